"""What the words look like where a fact is still open, and how to see that they hold such a hole."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

from partnerdocs.model.open_point import OpenPoint, StillOpen

#: Stands for a fact that is missing.
OPEN = "[●]"
#: Stands where the deal gives a number but not yet whether reaching it is enough.
AT_LEAST_OR_MORE_THAN = "[at least / more than]"

_HOLES = re.compile(f"({re.escape(OPEN)}|{re.escape(AT_LEAST_OR_MORE_THAN)})")

V = TypeVar("V")
P = ParamSpec("P")


class Phrase(NamedTuple):
    """Words for a value; `open` says that they hold a hole that somebody must still fill."""

    text: str
    open: bool


def holds_open(words: str) -> bool:
    """Whether words hold a hole: `[●]`, or a choice that is not made."""
    return OPEN in words or AT_LEAST_OR_MORE_THAN in words


def by_holes(words: str) -> list[str]:
    """Words cut at their holes: words, hole, words, hole, ..., words; some of the words may be empty."""
    return _HOLES.split(words)


def or_open(words: Callable[Concatenate[V, P], str]) -> Callable[Concatenate[V | None, P], str]:
    """Make a wording answer `[●]` for what is open or missing.

    Words are composed from the words of their parts, so the hole stands at the innermost part that is open:
    `Period(count=<open>, unit="months")` reads "[●] months".
    """

    @functools.wraps(words)
    def safe(value: V | None, /, *args: P.args, **kwargs: P.kwargs) -> str:
        if value is None or isinstance(value, OpenPoint):
            return OPEN
        try:
            return words(value, *args, **kwargs)
        except StillOpen:
            return OPEN

    return safe
