"""Tables of documents, conditions, risks, insurance, data and premises."""

from __future__ import annotations

from typing import Any

from partnerdocs.library.tables.build import capitalised, computed, fact, listing, one_of, yes_or_no
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Table as Split
from partnerdocs.model.operation import DataFlow
from partnerdocs.model.term import Condition
from partnerdocs.wording.filters import FILTERS
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short
from partnerdocs.wording.shares import parts
from partnerdocs.wording.table import Table
from partnerdocs.wording.texts import sentence, text

DOCUMENT_STATUS = {"agreed-form": "In agreed form", "to-come": "To come", "signed": "Signed"}
DOCUMENT_ENDS = {"agreement": "With this Agreement", "own-term": "By its own terms"}
DATA_ROLES = {
    "joint-controllers": "Joint controllers",
    "controller-to-controller": "Controller to controller",
    "processor": "Controller to processor",
}
TENURES = {"lease": "Lease", "licence": "Licence", "freehold": "Freehold"}
PREMISES_EXITS = {"handed-back": "Handed back", "stays": "Not handed back"}
plain = FILTERS["sentence"]
who = capitalised(short)


def documents(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """The transaction documents: what each is, who makes it, how far it is settled, when it ends."""
    columns = (
        fact("Document", 62, "what", plain),
        fact("Between", 46, "between", who),
        fact("Status", 24, "status", one_of(DOCUMENT_STATUS)),
        fact("Ends", 28, "ends_with", one_of(DOCUMENT_ENDS)),
    )
    return listing("Transaction Documents", value, "transaction_documents", columns, lexicon)


def conditions(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """The conditions precedent: what, who must try, the proof, the last day, whether it may be waived."""
    columns = (
        computed("Condition", 56, "what if_", _condition),
        fact("To be met by", 30, "for_", who),
        fact("Evidence", 28, "evidence", plain),
        fact("Last day", 26, "met_by", FILTERS["date"]),
        fact("May be waived", 20, "waivable", yes_or_no),
    )
    return listing("Conditions precedent", value, "term.conditions", columns, lexicon)


def _condition(value: Condition, _: Lexicon) -> str:
    what = sentence(text(value.what))
    return what if value.if_ is None else f"{what} (only if {text(value.if_)})"


def _bearer(value: Any, lexicon: Lexicon) -> str:
    """Who owns a risk: one party, all by their shares, or each its part.

    Members of a vehicle share a risk only through it: words that put a loss on them in their shares could be read as
    a promise to contribute to its debts. Without a vehicle a loss in common would look like a partnership; what is
    shared is said by the clause.
    """
    if value == "by-share":
        return f"Shared, through {lexicon.in_form('the Vehicle')}" if lexicon.vehicle else "Shared"
    return parts(value.parts, lexicon) if isinstance(value, Split) else who(value, lexicon)


def risks(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """The risk register: what may happen, of what sort, who owns it, what is done about it."""
    columns = (
        fact("Risk", 48, "what", plain),
        fact("Category", 24, "category", plain),
        fact("Owner", 34, "owner", _bearer),
        fact("What is done about it", 54, "mitigation", plain),
    )
    return listing("Risk register", value, "risks", columns, lexicon)


def insurance(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """Insurance: the class, who keeps it up, the least cover for each claim, how long after the end."""
    columns = (
        fact("Class", 60, "what", plain),
        fact("Kept up by", 34, "by", who),
        fact("Least cover for each claim", 36, "minimum", FILTERS["money"]),
        fact("After the end, for", 30, "run_off", capitalised(FILTERS["period"])),
    )
    return listing("Insurance", value, "insurance", columns, lexicon)


def data(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """Flows of personal data: what, why, from whom to whom, in what roles, assessed when, and where to."""
    columns = (
        computed("Personal data", 28, "what health", _data),
        fact("Purpose", 22, "purpose", plain),
        fact("From", 22, "from_", who),
        fact("To", 22, "to", who),
        fact("Roles", 22, "role", one_of(DATA_ROLES)),
        fact("Impact assessed", 22, "assessed", FILTERS["date"]),
        computed("Outside the United Kingdom", 22, "outside_uk safeguard", _outside),
    )
    return listing("Flows of personal data", value, "data", columns, lexicon)


def _data(value: DataFlow, _: Lexicon) -> str:
    return sentence(text(value.what)) + (" (data concerning health)" if value.health else "")


def _outside(value: DataFlow, _: Lexicon) -> str:
    if value.outside_uk is None:
        return "No"
    return f"{text(value.outside_uk)}: {text(value.safeguard)}"


def premises(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """The premises: which, whose, how they are held, how long, what happens at the end."""
    columns = (
        fact("Premises", 56, "what", plain),
        fact("Provided by", 30, "from_", who),
        fact("Held by", 22, "tenure", one_of(TENURES)),
        fact("For", 24, "length", capitalised(FILTERS["period"])),
        fact("At the end", 28, "on_exit", one_of(PREMISES_EXITS)),
    )
    return listing("Premises", value, "premises", columns, lexicon)
