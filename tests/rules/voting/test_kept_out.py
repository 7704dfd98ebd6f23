"""Who decides while a partner is kept from voting."""

import pytest

from tests.rules.deals import nine
from tests.rules.voting.found import ids, the_one

CONFLICTS = "board: {conflicts: {votes: false}}"
HEADS = "{more_than: null, of: null, counted: null, every: [{more_than: 1/2, of: shares, counted: entitled}, %s]}"


def test_who_decides_alone_once_another_is_conflicted_is_named() -> None:
    """And who is then not heard."""
    finding = the_one("three", "{governance: {" + CONFLICTS + "}}")
    assert (finding.rule, finding.at) == ("VOT-26", "governance.board.conflicts.votes")
    assert finding.says == (
        "If Alder may not vote because it is interested, Birch decides what is not reserved on the board alone, "
        "whatever Cedar votes."
    )


@pytest.mark.parametrize(
    ("base", "patch"),
    [
        ("two", "{governance: {" + CONFLICTS + "}}"),  # the purpose of the rule on conflicts
        ("three", "{shares: {a: 1/3, b: 1/3, c: 1/3}, governance: {" + CONFLICTS + "}}"),
        (
            "three",
            "{governance: {%s, decisions: {ordinary: %s}}}"  # noqa: UP031 - braces
            % (CONFLICTS, HEADS % "{at_least: 2, of: partners, counted: entitled}"),
        ),
        ("alliance", nine("{board: {conflicts: {votes: false}}}")),
        ("three", "{shares: {a: 3/5, b: 1/5, c: 1/5}, governance: {board: {conflicts: {votes: true}}}}"),
    ],
)
def test_a_conflict_that_leaves_several_to_decide_is_no_finding(base: str, patch: str) -> None:
    """By heads, by equal shares, or because the clause on conflicts does not take the vote away."""
    assert "VOT-26" not in ids(base, patch)


SUSPENDED = "{default: {remedies: [{suspend_vote: {except: [%s]}}]}}"


def test_what_both_reserved_for_both_is_named_where_one_may_decide_it() -> None:
    """Three matters by their ids, the rest by their number."""
    finding = the_one("two", SUSPENDED % "")
    assert (finding.rule, finding.at) == ("VOT-16", "default.remedies[0]")
    assert finding.says.endswith("the other alone decides what needs all: `admit`.")
    more = ", ".join(f"m{i}: {{matter: open site {i}, level: partners, needs: unanimous}}" for i in range(4))
    many = the_one("two", SUSPENDED[:-1] % "" + ", governance: {reserved: {" + more + "}}}")
    assert many.says.endswith("what needs all: `admit`, `m0`, `m1` and 2 more.")


@pytest.mark.parametrize(
    ("base", "patch"), [("two", SUSPENDED % "unanimous"), ("three", SUSPENDED % ""), ("two", "{}")]
)
def test_a_suspension_that_leaves_the_common_decisions_common_is_no_finding(base: str, patch: str) -> None:
    """Excepted, or with others beside the one."""
    assert ids(base, patch) == []


OUT = "default: {remedies: [{suspend_vote: {except: [%s]}}]}"


def test_a_majority_of_all_is_out_of_reach_without_a_large_partner() -> None:
    """Without Cedar's fifth the others still reach three quarters."""
    finding = the_one("three", "{governance: {decisions: {special: {counted: all}}}, " + OUT % "" + "}")
    assert (finding.rule, finding.at) == ("VOT-15", "governance.decisions.special")
    assert finding.says == (
        "While the vote of Alder or Birch is suspended, the others cannot pass the matter 'plan': it needs "
        "at least 3/4 of the shares, measured against all and not only against those who may vote."
    )


@pytest.mark.parametrize(
    ("governance", "kept"),
    [
        ("{decisions: {special: {counted: all}}}", "special"),
        ("{decisions: {special: {counted: entitled}}}", ""),
        ("{decisions: {ordinary: {counted: all}}}", ""),  # any two of three reach more than half
        ("{reserved: {admit: {needs: {every: [special, {consent: c}]}}}}", ""),  # the consent stays Cedar's
        ("{decisions: {special: {at_least: 3, of: partners, counted: all}}}", ""),  # fewer are enough
    ],
)
def test_what_the_others_can_pass_or_the_defaulter_still_votes_on_is_no_finding(governance: str, kept: str) -> None:
    """Only the base is a fault, not a consent that somebody keeps."""
    found = ids("three", "{governance: " + governance + ", " + OUT % kept + "}")
    assert "VOT-15" not in found
