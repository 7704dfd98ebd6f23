"""Worked examples where there is no waterfall: a profit, joint costs, a saving and an overspend."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

import attrs

from partnerdocs.analysis.money.allocate import allocate
from partnerdocs.analysis.money.example import Example, Line
from partnerdocs.analysis.money.examples import PLAIN_SUM, odd_penny, round_up, shared, ties_of, waterfall_examples
from partnerdocs.analysis.money.pence import money_of, one_currency, parts_of, pence
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Table
from partnerdocs.model.open_point import settled


def examples(deal: Deal) -> tuple[Example, ...]:
    """The examples that suit the deal: its waterfall; else profit; in an alliance savings and joint costs.

    Raises `StillOpen` if a fact that is needed is open, `NotDetermined` if the facts do not fix the answer.
    """
    money = settled(deal.money)
    if settled(money.waterfall):
        return waterfall_examples(deal)
    if not deal.form_is("alliance", "section-75"):
        return () if money.profit is None else split_examples(deal, "profit")
    return (*savings_examples(deal), *split_examples(deal, "costs"))


def split_examples(deal: Deal, of: Literal["profit", "costs"]) -> tuple[Example, ...]:
    """How a profit (`of="profit"`) or a joint cost (`of="costs"`) is shared, and the odd penny of it."""
    money = settled(deal.money)
    split = settled(money.profit if of == "profit" else money.costs)
    if split is None:
        split = "by-share"
    where = "the split of " + ("the profit" if of == "profit" else "the joint costs")
    plain = shared(of, PLAIN_SUM, split, deal, "GBP", where)
    odd = odd_penny(parts_of(split, settled(deal.shares), where), ties_of(deal), "GBP")
    return (plain, odd) if odd else (plain,)


def savings_examples(deal: Deal) -> tuple[Example, ...]:
    """A saving and an overspend against the baseline; where parts are capped, one large enough for a cap to bite."""
    savings = settled(settled(deal.money).savings)
    if savings is None:
        return ()
    currency = one_currency((savings.baseline, *map(settled, settled(savings.caps).values())))
    baseline = pence(savings.baseline)
    order = ties_of(deal)
    small = round_up(-(-baseline // 20))
    gain = allocate(small, _parts(savings.gain, "a saving"), order=order).paid
    saving = Example(
        kind="saving",
        cash=money_of(small, currency),
        lines=tuple(Line(step=0, what="split", to=pid, amount=money_of(m, currency)) for pid, m in gain.items()),
        compared=money_of(baseline, currency),
        actual=money_of(max(0, baseline - small), currency),
    )
    pain, caps = _parts(savings.pain, "an overspend"), {p: pence(m) for p, m in savings.caps.items()}
    over = _overspend_that_shows_the_caps(small, pain, caps)
    borne = bear(over, pain, caps, order)
    lines = [Line(step=0, what="split", to=pid, amount=money_of(m, currency)) for pid, m in borne.items()]
    if kept := over - sum(borne.values()):
        lines.append(Line(step=1, what="kept", amount=money_of(kept, currency)))
    overspend = attrs.evolve(
        saving,
        kind="overspend",
        cash=money_of(over, currency),
        lines=tuple(lines),
        actual=money_of(baseline + over, currency),
    )
    return (saving, overspend)


def _parts(parts: Mapping[str, Fraction], where: str) -> dict[str, Fraction]:
    return parts_of(Table(parts=parts), {}, f"the split of {where}")


def bear(over: int, pain: Mapping[str, Fraction], caps: Mapping[str, int], order: tuple[str, ...]) -> dict[str, int]:
    """What each partner bears of an overspend; what a cap keeps from one is not put on the others."""
    paid = allocate(over, pain, order=order).paid
    return {pid: min(minor, caps.get(pid, minor)) for pid, minor in paid.items()}


def _overspend_that_shows_the_caps(small: int, pain: Mapping[str, Fraction], caps: Mapping[str, int]) -> int:
    bites = [Fraction(cap) / pain[pid] for pid, cap in caps.items() if pain.get(pid)]
    return round_up(min(bites).__floor__() + 1) if bites else small
