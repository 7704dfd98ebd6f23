"""Each check of the drafted document finds its defect, and a clean document gives none."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from partnerdocs.drafting import draft
from partnerdocs.drafting.check import CHECKS, check_document
from partnerdocs.drafting.instrument import Defined, ExecutionBlock, Instrument, Paragraph, Run, Section, Text, Value
from partnerdocs.testing import example_deals

CLEAN = next(draft(d) for d in example_deals() if d.form == "llp")


def changed(section_kind: str, change: Callable[[Section], Section]) -> Instrument:
    """The clean document with its first section of a kind changed."""
    sections = list(CLEAN.sections)
    at = next(i for i, s in enumerate(sections) if s.kind == section_kind)
    sections[at] = change(sections[at])
    return attrs.evolve(CLEAN, sections=tuple(sections))


def with_paragraph(*runs: Run, **facts: str) -> Instrument:
    """The clean document with one more paragraph at the end of its first clause."""
    paragraph = Paragraph(key="added", style="text", runs=runs)
    added = attrs.evolve(paragraph, **facts)
    return changed("clause", lambda s: attrs.evolve(s, blocks=(*s.blocks, added)))


def with_definition(term: str) -> Instrument:
    """The clean document with one more definition."""
    made = with_paragraph(Text("A thing (the "), Defined(term), Text(")."))
    return attrs.evolve(made, terms=(*made.terms, (term, "added")))


def last_numbered() -> Paragraph:
    """A numbered paragraph of the clean document."""
    return [p for p in CLEAN.paragraphs() if p.style == "clause-2"][-1]


def one_block_fewer(section: Section) -> Section:
    """The execution section without its first block."""
    blocks = list(section.blocks)
    blocks.remove(next(b for b in blocks if isinstance(b, ExecutionBlock)))
    return attrs.evolve(section, blocks=tuple(blocks))


DEFECTS: tuple[tuple[str, str, Instrument], ...] = (
    ("DOC-05", "term-not-defined", with_paragraph(Text("The Grand Vizier decides."))),
    ("DOC-06", "term-not-used", with_definition("Zygote")),
    ("DOC-07", "term-defined-twice", with_definition("Expert")),
    ("DOC-09", "a leftover", with_paragraph(Text("It says {{ deal.title }}."))),
    ("DOC-09", "a doubled space", with_paragraph(Text("It says  so."))),
    ("DOC-09", "a doubled stop", with_paragraph(Text("It says so.."))),
    ("DOC-09", "None", with_paragraph(Text("It says "), Value("None", "title"), Text("."))),
    ("DOC-09", "an empty paragraph", with_paragraph(Text(" "))),
    ("DOC-09", "a bracket not closed", with_paragraph(Text("It says [so."))),
    ("DOC-09", "a bracket that closes none", with_paragraph(Text("It says so]."))),
    ("DOC-14", "one key twice", with_paragraph(Text("It says so."), key=last_numbered().key)),
    (
        "DOC-14",
        "one number twice",
        with_paragraph(
            Text("It says so."),
            style="clause-2",
            number=last_numbered().number,
            list_key=last_numbered().list_key,
        ),
    ),
    ("DOC-20", "a block too few", changed("execution", one_block_fewer)),
    ("DOC-23", "a word of another form", with_paragraph(Text("The shareholders decide."))),
)


def found_in(instrument: Instrument) -> list[str]:
    """The rules that a document breaks, as a draft of three parties of an LLP is checked."""
    blocks = sum(isinstance(b, ExecutionBlock) for s in CLEAN.sections for b in s.blocks)
    terms = frozenset({"Grand Vizier", *(t for t, _ in CLEAN.terms)})
    found = check_document(instrument, terms=terms, must_not_say=("shareholders",), parties=blocks)
    return [f.rule for f in found]


def test_a_clean_document_gives_nothing() -> None:
    """What we add below is the only defect."""
    assert found_in(CLEAN) == []


@pytest.mark.parametrize(("rule", "what", "instrument"), DEFECTS, ids=[w for _, w, _ in DEFECTS])
def test_each_defect_is_found_once(rule: str, what: str, instrument: Instrument) -> None:
    """And nothing else is."""
    assert set(found_in(instrument)) == {rule}, what


def test_brackets_balance_over_a_section() -> None:
    """An undecided item opens one and closes it some paragraphs later; two that are open are both told."""
    closed = with_paragraph(Text("It says [so, and [so] too]."))
    assert found_in(closed) == []
    assert found_in(with_paragraph(Text("It [says [so."))) == ["DOC-09", "DOC-09"]
    assert found_in(with_paragraph(Text("It [says] [so."))) == ["DOC-09"]


def test_brackets_of_a_value_are_nobodys_slip() -> None:
    """The deal may hold an odd bracket."""
    assert found_in(with_paragraph(Text("It says "), Value("so]", "title"), Text("."))) == []


def test_each_check_has_a_defect_here_or_is_made_while_drafting() -> None:
    """The others are found while the text is made, or asked of a text that is to be signed."""
    elsewhere = {"DOC-04", "DOC-24", "DOC-25", "DOC-26"}
    assert {rule for rule, _, _ in DEFECTS} | elsewhere == set(CHECKS)
