"""Hypothesis strategies for deals, public for teams that write rules, conditions and clauses of their own.

`deals()` are deals that the model can hold, right or wrong; `sound_deals()` are those in which no rule finds an error.
Both begin with an example deal and change some of its facts, so that what they give looks like what people write.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from partnerdocs.dealfile import load
from partnerdocs.library.data import examples_folder
from partnerdocs.model.deal import Deal, Form
from partnerdocs.model.open_point import is_open, tbc
from partnerdocs.model.reference import known_ids
from partnerdocs.model.walk import with_fact
from partnerdocs.rules import check_deal
from partnerdocs.testing.bundles import bundled
from partnerdocs.testing.edits import edit, extreme_values, facts_to_edit, other_values


@lru_cache(maxsize=1)
def example_deals() -> tuple[Deal, ...]:
    """The example deals that come with the package, in the order of their names."""
    return tuple(load(path) for path in sorted(examples_folder().glob("*.yaml")))


def deals(*, forms: tuple[Form, ...] = ("llp", "alliance"), max_edits: int = 4) -> st.SearchStrategy[Deal]:
    """Deals that the model can hold: an example with up to `max_edits` facts changed or left open."""
    return _edited(forms, max_edits)


def sound_deals(*, forms: tuple[Form, ...] = ("llp", "alliance"), max_edits: int = 3) -> st.SearchStrategy[Deal]:
    """Deals in which no rule finds an error."""
    return _edited(forms, max_edits).filter(lambda deal: not check_deal(deal).errors)


@st.composite
def _edited(draw: st.DrawFn, forms: tuple[Form, ...], max_edits: int) -> Deal:
    known = [d for d in example_deals() if d.form in forms]
    deal = known[draw(_place_in(known))]
    if draw(st.booleans()):
        deal = _reshared(draw, deal)
    changed = tuple(bundled(deal))
    deal = (deal, *changed)[max(0, draw(st.integers(-len(changed), len(changed))))]
    for _ in range(draw(st.integers(0, max_edits))):
        deal = _one_edit(draw, deal)
    return deal


def _one_edit(draw: st.DrawFn, deal: Deal) -> Deal:
    """One fact changed to another value of its kind, or left open; the same deal where the model cannot hold that."""
    facts = tuple(facts_to_edit(deal))
    fact = facts[draw(_place_in(facts))]
    others = (*other_values(fact, known_ids(deal)), *extreme_values(fact))
    options: tuple[Any, ...] = (*others, tbc("this point", owner="somebody"))
    edited = edit(deal, fact, options[draw(_place_in(options))])
    return deal if edited is None else edited.deal


def _place_in(things: Sequence[object]) -> st.SearchStrategy[int]:
    """A place in a list: Hypothesis reports a number, where the things themselves would fill pages."""
    return st.integers(0, len(things) - 1)


def _reshared(draw: st.DrawFn, deal: Deal) -> Deal:
    """The same deal with other shares that add up to the whole."""
    if is_open(deal.shares) or any(is_open(s) for s in deal.shares.values()):
        return deal
    weights = {pid: draw(st.integers(1, 60)) for pid in deal.shares}
    whole = sum(weights.values())
    return with_fact(deal, ("shares",), {pid: Fraction(w, whole) for pid, w in weights.items()})
