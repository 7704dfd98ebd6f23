"""The board: size, quorum, chair, and what an adjournment may not take away."""

import pytest

from partnerdocs.finding import Severity
from tests.rules.voting.found import found, ids, the_one, under


@pytest.mark.parametrize(
    ("board", "expected"),
    [
        ("{size: 4}", []),
        ("{size: 3}", ["GOV-02"]),
        ("{size: 5, independents: 1}", []),
        ("{size: 5, chair: {counted_in_size: false}}", []),
        ("{size: 4, chair: {counted_in_size: false}}", ["GOV-02"]),
        ("{size: 5, independents: 1, chair: {order: [], independent: true}}", []),
        ("{size: 6, independents: 1, chair: {order: [], independent: true}}", []),
        ("{size: 7, independents: 1, chair: {order: [], independent: true}}", ["GOV-02"]),
        ("{size_at_least: 3, size_at_most: 5}", []),
        ("{size_at_least: 5, size_at_most: 3}", ["GOV-02"]),
        ("{size_at_least: 5}", ["GOV-02"]),
        ("{size_at_most: 3}", ["GOV-02"]),
    ],
)
def test_the_stated_size_is_the_size_of_the_seats(board: str, expected: list[str]) -> None:
    """Two seats each; where an independent chair may be meant either way, neither is wrong."""
    assert expected == ids("two", under("governance.board", board))


def test_a_wrong_size_is_taken_apart() -> None:
    """Whoever reads it sees how the number comes about."""
    finding = the_one("two", "{governance: {board: {size: 4, independents: 1}}}")
    assert finding.says.endswith("but its seats come to 5 (Ashdown 2, Brookside 2, independent 1).")


@pytest.mark.parametrize(
    ("governance", "at"),
    [
        ("board: {quorum: {seats: 0}}", "governance.board.quorum.seats"),
        ("board: {quorum: {adjourned: {seats: 5}}}", "governance.board.quorum.adjourned.seats"),
        ("partners_meeting: {quorum: {partners: 3}}", "governance.partners_meeting.quorum.partners"),
        (
            "partners_meeting: {quorum: {adjourned: {partners: 0}}}",
            "governance.partners_meeting.quorum.adjourned.partners",
        ),
    ],
)
def test_a_quorum_of_nobody_or_of_too_many_is_found_where_it_stands(governance: str, at: str) -> None:
    """On the board and among the partners, at the first meeting and at the adjourned one."""
    finding = the_one("two", under("governance", "{" + governance + "}"))
    assert (finding.rule, finding.at) == ("GOV-03", at)


def test_a_quorum_of_one_is_lawful() -> None:
    """However unwise."""
    one = "{governance: {board: {quorum: {seats: 1, one_from_each: false, adjourned: {seats: 1, from_at_least: 1}}}}}"
    assert ids("two", one) == []


def test_an_open_quorum_of_the_board_does_not_hide_one_of_the_partners() -> None:
    """Each body is checked by itself."""
    patch = "{governance: {board: {quorum: {seats: {tbc: how many}}}, partners_meeting: {quorum: {partners: 9}}}}"
    assert "governance.partners_meeting.quorum.partners" in [f.at for f in found("two", patch)]


def test_the_adjourned_board_cannot_ask_for_more_partners_than_sit_on_it() -> None:
    """Three of two."""
    finding = the_one("two", "{governance: {board: {quorum: {adjourned: {from_at_least: 3}}}}}")
    assert (finding.rule, finding.at) == ("GOV-04", "governance.board.quorum.adjourned.from_at_least")


@pytest.mark.parametrize(
    ("base", "board", "expected"),
    [
        ("two", "{conflicts: {counts_for_quorum: false}}", ["GOV-05"]),
        (
            "two",
            "{conflicts: {counts_for_quorum: false}, quorum: {adjourned: {seats: 2, from_at_least: 1}}}",
            [],
        ),
        ("three", "{conflicts: {counts_for_quorum: false}}", []),
        ("three", "{conflicts: {counts_for_quorum: false}, quorum: {adjourned: {seats: 4}}}", ["GOV-05", "GOV-07"]),
        ("alliance", "{conflicts: {counts_for_quorum: false}}", []),
    ],
)
def test_a_conflict_may_shut_the_board_only_if_the_others_can_never_meet(
    base: str, board: str, expected: list[str]
) -> None:
    """The adjourned meeting counts: only where it too wants the interested partner, nobody can decide."""
    assert expected == ids(base, under("governance.board", board))


def test_the_partner_whose_conflict_shuts_the_board_is_named() -> None:
    """Four of 2 + 2 + 1 seats: without Cedar's they are there, without Alder's or Birch's they are not."""
    patch = "{conflicts: {counts_for_quorum: false}, quorum: {adjourned: {seats: 4}}}"
    finding = next(f for f in found("three", under("governance.board", patch)) if f.rule == "GOV-05")
    assert finding.says.startswith("If Alder or Birch is interested in a matter, its representatives do not count, ")


@pytest.mark.parametrize("counted", ["entitled", "all"])
def test_a_base_of_all_never_loses_a_reservation(counted: str) -> None:
    """Whatever the adjourned quorum is."""
    patch = (
        "{governance: {partners_meeting: {quorum: {adjourned: {partners: 1}}},"
        " reserved: {plan: {needs: {more_than: 1/2, of: shares, counted: %s}}}}}"
    )
    assert ids("two", patch % counted) == []


def test_who_is_outvoted_by_staying_away_from_the_first_meeting_is_no_matter_of_adjournment() -> None:
    """Votes cast with a small quorum from the start: nothing that an adjournment takes away, so GOV-06 says it."""
    patch = (
        "{governance: {partners_meeting: {quorum: {partners: 1, adjourned: {partners: 1}}},"
        " reserved: {plan: {needs: {more_than: 1/2, of: shares, counted: cast}}}}}"
    )
    assert ids("two", patch) == ["GOV-06"]


def test_a_large_partner_that_loses_its_block_by_an_adjournment_is_a_warning() -> None:
    """2/5, 2/5 and 1/5 at three quarters of votes cast: Alder and Cedar may decide when Birch stays away twice."""
    finding = the_one("three", "{governance: {reserved: {plan: {needs: {at_least: 3/4, of: shares, counted: cast}}}}}")
    assert (finding.rule, finding.severity) == ("GOV-09", Severity.WARNING)
    assert finding.says.startswith("Birch and Cedar can pass the matter 'plan' without Alder at the adjourned meeting")


#: An independent chair that is one of the members, to be gone on with.
LONE = "independents: 1, chair: {order: [], independent: true"


@pytest.mark.parametrize(
    ("board", "expected"),
    [
        ("{chair: {order: [], independent: true, counted_in_size: false, appointed_by: board}}", []),
        ("{chair: {order: [], appointed_by: board}, quorum: {seats: 4, adjourned: {seats: 4}}}", []),
        (f"{{{LONE}, appointed_by: board}}, quorum: {{seats: 4, adjourned: {{seats: 5}}}}}}", []),
        (f"{{{LONE}, appointed_by: partners}}, quorum: {{seats: 5, adjourned: {{seats: 5}}}}}}", []),
        (f"{{{LONE}, appointed_by: board}}, quorum: {{seats: 5, adjourned: {{seats: 5}}}}}}", ["GOV-13"]),
    ],
)
def test_only_a_board_that_cannot_meet_without_a_chair_cannot_appoint_one(board: str, expected: list[str]) -> None:
    """A board that elects its chair from among its members is common and sound."""
    assert expected == ids("two", under("governance.board", board))
