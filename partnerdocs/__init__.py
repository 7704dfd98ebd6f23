"""Drafts partnership and joint-venture agreements from a typed model of the deal, and proves what follows from it.

    import partnerdocs

    deal = partnerdocs.load("westshire.yaml")            # ReadingError lists every problem with its line
    findings = partnerdocs.check(deal)                   # never raises
    agreement = partnerdocs.draft(deal)                  # an Instrument: look, test, diff it
    partnerdocs.save(agreement, "westshire.docx")        # Word, house style

Each name loads what it needs when it is first used, so that checking a deal never waits for Word.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from partnerdocs.dealfile import ReadingError, dumps, load, loads
    from partnerdocs.drafting import NoInstrument, draft
    from partnerdocs.drafting.instrument import Instrument
    from partnerdocs.finding import Finding, Severity
    from partnerdocs.model.deal import Deal
    from partnerdocs.model.field import Impossible
    from partnerdocs.model.open_point import StillOpen, tbc
    from partnerdocs.rules import check
    from partnerdocs.word import save

__version__ = "0.1.0"

_HOMES = {
    "Deal": "partnerdocs.model.deal",
    "Finding": "partnerdocs.finding",
    "Impossible": "partnerdocs.model.field",
    "Instrument": "partnerdocs.drafting.instrument",
    "NoInstrument": "partnerdocs.drafting",
    "ReadingError": "partnerdocs.dealfile",
    "Severity": "partnerdocs.finding",
    "StillOpen": "partnerdocs.model.open_point",
    "check": "partnerdocs.rules",
    "draft": "partnerdocs.drafting",
    "dumps": "partnerdocs.dealfile",
    "load": "partnerdocs.dealfile",
    "loads": "partnerdocs.dealfile",
    "save": "partnerdocs.word",
    "tbc": "partnerdocs.model.open_point",
}

__all__ = [
    "Deal",
    "Finding",
    "Impossible",
    "Instrument",
    "NoInstrument",
    "ReadingError",
    "Severity",
    "StillOpen",
    "check",
    "draft",
    "dumps",
    "load",
    "loads",
    "save",
    "tbc",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'partnerdocs' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
