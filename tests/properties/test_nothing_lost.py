"""Nothing agreed is lost: changing any fact of an example changes the operative text.

The exceptions stand in `NOT_PRINTED` of `drafting/coverage.py`, each with its reason.
A fact counts as printed if at least one of its other values gives another text.
"""

from __future__ import annotations

from itertools import islice

import pytest

from partnerdocs.drafting.coverage import is_excepted
from partnerdocs.model.open_point import is_open
from partnerdocs.model.reference import known_ids
from partnerdocs.model.walk import Fact
from partnerdocs.testing import edit, example_deals, facts_to_edit, other_values
from tests.properties.effort import some_of
from tests.properties.text import text_of, text_of_example


def plain(fact: Fact) -> bool:
    """Whether a fact is asked: a stated value that may leave the house and that holds no further facts."""
    return (
        fact.value not in (None, (), {})
        and not fact.internal
        and not is_open(fact.value)
        and not hasattr(fact.value, "__attrs_attrs__")
    )


@pytest.mark.parametrize("index", range(len(example_deals())))
def test_changing_any_fact_changes_the_text(index: int) -> None:
    """Fact by fact."""
    deal = example_deals()[index]
    ids = known_ids(deal)
    before = text_of_example(index)
    lost: dict[str, str] = {}
    facts = [f for f in facts_to_edit(deal) if plain(f) and not is_excepted(f.path, deal)]
    for fact in some_of(facts, index):
        others = (edit(deal, fact, value) for value in other_values(fact, ids)[:4])
        changed = [text_of(other.deal) != before for other in islice((o for o in others if o is not None), 3)]
        if changed and not any(changed):
            lost[fact.path] = repr(fact.value)[:60]
    assert lost == {}
