"""Lints the clause library: reads each clause once for all deals, and says what is wrong with its words and structure.

The lints are listed here by hand. A clause may accept a finding that is no error, with its reason:
`accept: {typed-figure: the length of a year}`; an acceptance that nothing needs is itself a finding.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator

from partnerdocs.finding import Finding, Severity, sort_findings
from partnerdocs.library.check import Check, warning
from partnerdocs.library.clause import Clause, Library
from partnerdocs.library.lints import plans, record, structure, terms, wording
from partnerdocs.library.lints.spots import all_clauses
from partnerdocs.library.load import read_library

NOT_NEEDED = warning("LIB-80", "acceptance-not-needed", "A clause accepts a finding that nothing gives it.")

#: Every lint: a generator from a library to findings.
LINTS = (wording.wording, terms.terms, structure.structure, plans.plans, record.record)


def lint(library: Library) -> tuple[Finding, ...]:
    """What is wrong with the words and the structure of a library, in the order of its files."""
    found = dict.fromkeys(f for check in LINTS for f in check(library))
    return sort_findings(_without_accepted(tuple(found), library))


def check_library(
    *folders: str | os.PathLike[str],
    plans: Iterable[str | os.PathLike[str]] = (),
    wordings: Collection[str] | None = None,
    tables: Collection[str] | None = None,
) -> tuple[Library, tuple[Finding, ...]]:
    """Read a library and lint what could be read; everything that is wrong, never an exception."""
    library, found = read_library(*folders, plans=plans, wordings=wordings, tables=tables)
    return library, sort_findings((*found, *lint(library)))


def _without_accepted(found: tuple[Finding, ...], library: Library) -> Iterator[Finding]:
    accepting: dict[str, Clause] = {c.place.file: c for c in all_clauses(library) if c.accept}
    needed: set[tuple[str, str]] = set()
    for finding in found:
        clause = accepting.get(finding.place.file) if finding.place else None
        if clause and finding.name in clause.accept and finding.severity is not Severity.ERROR:
            needed.add((clause.place.file, finding.name))
        else:
            yield finding
    for clause in accepting.values():
        for name in clause.accept:
            if (clause.place.file, name) not in needed:
                says = f"{clause.id!r} accepts {name!r}, which it does not give rise to."
                yield NOT_NEEDED.finding(clause.line_of("accept"), says, fix="Take it out.", at=clause.id)


def all_checks() -> tuple[Check, ...]:
    """Every check that reading and linting make, by id: what the docs list."""
    from partnerdocs.library import body, head, inline, law, load, mark, names, nouns, yaml_text

    modules = (yaml_text, head, inline, mark, body, names, nouns, law, load, wording, terms, structure, plans, record)
    found = {c.id: c for m in modules for c in vars(m).values() if isinstance(c, Check)}
    found[NOT_NEEDED.id] = NOT_NEEDED
    return tuple(found[i] for i in sorted(found))


def find_check(word: str) -> Check | None:
    """The check with this id or name; None if there is none."""
    return next((c for c in all_checks() if word.lower() in (c.id.lower(), c.name)), None)


def checks_table() -> str:
    """Every check as a Markdown table, for the docs."""
    rows = [f"| {c.id} | {c.name} | {c.severity.value} | {c.meaning} |" for c in all_checks()]
    return "\n".join(["| id | name | severity | what it finds |", "|---|---|---|---|", *rows])
