"""Law of money, meetings and measures: what must and what must not stand in a draft."""

from __future__ import annotations

import re

import pytest

from tests.drafting.reading import EXAMPLES, text

# Money ------------------------------------------------------------------------------------------------------------


def test_a_reserve_is_not_paid_out_as_the_cash_of_the_next_year() -> None:
    """It is cash that is kept back: the Distributable Cash leaves it out, where there is one."""
    assert "less:\nthe Reserve; and" in text("money.distributions")
    assert "Reserve" not in text("money.distributions", "llp", "{money: {waterfall: [{split: by-share}]}}")


def test_a_reserve_is_spent_by_a_test_that_can_be_met() -> None:
    """Nobody can prove what nobody could foresee."""
    assert "nobody could foresee" not in text("money.distributions")


def test_a_return_runs_on_what_has_arrived_and_one_term_says_it() -> None:
    """The contribution on which it runs is the one that is repaid, and counts only once it is credited."""
    profit, order = text("money.profit"), text("money.distributions")
    assert "credited to the Capital Account of Meridian by that day" in profit
    assert "until the Unreturned Contribution" in order
    assert "contributed value" not in profit + order


def test_without_a_return_the_repayment_names_its_value_itself() -> None:
    """And no Unreturned Contribution is spoken of that nothing defines."""
    order = text(
        "money.distributions",
        "llp",
        "{money: {waterfall: [{return_capital: {of: scanner, to: scan}}, {split: by-share}]}}",
    )
    assert "Unreturned Contribution" not in order


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_set_off_is_a_remedy_that_the_deal_agrees(title: str) -> None:
    """No clause on distributions gives one beside it."""
    assert " against a payment" not in text("money.distributions", title)


def test_an_example_shows_what_can_happen_and_says_what_it_assumes() -> None:
    """No return is paid while capital is unpaid: when the last of it is repaid, the arrears of all the years stand."""
    schedule = text("schedules.finance")
    row = next(line for line in schedule.splitlines() if line.startswith("Preferred Return built up"))
    assert "£1,093,117.81" in row
    assert "£15,000.00" not in row
    assert "each payment for an Accounting Period is made on its last day" in schedule
    assert "the balances on the Profit Accounts cover what is paid out of them" in schedule


def test_money_for_the_vehicle_is_paid_over() -> None:
    """Among the payments, not among the rights to information."""
    assert "shall pay it over to the LLP" in text("money.payments")
    assert "account to it" not in text("governance.information")


# Chair, secretary and meetings ------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", EXAMPLES)
def test_somebody_can_call_the_first_meeting(title: str) -> None:
    """The secretary is named at a meeting; until then the chair acts, and without a chair any partner."""
    chair = text("governance.chair", title)
    assert "While there is no Secretary, the chair" in chair
    assert "While there is no chair either, any" in chair


def test_the_first_chair_has_a_day_and_a_turn_passes_over_who_has_left() -> None:
    """So that the turn never stops at a partner that is gone."""
    chair = text("governance.chair")
    assert "The first appointment is to be made on or before the Commencement Date" in chair
    assert "The turn of a Member that has left, and in whose place nobody stands, goes to the next" in chair


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_quorum_never_needs_more_than_there_are(title: str) -> None:
    """After a transfer between the partners fewer are left than the number in the deal."""
    assert "seats on the Board than a number that a quorum needs" in text("governance.decisions", title)


@pytest.mark.parametrize("title", EXAMPLES)
@pytest.mark.parametrize("clause", ["governance.quorum", "governance.partners-meetings"])
def test_a_quorum_that_is_lost_has_a_time_of_its_own(title: str, clause: str) -> None:
    """It does not run from the time set for the meeting."""
    found = text(clause, title)
    assert re.search(r"or the moment at which (a quorum|it) is lost", found)
    assert "within that time" not in found


def test_a_time_in_business_days_needs_no_next_business_day() -> None:
    """It ends on one; another length of time may not."""
    assert "is not a Business Day" not in text("governance.quorum") + text("governance.partners-meetings")
    days = "{governance: {board: {quorum: {adjourned: {after: 7 days}}}}}"
    assert "is held on the next Business Day" in text("governance.quorum", "llp", days)


def test_who_counts_for_a_quorum_counts_after_leaving_the_room() -> None:
    """The conflicted leave; that does not end the meeting. Nobody counts while out who need not leave."""
    assert "also while out of the meeting" in text("governance.quorum")
    assert "while out" not in text("governance.quorum", "Fairmile Estates")


@pytest.mark.parametrize("title", EXAMPLES)
def test_danger_does_not_wait_for_the_notice_of_a_meeting(title: str) -> None:
    """The chair may call an urgent meeting, about the danger alone."""
    meetings = text("governance.meetings", title)
    assert "on any notice that reaches each Representative in time" in meetings
    assert "may deal only with that danger" in meetings
    assert "earliest day possible" not in text("governance.reserved-matters", title)


def test_conflicts_leave_nobody_without_a_decision() -> None:
    """If too few may vote the rule gives way; whether a right is enforced one partner can decide alone."""
    conflicts = text("governance.conflicts")
    assert "too few Members could then vote" in conflicts
    assert "If only one Member is not interested, it decides alone." in conflicts
    assert "the Interested Member. No Member" not in conflicts


# Management, budget and reports -----------------------------------------------------------------------------------


def test_nobody_gives_notice_of_the_own_dismissal() -> None:
    """Whoever employs the holder of a key post tells the partners before it changes hands."""
    committees = text("governance.committees")
    assert "A party that employs the holder of a key post shall tell each Member" in committees
    assert "The Manager shall" not in committees


def test_what_the_budget_describes_keeps_the_limits_that_the_deal_states() -> None:
    """The deal makes no exception for it, and says so in the matter itself where it does."""
    assert "Budget" not in text("governance.committees")
    assert "Budget" not in text("governance.reserved-matters")


def test_sums_of_reserved_matters_say_what_is_counted() -> None:
    """The cost of a contract over its whole length; all loans together."""
    reserved = text("schedules.reserved-matters")
    assert "counting its cost to the LLP over its whole length" in reserved
    assert "counting all such loans together" in reserved


def test_a_departure_from_the_budget_is_measured_in_total() -> None:
    """Not line by line."""
    assert "total spending or total income" in text("governance.business-plan")


def test_one_set_of_management_accounts_is_enough() -> None:
    """Spending against the budget is reported with the accounts of each month, and nowhere else."""
    assert "against the Budget" not in text("governance.reports")
    assert "with the Budget" in text("money.accounts")


# Measures ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_result_has_a_last_day(title: str) -> None:
    """And goes to whoever is to verify it."""
    clause = text("deliverables.deliverables", title)
    assert "before the end of the month that follows the interval" in clause
    assert "the person named as verifying it" in clause


def test_a_percentage_may_miss_by_points() -> None:
    """Two points below 95% is 93%; two per cent of 95% would be another figure."""
    assert "(may miss by 2 percentage points)" in text("schedules.deliverables")


def test_a_baseline_of_a_day_is_that_of_the_interval_that_ends_then() -> None:
    """Samples are not counted on one day."""
    assert "a baseline is that of the interval that ends on the day shown" in text("schedules.deliverables")
