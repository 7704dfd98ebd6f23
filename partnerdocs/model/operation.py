"""How the partnership works from day to day: risk, insurance, people, data, premises, notices."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from partnerdocs.model.amount import Money, Period
from partnerdocs.model.field import fact, model
from partnerdocs.model.finance import Table
from partnerdocs.model.kind import PartyId, PartyOrVehicle, ResourceId
from partnerdocs.model.open_point import NOT_GIVEN


@model
class Risk:
    """An entry of the risk register."""

    id: str = fact("its id in this deal", fixed=True)
    what: str = fact("what may happen, as a phrase", default=NOT_GIVEN)
    category: Literal[
        "commercial", "political", "clinical", "reputational", "financial", "workforce", "data", "legal"
    ] = fact("of what sort", default=NOT_GIVEN)
    owner: PartyOrVehicle | Literal["by-share"] | Table = fact("who bears it, or in what parts", default=NOT_GIVEN)
    mitigation: str = fact("what is done about it, beginning with a verb", default=NOT_GIVEN)


@model
class Liability:
    """Limits on what one partner owes another."""

    caps: Mapping[PartyId, Money] = fact("the most that each partner owes in an accounting period", default={})
    uncapped: tuple[str, ...] = fact("what no limit applies to, each as a phrase", default=())
    indirect_loss: Literal["excluded", "recoverable"] = fact("whether indirect loss is recoverable", default=NOT_GIVEN)
    indemnity_unauthorised: bool = fact("whether a partner indemnifies for acts without authority", default=True)


@model
class Insurance:
    """A class of insurance that somebody keeps up."""

    what: str = fact("the class, as a phrase", default=NOT_GIVEN)
    by: PartyOrVehicle = fact("who keeps it up", default=NOT_GIVEN)
    minimum: Money = fact("least cover for each claim", default=NOT_GIVEN)
    run_off: Period | None = fact("how long after the end", default=None)


@model
class DataFlow:
    """A flow of personal data."""

    what: str = fact("what data, as a phrase", default=NOT_GIVEN)
    purpose: str = fact("for what purpose, as a phrase", default=NOT_GIVEN)
    from_: PartyOrVehicle = fact("who gives it", key="from", default=NOT_GIVEN)
    to: PartyOrVehicle = fact("who receives it", default=NOT_GIVEN)
    role: Literal["joint-controllers", "controller-to-controller", "processor"] = fact(
        "in what roles", default=NOT_GIVEN, rule="CMP-01"
    )
    health: bool = fact("whether it is about health", default=NOT_GIVEN)
    assessed: dt.date | None = fact("when its impact was assessed", default=None)
    outside_uk: str | None = fact("to which country it goes, if outside the United Kingdom", default=None)
    safeguard: str | None = fact("the safeguard for a transfer outside the United Kingdom", default=None)


@model
class Staff:
    """People who work for the partnership."""

    model: Literal["tupe", "secondment", "services", "own-employees"] = fact("on what footing", default=NOT_GIVEN)
    numbers: Mapping[PartyId, int] = fact("how many from each partner", unit="people", default={})
    transfer_on: dt.date | None = fact("when they transfer or start", default=None)
    consultation_from: dt.date | None = fact("when informing and consulting them begins", default=None)
    pension: Literal["nhs-pension-scheme", "broadly-comparable", "employer-scheme"] | None = fact(
        "their pension", default=None
    )
    indemnities: bool = fact("whether old and new employer indemnify each other", default=NOT_GIVEN)
    two_tier: bool = fact("whether new staff get terms no worse than those who transferred", default=False)


@model
class Premises:
    """Premises that the partnership uses."""

    id: str = fact("its id in this deal", fixed=True)
    what: str = fact("which premises, as a phrase", default=NOT_GIVEN)
    from_: PartyId = fact("whose they are", key="from", default=NOT_GIVEN)
    resource: ResourceId | None = fact("the resource that they are", default=None)
    tenure: Literal["lease", "licence", "freehold"] = fact("how they are held", default=NOT_GIVEN)
    length: Period | None = fact("how long", default=None)
    on_exit: Literal["handed-back", "stays"] = fact("what happens at the end", default=NOT_GIVEN)


@model
class IntellectualProperty:
    """Who owns and may use what."""

    results: Literal["creator", "vehicle", "lead", "joint"] = fact(
        "who owns what the partnership creates", default=NOT_GIVEN
    )
    lead: PartyId | None = fact("the partner that owns it for the others", default=None)
    after_exit: Literal["licence", "none"] = fact("whether leavers keep a licence", default=NOT_GIVEN)


@model
class Confidentiality:
    """How long information stays confidential."""

    lasts: Period = fact("how long after the end", default=NOT_GIVEN)


@model
class InformationRequests:
    """Help with requests under the law of freedom of information."""

    assist: Period = fact("time in which the others help", default=NOT_GIVEN)
    publish: tuple[str, ...] = fact("what the partners publish, each as a phrase", default=())


@model
class Clinical:
    """Clinical governance."""

    registered_provider: PartyOrVehicle = fact("who is registered for the regulated activity", default=NOT_GIVEN)
    activity: str = fact("the regulated activity, as a phrase", default=NOT_GIVEN)
    lead: str = fact("the post that leads", default=NOT_GIVEN)
    incidents: Period = fact("time in which a serious incident is reported to the partners", default=NOT_GIVEN)


@model
class Publicity:
    """Announcements and names."""

    answer: Period = fact("time to answer a draft announcement; silence is a refusal", default=NOT_GIVEN)
    nhs_identity: bool = fact("whether NHS names and marks are used under NHS rules", default=False)


@model
class NonCompete:
    """What partners do not do beside the partnership."""

    who: tuple[PartyId, ...] = fact("who is bound", default=NOT_GIVEN)
    what: str = fact("what they do not do, as a phrase", default=NOT_GIVEN)
    after: Period | None = fact("how long after leaving", default=None)


@model
class ForceMajeure:
    """Events outside anybody's control."""

    relief: Period = fact("how long before the others may end it", default=NOT_GIVEN)


@model
class NoticeRules:
    """How notices are given."""

    methods: tuple[Literal["hand", "post", "courier", "email"], ...] = fact("how", default=NOT_GIVEN)
    not_by_email: tuple[Literal["default", "termination", "deadlock", "proceedings"], ...] = fact(
        "notices that may not go by e-mail", default=()
    )
    post: Period | None = fact("how long after posting a notice counts as received", default=None)
    courier: Period | None = fact("how long after collection a notice counts as received", default=None)
    by: str | None = fact("the hour after which it counts as received on the next working day", default=None)
