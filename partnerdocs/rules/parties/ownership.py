"""The vehicle as a party, and who owns whom."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party
from partnerdocs.rules.parties.numbers import COMPANIES
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.rules.wording import short_name


@rule(
    "PTY-16",
    "vehicle-signs-before-it-exists",
    ERROR,
    source="Companies Act 2006, s. 51 (pre-incorporation contracts); Limited Liability Partnerships Act 2000, s. 5(2).",
)
def vehicle_signs_before_it_exists(deal: Deal) -> Iterator[Finding]:
    """The vehicle is to sign, or to adhere, before it is incorporated.

    Why: a person that does not exist cannot bind itself, and whoever signs for it may be bound in its place. The
    members of an LLP may agree beforehand what binds it later; its own signature must follow its incorporation.
    That a vehicle yet to be incorporated signs, with no dates given, is only a warning.

    Base: llp
    Fails:  {vehicle: {incorporated_on: 2027-03-01, signs_on: 2027-02-15}}
    Passes: {vehicle: {incorporated_on: 2027-03-01, signs_on: 2027-03-15}}
    """
    vehicle = settled(deal.vehicle)
    if vehicle is None:
        return
    day = settled(vehicle.signs_on)
    if day is None and settled(vehicle.joins_by) == "signing":
        day = settled(deal.signing)
    born = settled(vehicle.incorporated_on)
    at = "vehicle.signs_on" if vehicle.signs_on is not None else "vehicle.joins_by"
    if day is not None and born is not None and day < born:
        yield Finding(
            at=at,
            says=f"The vehicle is to sign on {day}, but is incorporated only on {born}.",
            fix="Let it adhere after its incorporation (`joins_by: deed-of-adherence`), or correct a date.",
            also=("vehicle.incorporated_on",),
        )
    elif born is None and vehicle.joins_by == "signing" and settled(vehicle.state) == "to-be-incorporated":
        yield Finding(
            at=at,
            says="The vehicle is to sign the agreement and is still to be incorporated.",
            fix="Let it adhere after its incorporation (`joins_by: deed-of-adherence`), or say when it exists.",
            severity=WARNING,
            also=("vehicle.state",),
        )


@rule(
    "PTY-18",
    "cross-holding",
    ERROR,
    source="Companies Act 2006, s. 136: a body corporate may not be a member of its holding company.",
    each="parties",
)
def cross_holding(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """The vehicle owns part of a partner that in turn owns the vehicle.

    Why: a subsidiary may not hold shares in the company that is its parent, and profit would go round in a circle.
    Where the partner has half of the vehicle or less the holding is lawful, and only a warning.

    Base: llp
    Fails:  {shares: {trust: 2/5, scan: 3/5}, share_basis: agreed, vehicle: {holds: {scan: 1/10}}}
    Passes: {shares: {trust: 2/5, scan: 3/5}, share_basis: agreed, vehicle: {holds: {scan: 0}}}
    """
    pid = path.removeprefix("parties.")
    part = settled(settled(deal.shares).get(pid))
    held, at = _held(deal, party, pid)
    if not part or not settled(held):
        return
    parent = part > Fraction(1, 2) and settled(party.kind) in COMPANIES
    who = short_name(deal, pid)
    yield Finding(
        at=at,
        says=f"The vehicle owns {held} of {who}, and {who} has {part} of the vehicle"
        + (", so that it would hold shares in its own parent." if parent else "."),
        fix="Have the shares held by somebody else." if parent else "Confirm that the circle is meant.",
        severity=ERROR if parent else WARNING,
        also=(f"shares.{pid}",),
    )


def _held(deal: Deal, party: Party, pid: str) -> tuple[Fraction | None, str]:
    """What part of a party the vehicle holds, and where that stands: with the vehicle or among the party's owners."""
    vehicle = settled(deal.vehicle)
    if vehicle is None:
        return None, ""
    if pid in settled(vehicle.holds):
        return vehicle.holds[pid], f"vehicle.holds.{pid}"
    for owner, held in settled(party.owners).items():
        if owner in ("vehicle", vehicle.name):
            return held, f"parties.{pid}.owners.{owner}"
    return None, ""
