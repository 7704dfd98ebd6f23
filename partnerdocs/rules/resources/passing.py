"""Whether it is said by what right the partnership has land, software or a name."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import word


@rule(
    "RES-09",
    "land-without-title",
    WARNING,
    source="Law of Property (Miscellaneous Provisions) Act 1989, s. 2; practice: land is where joint ventures dispute.",
    each="resources",
)
def land_without_title(deal: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """Land or premises are committed, and it is not said by what document or in what tenure they are held.

    Why: freehold, lease and licence differ in value, in tax and in who keeps them at the end. An entry under
    `premises` that names the resource answers the rule, as does `passes_by`.

    Base: llp
    Fails:  {resources: {site: {from: [trust], kind: premises, what: the scanning suite, at: commencement,
             treated_as: cost, on_exit: returns}}}
    Passes: {resources: {site: {from: [trust], kind: premises, what: the scanning suite, at: commencement,
             treated_as: cost, on_exit: returns, passes_by: licence}}}
    """
    if settled(resource.kind) not in ("land", "premises") or settled(resource.passes_by) is not None:
        return
    if not any(is_open(p) or settled(p.resource) == resource.id for p in settled(deal.premises)):
        yield Finding(
            at=f"{path}.passes_by",
            says=f"{word(resource.id)} is {resource.kind}, and it is not said by what document or in what tenure it is "
            "made available.",
            fix="State `passes_by`, or the tenure in an entry under `premises` that names this resource.",
            also=(f"{path}.kind",),
        )


@rule(
    "RES-11",
    "rights-without-licence",
    WARNING,
    source="Practice: a right to intellectual property passes by assignment or by licence, in a field.",
    each="resources",
)
def rights_without_licence(deal: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """Intellectual property or a name is committed, and neither a licence nor a clause on such rights is agreed.

    Why: nobody could say what the partnership may do with it, and whether it may go on after the end. The clause on
    intellectual property gives a licence of what each partner brings, as far as the business or the services need it.

    Base: llp
    Fails:  {resources: {software: {from: [scan], kind: intellectual-property, what: the booking software,
             at: commencement, treated_as: free, on_exit: ends}}}
    Passes: {resources: {software: {from: [scan], kind: intellectual-property, what: the booking software,
             at: commencement, treated_as: free, on_exit: ends, passes_by: licence}}}
    """
    if settled(resource.kind) not in ("intellectual-property", "brand") or settled(resource.passes_by) is not None:
        return
    if resource.kind == "brand" or settled(deal.intellectual_property) is None:
        yield Finding(
            at=f"{path}.passes_by",
            says=f"{word(resource.id)} is {'a name' if resource.kind == 'brand' else 'intellectual property'}, and it "
            "is not said by what document the partnership may use it.",
            fix="Write `passes_by: licence` or `separate-agreement`"
            + (", or agree `intellectual_property`." if resource.kind != "brand" else "."),
            also=(f"{path}.kind",),
        )
