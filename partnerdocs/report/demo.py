"""The demonstration: Westshire, from its deal file to Word, with what was looked at on the way."""

from __future__ import annotations

import os
from pathlib import Path

from partnerdocs.dealfile import load
from partnerdocs.drafting.instrument import Reference
from partnerdocs.finding import Severity
from partnerdocs.library.data import examples_folder
from partnerdocs.report.drafted import draft_for, page_numbers_for
from partnerdocs.report.summary import counted, summary
from partnerdocs.rules import check_deal
from partnerdocs.word import save, to_bytes
from partnerdocs.word.lint import lint


def run_demo(folder: Path) -> str:
    """Draft the Westshire example into a folder, and say where it is and what was checked. Raises `OSError`.

    A file that is there already is somebody's work: the draft then takes the next free name.
    """
    source = examples_folder() / "westshire.yaml"
    deal = load(source)
    checked = check_deal(deal)
    made = draft_for(deal, checked.errors)
    folder.mkdir(parents=True, exist_ok=True)
    target = _free_name(folder)
    pages, unmeasured = page_numbers_for(made.instrument)
    save(made.instrument, target, pages=pages)
    faults = lint(to_bytes(made.instrument))
    references = sum(isinstance(run, Reference) for p in made.instrument.paragraphs() for run in p.runs)
    errors = [f for f in made.findings if f.severity is Severity.ERROR]
    return "\n".join(
        [
            f"Drafted {target}",
            f"  from  {source}",
            f"Deal:     {summary(checked.findings, rules=checked.rules, accepted=len(checked.accepted))}",
            f"Document: {counted(len(errors), 'error', 'errors')}; {references} live references.",
            f"File:     {counted(len(faults), 'fault', 'faults')} found by the lint of the Word file.",
            *(f"          {line}" for line in (*made.lines, *([unmeasured] if unmeasured else []))),
            "Next:     open it in Word; change a number in a copy of the deal and draft again with",
            f"          partnerdocs draft {source.name} -o westshire-2.docx",
        ]
    )


def _free_name(folder: Path) -> Path:
    names = ("westshire.docx", *(f"westshire-{n}.docx" for n in range(2, 10_000)))
    return next(folder / name for name in names if not os.path.lexists(folder / name))
