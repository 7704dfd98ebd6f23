"""Whether shares that stand for the value of land rest on a valuation."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import listed, word


@rule(
    "SHR-18",
    "land-shares-without-valuation",
    WARNING,
    source="Published joint ventures whose shares were parts of the value of land.",
)
def land_shares_without_valuation(deal: Deal) -> Iterator[Finding]:
    """The shares rest on the value of land, and land that is committed has no value from a valuer whom the deal names.

    Why: every percentage point of the shares is then a guess at a price, which the partner with the land may regret
    and an auditor will ask about. Land that the vehicle already has is no matter of this rule.

    Base: two
    Fails:  {share_basis: land-value, resources: {yard: {from: [a], kind: land, what: the yard, at: commencement,
             treated_as: cost, passes_by: separate-agreement, on_exit: returns,
             value: {amount: 100_000 GBP, vat: outside, basis: agreed}}}}
    Passes: {share_basis: land-value, resources: {yard: {from: [a], kind: land, what: the yard, at: commencement,
             treated_as: cost, passes_by: separate-agreement, on_exit: returns,
             value: {amount: 100_000 GBP, vat: outside, basis: agreed, valuer: a surveyor}}}}
    """
    if settled(deal.share_basis) != "land-value":
        return
    land = (r for r in map(settled, settled(deal.resources)) if settled(r.kind) in ("land", "premises"))
    unvalued = [r.id for r in land if not _valued(r)]
    if unvalued:
        yield Finding(
            at="share_basis",
            says=f"The shares are said to rest on the value of land, and {listed(word(i) for i in unvalued)} "
            f"{'has' if len(unvalued) == 1 else 'have'} no value from a named valuer.",
            fix="Give the value and the `valuer`, or change `share_basis`.",
            also=tuple(f"resources.{i}" for i in unvalued),
        )


def _valued(resource: Resource) -> bool:
    value = settled(resource.value)
    return value is not None and settled(value.valuer) is not None
