"""Whether it is said on what footing people work for the partnership."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import word


@rule(
    "RES-08",
    "staff-without-footing",
    WARNING,
    source="Transfer of Undertakings (Protection of Employment) Regulations 2006.",
    each="resources",
)
def staff_without_footing(deal: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """Staff are committed, and it is not said whether they transfer, are seconded, or stay and provide a service.

    Why: who employs them, who directs them and who pays when they claim depends on it; and if nobody decides, the law
    may decide that they transfer. The clauses say who directs them once the footing is known. What `staff` says for
    all of them is enough.

    Base: alliance
    Fails:  {resources: {nurses: {model: null}}}
    Passes: {resources: {nurses: {model: secondment}}}
    """
    if settled(resource.kind) == "staff" and settled(resource.model) is None and settled(deal.staff) is None:
        yield Finding(
            at=f"{path}.model",
            says=f"{word(resource.id)} are staff, and it is not said on what footing they work.",
            fix="Write `model: tupe`, `secondment` or `services`.",
            also=(f"{path}.kind",),
        )
