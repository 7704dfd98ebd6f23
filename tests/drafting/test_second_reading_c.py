"""Second reading: business, Deliverables, Resources, money, risk and liability, as three other lawyers read them."""

from __future__ import annotations

import pytest

from partnerdocs.drafting.instrument import PlacedTable
from partnerdocs.testing import example_deals
from partnerdocs.wording.table import Table
from tests.drafting.reading import EXAMPLES, FAIRMILE, HOMEWARD, LLPS, WESTSHIRE, lines, sections, text


def draft_tables(section: str, title: str) -> list[Table]:
    """The tables of a clause or schedule."""
    (found,) = [s for s in sections(title) if s.id == section]
    return [b.table for b in found.blocks if isinstance(b, PlacedTable)]


def test_exclusive_work_lies_in_the_area_and_is_answered_by_a_day() -> None:
    """A builder does not offer its work in the rest of the country, and knows when it is free."""
    business = text("business.business", FAIRMILE)
    assert "The Business extends only to the area that Fairmile serves." in business
    assert "by the end of the Board's next meeting" in business
    assert "reasonably allows" not in business


@pytest.mark.parametrize("title", EXAMPLES)
def test_nobody_examines_its_charter_once_a_year(title: str) -> None:
    """No deal says so."""
    assert "lived up to" not in text("charter.charter", title)


# Deliverables -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_deliverable_has_a_test(title: str) -> None:
    """Its own or that of its measures; what is reported only is no part of it."""
    duties = text("deliverables.deliverables", title)
    assert "is achieved when each of its measures meets its target" in duties
    assert "counts under clause" in duties


def test_a_test_that_others_sign_is_not_held_back_by_them() -> None:
    """A signature that is due is no favour."""
    assert "shall not withhold a certificate or a signature" in text("deliverables.deliverables", HOMEWARD)


def test_who_waits_for_another_is_excused_also_when_both_are_due_on_one_day() -> None:
    """Nobody can visit patients who have not been referred; what is needed names the other side's staff too."""
    assert "another Deliverable on which it depends has not been achieved" in text(
        "deliverables.deliverables", HOMEWARD
    )
    rests = [line for line in lines("schedules.deliverables", HOMEWARD) if line.startswith("it rests on")]
    assert ["consultants" in line for line in rests] == [True, True]


@pytest.mark.parametrize("title", EXAMPLES)
def test_what_adds_up_says_since_when(title: str) -> None:
    """Fourteen visits a month and fourteen in all are two deals."""
    for row in lines("schedules.deliverables", title):
        if "0 patients" in row or "0 visits" in row or "£0" in row:
            assert "since commencement" in row or "contract price" in row, row


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_measure_names_the_paragraph_of_its_deliverable(title: str) -> None:
    """The strategic ones stand first, also where the deal names them last."""
    deal = next(d for d in example_deals() if d.title == title)
    named = [str(r[0].text) for r in draft_tables("schedules.deliverables", title)[0].rows]
    paragraphs = [p for p in lines("schedules.deliverables", title) if "(owner: " in p]
    counted = [(paragraphs[int(n) - 1].partition(" (owner")[0]) for n in named]
    assert counted == [d.what for d in deal.deliverables for _ in d.measures]


def test_a_deliverable_without_anything_else_still_stands_in_its_schedule() -> None:
    """With its owner and its day."""
    first = next(line for line in lines("schedules.deliverables", HOMEWARD) if line.startswith("Relieve pressure"))
    assert "(owner: Southhaven): it is due on or before 30 September 2030" in first


# Resources --------------------------------------------------------------------------------------------------------


def test_cash_waits_for_the_land_against_which_it_is_paid() -> None:
    """And is as much as the land is worth."""
    cash = [line for line in lines("schedules.resources", FAIRMILE) if line.startswith("it is due only once")]
    assert [("the Harbour site" in c, "the Moor Lane site" in c) for c in cash] == [(True, False), (False, True)]
    assert all("as much as the value of" in c for c in cash)
    assert "due only once" not in text("schedules.resources", WESTSHIRE)


def test_an_event_that_others_wait_for_is_told() -> None:
    """The payer cannot see that a site is empty; and no sum is late before its payer can know."""
    assert "when something has happened" in text("resources.resources", FAIRMILE)
    assert "when something has happened" not in text("resources.resources", WESTSHIRE)
    assert "after the debtor learns of the event" in text("money.payments", FAIRMILE)


def test_a_value_is_valued_once() -> None:
    """The report need not exist before the day as at which it is made; nobody agreed who bears its cost."""
    resources = text("resources.resources", FAIRMILE)
    assert "before the Resource is made available" not in resources
    assert "at its own cost" not in resources
    assert "£4,000,000: its market value, as valued by the district valuer" in text("schedules.resources", FAIRMILE)


def test_a_vacancy_is_no_breach() -> None:
    """Thirty-four posts are never all filled; there is no word of it where staff transfer."""
    assert "A vacancy is not a breach" in text("resources.resources", HOMEWARD)
    assert "vacancy" not in text("resources.resources", WESTSHIRE)


def test_premises_outside_the_hub_are_a_resource_too() -> None:
    """So that their cost and their end are said."""
    assert "Premises: the urgent laboratory at Harrowdale General Hospital" in text("schedules.resources", WESTSHIRE)


