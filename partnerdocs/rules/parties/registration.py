"""Whether a registration number can belong to the party that gives it."""

from collections.abc import Iterator
from typing import get_args

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Law, Party
from partnerdocs.rules.parties.numbers import (
    ANYWHERE,
    ENGLAND,
    NORTHERN_IRELAND,
    OVERSEAS,
    PREFIXES,
    REGISTERED,
    SCOTLAND,
    WORDS,
    prefix_of,
)
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.rules.wording import short_name, word

PLACES = {ENGLAND: "England and Wales", SCOTLAND: "Scotland", NORTHERN_IRELAND: "Northern Ireland"}


@rule(
    "PTY-03",
    "number-of-another-kind",
    ERROR,
    source="Companies Act 2006, s. 1066 (registered numbers); prefixes as Companies House publishes them (confirm).",
    each="parties",
)
def number_of_another_kind(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A registration number has not the shape of the register, or its prefix belongs to another kind or place.

    Why: the number identifies the party when the name changes; a number of another kind is a sign that the wrong
    company of a group has been named. A number is eight characters; shorter ones are filled up with noughts.

    Base: two
    Fails:  {parties: {a: {number: OC345678}}}
    Passes: {parties: {a: {number: "00345678"}}}
    """
    number = settled(party.number)
    if number is None or settled(party.jurisdiction) not in get_args(Law):
        return
    who = short_name(deal, path.removeprefix("parties."))
    yield from _wrong_numbers(settled(party.kind), party.jurisdiction, number, who, path)


@rule(
    "PTY-25",
    "vehicle-number-of-another-kind",
    ERROR,
    source="Companies Act 2006, s. 1066, as applied to LLPs; prefixes as Companies House publishes them (confirm).",
)
def vehicle_number_of_another_kind(deal: Deal) -> Iterator[Finding]:
    """The number of the LLP has not the shape of the register, or is one of a company or of another place.

    Why: the number identifies the LLP; numbers of LLPs begin with OC in England and Wales, with SO in Scotland and
    with NC in Northern Ireland.

    Base: llp
    Fails:  {vehicle: {number: "01234567"}}
    Passes: {vehicle: {number: OC345678}}
    """
    vehicle = settled(deal.vehicle)
    if deal.form_is("llp") and vehicle is not None and settled(vehicle.number) is not None:
        yield from _wrong_numbers("llp", settled(deal.law), str(vehicle.number), "the LLP", "vehicle")


def _wrong_numbers(kind: str, place: str, number: str, who: str, path: str) -> Iterator[Finding]:
    """What is wrong with the number of somebody of a kind, registered in a place."""
    prefix = prefix_of(number)
    at, fix = f"{path}.number", "Compare number, kind and jurisdiction with the register."
    if prefix is None:
        if kind in REGISTERED:
            yield Finding(at=at, says=f"The number {number} of {who} is none of the companies' register.", fix=fix)
    elif prefix not in PREFIXES:
        if kind in REGISTERED:
            says = f"The prefix {prefix} of {number} ({who}) is not one that this program knows."
            yield Finding(at=at, says=says, fix=fix, severity=WARNING)
    elif prefix or kind in REGISTERED:
        yield from _contradictions(kind, place, who, path, number)


def _contradictions(kind: str, place: str, who: str, path: str, number: str) -> Iterator[Finding]:
    prefix = prefix_of(number) or ""
    kinds, where = PREFIXES[prefix]
    sign = f"the prefix {prefix}" if prefix else "no prefix"
    group = WORDS[kinds] if prefix else "companies of England and Wales"
    if kind not in kinds and kind not in OVERSEAS:
        yield Finding(
            at=f"{path}.number",
            says=f"{number} has {sign}, as {group} have; the kind of {who} is {word(kind)}.",
            fix="Correct the number or the kind; the wrong company may have been named.",
            also=("form" if path == "vehicle" else f"{path}.kind",),
        )
    elif where not in (ANYWHERE, place) and kind in kinds:
        yield Finding(
            at=f"{path}.number",
            says=f"{number} has {sign}, as numbers of {PLACES[where]} have; "
            f"the jurisdiction of {who} is {PLACES[place]}.",
            fix="Correct the number or the jurisdiction.",
            also=("law" if path == "vehicle" else f"{path}.jurisdiction",),
        )
