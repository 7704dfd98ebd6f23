"""Days of interest and accounting periods."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.model.amount import When, YearDay
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled


def year_fraction(start: dt.date, end: dt.date, day_count: str) -> Fraction:
    """The part of a year for which interest runs, from and including `start` to and excluding `end`.

    actual/365: actual days over 365, leap year or not (the sterling convention).
    actual/actual: days in a leap year over 366, the others over 365.
    30/360: each month counts 30 days; a 31st counts as the 30th.
    """
    if day_count == "actual/365":
        return Fraction((end - start).days, 365)
    if day_count == "actual/actual":
        return sum((Fraction(days, 366 if leap else 365) for days, leap in _by_year(start, end)), Fraction(0))
    days = 360 * (end.year - start.year) + 30 * (end.month - start.month) + min(end.day, 30) - min(start.day, 30)
    return Fraction(days, 360)


def _by_year(start: dt.date, end: dt.date) -> Iterator[tuple[int, bool]]:
    while start < end:
        stop = end if end.year == start.year else dt.date(start.year + 1, 1, 1)
        yield (stop - start).days, calendar.isleap(start.year)
        start = stop


def period_end(start: dt.date, year_end: YearDay) -> dt.date | None:
    """The last day of the accounting period in which `start` falls; None where the calendar has no day after it."""
    month, day = settled(year_end.month), settled(year_end.day)
    year = start.year if (start.month, start.day) <= (month, day) else start.year + 1
    return dt.date(year, month, day) if year < dt.MAXYEAR else None


def known_day(when: When) -> dt.date | None:
    """The calendar day that is stated, of several the latest; None if the deal names only events."""
    when = settled(when)
    if when.later_of:
        days = [d for d in map(known_day, when.later_of) if d is not None]
        return max(days, default=None)
    for day in (when.on, when.by):
        if day is not None:
            return settled(day)
    return None


def started(deal: Deal, when: When) -> dt.date | None:
    """The day on which something that runs `from` a moment begins; None if the deal fixes no day for the moment.

    Commencement is the day that the deal states for it, signature the planned day; of several the latest counts.
    """
    when = settled(when)
    if when.later_of:
        return max((day for day in (started(deal, w) for w in when.later_of) if day), default=None)
    moment = settled(when.at)
    if moment == "commencement":
        return known_day(settled(deal.term).commencement)
    if moment == "signature":
        return settled(deal.signing)
    return known_day(when)
