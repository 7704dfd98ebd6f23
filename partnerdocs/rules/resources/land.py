"""Whether land passes by a document that can pass it."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import length_in_days
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.model.operation import Premises
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import word

#: The longest lease that needs no deed (Law of Property Act 1925, s. 54(2)), in days.
SHORT_LEASE = 3 * 366 + 3


@rule(
    "RES-10",
    "land-not-by-deed",
    ERROR,
    source="Law of Property Act 1925, ss. 52 and 54(2); Law of Property (Miscellaneous Provisions) Act 1989, ss. 1, 2.",
    each="resources",
)
def land_not_by_deed(deal: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """Land is to pass by this agreement, and the agreement is not a deed.

    Why: a conveyance or a lease of more than three years needs a deed. Licences, short leases and a separate
    conveyance or agreement for lease are no matter of this rule.

    Base: alliance
    Fails:  {resources: {nurses: {kind: land, model: null, passes_by: this-agreement}}}
    Passes: {resources: {nurses: {kind: land, model: null, passes_by: separate-agreement}}}
    """
    if settled(resource.kind) not in ("land", "premises") or settled(resource.passes_by) != "this-agreement":
        return
    if settled(deal.law) != "england-and-wales" or settled(deal.execute_as) != "simple-contract":
        return
    if resource.kind == "land" or any(_needs_deed(p, resource.id) for p in settled(deal.premises) if not is_open(p)):
        yield Finding(
            at=f"{path}.passes_by",
            says=f"{word(resource.id)} is to pass by this agreement, which is executed as a simple contract.",
            fix="Execute it as a deed (`execute_as: deed`), or convey it by a separate agreement.",
            also=("execute_as",),
        )


def _needs_deed(premises: Premises, resource: str) -> bool:
    """Whether these are the premises, held for good or on a lease that is surely over three years."""
    if settled(premises.resource) != resource:
        return False
    if settled(premises.tenure) == "freehold":
        return True
    length = settled(premises.length)
    return premises.tenure == "lease" and length is not None and length_in_days(length)[0] > SHORT_LEASE
