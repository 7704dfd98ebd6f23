"""Worked examples of a deal's waterfall: instructive sums, chosen from the deal's own facts and from nothing else."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Mapping
from fractions import Fraction

import attrs

from partnerdocs.analysis.money.allocate import allocate, tie_order
from partnerdocs.analysis.money.example import Example, Kind, Line, What
from partnerdocs.analysis.money.path import Period, Terms, path
from partnerdocs.analysis.money.pence import NotDetermined, half_up, money_of, one_currency, parts_of, pence
from partnerdocs.analysis.money.waterfall import RESERVE, Distribution, Position, distribute
from partnerdocs.model.amount import Currency, Money
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Band, Preferred, ReturnCapital, SplitRest, Table, Tier, TopUp
from partnerdocs.model.open_point import settled

#: A sum to show a split by, where the deal states no amount at all: 100,000 of the currency's main unit.
PLAIN_SUM = 10_000_000
#: How many easy sums are tried, each about twice the one before, until one pays every step.
SUMS = 60
DAY = dt.timedelta(days=1)
_WHAT: Mapping[str, What] = {
    TopUp.tag: "reserve",
    ReturnCapital.tag: "capital",
    Preferred.tag: "preferred",
    Band.tag: "band",
    SplitRest.tag: "split",
}


def waterfall_examples(deal: Deal) -> tuple[Example, ...]:
    """Accounting periods of one path and the odd penny; fewer where the waterfall has less to show.

    Empty if the deal has no waterfall. Raises `StillOpen` if a fact that is needed is open, `NotDetermined` if the
    facts do not fix the answer.
    """
    tiers = tuple(map(settled, settled(settled(deal.money).waterfall)))
    if not tiers:
        return ()
    terms = _terms(deal, tiers)
    cash = _instructive_sum(terms)
    if any(isinstance(t, TopUp | ReturnCapital | Preferred) for t in tiers):
        found = _over_the_years(deal, terms, cash)
    else:
        run = distribute(cash, tiers, Position(), shares=terms.shares, order=terms.order)
        found = [_example("distribution", run, Position(), terms)]
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


def _over_the_years(deal: Deal, terms: Terms, cash: int) -> list[Example]:
    """The first accounting period, the one in which the last capital is repaid, and the first that pays every step.

    They lie on one path: each is worked out from what the periods before it left. The later periods share out the
    first easy sum with which the path gets to its end within `PERIODS`.
    """
    later = max(cash, round_up(-(-sum(terms.contributions.values()) // 10)))
    for _ in range(SUMS):
        if found := _shown(path(deal, terms, cash, later)):
            return [_of_period(p, terms) for p in found]
        later = round_up(later + 1)
    raise NotDetermined("No sum pays every step: one stands behind a step that takes all that is left.")


def _shown(periods: Iterable[Period]) -> list[Period]:
    """The periods of a path that are worth showing; none if it does not come to its end."""
    shown: list[Period] = []
    for period in periods:
        if period.number == 1 or period.ends_repayment:
            shown.append(period)
        if period.number > 1 and period.reaches_all:
            return shown if shown[-1] is period else [*shown, period]
    return []


def _of_period(period: Period, terms: Terms) -> Example:
    span = period.span
    return attrs.evolve(
        _example("first-period" if period.number == 1 else "later-period", period.run, period.before, terms),
        number=period.number,
        days=(span.end - span.start).days,
        first=span.start if span.known else None,
        last=span.end - DAY if span.known else None,
        assumed=period.assumed,
    )


def _example(kind: Kind, run: Distribution, before: Position, terms: Terms) -> Example:
    money = functools.partial(money_of, currency=terms.currency)
    return Example(
        kind=kind,
        cash=money(run.cash),
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
