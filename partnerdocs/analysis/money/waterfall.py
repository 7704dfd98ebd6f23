"""The waterfall: cash runs through the tiers of the deal in order, each in full before the next.

One distribution is `distribute`; between two of them `accrue` builds up the preferred returns. Both take the deal's
own tiers as data, so that what the agreement prints and what is worked out are the same thing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from partnerdocs.analysis.money.allocate import allocate
from partnerdocs.analysis.money.days import year_fraction
from partnerdocs.analysis.money.pence import half_up, parts_of, pence
from partnerdocs.model.finance import Band, Preferred, ReturnCapital, SplitRest, Tier, TopUp
from partnerdocs.model.open_point import settled


@attrs.frozen(kw_only=True)
class Position:
    """What stands before or after a distribution, in minor units.

    reserve: what the reserve holds.
    unreturned: what has not been repaid of each contribution, by the resource's id.
    arrears: preferred return that has built up and is not paid, exact, by the number of its tier from 0.
    """

    reserve: int = 0
    unreturned: Mapping[str, int] = attrs.field(factory=dict)
    arrears: Mapping[int, Fraction] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class Step:
    """What one tier takes: its number from 0, who is paid what, and how much it could have taken (None: any sum)."""

    tier: int
    paid: Mapping[str, int]
    room: int | None

    @property
    def total(self) -> int:
        """All that the tier takes."""
        return sum(self.paid.values())


@attrs.frozen(kw_only=True)
class Distribution:
    """One run through the waterfall. `kept` is what no tier takes; the steps and it make the cash."""

    tiers: tuple[Tier, ...]
    steps: tuple[Step, ...]
    kept: int
    after: Position

    @property
    def cash(self) -> int:
        """The sum that is shared out."""
        return sum(step.total for step in self.steps) + self.kept


#: Stands as payee for what the reserve takes.
RESERVE = "reserve"


@attrs.frozen(kw_only=True)
class Flow:
    """Cash on its way: what is left, where the bands are measured from, and the position that changes with it."""

    cash: int
    position: Position
    surplus: int = -1
    reached: int = 0


def distribute(
    cash: int,
    tiers: Sequence[Tier],
    before: Position,
    *,
    shares: Mapping[str, Fraction],
    order: Sequence[str] = (),
) -> Distribution:
    """Run a sum, in minor units, through the tiers.

    shares: each partner's share, for tiers that split by it; order: who gets the odd penny between equal fractions.
    Raises `StillOpen` if a fact that is needed is open, `NotDetermined` if a split does not make the whole.
    """
    flow, steps = Flow(cash=cash, position=before), []
    for number, tier in enumerate(map(settled, tiers)):
        step, flow = _step(number, tier, flow, shares, order)
        steps.append(step)
    return Distribution(tiers=tuple(map(settled, tiers)), steps=tuple(steps), kept=flow.cash, after=flow.position)


def _step(
    number: int, tier: Tier, flow: Flow, shares: Mapping[str, Fraction], order: Sequence[str]
) -> tuple[Step, Flow]:
    at = flow.position
    if isinstance(tier, TopUp):
        room = max(0, pence(tier.reserve) - at.reserve)
        step = _pay(number, RESERVE, room, flow.cash)
        after = attrs.evolve(at, reserve=at.reserve + step.total)
    elif isinstance(tier, ReturnCapital):
        of = settled(tier.of)
        step = _pay(number, settled(tier.to), at.unreturned.get(of, 0), flow.cash)
        after = attrs.evolve(at, unreturned={**at.unreturned, of: at.unreturned.get(of, 0) - step.total})
    elif isinstance(tier, Preferred):
        step = _pay(number, settled(tier.to), half_up(at.arrears.get(number, Fraction(0))), flow.cash)
        after = attrs.evolve(at, arrears={**at.arrears, number: _arrears_left(tier, at.arrears.get(number), step)})
    elif isinstance(tier, Band):
        return _band(number, tier, flow, shares, order)
    else:
        step = _shared(number, tier, flow.cash, None, shares, order)
        after = at
    return step, attrs.evolve(flow, cash=flow.cash - step.total, position=after)


def _pay(number: int, to: str, room: int, cash: int) -> Step:
    return Step(tier=number, paid={to: min(room, cash)}, room=room)


def _arrears_left(tier: Preferred, built_up: Fraction | None, step: Step) -> Fraction:
    """What stays unpaid; the fraction of a penny ends when the rest is paid in full, since it is rounded only then."""
    if step.total == step.room or settled(tier.arrears) == "lost":
        return Fraction(0)
    return (built_up or Fraction(0)) - step.total


def _band(
    number: int, tier: Band, flow: Flow, shares: Mapping[str, Fraction], order: Sequence[str]
) -> tuple[Step, Flow]:
    """Bands are measured in the sum that reaches the first of them; a band without a lower end begins at the last.

    What falls into a gap between two bands goes on to the next tier.
    """
    surplus = flow.cash if flow.surplus < 0 else flow.surplus
    begins = flow.reached if tier.over is None else max(flow.reached, pence(tier.over))
    ends = None if tier.up_to is None else max(begins, pence(tier.up_to))
    in_band = max(0, (surplus if ends is None else min(surplus, ends)) - begins)
    in_band = min(in_band, flow.cash)  # a tier that stands between two bands may have taken some of it
    room = None if ends is None else ends - begins
    step = _shared(number, tier, in_band, room, shares, order)
    reached = surplus if ends is None else ends
    return step, attrs.evolve(flow, cash=flow.cash - step.total, surplus=surplus, reached=max(flow.reached, reached))


def _shared(
    number: int,
    tier: Band | SplitRest,
    amount: int,
    room: int | None,
    shares: Mapping[str, Fraction],
    order: Sequence[str],
) -> Step:
    parts = parts_of(tier.split, shares, f"step {number + 1} of the waterfall")
    return Step(tier=number, paid=allocate(amount, parts, order=order).paid, room=room)


def accrue(before: Position, tiers: Sequence[Tier], start: dt.date, end: dt.date) -> Position:
    """The position with the preferred returns of a time built up, from and including `start` to and excluding `end`.

    A simple return builds up on what has not been repaid; a compound one also on what has built up before `start`,
    so that each call is one rest.
    """
    arrears = dict(before.arrears)
    for number, tier in enumerate(map(settled, tiers)):
        if not isinstance(tier, Preferred):
            continue
        base = Fraction(before.unreturned.get(settled(tier.base.unreturned), 0))
        if settled(tier.method) == "compound":
            base += arrears.get(number, 0)
        years = year_fraction(start, end, settled(tier.day_count))
        arrears[number] = arrears.get(number, Fraction(0)) + base * Fraction(settled(tier.rate)) * years
    return attrs.evolve(before, arrears=arrears)
