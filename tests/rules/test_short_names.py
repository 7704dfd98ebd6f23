"""Each party is called by a name that nobody and nothing else has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from partnerdocs.dealfile import loads
from partnerdocs.drafting.prepare import prepare
from partnerdocs.finding import Finding
from partnerdocs.library.load import default_library
from partnerdocs.rules import check
from partnerdocs.wording.terms import TERMS

Find = Callable[..., list[Finding]]


def taken(findings: list[Finding]) -> list[tuple[str, str]]:
    """Where PTY-24 speaks, and how gravely."""
    return [(f.at, f.severity.value) for f in findings if f.rule == "PTY-24"]


@pytest.mark.parametrize("short", ["Ashdown", "ashdown", "the Ashdown"])
def test_two_parties_called_alike_are_an_error(found: Find, short: str) -> None:
    """Also where only a capital or the article differs: in a sentence nobody sees that."""
    assert taken(found("two", f"{{parties: {{b: {{short: {short}}}}}}}")) == [("parties.b.short", "error")]


def test_two_parties_whose_whole_names_are_alike_are_an_error(found: Find) -> None:
    """Two persons may have one name; the agreement must still tell them apart."""
    one = "{name: John Lake, short: null, kind: individual, number: null}"
    assert taken(found("two", f"{{parties: {{a: {one}, b: {one}}}}}")) == [("parties.b.short", "error")]


@pytest.mark.parametrize("short", ["Board", "the Board", "Member", "LLP", "the LLP", "Services", "Partnership Council"])
def test_a_name_that_means_something_else_is_a_warning(found: Find, short: str) -> None:
    """A term of the agreement, or the name that the deal gives its board."""
    patch = f"{{parties: {{b: {{short: {short}}}}}, governance: {{board: {{name: Partnership Council}}}}}}"
    assert taken(found("two", patch)) == [("parties.b.short", "warning")]


@pytest.mark.parametrize("short", ["Board Services", "Ashdowns", "Ash", "Membership", "the Council"])
def test_other_names_are_left_alone(found: Find, short: str) -> None:
    """A name that only begins like another, or like a term, is its own."""
    assert taken(found("two", f"{{parties: {{b: {{short: {short}}}}}}}")) == []


def test_a_name_that_is_still_open_is_nobodys() -> None:
    """Two parties without names are two open points."""
    deal = loads("format: 1\nform: llp\nparties: {a: {kind: company}, b: {kind: company}}\n")
    assert taken(list(check(deal))) == []


def test_the_list_of_terms_holds_every_term_of_the_library() -> None:
    """In the words of each form that is drafted. If not: add the term to partnerdocs/wording/terms.py."""
    library = default_library()
    for plan in library.plans.values():
        assert prepare(library, plan.nouns).terms - TERMS == frozenset()
