"""A second reading of transfers, default, the end and the terms of every day: what must and must not stand there."""

from __future__ import annotations

import re

import pytest

from tests.drafting.reading import ALLIANCES, EXAMPLES, FAIRMILE, HOMEWARD, LLPS, WESTSHIRE, lines, text

THIRD = ", parties: {third: {name: Third Trust, kind: nhs-trust}}}"


def line(section: str, start: str, title: str = WESTSHIRE, patch: str = "") -> str:
    """The paragraph of a clause that holds some words."""
    return next(p for p in lines(section, title, patch) if start in p)


# Transfers --------------------------------------------------------------------------------------------------------


def test_an_option_is_valued_on_the_day_of_the_sale() -> None:
    """A notice that is given ten years early does not freeze the price, and settles the gateway that falls between."""
    options = text("transfers.options", FAIRMILE)
    assert "valued as at the day of the sale" in options
    assert "the next Business Day after the Fair Value has been fixed" in options
    assert "falls between the notice and the sale, the Term does not end for want of a decision" in options
    assert "unless the clause on that sale names another" in text("transfers.fair-value", FAIRMILE)


def test_a_change_of_control_is_one_thing_and_counts_where_the_deal_says_so() -> None:
    """One test at each level; one that counts as a transfer meets the lock-in and the list of unsuitable buyers."""
    change = text("transfers.change-of-control")
    assert "a change in who Controls it" in change
    assert "at any level above that owner" in change
    assert "treated as coming to Control" not in change
    counts = change[change.index("counts as a Transfer of its Interest") :]
    assert len(re.findall(r"clause \d+\.\d+", counts)) == 3
    assert "learns that it has happened" in change


def test_what_belongs_to_an_interest_passes_and_the_new_member_has_a_limit() -> None:
    """A decision that admits a Member states its limit; the deed goes to everybody, by one rule."""
    assert "the limit of its liability" in text("transfers.accession")
    assert "deliver to each Member a Deed of Adherence" in text("transfers.completion")
    assert "delivered a Deed of Adherence to each Member" in text("transfers.accession")


def test_the_power_of_attorney_secures_a_duty_to_the_one_that_holds_it() -> None:
    """Otherwise it could be revoked."""
    power = line("transfers.completion", "irrevocably appoints", FAIRMILE)
    assert "owes its duty to complete" in power
    assert "to the LLP too" in power
    assert "for which a buyer may act" in power


def test_between_two_members_nobody_shares_an_offer() -> None:
    """What several others need stands only where there are several."""
    two = "\n".join(text(s, FAIRMILE) for s in ("transfers.pre-emption", "transfers.completion", "default.call"))
    assert "will buy the whole of the Interest" in two
    assert "divided" not in two
    assert "several Members" not in two
    assert "in proportion" not in two
    assert "no acceptance binds" not in text("transfers.pre-emption")
    assert "If several Members buy" in text("transfers.completion")


def test_a_list_of_exceptions_stands_once() -> None:
    """The lock-in and the first right to buy have the same ones."""
    assert "An Exempt Transfer is a Transfer" in text("transfers.prohibition")
    assert "No Transfer Notice is needed for an Exempt Transfer" in text("transfers.pre-emption")
    assert "in the same Accounting Period" not in text("transfers.pre-emption")


@pytest.mark.parametrize("title", ALLIANCES)
def test_a_sum_that_is_due_may_be_assigned(title: str) -> None:
    """A ban would have no effect against a small supplier; a successor by order is no unsuitable person."""
    bar = text("transfers.no-assignment", title)
    assert "other than its right to a sum that is due" in bar
    assert "a person that would carry on the regulated activity without being registered" in bar


# Default ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", [FAIRMILE, HOMEWARD])
def test_missed_measures_can_be_put_right(title: str) -> None:
    """Past results cannot be undone: a plan that is carried out, or the next good result, is the cure."""
    cure = line("default.events", "Missed measures are put right", title)
    assert "the next result meets the target" in cure
    assert "has sent a plan" in cure


