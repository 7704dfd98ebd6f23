"""Between amounts of money and whole minor units, and what cannot be worked out."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from partnerdocs.model.amount import Currency, Money
from partnerdocs.model.finance import Table
from partnerdocs.model.open_point import settled


class NotDetermined(ValueError):
    """The deal's facts do not fix the answer; `str()` says why, in a sentence for a reader."""


def pence(money: Money) -> int:
    """An amount in its currency's minor units."""
    minor = Fraction(settled(settled(money).amount)) * _units(settled(money.currency))
    return int(minor)


@attrs.frozen
class Sum:
    """What comes out of working with amounts, in minor units of a currency.

    It is no fact of the deal, so it may be larger than any amount that a deal can state.
    """

    minor: int
    currency: Currency

    @property
    def amount(self) -> Decimal:
        """The sum in the currency's main unit, exactly."""
        sign, digits, _ = Decimal(self.minor).as_tuple()
        # Setting the point is no arithmetic; division would round beyond the decimal context's precision.
        return Decimal((sign, digits, -2 if _units(self.currency) == 100 else 0))


def money_of(minor: int, currency: Currency) -> Sum:
    """So many minor units as a sum."""
    return Sum(minor, currency)


def _units(currency: Currency) -> int:
    return 1 if currency == "JPY" else 100


def one_currency(amounts: tuple[Money, ...]) -> Currency:
    """The currency that all the amounts are in; sterling if there are none."""
    found = {settled(settled(a).currency) for a in amounts}
    if len(found) > 1:
        raise NotDetermined(f"The amounts are in several currencies: {', '.join(sorted(found))}.")
    return found.pop() if found else "GBP"


def parts_of(split: str | Table, shares: Mapping[str, Fraction], where: str) -> dict[str, Fraction]:
    """Each partner's exact part of a split; `NotDetermined` unless the parts make the whole."""
    split = settled(split)
    chosen = settled(shares) if isinstance(split, str) else settled(split.parts)
    parts = {pid: Fraction(settled(part)) for pid, part in chosen.items()}
    whole = sum(parts.values(), Fraction(0))
    if whole != 1:
        raise NotDetermined(f"The parts in {where} add up to {whole}, not to the whole.")
    return parts


def half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes up."""
    return (value + Fraction(1, 2)).__floor__()
