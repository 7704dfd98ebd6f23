"""Defined terms: the definitions clause holds what is used, and nothing else."""

from __future__ import annotations

import pytest

from partnerdocs.drafting import draft_with_findings
from partnerdocs.finding import Severity
from partnerdocs.model.field import evolve
from partnerdocs.model.open_point import tbc
from partnerdocs.testing import example_deals
from tests.drafting.clauses import clause, deal, drafted, lines

POOL = clause(
    "interpretation.definitions",
    "In this Agreement:\n\n"
    "- **Zebra**: a striped animal.\n\n"
    "- **Agreement**: this agreement.\n\n"
    "- **Herd**: several Zebras.\n\n"
    "- **Lion**: nobody mentions it.\n",
    kind="definitions",
    title="Definitions",
)


def test_used_terms_are_defined_in_alphabetical_order_and_their_own_terms_too() -> None:
    """Herd is used, so Zebra is needed; Lion is not."""
    use = clause("a.use", "1. A Herd comes.\n")
    instrument, _ = drafted(POOL, use, deal=deal())
    texts = lines(instrument)
    assert texts[2:5] == ["Agreement: this agreement.", "Herd: several Zebras.", "Zebra: a striped animal."]
    assert not any("Lion" in t for t in texts)


def test_a_term_that_another_clause_defines_gets_an_entry_that_leads_there() -> None:
    """The reader of clause 3 finds Feast through the definitions."""
    home = clause("a.home", "1. {#x}\n   They eat (a **Feast**).\n", title="Food")
    use = clause("a.use", "1. A Feast ends.\n")
    instrument, _ = drafted(POOL, home, use, deal=deal())
    assert "Feast: defined in clause 2.1." in lines(instrument)


def test_a_term_whose_words_come_from_the_deal_gets_an_entry_too() -> None:
    """A majority is called what the deal calls it; a reader of another clause finds it through the definitions."""
    home = clause("a.home", "1. **{{ deal.title }}** means a meal.\n", title="Food")
    use = clause("a.use", "1. A {{ deal.title }} ends.\n")
    instrument, _ = drafted(POOL, home, use, deal=deal(title="Grand Feast"))
    assert "Grand Feast: defined in clause 2.1." in lines(instrument)


def test_a_term_used_only_where_it_is_defined_gets_no_entry() -> None:
    """A local term needs no signpost."""
    home = clause("a.home", "1. They eat (a **Feast**). A Feast ends.\n", title="Food")
    instrument, _ = drafted(POOL, home, deal=deal())
    assert not any(t.startswith("Feast") for t in lines(instrument))


def test_plurals_and_possessives_are_uses() -> None:
    """Zebras and a Zebra's stripes use Zebra."""
    for words in ("The Zebras run.", "A Zebra's stripes."):
        instrument, _ = drafted(POOL, clause("a.use", f"1. {words}\n"), deal=deal())
        assert any(t.startswith("Zebra:") for t in lines(instrument)), words


def test_a_term_in_the_words_of_the_deal_is_no_use_that_wants_a_definition() -> None:
    """A post called Lead Zebra does not make us define what our library calls a Zebra; our own words do."""
    home = clause("a.home", '1. {when="has-charter"}\n   The **Stripe**.\n')
    theirs = clause("a.use", "1. It is about {{ deal.title }}.\n")
    ours = clause("b.use", "1. It is about a Stripe.\n")
    assert [f.rule for f in drafted(home, theirs, deal=deal(title="the Stripe"))[1]] == []
    assert [f.rule for f in drafted(home, ours, deal=deal())[1]] == ["DOC-05"]


@pytest.mark.parametrize("short", ["Board", "Ash"])
def test_a_party_called_as_something_else_is_no_fault_of_the_library(short: str) -> None:
    """The deal gave the name, so it is the deal's to give another; the rules tell of it before."""
    base = next(d for d in example_deals() if "harrowdale" in d.parties)
    alike = {pid: evolve(base.parties[pid], short=short) for pid in ("harrowdale", "meridian")}
    named = evolve(base, parties={**base.parties, **alike})
    (finding,) = [f for f in draft_with_findings(named)[1] if f.rule == "DOC-07"]
    assert finding.severity is Severity.WARNING
    assert "`short`" in finding.fix


def test_a_name_that_is_still_open_is_no_term() -> None:
    """Three parties without names are three blanks, not one term that is defined three times."""
    base = example_deals()[0]
    nameless = {pid: evolve(p, name=tbc("name"), short=None) for pid, p in base.parties.items()}
    assert [f for f in draft_with_findings(evolve(base, parties=nameless))[1] if f.rule == "DOC-07"] == []
