"""Whether a resource can be there when it is said to be."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import when_it_happens
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.window import outside_window
from partnerdocs.rules.wording import word


@rule(
    "RES-04",
    "resource-outside-term",
    ERROR,
    source="Partnerships for healthy outcomes (2012): when the resources are made available.",
    each="resources",
)
def resource_outside_term(deal: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """A resource is made available before signature, after the exit period, or only after it is withdrawn again.

    Why: nobody is bound to provide it on that day. That no time is given is an open point.

    Base: two
    Fails:  {resources: {cash-a: {at: 2033-04-01}}}
    Passes: {resources: {cash-a: {at: 2028-04-01}}}
    """
    yield from outside_window(deal, resource.at, f"{path}.at", f"{word(resource.id)} is made available")
    until = settled(resource.until)
    if until is None:
        return
    begins, ends = when_it_happens(deal, resource.at), when_it_happens(deal, until)
    if begins.earliest is not None and ends.latest is not None and ends.latest < begins.earliest:
        yield Finding(
            at=f"{path}.until",
            says=f"{word(resource.id)} is available until {ends.latest}, but only from {begins.earliest}.",
            fix="Correct one of the two.",
            also=(f"{path}.at",),
        )
