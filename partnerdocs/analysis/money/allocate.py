"""Largest remainder: a sum shared out to the penny.

Each gets its exact part rounded down; the pennies that are left go one each to the largest fractions, and between
equal fractions to whoever comes first. The method keeps the sum and stays within a penny of exact, but it is not
monotone: 10p over 3:3:1 is 4, 4, 2 and 11p is 5, 5, 1. So over several distributions the exact differences are
carried, never "the total so far less what was paid before".
Source: Hamilton's method of apportionment (Hare-Niemeyer).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from partnerdocs.analysis.money.pence import NotDetermined


@attrs.frozen(kw_only=True)
class Allocation:
    """What each gets, in minor units, and what it is owed beyond that.

    carried: exact entitlement less payment, for the next time; below nought for whoever got the odd penny.
    """

    paid: Mapping[str, int]
    carried: Mapping[str, Fraction]


def allocate(
    total: int,
    parts: Mapping[str, Fraction],
    *,
    order: Sequence[str] = (),
    carried: Mapping[str, Fraction] | None = None,
) -> Allocation:
    """Share out a whole number of minor units in proportion to the parts.

    order: who comes first between equal fractions; the order of `parts` if left out.
    carried: differences from earlier allocations. Nobody is ever paid less than nothing: a difference that one sum
        cannot make up is carried on.
    Raises `NotDetermined` for a negative sum or parts that give nothing to anybody.
    """
    weight = sum(parts.values(), Fraction(0))
    if total < 0 or weight <= 0 or min(parts.values()) < 0:
        raise NotDetermined("A sum is shared out only if it is not below nought and somebody has a part of it.")
    before = carried or {}
    due = {pid: total * Fraction(part) / weight + before.get(pid, 0) for pid, part in parts.items()}
    paid = {pid: max(0, exact.__floor__()) for pid, exact in due.items()}
    first = {pid: i for i, pid in enumerate([*order, *(p for p in parts if p not in order)])}
    left = total - sum(paid.values())
    while left > 0:
        pid = min(paid, key=lambda p: (paid[p] - due[p], first[p]))
        paid[pid], left = paid[pid] + 1, left - 1
    while left < 0:
        # Only differences carried from before can promise more than there is; whoever is furthest ahead waits.
        pid = max((p for p in paid if paid[p] > 0), key=lambda p: (paid[p] - due[p], first[p]))
        paid[pid], left = paid[pid] - 1, left + 1
    return Allocation(paid=paid, carried={pid: due[pid] - paid[pid] for pid in paid})


def tie_order(partners: Sequence[str], ties: str, turn: int = 0) -> tuple[str, ...]:
    """Who comes first between equal fractions: the order of the parties, moved on by one each turn if it rotates."""
    if ties == "order-of-parties" or not partners:
        return tuple(partners)
    start = turn % len(partners)
    return (*partners[start:], *partners[:start])
