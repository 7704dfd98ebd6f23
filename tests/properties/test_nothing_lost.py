"""Nothing agreed is lost: changing any fact of an example changes the operative text.

The exceptions stand in `EXCEPTIONS`, each with its reason. A fact counts as printed if at least one other value of it
gives another text, in at least one example.
"""

from __future__ import annotations

import re

from partnerdocs.model.open_point import is_open
from partnerdocs.model.reference import known_ids
from partnerdocs.model.walk import Fact
from partnerdocs.testing import edit, example_deals, facts_to_edit, other_values
from tests.properties.text import text_of, text_of_example

#: Facts that no operative text states, by the shape of their path, and why.
EXCEPTIONS = {
    "law_stated_at": "it dates the drafting, not the deal; the report states it",
    "draft": "it stands in the status line, which the test compares where a draft is given",
    "procurement.term_advertised": "a rule compares it with the term; it is history, not a term",
}


def shape(path: str) -> str:
    """A path without what differs from one element to the next, so that one entry serves all elements."""
    return re.sub(r"\[\d+\]", "[]", path)


def plain(fact: Fact) -> bool:
    """Whether a fact is asked: a value that may leave the house and that holds no further facts."""
    return not fact.internal and not is_open(fact.value) and not hasattr(fact.value, "__attrs_attrs__")


def test_changing_any_fact_changes_the_text() -> None:
    """Fact by fact, over all examples."""
    lost: dict[str, str] = {}
    for index, deal in enumerate(example_deals()):
        ids = known_ids(deal)
        before = text_of_example(index)
        for fact in facts_to_edit(deal):
            if not plain(fact) or any(shape(fact.path).startswith(e) for e in EXCEPTIONS):
                continue
            changed = [e.deal for v in other_values(fact, ids)[:3] if (e := edit(deal, fact, v)) is not None]
            if changed and all(text_of(other) == before for other in changed):
                lost[f"{index}:{fact.path}"] = repr(fact.value)[:60]
    assert lost == {}
