"""Whether a resource has the value that its treatment needs, and only once."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import money, word


@rule(
    "RES-02",
    "capital-without-value",
    ERROR,
    source="Partnerships for healthy outcomes (2012): how the resources are valued.",
    each="resources",
)
def capital_without_value(_: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """A resource counts as capital and has no value, or is valued at nil and at an amount.

    Why: the capital account cannot be opened without a figure. A resource that is worth nothing says so:
    `value: {amount: 0 GBP, basis: nil}`.

    Base: llp
    Fails:  {resources: {scanner: {value: null}}}
    Passes: {resources: {scanner: {value: {amount: 900_000 GBP}}}}
    """
    value = settled(resource.value)
    if value is None:
        if settled(resource.treated_as) == "capital":
            yield Finding(
                at=path,
                says=f"{word(resource.id)} counts as capital, but has no value.",
                fix="Give `value`, or say that it is nil (`basis: nil`), or treat it otherwise.",
                also=(f"{path}.treated_as",),
            )
    elif settled(value.basis) == "nil" and settled(settled(value.amount).amount) != 0:
        yield Finding(
            at=f"{path}.value",
            says=f"{word(resource.id)} is valued at nil and at {money(value.amount)}.",
            fix="Correct the basis or the amount.",
        )


@rule("RES-05", "counted-twice", ERROR, source="Arithmetic: a double count.", each="resources")
def counted_twice(_: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """A resource is credited as capital, and the same amount is also charged to the partnership or lent to it.

    Why: the contributor would have it twice: as capital, and as a charge or a debt. A charge of another amount, as
    for maintenance, is lawful.

    Base: llp
    Fails:  {resources: {scanner: {charged: 1_000_000 GBP}}}
    Passes: {resources: {scanner: {charged: 50_000 GBP}}}
    """
    if settled(resource.treated_as) != "capital":
        return
    charged, value = settled(resource.charged), settled(resource.value)
    if settled(resource.loan) is not None:
        yield Finding(
            at=f"{path}.loan",
            says=f"{word(resource.id)} counts as capital and is also lent.",
            fix="Treat it as capital or as a loan.",
            also=(f"{path}.treated_as",),
        )
    if charged is not None and value is not None and charged == settled(value.amount) and settled(charged.amount):
        yield Finding(
            at=f"{path}.charged",
            says=f"{money(charged)} for {word(resource.id)} is credited as capital and charged as well.",
            fix="Remove the charge, or treat the resource as a cost or a fee.",
            also=(f"{path}.treated_as", f"{path}.value"),
        )
