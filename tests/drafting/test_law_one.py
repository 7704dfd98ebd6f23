"""Law of the beginning, the vehicle, the people and the resources: what must and what must not stand in a draft."""

from __future__ import annotations

import re

import pytest

from tests.drafting.reading import EXAMPLES, LLPS, lines, number_of, text


def test_the_agreement_waits_for_a_vehicle_that_does_not_exist() -> None:
    """Without an LLP that is bound and registered there is nobody to hold the registration or to take the staff."""
    start = text("commencement.commencement")
    assert "been incorporated" in start
    assert "delivered its Deed of Adherence" in start
    assert "obtained the registration" in start
    assert "LLP is not ready" in text("commencement.conditions")


def test_a_vehicle_that_signs_is_not_waited_for() -> None:
    """It is bound from the date of the agreement."""
    assert "is ready" not in text("commencement.commencement", "Fairmile Estates")


def test_what_must_bind_between_signature_and_commencement_does() -> None:
    """Between incorporation and commencement the LLP exists: its members' authority and the default rules matter."""
    start = text("commencement.commencement")
    for clause in (
        "money.profit",
        "relationship.authority",
        "relationship.default-rules",
        "relationship.members",
        "exit.withdrawal",
    ):
        number = number_of(clause)
        assert re.search(rf"\b{number}\b", start), clause


def test_a_contract_for_a_body_that_does_not_exist_is_not_taken_over_by_one_side() -> None:
    """It binds its maker until the other party agrees to a new one."""
    formation = text("vehicle.formation")
    assert "take it over" not in formation
    assert "new contract with the other party" in formation


def test_a_member_is_one_before_there_is_a_vehicle() -> None:
    """Otherwise nobody would be bound to form it."""
    definition = next(p for p in lines("interpretation.definitions") if p.startswith("Member:"))
    assert "before it has become a member" in definition


@pytest.mark.parametrize("title", EXAMPLES)
def test_what_stays_in_force_for_a_leaver_fits_it(title: str) -> None:
    """A clause that says Member also binds one that has left."""
    assert "as if it were still a" in text("interpretation.interpretation", title)


@pytest.mark.parametrize("title", LLPS)
def test_the_vehicle_warrants_nothing(title: str) -> None:
    """It cannot say on the date of the agreement that it exists."""
    assert "The LLP gives none of these warranties" in text("warranties.warranties", title)


def test_the_vehicle_is_bound_from_its_deed_and_not_backwards() -> None:
    """The clause and the form of the deed say the same."""
    for place in ("vehicle.adherence", "schedules.deed-of-adherence"):
        assert "as if it had been a party" not in text(place)
        assert "as a party to it" in text(place)


def test_claims_that_are_performed_after_a_failed_start_are_not_barred() -> None:
    """Fees, striking off, secrecy and the way to the courts outlive the failure of the conditions."""
    conditions = text("commencement.conditions")
    assert "under a provision that stays in force" in conditions
    for clause in ("vehicle.formation", "enabling.confidentiality", "disputes.ladder", "boilerplate.law"):
        number = number_of(clause)
        assert re.search(rf"\b{number}\b", conditions), clause


def test_the_cap_holds_if_commencement_never_comes() -> None:
    """Otherwise there would be no accounting period and no limit."""
    assert "even if that never begins" in text("liability.limits")


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_term_of_years_has_no_day_too_many(title: str) -> None:
    """The first day counts, so that the term is over on the day before its anniversary."""
    assert "counted from and including that day" in text("commencement.commencement", title)
    assert "includes the day from which it runs" in text("interpretation.interpretation", title)


def test_premises_may_be_shared() -> None:
    """The LLP uses premises of its members from the first day."""
    assert "records and premises" not in text("vehicle.formation")


@pytest.mark.parametrize("title", EXAMPLES)
def test_nobody_answers_for_an_expert_or_a_liquidator(title: str) -> None:
    """Members answer for their own organs alone."""
    assert "another person who is not a party" not in text("interpretation.interpretation", title)


def test_financial_years_end_on_the_day_that_the_deal_states() -> None:
    """The first financial year begins before the first accounting period."""
    year = next(p for p in lines("vehicle.formation") if "financial year" in p)
    assert "31 March" in year


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_period_of_one_business_day_is_never_a_day_to_wait_for(title: str) -> None:
    """What is to be done on the next Business Day may be done before it."""
    late = re.compile(r"(?<!on or before the )(?<!end of the )next Business Day")
    duties = [p for p in lines("", title) if late.search(p) and re.search(r"\bshall\b", p)]
    assert [p for p in duties if re.search(r"(?<!before) (?:on|or) the next Business Day", p)] == []


@pytest.mark.parametrize("title", LLPS)
def test_an_outside_event_excuses_the_vehicle_too(title: str) -> None:
    """It provides the services; one sentence for several clauses says so."""
    bound = next(p for p in lines("interpretation.interpretation", title) if "bind the LLP as they bind a Member" in p)
    assert bound.startswith("The LLP.")
    assert any("(Events outside a Member's control)" in p for p in lines("interpretation.interpretation", title))


def test_personal_data_that_somebody_must_pass_on_may_be_passed_on() -> None:
    """Staff lists, incidents and concerns about a patient are flows that no table can show."""
    assert "so far as the Law or another clause requires" in text("enabling.data-protection")


