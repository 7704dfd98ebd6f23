"""What the program tells people about a deal, in sentences without comfort words.

It never says that something is valid, sound or compliant: only what was looked at, what was found and what is open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from partnerdocs.finding import Finding, Severity
from partnerdocs.model.deal import DRAFTED, Deal
from partnerdocs.model.open_point import is_open

#: How each severity is counted in a sentence: one, several.
_NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
    Severity.OPEN_POINT: ("open point", "open points"),
}


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: `1 error`, `no errors`."""
    return f"{number or 'no'} {one if number == 1 else many}"


def summary(findings: Sequence[Finding], *, rules: int, accepted: int = 0, text: bool = False) -> str:
    """One line: how many of each severity were found, by how many rules; `text`: and in the drafted text."""
    counts = Counter(f.severity for f in findings)
    errors = counts[Severity.ERROR]
    parts = [
        f"{counted(errors, *_NAMES[Severity.ERROR])} found by {rules} rules{' and in the drafted text' if text else ''}"
    ]
    parts += [
        counted(counts[s], *_NAMES[s])
        for s in (Severity.WARNING, Severity.ADVICE, Severity.OPEN_POINT)
        if counts[s] or s is Severity.OPEN_POINT
    ]
    if accepted:
        parts.append(f"{counted(accepted, 'finding', 'findings')} accepted by a named person")
    line = "; ".join(parts) + "."
    return line[0].upper() + line[1:]


def form_line(deal: Deal) -> str:
    """Says that the form of a deal cannot be drafted yet; empty for one that can, or that is still open."""
    if is_open(deal.form) or deal.form in DRAFTED:
        return ""
    return (
        f"The deal was checked, and no agreement can be drafted for the form {deal.form} yet; "
        f"this version drafts for {' and '.join(DRAFTED)}."
    )


def as_json(finding: Finding) -> dict[str, object]:
    """A finding as the JSON of the command line: rule, name, severity, path, line, says, fix (and file, also)."""
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "path": finding.at,
        "file": finding.place.file if finding.place else None,
        "line": finding.place.line if finding.place else None,
        "says": finding.says,
        "fix": finding.fix,
        "also": list(finding.also),
    }
