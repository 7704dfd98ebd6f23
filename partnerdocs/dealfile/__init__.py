"""A deal in a file: read with every problem at its line, written so that a lawyer can read it."""

from partnerdocs.dealfile.problems import ReadingError
from partnerdocs.dealfile.read import load, loads
from partnerdocs.dealfile.reading_rules import READING_RULES, ReadingRule

__all__ = ["READING_RULES", "ReadingError", "ReadingRule", "load", "loads"]
