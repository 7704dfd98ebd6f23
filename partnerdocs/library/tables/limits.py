"""The table of who may commit the partnership's money up to what sum."""

from __future__ import annotations

from typing import Any

from partnerdocs.library.tables.build import capitalised, computed, fact, listing
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Limit
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.wording.filters import FILTERS
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.open_words import or_open
from partnerdocs.wording.table import Table

#: Who may commit it, where the deal does not call the holder by a name of its own.
HOLDERS = {
    "manager": "Manager",
    "chief-executive": "Chief executive",
    "committee": "Committee of the Board to which the Board has given this power",
    "board": "Board",
    "partners": "Partners",
}
NO_LIMIT = "No limit"
#: The manager, where the deal does not say who that is and the agreement therefore defines no such term.
NO_MANAGER = "Whoever runs the Services from day to day"


def limits(value: Any, deal: Deal, lexicon: Lexicon) -> Table:
    """Who may commit money, for one commitment above which sum, and up to which."""
    holders = HOLDERS if _names_manager(deal) else {**HOLDERS, "manager": NO_MANAGER}
    columns = (
        fact("Who", 70, "who", capitalised(or_open(lambda who, lex: lex.in_form(holders[settled(who)])))),
        fact("For one commitment above", 45, "over", FILTERS["money"]),
        computed("Up to", 45, "up_to", _up_to),
    )
    return listing("Limits of authority", value, "governance.limits", columns, lexicon)


def _names_manager(deal: Deal) -> bool:
    """Whether the agreement defines the Manager; it may, where that is still open."""
    return is_open(deal.governance) or deal.governance.management is not None


def _up_to(value: Limit, lexicon: Lexicon) -> str:
    return NO_LIMIT if value.up_to is None else FILTERS["money"](value.up_to, lexicon)
