"""Who has how much: splits, and mappings from parties to parts, sums or numbers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from partnerdocs.model.amount import Money, Period
from partnerdocs.model.finance import Table
from partnerdocs.model.open_point import is_open
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short
from partnerdocs.wording.numbers import figures, money, number, percent
from partnerdocs.wording.open_words import OPEN, or_open
from partnerdocs.wording.texts import listed, text
from partnerdocs.wording.times import period

#: How something is shared, where the deal says it in a word.
_SPLITS = {"by-share": "in their Percentage Shares"}


@or_open
def parts(value: Mapping[str, Any], lexicon: Lexicon) -> str:
    """What each party has: "Westmere 40%, Harrowdale 20% and Meridian 40%"."""
    return listed([f"{short(pid, lexicon)} {amount(v)}" for pid, v in value.items()])


@or_open
def amount(value: Fraction | int | Decimal | Money | Period | str) -> str:
    """One amount in figures, by its kind."""
    if isinstance(value, Fraction):
        return percent(value)
    if isinstance(value, Money):
        return money(value)
    if isinstance(value, Period):
        return period(value)
    if isinstance(value, Decimal):
        return number(value)
    return value if isinstance(value, str) else figures(value)


@or_open
def split(value: str | Table, lexicon: Lexicon) -> str:
    """How something is shared: "in their Percentage Shares", "in the proportions Westmere 50% and Harrowdale 50%"."""
    if isinstance(value, str):
        return _SPLITS[value]
    return f"in the proportions {parts(value.parts, lexicon)}"


def measured(value: Decimal | None, unit: str | None) -> str:
    """A figure with its unit: "95% of samples", "60 minutes"; a unit that is a sign stands close."""
    figure, what = number(value), text(unit)
    if is_open(unit) or unit is None:
        return f"{figure} {OPEN}"
    if what.startswith("£"):
        return f"£{figure}{what[1:]}"
    return f"{figure}{what}" if what.startswith(("%", "°", "p ")) else f"{figure} {what}"
