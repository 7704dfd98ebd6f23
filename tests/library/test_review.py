"""Hashes of reviewed wording: whatever reaches the page or decides on it changes the hash, and nothing else does."""

from __future__ import annotations

import attrs
import pytest

from partnerdocs.library.review import is_reviewed, wording_hash
from tests.library.clauses import clause_of

BODY = '1. {#a when="is-llp"}\n   One {{ deal.title }} two; and\n\n1. Three.'
CLAUSE = clause_of(BODY)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("One", "Two"),
        ("#a", "#b"),
        ("is-llp", "is-alliance"),
        ("deal.title", "deal.title | lower"),
        ("; and", "; or"),
        ("Three", "*Three*"),
        ("Three", "**Three**"),
        ("\n\n1. Three", "\n\nThree"),
    ],
)
def test_a_change_of_words_or_of_conditions_changes_the_hash(old: str, new: str) -> None:
    """Each change here is one that a reviewer would want to see."""
    assert wording_hash(clause_of(BODY.replace(old, new))) != wording_hash(CLAUSE)


@pytest.mark.parametrize(
    "change", [{"note": "other"}, {"version": "2.0"}, {"source": "other"}, {"position": "neutral"}]
)
def test_what_never_reaches_the_page_does_not_change_the_hash(change: dict[str, str]) -> None:
    """Notes, versions, sources."""
    assert wording_hash(attrs.evolve(CLAUSE, **change)) == wording_hash(CLAUSE)


def test_title_and_defaults_reach_the_page() -> None:
    """So they belong to the wording."""
    assert wording_hash(attrs.evolve(CLAUSE, title="Other")) != wording_hash(CLAUSE)
    assert wording_hash(attrs.evolve(CLAUSE, defaults={"deal.title": "x"})) != wording_hash(CLAUSE)


def test_a_clause_is_reviewed_only_in_the_wording_that_was_reviewed() -> None:
    """No review, no hash, another hash: not reviewed."""
    assert not is_reviewed(CLAUSE)
    reviewed = attrs.evolve(CLAUSE, reviewed={"by": "A", "date": "2026-11-02", "hash": wording_hash(CLAUSE)})
    assert is_reviewed(reviewed)
    assert not is_reviewed(attrs.evolve(reviewed, title="Other"))


def test_the_hash_is_the_same_on_every_day_and_machine() -> None:
    """A change of how it is computed would unreview every clause."""
    assert wording_hash(clause_of("1. One.")) == "8b2dfde887e55476"
