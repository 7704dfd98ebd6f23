"""The limits of what a deal can hold: one place for each, for what is built in Python and what is read from a file.

They are such that every `Deal` can be written to a file and read back as it was.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

#: The largest whole number that a deal can count: of days, seats, drafts. Sums of money are no such number.
LARGEST = 1_000_000

#: Digits of the longest number that any deal could hold; a longer one is a slip, and slow to work with.
MAX_DIGITS = 30

#: Characters of the longest name that can stand as a key; YAML finds the end of a key only so far ahead.
MAX_NAME = 200

#: How deep rules may stand inside rules, or moments inside moments; far below what a file may nest.
MAX_NESTS = 10

#: Nodes of a whole deal as a file writes them: keys, values, lists and mappings.
MAX_NODES = 50_000

#: Characters of all texts of a deal together; its file then stays below what the reader takes.
MAX_CHARACTERS = 300_000

#: Direction overrides can make a contract read otherwise than it is stored.
OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

#: Bare words that say in a file that there is none, so that no id may be one of them.
NONE_WORDS = frozenset({"none", "null", "~"})

#: The key that marks an open point in a file, so that nothing in a mapping may be called so.
OPEN = "tbc"

#: A blank as drafters leave it, whole or with half its brackets: never a text.
BLOB = re.compile(r"\[?●\]?")

#: One word of letters, digits, - and _, as other parts of the file refer to it.
ID = re.compile(r"[^\W_][\w-]{0,59}")

_TOO_LARGE: int = 10**MAX_DIGITS


def bad_characters(text: str) -> str:
    """The characters of a text that no agreement may hold: controls, unassigned code points, direction overrides."""
    if text.isascii() and text.isprintable():
        return ""
    return "".join(c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Cn") or c in OVERRIDES)


def too_long(number: str | int | Fraction | Decimal) -> bool:
    """Whether a number has more digits than any deal could hold, written out in full (of a fraction, each half)."""
    if isinstance(number, str):
        return sum(c.isdigit() for c in number) > MAX_DIGITS
    if isinstance(number, Decimal):
        exponent = number.as_tuple().exponent
        after = -min(exponent, 0) if isinstance(exponent, int) else 0
        return max(number.adjusted() + 1, 1) + after > MAX_DIGITS
    longest: int = max(abs(number.numerator), number.denominator)
    return longest >= _TOO_LARGE
