"""Conditions about conflicts of interest, named majorities, independent people and the chair: two deals told apart."""

import pytest

from partnerdocs.library.conditions import conflicts, majorities
from tests.library.conditions.cases import Case, answers


def _board(facts: str) -> str:
    return f"{{governance: {{board: {facts}}}}}"


_SEEN = _board("{conflicts: {sees_papers: true}}")
_HARMLESS = _board("{conflicts: {sees_papers: true, votes: true, counts_for_quorum: true}}")
_CHANGED = "{change_control: {answer: 1 month, needs: %s}}"
_OWN_SEAT = "independents: %s, chair: {order: null, appointed_by: partners, independent: true, counted_in_size: %s}"

CONFLICTS = (
    Case("conflicts-declared", "{}", _board("{conflicts: {declare: false}}")),
    Case("conflicted-count-for-quorum", "{}", _board("{conflicts: {counts_for_quorum: false}}")),
    Case("conflicted-may-vote", _HARMLESS, "{}"),
    Case("conflicted-see-papers", _SEEN, "{}"),
    Case("conflicted-count-while-out", "{}", _SEEN),
    Case("conflicted-count-while-out", "{}", _board("{conflicts: {counts_for_quorum: false}}")),
    Case("conflicted-vote-as-partners", "{}", _HARMLESS),
    Case("interest-changes-the-board", _SEEN, _HARMLESS),
)
_IN_SHARES = "{more_than: 1/2, of: shares, counted: entitled}"
_ADDED = "{governance: {decisions: {added: %s}}}"
MAJORITIES = (
    Case("shares-are-counted", _ADDED % _IN_SHARES, _ADDED % "{all: partners}", base="alliance"),
    Case(
        "shares-are-counted",
        _ADDED % f"{{every: [{{all: partners}}, {_IN_SHARES}]}}",
        _ADDED % "{every: [{all: partners}, ordinary]}",
        base="alliance",
    ),
    Case("change-needs-everybody", _CHANGED % "unanimous", _CHANGED % "ordinary"),
)
OTHERS = (
    Case("chair-in-turn-of-several", "{parties: {third: {name: Third Trust, kind: nhs-trust}}}", "{}"),
    Case("independents-without-chair", _board("{independents: 1}"), "{}"),
    Case(
        "independents-without-chair",
        _board("{%s}" % (_OWN_SEAT % (1, "false"))),
        _board("{%s}" % (_OWN_SEAT % (1, "true"))),
    ),
    Case(
        "independents-beside-chair",
        _board("{%s}" % (_OWN_SEAT % (2, "true"))),
        _board("{%s}" % (_OWN_SEAT % (1, "true"))),
    ),
    Case("adjourned-quorum-from-anybody", _board("{quorum: {adjourned: {from_at_least: 1}}}"), "{}"),
)


@pytest.mark.parametrize("case", CONFLICTS + MAJORITIES + OTHERS, ids=lambda c: c.name)
def test_a_condition_tells_the_two_deals_apart(case: Case) -> None:
    """It holds with the first patch and not with the second."""
    assert answers(case) == (True, False)


@pytest.mark.parametrize(("topic", "cases"), [(conflicts, CONFLICTS), (majorities, MAJORITIES)])
def test_every_condition_of_the_topic_is_tried(topic: object, cases: tuple[Case, ...]) -> None:
    """No condition stands in the module without a case here."""
    assert {c.name for c in cases} == set(topic.CONDITIONS)  # type: ignore[attr-defined]
