"""A deal in a file: read with every problem at its line, written so that a lawyer can read it."""

from partnerdocs.dealfile.problems import ReadingError
from partnerdocs.dealfile.read import load, loads
from partnerdocs.dealfile.reading_rules import READING_RULES, ReadingRule
from partnerdocs.dealfile.write import dumps, dumps_json, save

__all__ = ["READING_RULES", "ReadingError", "ReadingRule", "dumps", "dumps_json", "load", "loads", "save"]
