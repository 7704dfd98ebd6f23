"""Law of transfers, deadlock, default, the end and disputes: what must and what must not stand in a draft."""

from __future__ import annotations

import re

import pytest

from tests.drafting.reading import ALLIANCES, EXAMPLES, LLPS, WESTSHIRE, lines, sections, text

# The end ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", LLPS)
def test_a_winding_up_that_debts_or_law_force_waits_for_no_exit_period(title: str) -> None:
    """Nobody promises to trade on, for the length of an exit, with a body that cannot pay or may not act."""
    end = text("exit.exit", title)
    at_once = next(p for p in end.splitlines() if "even if an Exit Period is running" in p)
    assert "the winding up begins on the day of that event" in at_once
    assert "ends when the LLP stops providing the Services" in at_once
    assert len(re.findall(r"\d+\.\d+\(\w\)", at_once)) == 3


def test_one_member_alone_has_the_time_of_the_law_to_find_another() -> None:
    """The clause on members lets the last one admit another; the LLP is wound up only when that time has passed."""
    end = text("exit.exit")
    assert "fewer than two Members are left on the last day that clause" in end
    assert "fewer than two Members are left;" not in end
    assert "fewer than three Members are left" in text(
        "exit.exit", "llp", "{exit: {withdrawal: {minimum_partners_left: 3}}}"
    )


def test_what_is_promised_until_the_end_has_one_end() -> None:
    """The clause on documents refers to the clauses on the end, so that there is no second rule."""
    documents = text("commencement.transaction-documents")
    assert "ends on the day on which this Agreement ends" not in documents
    assert "(Former Members)" in documents
    assert "(When this Agreement ends)" in documents


@pytest.mark.parametrize("patch", ["", "{exit: {order: null}}"])
def test_each_debt_has_a_step_and_only_the_step_that_is_its_own(patch: str) -> None:
    """Rent that a member is owed is a debt like any other; what a former member is owed waits for its step."""
    order = text("exit.winding-up", "llp" if patch else WESTSHIRE, patch)
    assert "to persons who are not Members" not in order
    assert "each debt of the LLP for which no later step provides" in order
    assert "on the Capital Account of each Member and each Former Member" in order
    assert "in favour of a Member or a Former Member on its Profit Account" in order


def test_a_preferred_return_is_paid_in_a_winding_up_only_as_far_as_there_was_profit() -> None:
    """It is a share of profit. What the winding up itself gains counts as such."""
    order = text("exit.winding-up")
    assert "Preferred Return that has been credited" in order
    assert "has built up" not in order
    assert "profit of a last Accounting Period" in order


@pytest.mark.parametrize("title", LLPS)
def test_the_liquidator_is_one_person_whom_the_law_allows(title: str) -> None:
    """Two parts of equal size once made two liquidators."""
    up = text("exit.winding-up", title)
    assert "liquidators together" not in up
    assert "ask the court to appoint one" in up
    assert "whom the Law allows to act" in up


def test_a_former_member_is_paid_as_if_it_had_not_left() -> None:
    """In proportion to the others means nothing where only the one that left has capital."""
    former = text("exit.former-partners")
    assert "by name, in that step, with what is credited to it later, as if it had not left" in former
    assert "No Preferred Return builds up" not in former
    assert "goodwill" not in former
    assert (
        "On or before the Business Day after it has approved them, it shall send the Former Member a statement"
        in former
    )
    assert "in the same proportions as" not in former


def test_what_a_former_member_provided_has_one_fate() -> None:
    """Its capital stays; what the services need goes on for the length of an exit at most; its contracts follow."""
    former = text("exit.former-partners")
    assert "contributed as capital stays with the LLP" in former
    assert "at most for 12 months after that day" in former
    assert "A contract between them that is to end with this Agreement" in former


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_list_of_contents_is_no_exit_plan(title: str) -> None:
    """While none is adopted there is a duty that can be performed, and a way to get a plan."""
    plan = text("exit.plan", title)
    assert "has effect as the Exit Plan" not in plan
    assert "ask an Expert to settle an Exit Plan" in plan


