"""Words for the fixed words of the model: how a value is reached, what happens at the end, what a default is."""

from __future__ import annotations

import re

from partnerdocs.model.deliverable import Valuation
from partnerdocs.model.ending import DefaultEvent
from partnerdocs.model.finance import Preferred
from partnerdocs.model.open_point import settled
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import KINDS
from partnerdocs.wording.numbers import rate
from partnerdocs.wording.open_words import or_open
from partnerdocs.wording.texts import text
from partnerdocs.wording.times import moment

EVENTS = {
    "non-payment": "non-payment",
    "material-breach": "a material breach",
    "insolvency": "insolvency",
    "change-of-control": "a change of control",
    "loss-of-registration": "the loss of a registration",
    "prohibited-act": "a prohibited act",
    "missed-measures": "missed measures",
}
BASES = {
    "cost": "its cost",
    "market": "its market value",
    "agreed": "the value that the Partners have agreed",
    "nominal": "a nominal value",
    "nil": "no value",
}
VAT = {
    "exclusive": "exclusive of VAT",
    "inclusive": "inclusive of VAT",
    "outside": "outside the scope of VAT",
}
EXITS = {
    "stays": "it stays with the Vehicle",
    "returns": "it returns to the Partner that provided it",
    "bought-at-fair-value": "it is bought at Fair Value",
    "ends": "it ends",
}
RESOURCES = {
    "cash": "Cash",
    "loan": "Loan",
    "guarantee": "Guarantee",
    "land": "Land",
    "premises": "Premises",
    "equipment": "Equipment",
    "staff": "Staff",
    "intellectual-property": "Intellectual property",
    "data": "Data",
    "services": "Services",
    "brand": "Name and marks",
}
METHODS = {"simple": "simple interest", "compound": "compound interest, with yearly rests,"}


@or_open
def event(value: DefaultEvent | str) -> str:
    """An event of default: "non-payment", "a material breach"."""
    if isinstance(value, DefaultEvent):
        return event(value.event)
    return EVENTS[value]


@or_open
def resource_kind(value: str) -> str:
    """What sort of thing a resource is: "Equipment"."""
    return RESOURCES[value]


@or_open
def party_kind(value: str) -> str:
    """A kind of party, without its register: "a company", "a public benefit corporation"."""
    if value in ("overseas-company", "registered-society"):
        return {"overseas-company": "an overseas company", "registered-society": "a registered society"}[value]
    return re.sub(r"(?: and)? registered in$", "", KINDS[value])


@or_open
def value_basis(value: Valuation, lexicon: Lexicon) -> str:
    """How a value is reached: "its market value on 1 April 2027, as valued by ..., exclusive of VAT"."""
    words = lexicon.in_form(_one_of(value.basis, BASES))
    if value.at is not None:
        words += f" on {moment(value.at, lexicon)}"
    if value.valuer is not None:
        words += f", as valued by {text(value.valuer)}"
    return f"{words}, {_one_of(value.vat, VAT)}"


@or_open
def exit_words(value: str, lexicon: Lexicon) -> str:
    """What happens to a resource at the end: "it returns to the Member that provided it"."""
    if value == "stays" and not lexicon.vehicle:
        return lexicon.in_form("it stays with the Partners")
    return lexicon.in_form(EXITS[value])


@or_open
def preferred_interest(value: Preferred) -> str:
    """The interest of a preferred return: "simple interest at 6% a year"."""
    return f"{_one_of(value.method, METHODS)} at {rate(value.rate)}"


@or_open
def _one_of(value: str, words: dict[str, str]) -> str:
    return words[settled(value)]
