"""Which wordings and tables clause files may name, and which kinds of value each wording has words for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, get_args

from partnerdocs.library.paths import Kinds, bare, refers_to
from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.decision import AnyOf, Consent, Every, Everyone, Threshold
from partnerdocs.model.kind import expected
from partnerdocs.model.party import Address, Party, Power

#: A text that names another element of the deal; a wording puts the name of that element in its place.
REFERENCE = "reference"

_NAMES = (REFERENCE, Literal, tuple, Mapping)
_RULES = (REFERENCE, Threshold, Everyone, Consent, Every, AnyOf)

#: What each wording accepts. A wording that is missing here accepts anything.
ACCEPTS: Mapping[str, tuple[Any, ...]] = {
    "count": (int, tuple),
    "ordinal": (int,),
    "number": (int, Decimal),
    "money": (Money,),
    "money-in-full": (Money,),
    "percent": (Fraction,),
    "part-of": (Fraction,),
    "rate": (Fraction,),
    "seats": (int,),
    "period": (Period,),
    "period-possessive": (Period,),
    "every": (Period,),
    "date": (dt.date,),
    "year-day": (YearDay,),
    "when": (When,),
    "moment": (When,),
    "milestone": (Literal,),
    "day-count": (Literal,),
    "short": _NAMES,
    "short-or": _NAMES,
    "name": _NAMES,
    "kind": (Party,),
    "address": (Address,),
    "law-name": (Literal, str),
    "document": (REFERENCE, str, tuple),
    "thing": (REFERENCE, str, tuple),
    "matter": (REFERENCE, str),
    "provisions": (Power, tuple),
    "list": (tuple,),
    "list-or": (tuple,),
    "lower": (str,),
    "sentence": (str,),
    "article": (str,),
    "rule": _RULES,
    "decision": _RULES,
    "decision-term": _RULES,
}

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
    accepted = ACCEPTS.get(wording)
    if accepted is None or any(_accepts(accepted, k) for k in kinds):
        return ""
    return f"The wording `{wording}` has no words for {_said(kinds)}."


def _accepts(accepted: tuple[Any, ...], kind: Any) -> bool:
    return (REFERENCE if refers_to(kind) else bare(kind)) in accepted


def _list_of_texts(kind: Any) -> bool:
    return bare(kind) is tuple and get_args(kind)[0] is str


def _said(kinds: Kinds) -> str:
    return " or ".join(dict.fromkeys(expected(k) for k in kinds))
