"""Open points are reported once, under the right id, in words that say what to do."""

from __future__ import annotations

import attrs
import pytest

from partnerdocs.dealfile import loads
from partnerdocs.finding import Severity
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open
from partnerdocs.model.walk import walk
from partnerdocs.rules import bases, check
from partnerdocs.rules.entry import entries
from partnerdocs.testing.patch import patched


def only(deal: Deal) -> tuple[str, str, str, str]:
    """Rule, path, words and fix of the one open point that a deal has."""
    (f,) = check(deal)
    assert f.severity is Severity.OPEN_POINT
    return f.rule, f.at, f.says, f.fix


def test_a_missing_fact_is_told_by_its_meaning() -> None:
    """With whose it is, and how to mark it as open."""
    rule, at, says, fix = only(patched("two", "{deliverables: {depots: {owner: null}}}"))
    assert (rule, at) == ("DEL-01", "deliverables.depots.owner")
    assert says == "Not given: who is to achieve it (depots)."
    assert fix == "State `owner`, or mark it {tbc: what is missing, owner: who is to settle it}."


def test_a_fact_that_is_asked_for_names_its_owner() -> None:
    """By the short name of the party, or as it stands."""
    rule, at, says, fix = only(patched("two", "{title: {tbc: name of the project, owner: b}}"))
    assert (rule, at) == ("OPN-01", "title")
    assert says == "Still open: name of the project. Brookside is to settle it."
    assert fix == "Ask Brookside, then put the answer here."


def test_a_party_that_owns_its_own_open_point_is_named_once() -> None:
    """The name in brackets would only repeat it."""
    *_, says, _ = only(patched("two", "{parties: {a: {address: {postcode: {tbc: postcode, owner: a}}}}}"))
    assert says == "Still open: postcode. Ashdown is to settle it."


def test_an_open_point_without_owner_says_so() -> None:
    """And whose fact it is."""
    *_, says, fix = only(patched("two", "{parties: {a: {address: {postcode: {tbc: postcode}}}}}"))
    assert says == "Still open: postcode (Ashdown). Nobody is named to settle it."
    assert fix == "Name an owner for it, or settle it."


def test_a_point_of_law_says_that_a_lawyer_comes_first() -> None:
    """`law: check` is not lost."""
    *_, says, _ = only(patched("llp", "{procurement: {regime: {tbc: which regime, owner: trust, law: check}}}"))
    assert says.endswith("A lawyer must confirm the law first.")


@pytest.mark.parametrize("name", bases.BASES)
def test_every_wanted_fact_that_is_left_out_is_reported_once(name: str) -> None:
    """The number of open points is the number of open facts."""
    deal = attrs.evolve(loads(bases.base_text(name)), money=Deal(form="llp").money, exit=Deal(form="llp").exit)
    found = [f for f in check(deal) if f.severity is Severity.OPEN_POINT]
    assert sorted(f.at for f in found) == sorted(f.path for f in walk(deal) if is_open(f.value)) == ["exit", "money"]


def test_every_id_that_the_model_names_has_a_page() -> None:
    """An open point leads to a page that explains it."""
    from partnerdocs.model.field import facets

    known = {e.id for e in entries()}
    named = {
        facet.rule
        for cls in object.__subclasses__()  # classes of the model inherit from nothing else
        if cls.__module__.startswith("partnerdocs.model.") and attrs.has(cls)
        for facet in facets(cls)
        if facet.rule and facet.wanted
    }
    assert named
    assert named <= known
