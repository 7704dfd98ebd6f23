"""The deal: everything that the partners have agreed, and what is still open."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Literal

from partnerdocs.finding import Place
from partnerdocs.model.amount import When
from partnerdocs.model.deliverable import Deliverable, Resource
from partnerdocs.model.ending import Deadlock, DefaultTerms, Disputes, Exit, Transfers
from partnerdocs.model.field import fact, model
from partnerdocs.model.finance import Finance
from partnerdocs.model.governance import Governance
from partnerdocs.model.kind import PartyId, Problem, Share
from partnerdocs.model.open_point import NOT_GIVEN, is_open, settled
from partnerdocs.model.operation import (
    Clinical,
    Confidentiality,
    DataFlow,
    ForceMajeure,
    InformationRequests,
    Insurance,
    IntellectualProperty,
    Liability,
    NonCompete,
    NoticeRules,
    Premises,
    Publicity,
    Risk,
    Staff,
)
from partnerdocs.model.party import Law, Party
from partnerdocs.model.reference import reference_problems
from partnerdocs.model.term import ChangeControl, Charter, Review, Term
from partnerdocs.model.vehicle import Procurement, TransactionDocument, Vehicle

Form = Literal[
    "alliance",
    "general-partnership",
    "limited-partnership",
    "llp",
    "company",
    "guarantee-company",
    "cic",
    "section-75",
]

#: The forms for which there is an agreement; a deal of another form can be checked and not drafted.
DRAFTED: tuple[Form, ...] = ("llp", "alliance")


@model
class Draft:
    """Which draft this is."""

    number: int = fact("number of the draft", default=NOT_GIVEN)
    dated: dt.date = fact("date of the draft", default=NOT_GIVEN)


@model
class ShareChange:
    """A change of the shares that is already agreed."""

    what: str = fact("why they change, as a phrase", default=NOT_GIVEN)
    at: When = fact("when", default=NOT_GIVEN)
    shares: Mapping[PartyId, Share] = fact("each partner's share from then", default=NOT_GIVEN)


@model
class Override:
    """A finding that a lawyer has looked at and accepts, with a reason and a name. It never leaves the house."""

    rule: str = fact("the id of the rule", internal=True)
    at: str = fact("the path at which it is accepted", internal=True)
    because: str = fact("why", default=NOT_GIVEN, internal=True)
    by: str = fact("who decided that", default=NOT_GIVEN, internal=True)


@model
class Deal:
    """A whole deal. It cannot be built with references that lead nowhere, or with ids that are odd or stand twice.

    Whatever can be built can be written to a file and read back equal.
    """

    format: Literal[1] = fact("version of the file format", default=1, fixed=True)
    title: str = fact("what the deal is called", default=NOT_GIVEN)
    form: Form = fact("legal form of the partnership", rule="LGF-01", fixed=True)
    law: Law = fact("governing law", default="england-and-wales")
    law_stated_at: dt.date = fact("day as at which the law is stated", default=NOT_GIVEN)
    status: Literal["draft", "agreed-form", "execution"] = fact("how far the text is", default="draft")
    draft: Draft | None = fact("which draft this is", default=NOT_GIVEN)
    execute_as: Literal["deed", "simple-contract"] = fact("how it is executed", default=NOT_GIVEN)
    signing: dt.date | None = fact("planned day of signature", default=None)
    parties: Mapping[str, Party] = fact("who makes the agreement", default=NOT_GIVEN)
    shares: Mapping[PartyId, Share] = fact("each partner's share", default=NOT_GIVEN)
    share_basis: Literal["equal", "capital", "land-value", "activity", "agreed"] | None = fact(
        "what the shares rest on", default=None
    )
    share_changes: tuple[ShareChange, ...] = fact("changes of the shares that are already agreed", default=())
    background: tuple[str, ...] = fact("facts for the recitals, each a sentence", default=())
    vehicle: Vehicle | None = fact("the legal person through which they act", default=None, forms=("llp",))
    lead: PartyId | None = fact("the partner that acts for an alliance", default=None, forms=("alliance",))
    services: str | None = fact(
        "what the partners of an alliance provide, as a phrase", default=None, forms=("alliance",)
    )
    procurement: Procurement | None = fact("how the partner was chosen", default=None)
    transaction_documents: tuple[TransactionDocument, ...] = fact("documents that go with the agreement", default=())
    term: Term = fact("commencement, length and conditions", default=NOT_GIVEN)
    charter: Charter | None = fact("shared aims and behaviour", default=None)
    deliverables: tuple[Deliverable, ...] = fact("what is to be achieved", default=())
    resources: tuple[Resource, ...] = fact("what each partner commits", default=())
    money: Finance = fact("money", default=NOT_GIVEN)
    governance: Governance = fact("board, meetings and majorities", default=NOT_GIVEN)
    review: Review | None = fact("reviews and gateways", default=None)
    change_control: ChangeControl | None = fact("how services and plans are changed", default=None)
    risk_appetite: str | None = fact("the partners' shared attitude to risk, as a sentence", default=None)
    risks: tuple[Risk, ...] = fact("risk register", default=())
    liability: Liability | None = fact("limits of liability between the partners", default=None)
    insurance: tuple[Insurance, ...] = fact("insurance", default=())
    clinical_negligence_scheme: tuple[PartyId, ...] = fact("members of the clinical negligence scheme", default=())
    intellectual_property: IntellectualProperty | None = fact("intellectual property", default=None)
    confidentiality: Confidentiality | None = fact("confidentiality", default=None)
    information_requests: InformationRequests | None = fact("freedom of information", default=None)
    data: tuple[DataFlow, ...] = fact("flows of personal data", default=())
    staff: Staff | None = fact("staff", default=None)
    clinical: Clinical | None = fact("clinical governance", default=None)
    premises: tuple[Premises, ...] = fact("premises", default=())
    publicity: Publicity | None = fact("announcements and names", default=None)
    non_compete: NonCompete | None = fact("what partners do not do beside it", default=None)
    force_majeure: ForceMajeure | None = fact("events outside anybody's control", default=None)
    transfers: Transfers | None = fact("transfers of interests", default=None)
    deadlock: Deadlock | None = fact("deadlock", default=None)
    default: DefaultTerms | None = fact("default", default=None)
    exit: Exit | None = fact("exit", default=NOT_GIVEN)
    disputes: Disputes | None = fact("disputes", default=NOT_GIVEN)
    notices: NoticeRules | None = fact("notices", default=None)
    accept: tuple[Override, ...] = fact("findings that are accepted", default=(), internal=True)
    internal_note: str | None = fact("a note for our own file", default=None, internal=True)
    #: File and line of each path, for messages; two deals are equal whatever file they came from.
    places: Mapping[str, Place] = fact("where each fact was read", default={}, internal=True, eq=False)

    def __repr__(self) -> str:
        """Short: a whole deal fills pages; `partnerdocs.dumps` shows all of it."""
        parties = self.parties if is_open(self.parties) else list(self.parties)
        return f"Deal(title={self.title!r}, form={self.form!r}, parties={parties!r})"

    def problems(self) -> Iterator[Problem]:
        """References that lead nowhere, ids that are odd or stand twice, and more than any deal holds."""
        return reference_problems(self)

    def form_is(self, *forms: Form) -> bool:
        """Whether the deal has one of the legal forms."""
        return settled(self.form) in forms

    @property
    def partners(self) -> tuple[str, ...]:
        """Ids of the parties that are partners, in the order of the file; raises `StillOpen` if the parties are."""
        return tuple(pid for pid, party in self.parties.items() if is_open(party) or settled(party.role) == "partner")

    def party(self, pid: str) -> Party:
        """The party with this id; raises `StillOpen` if it is open."""
        return settled(self.parties[settled(pid)])
