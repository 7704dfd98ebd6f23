"""Any one fact may be open: checking and drafting still run, and what is known elsewhere is still found."""

from __future__ import annotations

import pytest

from partnerdocs.drafting import draft
from partnerdocs.drafting.instrument import Instrument
from partnerdocs.model.open_point import StillOpen, is_open
from partnerdocs.model.walk import walk
from partnerdocs.rules import check_deal
from partnerdocs.testing import Edit, example_deals, facts_to_edit, opened
from tests.properties.effort import FULL, some_of

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


def listed(made: Instrument) -> set[tuple[str, str]]:
    """Paths and owners of what the text is said to lack."""
    return {(item.path, item.owner) for item in made.open_items if item.state == "open"}


def blamed(edited: Edit, before: set[tuple[str, str]]) -> list[str]:
    """What an opened fact adds to the list without its owner, or under the path of a fact that is settled."""
    open_paths = tuple(f.path for f in walk(edited.deal) if is_open(f.value))
    wrong = []
    for path, owner in listed(draft(edited.deal)) - before:
        inside = any(path == p or path.startswith((f"{p}.", f"{p}[")) for p in open_paths)
        if owner != "somebody" or not (inside or not path):
            wrong.append(f"{edited.fact.path} open: {path!r}, owner {owner!r}")
    return wrong


@pytest.mark.parametrize("index", EXAMPLES)
def test_an_open_fact_is_listed_with_its_owner_and_puts_no_settled_fact_on_the_list(index: int) -> None:
    """Also where the hole shows in a table, in a total, in a list or in the name of something else."""
    deal = example_deals()[index]
    before = listed(draft(deal))
    facts = list(facts_to_edit(deal))
    wrong = [w for edited in opened(deal, facts if FULL else facts[index::16]) for w in blamed(edited, before)]
    assert wrong == []


def _near(at: str, top: str) -> bool:
    """Whether a finding stands in the same part of the deal as the open fact, and so may rest on it."""
    return at.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0] == top
