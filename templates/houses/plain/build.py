"""Builds house.docx, the base document of the plain house: run `python templates/houses/plain/build.py`."""

from pathlib import Path

from partnerdocs.word.base import build

if __name__ == "__main__":
    Path(__file__).with_name("house.docx").write_bytes(build())
