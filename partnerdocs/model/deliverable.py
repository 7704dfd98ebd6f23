"""What the partnership is to achieve, and how that is measured."""

import datetime as dt
from decimal import Decimal
from typing import Literal

from partnerdocs.model.amount import Money, Period, When
from partnerdocs.model.field import fact, model
from partnerdocs.model.kind import DeliverableId, PartyId, PartyOrVehicle, Rate, ResourceId
from partnerdocs.model.open_point import NOT_GIVEN


@model
class Measure:
    """One thing that is counted to see whether a deliverable is achieved."""

    what: str = fact("what is counted", default=NOT_GIVEN)
    unit: str = fact("in what unit", default=NOT_GIVEN)
    baseline: Decimal | None = fact("where it stood", default=None)
    baseline_at: dt.date | None = fact("on what day it stood there", default=None)
    target: Decimal = fact("where it is to be", default=NOT_GIVEN)
    direction: Literal["up", "down", "zero", "maintain"] = fact("which way is better", default=NOT_GIVEN)
    kind: Literal["outcome", "output", "process", "input"] = fact("what sort of measure it is", default=NOT_GIVEN)
    every: Period = fact("how often it is reported", default=NOT_GIVEN)
    source: str = fact("where the figures come from", default=NOT_GIVEN)
    measured_by: PartyOrVehicle | None = fact("who measures", default=None)
    verified_by: PartyOrVehicle | None = fact("who verifies", default=None)
    tolerance: Decimal | None = fact("how far it may miss the target, in the same unit", default=None)
    consequence: Literal["incentive", "remedy", "information"] = fact(
        "what a miss or a hit leads to", default=NOT_GIVEN
    )


@model
class Deliverable:
    """Something that the partnership promises or plans to achieve."""

    id: str = fact("its id in this deal", fixed=True)
    level: Literal["strategic", "tactical"] = fact("aim or step", default=NOT_GIVEN)
    what: str = fact("what is to be achieved, beginning with a verb", default=NOT_GIVEN)
    serves: DeliverableId | None = fact("the strategic deliverable that it serves", default=None)
    owner: PartyOrVehicle = fact("who is to achieve it", default=NOT_GIVEN, rule="DEL-01")
    due: When = fact("by when", default=NOT_GIVEN, rule="DEL-02")
    depends_on: tuple[DeliverableId, ...] = fact("deliverables that must come first", default=())
    needs: tuple[ResourceId, ...] = fact("resources that it needs", default=())
    acceptance: str | None = fact("how it is accepted", default=None)
    binding: bool = fact("whether missing it is a breach", default=True)
    measures: tuple[Measure, ...] = fact("how it is measured", default=())


@model
class Valuation:
    """What a resource is worth, and who says so."""

    amount: Money = fact("its value", default=NOT_GIVEN)
    vat: Literal["exclusive", "inclusive", "outside"] = fact("how VAT stands to the amount", default=NOT_GIVEN)
    basis: Literal["cost", "market", "agreed", "nominal", "nil"] = fact("how it is valued", default=NOT_GIVEN)
    valuer: str | None = fact("who values it, as a phrase", default=None)
    at: When | None = fact("as at when", default=None)


@model
class LoanTerms:
    """The terms on which a resource is lent."""

    rate: Rate = fact("interest a year", default=NOT_GIVEN)
    repay: When = fact("when it is repaid", default=NOT_GIVEN)
    secured: bool = fact("whether it is secured", default=False)
    rank: Literal["behind-outside-creditors", "equal"] = fact("its rank", default="behind-outside-creditors")


@model
class Resource:
    """Something that a partner commits to the partnership."""

    id: str = fact("its id in this deal", fixed=True)
    from_: tuple[PartyId, ...] = fact("who contributes it", key="from", default=NOT_GIVEN, rule="RES-01")
    kind: Literal[
        "cash",
        "loan",
        "guarantee",
        "land",
        "premises",
        "equipment",
        "staff",
        "intellectual-property",
        "data",
        "services",
        "brand",
    ] = fact("what sort of thing it is", default=NOT_GIVEN)
    what: str = fact("what it is, as a phrase", default=NOT_GIVEN)
    quantity: str | None = fact("how much of it, with its unit", default=None)
    at: When = fact("when it is made available", default=NOT_GIVEN)
    until: When | None = fact("until when", default=None)
    model: Literal["tupe", "secondment", "services"] | None = fact("how staff are made available", default=None)
    value: Valuation | None = fact("what it is worth", default=None)
    treated_as: Literal["capital", "loan", "cost", "fee", "free"] = fact(
        "how it is paid for; in an alliance a fee is a joint cost, as a cost is: the provider bears its own part",
        default=NOT_GIVEN,
        rule="RES-03",
    )
    against: ResourceId | None = fact(
        "for a sum: the contribution against which it is paid, once that is there and as much as it is then worth",
        default=None,
    )
    charged: Money | None = fact("what the partnership pays for it a year", default=None)
    loan: LoanTerms | None = fact("its terms if it is lent", default=None)
    passes_by: Literal["separate-agreement", "this-agreement", "licence"] | None = fact(
        "by what document land or premises are made available", default=None
    )
    on_exit: Literal["stays", "returns", "bought-at-fair-value", "ends"] = fact(
        "what happens to it at the end", default=NOT_GIVEN
    )
