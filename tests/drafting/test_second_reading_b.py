"""Second reading of the board, its decisions, deadlock and disputes: what must and what must not stand in a draft."""

from __future__ import annotations

import re
from functools import partial

import pytest

from tests.drafting import reading
from tests.drafting.reading import EXAMPLES, FAIRMILE, HOMEWARD, WESTSHIRE

#: The heads of tables count here.
lines, text = partial(reading.lines, heads=True), partial(reading.text, heads=True)


# Budget and limits ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", EXAMPLES)
def test_whoever_has_a_limit_of_authority_may_spend_outside_the_budget(title: str) -> None:
    """Not the Board alone: the manager has a limit of the deal, and the members decide above the Board's."""
    plan = text("governance.business-plan", title)
    assert "except as the Board has decided" not in plan
    assert "that has power under this Agreement to do so" in plan


@pytest.mark.parametrize("title", EXAMPLES)
def test_what_this_agreement_promises_is_paid_also_without_a_budget(title: str) -> None:
    """Otherwise work would be owed and its fee not."""
    plan = text("governance.business-plan", title)
    assert plan.count("what this Agreement, another contract or the Law requires") == 1


# Reserved matters -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_plan_does_not_decide_what_is_reserved(title: str) -> None:
    """The deals make no such exception; where one is agreed the matter itself says so."""
    assert "needs no further decision" not in text("governance.reserved-matters", title)
    assert "needs the decision that each of them requires" in text("governance.reserved-matters", title)


@pytest.mark.parametrize("title", EXAMPLES)
def test_anybody_may_prevent_harm_and_nobody_does_more_than_that(title: str) -> None:
    """The chair alone may not do a reserved matter because of some serious damage."""
    reserved = text("governance.reserved-matters", title)
    assert "anybody may take the least step that protects people from harm" in reserved
    assert "serious damage" not in reserved


def test_works_that_were_stopped_begin_again_by_the_decision_of_both() -> None:
    """Without an entry an Ordinary Resolution would do, which after a dilution one of them has alone."""
    matters = lines("schedules.reserved-matters", FAIRMILE)
    assert any("Begin works again" in row and "Unanimous Resolution" in row for row in matters)
    assert "pipeline" not in text("", FAIRMILE)


@pytest.mark.parametrize("title", EXAMPLES)
def test_absence_stops_a_decision_only_at_a_meeting(title: str) -> None:
    """A written resolution needs nobody's presence."""
    table = text("schedules.reserved-matters", title)
    assert "Stopped, at a meeting, by the absence" in table
    assert "Absence stops a decision only at a meeting." in table


# Majorities and quorums -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_majority_that_needs_a_number_can_be_reached_by_those_who_are_left(title: str) -> None:
    """With one of two members in default, the other could otherwise not even appoint a liquidator."""
    assert "fewer Partners" not in text("governance.decisions", title)
    assert re.search(r"entitled to vote than a number that a majority needs", text("governance.decisions", title))


def test_shares_are_not_spoken_of_where_none_is_counted() -> None:
    assert "not rounded" in text("governance.decisions")
    assert "not rounded" not in text("governance.decisions", HOMEWARD)


@pytest.mark.parametrize("title", EXAMPLES)
def test_an_adjourned_quorum_is_said_once_and_whole(title: str) -> None:
    """How many, and from how many, in one sentence, to which no notice points."""
    (said,) = [p for p in lines("governance.quorum", title) if p.startswith("At an Adjourned Meeting")]
    assert "Representatives, from at least two of the" in said
    assert "An adjournment changes" not in text("governance.quorum", title)


def test_a_board_with_votes_of_independents_resolves_in_writing_only_with_them() -> None:
    """Each has a vote at a meeting."""
    voting = "{governance: {board: {independents: 1, votes: {by: representative}}}}"
    assert "each Independent have accepted in writing" in text("governance.voting", "llp", voting)
    assert "Independent" not in text("governance.voting")


# Chair, conflicts and posts ---------------------------------------------------------------------------------------


def test_the_chair_and_the_only_independent_are_one_appointment() -> None:
    """And whoever appoints a chair may remove that chair."""
    assert "remove an Independent" not in text("governance.board", FAIRMILE)
    chair = text("governance.chair", FAIRMILE)
    assert "stops being one when no longer chair" in chair
    assert "Whoever made the appointment may end it sooner" in chair


@pytest.mark.parametrize("title", EXAMPLES)
def test_those_present_find_a_chair_also_where_two_sides_do_not_agree(title: str) -> None:
    for clause in ("governance.chair", "governance.partners-meetings"):
        assert "by lot if they do not agree" in text(clause, title)


def test_a_casting_vote_says_what_must_be_halved_and_when_there_is_none() -> None:
    """It counts in the votes of the Board; a chair whose own partner may not vote has none, whoever appointed."""
    casting = "{governance: {board: {chair: {order: null, appointed_by: board, casting_vote: true}}}}"
    chair = text("governance.chair", "llp", casting)
    assert "counted in the votes that clause" in chair
    assert "whose Representative the chair is, may not vote" in chair


def test_two_have_no_turn_that_passes_on() -> None:
    assert "that has left goes to the next" not in text("governance.chair", HOMEWARD)


def test_an_interested_member_gets_neither_papers_nor_minutes_and_its_chair_does_not_decide() -> None:
    conflicts = text("governance.conflicts")
    assert "papers of the Board or the minutes on the matter" in conflicts
    assert "if the chair asks them to" not in conflicts
    assert "the other Representatives choose one of themselves to decide" in conflicts


