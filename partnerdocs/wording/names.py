"""Who and what: parties, their kind and address, laws, documents, provisions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from partnerdocs.model.decision import ROLES
from partnerdocs.model.open_point import OpenPoint, is_open, settled
from partnerdocs.model.party import NUMBERED_KINDS, Address, Party, Power
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.open_words import OPEN, or_open
from partnerdocs.wording.texts import listed, text

LAWS = {
    "england-and-wales": "England and Wales",
    "scotland": "Scotland",
    "northern-ireland": "Northern Ireland",
}

#: What each kind of party is in law; where it stands in a register, the place and the number follow.
KINDS = {
    "company": "a company registered in",
    "public-company": "a public limited company registered in",
    "guarantee-company": "a company limited by guarantee and registered in",
    "community-interest-company": "a community interest company registered in",
    "llp": "a limited liability partnership registered in",
    "limited-partnership": "a limited partnership registered in",
    "general-partnership": "a general partnership",
    "nhs-foundation-trust": "a public benefit corporation",
    "nhs-trust": "a National Health Service trust",
    "integrated-care-board": "an integrated care board",
    "nhs-england": "a body corporate established by Act of Parliament",
    "secretary-of-state": "a Minister of the Crown",
    "local-authority": "a local authority",
    "charitable-company": "a charitable company registered in",
    "charitable-incorporated-organisation": "a charitable incorporated organisation registered in",
    "registered-society": "a society registered in",
    "university": "a university",
    "individual": "an individual",
    "overseas-company": "a company incorporated in",
    "not-a-legal-person": "a body that is not a legal person",
}

#: Words of the model that stand where a party may stand.
OTHERS = {
    "vehicle": "the Vehicle",
    "partners": "the Partners",
    "board": "the Board",
    "by-share": "the Partners in their Percentage Shares",
    **{key: role.words for key, role in ROLES.items()},
}

_ABBREVIATIONS = {
    "s": "section",
    "ss": "section",
    "reg": "regulation",
    "regs": "regulation",
    "para": "paragraph",
    "paras": "paragraph",
    "art": "article",
    "arts": "article",
    "sch": "Schedule",
    "pt": "Part",
}
_PROVISION = re.compile(r"(ss?|regs?|paras?|arts?|sch|pt)(?:\.\s*|\s+(?=\d))", re.IGNORECASE)
_ONE_PROVISION = re.compile(r"(section|regulation|paragraph|article|Schedule|Part) ([\w.()]+)")


@or_open
def short(value: str | Sequence[str], lexicon: Lexicon, last: str = "and") -> str:
    """The name by which the agreement calls a party, the vehicle or a role; of several, as a list."""
    if not isinstance(value, str):
        return listed([short(v, lexicon) for v in value], last)
    found = lexicon.shorts.get(value)
    if found is None and value in OTHERS:
        found = lexicon.in_form(OTHERS[value])
    return OPEN if found is None else found


@or_open
def name(value: str | Party | Sequence[str], lexicon: Lexicon) -> str:
    """The full legal name of a party or of the vehicle; of several, as a list."""
    if isinstance(value, Party):
        return text(value.name)
    if not isinstance(value, str):
        return listed([name(v, lexicon) for v in value])
    return lexicon.names.get(value) or (lexicon.vehicle if value == "vehicle" else "") or OPEN


@or_open
def kind(value: Party) -> str:
    """What a party is in law, with its register and number: "a company registered in England and Wales with ..."."""
    key = settled(value.kind)
    words = KINDS[key]
    if words.endswith(" in"):
        words += f" {law_name(value.jurisdiction)}"
    if key in NUMBERED_KINDS or value.number is not None:
        words += f" with number {text(value.number)}"
    if value.members:
        words += f" of {listed(value.members)}"
    return words


@or_open
def law_name(value: str) -> str:
    """A legal system by name: "England and Wales"."""
    return LAWS.get(value, value)


@or_open
def address(value: Address) -> str:
    """An address on one line: "Trust Headquarters, Infirmary Road, Westmere WM1 4AA"."""
    lines = value.lines
    parts = [OPEN] if is_open(lines) else [text(line) for line in lines]
    parts.append(f"{text(value.town)} {text(value.postcode)}")
    if value.country is not None:
        parts.append(text(value.country))
    return ", ".join(parts)


@or_open
def document(value: str | Sequence[str], lexicon: Lexicon) -> str:
    """What a transaction document is, by its id; of several, as a list."""
    if not isinstance(value, str):
        return listed([document(v, lexicon) for v in value])
    return lexicon.documents.get(value, OPEN)


@or_open
def thing(value: str | Sequence[str], lexicon: Lexicon) -> str:
    """What a deliverable or a resource is, by its id; of several, as a list."""
    if not isinstance(value, str):
        return listed([thing(v, lexicon) for v in value])
    return lexicon.things.get(value, OPEN)


@or_open
def matter(value: str, lexicon: Lexicon) -> str:
    """What a reserved matter is, by its id."""
    return lexicon.matters.get(value, OPEN)


@or_open
def provisions(value: Power | Sequence[Power] | Sequence[str]) -> str:
    """Provisions of law: "sections 46(4), 46(5) and 47 of the National Health Service Act 2006"."""
    if isinstance(value, Power):
        act = text(value.act)
        act = act if re.match("the ", act, re.IGNORECASE) else f"the {act}"
        return f"{provisions(value.provisions)} of {act}" if _some(value.provisions) else act
    if any(isinstance(v, Power) for v in value):
        return listed([provisions(v) for v in value])
    return _grouped([OPEN if isinstance(v, OpenPoint) else spelt_out(str(v)) for v in value])


def _some(values: Sequence[str]) -> bool:
    return is_open(values) or bool(values)


def spelt_out(words: str) -> str:
    """A provision in full words, as the register of law writes it: `s. 46(5)` is "section 46(5)"."""
    return _PROVISION.sub(lambda m: _ABBREVIATIONS[m[1].lower()] + " ", words)


def _grouped(items: Sequence[str]) -> str:
    """Provisions of one sort under one plural; of several sorts, each as it stands."""
    found = [_ONE_PROVISION.fullmatch(i) for i in items]
    sorts = {m[1] for m in found if m}
    if len(items) > 1 and all(found) and len(sorts) == 1:
        return f"{sorts.pop()}s " + listed([m[2] for m in found if m])
    return listed(items)
