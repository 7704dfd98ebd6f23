"""Registration numbers of the companies' register: their shape, and what their prefix says.

Eight characters: digits, or two letters and six digits; the letters say kind and jurisdiction, and companies of
England and Wales have none. Prefixes as published by Companies House (its "uniform resource identifiers" guide); to be
confirmed for rare ones, so that an unknown prefix is only a warning.
"""

import re

from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party

COMPANIES = frozenset(
    {"company", "public-company", "guarantee-company", "community-interest-company", "charitable-company"}
)
CIO = frozenset({"charitable-incorporated-organisation"})
SOCIETIES = frozenset({"registered-society"})
LLP = frozenset({"llp"})
LIMITED_PARTNERSHIPS = frozenset({"limited-partnership"})
OVERSEAS = frozenset({"overseas-company"})
CHARTERED = frozenset({"university", *COMPANIES})

ENGLAND, SCOTLAND, NORTHERN_IRELAND, ANYWHERE = "england-and-wales", "scotland", "northern-ireland", ""

#: Prefix to the kinds that carry it and the jurisdiction that it stands for.
PREFIXES: dict[str, tuple[frozenset[str], str]] = {
    "": (COMPANIES, ENGLAND),
    "SC": (COMPANIES, SCOTLAND),
    "NI": (COMPANIES, NORTHERN_IRELAND),
    "R0": (COMPANIES, NORTHERN_IRELAND),
    "RC": (CHARTERED, ANYWHERE),
    "OC": (LLP, ENGLAND),
    "SO": (LLP, SCOTLAND),
    "NC": (LLP, NORTHERN_IRELAND),
    "LP": (LIMITED_PARTNERSHIPS, ENGLAND),
    "SL": (LIMITED_PARTNERSHIPS, SCOTLAND),
    "NL": (LIMITED_PARTNERSHIPS, NORTHERN_IRELAND),
    "CE": (CIO, ENGLAND),
    "CS": (CIO, SCOTLAND),
    "RS": (SOCIETIES, ANYWHERE),
    "IP": (SOCIETIES, ANYWHERE),
    "SP": (SOCIETIES, SCOTLAND),
    "FC": (OVERSEAS, ANYWHERE),
    "BR": (OVERSEAS, ANYWHERE),
    "OE": (OVERSEAS, ANYWHERE),
    "SE": (COMPANIES, ANYWHERE),
}

#: How a finding names the kinds that carry a prefix.
WORDS = {
    COMPANIES: "companies",
    LLP: "LLPs",
    LIMITED_PARTNERSHIPS: "limited partnerships",
    CIO: "charitable incorporated organisations",
    SOCIETIES: "registered societies",
    OVERSEAS: "overseas companies",
    CHARTERED: "bodies with a royal charter",
}

#: Kinds whose number is always one of the companies' register.
REGISTERED = COMPANIES | LLP | LIMITED_PARTNERSHIPS

_SHAPE = re.compile(r"(R0|[A-Z]{2})?(\d+)")


def companies_house(party: Party) -> bool:
    """Whether its number is one of the companies' register; raises `StillOpen` if its kind is open."""
    return settled(party.kind) in REGISTERED


def normal(number: str) -> str:
    """A number as the register writes it: no blanks, capitals, filled up to eight characters with noughts."""
    plain = re.sub(r"[\s.-]", "", number).upper()
    found = _SHAPE.fullmatch(plain)
    if not found:
        return plain
    prefix, digits = found[1] or "", found[2]
    return prefix + digits.zfill(8 - len(prefix))


def prefix_of(number: str) -> str | None:
    """The letters at the front of a number in its normal form, or None if it has not the register's shape."""
    plain = normal(number)
    found = _SHAPE.fullmatch(plain)
    return (found[1] or "") if found and len(plain) == 8 and plain.isascii() else None
