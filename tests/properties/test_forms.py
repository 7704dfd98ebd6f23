"""What the model says of each fact, which forms print it, is what the clauses do."""

from __future__ import annotations

import re
from functools import cache

import pytest

from partnerdocs.drafting import draft
from partnerdocs.drafting.coverage import stated_facts, unprinted
from partnerdocs.drafting.instrument import Value
from partnerdocs.library.load import default_library
from partnerdocs.model.deal import DRAFTED, Deal
from partnerdocs.model.field import evolve
from partnerdocs.model.reference import known_ids
from partnerdocs.model.walk import walk
from partnerdocs.rules.form.unused import AGREEMENTS, printed_by
from partnerdocs.testing import edit, example_deals, facts_to_edit
from partnerdocs.testing.samples import samples


def filled(deal: Deal) -> Deal:
    """The deal with something in the place of each fact on which it is silent, as deep as that goes."""
    for _ in range(4):
        ids = known_ids(deal)
        for fact in facts_to_edit(deal):
            if fact.value not in (None, (), {}) or fact.internal:
                continue
            for value in samples(fact.kind, ids)[:1]:
                made = edit(deal, fact, value)
                deal = deal if made is None else made.deal
    return deal


@cache
def deals_of(form: str) -> tuple[Deal, ...]:
    """The examples as deals of a form, filled; an alliance has no vehicle."""
    made = (filled(evolve(d, form=form)) for d in example_deals())
    return tuple(evolve(d, vehicle=None) if form == "alliance" else d for d in made)


def shape(path: str) -> str:
    """A path without the ids and places in it, so that one thing is the same in each deal."""
    path = re.sub(r"^(parties|deliverables|resources|premises|risks)\.[^.]+", r"\1[]", re.sub(r"\[\d+\]", "[]", path))
    return re.sub(r"\.(reserved|shares|seats|capital|holds|owners)\.[^.]+", r".\1[]", path)


@cache
def dead(form: str) -> frozenset[str]:
    """Shapes of the facts that no example prints, filled as it may be and drafted in a form."""
    stated: set[str] = set()
    printed: set[str] = set()
    for deal in deals_of(form):
        facts = {f.path for f in stated_facts(deal)}
        unused = set(unprinted(deal))
        stated |= {shape(p) for p in facts}
        printed |= {shape(p) for p in facts - unused}
    return frozenset(stated - printed)


@cache
def marked(form: str) -> tuple[str, ...]:
    """Shapes of the facts that the model says this form does not print."""
    return tuple({shape(f.path) for d in deals_of(form) for f in walk(d) if form not in (printed_by(f) or DRAFTED)})


@pytest.mark.parametrize("form", DRAFTED)
def test_what_only_another_form_prints_is_marked_in_the_model(form: str) -> None:
    """Nothing agreed falls out of the agreement in silence. If not: say `forms=` in the fact."""
    others = frozenset.intersection(*(dead(f) for f in DRAFTED))
    lost = {p for p in dead(form) - others if not p.startswith(marked(form))}
    assert lost == set()


@pytest.mark.parametrize("form", DRAFTED)
def test_what_the_model_marks_no_clause_of_the_form_prints(form: str) -> None:
    """Else the warning would be false."""
    for deal in deals_of(form):
        without = tuple(f.path for f in walk(deal) if form not in (printed_by(f) or DRAFTED))
        assert without
        made = draft(deal)
        runs = [r.path for p in made.paragraphs() for r in p.runs if isinstance(r, Value)]
        assert [path for path in runs if path.startswith(without)] == []


def test_the_forms_that_can_be_drafted_are_those_that_have_a_plan() -> None:
    """And each of them has its words."""
    assert sorted(DRAFTED) == sorted({f for plan in default_library().plans.values() for f in plan.forms})
    assert sorted(AGREEMENTS) == sorted(DRAFTED)