# Money ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_table_of_shares_shows_shares(title: str) -> None:
    """Capital, seats and votes stand where they are agreed; a sum of all that may come was wrong."""
    schedule = text("schedules.interests", title)
    assert "£" not in schedule
    assert "prevails" not in schedule


@pytest.mark.parametrize("title", LLPS)
def test_profit_that_is_paid_is_debited(title: str) -> None:
    """Or the same balance could be drawn every year."""
    assert "shall debit to it each payment of profit" in text("money.profit", title)
    assert "except a return" not in text("money.capital", title)
    assert "to contribute, to lend or to guarantee more" in text("money.capital", title)


def test_a_loss_leaves_the_preferred_return_alone() -> None:
    """As the worked examples have it, which know no loss."""
    assert "No loss is debited to that part" in text("money.profit", WESTSHIRE)
    assert "by itself" not in text("money.profit", FAIRMILE)


def test_what_a_balance_keeps_from_one_goes_to_the_others() -> None:
    """Only where a step stops at balances."""
    assert "cannot take because of its balance" in text("money.distributions", WESTSHIRE)
    assert "cannot take because of its balance" not in text("money.distributions", FAIRMILE)


def test_a_part_kept_back_is_no_reserve_and_is_not_paid_out_next_year() -> None:
    """And the limit on payments stops the last steps."""
    money = text("money.distributions", FAIRMILE)
    assert "That part is no part of the Reserve." in money
    assert "has been kept back under clause" in money
    assert "stop when they reach 80% of its profit" in money
    assert "do not reach the part of the profit" in text("schedules.finance", FAIRMILE)


@pytest.mark.parametrize("title", LLPS)
def test_a_board_that_does_not_agree_does_not_keep_the_money(title: str) -> None:
    """An Expert works it out."""
    assert "may ask an Expert" in text("money.distributions", title)


def test_a_missed_call_has_one_consequence() -> None:
    """Smaller shares, and no Default for the same sum."""
    assert "the call is no longer due" in text("money.funding", FAIRMILE)


def test_the_provider_of_a_fee_bears_its_part_of_it_and_is_paid_on_a_day() -> None:
    """Whether or not there is a Budget; and the figures are there before the accounts."""
    assert "the Participant that provides it bears its own part of the fee" in text("schedules.resources", HOMEWARD)
    costs = text("money.costs", HOMEWARD)
    assert "It bears its own part of the fee" in costs
    assert "once in each quarter" not in costs
    assert "Within 30 days after it receives the statement" in costs
    assert "Except for what Schedule 4" in costs
    assert "on the Business Day before the management accounts" in costs
    assert "VAT that the Participant cannot recover" in costs


def test_a_partner_loses_its_part_of_a_saving_by_its_own_miss_alone() -> None:
    """Not by the miss of the one that would keep the saving; and the figures are there before the comparison."""
    savings = text("money.savings", HOMEWARD)
    assert "each measure of a Deliverable of its own" in savings
    assert "after the last results for the Accounting Period are due" in savings
    assert "the last interval that ends in the Accounting Period" in savings
    assert "may inspect the figures" in savings
    assert "The Participants share either in the proportions" in savings


def test_parts_of_saving_and_overspend_that_differ_are_both_said() -> None:
    """They are said together only where they are alike."""
    differ = text("money.savings", "alliance", "{money: {savings: {pain: {trust: 1, council: 0, ambulance: 0}}}}")
    assert differ.count("The Participants share it in the proportions") == 2


def test_setting_up_can_be_approved_before_there_is_a_board() -> None:
    """Or the money agreed for it could never be claimed."""
    assert "Until the Commencement Date the Participants decide in place of the Board" in text(
        "commencement.commencement", HOMEWARD
    )


def test_vat_on_what_is_thought_outside_it_is_somebodys() -> None:
    """And nothing is said where no value stands otherwise than the rest."""
    assert "nevertheless chargeable" in text("money.payments", FAIRMILE)
    assert "nevertheless chargeable" not in text("money.payments", HOMEWARD)


# Risk and liability -----------------------------------------------------------------------------------------------


def test_the_owner_of_a_risk_makes_sure_that_others_act() -> None:
    """It need not keep another's doctors on call; shared steps cost what the deal's word says."""
    risks = text("liability.risks", HOMEWARD)
    assert "shall make sure that the steps shown against it are taken" in risks
    assert "borne in the Percentage Shares" in risks
    assert "each month" not in text("schedules.risk-register", HOMEWARD)


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_cap_covers_all_time_and_all_others_once(title: str) -> None:
    """Also what happens after the last Accounting Period; documents beside the agreement have their own."""
    limits = text("liability.limits", title)
    assert "what happens after the last counts in the last" in limits
    assert "to all the other parties together" in limits
    assert "A Transaction Document states its own limits" in limits


@pytest.mark.parametrize("title", LLPS)
def test_indirect_loss_is_excluded_as_agreed(title: str) -> None:
    """For every party, and with nothing carved back."""
    limits = text("liability.limits", title)
    assert "No party is liable to another for a loss that was not the natural result" in limits
    assert "cost of a replacement" not in limits


def test_only_what_can_happen_is_insured() -> None:
    """A public partner that insures nothing needs no way out, an LLP that treats nobody no clinical cover."""
    for title in EXAMPLES:
        assert "in place of insurance" not in text("liability.insurance", title)
    assert "clinical work" not in text("liability.insurance", FAIRMILE)
    assert "before it begins clinical work" in text("liability.insurance", WESTSHIRE)
