"""The wordings that a clause may ask for by name, `{{ path | name }}`, and how one is run.

Each is a function `(value, lexicon) -> words`. Words hold `[●]` where a part of the value is open; `say` tells so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.decision import AnyOf, Consent, Every, Everyone, Threshold
from partnerdocs.model.deliverable import Valuation
from partnerdocs.model.ending import DefaultEvent
from partnerdocs.model.finance import Preferred, Table
from partnerdocs.model.open_point import OpenPoint
from partnerdocs.model.party import Address, Party, Power
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


#: A text that names another element of the deal; a wording puts the name of that element in its place.
REFERENCE = "reference"

_NAMES = (REFERENCE, Literal, tuple, Mapping)
_RULES = (REFERENCE, Threshold, Everyone, Consent, Every, AnyOf)

#: Each wording, with the kinds of value that it has words for: classes, `REFERENCE`, `Literal` for any fixed word of
#: the model, or the fixed words that it knows.
_WORDINGS: Mapping[str, tuple[Wording, tuple[Any, ...]]] = {
    "count": (_alone(numbers.count), (int, tuple)),
    "ordinal": (_alone(numbers.ordinal), (int,)),
    "number": (_alone(numbers.number), (int, Decimal)),
    "money": (_alone(numbers.money), (Money,)),
    "money-in-full": (_alone(numbers.money_in_full), (Money,)),
    "percent": (_alone(numbers.percent), (Fraction,)),
    "part-of": (_alone(numbers.part_of), (Fraction,)),
    "rate": (_alone(numbers.rate), (Fraction,)),
    "seats": (_alone(_seats), (int,)),
    "period": (_alone(times.period), (Period,)),
    "period-possessive": (_alone(times.possessive_period), (Period,)),
    "every": (_alone(times.every), (Period,)),
    "date": (_alone(times.date), (dt.date,)),
    "year-day": (_alone(times.year_day), (YearDay,)),
    "when": (times.when, (When,)),
    "moment": (times.moment, (When,)),
    "milestone": (times.milestone, (frozenset(times.MILESTONES),)),
    "day-count": (_alone(times.day_count), (frozenset(times.DAY_COUNTS),)),
    "short": (names.short, (*_NAMES,)),
    "short-or": (lambda value, lexicon: names.short(value, lexicon, "or"), (*_NAMES,)),
    "name": (names.name, (Party, *_NAMES)),
    "kind": (_alone(names.kind), (Party,)),
    "address": (_alone(names.address), (Address,)),
    "law-name": (_alone(names.law_name), (Literal, str)),
    "document": (names.document, (REFERENCE, str, tuple)),
    "thing": (names.thing, (REFERENCE, str, tuple)),
    "matter": (names.matter, (REFERENCE, str)),
    "provisions": (_alone(names.provisions), (Power, tuple)),
    "list": (_alone(texts.listed), (tuple,)),
    "list-or": (lambda value, _: texts.listed(value, "or"), (tuple,)),
    "lower": (lambda value, lexicon: texts.lower(value, lexicon.proper), (str,)),
    "sentence": (_alone(texts.sentence), (str,)),
    "article": (_alone(texts.with_article), (str,)),
    "parts": (shares.parts, (Mapping,)),
    "split": (shares.split, (frozenset({"by-share"}), Table)),
    "event": (_alone(fixed.event), (DefaultEvent, frozenset(fixed.EVENTS))),
    "party-kind": (_alone(fixed.party_kind), (frozenset(names.KINDS),)),
    "resource-kind": (_alone(fixed.resource_kind), (frozenset(fixed.RESOURCES),)),
    "value-basis": (fixed.value_basis, (Valuation,)),
    "exit-words": (fixed.exit_words, (frozenset(fixed.EXITS),)),
    "preferred-interest": (_alone(fixed.preferred_interest), (Preferred,)),
    "rule": (decisions.rule, (*_RULES,)),
    "decision": (decisions.decision, (*_RULES,)),
    "decision-term": (_alone(decisions.decision_term), (*_RULES,)),
}
FILTERS: Mapping[str, Wording] = {name: wording for name, (wording, _) in _WORDINGS.items()}
ACCEPTS: Mapping[str, tuple[Any, ...]] = {name: kinds for name, (_, kinds) in _WORDINGS.items()}

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
