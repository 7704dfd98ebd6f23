"""Bounds on moments: never narrower than what can happen."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.analysis.calendar import (
    Bounds,
    latest_end,
    latest_exit,
    length_in_days,
    longest_term_in_days,
    milestone,
    plus,
    surely_longer,
    when_due,
    when_it_happens,
)
from partnerdocs.dealfile import loads
from partnerdocs.model.amount import Period, When
from partnerdocs.model.deal import Deal
from partnerdocs.rules import bases
from partnerdocs.testing.patch import patched

days = st.dates(dt.date(2026, 1, 1), dt.date(2060, 12, 31))
calendar_periods = st.builds(
    lambda n, u: Period(count=n, unit=u), st.integers(1, 240), st.sampled_from(["days", "weeks", "months"])
)
short_periods = st.builds(
    lambda n, u: Period(count=n, unit=u), st.integers(1, 400), st.sampled_from(["days", "weeks", "working days"])
)


@given(days, calendar_periods)
def test_a_calendar_period_lasts_between_its_fewest_and_its_most_days(day: dt.date, period: Period) -> None:
    """Whatever the day on which it begins."""
    after = plus(day, period, latest=False)
    assert after == plus(day, period, latest=True)
    assert after is not None
    least, most = length_in_days(period)
    assert least <= (after - day).days <= most


@given(days, st.integers(1, 400), st.sets(st.integers(0, 500), max_size=12))
def test_working_days_lie_within_their_bounds(day: dt.date, count: int, holidays: set[int]) -> None:
    """Counted day by day, with up to a dozen holidays anywhere."""
    off = {day + dt.timedelta(days=n) for n in holidays}
    at, left = day, count
    while left:
        at += dt.timedelta(days=1)
        left -= at.weekday() < 5 and at not in off
    period = Period(count=count, unit="working days")
    early, late = plus(day, period, latest=False), plus(day, period, latest=True)
    assert early is not None
    assert late is not None
    assert early <= at <= late


@given(days, short_periods)
def test_a_deadline_is_not_before_the_moment_from_which_it_runs(day: dt.date, period: Period) -> None:
    """What is due within a time may happen at once, and is due only when the time is up."""
    deal = attrs.evolve(loads(bases.base_text("two")), signing=day)
    when = When(within=period, of="signature")
    assert when_it_happens(deal, when).earliest == day
    due = when_due(deal, when)
    assert due.earliest is not None
    assert due.latest is not None
    assert day <= due.earliest <= due.latest


@given(days, st.none() | days, st.lists(days, min_size=1, max_size=4))
def test_the_latest_of_several_is_not_before_any_of_them(
    signing: dt.date, long_stop: dt.date | None, dates: list[dt.date]
) -> None:
    """A condition without a long-stop date leaves the latest open."""
    when = When(later_of=(*(When(on=d) for d in dates), When(at="conditions-met")))
    deal = deal_with(when, signing, long_stop)
    bounds = milestone(deal, "commencement")
    assert bounds.earliest == max(*dates, signing)
    assert bounds.latest == (max(*dates, long_stop) if long_stop else None)


def deal_with(commencement: When, signing: dt.date, long_stop: dt.date | None) -> Deal:
    """The LLP with another commencement."""
    deal = loads(bases.base_text("llp"))
    return attrs.evolve(
        deal, signing=signing, term=attrs.evolve(deal.term, commencement=commencement, long_stop=long_stop)
    )


def test_the_longest_term_counts_every_extension() -> None:
    """Ten years and five from 1 October 2027 at the latest, when the long stop is the day before; then the exit."""
    deal = loads(bases.base_text("llp"))
    assert milestone(deal, "commencement") == Bounds(dt.date(2027, 4, 1), dt.date(2027, 9, 30))
    assert latest_end(deal) == dt.date(2042, 9, 30)
    assert latest_exit(deal) == dt.date(2043, 9, 30)
    assert longest_term_in_days(deal) >= 15 * 365 + 4


@pytest.mark.parametrize(
    "when",
    [When(at="end"), When(at="commencement"), When(within=Period(count=1, unit="days"), of="end-of-lock-in")],
)
def test_a_commencement_that_waits_for_itself_has_no_bounds(when: When) -> None:
    """And does not go round for ever."""
    assert milestone(deal_with(when, dt.date(2027, 1, 1), None), "commencement").latest is None


def test_a_period_beyond_the_calendar_has_no_last_day() -> None:
    """A hundred thousand years are not an error of the program."""
    assert plus(dt.date(2027, 1, 1), Period(count=100_000, unit="years"), latest=True) is None
    assert latest_end(patched("two", "{term: {length: 100000 years}}")) is None


@pytest.mark.parametrize(
    ("one", "other", "longer"),
    [
        ((2, "months"), (1, "months"), True),
        ((1, "months"), (1, "months"), False),
        ((5, "weeks"), (1, "months"), True),
        ((30, "days"), (1, "months"), False),  # some months are shorter, some longer
        ((20, "working days"), (1, "months"), False),
        ((12, "months"), (1, "years"), False),
        ((289, "months"), (24, "years"), True),
        ((40, "working days"), (30, "working days"), True),
        ((48, "hours"), (24, "hours"), True),
    ],
)
def test_a_period_is_longer_only_if_it_is_on_every_calendar(
    one: tuple[int, str], other: tuple[int, str], longer: bool
) -> None:
    """So that no finding rests on the length of a month or on bank holidays."""
    first, second = (Period(count=c, unit=u) for c, u in (one, other))  # type: ignore[arg-type]
    assert surely_longer((first,), (second,)) is longer
