"""Who contracts: parties of every kind, their authority, their signatures and their addresses."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from partnerdocs.model.field import fact, model
from partnerdocs.model.kind import PartyId, Share
from partnerdocs.model.open_point import NOT_GIVEN, settled

PartyKind = Literal[
    "company",
    "public-company",
    "guarantee-company",
    "community-interest-company",
    "llp",
    "limited-partnership",
    "general-partnership",
    "nhs-foundation-trust",
    "nhs-trust",
    "integrated-care-board",
    "nhs-england",
    "secretary-of-state",
    "local-authority",
    "charitable-company",
    "charitable-incorporated-organisation",
    "registered-society",
    "university",
    "individual",
    "overseas-company",
    "not-a-legal-person",
]

Law = Literal["england-and-wales", "scotland", "northern-ireland"]

NHS_KINDS = frozenset({"nhs-foundation-trust", "nhs-trust", "integrated-care-board", "nhs-england"})
PUBLIC_KINDS = NHS_KINDS | {"secretary-of-state", "local-authority"}
THIRD_SECTOR_KINDS = frozenset(
    {"charitable-company", "charitable-incorporated-organisation", "registered-society", "university"}
)
#: Kinds that stand in a register under a number.
NUMBERED_KINDS = frozenset(
    {
        "company",
        "public-company",
        "guarantee-company",
        "community-interest-company",
        "llp",
        "limited-partnership",
        "charitable-company",
        "charitable-incorporated-organisation",
        "registered-society",
        "overseas-company",
    }
)


@model
class Address:
    """A postal address."""

    lines: tuple[str, ...] = fact("building, street, district", default=NOT_GIVEN)
    town: str = fact("post town", default=NOT_GIVEN)
    postcode: str = fact("postcode", default=NOT_GIVEN)
    country: str | None = fact("country, for an address outside the United Kingdom", default=None)


@model
class Power:
    """A provision on which a party's capacity rests."""

    act: str = fact("short title of the Act or instrument", default=NOT_GIVEN)
    provisions: tuple[str, ...] = fact("the provisions relied on, as `s. 46(5)`", default=())
    law: Literal["checked", "check"] = fact("whether a lawyer has confirmed it", default="check", internal=True)


@model
class Approval:
    """A decision by which a party authorised the deal."""

    body: str = fact("who decided", default=NOT_GIVEN)
    dated: dt.date = fact("when", default=NOT_GIVEN)
    evidence: str | None = fact("what proves it", default=None)
    expires: dt.date | None = fact("when it lapses", default=None, internal=True)


@model
class Champion:
    """The senior person who stands for a partner in the partnership."""

    post: str = fact("the post whose holder is the champion", default=NOT_GIVEN)
    deputy: str | None = fact("the post whose holder acts in the champion's absence", default=None)


@model
class Signing:
    """How a party executes the agreement."""

    by: Literal["seal", "two-signatories", "director-and-witness", "attorney", "authorised-signatory", "members"] = (
        fact("the manner of execution", default=NOT_GIVEN)
    )
    authenticated_by: str | None = fact("who authenticates a seal", default=None)
    signatories: tuple[str, ...] = fact("names or posts of those who sign, in order", default=())


@model
class NoticeDetails:
    """Where a party receives notices."""

    to: str = fact("the addressee, as a post", default=NOT_GIVEN)
    email: str | None = fact("e-mail address", default=NOT_GIVEN, rule="DOC-01")
    address: Address | None = fact("if other than the party's own address", default=None)


@model
class ChangeOfControl:
    """What follows when control of a party changes."""

    look_through: bool = fact("whether changes further up the chain of owners count", default=False)
    counts_as: Literal["transfer", "default", "nothing"] = fact("what it is treated as", default="transfer")


@model
class Party:
    """A person who makes the agreement."""

    name: str = fact("full legal name", default=NOT_GIVEN, rule="PTY-02")
    kind: PartyKind = fact("what it is in law", default=NOT_GIVEN, rule="PTY-02")
    short: str | None = fact(
        "what the agreement calls it, with `the` if it is said with it; without this, the first words of its name that "
        "tell it from the others",
        default=None,
    )
    number: str | None = fact("registration number, where its kind has one", default=None, rule="PTY-02")
    jurisdiction: Law | str = fact("where it is registered or established", default="england-and-wales", rule="PTY-02")
    address: Address = fact("registered or principal office", default=NOT_GIVEN, rule="PTY-02")
    role: Literal["partner", "guarantor"] = fact("in what capacity it is a party", default="partner")
    non_economic: bool = fact("whether it takes part without a share", default=False)
    power: tuple[Power, ...] = fact("statutory powers relied on", default=())
    approvals: tuple[Approval, ...] = fact("decisions that authorise the deal", default=())
    income_generation_consent: str | None = fact("consent under which an NHS trust takes a share", default=None)
    champion: Champion | None = fact("its senior champion; none for a guarantor", default=NOT_GIVEN)
    chief_executive: str | None = fact("the post that counts as its chief executive", default=None)
    executes: Signing = fact("how it signs", default=NOT_GIVEN)
    notices: NoticeDetails = fact("where it receives notices", default=NOT_GIVEN, rule="DOC-01")
    owners: Mapping[str, Share] = fact("who owns it and in what parts", default={})
    group: str | None = fact("the corporate group to which it belongs", default=None)
    change_of_control: ChangeOfControl | None = fact("what a change of its control means", default=None)
    members: tuple[str, ...] = fact("the partners of a party that is itself a general partnership", default=())
    guarantor: PartyId | None = fact("the party that guarantees its obligations", default=None)
    process_agent: str | None = fact("its agent for service in the jurisdiction", default=None)
    successor: str | None = fact("the body to which its functions have passed", default=None)
    internal_note: str | None = fact("a note for our own file", default=None, internal=True)

    def is_kind(self, *kinds: PartyKind) -> bool:
        """Whether it is of one of the kinds; raises `StillOpen` if its kind is open."""
        return settled(self.kind) in kinds

    def is_nhs(self) -> bool:
        """Whether it is an NHS body; raises `StillOpen` if its kind is open."""
        return settled(self.kind) in NHS_KINDS

    def is_public(self) -> bool:
        """Whether it is a public body; raises `StillOpen` if its kind is open."""
        return settled(self.kind) in PUBLIC_KINDS
