"""What a piece of text means as a date, a day of the year, a period or a moment, and how such a value is written."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from typing import get_args

from partnerdocs.dealfile.scalars import Unreadable, unlike
from partnerdocs.model.amount import Milestone, Period, Unit, When, YearDay
from partnerdocs.model.kind import shown

UNITS: tuple[str, ...] = get_args(Unit)
MILESTONES: tuple[str, ...] = get_args(Milestone)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_IN_WORDS = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?(?:\s+([0-9]{4}))?")
_SLASHES = re.compile(r"[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4}")
_PERIOD = re.compile(r"([0-9]{1,6})\s+([A-Za-z][A-Za-z -]*)")

_DATE = "a date, as 2027-04-01 or 1 April 2027"


def _month(word: str) -> int | None:
    """The number of a month given by its name or the first three letters of it."""
    starts = [n for n, name in enumerate(MONTHS, 1) if word.lower() in (name.lower(), name[:3].lower())]
    return starts[0] if starts else None


def read_date(text: str) -> dt.date:
    """A day of the calendar; a day that the calendar lacks breaks rule TRM-01."""
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif (found := _IN_WORDS.fullmatch(text)) and found[3] and _month(found[2]):
        year, month, day = int(found[3]), _month(found[2]) or 0, int(found[1])
    else:
        slashes = bool(_SLASHES.fullmatch(text))
        raise unlike(text, _DATE, "Which is the day and which the month? Write 2027-04-01." if slashes else "")
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Unreadable(f"{shown(text)} is not a day of the calendar.", "Correct the date.", "TRM-01") from None


def show_date(value: dt.date) -> str:
    """Year first, so that nobody takes the day for the month."""
    return value.isoformat()


def read_year_day(text: str) -> YearDay:
    """A day of each year: `31 March`. Whether each year has it the model says."""
    found = _IN_WORDS.fullmatch(text)
    month = _month(found[2]) if found else None
    if not found or not month:
        raise unlike(text, "a day of the year, as 31 March", rule="FIN-18")
    if found[3]:
        raise unlike(text, "a day of each year, as 31 March", "Leave the year out.", "FIN-18")
    return YearDay(day=int(found[1]), month=month)


def show_year_day(value: YearDay) -> str:
    """As it is said: `31 March`."""
    return f"{value.day} {MONTHS[value.month - 1]}"


def read_period(text: str) -> Period:
    """A whole number of one unit: `10 working days`, `1 month`."""
    expected = "a period, as 10 working days or 6 months"
    found = _PERIOD.fullmatch(text)
    if not found:
        raise unlike(text, expected, f"Units: {', '.join(UNITS)}.")
    count, word = found.groups()
    unit = _unit(word)
    if unit is None:
        close = difflib.get_close_matches(word.lower(), UNITS, n=1)
        hint = f"Did you mean {count} {close[0]}?" if close else f"Units: {', '.join(UNITS)}."
        raise unlike(text, expected, hint)
    return Period(count=int(count), unit=unit)  # type: ignore[arg-type]


def _unit(word: str) -> str | None:
    """A unit in the singular or plural; a contract's business day is the model's working day."""
    plain = " ".join(word.lower().replace("-", " ").split()).replace("business", "working")
    return next((unit for unit in UNITS if plain in (unit, unit[:-1])), None)


def show_period(value: Period) -> str:
    """As it is said: `1 month`, `10 working days`."""
    return f"{value.count} {value.unit[:-1] if value.count == 1 else value.unit}"


def read_when(text: str) -> When:
    """A date or a moment that the agreement knows; everything else is a mapping and says what it is."""
    word = text.lower().replace(" ", "-").replace("_", "-")
    if word in MILESTONES:
        return When(at=word)  # type: ignore[arg-type]
    if _ISO.fullmatch(text) or ((found := _IN_WORDS.fullmatch(text)) and found[3]):
        return When(on=read_date(text))
    close = difflib.get_close_matches(word, MILESTONES, n=1)
    if close:
        fix = f"Did you mean {close[0]}?"
    elif _PERIOD.fullmatch(text):
        fix = "Say after what: {within: " + text + ", of: commencement}."
    elif _SLASHES.fullmatch(text):
        fix = "Write the date as 2027-04-01."
    else:
        fix = "Another event is written {event: " + text + "}."
    raise unlike(text, f"a date or one of {', '.join(MILESTONES)}", fix)


def show_when(value: When) -> str | None:
    """The short way to say it, or None where only a mapping can."""
    if value.on is not None and isinstance(value.on, dt.date):
        return show_date(value.on)
    if value.at is not None and isinstance(value.at, str):
        return value.at
    return None
