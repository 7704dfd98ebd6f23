"""How a deal rule is declared; `run.py` runs them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from partnerdocs.finding import Finding, Severity

Check = Callable[..., Iterator[Finding]]

ERROR, WARNING, ADVICE, OPEN_POINT = Severity.ERROR, Severity.WARNING, Severity.ADVICE, Severity.OPEN_POINT


@attrs.frozen(kw_only=True)
class Rule:
    """One thing that may be wrong with a deal.

    id, name: `SHR-01` and the flaw in kebab-case, so that "accept shares-not-whole" reads right.
    severity: see `Severity`; a rule may give a single finding a lesser one. source: where the requirement comes from.
    each: path of a collection (`deliverables`, `deliverables.measures`); the check then runs once for each element
        and is given `(deal, element, path)`, so that one open point silences one element only. Empty: it is given
        `(deal)`.
    check: a generator of findings that reads nothing else and never raises but `StillOpen`.
    """

    id: str
    name: str
    severity: Severity
    source: str
    each: str
    check: Check

    @property
    def doc(self) -> str:
        """The rule's page: what is wrong, why, base deal, Fails and Passes."""
        return self.check.__doc__ or ""


def rule(id: str, name: str, severity: Severity, *, source: str, each: str = "") -> Callable[[Check], Rule]:  # noqa: A002 - the word the docs use
    """Declare a rule; it registers nothing: `rules/__init__.py` lists the rules by hand."""

    def declare(check: Check) -> Rule:
        return Rule(id=id, name=name, severity=severity, source=source, each=each, check=check)

    return declare
