"""Nothing agreed is lost: changing any fact of an example changes the operative text.

The exceptions stand in `EXCEPTIONS`, each with its reason. A fact counts as printed if at least one other value of it
gives another text, in at least one example.
"""

from __future__ import annotations

import re
from itertools import islice

import pytest

from partnerdocs.model.open_point import is_open
from partnerdocs.model.reference import known_ids
from partnerdocs.model.walk import Fact
from partnerdocs.testing import edit, example_deals, facts_to_edit, other_values
from tests.properties.effort import some_of
from tests.properties.text import text_of, text_of_example

#: Facts that no operative text states, as patterns of their paths, and why.
EXCEPTIONS = {
    r"law_stated_at": "it dates the drafting, not the deal; the report states it",
    r"signing": "a plan that rules compare other dates with; the day of signature is written in by hand",
    r"parties\.[\w-]+\.jurisdiction": "printed for a registered body; a body set up by an Act stands in no register",
    r"resources\.[\w-]+\.value\.(amount|vat)(\..*)?": "not printed for a resource that is said to have no value",
    r"parties\.ravelin-groep\.champion\..*": "the champion of a guarantor, which takes no part in the running",
    r"money\.rounding\.method": "there is one method so far",
    r"money\.default_interest\.over": "there is one reference rate so far",
    r"deadlock\.steps\[\]\.duty": "there is one answer so far",
    r"premises\.[\w-]+\.resource": "it ties the premises to a resource for the rules; both are printed",
}


def shape(path: str) -> str:
    """A path without what differs from one element to the next, so that one entry serves all elements."""
    return re.sub(r"\[\d+\]", "[]", path)


def excepted(path: str) -> bool:
    """Whether a fact is an exception by name."""
    return any(re.fullmatch(pattern, shape(path)) for pattern in EXCEPTIONS)


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
    facts = [f for f in facts_to_edit(deal) if plain(f) and not excepted(f.path)]
    for fact in some_of(facts, index):
        others = (edit(deal, fact, value) for value in other_values(fact, ids)[:4])
        changed = [text_of(other.deal) != before for other in islice((o for o in others if o is not None), 3)]
        if changed and not any(changed):
            lost[fact.path] = repr(fact.value)[:60]
    assert lost == {}
