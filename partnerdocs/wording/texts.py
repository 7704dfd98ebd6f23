"""Words joined to words: lists, first letters, articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from partnerdocs.model.open_point import OpenPoint
from partnerdocs.wording.open_words import OPEN, or_open

#: Written with a vowel and spoken with a consonant, or the other way round.
_SPOKEN_WITH_CONSONANT = re.compile(r"(?:uni(?![nmd])|unanim|eu|one\b|once\b|us(?:e|u)|uk\b|u\b)", re.IGNORECASE)
_SPOKEN_WITH_VOWEL = re.compile(r"(?:hour|honest|honour|heir|8|11\b|18\b)", re.IGNORECASE)
#: Letters whose own name begins with a vowel sound: an LLP, an NHS body, a CIC.
_LETTERS_WITH_VOWEL = frozenset("AEFHILMNORSX")


@or_open
def text(value: str) -> str:
    """Words of the deal as they stand."""
    return value


@or_open
def listed(values: Sequence[str], last: str = "and") -> str:
    """Texts as a list: "a", "a and b", "a, b and c"; set off by semicolons if one of them holds a comma."""
    items = [OPEN if v is None or isinstance(v, OpenPoint) else v for v in values]
    if len(items) < 2:
        return items[0] if items else OPEN
    if len(items) > 2 and any("," in i for i in items):
        return "; ".join(items[:-1]) + f"; {last} {items[-1]}"
    return ", ".join(items[:-1]) + f" {last} {items[-1]}"


@or_open
def sentence(value: str) -> str:
    """The words with a capital at their head."""
    return value[:1].upper() + value[1:]


@or_open
def lower(value: str, names: frozenset[str] = frozenset()) -> str:
    """The words with a small letter at their head, unless they begin with initials or a name."""
    first = re.split(r"[\s,;:'\u2019]", value, maxsplit=1)[0]
    if first in names or first[1:] != first[1:].lower() or any(c.isdigit() for c in first):
        return value
    return value[:1].lower() + value[1:]


@or_open
def with_article(value: str) -> str:
    """The words with "a" or "an": "a Member", "an LLP", "a unanimous vote", "an hour"."""
    return f"{article(value)} {value}"


def article(words: str) -> str:
    """The indefinite article that goes before some words, by how they are spoken."""
    first = re.split(r"[\s\-]", words.strip(), maxsplit=1)[0]
    initials = len(first) > 1 and first.isupper() and not re.search(r"[AEIOU].*[AEIOU]|\d", first[1:])
    if _SPOKEN_WITH_VOWEL.match(first) or (initials and first[0] in _LETTERS_WITH_VOWEL):
        return "an"
    if initials or _SPOKEN_WITH_CONSONANT.match(first):
        return "a"
    return "an" if first[:1].lower() in "aeiou" else "a"
