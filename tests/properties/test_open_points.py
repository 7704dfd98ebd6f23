"""Any one fact may be open: checking and drafting still run, and what is known elsewhere is still found."""

from __future__ import annotations

import pytest

from partnerdocs.drafting import draft
from partnerdocs.model.open_point import StillOpen
from partnerdocs.rules import check_deal
from partnerdocs.testing import example_deals, facts_to_edit, opened
from tests.properties.effort import some_of

EXAMPLES = range(len(example_deals()))


@pytest.mark.parametrize("index", EXAMPLES)
def test_any_one_fact_may_be_open(index: int) -> None:
    """Neither the rules nor the drafting stop for it, and the text says [●] or stands in brackets."""
    deal = example_deals()[index]
    before = {(f.rule, f.at) for f in check_deal(deal).findings}
    lost: list[str] = []
    for edited in opened(deal, some_of(facts_to_edit(deal), index)):
        path = edited.fact.path
        try:
            found = check_deal(edited.deal).findings
            draft(edited.deal)
        except StillOpen:
            pytest.fail(f"{path} must not be open")
        after = {(f.rule, f.at) for f in found}
        top = path.split(".")[0].split("[")[0]
        lost += [f"{path}: {rule} at {at}" for rule, at in before - after if not _near(at, top)]
    assert lost == []


def _near(at: str, top: str) -> bool:
    """Whether a finding stands in the same part of the deal as the open fact, and so may rest on it."""
    return at.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0] == top
