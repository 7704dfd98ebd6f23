"""Law of money, of the alliance and of the estates partnership: what must and must not stand in a draft."""

from __future__ import annotations

import pytest

from tests.drafting.test_law_one import EXAMPLES, lines, text

FAIRMILE, HOMEWARD = "Fairmile Estates", "Homeward Recovery at Home"


@pytest.mark.parametrize("title", EXAMPLES)
def test_who_may_not_vote_does_not_stop_a_unanimous_resolution(title: str) -> None:
    """Otherwise nothing unanimous could pass where a partner is interested or its vote is suspended."""
    unanimous = next(p for p in lines("governance.decisions", title) if p.startswith("Unanimous Resolution"))
    assert "entitled to vote on it votes for it" in unanimous


def test_a_saving_is_measured_against_the_same_patients() -> None:
    """A fixed baseline would give the whole of it to a trust that refers nobody."""
    savings = text("money.savings", HOMEWARD)
    assert "in the same proportion" in savings
    assert "14,000 nights" in savings


def test_somebody_pays_somebody_a_saving() -> None:
    """A notional sum lies with nobody unless the agreement says with whom."""
    savings = text("money.savings", HOMEWARD)
    assert "A saving or an overspend arises with Southhaven" in savings
    assert "Southhaven shall pay each other Participant its part of a saving" in savings


def test_a_saving_that_may_arise_with_anybody_is_found_case_by_case() -> None:
    """Where the deal names nobody, the costs that change decide."""
    assert "whose own costs it lowers or raises" in text("money.savings", patch="{}", title="alliance")


def test_limits_for_a_year_shrink_with_a_short_period() -> None:
    """A last period of some months would otherwise carry a whole year's limit."""
    assert "in proportion to its days" in text("money.savings", HOMEWARD)
    assert "in proportion to its days" in text("money.savings", patch="{}", title="alliance")


def test_support_is_owed_by_somebody() -> None:
    """What it is spent on is shared as the joint costs are."""
    assert "is joint under clause" in text("money.support", HOMEWARD)


def test_a_joint_fee_has_a_payer_and_a_day() -> None:
    """It enters the quarterly account month by month."""
    assert "the fee for each month on the last day of that month" in text("money.costs", HOMEWARD)


def test_the_services_of_an_alliance_are_named() -> None:
    """Otherwise each duty about the services has no content."""
    services = next(p for p in lines("interpretation.definitions", HOMEWARD) if p.startswith("Services"))
    assert "care at home" in services


def test_an_alliance_has_an_accounting_period_until_it_ends() -> None:
    """Limits that are measured by the period would otherwise stop before the exit period does."""
    period = next(p for p in lines("interpretation.definitions", HOMEWARD) if p.startswith("Accounting Period"))
    assert "ends when this Agreement ends" in period


def test_bands_say_of_what_they_are_parts() -> None:
    """They are measured in what reaches the first of them; profit is credited as they pay it."""
    assert "the part of the Surplus up to" in text("money.distributions", FAIRMILE)
    assert "The Surplus is" in text("money.distributions", FAIRMILE)
    assert "the part of the Surplus that it is paid" in text("money.profit", FAIRMILE)


def test_the_examples_reach_each_band() -> None:
    """An example that stops in the first band illustrates nothing of the next."""
    (last,) = [row for row in lines("schedules.finance", FAIRMILE) if "over £2,000,000: Ravelin" in row]
    assert "£0.00" not in last


def test_a_loan_is_no_part_of_an_interest() -> None:
    """It would otherwise pass with the interest, and count in its value."""
    interest = next(p for p in lines("interpretation.definitions", FAIRMILE) if p.startswith("Interest"))
    assert "A loan to the LLP" in interest


def test_money_is_paid_and_not_valued() -> None:
    """Cash that is contributed has no cost or market value."""
    resources = text("schedules.resources", FAIRMILE)
    assert "shall pay the LLP £4,000,000 as capital" in resources
    assert "cost" not in resources
