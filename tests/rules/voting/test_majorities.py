"""Majorities: contradiction, what cannot pass, and standstill, with the partners' names and no false alarm."""

import pytest

from partnerdocs.finding import Severity
from partnerdocs.rules import check
from partnerdocs.testing.patch import patched
from tests.rules.voting.found import found, ids, the_one, under

HALF = "{governance: {decisions: {ordinary: {more_than: null, at_least: 1/2}}}}"


def test_two_halves_that_both_pass_are_named() -> None:
    """With the threshold as it is written."""
    finding = the_one("two", HALF)
    assert finding.says == (
        "On what is not reserved Ashdown could pass one resolution and Brookside the opposite: "
        "each side has at least 1/2 of the shares."
    )


@pytest.mark.parametrize(
    "rule",
    [
        "{at_least: 1/4, of: shares, counted: entitled}",
        "{at_least: 1, of: partners, counted: entitled}",
        "{any: [{consent: a}, {consent: b}]}",
    ],
)
def test_a_right_of_a_few_is_no_contradiction(rule: str) -> None:
    """Each partner may call a meeting: two may call two."""
    call = f"matter: call a meeting, level: partners, needs: {rule}"
    assert ids("three", under("governance.reserved.call", "{" + call + "}")) == []
    assert ids("three", under("governance.reserved.call", "{essential: true, " + call + "}")) == ["VOT-02"]


def test_a_minority_decision_that_nothing_reserved_needs_is_left_alone() -> None:
    """A named decision for a right to start something."""
    assert ids("three", "{governance: {decisions: {few: {at_least: 1/10, of: shares, counted: entitled}}}}") == []


def test_half_is_enough_to_contradict_in_any_named_decision() -> None:
    """Also in one that no reserved matter needs."""
    patch = "{governance: {decisions: {halves: {at_least: 1/2, of: shares, counted: all}}}}"
    assert [(f.rule, f.at) for f in found("two", patch)] == [("VOT-02", "governance.decisions.halves")]
    assert ids("three", patch) == []  # no split of 2/5, 2/5 and 1/5 has two halves


def test_a_casting_vote_settles_a_tie_and_contradicts_nothing() -> None:
    """50/50 with a casting vote; that it gives control is another matter."""
    assert ids("two", "{governance: {board: {chair: {casting_vote: true}}}}") == ["GOV-14"]


def test_shares_and_heads_that_the_board_does_not_have_cannot_pass() -> None:
    """Three quarters of all shares, where a partner with two fifths has no seat."""
    finding = the_one(
        "three",
        "{governance: {board: {seats: {a: 0}, quorum: {one_from_each: false, adjourned: {seats: 1, from_at_least: 1}}},"
        " reserved: {site: {matter: open a site,"
        " level: board, needs: {every: [{at_least: 3/4, of: shares, counted: all},"
        " {at_least: 2, of: partners, counted: all}]}}}}}",
    )
    assert (finding.rule, finding.at) == ("VOT-14", "governance.reserved.site.needs")
    assert finding.says == (
        "On the matter 'site' nothing can be passed on the board, even if all vote for it: "
        "it asks for at least 3/4 of the shares and at least 2 of the partners."
    )


def test_a_decision_defined_by_itself_is_found_once() -> None:
    """And breaks no other rule."""
    finding = the_one(
        "two",
        "{governance: {decisions: {ordinary: {more_than: null, of: null, counted: null, every: [unanimous]},"
        " unanimous: {all: null, any: [ordinary]}}}}",
    )
    assert finding.rule == "VOT-14"
    assert "is defined by itself: ordinary needs unanimous needs ordinary." in finding.says


def test_all_partners_cannot_agree_on_a_board_on_which_one_has_no_seat() -> None:
    """VOT-19 says it, and VOT-14 does not say it again."""
    finding = the_one(
        "three",
        "{governance: {board: {seats: {c: 0}, quorum: {one_from_each: false}},"
        " reserved: {site: {matter: open a site, level: board, needs: unanimous}}}}",
    )
    assert finding.rule == "VOT-19"
    assert "all must agree, but Cedar has no vote on the board." in finding.says


