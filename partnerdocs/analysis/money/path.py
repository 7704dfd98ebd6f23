"""The path of a waterfall: one accounting period after the other, each beginning with what the one before it left.

Each payment is taken to be made on the last day of its period, and everything that is contributed to be there before
a return on it begins to build up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from partnerdocs.analysis.money.days import known_day, period_end, started
from partnerdocs.analysis.money.waterfall import Distribution, Position, accrue, distribute
from partnerdocs.model.amount import Currency, YearDay
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Preferred, ReturnCapital, Tier
from partnerdocs.model.open_point import settled

#: How many accounting periods a path is followed.
PERIODS = 20
YEAR = dt.timedelta(days=365)
DAY = dt.timedelta(days=1)


@attrs.frozen(kw_only=True)
class Terms:
    """What the examples of one deal rest on, all of it settled."""

    tiers: tuple[Tier, ...]
    shares: Mapping[str, Fraction]
    order: tuple[str, ...]
    currency: Currency
    contributions: Mapping[str, int]


@attrs.frozen(kw_only=True)
class Span:
    """A time from and including `start` to and excluding `end`; `known` if the deal fixes these days."""

    start: dt.date
    end: dt.date
    known: bool


#: A year that each way of counting days takes for a whole one, whatever year it is.
PLAIN_YEAR = Span(start=dt.date(2001, 1, 1), end=dt.date(2001, 1, 1) + YEAR, known=False)


@attrs.frozen(kw_only=True)
class Period:
    """One accounting period of a path.

    number: from 1. before: what stood when its cash was shared out, its returns built up. run: the sharing out.
    assumed: steps whose return is counted from the first day, since the deal fixes no day from which it builds up.
    """

    number: int
    span: Span
    before: Position
    run: Distribution
    assumed: frozenset[int]

    @property
    def ends_repayment(self) -> bool:
        """The last of what was contributed is repaid."""
        repaid = {settled(t.of) for t in self.run.tiers if isinstance(t, ReturnCapital)}
        left = [self.run.after.unreturned[rid] for rid in repaid]
        return not any(left) and any(self.before.unreturned[rid] for rid in repaid)

    @property
    def reaches_all(self) -> bool:
        """Every step that has an end takes all that it can."""
        return all(step.room is None or step.total == step.room for step in self.run.steps)


def path(deal: Deal, terms: Terms, first_cash: int, later_cash: int) -> Iterator[Period]:
    """The first `PERIODS` accounting periods; the first shares out one sum, each later one another."""
    starts = {n: started(deal, t.from_) for n, t in enumerate(terms.tiers) if isinstance(t, Preferred)}
    at = Position(unreturned=terms.contributions)
    for number, span in zip(range(1, PERIODS + 1), _spans(deal), strict=False):
        counted = {n: _counted(terms.tiers[n], span, day, first=number == 1) for n, day in starts.items()}
        before = _grown(at, terms, counted)
        cash = first_cash if number == 1 else later_cash
        run = distribute(cash, terms.tiers, before, shares=terms.shares, order=terms.order)
        assumed = frozenset(n for n, day in starts.items() if day is None and span is not PLAIN_YEAR)
        yield Period(number=number, span=span, before=before, run=run, assumed=assumed)
        at = run.after


def _spans(deal: Deal) -> Iterator[Span]:
    """The accounting periods from commencement on; plain years where the deal fixes no day, or the calendar ends."""
    start = known_day(settled(deal.term).commencement)
    year_end = settled(deal.vehicle).year_end if deal.vehicle is not None else None
    while start is not None and start.year < dt.MAXYEAR:
        span = _span(start, settled(year_end))
        yield span
        start = span.end
    while True:
        yield PLAIN_YEAR


def _span(start: dt.date, year_end: YearDay | None) -> Span:
    last = None if year_end is None else period_end(start, year_end)
    return Span(start=start, end=start + YEAR if last is None else last + DAY, known=last is not None)


def _counted(tier: Tier, span: Span, day: dt.date | None, *, first: bool) -> tuple[dt.date, dt.date]:
    """The days of a period for which a return builds up.

    The first counts those before it too, unless a return is lost with its period: then no period can pay for them.
    """
    if span is PLAIN_YEAR or day is None:
        return span.start, span.end
    before = first and isinstance(tier, Preferred) and settled(tier.arrears) == "carried"
    return min(span.end, day if before else max(day, span.start)), span.end


def _grown(at: Position, terms: Terms, counted: Mapping[int, tuple[dt.date, dt.date]]) -> Position:
    """The position with the return of each tier built up over the tier's own time."""
    grown = {n: accrue(at, terms.tiers, start, end).arrears[n] for n, (start, end) in counted.items()}
    return attrs.evolve(at, arrears=grown)
