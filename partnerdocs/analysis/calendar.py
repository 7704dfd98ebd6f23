"""When things happen, as far as the deal fixes it: the earliest and the latest day of each moment.

Most moments of a deal are not days yet: commencement waits for conditions, an end for commencement. A rule may find
a contradiction only if it holds on every calendar, so each moment has two bounds, and None where there is none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import attrs

from partnerdocs.model.amount import Period, When
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled

#: Milestones that come only after commencement.
AFTER_COMMENCEMENT = frozenset({"commencement", "end-of-lock-in", "exit-start", "end"})


@attrs.frozen
class Bounds:
    """The earliest and the latest day on which something can happen; None where the deal does not say."""

    earliest: dt.date | None = None
    latest: dt.date | None = None


def length_in_days(period: Period) -> tuple[int, int]:
    """The fewest and the most calendar days that a period can take, generously."""
    count, unit = settled(period.count), settled(period.unit)
    if unit in ("minutes", "hours"):
        return 0, count // (24 if unit == "hours" else 1440) + 1
    if unit == "days":
        return count, count
    if unit == "weeks":
        return 7 * count, 7 * count
    if unit == "working days":
        return count * 7 // 5 - 2 if count > 2 else count, 2 * count + 14
    months = count * (12 if unit == "years" else 1)
    return months * 365 // 12 - 3, months * 366 // 12 + 3


def surely_longer(these: Sequence[Period], those: Sequence[Period]) -> bool:
    """Whether some periods, one after another, last longer than others on every calendar.

    Exact where all are counted in one unit, and where all are counted in months and years.
    """
    if len({settled(p.unit) for p in (*these, *those)}) == 1:
        return sum(settled(p.count) for p in these) > sum(settled(p.count) for p in those)
    one, other = _in_months(these), _in_months(those)
    if one is not None and other is not None:
        return one > other
    return sum(length_in_days(p)[0] for p in these) > sum(length_in_days(p)[1] for p in those)


def _in_months(periods: Sequence[Period]) -> int | None:
    """How many months some periods last together; None if one of them is not counted in months or years."""
    months = {"months": 1, "years": 12}
    if any(settled(p.unit) not in months for p in periods):
        return None
    return sum(settled(p.count) * months[p.unit] for p in periods)


def plus(day: dt.date | None, period: Period, *, latest: bool) -> dt.date | None:
    """The day a period after another: exact for calendar units, otherwise the earliest or latest possible."""
    if day is None:
        return None
    count, unit = settled(period.count), settled(period.unit)
    try:
        if unit in ("months", "years"):
            from dateutil.relativedelta import relativedelta

            return day + (relativedelta(months=count) if unit == "months" else relativedelta(years=count))
        return day + dt.timedelta(days=length_in_days(period)[1 if latest else 0])
    except (OverflowError, ValueError):
        return None  # beyond the calendar: nothing can be said


def when_due(deal: Deal, when: When | None) -> Bounds:
    """The last moment for something that is due: `{by: ...}` and `{within: ...}` give the deadline itself."""
    return _when(deal, when, frozenset(), deadline=True)


def when_it_happens(deal: Deal, when: When | None) -> Bounds:
    """The moment itself: what happens by a day, or within a time, may happen before."""
    return _when(deal, when, frozenset(), deadline=False)


def _when(deal: Deal, when: When | None, seen: frozenset[str], *, deadline: bool) -> Bounds:
    if settled(when) is None or when is None:
        return Bounds()
    if settled(when.on) is not None:
        return Bounds(when.on, when.on)
    if settled(when.by) is not None:
        return Bounds(when.by if deadline else None, when.by)
    if settled(when.at) is not None:
        return milestone(deal, str(when.at), seen)
    if settled(when.within) is not None and when.within is not None:
        start = milestone(deal, str(settled(when.of)), seen)
        first = plus(start.earliest, when.within, latest=False) if deadline else start.earliest
        return Bounds(first, plus(start.latest, when.within, latest=True))
    if settled(when.later_of):
        return _latest_of([_when(deal, w, seen, deadline=deadline) for w in when.later_of])
    return Bounds()


def _latest_of(bounds: list[Bounds]) -> Bounds:
    early = [b.earliest for b in bounds if b.earliest is not None]
    late = [b.latest for b in bounds]
    known = [d for d in late if d is not None]
    return Bounds(max(early, default=None), max(known) if known and len(known) == len(late) else None)


def milestone(deal: Deal, name: str, _seen: frozenset[str] = frozenset()) -> Bounds:
    """When a moment that the agreement knows comes; nothing is known of one that is defined by itself."""
    if name in _seen:
        return Bounds()
    seen = _seen | {name}
    if name == "signature":
        return Bounds(settled(deal.signing), settled(deal.signing))
    if name == "conditions-met":
        signing = None if is_open(deal.signing) else deal.signing
        return Bounds(signing, settled(settled(deal.term).long_stop))
    if name == "incorporation" and settled(deal.vehicle) is not None and deal.vehicle is not None:
        return Bounds(settled(deal.vehicle.incorporated_on), settled(deal.vehicle.incorporated_on))
    if name == "commencement":
        return _when(deal, settled(deal.term).commencement, seen, deadline=False)
    if name == "end-of-lock-in" and settled(deal.transfers) is not None and deal.transfers is not None:
        lock_in = settled(deal.transfers.lock_in)
        return _shifted(milestone(deal, "commencement", seen), lock_in) if lock_in is not None else Bounds()
    if name in ("end", "exit-start"):
        return Bounds(None, latest_end(deal, seen))  # either may come early
    return Bounds()


def waited_for(when: When) -> Iterator[str]:
    """The milestones on which a moment rests, one after another."""
    for known in (settled(when.at), settled(when.of)):
        if known is not None:
            yield known
    for other in settled(when.later_of):
        yield from waited_for(settled(other))


def _shifted(bounds: Bounds, period: Period) -> Bounds:
    return Bounds(plus(bounds.earliest, period, latest=False), plus(bounds.latest, period, latest=True))


def latest_end(deal: Deal, _seen: frozenset[str] = frozenset()) -> dt.date | None:
    """The last day that the term can have with every extension used, or None where that is not fixed."""
    day = milestone(deal, "commencement", _seen).latest
    for length in longest_term(deal):
        day = plus(day, length, latest=True)
    return day


def latest_exit(deal: Deal) -> dt.date | None:
    """The last day of the exit that follows the latest end, or None where that is not fixed."""
    end = latest_end(deal)
    leaving = settled(deal.exit)
    return end if leaving is None else plus(end, settled(leaving.period), latest=True)


def longest_term(deal: Deal) -> tuple[Period, ...]:
    """The term with every extension used: the first length, and then each extension's."""
    term = settled(deal.term)
    return (settled(term.length), *(settled(settled(e).length) for e in settled(term.extensions)))


def longest_term_in_days(deal: Deal) -> int:
    """The most days that the term can last with every extension used."""
    return sum(length_in_days(p)[1] for p in longest_term(deal))
