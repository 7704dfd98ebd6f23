"""Money: accounts, profit and loss, the waterfall, funding, costs and interest."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from partnerdocs.model.amount import Money, Period, When
from partnerdocs.model.field import fact, model
from partnerdocs.model.kind import DecisionId, PartyId, Rate, ResourceId, Share
from partnerdocs.model.open_point import NOT_GIVEN


@model
class Table:
    """A split other than by share, with its reason."""

    parts: Mapping[PartyId, Share] = fact("each partner's part", default=NOT_GIVEN)
    because: str | None = fact("why it departs from the shares", default=None, internal=True)


#: The share is the default; a table departs from it.
Split = Literal["by-share"] | Table


@model
class Accounts:
    """The accounting rules."""

    framework: str = fact("accounting framework, as `FRS 102`", default=NOT_GIVEN)
    audit: bool = fact("whether the accounts are audited", default=NOT_GIVEN)
    open_book: bool = fact("whether each partner may see the underlying records", default=NOT_GIVEN)
    approved_within: Period | None = fact("time after the year end by which the accounts are approved", default=None)
    monthly_pack: Period | None = fact("time after a month by which its management accounts are sent", default=None)
    records_kept: Period | None = fact("how long records are kept", default=None)


@model
class Loss:
    """How a loss is dealt with."""

    allocate: Split = fact("how a loss is allocated", default="by-share")
    contribute: Literal["none", "by-share"] = fact("whether partners must pay in to meet it", default="none")


@model
class TopUp:
    """A tier that fills the reserve."""

    tag: ClassVar[str] = "top_up"
    reserve: Money = fact("how much the reserve is to hold", default=NOT_GIVEN)


@model
class ReturnCapital:
    """A tier that repays a contribution."""

    tag: ClassVar[str] = "return_capital"
    of: ResourceId = fact("which contribution", default=NOT_GIVEN)
    to: PartyId = fact("to whom", default=NOT_GIVEN)
    reduces: Literal["capital-account", "nothing"] = fact("what the repayment reduces", default="capital-account")


@model
class Unreturned:
    """The part of a contribution that has not been repaid."""

    unreturned: ResourceId = fact("of which contribution", default=NOT_GIVEN)


@model
class Preferred:
    """A tier that pays a return before profit is shared."""

    tag: ClassVar[str] = "preferred"
    to: PartyId = fact("to whom", default=NOT_GIVEN)
    rate: Rate = fact("rate a year", default=NOT_GIVEN)
    method: Literal["simple", "compound"] = fact("how it builds up", default=NOT_GIVEN)
    base: Unreturned = fact("on what", default=NOT_GIVEN)
    from_: When = fact("from when", key="from", default=NOT_GIVEN)
    day_count: Literal["actual/365", "actual/actual", "30/360"] = fact("how days are counted", default="actual/365")
    arrears: Literal["carried", "lost"] = fact("what happens to what cannot be paid", default="carried")


@model
class Band:
    """A tier over a band of the surplus."""

    tag: ClassVar[str] = "band"
    over: Money | None = fact("the band begins above this amount", default=None)
    up_to: Money | None = fact("the band ends at this amount; open-ended if left out", default=None)
    split: Split = fact("how the band is shared", default=NOT_GIVEN)


@model
class SplitRest:
    """The last tier: everything that is left."""

    tag: ClassVar[str] = "split"
    split: Split = fact("how it is shared", default="by-share", primary=True)


Tier = TopUp | ReturnCapital | Preferred | Band | SplitRest


@model
class Distribution:
    """When cash is worked out and paid."""

    worked_out_within: Period | None = fact("time after the accounts are approved to work it out", default=None)
    paid_within: Period | None = fact("time after that to pay it", default=None)
    keep_for: Period | None = fact("how far ahead payments falling due are kept back", default=None)
    solvent_for: Period | None = fact("how far ahead the solvency statement looks", default=None)
    reserve_part: Share | None = fact("part of the profit kept as reserve", default=None)
    distributed_part: Share | None = fact("part of the profit distributed", default=None)


@model
class Rounding:
    """Who gets the odd penny."""

    method: Literal["largest-remainder"] = fact("how sums are rounded", default="largest-remainder")
    ties: Literal["order-of-parties", "rotating"] = fact("who comes first among equals", default="order-of-parties")


@model
class DefaultInterest:
    """Interest on sums paid late."""

    over: Literal["bank-rate"] = fact("the rate that it is added to", default="bank-rate")
    by: Rate = fact("how much is added, a year", default=NOT_GIVEN)
    applies_to: Literal["sums-between-members", "all-sums"] = fact("to what sums", default="sums-between-members")


@model
class Call:
    """A capital call that is already planned."""

    at: When = fact("when", default=NOT_GIVEN)
    amounts: Mapping[PartyId, Money] = fact("how much from whom", default=NOT_GIVEN)


@model
class Funding:
    """How the partners put in money later."""

    calls: tuple[Call, ...] = fact("calls that are already planned", default=())
    at_most: Mapping[PartyId, Money] = fact("the most that each partner can be asked for", default={})
    notice: Period | None = fact("notice of a call", default=None)
    cure: Period | None = fact("time to pay after a reminder that a call is late", default=None)
    needs: DecisionId | None = fact("which decision makes a call", default=None)
    if_missed: Literal["interest", "dilution", "suspension", "none"] | None = fact(
        "what follows a missed call", default=None
    )
    shares_after_missed: Mapping[PartyId, Share] = fact(
        "shares if a call is missed, where the deal fixes them", default={}
    )
    borrowing_limit: Money | None = fact("most that may be borrowed from third parties", default=None)


@model
class BusinessPlan:
    """The plan and the budget."""

    covers: Period = fact("how long the plan looks ahead", default=NOT_GIVEN)
    submitted: Period = fact("how long before the year begins it is put forward", default=NOT_GIVEN)
    needs: DecisionId = fact("which decision adopts it", default=NOT_GIVEN)
    fallback: Literal["rollover", "rollover-indexed", "essential-only"] = fact(
        "what applies while none is adopted", default=NOT_GIVEN
    )
    index: str | None = fact("the index for a rollover", default=None)
    variance: Rate | None = fact("departure from the budget that must be reported", default=None)


@model
class Savings:
    """How a saving or an overspend is shared."""

    what: str = fact("what is compared", default=NOT_GIVEN)
    baseline: Money = fact("the cost it is compared with", default=NOT_GIVEN)
    baseline_for: str | None = fact(
        "the number of what that the baseline is for, as a phrase; the baseline then follows the number", default=None
    )
    arises_with: PartyId | None = fact(
        "the partner whose costs a saving or an overspend changes; if none, whoever it is each time", default=None
    )
    gain: Mapping[PartyId, Share] = fact("each partner's part of a saving", default=NOT_GIVEN)
    pain: Mapping[PartyId, Share] = fact("each partner's part of an overspend", default=NOT_GIVEN)
    caps: Mapping[PartyId, Money] = fact("the most that a partner bears of an overspend", default={})
    capped: tuple[PartyId, ...] = fact("partners whose part of an overspend must be capped", default=())
    paid_within: Period | None = fact("time after it is worked out to settle it", default=None)


@model
class SupportCap:
    """A limit on support that is the sum of its parts."""

    total: Money = fact("the overall limit", default=NOT_GIVEN)
    parts: Mapping[str, Money] = fact("the limits that it is made of", default=NOT_GIVEN)


@model
class Finance:
    """Everything about money. An alliance under which no money passes says `money: none`."""

    accounts: Accounts | None = fact("accounting rules; none where no money passes", default=NOT_GIVEN)
    profit: Split | None = fact("how profit is shared", default="by-share", forms=("llp",))
    loss: Loss | None = fact("how a loss is dealt with", default=None, forms=("llp",))
    costs: Split | None = fact("how joint costs are shared", default=None, forms=("alliance",))
    waterfall: tuple[Tier, ...] = fact("the order in which cash is paid out", default=(), forms=("llp",))
    distribution: Distribution | None = fact("when cash is worked out and paid", default=None, forms=("llp",))
    rounding: Rounding = fact("who gets the odd penny", default=Rounding())
    default_interest: DefaultInterest | None = fact("interest on late sums", default=None)
    funding: Funding | None = fact("further money", default=None, forms=("llp",))
    plan: BusinessPlan | None = fact("the business plan", default=None)
    savings: Savings | None = fact("savings and overspends", default=None)
    support: SupportCap | None = fact("a limit on support", default=None)
    payment: Period | None = fact("time to pay an undisputed invoice", default=None)
    vat: Literal["exclusive", "inclusive"] = fact("how VAT stands to sums in the agreement", default="exclusive")

    @classmethod
    def nothing(cls) -> "Finance":
        """What `money: none` stands for: nothing is earned, shared, paid or accounted for."""
        return cls(accounts=None, profit=None)
