"""The casting vote: too much between two equal sides, nothing beside unanimity."""

import pytest

from tests.rules.voting.found import ids, the_one

INDEPENDENT = "{order: [], independent: true, appointed_by: partners, counted_in_size: false, casting_vote: true}"


def test_whoever_has_the_chair_decides_between_equal_sides() -> None:
    """Each in its turn."""
    finding = the_one("two", "{governance: {board: {chair: {casting_vote: true}}}}")
    assert (finding.rule, finding.at) == ("GOV-14", "governance.board.chair.casting_vote")
    assert finding.says.startswith(
        "On what is not reserved Ashdown or Brookside, while it has the chair, decides alone"
    )


@pytest.mark.parametrize(
    ("base", "patch"),
    [
        ("two", "{governance: {board: {chair: " + INDEPENDENT + "}}}"),  # nobody's person
        ("three", "{governance: {board: {chair: {casting_vote: true}}}}"),  # no two sides are equal
        ("alliance", "{governance: {board: {chair: {casting_vote: true}}}}"),  # three heads
        ("two", "{shares: {a: 3/5, b: 2/5}, governance: {board: {chair: {casting_vote: true}}}}"),  # decides anyway
    ],
)
def test_a_casting_vote_that_gives_nobody_control_is_no_finding(base: str, patch: str) -> None:
    """Nor one that might have an effect later, when the shares have changed."""
    assert not {"GOV-14", "GOV-15"} & set(ids(base, patch))


def test_a_casting_vote_beside_unanimity_has_no_effect() -> None:
    """The board decides nothing by more than one half."""
    finding = the_one("two", "{governance: {otherwise: unanimous, board: {chair: {casting_vote: true}}}}")
    assert (finding.rule, finding.at) == ("GOV-15", "governance.board.chair.casting_vote")
    assert "decides nothing by more than 1/2 of the shares: there is never a tie" in finding.says


def test_one_reserved_matter_of_the_board_is_enough_for_a_casting_vote() -> None:
    """It need not be the majority for everything."""
    patch = (
        "{governance: {otherwise: unanimous, board: {chair: {casting_vote: true}},"
        " reserved: {site: {matter: open a site, level: board, needs: ordinary}}}}"
    )
    assert ids("three", patch) == []
