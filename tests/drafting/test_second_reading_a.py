"""Second reading of the beginning, the vehicle, the members and the general clauses: faults that were proved."""

from __future__ import annotations

import re

import pytest

from partnerdocs.drafting import draft_with_findings
from partnerdocs.testing.patch import patched
from tests.drafting.reading import EXAMPLES, FAIRMILE, HOMEWARD, LLPS, WESTSHIRE, lines, text


def definition(term: str, title: str = WESTSHIRE) -> str:
    """The entry of a term in the list of definitions; empty if there is none."""
    return next((p for p in lines("interpretation.definitions", title) if p.startswith(f"{term}:")), "")


@pytest.mark.parametrize("title", LLPS)
def test_somebody_acts_for_the_vehicle_before_there_is_a_board(title: str) -> None:
    """It has to be registered, bound and insured before the day on which its Board begins."""
    start = text("commencement.commencement", title)
    assert "Until the Commencement Date the Members decide in place of the Board" in start
    assert "Each Designated Member may sign for the LLP" in start


@pytest.mark.parametrize("title", EXAMPLES)
def test_what_has_to_be_done_before_commencement_binds_before_it(title: str) -> None:
    """No list of single clauses can hold every step that another clause wants done early."""
    assert "so far as something has to be done under it before the Commencement Date" in text(
        "commencement.commencement", title
    )


@pytest.mark.parametrize("title", EXAMPLES)
def test_what_binds_from_signature_is_a_list_of_numbers(title: str) -> None:
    """The contents give the titles."""
    first = next(p for p in lines("commencement.commencement", title) if p.startswith("clauses 1, 2"))
    assert "(" not in first


def test_a_costs_clause_binds_an_alliance_before_it_starts() -> None:
    """The costs of setting up are incurred and approved before commencement."""
    start = text("commencement.commencement", HOMEWARD)
    assert "(No transfer)" not in start
    assert "clause 20 (Limit of support)" in start
    assert re.search(r"clauses 52 and 16|clauses 16 and 52", start)


@pytest.mark.parametrize("title", EXAMPLES)
def test_nobody_is_late_on_a_day_of_which_it_learns_afterwards(title: str) -> None:
    """Commencement on conditions follows the receipt of the evidence."""
    start = text("commencement.commencement", title)
    assert "the day on which the Conditions are met is the Business Day after the day on which each" in start


def test_a_missing_registration_does_not_end_the_agreement_by_itself() -> None:
    """The deal makes the agreement wait for its conditions, and not end for want of a vehicle."""
    conditions = text("commencement.conditions")
    assert "each Condition has been met but the LLP is not ready" in conditions
    assert "that is not the reason for that may" in conditions


def test_dead_words_about_conditions_fall() -> None:
    """The only condition of the deal stands in no stated case and may not be waived."""
    conditions = text("commencement.conditions", FAIRMILE)
    assert "stated case" not in conditions
    assert "waive" not in conditions
    assert "stated case" in text("commencement.conditions")


@pytest.mark.parametrize("title", LLPS)
def test_a_vehicle_without_a_purpose_is_brought_to_its_end(title: str) -> None:
    """If the conditions fail, its members are not left with default rules and without a duty to wind it up."""
    conditions = lines("commencement.conditions", title)
    assert any("struck off or wound up" in p for p in conditions)
    last = next(p for p in conditions if p.startswith("until the LLP has ceased to exist"))
    assert "Rules of law that this Agreement replaces" in last


def test_no_member_meets_a_debt_of_the_vehicle_for_its_formation() -> None:
    """The members owe each other the fees; the vehicle repays them once the agreement has taken effect."""
    formation = text("vehicle.formation")
    assert "that the LLP has not paid" not in formation
    assert "From the Commencement Date the LLP shall repay each Member what it has borne" in formation


def test_a_term_that_may_not_be_extended_knows_no_extension() -> None:
    """One sub-clause does not speak of what the next one forbids."""
    start = text("commencement.commencement", FAIRMILE)
    assert "each extension" not in start
    assert "The Term may not be extended" in start
    assert "were chosen" not in start


