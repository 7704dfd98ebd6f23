"""How a piece of text becomes a number, a share, a sum, a date, and how such a value is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.dealfile import scalars, times
from partnerdocs.dealfile.scalars import Unreadable
from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.field import Impossible

fractions = st.fractions(0, 1, max_denominator=10**6)


@given(fractions)
def test_a_share_is_read_as_it_is_written(share: Fraction) -> None:
    """Exactly, whatever its denominator."""
    assert scalars.read_share(scalars.show_share(share)) == share


@given(st.fractions(-3, 3, max_denominator=10**6))
def test_a_rate_is_read_as_it_is_written(rate: Fraction) -> None:
    """As a percentage where that is exact, otherwise as a fraction."""
    assert scalars.read_rate(scalars.show_rate(rate)) == rate


@given(st.integers(0, 999), st.integers(1, 99), st.integers(1, 99))
def test_a_mixed_percentage_is_the_sum_of_its_parts(whole: int, over: int, under: int) -> None:
    """33 1/3 % is a third."""
    assert scalars.read_rate(f"{whole} {over}/{under} %") == (whole + Fraction(over, under)) / 100


@given(st.integers(0, 10**15), st.sampled_from(scalars.CURRENCIES))
def test_money_is_read_as_it_is_written(pennies: int, currency: str) -> None:
    """With groups of three and its code."""
    amount = Decimal(pennies) if currency == "JPY" else Decimal(pennies) / 100
    money = Money(amount=amount, currency=currency)  # type: ignore[arg-type]
    assert scalars.read_money(scalars.show_money(money)) == money


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=6))
def test_a_number_keeps_its_decimals(number: Decimal) -> None:
    """1.10 is written 1.10."""
    assert scalars.show_decimal(scalars.read_decimal(scalars.show_decimal(number))) == scalars.show_decimal(number)


@given(st.dates())
def test_a_date_is_read_as_it_is_written_and_as_it_is_said(day: dt.date) -> None:
    """Year first, or day, month and year in words."""
    said = f"{day.day} {times.MONTHS[day.month - 1]} {day.year:04}"
    assert times.read_date(times.show_date(day)) == times.read_date(said) == day


@given(st.integers(1, 99_999), st.sampled_from(times.UNITS))
def test_a_period_is_read_as_it_is_written(count: int, unit: str) -> None:
    """One month, two months."""
    period = Period(count=count, unit=unit)  # type: ignore[arg-type]
    assert times.read_period(times.show_period(period)) == period


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    """No reader fails in another way, and no reason is empty."""
    readers = (
        scalars.read_int,
        scalars.read_bool,
        scalars.read_decimal,
        scalars.read_share,
        scalars.read_rate,
        scalars.read_threshold,
        scalars.read_money,
        times.read_date,
        times.read_year_day,
        times.read_period,
        times.read_when,
    )
    for read in readers:
        assert _answer(read, text)


def _answer(read: Callable[[str], object], text: str) -> bool:
    """Whether a reader gives a value, or a reason that is a sentence."""
    try:
        read(text)
    except Unreadable as refused:
        return refused.says.endswith(".")
    except Impossible as refused:
        return bool(refused.problems)
    return True


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("2/5", Fraction(2, 5)),
        ("40 %", Fraction(2, 5)),
        ("40%", Fraction(2, 5)),
        ("0.4", Fraction(2, 5)),
        ("33 1/3 %", Fraction(1, 3)),
        ("33⅓ %", Fraction(1, 3)),
        ("24.5 %", Fraction(49, 200)),
        ("1/3 %", Fraction(1, 300)),
        ("0", Fraction(0)),
        ("1", Fraction(1)),
        ("100 %", Fraction(1)),
    ],
)
def test_a_share_may_be_said_in_these_ways(text: str, share: Fraction) -> None:
    """All of them exactly."""
    assert scalars.read_share(text) == share


@pytest.mark.parametrize(
    ("text", "rule"), [("40", "SHR-05"), ("1.5", "SHR-05"), ("140 %", "SHR-02"), ("-5 %", "SHR-02"), ("1,5", "READ-04")]
)
def test_a_share_is_refused_where_it_may_mean_two_things_or_cannot_be(text: str, rule: str) -> None:
    """A decimal comma is none here."""
    with pytest.raises(Unreadable) as refused:
        scalars.read_share(text)
    assert refused.value.rule == rule


@pytest.mark.parametrize(
    "text", ["400_000 GBP", "400,000 GBP", "GBP 400,000", "£400,000", "£400_000.00", "£400000 GBP"]
)
def test_money_may_be_said_in_these_ways(text: str) -> None:
    """All of them four hundred thousand pounds."""
    assert scalars.read_money(text) == Money(amount=Decimal(400_000), currency="GBP")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("400_000", "RES-15"),
        ("-1 GBP", "RES-15"),
        ("-£1", "RES-15"),
        ("£1 EUR", "FIN-30"),
        ("GBP 1 EUR", "FIN-30"),
        ("1 XYZ", "RES-15"),
        ("$1", "RES-15"),
        ("4,00 GBP", "READ-04"),
        ("1e3 GBP", "READ-04"),
        ("£5m", "READ-04"),
    ],
)
def test_money_is_refused_without_a_certain_currency_and_amount(text: str, rule: str) -> None:
    """A dollar sign alone says nothing certain; a group of two figures is a slip."""
    with pytest.raises(Unreadable) as refused:
        scalars.read_money(text)
    assert refused.value.rule == rule


def test_a_dollar_sign_with_its_code_is_certain() -> None:
    """The code decides which dollar."""
    assert scalars.read_money("$5 AUD") == Money(amount=Decimal(5), currency="AUD")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2027-04-01", When(on=dt.date(2027, 4, 1))),
        ("1 April 2027", When(on=dt.date(2027, 4, 1))),
        ("commencement", When(at="commencement")),
        ("conditions met", When(at="conditions-met")),
    ],
)
def test_a_moment_may_be_said_in_a_word_or_a_date(text: str, when: When) -> None:
    """The moments that the agreement knows are words of their own."""
    assert times.read_when(text) == when


@pytest.mark.parametrize("text", ["10 working days", "10 business days", "10 Working Days", "10 working-days"])
def test_working_days_have_several_names(text: str) -> None:
    """A contract's business day is the model's working day."""
    assert times.read_period(text) == Period(count=10, unit="working days")


def test_a_whole_number_may_carry_its_unit_and_no_other() -> None:
    """`2 partners` where partners are counted."""
    assert scalars.read_int("2 partners", "partners") == scalars.read_int("1 partner", "partners") + 1
    with pytest.raises(Unreadable, match="whole number of partners"):
        scalars.read_int("2 seats", "partners")


def test_a_year_end_is_a_day_of_each_year() -> None:
    """29 February is not."""
    assert times.read_year_day("31 March") == times.read_year_day("31 mar") == YearDay(day=31, month=3)
    with pytest.raises(Impossible):
        times.read_year_day("29 February")
