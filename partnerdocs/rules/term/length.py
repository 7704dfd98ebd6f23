"""Whether the whole term fits what was advertised, and where it ends."""

import datetime as dt
from collections.abc import Iterator

from partnerdocs.analysis.calendar import longest_term, plus, surely_longer
from partnerdocs.finding import Finding
from partnerdocs.model.amount import When
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ADVICE, WARNING, rule
from partnerdocs.rules.wording import one_after_another, period
from partnerdocs.wording.times import year_day


@rule(
    "TRM-06",
    "term-longer-than-advertised",
    WARNING,
    source="Procurement Act 2023, s. 74 and Sch. 8; Provider Selection Regime Regulations 2023, reg. 13 (confirm).",
)
def term_longer_than_advertised(deal: Deal) -> Iterator[Finding]:
    """The term, with every extension, is longer than the longest term that was advertised.

    Why: to go on beyond what was advertised may be a new award that needs a procurement of its own. The agreement says
    that the term lasts no longer than what was advertised, so the years above it would be promised and taken back.

    Base: llp
    Fails:  {procurement: {term_advertised: 12 years}}
    Passes: {procurement: {term_advertised: 15 years}}
    """
    procurement = settled(deal.procurement)
    advertised = None if procurement is None else settled(procurement.term_advertised)
    if advertised is None:
        return
    whole = longest_term(deal)
    if surely_longer(whole, (advertised,)):
        alone = surely_longer(whole[:1], (advertised,))
        yield Finding(
            at="term.length" if alone else "term.extensions",
            says=f"The term can last {one_after_another(whole)}; "
            f"the longest term that was advertised is {period(advertised)}.",
            fix=f"Shorten {'the term' if alone else 'the extensions'}, or correct what was advertised.",
            also=("procurement.term_advertised",),
        )


@rule("TRM-16", "term-ends-within-a-financial-year", ADVICE, source="Practice: accounts at the end of a venture.")
def term_ends_within_a_financial_year(deal: Deal) -> Iterator[Finding]:
    """As planned, the initial term ends on another day than the last day of the vehicle's financial year.

    Why: the last accounts then cover part of a year, and profit, cost and the reserve of that year are to be divided.
    Silent where commencement is not planned for a day; a commencement that waits for conditions may move the end.

    Base: llp
    Fails:  {vehicle: {year_end: 31 December}}
    Passes: {vehicle: {year_end: 31 March}}
    """
    vehicle = settled(deal.vehicle)
    if vehicle is None:
        return
    year_end, term = settled(vehicle.year_end), settled(deal.term)
    length, start = settled(term.length), planned_day(settled(term.commencement))
    if start is None or settled(length.unit) not in ("months", "years"):
        return
    after = plus(start, length, latest=True)
    if after is None:
        return
    last = after - dt.timedelta(days=1)
    if (after.day, after.month) != _day_after(settled(year_end.day), settled(year_end.month)):
        yield Finding(
            at="vehicle.year_end",
            says=f"A term of {period(length)} from {start} ends on {last}, "
            f"and the vehicle's financial year on {year_day(year_end)}.",
            fix="Let the term begin with a financial year, or settle how the last, shorter year is accounted for.",
            also=("term.commencement", "term.length"),
        )


def planned_day(when: When) -> dt.date | None:
    """The day for which something is planned: its date, or the latest date among those that it waits for."""
    days = [when.day(), *(planned_day(w) for w in settled(when.later_of) if not is_open(w))]
    return max((d for d in days if d is not None and not is_open(d)), default=None)


def _day_after(day: int, month: int) -> tuple[int, int]:
    """The day and month after a day of the year; the year is one without 29 February."""
    after = dt.date(2027, month, day) + dt.timedelta(days=1)
    return after.day, after.month