def test_a_missed_call_is_no_default_as_well() -> None:
    """The deal says what follows it."""
    assert "it is a missed call" in text("default.events", FAIRMILE)
    assert "missed call" not in text("default.events", WESTSHIRE)


def test_a_default_is_not_put_off_by_a_letter() -> None:
    """A dispute is in good faith and begins the steps; it stops neither insolvency nor a lost registration."""
    dispute = line("default.events", "disputes a Default Notice")
    assert "in good faith" in dispute
    assert "give a Dispute Notice" in dispute
    assert "for which no time is allowed" in dispute


@pytest.mark.parametrize("title", EXAMPLES)
def test_remedies_of_the_law_do_not_end_the_agreement_in_another_way(title: str) -> None:
    """Two clauses said the opposite of each other; the law on procurement keeps its own grounds."""
    other = line("default.remedies", "do not exclude each other", title)
    assert re.search(r"subject to clause \d+\.\d+", other)
    only = line("exit.exit", "may not end this Agreement", title)
    assert "or the Law on procurement, allows" in only


def test_insolvency_alone_costs_no_discount() -> None:
    """A reduction because of insolvency would put the whole sale at risk."""
    assert "not reduced where insolvency is the only Event of Default" in text("default.call", FAIRMILE)


@pytest.mark.parametrize("title", ALLIANCES)
def test_a_notice_after_a_default_and_the_exit_run_together(title: str) -> None:
    """Three months and six were once nine."""
    assert "makes its Ending Event certain on the day on which the Defaulting Participant receives it" in text(
        "exit.exit", title
    )


# The end ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", LLPS)
def test_the_llp_is_not_wound_up_on_the_word_of_a_majority(title: str) -> None:
    """Debts need an independent opinion, and a law that forbids the business is a fact."""
    end = text("exit.exit", title)
    assert "insolvency practitioner whom the Law allows to act has advised the LLP in writing" in end
    assert "the Board finds no lawful way" not in end
    assert "no change that would make it lawful has been agreed" in end


@pytest.mark.parametrize("title", EXAMPLES)
def test_an_exit_period_that_begins_late_is_as_long(title: str) -> None:
    """It once ended on the day on which it began; one event once stood twice."""
    assert "and lasts as long" in line("exit.exit", "The Exit Period is a period", title)
    assert "gateway" not in text("exit.exit", title)


@pytest.mark.parametrize("title", LLPS)
def test_a_solvent_llp_can_be_wound_up_by_its_members(title: str) -> None:
    """Somebody makes the declaration, and the holder of a charge is told first."""
    up = text("exit.winding-up", title)
    assert "the declaration of solvency" in up
    assert "if a holder of a charge must first be given notice" in up


def test_land_is_bought_with_its_buildings_and_the_sale_is_completed() -> None:
    """The price of the Harbour once did or did not include the home on it; the rest of the list was to be sold too."""
    assert "Land is bought and valued with each building and fixture on it" in text("transfers.fair-value", FAIRMILE)
    end = text("exit.resources", FAIRMILE)
    assert "That sale is completed when the Exit Period ends" in end
    assert "Whoever has something in that list that is not bought shall sell it" in end
    assert "A loan in that list is repaid then, in the rank that it has" in end


def test_a_member_that_leaves_keeps_its_service_until_it_can_be_replaced() -> None:
    """What each provides to the other goes on for an exit at most, premises and services too."""
    former = text("exit.former-partners")
    assert "goes on being provided, for the price last paid for it, until it can be replaced" in former
    assert "each of the premises that it has made available" in former


@pytest.mark.parametrize("title", EXAMPLES)
def test_nobody_works_on_where_the_law_forbids_it(title: str) -> None:
    """Also in an Exit Period."""
    assert "so far as the Law lets it" in text("exit.plan", title)


# Every day --------------------------------------------------------------------------------------------------------


