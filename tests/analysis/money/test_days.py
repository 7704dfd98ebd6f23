"""Days of interest by each convention, and the ends of accounting periods."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.analysis.money.days import known_day, period_end, year_fraction
from partnerdocs.model.amount import When, YearDay
from partnerdocs.model.open_point import StillOpen, tbc

F = Fraction
days = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2090, 1, 1))


@given(days, days, days, st.sampled_from(["actual/365", "actual/actual"]))
def test_actual_days_add_up_however_a_time_is_cut(a: dt.date, b: dt.date, c: dt.date, convention: str) -> None:
    a, b, c = sorted((a, b, c))
    assert year_fraction(a, b, convention) + year_fraction(b, c, convention) == year_fraction(a, c, convention)


@given(days, days, st.sampled_from(["actual/365", "actual/actual", "30/360"]))
def test_no_time_counts_less_than_nothing(a: dt.date, b: dt.date, convention: str) -> None:
    a, b = sorted((a, b))
    assert year_fraction(a, b, convention) >= 0


@given(st.integers(1990, 2090))
def test_a_calendar_year_is_one_year_by_actual_actual_and_by_30_360(year: int) -> None:
    span = dt.date(year, 1, 1), dt.date(year + 1, 1, 1)
    assert year_fraction(*span, "actual/actual") == year_fraction(*span, "30/360") == 1


def test_published_figure_of_a_whole_leap_year() -> None:
    """8 % on 100,000 for the whole of 2028 is 8,021.92 in the sterling convention."""
    years = year_fraction(dt.date(2028, 1, 1), dt.date(2029, 1, 1), "actual/365")
    assert years == F(366, 365)
    assert round(100_000 * F(8, 100) * years, 2) == F(802_192, 100)


@pytest.mark.parametrize(
    ("start", "end", "convention", "years"),
    [
        (dt.date(2027, 1, 31), dt.date(2027, 3, 31), "30/360", F(60, 360)),
        (dt.date(2027, 7, 1), dt.date(2028, 7, 1), "actual/actual", F(184, 365) + F(182, 366)),
        (dt.date(2027, 4, 1), dt.date(2027, 4, 1), "actual/365", F(0)),
    ],
)
def test_examples(start: dt.date, end: dt.date, convention: str, years: Fraction) -> None:
    assert year_fraction(start, end, convention) == years


def test_the_calendar_ends() -> None:
    """No accounting period ends where no day follows; interest can still be counted up to the last day."""
    assert period_end(dt.date(9999, 12, 31), YearDay(day=31, month=3)) is None
    assert period_end(dt.date(9998, 12, 31), YearDay(day=31, month=12)) == dt.date(9998, 12, 31)
    assert period_end(dt.date(9998, 6, 1), YearDay(day=31, month=3)) is None
    assert year_fraction(dt.date(9998, 1, 1), dt.date(9999, 12, 31), "actual/actual") == 1 + F(364, 365)


@given(days, st.integers(1, 12))
def test_an_accounting_period_ends_on_its_day_within_a_year(start: dt.date, month: int) -> None:
    end = period_end(start, YearDay(day=28, month=month))
    assert end is not None
    assert (end.day, end.month) == (28, month)
    assert 0 <= (end - start).days <= 365


def test_the_day_that_a_deal_states_is_the_latest_of_its_dates() -> None:
    april, may = dt.date(2027, 4, 1), dt.date(2027, 5, 1)
    assert known_day(When(on=april)) == april
    assert known_day(When(later_of=(When(on=april), When(by=may), When(at="conditions-met")))) == may
    assert known_day(When(at="commencement")) is None
    for when in (tbc("when"), When(on=tbc("day")), When(later_of=(When(on=april), tbc("what else")))):
        with pytest.raises(StillOpen):
            known_day(when)
