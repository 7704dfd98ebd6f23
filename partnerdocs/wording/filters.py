"""The wordings that a clause may ask for by name, `{{ path | name }}`, and how one is run.

Each is a function `(value, lexicon) -> words`. Words hold `[●]` where a part of the value is open; `say` tells so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.open_point import OpenPoint
from partnerdocs.model.party import Address, Party
from partnerdocs.wording import decisions, fixed, names, numbers, shares, texts, times
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.open_words import OPEN, Phrase, holds_open, or_open

Wording = Callable[[Any, Lexicon], str]


class CannotSay(TypeError):
    """A clause asks for words that this value does not have: a mistake in the clause, not in the deal."""


def _alone(words: Callable[[Any], str]) -> Wording:
    """A wording that needs no lexicon."""
    return lambda value, _: words(value)


@or_open
def _seats(value: int) -> str:
    """So many Representatives: "two Representatives"."""
    return f"{numbers.count(value)} Representative{'' if value == 1 else 's'}"


FILTERS: Mapping[str, Wording] = {
    "count": _alone(numbers.count),
    "ordinal": _alone(numbers.ordinal),
    "number": _alone(numbers.number),
    "money": _alone(numbers.money),
    "money-in-full": _alone(numbers.money_in_full),
    "percent": _alone(numbers.percent),
    "part-of": _alone(numbers.part_of),
    "rate": _alone(numbers.rate),
    "seats": _alone(_seats),
    "period": _alone(times.period),
    "period-possessive": _alone(times.possessive_period),
    "every": _alone(times.every),
    "date": _alone(times.date),
    "year-day": _alone(times.year_day),
    "when": times.when,
    "moment": times.moment,
    "milestone": times.milestone,
    "day-count": _alone(times.day_count),
    "short": names.short,
    "short-or": lambda value, lexicon: names.short(value, lexicon, "or"),
    "name": names.name,
    "kind": _alone(names.kind),
    "address": _alone(names.address),
    "law-name": _alone(names.law_name),
    "document": names.document,
    "thing": names.thing,
    "matter": names.matter,
    "provisions": _alone(names.provisions),
    "list": _alone(texts.listed),
    "list-or": lambda value, _: texts.listed(value, "or"),
    "lower": lambda value, lexicon: texts.lower(value, lexicon.proper),
    "sentence": _alone(texts.sentence),
    "article": _alone(texts.with_article),
    "parts": shares.parts,
    "split": shares.split,
    "event": _alone(fixed.event),
    "party-kind": _alone(fixed.party_kind),
    "resource-kind": _alone(fixed.resource_kind),
    "value-basis": fixed.value_basis,
    "exit-words": fixed.exit_words,
    "preferred-interest": _alone(fixed.preferred_interest),
    "rule": decisions.rule,
    "decision": decisions.decision,
    "decision-term": _alone(decisions.decision_term),
}

#: Facts of an object that a wording says, where it does not say all of them.
FACTS_SAID: Mapping[str, frozenset[str]] = {
    "name": frozenset({"name"}),
    "kind": frozenset({"kind", "jurisdiction", "number", "members"}),
    "provisions": frozenset({"act", "provisions"}),
    "event": frozenset({"event"}),
    "split": frozenset({"parts"}),
    "value-basis": frozenset({"basis", "at", "valuer", "vat"}),
    "preferred-interest": frozenset({"method", "rate"}),
}

#: How a value reads where the clause names no wording.
PLAIN: Mapping[type, str] = {
    int: "count",
    Decimal: "number",
    Fraction: "percent",
    Money: "money",
    Period: "period",
    dt.date: "date",
    YearDay: "year-day",
    When: "when",
    Address: "address",
    Party: "name",
    tuple: "list",
}


def say(value: object, wording: str, lexicon: Lexicon) -> Phrase:
    """Words for a value by the name of a wording; without a name, the plain words of its kind.

    Unpacks as `(text, open)`. Raises `CannotSay` where the value has no such words, `KeyError` for a name that is
    no wording.
    """
    if value is None or isinstance(value, OpenPoint):
        return Phrase(OPEN, True)
    try:
        words = _plain(value, lexicon) if not wording else FILTERS[wording](value, lexicon)
    except (AttributeError, TypeError, ValueError, IndexError, LookupError) as error:
        if wording and wording not in FILTERS:
            raise KeyError(wording) from None
        raise CannotSay(f"{value!r} has no words as {wording or 'plain text'!r}.") from error
    return Phrase(words, holds_open(words))


def _plain(value: object, lexicon: Lexicon) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        raise TypeError("a yes or no decides; it is never printed")
    return FILTERS[plain_wording(value)](value, lexicon)


def plain_wording(value: object) -> str:
    """The wording by which a value reads where the clause names none; empty for a text and for what has none."""
    return next((PLAIN[k] for k in type(value).__mro__ if k in PLAIN), "")
