"""Change and end: transfers, deadlock, default, exit and disputes."""

from typing import ClassVar, Literal

from partnerdocs.model.amount import Money, Period, When
from partnerdocs.model.field import fact, model
from partnerdocs.model.kind import DecisionId, PartyId, PartyOrRole, Rate, Share
from partnerdocs.model.open_point import NOT_GIVEN
from partnerdocs.model.party import PartyKind


@model
class Offer:
    """How long an offer stays open, and from when."""

    days: int = fact("how many days", unit="days", default=NOT_GIVEN)
    from_: Literal["price-fixed", "notice"] = fact("from what event", key="from", default="notice")


@model
class PreEmption:
    """The other partners' right to buy first."""

    price: Literal["fair-value", "offered-price"] = fact("at what price", default=NOT_GIVEN)
    offer: Offer = fact("the first offer", default=NOT_GIVEN)
    then: Period | None = fact("a second offer of what was not taken", default=None)
    free_sale: Period = fact("time in which the rest may be sold to others", default=NOT_GIVEN)


@model
class Drag:
    """A right to make the others sell too."""

    at_least: Share = fact("part of the shares that may require it", default=NOT_GIVEN)
    notice: Period = fact("notice", default=NOT_GIVEN)
    lowest: Money | None = fact("lowest price for the whole", default=None)


@model
class CallOption:
    """A right to buy another partner's whole interest at a fixed time."""

    by: PartyId = fact("who may buy", default=NOT_GIVEN)
    of: PartyId = fact("whose interest", default=NOT_GIVEN)
    at: When = fact("when the sale takes place", default=NOT_GIVEN)
    notice: Period = fact("notice before that day", default=NOT_GIVEN)
    price: Literal["fair-value"] | Money = fact("at what price", default=NOT_GIVEN)


@model
class Transfers:
    """When a partner may pass on its interest."""

    lock_in: Period | None = fact("time from commencement without transfers", default=None)
    permitted: tuple[Literal["statutory-successor", "group-company"], ...] = fact(
        "to whom it may always transfer", default=()
    )
    admission: Literal["granted-if-complied", "unanimous"] = fact("how a buyer is admitted", default=NOT_GIVEN)
    valuer: str | None = fact("who fixes a fair value, wherever one is asked for, as a phrase", default=None)
    agree_price: Period | None = fact(
        "time in which seller and others may agree a fair value before the valuer fixes it", default=None
    )
    pre_emption: PreEmption | None = fact("the others' right to buy first", default=None, forms=("llp",))
    tag_along: Period | None = fact("notice on which the others may join a sale", default=None, forms=("llp",))
    drag_along: Drag | None = fact("a right to make the others sell too", default=None, forms=("llp",))
    options: tuple[CallOption, ...] = fact("rights to buy a partner out at a fixed time", default=(), forms=("llp",))
    unsuitable: tuple[str, ...] = fact("to whom no transfer is made, each as a phrase", default=())


@model
class Trigger:
    """When a matter counts as stuck."""

    meetings: int = fact("successive meetings at which it was not passed", unit="meetings", default=NOT_GIVEN)
    apart: Period | None = fact("least time between them", default=None)


@model
class ProjectLeads:
    """The partners' project leads meet."""

    tag: ClassVar[str] = "project-leads"
    length: Period = fact("how long they have", default=NOT_GIVEN, primary=True)


@model
class Champions:
    """The partners' champions meet."""

    tag: ClassVar[str] = "champions"
    length: Period = fact("how long they have", default=NOT_GIVEN, primary=True)


@model
class ChiefExecutives:
    """The partners' chief executives meet."""

    tag: ClassVar[str] = "chief-executives"
    length: Period = fact("how long they have", default=NOT_GIVEN, primary=True)


@model
class Mediation:
    """A mediator helps."""

    tag: ClassVar[str] = "mediation"
    length: Period = fact("how long it lasts", default=NOT_GIVEN, primary=True)
    body: str = fact("who appoints the mediator", default=NOT_GIVEN)
    refer: Period | None = fact("time to refer to it", default=None)


@model
class ExpertStep:
    """An expert decides questions of fact or value."""

    tag: ClassVar[str] = "expert"
    length: Period = fact("time to decide", default=NOT_GIVEN, primary=True)
    body: str = fact("who appoints the expert", default=NOT_GIVEN)


@model
class BuyOut:
    """The partners may offer to buy or to sell."""

    tag: ClassVar[str] = "buy_out"
    duty: Literal["none"] = fact("whether anybody must accept", default="none")
    first: PartyOrRole | None = fact("whose acceptance has priority", default=None)
    price: Literal["fair-value", "offered-price"] = fact("at what price", default=NOT_GIVEN)
    offer: Period = fact("time to make an offer", default=NOT_GIVEN)
    window: Period = fact("time in which a contract must be made", default=NOT_GIVEN)
    complete: Period | None = fact(
        "time for completing a sale, from its acceptance or, if later, from the day on which the price is fixed",
        default=None,
    )


