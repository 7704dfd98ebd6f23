"""The vehicle must be there where the form or another fact needs it, and nowhere else."""

from collections.abc import Iterator
from typing import Annotated, get_args, get_origin

from partnerdocs.finding import Finding, Severity
from partnerdocs.model.deal import Deal
from partnerdocs.model.kind import Ref
from partnerdocs.model.open_point import settled
from partnerdocs.model.walk import alternatives, walk
from partnerdocs.rules.rule import ERROR, rule


@rule(
    "LGF-31",
    "vehicle-missing",
    ERROR,
    source="Ours: a document cannot speak of a legal person that the deal does not describe.",
)
def vehicle_missing(deal: Deal) -> Iterator[Finding]:
    """The deal needs a vehicle, or names it, and does not describe one.

    Why: an LLP's agreement is about the LLP; and a duty that an alliance gives to "the vehicle" would be nobody's.

    Base: alliance
    Fails:  {deliverables: {home: {owner: vehicle}}}
    Passes: {deliverables: {home: {owner: council}}}
    """
    if settled(deal.vehicle) is not None:
        return
    if deal.form_is("llp"):
        yield Finding(
            at="vehicle",
            says="The deal is an LLP's and does not describe the LLP yet.",
            fix="Describe it under `vehicle`.",
            severity=Severity.OPEN_POINT,  # missing is not wrong: the agreement drafts with its place left open
        )
        return
    fix = (
        "Name a party: an alliance has none." if deal.form_is("alliance") else "Name a party, or describe the vehicle."
    )
    for fact in walk(deal):
        if fact.value == "vehicle" and any(_may_be_the_vehicle(kind) for kind in alternatives(fact.kind)):
            yield Finding(
                at=fact.path,
                says="This names the vehicle, and the deal has none.",
                fix=fix,
            )


@rule(
    "LGF-34",
    "alliance-with-a-vehicle",
    ERROR,
    source="Ours: an alliance is its parties and a contract, and no clause of it is about a legal person of theirs.",
)
def alliance_with_a_vehicle(deal: Deal) -> Iterator[Finding]:
    """The deal is an alliance and describes a vehicle.

    Why: the collaboration agreement binds the parties to each other. It has no clause that forms a legal person, brings
    it into the agreement, gives it a business or winds it up, so that every duty laid on it would be nobody's.

    Base: alliance
    Fails:  {vehicle: {name: Southvale Recovery LLP}}
    Passes: {vehicle: null}
    """
    if deal.form_is("alliance") and settled(deal.vehicle) is not None:
        yield Finding(
            at="vehicle",
            says="The deal is an alliance, which has no vehicle, and it describes one.",
            fix="Remove `vehicle`, or choose the form of the vehicle, for example `llp`.",
            also=("form",),
        )


def _may_be_the_vehicle(kind: object) -> bool:
    marks = get_args(kind)[1:] if get_origin(kind) is Annotated else ()
    return any(isinstance(m, Ref) and "vehicle" in m.kinds for m in marks)
