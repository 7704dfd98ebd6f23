"""The order of partners changes no finding but its place; nothing internal leaves the house."""

from __future__ import annotations

import io
import zipfile

import attrs
import pytest

from partnerdocs.dealfile import dumps
from partnerdocs.model.deal import Deal
from partnerdocs.model.walk import walk, with_fact
from partnerdocs.report.drafted import draft_for
from partnerdocs.rules import check_deal
from partnerdocs.testing import example_deals
from partnerdocs.word import to_bytes

EXAMPLES = range(len(example_deals()))
MARK = "zebrafinch"


@pytest.mark.parametrize("index", EXAMPLES)
def test_the_order_of_parties_changes_no_finding(index: int) -> None:
    """Findings are about the deal, not about who stands first."""
    deal = example_deals()[index]
    turned = attrs.evolve(
        deal, parties=dict(reversed(deal.parties.items())), shares=dict(reversed(deal.shares.items()))
    )
    assert {(f.rule, f.at) for f in check_deal(deal).findings} == {(f.rule, f.at) for f in check_deal(turned).findings}


def with_marks(deal: Deal) -> Deal:
    """The deal with a marked word in every internal text that it can hold."""
    marked = deal
    for fact in walk(deal):
        if fact.internal and fact.kind in (str, str | None) and isinstance(fact.value, str | None):
            marked = with_fact(marked, fact.steps, f"{MARK} {fact.path}")
    return marked


@pytest.mark.parametrize("index", EXAMPLES)
def test_an_issue_copy_holds_nothing_internal(index: int) -> None:
    """Every part of the package is searched, raw and unpacked."""
    deal = with_marks(example_deals()[index])
    assert MARK in dumps(deal)
    made = draft_for(deal)
    data = to_bytes(made.instrument)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            assert MARK not in archive.read(name).decode("utf-8", "replace"), name


@pytest.mark.parametrize("index", EXAMPLES)
def test_an_issue_copy_names_no_owner_of_an_open_point(index: int) -> None:
    """Who is to settle a point is our affair."""
    deal = example_deals()[index]
    from partnerdocs.model.open_point import OpenPoint, tbc

    for fact in list(walk(deal)):
        if isinstance(fact.value, OpenPoint) and fact.value.open_owner:
            deal = with_fact(deal, fact.steps, tbc(fact.value.open_words, owner=MARK))
    data = to_bytes(draft_for(deal).instrument)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert all(MARK.encode() not in archive.read(name) for name in archive.namelist())
