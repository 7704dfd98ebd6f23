"""Worked examples of a deal's waterfall: instructive sums, chosen from the deal's own facts and from nothing else."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping
from fractions import Fraction

import attrs

from partnerdocs.analysis.money.allocate import allocate, tie_order
from partnerdocs.analysis.money.days import known_day, period_end, started
from partnerdocs.analysis.money.example import Example, Kind, Line, What
from partnerdocs.analysis.money.pence import NotDetermined, half_up, money_of, one_currency, parts_of, pence
from partnerdocs.analysis.money.waterfall import RESERVE, Distribution, Position, accrue, distribute
from partnerdocs.model.amount import Currency, Money
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Band, Preferred, ReturnCapital, SplitRest, Table, Tier, TopUp
from partnerdocs.model.open_point import settled

#: A sum to show a split by, where the deal states no amount at all: 100,000 of the currency's main unit.
PLAIN_SUM = 10_000_000
YEAR = dt.timedelta(days=365)
_WHAT: Mapping[str, What] = {
    TopUp.tag: "reserve",
    ReturnCapital.tag: "capital",
    Preferred.tag: "preferred",
    Band.tag: "band",
    SplitRest.tag: "split",
}


@attrs.frozen(kw_only=True)
class Terms:
    """What the examples of one deal rest on, all of it settled."""

    tiers: tuple[Tier, ...]
    shares: Mapping[str, Fraction]
    order: tuple[str, ...]
    currency: Currency
    contributions: Mapping[str, int]


def waterfall_examples(deal: Deal) -> tuple[Example, ...]:
    """A first accounting period, a later full year and the odd penny; fewer where the waterfall has less to show.

    Empty if the deal has no waterfall. Raises `StillOpen` if a fact that is needed is open, `NotDetermined` if the
    facts do not fix the answer.
    """
    tiers = tuple(map(settled, settled(settled(deal.money).waterfall)))
    if not tiers:
        return ()
    terms = _terms(deal, tiers)
    cash = _instructive_sum(terms)
    if any(isinstance(t, TopUp | ReturnCapital | Preferred) for t in tiers):
        found = [_first_period(deal, terms, cash), _later_year(terms, cash)]
    else:
        found = [_example("distribution", cash, Position(), terms)]
    odd = odd_penny(_last_parts(terms), terms.order, terms.currency, step=len(tiers) - 1)
    return (*found, odd) if odd else tuple(found)


def _terms(deal: Deal, tiers: tuple[Tier, ...]) -> Terms:
    resources = {r.id: r for r in map(settled, settled(deal.resources))}
    values: dict[str, Money] = {}
    for rid in dict.fromkeys(_contributions(tiers)):
        resource = resources.get(rid)
        if resource is None or resource.value is None:
            raise NotDetermined(f"The value of {rid} is not stated.")
        values[rid] = settled(settled(resource.value).amount)
    stated = [t.reserve for t in tiers if isinstance(t, TopUp)]
    stated += [m for t in tiers if isinstance(t, Band) for m in (t.over, t.up_to) if m is not None]
    return Terms(
        tiers=tiers,
        shares={pid: Fraction(settled(share)) for pid, share in settled(deal.shares).items()},
        order=ties_of(deal),
        currency=one_currency((*values.values(), *map(settled, stated))),
        contributions={rid: pence(value) for rid, value in values.items()},
    )


def ties_of(deal: Deal) -> tuple[str, ...]:
    """Who comes first between equal fractions in the deal."""
    return tie_order(tuple(settled(deal.parties)), settled(settled(deal.money).rounding.ties))


def _contributions(tiers: tuple[Tier, ...]) -> list[str]:
    returned = [settled(t.of) for t in tiers if isinstance(t, ReturnCapital)]
    return returned + [settled(t.base.unreturned) for t in tiers if isinstance(t, Preferred)]


def round_up(minor: int) -> int:
    """The next sum that is easy to follow: 1, 2 or 5 with noughts."""
    power = 1
    while True:
        for digit in (1, 2, 5):
            if digit * power >= minor:
                return digit * power
        power *= 10


def _instructive_sum(terms: Terms) -> int:
    """Enough to fill the reserve, begin on the next step and pass each band; else a fifth of the capital."""
    reserve = sum(pence(t.reserve) for t in terms.tiers if isinstance(t, TopUp))
    ends = [pence(m) for t in terms.tiers if isinstance(t, Band) for m in (t.over, t.up_to) if m is not None]
    if reserve:
        return round_up(max(2 * reserve, reserve + max(ends, default=0) + 1))
    capital = sum(terms.contributions.values())
    if capital:
        return round_up(-(-capital // 5))
    return round_up(max(ends) + 1) if ends else PLAIN_SUM


def _first_period(deal: Deal, terms: Terms, cash: int) -> Example:
    """From commencement to the first year end, everything still to be repaid and the reserve empty.

    Where the deal states no commencement, or no year end, a year of 365 days from the one to the other, without dates.
    """
    before = Position(unreturned=terms.contributions)
    starts = {n: started(deal, t.from_) for n, t in enumerate(terms.tiers) if isinstance(t, Preferred)}
    first = known_day(settled(deal.term).commencement)
    year_end = settled(deal.vehicle).year_end if deal.vehicle is not None else None
    last = period_end(first, settled(year_end)) if first and year_end is not None else None
    if first is None or first.year == dt.MAXYEAR:  # the calendar has no day after the period
        return _whole_year("first-period", cash, before, terms)
    end = first + YEAR if last is None else last + dt.timedelta(days=1)
    spans = {n: (min(end, _counted_from(terms.tiers[n], day or first, first)), end) for n, day in starts.items()}
    return attrs.evolve(
        _example("first-period", cash, _grown(before, terms, spans), terms),
        days=(end - first).days,
        first=None if last is None else first,
        last=last,
        assumed=frozenset(n for n, day in starts.items() if day is None),
    )


def _counted_from(tier: Tier, day: dt.date, first: dt.date) -> dt.date:
    """The day from which a return counts: one that is lost with its accounting period has none before the first."""
    return max(day, first) if isinstance(tier, Preferred) and settled(tier.arrears) == "lost" else day


def _later_year(terms: Terms, cash: int) -> Example:
    """A full year in which the reserve is full and little enough is left to repay that every step is reached."""
    reserve = sum(pence(t.reserve) for t in terms.tiers if isinstance(t, TopUp))
    quarter = cash // (4 * max(1, len(terms.contributions)))
    left = {rid: min(value, quarter) for rid, value in terms.contributions.items()}
    return _whole_year("later-period", cash, Position(reserve=reserve, unreturned=left), terms)


def _whole_year(kind: Kind, cash: int, before: Position, terms: Terms) -> Example:
    """A year of 365 days after the commencement and after the start of every return: so each builds up throughout.

    Which year it is never shows, for each way of counting days makes a whole year of it; so no date can clip it.
    """
    span = (dt.date(2001, 1, 1), dt.date(2001, 1, 1) + YEAR)
    spans = {n: span for n, tier in enumerate(terms.tiers) if isinstance(tier, Preferred)}
    return attrs.evolve(_example(kind, cash, _grown(before, terms, spans), terms), days=YEAR.days)


def _grown(before: Position, terms: Terms, spans: Mapping[int, tuple[dt.date, dt.date]]) -> Position:
    """The position with the return of each tier built up over the tier's own time."""
    grown = {n: accrue(before, terms.tiers, start, end).arrears[n] for n, (start, end) in spans.items()}
    return attrs.evolve(before, arrears=grown)


