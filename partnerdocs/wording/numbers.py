"""Numbers in words and figures: counts, ordinals, exact numbers, money, percentages and parts.

House rules: one to nine in words, 10 and over in figures; always figures with money and percentages. Nothing is
ever rounded: what has no short exact form is printed as a fraction.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from partnerdocs.model.amount import Money
from partnerdocs.model.open_point import settled
from partnerdocs.wording.open_words import or_open

if TYPE_CHECKING:
    from babel import Locale

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
#: Parts of one per cent that have a character of their own; other thirds and sixths reduce to these.
VULGAR = {Fraction(1, 3): "⅓", Fraction(2, 3): "⅔", Fraction(1, 6): "⅙", Fraction(5, 6): "⅚"}
#: A percentage with more decimals than this is harder to read than the fraction itself.
MOST_DECIMALS = 6


@functools.cache
def british() -> Locale:
    """The locale of every document."""
    from babel import Locale

    return Locale("en", "GB")


@or_open
def count(value: int | tuple[object, ...]) -> str:
    """How many: "no", "one" to "nine", "10", "1,250"; of a list, how many it has."""
    if isinstance(value, tuple):
        value = len(value)
    return COUNTS[value] if 0 <= value < 10 else figures(value)


def figures(value: int) -> str:
    """A whole number in figures: "7", "1,250"."""
    return f"{value:,}" if value >= 0 else f"minus {-value:,}"


@or_open
def ordinal(value: int) -> str:
    """Which one in order: "first" to "ninth", "10th", "21st"."""
    if 1 <= value < 10:
        return ORDINALS[value - 1]
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{figures(value)}{ending}"


@or_open
def number(value: Decimal | int) -> str:
    """An exact number in figures, without idle noughts: "95", "12.5", "1,250"."""
    # abs() would round a long decimal to the context's precision; copy_abs() loses nothing.
    text = f"{value.copy_abs():,f}" if isinstance(value, Decimal) else f"{abs(value):,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"minus {text}" if value < 0 else text


@or_open
def money(value: Money) -> str:
    """An amount: "£400,000", "£1,234.50", "CHF 20"; pence only where there are some."""
    return _money(settled(value.amount), settled(value.currency), False)


@or_open
def money_in_full(value: Money) -> str:
    """An amount as accounts and worked examples print it, always with its pence: "£400,000.00"."""
    return in_full(settled(value.amount), settled(value.currency))


def in_full(amount: Decimal, currency: str) -> str:
    """A sum that was worked out, with its pence: it may be larger than any amount of a deal."""
    return _money(amount, currency, True)


@functools.lru_cache(maxsize=1024)
def _money(amount: Decimal, currency: str, in_full: bool) -> str:
    from babel.numbers import get_currency_precision, get_currency_symbol

    places = get_currency_precision(currency) if in_full or amount != int(amount) else 0
    symbol = get_currency_symbol(currency, british())
    # Babel's own formatting refuses sums of more than 28 digits. Nothing is rounded here either: an amount has no more
    # decimals than its currency.
    return f"{symbol}{' ' if symbol == currency else ''}{amount:,.{places}f}"


@or_open
def percent(value: Fraction | int) -> str:
    """A part of a whole: "40%", "12.5%", "33⅓%", and "2/7 of the whole" where no percentage is exact."""
    return exact_percent(Fraction(value)) or f"{_fraction(value)} of the whole"


@or_open
def part_of(value: Fraction | int) -> str:
    """A part, with `of` for what follows: "75% of", "2/7 of"."""
    return f"{part(value)} of"


@or_open
def part(value: Fraction | int) -> str:
    """A part, for words of what it is a part: "75%", "2/7"."""
    return exact_percent(Fraction(value)) or _fraction(value)


def _fraction(value: Fraction | int) -> str:
    return f"minus {-value}" if value < 0 else str(value)


@or_open
def rate(value: Fraction | int) -> str:
    """A rate a year: "6% a year", "4 2/7% a year"."""
    value = Fraction(value)
    if short := exact_percent(value):
        return f"{short} a year"
    whole, rest = divmod(abs(value) * 100, 1)
    sign = "minus " if value < 0 else ""
    return f"{sign}{whole} {rest}% a year" if whole else f"{sign}{rest}% a year"


@functools.lru_cache(maxsize=1024)
def exact_percent(value: Fraction) -> str:
    """A percentage that loses nothing: decimal, or with a third or a sixth; empty if there is none."""
    sign, per_cent = ("minus ", -value * 100) if value < 0 else ("", value * 100)
    whole, rest = divmod(per_cent, 1)
    if rest in VULGAR:
        return f"{sign}{whole or ''}{VULGAR[rest]}%"
    scaled = per_cent * 10**MOST_DECIMALS
    if scaled.denominator != 1:
        return ""
    decimals = f"{int(rest * 10**MOST_DECIMALS):0{MOST_DECIMALS}d}".rstrip("0")
    return f"{sign}{whole:,}{'.' + decimals if decimals else ''}%"
