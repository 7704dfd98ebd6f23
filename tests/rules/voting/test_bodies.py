"""Majorities and the body that uses them: what the partners cannot use, and votes that count for no side."""

import pytest

from partnerdocs.finding import Severity
from tests.rules.voting.found import ids, the_one

SEATED = "seated: {more_than: 1/2, of: seats, counted: entitled}"
SINGLY = "votes: {by: representative, cast_as: individually}"


def test_the_majority_that_the_partners_cannot_use_is_named_with_its_number() -> None:
    """It is a warning: a deal may give each of their decisions a majority of its own."""
    finding = the_one("three", f"{{governance: {{otherwise: seated, decisions: {{{SEATED}}}}}}}")
    assert (finding.rule, finding.severity, finding.at) == ("VOT-24", Severity.WARNING, "governance.otherwise")
    assert finding.says == (
        "Where no other majority is stated the partners too decide by 'seated', more than 1/2 of the seats; "
        "no representative votes at their meeting, so they can pass nothing by it."
    )


@pytest.mark.parametrize(
    "patch",
    [
        "{governance: {otherwise: seated, partners_meeting: null, decisions: {%s}}}",
        "{governance: {otherwise: either, decisions: {either: {any: [seated, ordinary]}, %s}}}",
        "{governance: {decisions: {%s}}}",
    ],
)
def test_a_majority_of_seats_is_no_gap_where_the_partners_have_another(patch: str) -> None:
    """Or do not meet."""
    assert "VOT-24" not in ids("three", patch % SEATED)


def test_all_representatives_are_a_majority_that_the_partners_cannot_use() -> None:
    """There is no number to tell."""
    finding = the_one("three", "{governance: {otherwise: everyone, decisions: {everyone: {all: representatives}}}}")
    assert finding.rule == "VOT-24"
    assert "by 'everyone', the vote of all representatives; " in finding.says


@pytest.mark.parametrize("level", ["partners", "both"])
@pytest.mark.parametrize("needs", ["seated", "outer", "{every: [seated, {consent: a}]}"])
def test_a_matter_of_the_partners_that_asks_for_seats_cannot_pass(level: str, needs: str) -> None:
    """No representative votes among them; the same on the board is no fault."""
    patch = f"decisions: {{{SEATED}, outer: {{every: [seated, {{consent: a}}]}}}}, reserved: {{site: {{matter: x, "
    assert ids("three", f"{{governance: {{{patch} level: board, needs: {needs}}}}}}}}}") == []
    assert set(ids("three", f"{{governance: {{{patch} level: {level}, needs: {needs}}}}}}}}}")) == {"VOT-14"}


def test_a_decision_inside_a_matter_of_the_board_is_asked_of_the_board() -> None:
    """Seats are no fault there, though the matter does not name the decision alone."""
    reserved = "reserved: {site: {matter: open a site, level: board, needs: {every: [seated, {consent: a}]}}}"
    assert ids("three", f"{{governance: {{decisions: {{{SEATED}}}, {reserved}}}}}") == []


def test_what_the_partners_adopt_the_plan_by_is_asked_of_the_partners() -> None:
    """Also where the same decision is the ordinary one of the board."""
    assert "VOT-14" in ids("three", "{governance: {decisions: {ordinary: {of: seats}}}}")


def test_votes_cast_singly_are_shown_with_the_partner_that_may_be_split() -> None:
    """With the majority and the number of its representatives."""
    finding = the_one("three", f"{{governance: {{board: {{{SINGLY}}}}}}}")
    assert (finding.rule, finding.severity, finding.at) == (
        "GOV-17",
        Severity.WARNING,
        "governance.board.votes.cast_as",
    )
    assert finding.says == (
        "On the board each representative votes singly, but what is not reserved needs more than 1/2 of the shares: "
        "if the 2 representatives of Alder vote apart, it is not said for which side Alder counts."
    )


@pytest.mark.parametrize(
    "board",
    [
        "votes: {by: share, cast_as: individually}",  # a partner's votes are divided among those present
        "votes: {by: representative, cast_as: block}",
        f"{SINGLY}, seats: {{a: 1, b: 1, c: 1}}",  # nobody can be split
    ],
)
def test_votes_that_count_for_a_side_are_no_finding(board: str) -> None:
    """Divided votes, a block, or one representative each."""
    assert "GOV-17" not in ids("three", f"{{governance: {{board: {{{board}}}}}}}")


def test_a_board_that_counts_seats_may_vote_singly() -> None:
    """But not on a matter that it decides by shares."""
    board = f"otherwise: seated, decisions: {{{SEATED}}}, board: {{{SINGLY}}}"
    assert "GOV-17" not in ids("three", f"{{governance: {{{board}}}}}")
    matter = "reserved: {site: {matter: open a site, level: %s, needs: special}}"
    assert "GOV-17" not in ids("three", f"{{governance: {{{board}, {matter % 'partners'}}}}}")
    assert "GOV-17" in ids("three", f"{{governance: {{{board}, {matter % 'board'}}}}}")