def test_staff_learn_who_their_new_employer_is_and_when() -> None:
    """One expected day, which moves with the start; the LLP takes over the work; somebody owes the consultation."""
    staff = text("enabling.staff")
    assert "employees of the LLP" in staff
    assert "on a later day, on the Commencement Date" in staff
    assert "is to have begun" not in staff
    assert re.search(r"warrants that it began to inform and consult .* 14 December 2026", staff)
    fairmile = text("enabling.staff", "Fairmile Estates")
    assert re.search(r"shall begin to inform and consult .* 1 February 2027", fairmile)


def test_people_who_may_object_are_not_promised() -> None:
    """Staff who transfer by operation of law are no thing that a member delivers."""
    assert "shall make available the laboratory staff" not in text("schedules.resources")
    assert "expected to transfer by operation of law" in text("schedules.resources")
    assert "No Member promises that any of them will transfer" in text("resources.resources")


def test_a_rent_is_no_value_of_a_building() -> None:
    """The hub is paid for by its rent, in proportion for a short year."""
    schedule = text("schedules.resources")
    assert "value is £310,000" not in schedule
    assert "£310,000 a year, and in proportion for a shorter time" in schedule


def test_no_lease_without_notice_and_declaration() -> None:
    """An exclusion of security of tenure without them would be void."""
    premises = text("enabling.premises")
    assert "shall serve the notice" in premises
    assert "shall make the declaration" in premises


def test_a_body_that_is_dissolved_keeps_its_cover() -> None:
    """It buys cover for later claims while it still exists."""
    assert "to be dissolved, it shall first buy cover" in text("liability.insurance")


def test_a_restraint_protects_nothing_once_the_vehicle_is_wound_up() -> None:
    """What a hospital does itself is free; what a private member does for it is not."""
    restraint = text("enabling.non-compete")
    assert "once the winding up of the LLP has begun" in restraint
    assert "whoever carries it out" not in restraint


@pytest.mark.parametrize("title", EXAMPLES)
def test_somebody_publishes_at_some_time(title: str) -> None:
    """One debtor, and a day."""
    publication = text("enabling.information-requests", title)
    if "Publication." in publication:
        assert re.search(r"\w+ shall prepare it with the accounts for that Accounting Period", publication)
        assert "publish it on or before the next Business Day after the Board has approved it" in publication


@pytest.mark.parametrize("title", EXAMPLES)
def test_what_goes_on_after_the_end_is_a_licence_of_results_alone(title: str) -> None:
    """Nobody agreed that a Member gives its Background away for ever."""
    after = next(p for p in lines("enabling.intellectual-property", title) if p.startswith("After the end."))
    assert "may go on using them for its own services" in after
    assert "Background" not in after


def test_members_owe_the_information_that_any_clause_requires() -> None:
    """Two clauses are not all."""
    assert "the information that this Agreement requires" in text("relationship.default-rules")


def test_what_a_member_may_do_beside_the_business_is_said_once() -> None:
    """The freedom to trade and to buy stands among the displaced rules."""
    assert "elsewhere, except where another clause" not in text("business.business")
    assert "buy services of any kind" in text("relationship.default-rules")


def test_the_law_does_not_rewrite_a_clause() -> None:
    """A court strikes words out; it does not make a promise smaller."""
    assert "smaller reach" not in text("boilerplate.general")


def test_a_list_of_insolvency_events_holds_no_event_that_cannot_count() -> None:
    """In this deal only a company can be in default for insolvency."""
    assert "trust special administrator" not in text("interpretation.definitions")


def test_to_agree_on_a_transfer_under_the_agreement_is_no_transfer() -> None:
    """Otherwise no buyer could be named in a transfer notice."""
    assert "except on the condition that this Agreement is first complied with" in text("interpretation.definitions")


@pytest.mark.parametrize("title", EXAMPLES)
def test_messages_to_the_board_have_a_place(title: str) -> None:
    """Who sends a notice to the Secretary knows where."""
    assert "marked for the Secretary" in text("boilerplate.notices", title)


def test_nobody_is_bound_to_sign_a_text_that_is_not_agreed() -> None:
    """What follows if a document to come is never settled is said."""
    documents = text("commencement.transaction-documents")
    assert "Nobody has to sign a document that is not in agreed form" in documents
    assert "as a Dispute" in documents


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_deed_of_adherence_is_a_form_to_fill_in(title: str) -> None:
    """It has a place for each particular and a place to sign; the first parties are known."""
    deed = lines("schedules.deed-of-adherence", title)
    assert "Date of this deed | " in deed
    assert any(row.startswith("Original parties to the Agreement | ") and row[-1] != " " for row in deed)
    assert any(row.startswith("Name and signature of the first signatory |") for row in deed)


@pytest.mark.parametrize("title", LLPS)
def test_what_is_said_once_is_not_said_again(title: str) -> None:
    """Marks, what a Representative may tell, no contribution, relief from default: each has one place."""
    assert "name or marks" not in text("enabling.intellectual-property", title)
    assert "Representative" not in text("enabling.confidentiality", title)
    assert "pay anything into the LLP" not in text("liability.risks", title)
    assert "leads to a Default" not in text("public.public-functions", title)


def test_expulsion_is_mentioned_only_where_it_can_happen() -> None:
    """The rule of law that is displaced leaves no door ajar."""
    assert "expel a Member." in text("relationship.default-rules")


def test_no_member_can_stop_the_start_by_refusing_a_step_towards_it() -> None:
    """Only what is not needed for the start takes the agreement of all before commencement."""
    formation = text("vehicle.formation")
    assert "Each step needs the written agreement" not in formation
    assert "Anything else needs the written agreement" in formation
    assert "make sure that it is ready" in formation
