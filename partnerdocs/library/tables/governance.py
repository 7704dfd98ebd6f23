"""The table of reserved matters."""

from __future__ import annotations

from typing import Any

from partnerdocs.library.tables.build import capitalised, fact, listing, one_of
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Rule
from partnerdocs.model.open_point import is_open
from partnerdocs.wording.decisions import decision, decision_term
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.numbers import money
from partnerdocs.wording.open_words import OPEN, or_open
from partnerdocs.wording.table import Table
from partnerdocs.wording.texts import sentence

LEVELS = {"board": "Board", "partners": "Partners", "both": "Board and Partners"}


def reserved(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """The reserved matters, numbered: what, who decides, what it needs, E for essential, and above which sum."""
    columns = (
        fact("Matter", 62, "matter", capitalised(or_open(lambda v, _: v))),
        fact("Decided by", 24, "level", one_of(LEVELS)),
        fact("Needs", 34, "needs", _needs),
        fact("E", 8, "essential", lambda v, _: OPEN if is_open(v) else "E" if v else ""),
        fact("If above", 22, "over", or_open(lambda v, _: money(v))),
    )
    return listing("Reserved Matters", value, "governance.reserved", columns, lexicon, numbered=True)


@or_open
def _needs(value: Rule, lexicon: Lexicon) -> str:
    return decision_term(value) if isinstance(value, str) else sentence(decision(value, lexicon))
