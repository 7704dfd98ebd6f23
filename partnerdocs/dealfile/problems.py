"""Where reading stands in the file, and what it has found wrong so far."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterable

import attrs
from cattrs import BaseConverter

from partnerdocs.dealfile.nodes import Node
from partnerdocs.dealfile.reading_rules import READING_RULES
from partnerdocs.finding import Finding, Place, sort_findings
from partnerdocs.model.kind import Problem
from partnerdocs.model.open_point import OpenPoint

#: Findings kept of one file; more do not help anybody to mend it.
MAX_FINDINGS = 300

#: Stands for what could not be read, so that the rest is still checked in the same run; never leaves the reader.
UNREAD = OpenPoint("could not be read")


class ReadingError(Exception):
    """A file that is not a deal: `findings` lists every problem with its line, in the order of the file."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = sort_findings(findings)
        super().__init__("\n".join(str(f) for f in self.findings))

    def __reduce__(self) -> tuple[type[ReadingError], tuple[tuple[Finding, ...]]]:
        return (ReadingError, (self.findings,))


class Report:
    """Collects the findings of one reading and the line of each fact.

    converter: finds the reader for each kind of fact; it stands here so that every reader can pass on to others.
    """

    def __init__(self, file: str, converter: BaseConverter) -> None:
        self.file = file
        self.converter = converter
        self.findings: list[Finding] = []
        self.places: dict[str, Place] = {}
        self._left_out = 0
        self._numbers = itertools.count(1)

    @property
    def full(self) -> bool:
        """Whether so much is wrong that hints are no longer worth looking for."""
        return len(self.findings) >= MAX_FINDINGS

    def next_number(self) -> int:
        """A number that was not given before, from 1."""
        return next(self._numbers)

    def put(self, path: str, line: int) -> None:
        """Note where a fact stands."""
        self.places[path] = Place(file=self.file, line=line)

    def add(self, rule: str, path: str, line: int, says: str, fix: str = "") -> None:
        """Add a finding."""
        if self.full:
            self._left_out += 1
            return
        self.findings.append(
            Finding(
                at=path,
                says=says,
                fix=fix,
                rule=rule,
                name=READING_RULES[rule].name if rule in READING_RULES else "",
                place=Place(file=self.file, line=line),
            )
        )

    def add_problem(self, path: str, problem: Problem, line: int) -> None:
        """Add what the model says of an object that it cannot hold, at the line nearest to the fact."""
        where = join(path, problem.at).replace(".[", "[")
        place = self._nearest(where)
        self.add(problem.rule or "READ-11", where, place.line if place else line, problem.says, problem.fix)

    def _nearest(self, path: str) -> Place | None:
        """The line of a fact, or of the nearest thing that holds it."""
        while path and path not in self.places:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.places.get(path)

    def error(self) -> ReadingError | None:
        """Everything that was found, as one error; None if the file is in order."""
        if not self.findings:
            return None
        found = list(self.findings)
        if self._left_out:
            last = max(f.place.line for f in found if f.place)
            says = f"{self._left_out} more problems are not shown."
            rule = READING_RULES["READ-15"]
            place = Place(file=self.file, line=last)
            found.append(Finding(at="", says=says, fix="Mend these first.", rule=rule.id, name=rule.name, place=place))
        return ReadingError(found)


@attrs.frozen
class At:
    """A node with the path of the fact that it states.

    unit: what a number counts there; fixed: whether the fact cannot be open (format, form, ids).
    """

    node: Node
    path: str
    report: Report
    unit: str = ""
    fixed: bool = False

    def problem(self, rule: str, says: str, fix: str = "") -> OpenPoint:
        """Report a problem here and give what stands for the value meanwhile."""
        self.report.add(rule, self.path, self.node.line, says, fix)
        return UNREAD

    def below(self, node: Node, path: str, line: int = 0) -> At:
        """A fact inside this one."""
        self.report.put(path, line or node.line)
        return At(node, path, self.report, self.unit)


def join(path: str, rest: str) -> str:
    """A path inside the thing at `path`."""
    if not path or not rest:
        return path or rest
    return path + (rest if rest.startswith("[") else f".{rest}")


def close_to(word: str, known: Iterable[str], report: Report) -> str:
    """The known word that was probably meant, if any is close."""
    if report.full or len(word) > 60:
        return ""
    close = difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return close[0] if close else ""