@pytest.mark.parametrize("title", LLPS)
def test_a_name_stands_for_whoever_has_the_interest(title: str) -> None:
    """A return, a turn or a limit that the deal gives by name does not end with a sale; a restraint does not spread."""
    found = text("interpretation.interpretation", title)
    assert "When the Interest of a Member has passed to others" in found
    assert "already a Member when it took over an Interest does not thus become bound by clause" in found


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_merger_of_a_party_is_no_matter_of_reading(title: str) -> None:
    """Otherwise it would go round the clauses on transfers and on control."""
    assert "a body, other than a party, that ceases to exist" in text("interpretation.interpretation", title)


def test_control_is_a_number_or_an_appointment() -> None:
    """A veto is no control."""
    assert "more than half of the votes" in definition("Control")
    assert "right only to prevent" in definition("Control")


def test_an_nhs_member_is_a_public_body() -> None:
    """A company that provides services to the NHS is none."""
    assert "another public body whose main function" in definition("NHS Member")


def test_an_understanding_about_one_vote_is_no_transfer() -> None:
    """Members may agree how to vote on a Budget, and an owner may direct what it owns."""
    transfer = "\n".join(lines("interpretation.definitions"))
    assert "agree how its votes are used" not in transfer
    assert "lasting right to direct its votes" in transfer


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_power_to_contract_is_no_statutory_function(title: str) -> None:
    """Otherwise nothing that a public body promises would bind it."""
    found = next(p for p in lines("interpretation.definitions", title) if p.startswith("Statutory Function:"))
    assert "A general power to make contracts" in found


@pytest.mark.parametrize("title", EXAMPLES)
def test_law_is_wide_enough_for_what_is_called_law(title: str) -> None:
    """Assimilated law is neither an Act nor made under one; a company of another country exists under other law."""
    assert "assimilated law" in next(p for p in lines("interpretation.definitions", title) if p.startswith("Law:"))
    assert "exists under the Law" not in text("warranties.warranties", title)


def test_an_alliance_has_no_word_for_what_nobody_values() -> None:
    """Interest on money is no Interest."""
    assert definition("Interest", HOMEWARD) == ""


@pytest.mark.parametrize("title", LLPS)
def test_one_sentence_binds_the_vehicle_to_what_binds_members(title: str) -> None:
    """It stands in the clause on interpretation, and not in each clause."""
    found = lines("interpretation.interpretation", title)
    at = next(i for i, p in enumerate(found) if "bind the LLP as they bind a Member" in p)
    assert len(found) > at + 2
    assert "The LLP shall give them the same access" not in text("public.public-functions", title)


def test_a_guarantor_keeps_what_members_keep_secret() -> None:
    """It receives notices and information, and is no Member."""
    sentence = next(p for p in lines("interpretation.interpretation", FAIRMILE) if "only as a guarantor" in p)
    assert "(Confidentiality)" in sentence
    assert "as they bind a Member" in sentence


@pytest.mark.parametrize("title", EXAMPLES)
def test_nobody_has_to_break_the_law(title: str) -> None:
    """A registered company has duties by law as well as a public body."""
    found = text("public.public-functions", title)
    assert re.search(r"requires a (Member|Participant) to break the Law", found)
    assert "what is kept available counts as provided" in found


@pytest.mark.parametrize("title", EXAMPLES)
def test_an_indemnity_of_an_nhs_body_is_always_limited(title: str) -> None:
    """No exception lifts the limit, and the promise binds up to it."""
    found = text("public.public-functions", title)
    assert "states for it; and" in found
    assert "whether or not an exception" not in found


@pytest.mark.parametrize("title", EXAMPLES)
def test_nothing_is_invented_about_bids_and_means(title: str) -> None:
    """No one-sided exception for statements in a tender, and no warranty of money and staff."""
    assert "statement that a party made in a procurement" not in text("boilerplate.entire-agreement", title)
    assert "can be sure of having" not in text("warranties.warranties", title)


