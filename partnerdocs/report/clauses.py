"""What `partnerdocs clauses check` says about the clause library."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from partnerdocs.finding import Finding, Severity
from partnerdocs.library.lint import lint
from partnerdocs.library.load import read_library, shipped_folders
from partnerdocs.report.summary import counted


def check_clauses(folder: Path | None = None) -> tuple[tuple[Finding, ...], str]:
    """Everything that is wrong with the library, a team's own folder laid over ours, and one line that counts it."""
    clauses, plans = shipped_folders()
    library, found = read_library(*clauses, *([folder] if folder else []), plans=plans)
    findings = (*found, *lint(library))
    counts = Counter(f.severity for f in findings)
    texts = sum(len(variants) for variants in library.clauses.values())
    said = (
        f"{counted(texts, 'clause file', 'clause files')} read: "
        f"{counted(counts[Severity.ERROR], 'error', 'errors')}, "
        f"{counted(counts[Severity.WARNING], 'warning', 'warnings')}, "
        f"{counted(counts[Severity.ADVICE], 'piece of advice', 'pieces of advice')}."
    )
    return findings, said
