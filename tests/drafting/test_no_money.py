"""An alliance under which no money passes has an agreement without money."""

from __future__ import annotations

import re

from partnerdocs.drafting import draft_with_findings
from partnerdocs.drafting.coverage import unprinted
from partnerdocs.drafting.outline import outline
from partnerdocs.rules import check
from partnerdocs.testing.patch import patched

DEAL = patched(
    "alliance",
    "{money: none, default: null, deliverables: {home: {measures: []}, team: {measures: []}},"
    " resources: {nurses: {treated_as: free}, crews: {treated_as: free}, therapists: {treated_as: free}}}",
)


def test_no_clause_about_money_stands_and_nothing_refers_to_one() -> None:
    """Each partner bears its own costs and none pays for what another does: that is said, once, and no more."""
    instrument, found = draft_with_findings(DEAL)
    assert [str(f) for f in found] == []
    money = [s.id for s in instrument.sections if s.id.startswith("money.")]
    assert money == ["money.shares", "money.costs"]
    text = outline(instrument)
    assert (
        "Nothing that a Participant does or provides under this Agreement is paid for by another Participant." in text
    )
    for word in ("Budget", "Joint Cost", "VAT", "invoice", "the accounts", "as joint", "[●]"):
        assert re.search(rf"{re.escape(word)}", text) is None, word


def test_nothing_is_found_in_it_and_nothing_of_it_is_lost() -> None:
    """`money: none` is a whole answer."""
    assert [f for f in check(DEAL) if f.at.startswith("money")] == []
    assert [path for path in unprinted(DEAL) if path.startswith("money")] == []
