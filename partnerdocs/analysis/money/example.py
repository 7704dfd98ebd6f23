"""A worked example as data: the sum, what stood before, each line, and a total that reconciles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

import attrs

from partnerdocs.analysis.money.pence import Sum

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
    amount: Sum
    to: str = ""
    left: Sum | None = None
    exact: Fraction | None = None


@attrs.frozen(kw_only=True)
class Example:
    """One worked example.

    cash: the sum that is shared out; `total` of the lines equals it.
    number: which accounting period it is, from 1; 0 if it is none.
    first, last, days: the period for which returns build up, where it matters; the dates only if the deal fixes them.
    reserve: what the reserve holds before; balances: contributions not yet repaid, by resource; built_up: preferred
        return built up and unpaid before, by step.
    assumed: steps whose return is shown from the first day, since the deal fixes no day from which it builds up.
    compared, actual: for a saving or an overspend, the baseline and the cost that it is compared with.
    """

    kind: Kind
    cash: Sum
    lines: tuple[Line, ...]
    number: int = 0
    first: dt.date | None = None
    last: dt.date | None = None
    days: int = 0
    reserve: Sum | None = None
    balances: Mapping[str, Sum] = attrs.field(factory=dict)
    built_up: Mapping[int, Sum] = attrs.field(factory=dict)
    assumed: frozenset[int] = frozenset()
    compared: Sum | None = None
    actual: Sum | None = None

    @property
    def total(self) -> Sum:
        """The sum of the lines."""
        return Sum(sum(line.amount.minor for line in self.lines), self.cash.currency)
