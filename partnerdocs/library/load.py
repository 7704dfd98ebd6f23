"""Reads the clause library: every clause file, the nouns, the register of law, the phrases and the plans.

All that is wrong is found at once. A folder given later lies over the earlier ones: a clause with the same id and
variant, a plan with the same id, an entry or a column with the same key takes the place of the earlier one.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path
from typing import cast

import attrs

from partnerdocs.finding import Finding, Place, Severity, sort_findings
from partnerdocs.library.body import read_body
from partnerdocs.library.check import error
from partnerdocs.library.clause import Clause, Kind, Library, Plan, Provision
from partnerdocs.library.data import data_folder
from partnerdocs.library.head import check_name, read_head, split_file
from partnerdocs.library.law import read_law
from partnerdocs.library.names import Names, check_names
from partnerdocs.library.nouns import read_nouns
from partnerdocs.library.plan import read_plan
from partnerdocs.library.wordings import known_tables, known_wordings
from partnerdocs.library.yaml_text import Leaf, read_yaml

UNREADABLE = error("LIB-18", "unreadable-file", "A file is missing or is not UTF-8 text.")
DOUBLED = error("LIB-19", "doubled", "Two files of one folder claim the same id and variant.")


class LibraryError(ValueError):
    """The library cannot be used; `findings` lists everything that is wrong with its files."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        count = f"{len(findings)} problem{'' if len(findings) == 1 else 's'}"
        super().__init__("\n".join([f"The clause library has {count}:", *map(str, findings)]))


@attrs.define
class _Pile:
    """What has been read so far, later folders over earlier ones."""

    clauses: dict[tuple[str, str], Clause] = attrs.field(factory=dict)
    nouns: dict[str, dict[str, str]] = attrs.field(factory=dict)
    law: dict[str, Provision] = attrs.field(factory=dict)
    plans: dict[str, Plan] = attrs.field(factory=dict)
    phrases: dict[str, str] = attrs.field(factory=dict)
    found: list[Finding] = attrs.field(factory=list)


def load_library(
    *folders: str | os.PathLike[str],
    plans: Iterable[str | os.PathLike[str]] = (),
    wordings: Collection[str] | None = None,
    tables: Collection[str] | None = None,
) -> Library:
    """The library in some folders of clause files and some folders of plans; raises `LibraryError`.

    wordings, tables: the names that `{{ path | name }}` may use; those of the package if left out.
    """
    library, found = read_library(*folders, plans=plans, wordings=wordings, tables=tables)
    if any(f.severity is Severity.ERROR for f in found):
        raise LibraryError(found)
    return library


def read_library(
    *folders: str | os.PathLike[str],
    plans: Iterable[str | os.PathLike[str]] = (),
    wordings: Collection[str] | None = None,
    tables: Collection[str] | None = None,
) -> tuple[Library, tuple[Finding, ...]]:
    """The library as far as it can be read, and everything that is wrong with its files; never raises."""
    pile = _Pile()
    for folder in folders:
        _read_folder(Path(folder), pile)
    for folder in plans:
        _read_plans(Path(folder), pile)
    names = Names(
        wordings=known_wordings() if wordings is None else wordings,
        tables=known_tables() if tables is None else tables,
        law=frozenset(pile.law),
    )
    clauses: dict[str, tuple[Clause, ...]] = {}
    for clause in pile.clauses.values():
        clauses[clause.id] = (*clauses.get(clause.id, ()), clause)
        pile.found.extend(check_names(clause, names))
    library = Library(clauses=clauses, nouns=pile.nouns, law=pile.law, plans=pile.plans, phrases=pile.phrases)
    return library, sort_findings(pile.found)


@lru_cache(maxsize=1)
def default_library() -> Library:
    """The library that ships with the package, read once; raises `LibraryError`."""
    folders, plans = shipped_folders()
    return load_library(*folders, plans=plans)


