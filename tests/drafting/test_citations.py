"""The law that a draft cites is what stands in its text: not what a variant, a dropped item or the pool would cite."""

from __future__ import annotations

import pytest

from partnerdocs.drafting import draft
from partnerdocs.drafting.citations import cited
from partnerdocs.drafting.instrument import Instrument, Value
from partnerdocs.library.clause import Library
from partnerdocs.library.load import default_library
from partnerdocs.model.deal import Deal
from partnerdocs.report.drafted import draft_for
from partnerdocs.testing import example_deals

LIBRARY = default_library()


def read(instrument: Instrument, library: Library) -> set[str]:
    """The provisions that somebody finds who reads the text, what the deal itself states left out."""
    runs = ("" if isinstance(r, Value) else r.text for p in instrument.paragraphs() for r in (*p.runs, None) if r)
    text = " ".join("".join(runs).casefold().split())
    found = set()
    for key, provision in sorted(library.law.items(), key=lambda entry: -len(entry[1].cite)):
        words = provision.cite.casefold()
        if words in text:
            found.add(key)
            text = text.replace(words, "")  # a section of an Act is no citation of the whole Act
    return found


@pytest.mark.parametrize("deal", example_deals(), ids=[d.title for d in example_deals()])
def test_what_is_counted_is_what_a_reader_finds(deal: Deal) -> None:
    """Each provision once, and none that no paragraph cites."""
    made = draft(deal)
    counted = {key for key, p in LIBRARY.law.items() if p in cited(made, LIBRARY)}
    assert counted
    assert counted == read(made, LIBRARY)
    assert f" {len(counted)} provisions of law cited by clauses" in draft_for(deal).lines[0]


def test_an_alliance_cites_no_law_of_limited_liability_partnerships() -> None:
    """Its clauses share their ids with those that do."""
    made = draft(next(d for d in example_deals() if d.form == "alliance"))
    assert not [p.cite for p in cited(made, LIBRARY) if "Limited Liability Partnerships" in p.cite]