def test_people_who_are_to_return_do() -> None:
    """Those who had transferred are offered employment, if no law gives it; those who were lent go back."""
    assert "shall offer them employment from then on" in text("exit.resources")
    assert "unless the Law passes their employment to another person" in text("exit.resources")
    assert "go back to their employer: consultants" in text("exit.resources", ALLIANCES[0])
    assert "offer them employment" not in text("exit.resources", ALLIANCES[0])
    assert "the item" not in text("exit.resources")


def test_a_withdrawal_by_notice_to_several_has_one_day_of_receipt() -> None:
    assert "on which the last of the other Members receives it" in text("exit.withdrawal")


# Transfers --------------------------------------------------------------------------------------------------------


def test_a_member_that_joins_a_sale_is_free_of_the_lock_in_and_of_the_first_offer() -> None:
    """Otherwise the right to join a sale could not be used without a breach."""
    assert "by a Member that joins a sale under" in text("transfers.prohibition")
    assert "except by an Exempt Transfer" in text("transfers.prohibition")
    assert "No Transfer Notice is needed for an Exempt Transfer" in text("transfers.pre-emption")
    assert "joins a sale" not in text("transfers.prohibition", "llp", "{transfers: {tag_along: null}}")


def test_a_fair_value_is_of_one_day_that_one_clause_states() -> None:
    """Each right that asks for one says no day of its own."""
    for title in LLPS:
        assert "the notice or the offer that leads to the sale" in text("transfers.fair-value", title)
        for clause in ("transfers.pre-emption", "transfers.options", "default.call"):
            assert re.search(r"Fair Value of (?:the|that) Interest on", text(clause, title)) is None


def test_a_fair_value_is_agreed_in_a_time_and_by_people_who_are_known() -> None:
    """Buyers are known only once the price is; one clause says who pays an Expert."""
    value = text("transfers.fair-value")
    assert "within 20 Business Days after" in value
    assert "the seller and each Member that may buy it agree" in value
    assert "fees" not in value
    assert "within [20 Business Days] after" in text("transfers.fair-value", "llp", "{transfers: {agree_price: null}}")


def test_a_sale_to_a_member_goes_through_the_first_offer_and_a_charge_needs_everybody() -> None:
    assert "also if that is another Member" in text("transfers.pre-emption")
    assert "who is not a Member (the Seller)" not in text("transfers.pre-emption")
    assert "to charge it or to use it as security" in text("interpretation.definitions")


def test_acceptances_that_come_to_more_than_the_whole_leave_no_gap() -> None:
    assert "divided among the others in the same way" in text("transfers.pre-emption")


def test_a_change_of_control_is_measured_from_the_day_on_which_a_member_joined() -> None:
    assert "if later, after the day on which it became a Member" in text("transfers.change-of-control")


def test_a_change_further_up_is_measured_at_owners_that_the_agreement_names() -> None:
    """An owner without control of its own would otherwise leave a doubt."""
    assert "(Powers, approvals and owners) names" in text("transfers.change-of-control")


def test_a_decision_that_admits_a_member_may_leave_the_shares_of_the_others_unsaid() -> None:
    admission = text("transfers.accession")
    assert "each other Member's Percentage Share from then" not in admission
    assert "reduced in the same proportion" in admission


# Deadlock ---------------------------------------------------------------------------------------------------------


#: A base deal, and a change with which its deadlock may end it.
_ENDING = (
    ("llp", "{title: Ends}"),
    ("alliance", "{deadlock: {after: {meetings: 2}, notice: 5 days, steps: [{wind_up: {notice: 1 month}}]}}"),
)


@pytest.mark.parametrize(("base", "patch"), _ENDING)
def test_a_notice_to_end_lapses_with_its_deadlock(base: str, patch: str) -> None:
    """A deadlock that has been settled winds nothing up; until then the exit is prepared."""
    assert "lapses if the Deadlock is resolved before the notice ends" in text("deadlock.steps", base, patch)
    assert "If the notice lapses, the Exit Period lapses with it" in text("exit.exit", base, patch)


def test_a_sale_that_fails_lets_the_next_step_begin() -> None:
    assert "until the sale has been completed or the contract for it has ended" in text("deadlock.steps")


