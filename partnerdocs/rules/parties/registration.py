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
    kind, number = settled(party.kind), settled(party.number)
    if number is None or settled(party.jurisdiction) not in get_args(Law):
        return
    who, prefix = short_name(deal, path.removeprefix("parties.")), prefix_of(number)
    at, fix = f"{path}.number", "Compare number, kind and jurisdiction with the register."
    if prefix is None:
        if kind in REGISTERED:
            yield Finding(at=at, says=f"The number {number} of {who} is none of the companies' register.", fix=fix)
    elif prefix not in PREFIXES:
        if kind in REGISTERED:
            says = f"The prefix {prefix} of {number} ({who}) is not one that this program knows."
            yield Finding(at=at, says=says, fix=fix, severity=WARNING)
    elif prefix or kind in REGISTERED:
        yield from _contradictions(party, who, at, prefix, number)


def _contradictions(party: Party, who: str, at: str, prefix: str, number: str) -> Iterator[Finding]:
    kinds, place = PREFIXES[prefix]
    sign = f"the prefix {prefix}" if prefix else "no prefix"
    group = WORDS[kinds] if prefix else "companies of England and Wales"
    if party.kind not in kinds and party.kind not in OVERSEAS:
        yield Finding(
            at=at,
            says=f"{number} has {sign}, as {group} have; the kind of {who} is {word(party.kind)}.",
            fix="Correct the number or the kind; the wrong company may have been named.",
            also=(at.replace(".number", ".kind"),),
        )
    elif place not in (ANYWHERE, party.jurisdiction) and party.kind in kinds:
        yield Finding(
            at=at,
            says=f"{number} has {sign}, as numbers of {PLACES[place]} have; "
            f"the jurisdiction of {who} is {PLACES[party.jurisdiction]}.",
            fix="Correct the number or the jurisdiction.",
            also=(at.replace(".number", ".jurisdiction"),),
        )
