"""Law of money, of the alliance and of the estates partnership: what must and must not stand in a draft."""

from __future__ import annotations

import re

import pytest

from tests.drafting.reading import EXAMPLES, FAIRMILE, HOMEWARD, lines, number_of, text


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


@pytest.mark.parametrize("title", EXAMPLES)
def test_to_own_a_risk_is_no_duty_to_pay_for_it(title: str) -> None:
    """Least of all a duty to pay an LLP for its losses."""
    assert "Nobody has to pay for another's loss only because a risk is shown" in text("liability.risks", title)


def test_parts_of_a_risk_are_parts_of_its_steps() -> None:
    """The loss itself is not split between owners."""
    assert "but nothing else, in those parts" in text("liability.risks", FAIRMILE)
    assert "in those parts" not in text("liability.risks", HOMEWARD)


def test_a_planned_payment_can_be_missed_and_a_missed_one_is_recalled() -> None:
    """It is a call without a resolution; nobody's share falls without a reminder, nor for another's miss."""
    funding = text("money.funding", FAIRMILE)
    assert "is a call, which needs no resolution" in funding
    assert "after it receives a reminder" in funding
    assert "whose Percentage Share would not become smaller" in funding


def test_land_that_is_capital_has_one_price() -> None:
    """A contract of sale beside a credit to the capital account would pay for it twice."""
    assert "no other price is paid for it" in text("schedules.resources", FAIRMILE)
    assert "sale of the Harbour" not in text("", FAIRMILE)


def test_a_vehicle_may_use_results_that_are_joint() -> None:
    """Where others own them it uses them as it uses their Background."""
    assert "The LLP may use Results in the same way" in text("enabling.intellectual-property", FAIRMILE)
    assert "The LLP may use Results" not in text("enabling.intellectual-property", "Westshire Pathology Services")


@pytest.mark.parametrize("title", EXAMPLES)
def test_who_is_named_as_measuring_measures(title: str) -> None:
    """Also where it is not the owner."""
    assert "The person named beside the source" in text("deliverables.deliverables", title)


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_remedy_waits_for_the_day_on_which_the_deliverable_is_due(title: str) -> None:
    """Before it no target is missed; and a plan that the board leaves lying is carried out."""
    duties = text("deliverables.deliverables", title)
    assert "after the Deliverable was due" in duties
    assert "and shall carry out the plan" in duties
    assert "reporting periods" not in text("default.events", title)


def test_money_of_the_last_periods_is_settled_after_the_end() -> None:
    """The board that works it out stays in office for that."""
    assert "as if this Agreement had not ended" in text("exit.consequences", HOMEWARD)


def test_joint_costs_of_the_exit_have_one_rule() -> None:
    """They follow the clause on costs."""
    assert "in the Percentage Shares" not in text("exit.plan", HOMEWARD)


def test_stated_insurance_is_not_asked_for_twice() -> None:
    """Cover like that of a scheme, which has no limit, cannot be bought."""
    assert "equivalent" not in text("liability.insurance", HOMEWARD)


def test_nobody_is_expelled_from_a_contract() -> None:
    """Expulsion is a word of partnerships."""
    whole = text("", HOMEWARD)
    assert "expel" not in whole.lower()
    assert "expulsion" not in whole.lower()
    assert "may end this Agreement for the Defaulting Participant" in whole


def test_a_data_breach_is_reported_as_the_law_requires() -> None:
    """Not after the other side has been told, and not where nothing has to be reported."""
    joint = text("schedules.data", HOMEWARD)
    assert "after telling the other" not in joint
    assert "the means that the table shows" not in joint


def test_results_are_not_held_for_others() -> None:
    """Words of a trust would make the lead a trustee."""
    assert "which holds them for" not in text("enabling.intellectual-property", HOMEWARD)


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_first_plan_has_its_own_time(title: str) -> None:
    """A draft cannot be sent before an agreement takes effect."""
    assert "each Accounting Period after the first" in text("governance.business-plan", title)


@pytest.mark.parametrize("title", EXAMPLES)
def test_accounts_are_approved_in_the_end(title: str) -> None:
    """Where both halves of a board disagree, an expert settles the point."""
    assert "has not approved the accounts in that time" in text("money.accounts", title)


def test_a_lock_in_is_not_undone_by_a_deadlock() -> None:
    """Two equal members reach a deadlock in the first year if one of them wants to."""
    assert "winding up" not in text("deadlock.steps", FAIRMILE)
    assert "No Member may withdraw" in text("exit.withdrawal", FAIRMILE)


def test_a_deadlock_about_a_gateway_is_no_early_way_out() -> None:
    """The resolution lapses; the gateway itself decides."""
    assert "notice that this Agreement is to end" not in text("deadlock.steps", HOMEWARD)
    assert "decide that the arrangement goes on after a gateway" in text("schedules.reserved-matters", HOMEWARD).lower()


@pytest.mark.parametrize("title", EXAMPLES)
def test_capital_is_repaid_where_a_clause_says_so(title: str) -> None:
    """The clause names no others that repay none."""
    assert "Capital is repaid only under" not in text("money.capital", title)


def test_an_alliance_may_not_be_passed_on_before_it_begins() -> None:
    """The clause on transfers binds from the date of the agreement."""
    number = number_of("transfers.no-assignment", HOMEWARD)
    assert re.search(rf"\b{number}\b", text("commencement.commencement", HOMEWARD))


def test_premises_that_are_a_resource_have_one_end() -> None:
    """The clause on resources decides; the table does not say that they stay in use."""
    premises = text("enabling.premises", FAIRMILE)
    assert "Stays in use" not in premises
    assert "The Harbour site is the Resource in paragraph 1 of Schedule 4" in premises