@pytest.mark.parametrize("title", EXAMPLES)
def test_there_is_no_agreement_to_agree(title: str) -> None:
    """A term that falls is not replaced by a duty to find another."""
    assert "shall replace it by" not in text("boilerplate.general", title)


def test_a_lead_does_not_vanish_overnight() -> None:
    """The deal names it and gives it no right to go."""
    assert "lay down" not in text("relationship.lead", HOMEWARD)


def test_a_notice_that_goes_abroad_is_received_when_it_arrives() -> None:
    """First-class post goes to places in the United Kingdom."""
    notices = text("boilerplate.notices", FAIRMILE)
    assert "to a place elsewhere: when it is delivered" in notices
    assert "to a place elsewhere" not in text("boilerplate.notices")


@pytest.mark.parametrize("title", LLPS)
def test_a_notice_by_email_reaches_the_vehicle(title: str) -> None:
    """It has no address of its own; each Member's is used."""
    assert "for the LLP, the address of each Member" in text("boilerplate.notices", title)


def test_a_guarantee_names_who_owes_what() -> None:
    """There is one guarantor and one Member."""
    guarantee = text("boilerplate.guarantee", FAIRMILE)
    assert "Ravelin Groep owes no more than Ravelin owes" in guarantee
    assert "A guarantor" not in guarantee


def test_a_group_and_a_party_have_two_names() -> None:
    """A recital does not say that a Member belongs to its guarantor."""
    assert "known as the Ravelin group" in text("opening.background", FAIRMILE)


def test_a_buyer_does_not_take_over_an_old_breach() -> None:
    """The seller stays answerable for its own time."""
    assert "its obligations for the time from then on" in text("schedules.deed-of-adherence")


def test_default_rules_that_other_clauses_answer_are_only_displaced() -> None:
    """The clause holds what stands nowhere else."""
    rules = text("relationship.default-rules")
    assert "The other provisions of this Agreement apply in their place" in rules
    for heading in ("Management.", "Admission and transfer.", "Leaving."):
        assert heading not in rules
    for heading in ("Remuneration.", "Indemnity.", "Competing business.", "Unfair prejudice."):
        assert heading in rules


def test_a_contract_with_a_leaver_ends_when_both_clauses_say() -> None:
    """A lease of what is still needed does not end on the day on which its landlord leaves."""
    documents = text("commencement.transaction-documents")
    assert "(Former Members)" in documents
    assert not re.search(r"70\.\d+ \(Former Members\)", documents)


def test_every_document_that_the_agreement_mentions_is_listed() -> None:
    """The lease of the office and the licence of the name are separate documents."""
    listed = text("schedules.documents", FAIRMILE)
    assert "ease of the first floor of Sceptre House" in listed
    assert "icence of the name" in listed


def test_the_chief_executive_is_not_said_to_be_the_chief_executive() -> None:
    """Only a post with another name needs the sentence."""
    assert "Chief Executive" not in text("interpretation.interpretation", HOMEWARD)
    assert "the post of Managing Director" in text("interpretation.interpretation", FAIRMILE)


def test_a_vehicle_that_signs_is_an_original_party() -> None:
    """The form of deed names all who made the agreement."""
    deed = lines("schedules.deed-of-adherence", FAIRMILE)
    assert any(row.startswith("Original parties") and row.endswith("and Fairmile Estates LLP") for row in deed)


def test_nothing_leads_to_a_permitted_transfer_that_nobody_can_make() -> None:
    """Where no partner is a public body, none has a successor by statute."""
    private = ", ".join(
        f"{party}: {{kind: company, number: '01234567', power: null}}" for party in patched("llp", "{}").parties
    )
    facts = "{permitted: [statutory-successor], lock_in: 1 year, admission: unanimous}"
    _, found = draft_with_findings(patched("llp", f"{{parties: {{{private}}}, transfers: {facts}}}"))
    assert not [f for f in found if f.rule == "DOC-04"]
