"""Faults of a document in the words of the lawyer who holds it: whose they are, and what to read by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from partnerdocs.drafting.instrument import Instrument
from partnerdocs.drafting.standing import places
from partnerdocs.finding import Finding, Severity
from partnerdocs.report.summary import counted
from partnerdocs.rules.wording import listed


def told(instrument: Instrument, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """What the checks of a document found, each with its place as the reader sees it.

    A fault of a document is never the deal's: what can be wrong with a deal, the rules find. So it says that the clause
    library is at fault, and keeps how to mend it for those who edit the clauses.
    """
    where = places(instrument)
    return tuple(_told(f, where) for f in found)


def _told(finding: Finding, where: Mapping[str, str]) -> Finding:
    spots = dict.fromkeys(where[key] for key in finding.at.split(", ") if key in where)
    spot = listed(s.replace("Clause ", "clause ") for s in spots) if spots else "the text"
    if finding.severity is not Severity.ERROR:
        return attrs.evolve(finding, says=f"In {spot}: {finding.says}" if spots else finding.says)
    return attrs.evolve(
        finding,
        says=f"The clause library has a fault here; {spot} must be read by hand. {finding.says}",
        fix=f"For those who edit the clauses: {finding.fix}",
    )


def line_about(found: Iterable[Finding]) -> str:
    """One line that says how many faults of a document must be read by hand; empty if there are none."""
    faults = sum(f.severity is Severity.ERROR for f in found)
    if not faults:
        return ""
    return (
        f"{counted(faults, 'fault', 'faults')} of the clause library in this document, named above: "
        "read those places by hand before anybody relies on them."
    )
