"""Whatever the model can hold can be drafted, and what is drafted hangs together."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings

from partnerdocs.drafting import draft, draft_with_findings
from partnerdocs.drafting.instrument import Paragraph, Reference
from partnerdocs.finding import Severity
from partnerdocs.model.deal import Deal
from partnerdocs.testing import (
    EXTREMES,
    HOSTILE,
    all_extreme,
    deals,
    edit,
    example_deals,
    extreme_values,
    facts_to_edit,
    sound_deals,
)
from partnerdocs.testing.patch import patched
from tests.properties.effort import FULL
from tests.properties.text import text_of

EXAMPLES = range(len(example_deals()))
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(deals())
def test_every_deal_drafts(deal: Deal) -> None:
    """Right or wrong, settled or open."""
    assert draft(deal).sections


@pytest.mark.parametrize(
    ("base", "patch"),
    [
        ("llp", "money: {waterfall: [{top_up: {reserve: 600_000_000_000_000_000 GBP}}, {split: by-share}]}"),
        ("llp", "disputes: {steps: [{project-leads: 60000 working days}, {champions: 60000 working days}]}"),
        ("llp", "{procurement: {term_advertised: 100000 years}, term: {length: 1200 months}}"),
        ("llp", "vehicle: {capital: {trust: 999_999_999_999_999_999 GBP, scan: 999_999_999_999_999_999 GBP}}"),
    ],
)
def test_what_is_added_up_may_be_more_than_a_fact_can_be(base: str, patch: str) -> None:
    """Each amount and each time is one that the model holds; their sum is none."""
    assert draft(patched(base, patch)).sections


@pytest.mark.parametrize("kind", EXTREMES)
@pytest.mark.parametrize("index", EXAMPLES)
def test_a_deal_whose_facts_are_all_as_large_or_as_small_as_can_be_drafts(index: int, kind: type) -> None:
    """What is worked out from them is no fact, and may be larger than any."""
    for value in EXTREMES[kind]:
        assert draft(all_extreme(example_deals()[index], kind, value)).sections


@pytest.mark.parametrize("index", EXAMPLES)
def test_a_deal_with_any_one_fact_as_large_or_as_small_as_can_be_drafts(index: int) -> None:
    """Fact by fact, also where the deal is silent."""
    deal = example_deals()[index]
    facts = [f for f in facts_to_edit(deal) if extreme_values(f)]
    for fact in facts if FULL else facts[index::24]:
        for value in extreme_values(fact):
            edited = edit(deal, fact, value)
            assert edited is None or draft(edited.deal).sections


@SLOW
@given(sound_deals())
def test_sound_deals_draft_without_a_reference_to_nothing_or_an_undefined_term(deal: Deal) -> None:
    """A deal without errors gives a document without errors."""
    _, found = draft_with_findings(deal)
    assert [str(f) for f in found if f.severity is Severity.ERROR] == []


@SLOW
@given(deals())
def test_numbers_have_no_gaps_and_references_carry_the_number_of_their_target(deal: Deal) -> None:
    """1, 2, 3 for clauses; 1.1, 1.2 inside; every cached reference is the number of its paragraph."""
    instrument = draft(deal)
    clauses = [s.blocks[0] for s in instrument.sections if s.kind == "clause"]
    assert [f"{n}." for n in range(1, len(clauses) + 1)] == [b.label for b in clauses if isinstance(b, Paragraph)]
    for section in instrument.sections:
        subs = [b.label for b in section.blocks if isinstance(b, Paragraph) and b.style == "clause-2"]
        head = section.blocks[0].number if subs and isinstance(section.blocks[0], Paragraph) else ""
        assert [f"{head}.{n}" for n in range(1, len(subs) + 1)] == subs
    numbers = {p.key: p.number for p in instrument.paragraphs()}
    for paragraph in instrument.paragraphs():
        for run in paragraph.runs:
            if isinstance(run, Reference):
                assert numbers[run.target] == run.text


@pytest.mark.parametrize("index", EXAMPLES)
def test_the_examples_draft_without_a_finding(index: int) -> None:
    """The deals that we show are clean."""
    _, found = draft_with_findings(example_deals()[index])
    assert [str(f) for f in found] == []


@pytest.mark.parametrize("index", EXAMPLES)
def test_no_value_injects_markup_or_template_code(index: int) -> None:
    """A hostile text comes out as itself wherever the deal holds text."""
    deal = example_deals()[index]
    texts = [f for f in facts_to_edit(deal) if isinstance(f.value, str) and f.kind is str and not f.internal]
    for fact in texts[:: max(1, len(texts) // 25)]:
        edited = edit(deal, fact, HOSTILE)
        assert edited is not None
        text = text_of(edited.deal)
        assert "49" not in text.replace("49%", "").replace("2049", "") or "{{ 7*7 }}" in text
        assert re.search(r"&amp;|&lt;", text) is None
        plain = text.casefold()
        assert HOSTILE.casefold() in plain or "smith & sons" in plain, fact.path
