"""The tables that a clause may ask for by name, `{{ path | name-table }}`.

Each is a function `(value, deal, lexicon) -> Table`. What is open reads `[●]` in its cell; nothing makes it crash.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from partnerdocs.library.tables import (
    deed,
    deliverables,
    examples,
    governance,
    limits,
    operation,
    parties,
    timetable,
    votes,
)
from partnerdocs.model.deal import Deal
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.table import Table

TableOf = Callable[[Any, Deal, Lexicon], Table]

TABLES: Mapping[str, TableOf] = {
    "interests-table": parties.interests,
    "seats-table": parties.seats,
    "adherence-table": deed.particulars,
    "deliverables-table": deliverables.deliverables,
    "measures-table": deliverables.measures,
    "resources-table": deliverables.resources,
    "reserved-table": governance.reserved,
    "votes-table": votes.votes,
    "limits-table": limits.limits,
    "risks-table": operation.risks,
    "documents-table": operation.documents,
    "conditions-table": operation.conditions,
    "insurance-table": operation.insurance,
    "data-table": operation.data,
    "premises-table": operation.premises,
    "timetable-table": timetable.timetable,
    "waterfall-example-table": examples.waterfall_example,
    "savings-example-table": examples.savings_example,
    "costs-example-table": examples.costs_example,
    "profit-example-table": examples.profit_example,
}
