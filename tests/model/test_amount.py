"""Amounts: what a sum of money may be when a deal is built in Python."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from partnerdocs.model.amount import Money
from partnerdocs.model.field import Impossible


@pytest.mark.parametrize(
    ("amount", "says"),
    [
        (5, "5 is an int; expected a Decimal. Write Decimal(5)."),
        (10**400, "a number of more than 60 digits is an int; expected a Decimal. Write it as a Decimal."),
        (10**6000, "a number of more than 60 digits is an int; expected a Decimal. Write it as a Decimal."),
        (5.0, "5.0 is a float, which is not exact; expected an exact number."),
        (True, "True stands here; expected an exact number."),
        (Decimal(10**400), "stands here; expected a number of at most 30 digits."),
        (Decimal(10**20), "100000000000000000000 is more money than there is."),
        (Decimal("NaN"), "NaN stands here; expected an exact number."),
        (Decimal("sNaN"), "sNaN stands here; expected an exact number."),
        (Decimal("-Infinity"), "-Infinity stands here; expected an exact number."),
    ],
    ids=["int", "long", "longer", "float", "bool", "decimal", "too much", "nan", "signalling", "infinite"],
)
def test_an_amount_that_is_none_says_why(amount: Any, says: str) -> None:
    """In one line, however long the number is."""
    with pytest.raises(Impossible) as caught:
        Money(amount=amount)
    assert says in str(caught.value)
    assert len(str(caught.value)) < 200
