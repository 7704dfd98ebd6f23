"""Tests of the pages about the project itself."""