@model
class WindUp:
    """A partner may have the partnership wound up or ended."""

    tag: ClassVar[str] = "wind_up"
    notice: Period = fact("notice of it", default=NOT_GIVEN)
    not_later_than: Period | None = fact("time in which that notice must be given", default=None)


DeadlockStep = ChiefExecutives | Champions | Mediation | ExpertStep | BuyOut | WindUp
DisputeStep = ProjectLeads | Champions | ChiefExecutives | Mediation | ExpertStep


@model
class Deadlock:
    """What happens when an essential matter is stuck."""

    matters: Literal["essential", "reserved"] = fact("which matters count", default="essential")
    after: Trigger = fact("when a matter is stuck", default=NOT_GIVEN)
    notice: Period = fact("time in which a partner may give notice of it", default=NOT_GIVEN)
    steps: tuple[DeadlockStep, ...] = fact("what happens then, in order", default=NOT_GIVEN)
    services_continue: bool = fact("whether services go on meanwhile", default=True)
    instead_of: Literal["disputes", "nothing"] = fact(
        "whether it takes the place of the disputes clause", default="disputes"
    )


@model
class DefaultEvent:
    """An event that puts a partner in default."""

    event: Literal[
        "non-payment",
        "material-breach",
        "insolvency",
        "change-of-control",
        "loss-of-registration",
        "prohibited-act",
        "missed-measures",
    ] = fact("what happens", default=NOT_GIVEN)
    of: PartyId | PartyKind | None = fact("whom it can concern, if not everybody", default=None)
    cure: Period | Literal["none"] = fact("time to put it right", default=NOT_GIVEN)
    times: int | None = fact("for missed measures, reporting periods in a row", unit="periods", default=None)


@model
class SuspendVote:
    """The defaulter's vote is suspended."""

    tag: ClassVar[str] = "suspend_vote"
    except_: tuple[DecisionId, ...] = fact("decisions on which it still votes", key="except", default=())


@model
class ChargeInterest:
    """Interest runs on what is unpaid."""

    tag: ClassVar[str] = "interest"


@model
class SetOff:
    """What is unpaid is set off against payments to the defaulter."""

    tag: ClassVar[str] = "set_off"


@model
class CallInterest:
    """The others may buy the defaulter's interest."""

    tag: ClassVar[str] = "call"
    forms: ClassVar[tuple[str, ...]] = ("llp",)
    discount: Rate | None = fact("discount on the fair value", default=None)
    within: Period = fact("time to exercise it", default=NOT_GIVEN)


@model
class Expel:
    """The others may end the defaulter's membership or participation."""

    tag: ClassVar[str] = "terminate"
    notice: Period = fact("notice", default=NOT_GIVEN)


Remedy = SuspendVote | ChargeInterest | SetOff | CallInterest | Expel


@model
class DefaultTerms:
    """What follows if a partner does not do what it promised."""

    events: tuple[DefaultEvent, ...] = fact("what counts as default", default=NOT_GIVEN)
    remedies: tuple[Remedy, ...] = fact("what the others may do", default=())


@model
class Withdrawal:
    """When a partner may leave."""

    notice: Period = fact("notice of it", default=NOT_GIVEN)
    only_as_here: bool = fact("whether it may leave in no other way", default=True)
    not_before: When | None = fact("earliest moment at which it may take effect", default=None)
    minimum_partners_left: int | None = fact("partners that must stay", unit="partners", default=None)


@model
class Exit:
    """How the partnership ends, and what happens then."""

    plan_due: When = fact("when the first exit plan is due", default=NOT_GIVEN)
    plan_update: Period | None = fact("how often it is brought up to date", default=None)
    period: Period = fact("how long the exit takes", default=NOT_GIVEN)
    withdrawal: Withdrawal | None = fact("when a partner may leave; without this, none may withdraw", default=None)
    order: tuple[Literal["outside-creditors", "partner-loans", "capital", "preferred-arrears", "by-share"], ...] = fact(
        "in what order what is left is paid out in a winding up; without this, in the order of the clause library",
        default=(),
        forms=("llp",),
    )
    deficit: Literal["none", "by-share"] | None = fact("whether partners contribute to a deficit", default=None)
    records_kept: Period | None = fact("how long records are kept afterwards", default=None)


@model
class Arbitration:
    """Arbitration instead of the courts."""

    rules: str = fact("under whose rules", default=NOT_GIVEN)
    seat: str = fact("its seat", default=NOT_GIVEN)
    arbitrators: int = fact("how many", unit="arbitrators", default=1)


@model
class Disputes:
    """How disputes are settled."""

    steps: tuple[DisputeStep, ...] = fact("what is tried first, in order", default=NOT_GIVEN)
    then: Literal["courts", "arbitration"] = fact("who decides in the end", default=NOT_GIVEN)
    arbitration: Arbitration | None = fact("the terms of an arbitration", default=None)
    expert_body: str | None = fact(
        "who appoints an expert where no other body is named for the question, as a phrase", default=None
    )
    correct_within: Period | None = fact(
        "time in which an expert may be asked to correct an obvious mistake", default=None
    )
    urgent_relief: bool = fact("whether urgent relief may be sought at any time", default=True)
    services_continue: bool = fact("whether services go on meanwhile", default=True)
