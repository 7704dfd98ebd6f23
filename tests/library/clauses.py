"""Throw-away clauses for the tests of the library: a head, a body, and the findings on it."""

from __future__ import annotations

from pathlib import Path

from partnerdocs.finding import Finding
from partnerdocs.library.clause import Clause, Library
from partnerdocs.library.lint import lint
from partnerdocs.library.load import read_clause

#: Lines of the front matter that `clause_text` writes above the body, its `---` lines included.
HEAD_LINES = 6


def clause_text(body: str, *head: str, clause_id: str = "topic.name") -> str:
    """A clause file: the four keys that each must have, further lines of front matter, and a body."""
    lines = ["---", f"id: {clause_id}", "title: A title", 'version: "1.0"', "source: Own drafting.", *head, "---"]
    return "\n".join([*lines, *body.split("\n")])


def body_line(number: int, *head: str) -> int:
    """The line in the file of a line of the body, both counted from 1."""
    return HEAD_LINES + len(head) + number


def clause_of(body: str, *head: str, clause_id: str = "topic.name") -> Clause:
    """A clause without anything wrong in its form."""
    clause, found = read_clause(clause_text(body, *head, clause_id=clause_id), "topic/name.md")
    assert found == ()
    return clause


def found_in(body: str, *head: str) -> list[tuple[str, int]]:
    """What reading a body finds: names of checks and lines of the body, counted from 1."""
    _, found = read_clause(clause_text(body, *head), "topic/name.md")
    return [(f.name, f.place.line - HEAD_LINES - len(head)) for f in found if f.place]


def library_of(*clauses: Clause, **rest: object) -> Library:
    """A library of some clauses."""
    by_id: dict[str, tuple[Clause, ...]] = {}
    for clause in clauses:
        by_id[clause.id] = (*by_id.get(clause.id, ()), clause)
    return Library(**{"clauses": by_id, "nouns": {}, "law": {}, "plans": {}, **rest})  # type: ignore[arg-type]


def lint_of(body: str, *head: str, clause_id: str = "topic.name") -> list[tuple[str, int]]:
    """What linting one clause finds: names of checks and lines of the body, counted from 1."""
    found = lint(library_of(clause_of(body, *head, clause_id=clause_id)))
    return [(f.name, f.place.line - HEAD_LINES - len(head)) for f in found if f.place]


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write some files into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def names(found: tuple[Finding, ...]) -> list[str]:
    """The names of the checks that spoke."""
    return [f.name for f in found]
