"""A mistake in a clause never keeps a lawyer from a draft."""

from __future__ import annotations

from tests.drafting.clauses import clause, deal, drafted, lines


def test_a_value_without_words_shows_as_a_blob_and_is_a_finding() -> None:
    """The clause asks for the title as a sum of money."""
    instrument, found = drafted(clause("a.b", "1. Pay {{ deal.title | money }}.\n"), deal=deal())
    assert lines(instrument)[1] == "1.1 Pay [●]."
    assert [f.rule for f in found] == ["DOC-24"]
    assert "a.b" in found[0].says
