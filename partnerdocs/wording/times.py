"""Dates, days of the year, periods, and when something happens."""

from __future__ import annotations

import datetime as dt
import functools

from partnerdocs.model.amount import Period, When, YearDay
from partnerdocs.model.open_point import settled
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.numbers import british, count
from partnerdocs.wording.open_words import or_open
from partnerdocs.wording.texts import listed

#: One and many of each unit; working days are the agreement's Business Days.
UNITS = {
    "minutes": ("minute", "minutes"),
    "hours": ("hour", "hours"),
    "days": ("day", "days"),
    "working days": ("Business Day", "Business Days"),
    "weeks": ("week", "weeks"),
    "months": ("month", "months"),
    "years": ("year", "years"),
}

#: The day that each milestone is, in words that follow "on" or "after".
MILESTONES = {
    "signature": "the date of this Agreement",
    "conditions-met": "the day on which the Conditions are met",
    "incorporation": "the day on which the Vehicle is incorporated",
    "commencement": "the Commencement Date",
    "end-of-lock-in": "the day on which the lock-in period ends",
    "price-fixed": "the day on which the price is fixed",
    "exit-start": "the day on which the Exit Period begins",
    "end": "the day on which this Agreement ends",
}

#: How the days of interest are counted, in words that follow a rate.
DAY_COUNTS = {
    "actual/365": "counting the actual days and a year of 365 days",
    "actual/actual": "counting the actual days, and a year of 366 days for those that fall in a leap year and of 365"
    " days for the others",
    "30/360": "counting each month as 30 days and a year of 360 days",
}


@or_open
def date(value: dt.date) -> str:
    """A date: "1 April 2027"."""
    if not isinstance(value, dt.date):
        raise TypeError(f"{value!r} is no date")
    return _date(value)


@functools.lru_cache(maxsize=1024)
def _date(value: dt.date) -> str:
    from babel.dates import format_date

    return format_date(value, "d MMMM y", locale=british())


@or_open
def year_day(value: YearDay) -> str:
    """A day of each year: "31 March"."""
    # A leap year, so that every day of every month can be formatted.
    return _date(dt.date(2000, settled(value.month), settled(value.day))).rpartition(" ")[0]


@or_open
def period(value: Period) -> str:
    """A length of time: "one year", "six months", "10 Business Days"."""
    return f"{count(value.count)} {_unit(value)}"


def length(number: int, unit: str) -> str:
    """A length of time that was worked out, as a period reads: it may be longer than any period of a deal."""
    return f"{count(number)} {UNITS[unit][number != 1]}"


@or_open
def possessive_period(value: Period) -> str:
    """A length of time that something has: "one year's", "six months'"."""
    words = period(value)
    return words + ("'" if words.endswith("s") else "'s")


@or_open
def every(value: Period) -> str:
    """How often: "every month", "every three months"."""
    return f"every {_unit(value)}" if settled(value.count) == 1 else f"every {period(value)}"


@or_open
def _unit(value: Period) -> str:
    one, many = UNITS[settled(value.unit)]
    return one if value.count == 1 else many


@or_open
def milestone(value: str, lexicon: Lexicon) -> str:
    """The day that a milestone is: "the Commencement Date"."""
    return lexicon.in_form(MILESTONES[value])


@or_open
def when(value: When, lexicon: Lexicon) -> str:
    """When something happens, as an adverb: "on or before 31 December 2027", "within six months after ..."."""
    if value.by is not None:
        return f"on or before {date(value.by)}"
    if value.within is not None:
        return f"within {period(value.within)} after {milestone(value.of, lexicon)}"
    if value.event is not None:
        return f"when {_event(value.event)}"
    return f"on {moment(value, lexicon)}"


@or_open
def moment(value: When, lexicon: Lexicon) -> str:
    """The day itself, as a noun: "1 April 2027", "the Commencement Date", "the later of ... and ..."."""
    for day in (value.on, value.by):
        if day is not None:
            return date(day)
    if value.at is not None:
        return milestone(value.at, lexicon)
    if value.within is not None:
        return f"the day that falls {period(value.within)} after {milestone(value.of, lexicon)}"
    if value.event is not None:
        return f"the day on which {_event(value.event)}"
    days = [moment(w, lexicon) for w in value.later_of]
    if len(days) < 2:
        return listed(days)
    return f"the {'later' if len(days) == 2 else 'latest'} of {listed(days)}"


@or_open
def _event(value: str) -> str:
    return value


@or_open
def day_count(value: str) -> str:
    """How days are counted: "counting the actual days and a year of 365 days"."""
    return DAY_COUNTS[value]
