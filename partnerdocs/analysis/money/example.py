"""A worked example as data: the sum, what stood before, each line, and a total that reconciles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

import attrs

from partnerdocs.model.amount import Money

What = Literal["reserve", "capital", "preferred", "band", "split", "kept"]
Kind = Literal["first-period", "later-period", "distribution", "odd-penny", "profit", "costs", "saving", "overspend"]


@attrs.frozen(kw_only=True)
class Line:
    """Who takes how much, and by which step.

    step: number of the waterfall's tier from 0; 0 where there is only one step.
    what: sort of the step; "kept" is what nobody takes.
    to: a partner's id; empty for the reserve and for what is kept.
    left: what is then still to be paid by this step: contribution not repaid, preferred return not paid.
    exact: the exact part in minor units, where the example shows the rounding.
    """

    step: int
    what: What
    amount: Money
    to: str = ""
    left: Money | None = None
    exact: Fraction | None = None


@attrs.frozen(kw_only=True)
class Example:
    """One worked example.

    cash: the sum that is shared out; `total` of the lines equals it.
    first, last, days: the period for which returns build up, where it matters; the dates only if the deal fixes them.
    reserve: what the reserve holds before; balances: contributions not yet repaid, by resource; built_up: preferred
        return built up and unpaid before, by step.
    compared, actual: for a saving or an overspend, the baseline and the cost that it is compared with.
    """

    kind: Kind
    cash: Money
    lines: tuple[Line, ...]
    first: dt.date | None = None
    last: dt.date | None = None
    days: int = 0
    reserve: Money | None = None
    balances: Mapping[str, Money] = attrs.field(factory=dict)
    built_up: Mapping[int, Money] = attrs.field(factory=dict)
    compared: Money | None = None
    actual: Money | None = None

    @property
    def total(self) -> Money:
        """The sum of the lines."""
        return Money(
            amount=sum((line.amount.amount for line in self.lines), self.cash.amount * 0), currency=self.cash.currency
        )
