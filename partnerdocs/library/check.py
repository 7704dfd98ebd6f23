"""The checks that reading and linting the clause library make: each has an id, a name and a severity.

Their names state the flaw. ERROR is for what breaks the draft or would lose words of the file in silence.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

import attrs

from partnerdocs.finding import Finding, Place, Severity


@attrs.frozen(kw_only=True)
class Check:
    """One thing that may be wrong with a file of the library; `meaning` is its line in the docs."""

    id: str
    name: str
    severity: Severity
    meaning: str

    def finding(self, place: Place, says: str, *, fix: str = "", at: str = "") -> Finding:
        """What this check found at a place."""
        return Finding(at=at, says=says, fix=fix, rule=self.id, name=self.name, severity=self.severity, place=place)


def error(id: str, name: str, meaning: str) -> Check:  # noqa: A002 - the word the docs use
    """A check whose findings break the draft."""
    return Check(id=id, name=name, severity=Severity.ERROR, meaning=meaning)


def warning(id: str, name: str, meaning: str) -> Check:  # noqa: A002 - the word the docs use
    """A check whose findings are probably not meant."""
    return Check(id=id, name=name, severity=Severity.WARNING, meaning=meaning)


def advice(id: str, name: str, meaning: str) -> Check:  # noqa: A002 - the word the docs use
    """A check of good practice."""
    return Check(id=id, name=name, severity=Severity.ADVICE, meaning=meaning)


def did_you_mean(word: str, known: Iterable[str], *, all_of_them: str = "Known") -> str:
    """A hint for a misspelt name: the closest known one, or all of them if they are few."""
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return f"Did you mean {close[0]!r}?"
    return f"{all_of_them}: {', '.join(names) or 'none'}." if len(names) <= 12 else ""