def shipped_folders() -> tuple[list[Path], list[Path]]:
    """The folder of clauses and the folder of plans that ship with the package."""
    return [data_folder("clauses")], [data_folder("templates") / "plans"]


def read_clause(text: str, file: str, *, relative: Path | None = None) -> tuple[Clause, tuple[Finding, ...]]:
    """One clause file from its text, and what is wrong with it; names are not checked. `file` is for messages.

    relative: its path inside its folder, which must match its id; unchecked if left out.
    """
    found: list[Finding] = []
    branch, lines, above = split_file(text, file, found)
    head = read_head(branch, file, found)
    if relative is not None:
        check_name(head, relative, file, found)
    clause = Clause(
        id=head.id,
        title=head.title,
        kind=cast(Kind, head.kind),
        version=head.version,
        source=head.source,
        items=read_body(lines, above, head.kind, file, found, head.id),
        place=Place(file=file, line=1),
        when=head.when,
        chooser=head.chooser,
        variant=head.variant,
        position=head.position,
        note=head.note,
        defaults=head.defaults,
        reviewed=head.reviewed,
        accept=head.accept,
        places={key: Place(file=file, line=line) for key, line in head.lines.items()},
    )
    return clause, tuple(found)


def _read_folder(folder: Path, pile: _Pile) -> None:
    if not folder.is_dir():
        place = Place(file=str(folder), line=1)
        pile.found.append(UNREADABLE.finding(place, "There is no such folder of clause files."))
    here: set[tuple[str, str]] = set()
    for path in sorted(folder.rglob("*.md")):
        text = _text(path, pile.found)
        if text is None or path.name == "README.md":
            continue
        clause, found = read_clause(text, shown(path), relative=path.relative_to(folder))
        pile.found.extend(found)
        key = (clause.id, clause.variant)
        if key in here:
            says = f"The clause {clause.id!r}{f' ({clause.variant})' if clause.variant else ''} stands twice."
            pile.found.append(DOUBLED.finding(clause.place, says, fix="Give one of them another id.", at=clause.id))
        here.add(key)
        if clause.id:
            _lay_over(pile, clause, here)
    if (text := _text(folder / "nouns.yaml", pile.found)) is not None:
        for column, words in read_nouns(text, shown(folder / "nouns.yaml"), pile.found).items():
            pile.nouns[column] = {**pile.nouns.get(column, {}), **words}
    if (text := _text(folder / "law.yaml", pile.found)) is not None:
        pile.law.update(read_law(text, shown(folder / "law.yaml"), pile.found))
    if (text := _text(folder / "phrases.yaml", pile.found)) is not None:
        entries = read_yaml(text, shown(folder / "phrases.yaml"), pile.found).entries
        pile.phrases.update({key: node.text for key, node in entries.items() if isinstance(node, Leaf)})


def _lay_over(pile: _Pile, clause: Clause, here: set[tuple[str, str]]) -> None:
    """Put a clause on the pile; a text without variants takes the place of all earlier variants, and the reverse."""
    for other in [
        k for k in pile.clauses if k[0] == clause.id and k not in here and bool(k[1]) is not bool(clause.variant)
    ]:
        del pile.clauses[other]
    pile.clauses[clause.id, clause.variant] = clause


def _read_plans(folder: Path, pile: _Pile) -> None:
    for path in sorted(folder.glob("*.yaml")):
        text = _text(path, pile.found)
        if text is not None:
            plan = read_plan(text, shown(path), pile.found)
            pile.plans[plan.id] = plan


def _text(path: Path, found: list[Finding]) -> str | None:
    """The text of a file, or None if there is none; a file that cannot be read is a finding."""
    try:
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as problem:
        found.append(UNREADABLE.finding(Place(file=shown(path), line=1), f"The file cannot be read: {problem}."))
        return None


def shown(path: Path) -> str:
    """A path as messages show it: from the working directory if it lies below."""
    absolute = path.absolute()
    here = Path.cwd()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(path)
