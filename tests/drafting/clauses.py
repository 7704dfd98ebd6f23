"""Small libraries for the tests of drafting: clause files written beside the test that reads them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from partnerdocs.drafting import draft_with_findings
from partnerdocs.drafting.instrument import Instrument, Paragraph
from partnerdocs.finding import Finding
from partnerdocs.library.clause import Clause, Library, Plan
from partnerdocs.library.load import read_clause
from partnerdocs.model.deal import Deal
from partnerdocs.model.party import Party

PHRASES = {
    "status-draft": "Draft ({number}): {date}.",
    "short-status-draft": "Draft ({number})",
    "meaning-elsewhere": ": defined in ",
    "execution": "Execution",
    "undecided-note": "Rests on {words}.",
    "carried-on": "if shall are which",
}

HEAD = """---
id: {id}
title: {title}
kind: {kind}
version: "1.0"
source: Own drafting.
{more}---

"""


def clause(id: str, body: str, *, title: str = "Title", kind: str = "clause", more: str = "") -> Clause:  # noqa: A002
    """A clause file read from its body."""
    text = HEAD.format(id=id, title=title, kind=kind, more=more) + body
    made, found = read_clause(text, f"{id}.md")
    assert found == (), "\n".join(map(str, found))
    return made


def deal(**facts: Any) -> Deal:
    """A small deal: Ada and Ben, an alliance."""
    given: dict[str, Any] = {
        "form": "alliance",
        "title": "Test",
        "parties": {"ada": Party(name="Ada Limited", kind="company"), "ben": Party(name="Ben Limited", kind="company")},
        "shares": {"ada": Fraction(1, 2), "ben": Fraction(1, 2)},
    }
    return Deal(**{**given, **facts})


def drafted(
    *clauses: Clause, deal: Deal, schedules: tuple[Clause, ...] = (), defs: tuple[Clause, ...] = ()
) -> tuple[Instrument, tuple[Finding, ...]]:
    """An instrument of these clauses alone."""
    parties = clause("opening.parties", '1. {each="deal.parties"}\n   {{ it.name }}.\n', kind="parties")
    recitals = clause("opening.recitals", "1. They agree.\n", kind="recitals")
    execution = clause("execution.block", "Signed.\n\n1. Director\n", kind="execution")
    everything = (parties, recitals, execution, *clauses, *schedules, *defs)
    library = Library(
        clauses={c.id: (c,) for c in everything},
        nouns={"alliance": {"Partner": "Participant", "Partners": "Participants"}},
        law={},
        plans={},
        phrases=PHRASES,
    )
    plan = Plan(
        id="test",
        forms=("alliance", "llp"),
        title="Test agreement",
        nouns="alliance",
        parties=parties.id,
        recitals=recitals.id,
        clauses=tuple(c.id for c in clauses),
        schedules=tuple(s.id for s in schedules),
        execution=execution.id,
    )
    return draft_with_findings(deal, library, plan=plan)


def lines(instrument: Instrument, kind: str = "clause") -> list[str]:
    """The paragraphs of the clauses (or schedules), each with its number, as a reader sees them."""
    return [
        f"{b.label} {b.text}".strip()
        for s in instrument.sections
        if s.kind == kind
        for b in s.blocks
        if isinstance(b, Paragraph)
    ]
