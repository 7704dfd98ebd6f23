"""What reading, rules, library, drafting and Word all report with.

A finding says where, what is wrong with the values in it, and what to do about it.
It is plain data: compared by value, sorted by place, printed by whoever shows it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import Enum

import attrs


class Severity(Enum):
    """How grave a finding is.

    ERROR: the agreement would contradict itself or be unlawful on its face.
    WARNING: lawful, but probably not meant, or dangerous.
    ADVICE: good practice from the guidance.
    OPEN_POINT: not settled yet; an error only at signing.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    OPEN_POINT = "open-point"


@attrs.frozen(kw_only=True)
class Place:
    """A line of a file that a person wrote: `file` as it was given, `line` counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@attrs.frozen(kw_only=True)
class Finding:
    """One thing that somebody should look at.

    at: dotted path of the fact in the deal file's own keys (`governance.board.quorum.seats`), or the
        name of a clause or part of a document; empty for the whole.
    says: one or two sentences with the values in them.
    fix: what to do about it, as an instruction.
    rule, name, severity: which check speaks; a rule leaves them out, the runner of the rules fills them in.
    place: file and line, where known.
    also: paths of the other facts that take part in the same contradiction.
    """

    at: str
    says: str
    fix: str = ""
    rule: str = ""
    name: str = ""
    severity: Severity = Severity.ERROR
    place: Place | None = None
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        where = f"{self.place} {self.at}".strip() if self.place else self.at
        lines = [f"{where}   {self.rule} {self.name}".strip(), f"  {self.says}"]
        if self.fix:
            lines.append(f"  Fix: {self.fix}")
        return "\n".join(visible(line) for line in lines)


def visible(text: str) -> str:
    """A text with what no eye sees written out as its code, so that no file writes on a terminal as it likes."""
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() or unicodedata.category(c) == "Zs" else c.encode("unicode_escape").decode() for c in text
    )


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of the file, then of the rules; the same set always gives the same order."""
    return tuple(
        sorted(
            findings,
            key=lambda f: (
                f.place.file if f.place else "",
                f.place.line if f.place else 0,
                f.rule,
                f.at,
                f.says,
            ),
        )
    )
