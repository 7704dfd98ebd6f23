"""Which wordings and tables clause files may name, and which kinds of value each wording has words for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, get_args, get_origin

from partnerdocs.library.paths import Kinds, bare, refers_to
from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.kind import expected
from partnerdocs.model.party import Address, Party

#: What is printed without a wording: text, and what has one plain way to be said.
_PLAIN = (str, int, Decimal, Fraction, Money, Period, dt.date, YearDay, When, Address, Party)


def known_wordings() -> frozenset[str]:
    """The names of the wordings that there are."""
    from partnerdocs.wording.filters import FILTERS

    return frozenset(FILTERS)


def known_tables() -> frozenset[str]:
    """The names of the tables that there are."""
    from partnerdocs.library.tables import TABLES

    return frozenset(TABLES)


def misfit(kinds: Kinds, wording: str) -> str:
    """Why a wording has no words for any of the kinds; empty if it has for one of them."""
    if Any in kinds:
        return ""
    if not wording:
        if any(_accepts(_PLAIN, k) for k in kinds) or any(_list_of_texts(k) for k in kinds):
            return ""
        return f"{_said(kinds)} is not printed as it stands: it needs a wording, or decides through a condition."
    from partnerdocs.wording.filters import ACCEPTS

    if any(_accepts(ACCEPTS[wording], k) for k in kinds):
        return ""
    return f"The wording `{wording}` has no words for {_said(kinds)}."


def _accepts(accepted: tuple[Any, ...], kind: Any) -> bool:
    from partnerdocs.wording.filters import REFERENCE

    if refers_to(kind):
        return REFERENCE in accepted
    if bare(kind) is Literal and any(
        isinstance(words, frozenset) and words.issuperset(_words(kind)) for words in accepted
    ):
        return True
    return bare(kind) in accepted


def _words(kind: Any) -> tuple[Any, ...]:
    """The words of a fixed choice, marked or not."""
    return get_args(kind) if get_origin(kind) is Literal else _words(get_args(kind)[0])


def _list_of_texts(kind: Any) -> bool:
    return bare(kind) is tuple and get_args(kind)[0] is str


def _said(kinds: Kinds) -> str:
    return " or ".join(dict.fromkeys(expected(k) for k in kinds))