def test_results_go_back_and_the_services_begin_on_the_first_day() -> None:
    """No Board has to meet first; the table need not show each flow twice."""
    data = text("enabling.data-protection")
    assert "back to the side from which it came" in data
    assert "the Board has seen" not in data


@pytest.mark.parametrize("title", EXAMPLES)
def test_somebody_writes_what_is_published(title: str) -> None:
    """With the accounts; the Board cannot keep it back for ever."""
    published = text("enabling.information-requests", title)
    assert "shall prepare it with the accounts for that Accounting Period" in published
    assert "The Board may refuse only what is wrong" in published


@pytest.mark.parametrize("title", EXAMPLES)
def test_what_nobody_agreed_is_gone(title: str) -> None:
    """Terms that one side had found in the draft and nobody in the deal."""
    whole = "\n".join(
        text(s, title)
        for s in (
            "enabling.compliance",
            "enabling.publicity",
            "enabling.staff",
            "enabling.non-compete",
            "enabling.force-majeure",
            "enabling.intellectual-property",
        )
    )
    for words in ("subsidy", "announces a success", "before others learn", "members of its Group", "test it in each"):
        assert words not in whole
    after = line("enabling.intellectual-property", "After the end.", title)
    assert "Background" not in after


@pytest.mark.parametrize("title", EXAMPLES)
def test_relief_is_not_lost_by_a_day(title: str) -> None:
    """To tell the others is a duty and no condition."""
    relief = line("enabling.force-majeure", "is excused while it lasts", title)
    assert "told the other" not in relief
    assert "shall tell each other" in relief


def test_a_secondment_lasts_and_has_a_host() -> None:
    """The deal gives the consultants until the end; somebody directs them, and their employer answers for them."""
    staff = text("enabling.staff", HOMEWARD)
    assert "They are seconded to the other Participant" in staff
    assert "reasonable written notice" not in staff
    assert "may replace a person, and shall replace one who leaves" in staff
    assert "apply for what is needed" not in staff
    assert "those whom it employs, whoever directs their daily work" in text("enabling.clinical", HOMEWARD)


def test_one_of_several_hosts_a_secondment_where_there_are_several() -> None:
    """Nobody is the only other partner."""
    staff = text("enabling.staff", "alliance", "staff: {model: secondment, indemnities: true}")
    assert "for whose part of the Services they work" in staff


def test_a_provider_may_decline_a_patient_and_is_paid_for_what_it_keeps_ready() -> None:
    """To stop is no fault, and a fee for a team that is there goes on."""
    stop = line("enabling.clinical", "Stopping.", HOMEWARD)
    assert "or decline a patient" in stop
    assert "a charge for what stays available goes on" in stop


def test_staff_terms_are_compared_with_something() -> None:
    """And a consultation that has begun is warranted, not promised."""
    assert "no less favourable than theirs" in text("enabling.staff", FAIRMILE)
    assert "shall begin to inform" not in text("enabling.staff")
    assert "shall begin to inform" in text("enabling.staff", FAIRMILE)
    assert "The limits in" not in text("enabling.staff")


def test_joint_results_are_assigned_to_those_who_own_them() -> None:
    """The staff are the LLP's, so the law makes the LLP the first owner."""
    assert "Each party that employs their creators now assigns them accordingly" in text(
        "enabling.intellectual-property", FAIRMILE
    )


@pytest.mark.parametrize("title", LLPS)
def test_premises_are_used_until_a_lease_is_made(title: str) -> None:
    """As a tenant at will, who gets no security; a licence lasts as long as the exit."""
    premises = text("enabling.premises", title)
    assert "as a tenant at will" in premises
    assert "The licence ends with this Agreement" not in premises


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_exit_plan_is_named_once_in_its_schedule(title: str) -> None:
    """Ten lead-ins are one."""
    assert text("schedules.exit-plan", title).count("the Exit Plan states") == 1
    assert "The Exit Plan shall" not in text("schedules.exit-plan", title)