def _example(kind: Kind, cash: int, before: Position, terms: Terms) -> Example:
    run = distribute(cash, terms.tiers, before, shares=terms.shares, order=terms.order)
    money = functools.partial(money_of, currency=terms.currency)
    return Example(
        kind=kind,
        cash=money(cash),
        lines=tuple(_lines(run, terms)),
        reserve=money(before.reserve) if any(isinstance(t, TopUp) for t in terms.tiers) else None,
        balances={rid: money(value) for rid, value in before.unreturned.items()},
        built_up={number: money(half_up(exact)) for number, exact in before.arrears.items()},
    )


def _lines(run: Distribution, terms: Terms) -> list[Line]:
    lines = []
    for step in run.steps:
        tier = terms.tiers[step.tier]
        left = None
        if isinstance(tier, ReturnCapital):
            left = money_of(run.after.unreturned[tier.of], terms.currency)
        elif isinstance(tier, Preferred):
            left = money_of(half_up(run.after.arrears[step.tier]), terms.currency)
        for to, minor in step.paid.items():
            lines.append(
                Line(
                    step=step.tier,
                    what=_WHAT[tier.tag],
                    to="" if to == RESERVE else to,
                    amount=money_of(minor, terms.currency),
                    left=left,
                )
            )
    if run.kept:
        lines.append(Line(step=len(terms.tiers), what="kept", amount=money_of(run.kept, terms.currency)))
    return lines


def _last_parts(terms: Terms) -> Mapping[str, Fraction]:
    last = terms.tiers[-1]
    if isinstance(last, Band | SplitRest):
        return parts_of(last.split, terms.shares, f"step {len(terms.tiers)} of the waterfall")
    return {}


def odd_penny(
    parts: Mapping[str, Fraction], order: tuple[str, ...], currency: Currency, *, step: int = 0
) -> Example | None:
    """The smallest sum above 100.00 that leaves a penny over; None if no sum does, since one partner takes all."""
    if len([p for p in parts.values() if p]) < 2:
        return None
    total = 10_001
    while all((total * part).denominator == 1 for part in parts.values()):
        total += 1
    paid = allocate(total, parts, order=order).paid
    lines = tuple(
        Line(step=step, what="split", to=pid, amount=money_of(minor, currency), exact=total * parts[pid])
        for pid, minor in paid.items()
    )
    return Example(kind="odd-penny", cash=money_of(total, currency), lines=lines)


def shared(kind: Kind, total: int, split: str | Table, deal: Deal, currency: Currency, where: str) -> Example:
    """A sum shared out by one split."""
    parts = parts_of(split, settled(deal.shares), where)
    paid = allocate(total, parts, order=ties_of(deal)).paid
    return Example(
        kind=kind,
        cash=money_of(total, currency),
        lines=tuple(Line(step=0, what="split", to=pid, amount=money_of(m, currency)) for pid, m in paid.items()),
    )
