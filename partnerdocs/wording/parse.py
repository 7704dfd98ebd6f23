"""Words back to values: what a returned document says, as the model holds it.

Each reader undoes the wording of the same name and also takes what people write instead ("40 per cent", "1st April
2027"). What it cannot read for certain it refuses with `NotRead`; it never guesses.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_args

from partnerdocs.model.amount import Currency, Money, Period, YearDay
from partnerdocs.model.field import Impossible
from partnerdocs.wording.numbers import COUNTS, ORDINALS, VULGAR, british
from partnerdocs.wording.times import UNITS


class NotRead(ValueError):
    """Words that are not of the kind that was asked for; the message says what stands there and what was expected."""


_FIGURES = r"\d{1,3}(?:,\d{3})+|\d+"
_DECIMAL = rf"(?:{_FIGURES})(?:\.\d+)?"
_PER_CENT = re.compile(
    rf"(?P<minus>minus )?(?P<whole>{_DECIMAL})?\s*"
    rf"(?P<vulgar>[{''.join(VULGAR.values())}])?(?P<part>(?:(?<=\d) |^|(?<=minus ))\d+/0*[1-9]\d*)?\s*(?:%|per cent)"
)
_FRACTION = re.compile(r"(?P<minus>minus )?(?P<part>\d+/0*[1-9]\d*)(?: of the whole)?")
_WORDS_OF_UNITS = {word.lower(): unit for unit, words in UNITS.items() for word in words} | {
    "working day": "working days",
    "working days": "working days",
}


def _tidy(words: str) -> str:
    return " ".join(words.replace("\u2212", "minus ").split())


def _refuse(words: str, expected: str) -> NotRead:
    return NotRead(f"{words!r} stands here; expected {expected}.")


def read_count(words: str) -> int:
    """A number of things: "two", "10", "1,250"."""
    text = _tidy(words).lower()
    if text in COUNTS:
        return COUNTS.index(text)
    if re.fullmatch(rf"(?:minus )?(?:{_FIGURES})", text):
        return int(text.replace("minus ", "-").replace(",", ""))
    raise _refuse(words, "a number, as two or 10")


def read_ordinal(words: str) -> int:
    """A place in order: "first", "10th"."""
    text = _tidy(words).lower()
    if text in ORDINALS:
        return ORDINALS.index(text) + 1
    if match := re.fullmatch(rf"({_FIGURES})(?:st|nd|rd|th)", text):
        return int(match[1].replace(",", ""))
    raise _refuse(words, "a place in order, as third or 10th")


def read_number(words: str) -> Decimal:
    """An exact number: "12.5", "1,250"."""
    text = _tidy(words)
    if re.fullmatch(rf"(?:minus )?{_DECIMAL}", text):
        return Decimal(text.replace("minus ", "-").replace(",", ""))
    raise _refuse(words, "a number, as 12.5")


def read_percent(words: str) -> Fraction:
    """A part or a rate: "40%", "12.5 per cent", "33⅓%", "4 2/7%", "2/7 of the whole"."""
    text = _tidy(words)
    if (match := _PER_CENT.fullmatch(text)) and (match["whole"] or match["vulgar"] or match["part"]):
        whole = Fraction((match["whole"] or "0").replace(",", ""))
        rest = next((f for f, sign in VULGAR.items() if sign == match["vulgar"]), Fraction(0))
        rest += Fraction(match["part"].strip()) if match["part"] else 0
        return (whole + rest) / (-100 if match["minus"] else 100)
    if match := _FRACTION.fullmatch(text):
        return Fraction(match["part"]) * (-1 if match["minus"] else 1)
    raise _refuse(words, "a percentage or a part, as 40% or 2/7 of the whole")


def read_share(words: str) -> Fraction:
    """A part of a whole, 0 to 1."""
    part = read_percent(words)
    if not 0 <= part <= 1:
        raise _refuse(words, "a part of the whole, 0% to 100%")
    return part


def read_rate(words: str) -> Fraction:
    """A rate a year: "6% a year", "6% per annum"."""
    return read_percent(re.sub(r" (?:a year|per annum|p\.a\.)$", "", _tidy(words)))


def read_money(words: str) -> Money:
    """An amount: "£400,000", "£1,234.50", "CHF 20"."""
    text = _tidy(words)
    for symbol, currency in _symbols():
        if text.startswith(symbol):
            figures = text[len(symbol) :].strip()
            if re.fullmatch(_DECIMAL, figures):
                return Money(amount=Decimal(figures.replace(",", "")), currency=currency)
    raise _refuse(words, "an amount of money, as £400,000")


@functools.cache
def _symbols() -> tuple[tuple[str, Any], ...]:
    """Symbol and code of each currency, the longer first, so that `US$` is not read as `$`."""
    from babel.numbers import get_currency_symbol

    pairs = {(get_currency_symbol(c, british()), c) for c in get_args(Currency)} | {(c, c) for c in get_args(Currency)}
    return tuple(sorted(pairs, key=lambda p: (-len(p[0]), p)))


def read_period(words: str) -> Period:
    """A length of time: "six months", "10 Business Days"."""
    number, _, unit = _tidy(words).partition(" ")
    if unit.lower() not in _WORDS_OF_UNITS:
        raise _refuse(words, "a length of time, as 10 Business Days")
    return Period(count=read_count(number), unit=_WORDS_OF_UNITS[unit.lower()])  # type: ignore[arg-type]  # a Unit


def read_date(words: str) -> dt.date:
    """A date: "1 April 2027", "1st April 2027"."""
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+),? (\d{4})", _tidy(words))
    if match and (month := _months().get(match[2].lower())):
        try:
            return dt.date(int(match[3]), month, int(match[1]))
        except ValueError:
            pass
    raise _refuse(words, "a date, as 1 April 2027")


def read_year_day(words: str) -> YearDay:
    """A day of each year: "31 March"."""
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+)", _tidy(words))
    if match and (month := _months().get(match[2].lower())):
        return YearDay(day=int(match[1]), month=month)
    raise _refuse(words, "a day of the year, as 31 March")


@functools.cache
def _months() -> Mapping[str, int]:
    return {str(name).lower(): month for month, name in british().months["format"]["wide"].items()}


#: The reader that undoes each wording, by the wording's name.
READERS: Mapping[str, Callable[[str], Any]] = {
    "count": read_count,
    "ordinal": read_ordinal,
    "number": read_number,
    "money": read_money,
    "money-in-full": read_money,
    "percent": read_percent,
    "rate": read_rate,
    "share": read_share,
    "period": read_period,
    "date": read_date,
    "year-day": read_year_day,
}


def read(words: str, wording: str) -> Any:
    """The value that words stand for.

    Raises `NotRead` if they are of another kind or say what the model cannot hold, `KeyError` for a wording that is
    not read back.
    """
    try:
        return READERS[wording](words)
    except Impossible as impossible:
        raise NotRead(f"{words!r} stands here. {impossible}") from impossible
