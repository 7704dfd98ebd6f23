"""A mistake in a clause never keeps a lawyer from a draft."""

from __future__ import annotations

import attrs
import pytest

from partnerdocs.model.party import Party
from tests.drafting.clauses import clause, deal, drafted, lines


def test_a_value_without_words_shows_as_a_blob_and_is_a_finding() -> None:
    """The clause asks for the title as a sum of money."""
    instrument, found = drafted(clause("a.b", "1. Pay {{ deal.title | money }}.\n"), deal=deal())
    assert lines(instrument)[1] == "1.1 Pay [●]."
    assert [f.rule for f in found] == ["DOC-24"]
    assert "a.b" in found[0].says


@pytest.mark.parametrize(
    ("short", "first", "second"),
    [
        ("the Council", "1.1 The Council pays. The Council and Ben share.", "(a) the Council; and"),
        ("de Vere", "1.1 de Vere pays. de Vere and Ben share.", "(a) de Vere; and"),
        ("Theatre", "1.1 Theatre pays. Theatre and Ben share.", "(a) Theatre; and"),
    ],
)
def test_an_article_before_a_name_has_a_capital_where_a_sentence_begins(short: str, first: str, second: str) -> None:
    """At the head of a sentence and after a stop; a name keeps its own letters, and a limb begins no sentence."""
    ada = Party(name="Ada Limited", short=short)
    names = deal(parties={"ada": ada, "ben": Party(name="Ben Limited")})
    text = (
        "1. {{ deal.lead | short }} pays. {{ deal.lead | short }} and Ben share.\n\n"
        "1. These bear it:\n\n   1. {{ deal.lead | short }}; and\n\n   1. Ben.\n"
    )
    instrument, _ = drafted(clause("a.b", text), deal=attrs.evolve(names, lead="ada"))
    assert lines(instrument)[1] == first
    assert lines(instrument)[3] == second
