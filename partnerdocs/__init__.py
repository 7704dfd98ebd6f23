"""Drafts partnership and joint-venture agreements from a typed model of the deal."""

__version__ = "0.1.0"