def test_an_open_point_silences_its_own_matter_only() -> None:
    """One threshold is open, and the other one still contradicts."""
    patch = (
        "{governance: {reserved: {site: {matter: open a site, level: partners, needs: {tbc: majority}}},"
        " decisions: {ordinary: {more_than: null, at_least: 1/2}}}}"
    )
    assert [f.rule for f in found("two", patch)] == ["VOT-02"]


def test_every_unclear_threshold_is_an_open_point_of_its_own() -> None:
    """Also one inside a tree, with the path of the file."""
    patch = (
        "{governance: {reserved: {site: {matter: open a site, level: partners,"
        " needs: {every: [{consent: a}, {threshold: 2/3, of: shares, counted: all}]}}}}}"
    )
    finding = the_one("three", patch)
    assert (finding.rule, finding.severity) == ("VOT-12", Severity.OPEN_POINT)
    assert finding.at.startswith("governance.reserved.site.needs")
    assert "2/3" in finding.says


@pytest.mark.parametrize(
    ("patch", "expected"),
    [
        ("{deadlock: null}", ["DLK-01"]),
        ("{deadlock: null, governance: {reserved: {plan: {essential: false}}}}", []),
        ("{deadlock: null, governance: {reserved: {plan: {needs: ordinary}}}}", []),
        ("{}", []),
    ],
)
def test_a_standstill_wants_a_way_out_only_on_an_essential_matter(patch: str, expected: list[str]) -> None:
    """And only if there can be one: any two of three carry the ordinary majority."""
    assert expected == ids("three", patch)


def test_a_standstill_is_shown_by_its_split() -> None:
    """Who stands against whom."""
    finding = the_one("three", "{deadlock: null}")
    assert (finding.at, finding.severity) == ("governance.reserved.plan.needs", Severity.WARNING)
    assert "can be stuck, Alder against Birch and Cedar, " in finding.says


def test_more_partners_than_can_be_enumerated_break_no_rule() -> None:
    """The rules that need every coalition stay silent; what needs none is still found."""
    new = [f"p{i}" for i in range(22)]
    named = (f"{p}: {{name: {p} Limited, kind: company, number: '{i + 10000000}'}}" for i, p in enumerate(new))
    parties, shares = ", ".join(named), ", ".join(f"{p}: 1/44" for p in new)
    patch = (
        "{deadlock: null, parties: {"
        + parties
        + "}, shares: {a: 1/4, b: 1/4, "
        + shares
        + "}, governance: {decisions: {unanimous: {all: null, at_least: 25, of: partners, counted: all}}}}"
    )
    assert ids("two", patch) == ["GOV-04", "VOT-14"]


@pytest.mark.parametrize("needs", ["{consent: nhs-partners}", "{consent: trust-concerned}", "{every: []}"])
def test_a_matter_that_needs_nobody_passes_both_ways(needs: str) -> None:
    """Three companies have no NHS partner, so its consent asks for nothing."""
    site = under("governance.reserved.site", "{matter: open a site, level: partners, needs: " + needs + "}")
    finding = the_one("three", site)
    assert finding.rule == "VOT-02"
    assert finding.says == (
        "On the matter 'site' a resolution passes even if nobody votes for it, and so does its opposite."
    )


def test_what_nobody_can_pass_is_not_also_called_a_standstill() -> None:
    """One finding for one flaw."""
    patch = "{deadlock: null, governance: {reserved: {plan: {needs: {at_least: 4, of: partners, counted: all}}}}}"
    assert ids("three", patch) == ["VOT-14"]


def test_a_chair_whom_a_guarantor_appoints_has_no_casting_vote() -> None:
    """Only who votes can vote twice; no rule breaks on it."""
    chair = under("governance.board.chair", "{casting_vote: true}")
    deal = patched("alliance", chair[:-1] + ", parties: {ambulance: {role: guarantor}}}")
    assert [f.says for f in check(deal) if f.rule == "RULE-00"] == []