def test_two_who_rank_equally_share_what_is_offered() -> None:
    """Two trusts may both come first."""
    steps = text("deadlock.steps")
    assert "to the other Members" in steps
    assert "rank equally buy in proportion to their Percentage Shares" in steps


@pytest.mark.parametrize(("base", "patch"), _ENDING)
def test_the_last_step_says_what_it_ends(base: str, patch: str) -> None:
    ends = "the LLP is to be wound up" if base == "llp" else "this Agreement is to end"
    assert f"a step for a notice that {ends}" in text("deadlock.steps", base, patch)


@pytest.mark.parametrize(("base", "patch"), _ENDING)
def test_a_timetable_counts_what_it_says_that_it_counts(base: str, patch: str) -> None:
    table = text("schedules.timetable", base, patch)
    assert "the first day of each step" in table
    assert re.search(r"That notice runs, at least \| [^|]* \| \u2013", table)
    assert "Exit Period have ended" in table


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_body_with_a_short_name_is_spelt_out_where_it_is_first_named(title: str) -> None:
    first = next(p for s in sections(title) for p in lines(s.id, title) if "CEDR" in p)
    assert "the Centre for Effective Dispute Resolution (CEDR)" in first


# Default ----------------------------------------------------------------------------------------------------------


def test_a_default_that_was_put_right_in_time_is_none_and_each_notice_can_be_disputed() -> None:
    events = text("default.events")
    assert "if it has not put the Event of Default right by then" in events
    assert "from the end of the next Business Day" in events
    assert "before it would be in Default" in events
    assert "the part of a sum that it admits" in events


def test_only_a_partner_of_the_kind_named_can_have_the_event() -> None:
    assert "Only for a Member that is a company is insolvency an Event of Default" in text("default.events")
    assert "allowed for putting right" not in text("default.events")


def test_to_attend_is_never_worse_than_to_stay_away() -> None:
    """A defaulter that comes counts for the quorum; one that does not come lowers it."""
    remedies = text("default.remedies")
    assert "count towards a quorum" in remedies
    assert "every count" not in remedies
    assert "left out of the total against which a majority is measured" in remedies


def test_interest_in_default_is_no_wider_than_the_clause_on_interest() -> None:
    assert "each sum that it has not paid" not in text("default.remedies")


def test_who_decides_on_a_remedy_is_said_where_one_needs_a_decision() -> None:
    words = "decide whether to use a remedy"
    call = "{default: {remedies: [{call: {discount: 10%, within: 1 month}}]}"
    third = ", parties: {third: {name: Third Trust, kind: nhs-trust}}"
    assert words not in text("default.remedies")
    assert words not in text("default.remedies", "llp", call + "}")
    assert words in text("default.remedies", "llp", call + third + "}")


# Disputes ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", LLPS)
def test_a_dispute_with_the_llp_has_a_way(title: str) -> None:
    """The LLP gives and receives notices, and somebody acts for it who is on neither side."""
    ladder = text("disputes.ladder", title)
    assert "A person in dispute that wants the Dispute to be settled shall give each other person in dispute" in ladder
    assert "acts for the LLP in a Dispute" in ladder
    assert "a Representative or an employee of a Member in dispute" in ladder


@pytest.mark.parametrize("title", ALLIANCES)
def test_an_alliance_has_no_one_to_act_for(title: str) -> None:
    assert "Representative of a" not in text("disputes.ladder", title)


@pytest.mark.parametrize("title", EXAMPLES)
def test_one_person_may_hold_two_of_the_posts_that_meet(title: str) -> None:
    """And project leads are named in time for their meeting, and not by the next morning."""
    ladder = text("disputes.ladder", title)
    assert "does not take part in a later one" not in ladder
    assert "before the first step begins" not in ladder


def test_a_mistake_of_an_expert_is_corrected_in_a_time_that_can_be_proved() -> None:
    expert = text("disputes.expert")
    assert "within 10 Business Days after it receives the decision" in expert
    assert "binds as corrected" in expert
    assert "within [10 Business Days] after" in text("disputes.expert", "llp", "{disputes: {correct_within: null}}")
