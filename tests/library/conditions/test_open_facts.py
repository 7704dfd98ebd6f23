"""No condition answers from a fact that is open: it raises `StillOpen`, or the fact does not matter to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, tbc
from partnerdocs.model.reference import known_ids
from partnerdocs.testing.edits import edit, facts_to_edit, other_values
from tests.library.conditions.cases import Case, deal_of, element
from tests.library.conditions.test_ending import DEFAULT, DISPUTES, ENDING, TRANSFERS
from tests.library.conditions.test_operation import OPERATION, SIGNING, STAFF
from tests.library.conditions.test_winding_up import WINDING_UP

CASES = TRANSFERS + DISPUTES + DEFAULT + ENDING + WINDING_UP + OPERATION + STAFF + SIGNING

#: Accounts whose rules are still open have their clause all the same, and that clause sends to the Expert.
MEANT = {("expert-used", "money.accounts")}


def _same_place(case: Case, deal: Deal) -> bool | None:
    """What the condition says of the deal; None if it rests on an open point, or its element is gone."""
    try:
        return CONDITIONS[case.name](deal, element(deal, case.at))
    except (StillOpen, IndexError):
        return None


def _guesses(case: Case) -> Iterator[str]:
    """Facts from which the condition answers though they are open, and on which its answer depends."""
    deal = deal_of(case.base, case.holds)
    ids = known_ids(deal)
    named = set(re.findall(r"(\w+):", case.holds + case.fails))
    for fact in facts_to_edit(deal):
        if fact.facet.key not in named:
            continue  # a condition is tried on what its patches name; the whole deal would take minutes
        opened = edit(deal, fact, tbc("this point", owner="somebody"))
        if opened is None or (said := _same_place(case, opened.deal)) is None:
            continue
        known = [True] + [
            answer
            for value in other_values(fact, ids)
            if (other := edit(deal, fact, value)) and (answer := _same_place(case, other.deal)) is not None
        ]
        if any(answer is not said for answer in known) and (case.name, fact.path) not in MEANT:
            yield fact.path


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_no_condition_answers_from_an_open_fact(case: Case) -> None:
    """With any one fact open it either does not answer, or answers as it would with every other value."""
    assert list(_guesses(case)) == []