def test_a_contract_with_a_member_makes_it_interested_although_it_receives_the_services() -> None:
    """What excuses an interest excuses only the general one."""
    limbs = [p for p in lines("governance.conflicts", FAIRMILE) if "receives the Services" in p]
    assert len(limbs) == 1
    assert "another interest that is opposed" in limbs[0]


def test_nobody_settles_an_interest_that_changes_nothing() -> None:
    assert "is disputed whether" not in text("governance.conflicts", HOMEWARD)


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_one_that_employs_tells_of_a_change_in_a_key_post(title: str) -> None:
    assert re.search(r"A party that employs the holder of a key post shall tell", text("governance.committees", title))


@pytest.mark.parametrize("title", [WESTSHIRE, HOMEWARD])
def test_a_report_is_on_what_has_been_received(title: str) -> None:
    """Results of a month may be due only after its report."""
    assert "latest results" not in text("governance.reports", title)


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_law_on_procurement_is_looked_at_under_one_clause(title: str) -> None:
    for clause in ("governance.change-control", "transfers.accession"):
        assert "Law on procurement" not in text(clause, title)
    assert "or a Member is admitted" in text("boilerplate.variation", title).replace("Participant", "Member")


# Gateway ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", [FAIRMILE, HOMEWARD])
def test_somebody_calls_the_meeting_of_a_gateway_and_the_term_has_one_last_moment(title: str) -> None:
    review = text("governance.review", title)
    assert "The Secretary shall call a meeting" in review
    assert "that day or time" not in review
    assert "The Term ends at the end of" in review
    assert "for whatever reason it is late, has no effect" in review


# Deadlock and disputes --------------------------------------------------------------------------------------------


def test_between_several_an_acceptance_waits_for_the_end_of_the_step() -> None:
    """So that ranks are settled once, and whoever accepted without a price may still withdraw."""
    steps = text("deadlock.steps")
    assert "an acceptance takes effect when the time of the step ends" in steps
    assert "may be withdrawn until the end of the next Business Day after the Fair Value has been fixed" in steps


def test_between_two_there_is_no_rank_of_acceptances_but_one_of_offers() -> None:
    steps = text("deadlock.steps", FAIRMILE)
    assert "accepted the same offer" not in steps
    assert "an offer to buy by Fairmile ends an offer to buy by another Member" in steps


@pytest.mark.parametrize("title", [WESTSHIRE, FAIRMILE])
def test_a_sale_in_a_deadlock_is_completed_in_a_time(title: str) -> None:
    """Otherwise a buyer that never pays stops the next step for ever."""
    assert "the seller or the buyer may end the contract by notice" in text("deadlock.steps", title)
    assert "next step does not begin" not in text("deadlock.steps", title)
    buy = "{deadlock: {steps: [{buy_out: {price: fair-value, offer: 1 month, window: 2 months}}]}}"
    assert "within [20 Business Days] after" in text("deadlock.steps", "llp", buy)


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_default_does_not_bar_the_steps_of_a_deadlock(title: str) -> None:
    assert "is in Default may not" not in text("deadlock.steps", title)


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_right_is_not_lost_by_lapse_of_time_in_a_deadlock(title: str) -> None:
    assert "so as not to lose a right by lapse of time" in text("deadlock.deadlock", title)


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_services_go_on_under_one_clause_and_a_default_has_no_such_rule(title: str) -> None:
    services = text("deadlock.services", title)
    for event in ("a Deadlock lasts", "a Dispute lasts"):
        assert event in services
    assert "Default" not in services
    whole = text("", title)
    assert whole.count("shall go on doing what it has agreed to do for the Services") == 1


def test_no_clause_says_that_the_services_go_on_where_the_deal_does_not() -> None:
    silent = "{deadlock: null, default: null, disputes: {services_continue: false}}"
    assert lines("deadlock.services", "llp", silent) == []


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_procedure_of_a_mediation_is_said_once(title: str) -> None:
    assert text("", title).count("model procedure") == 1


def test_a_table_of_votes_says_how_representatives_are_taken_to_vote_only_where_they_are_free() -> None:
    """Votes that are cast as a block cannot differ."""
    assert "vote in the same way" not in text("schedules.reserved-matters")
    free = "{governance: {board: {votes: {by: representative, cast_as: individually}}}}"
    assert "vote in the same way" in text("schedules.reserved-matters", "llp", free)


def test_an_index_is_read_on_one_day() -> None:
    """A year before what day, would otherwise be a question."""
    assert "over the year to the figure last published" in text("governance.business-plan")


def test_two_participants_leave_nobody_out_of_a_dispute() -> None:
    assert "not in dispute may take part" in text("disputes.ladder", FAIRMILE)
    assert "not in dispute may take part" not in text("disputes.ladder", HOMEWARD)


# Schedules --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_terms_of_the_board_say_what_stands_nowhere_else(title: str) -> None:
    terms = text("schedules.board-terms", title)
    assert "standing items" in terms
    for elsewhere in ("put the Business Plan", "once in each Accounting Period", "The purpose of the Board"):
        assert elsewhere not in terms
    # Where a clause deals with clinical governance, it is not said here.
    assert ("quality and safety of the Services" in terms) is (title == FAIRMILE)


@pytest.mark.parametrize("title", EXAMPLES)
@pytest.mark.parametrize("schedule", ["board-terms", "reserved-matters", "timetable"])
def test_no_schedule_says_again_that_a_clause_prevails(title: str, schedule: str) -> None:
    assert "prevail" not in text(f"schedules.{schedule}", title)
