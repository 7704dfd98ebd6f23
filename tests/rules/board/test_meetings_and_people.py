"""Times of meetings that fit together or not; champions, chief executives and designated members."""

import pytest

from tests.rules.deals import NINE
from tests.rules.voting.found import found, ids, the_one, under


@pytest.mark.parametrize(
    ("meetings", "expected"),
    [
        ("{every: 1 month, notice: 4 weeks, papers: 3 weeks, minutes: 20 working days}", []),
        ("{every: 1 week, notice: 3 working days, papers: 3 working days}", []),
        ("{every: 13 weeks, notice: 45 days, papers: 14 days, minutes: 15 days}", []),
        ("{every: 1 week, notice: 8 days}", ["GOV-10"]),
        ("{every: 1 month, notice: 2 weeks, papers: 3 weeks}", ["GOV-11"]),
        ("{every: 1 year}", ["GOV-12"]),
        ("{every: 2 weeks, minutes: 1 month}", ["GOV-36"]),
    ],
)
def test_the_times_of_meetings_fit_together(meetings: str, expected: list[str]) -> None:
    """The board can be called, has its papers after that, and its minutes before the next meeting."""
    assert expected == ids("two", under("governance.board.meetings", meetings))


def test_times_are_told_as_they_stand() -> None:
    """With the limit that is ours."""
    finding = the_one("two", under("governance.board.meetings", "{every: 6 months}"))
    assert finding.says == "The board need meet only once in 6 months; the usual least is once in 3 months."


def test_a_guarantor_has_no_champion_and_what_is_open_is_no_finding() -> None:
    """A partner that has not named its champion yet is an open point."""
    surety = "{name: Surety Limited, kind: company, number: '01234568', role: guarantor, champion: none}"
    assert ids("two", "{parties: {s: " + surety + "}}") == []
    assert ids("two", "{parties: {b: {champion: null}}}") == []
    assert ids("two", "{parties: {b: {champion: none}}}") == ["GOV-27"]


LADDER = "[{champions: 10 working days}, {chief-executives: 10 working days}]"


@pytest.mark.parametrize("clause", ["disputes", "deadlock"])
def test_the_same_people_at_two_steps_are_found_in_each_ladder(clause: str) -> None:
    """A post that is called chief executive is the chief executive's."""
    posts = "parties: {a: {champion: {post: Chief Executive}}, b: {champion: {post: chief executive}}}"
    finding = the_one("two", "{" + posts + ", " + clause + ": {steps: " + LADDER + "}}")
    assert (finding.rule, finding.at) == ("GOV-28", f"{clause}.steps[1]")


def test_one_small_company_without_anybody_above_its_champion_is_no_finding() -> None:
    """Somebody new still comes for the other one."""
    posts = "parties: {a: {champion: {post: Managing Director}, chief_executive: Managing Director}}"
    assert ids("two", "{" + posts + ", disputes: {steps: " + LADDER + "}}") == []


def test_designated_members_are_members() -> None:
    """Two names of one member are one; all of them is right."""
    assert ids("llp", "{vehicle: {designated_members: [trust, trust]}}") == ["GOV-30"]
    finding = the_one("llp", "{vehicle: {designated_members: []}}")
    assert finding.says.startswith("No member is named under `designated_members`; an LLP keeps 2")
    assert the_one("llp", "{vehicle: {designated_members: [trust]}}").says.startswith("Only Northgate is named")


def test_partners_without_a_seat_stand_in_one_finding() -> None:
    """`0` says that none is meant; where each must be represented another rule says it."""
    board = (
        "{seats: {b: null, c: null}, chair: {order: [a]}, quorum: {seats: 1, one_from_each: false, adjourned: none}}"
    )
    (finding,) = (f for f in found("three", under("governance.board", board)) if f.rule == "GOV-01")
    assert "leave out Birch and Cedar" in finding.says
    assert finding.fix == "Give a seat, or write `b: 0` and `c: 0`."
    assert "GOV-01" not in ids("alliance", NINE)
