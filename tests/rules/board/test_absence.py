"""What absence does to a board and to the partners' meeting, and which deals have nothing to be told."""

import pytest

from partnerdocs.finding import Severity
from tests.rules.deals import NINE, nine
from tests.rules.voting.found import ids, the_one


def test_who_could_stop_a_decision_and_is_outvoted_in_its_absence_is_named() -> None:
    """With those who can pass it, and where the quorum stands."""
    finding = the_one(
        "two",
        "{governance: {board: {quorum: {one_from_each: false, adjourned: {from_at_least: 1}}},"
        " decisions: {ordinary: {counted: cast}}}}",
    )
    assert (finding.rule, finding.severity, finding.at) == ("GOV-06", Severity.WARNING, "governance.board.quorum")
    assert finding.says == (
        "On what is not reserved nothing passes against the vote of Ashdown, but Brookside can pass it at a meeting "
        "of the board to which Ashdown does not come."
    )


@pytest.mark.parametrize("counted", ["entitled", "all"])
def test_absence_takes_nothing_from_a_majority_of_all(counted: str) -> None:
    """Whatever the quorum is."""
    patch = "{governance: {board: {quorum: {one_from_each: false}}, decisions: {ordinary: {counted: %s}}}}"
    assert ids("two", patch % counted) == []


def test_each_body_has_its_own_finding_about_absence() -> None:
    """The board and the partners' meeting have a quorum each."""
    patch = (
        "{governance: {board: {quorum: {one_from_each: false}}, partners_meeting: {quorum: {partners: 1,"
        " adjourned: {partners: 1}}}, decisions: {ordinary: {counted: cast}}}}"
    )
    assert ids("two", patch) == ["GOV-06", "GOV-06"]


def test_who_can_stop_everything_by_staying_away_is_named() -> None:
    """Where its vote could not."""
    patch = "{governance: {board: {quorum: {adjourned: none}}}}"
    finding = the_one("three", patch)
    assert (finding.rule, finding.at) == ("GOV-07", "governance.board.quorum")
    assert finding.says.startswith(
        "Alder, Birch and Cedar can each stop what is not reserved by staying away from a meeting of the board, "
        "and no adjourned meeting follows, but not"
    )


def test_between_two_partners_a_quorum_of_both_is_the_usual_protection() -> None:
    """Also where one of them has more votes."""
    assert "GOV-07" not in ids("two", "{shares: {a: 3/5, b: 2/5}, governance: {board: {quorum: {adjourned: none}}}}")


def test_few_of_nine_may_decide_by_two_thirds_of_a_small_quorum() -> None:
    """Four of nine, at the adjourned meeting; it is advice."""
    finding = the_one(
        "alliance",
        nine(
            "{board: {quorum: {seats: 6, adjourned: {seats: 4, from_at_least: 4}}},"
            " decisions: {ordinary: {more_than: null, at_least: 2/3, counted: cast}}, reserved: {plan: null}}"
        ),
    )
    assert (finding.rule, finding.severity) == ("VOT-13", Severity.ADVICE)
    assert "can decide for all with 4/9 of the partners, at an adjourned meeting of the board" in finding.says


def test_what_the_same_few_decide_when_all_come_is_no_matter_of_absence() -> None:
    """One partner with 3/5 decides by shares anyway; a described consent does too."""
    assert "VOT-13" not in ids(
        "two", "{shares: {a: 1/3, b: 2/3}, governance: {decisions: {ordinary: {counted: cast}}}}"
    )
    assert ids("two", "{governance: {decisions: {safety: {consent: a}}}}") == []
    small = (
        "{governance: {partners_meeting: {quorum: {adjourned: {partners: 1}}},"
        " decisions: {lead: {consent: c}}, reserved: {plan: {needs: lead}}}}"
    )
    assert "VOT-13" not in ids("three", small)


def test_an_alliance_of_nine_with_a_majority_of_all_has_nothing_to_be_told() -> None:
    """Nobody can stop it by absence, and nobody decides for the absent."""
    assert ids("alliance", NINE) == []
