"""Reserved matters and limits of authority."""

import pytest

from partnerdocs.drafting import draft
from partnerdocs.drafting.outline import outline
from partnerdocs.testing.patch import patched
from tests.rules.voting.found import ids, the_one, under

PLAN = "matter: adopt or change the business plan"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("{matter: Adopt or change the business plan., level: partners, needs: unanimous}", ["RSV-01"]),
        ("{" + PLAN + ", level: both, needs: unanimous}", ["RSV-01"]),
        ("{" + PLAN + ", level: board, needs: unanimous}", []),
        ("{" + PLAN + ", level: partners, needs: special}", ["RSV-02"]),
        ("{" + PLAN + ", level: partners, needs: {at_least: 75 %, of: shares, counted: entitled}}", ["RSV-02"]),
        ("{" + PLAN + ", level: partners, needs: unanimous, over: 1_000_000 GBP}", []),
        ("{matter: adopt the budget, level: partners, needs: unanimous}", []),
    ],
)
def test_one_matter_has_one_majority_in_one_body(second: str, expected: list[str]) -> None:
    """The same words, whatever their capitals; other bodies and sums are no fault, the same majority is idle."""
    assert expected == ids("three", under("governance.reserved.plans", second))


def test_a_manager_may_not_decide_what_is_reserved() -> None:
    """The post and the matter are named."""
    finding = the_one("three", "{governance: {management: {manager: General Manager, decides: [admit]}}}")
    assert (finding.rule, finding.at) == ("RSV-03", "governance.management.decides[0]")
    assert finding.says == "The matter 'admit' is reserved, and is also left to the General Manager."


@pytest.mark.parametrize(
    ("decides", "expected"),
    [
        ("appoint the staff below the board", []),
        ("Adopt or change the business plan.", ["RSV-03"]),
        ("borrow money", []),
    ],
)
def test_what_is_not_reserved_may_be_left_to_somebody(decides: str, expected: list[str]) -> None:
    """Also what is reserved only above a sum; capitals and stops make no other matter of it."""
    borrowing = "{id: borrow, matter: borrow money, level: board, needs: special, over: 50_000 GBP}"
    plan = "{id: plan, matter: adopt or change the business plan, level: partners, needs: special}"
    governance = f"reserved: [{plan}, {borrowing}], management: {{manager: Manager, decides: [{decides}]}}"
    assert expected == ids("three", f"{{governance: {{{governance}}}}}")


def test_what_is_left_to_the_manager_and_to_a_committee_is_printed() -> None:
    """In the words of the deal."""
    committee = "{name: Estates Committee, purpose: estates, decides: [let a room for a day]}"
    manager = "{manager: General Manager, decides: [appoint the staff below the board]}"
    deal = patched("llp", f"{{governance: {{board: {{committees: [{committee}]}}, management: {manager}}}}}")
    text = outline(draft(deal))
    assert "The Manager may decide these matters alone: appoint the staff below the board." in text
    assert "It may decide these matters alone: let a room for a day." in text


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ("{who: manager, up_to: 50 GBP}, {who: board, over: 50 GBP, up_to: 90 GBP}, {who: partners, over: 90 GBP}", []),
        ("{who: manager, up_to: 50 GBP}, {who: board, up_to: 90 GBP}, {who: partners, over: 90 GBP}", []),
        ("{who: board, over: 50 GBP}", []),
        ("{who: manager, up_to: 50 GBP}, {who: board, over: 60 EUR}", []),
        ("{who: manager, up_to: 50 GBP}, {who: board, over: 60 GBP}", ["RSV-06"]),
        ("{who: manager, up_to: 50 GBP}, {who: board, over: 40 GBP}", ["RSV-06"]),
        ("{who: manager}, {who: board, over: 40 GBP}", ["RSV-06"]),
        ("{who: board, over: 50 GBP, up_to: 40 GBP}", ["RSV-06"]),
        ("{who: board, over: 50 GBP, up_to: 50 GBP}", ["RSV-06"]),
        (
            "{who: partners, over: 90 GBP}, {who: manager, up_to: 50 GBP}, {who: board, over: 60 GBP, up_to: 80 GBP}",
            ["RSV-06", "RSV-06"],
        ),
    ],
)
def test_limits_meet(limits: str, expected: list[str]) -> None:
    """Without gap, overlap or inversion, in any order; a higher body that may do more overlaps nothing."""
    assert expected == ids("three", under("governance.limits", f"[{limits}]"))


def test_a_gap_is_told_with_both_sums() -> None:
    """And with who ends and who begins."""
    finding = the_one("three", "{governance: {limits: [{who: manager, up_to: 50 GBP}, {who: board, over: 60 GBP}]}}")
    assert finding.says == "Nobody may commit to more than 50 GBP (manager) up to 60 GBP (board)."
