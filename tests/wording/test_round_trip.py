"""What is put into words is read back as the same value: `read(words(x)) == x`."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.model.amount import Currency, Money, Period, Unit, YearDay
from partnerdocs.wording.filters import say
from partnerdocs.wording.parse import NotRead, read
from tests.wording.lexicons import LLP

fractions = st.fractions(min_value=0, max_value=1, max_denominator=10_000)
rates = st.fractions(min_value=-2, max_value=5, max_denominator=10_000)
dates = st.dates(min_value=dt.date(1000, 1, 1))
year_days = st.dates(min_value=dt.date(2001, 1, 1), max_value=dt.date(2001, 12, 31)).map(
    lambda d: YearDay(day=d.day, month=d.month)
)


@st.composite
def amounts(draw: st.DrawFn) -> Money:
    """Any amount that a deal can hold, as many noughts behind the point as people write."""
    currency = draw(st.sampled_from(get_args(Currency)))
    minor = draw(st.integers(0, 10**17))
    amount = Decimal(minor) if currency == "JPY" else Decimal(minor) / 100
    return Money(amount=amount, currency=currency)


periods = st.builds(Period, count=st.integers(1, 100_000), unit=st.sampled_from(get_args(Unit)))


def assert_comes_back(value: object, wording: str) -> None:
    words = say(value, wording, LLP)
    assert not words.open
    assert read(words.text, wording) == value, words.text


@given(st.integers(0, 10**9))
def test_counts_come_back(value: int) -> None:
    assert_comes_back(value, "count")


@given(st.integers(1, 10**9))
def test_ordinals_come_back(value: int) -> None:
    assert_comes_back(value, "ordinal")


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_numbers_come_back(value: Decimal) -> None:
    assert_comes_back(value, "number")


@given(amounts())
def test_money_comes_back_in_every_currency(value: Money) -> None:
    assert_comes_back(value, "money")
    assert_comes_back(value, "money-in-full")


@given(fractions)
def test_shares_come_back_exactly_however_awkward(value: Fraction) -> None:
    assert_comes_back(value, "percent")
    assert read(say(value, "percent", LLP).text, "share") == value


@given(rates)
def test_rates_come_back(value: Fraction) -> None:
    assert_comes_back(value, "rate")
    assert_comes_back(value, "percent")


@given(periods)
def test_periods_come_back(value: Period) -> None:
    assert_comes_back(value, "period")


@given(dates)
def test_dates_come_back(value: dt.date) -> None:
    assert_comes_back(value, "date")


@given(year_days)
def test_days_of_the_year_come_back(value: YearDay) -> None:
    assert_comes_back(value, "year-day")


@given(st.sampled_from(["2", "two", "£5", "40%", "10 days", "1 April 2027", "31 March", "first"]), st.data())
def test_words_are_read_by_one_kind_of_reader_only(words: str, data: st.DataObject) -> None:
    owners = {
        "2": {"count", "number"},
        "two": {"count"},
        "£5": {"money"},
        "40%": {"percent", "share", "rate"},
        "10 days": {"period"},
        "1 April 2027": {"date"},
        "31 March": {"year-day"},
        "first": {"ordinal"},
    }
    wording = data.draw(
        st.sampled_from(
            ["count", "number", "money", "percent", "rate", "share", "period", "date", "year-day", "ordinal"]
        )
    )
    if wording in owners[words]:
        read(words, wording)
    else:
        with pytest.raises(NotRead, match="stands here; expected"):
            read(words, wording)


@pytest.mark.parametrize(
    ("words", "wording", "value"),
    [
        ("40 per cent", "percent", Fraction(2, 5)),
        ("33 1/3%", "percent", Fraction(1, 3)),
        ("1/3", "share", Fraction(1, 3)),
        ("6% per annum", "rate", Fraction(6, 100)),
        ("1st April 2027", "date", dt.date(2027, 4, 1)),
        ("10 working days", "period", Period(count=10, unit="working days")),
        ("five business days", "period", Period(count=5, unit="working days")),
        ("£ 1,000", "money", Money(amount=Decimal(1000))),
        ("GBP 1,000", "money", Money(amount=Decimal(1000))),
        ("US$\u00a020", "money", Money(amount=Decimal(20), currency="USD")),
        ("Ten", "count", None),
        ("1,00", "count", None),
        ("£1,00", "money", None),
        ("£1.234", "money", None),
        ("$5", "money", None),
        ("31 February 2027", "date", None),
        ("29 February", "year-day", None),
        ("no months", "period", None),
        ("a fortnight", "period", None),
        ("140%", "share", None),
        ("%", "percent", None),
        ("5/0", "percent", None),
    ],
)
def test_what_people_write_is_read_or_refused_never_guessed(words: str, wording: str, value: object) -> None:
    if value is None:
        with pytest.raises(NotRead):
            read(words, wording)
    else:
        assert read(words, wording) == value
