"""The blanks of the form of a deed of adherence: what whoever executes it writes in."""

from __future__ import annotations

from typing import Any

from partnerdocs.library.conditions.relationship import vehicle_signs
from partnerdocs.library.tables.build import cell
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, is_open
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.table import Cell, Table
from partnerdocs.wording.texts import listed, text

_BLANK = Cell(text="")


def particulars(value: Any, deal: Deal, lexicon: Lexicon) -> Table:
    """One row for each particular and each signature; only the first parties are known when the form is printed."""
    rows = (
        ("Date of this deed", _BLANK),
        ("Date of the Agreement", _BLANK),
        ("Original parties to the Agreement", cell(_names(value, deal), "parties")),
        ("Name of the Joining Party", _BLANK),
        ("Its registered number, if it has one", _BLANK),
        ("Its address", _BLANK),
        ("Capacity in which it joins", _BLANK),
        ("The Partner whose place it takes, if any", _BLANK),
        ("Its Percentage Share, if it joins as a Partner", _BLANK),
        ("Its contributions, if it joins as a Partner", _BLANK),
        ("The limit of its liability, if it joins as a Partner and there is one", _BLANK),
        ("Addressee and address for notices", _BLANK),
        ("Executed as a deed by the Joining Party, under this seal or acting by those who sign here", _BLANK),
        ("Name and signature of the first signatory", _BLANK),
        ("Name and signature of the second signatory, or of the witness", _BLANK),
        ("If a signatory is a body corporate: name and signature of the person who acts for it", _BLANK),
        ("Address of the witness, if there is one", _BLANK),
    )
    return Table(
        title="Particulars and execution of this deed",
        head=("Particular", "To be filled in"),
        widths=(70, 90),
        rows=tuple((cell(lexicon.in_form(label)), blank) for label, blank in rows),
    )


def _names(parties: Any, deal: Deal) -> str:
    """The names of the parties, with the vehicle that signs, or a hole while it is open who they are."""
    if is_open(parties) or any(is_open(p) or is_open(p.name) for p in parties.values()):
        return OPEN
    try:
        signs = vehicle_signs(deal, None)
    except StillOpen:  # whether the vehicle is one of them
        return OPEN
    vehicle = [text(deal.vehicle.name)] if signs and deal.vehicle is not None else []
    return listed([*(text(p.name) for p in parties.values()), *vehicle])
