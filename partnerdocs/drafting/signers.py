"""Who makes the agreement and signs it: the parties of the deal, and the vehicle where it signs beside them."""

from __future__ import annotations

from partnerdocs.drafting.lookup import Bound
from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, is_open
from partnerdocs.model.party import Party, Signing

#: The key of the vehicle among those who sign; no party can have it, since references call the vehicle so.
VEHICLE = "vehicle"


def signers(deal: Deal) -> tuple[Bound, ...]:
    """Those who sign, in the order of the parties; nobody while the parties are open as a whole."""
    if is_open(deal.parties):
        return ()
    found = [Bound(party, f"parties.{pid}", pid) for pid, party in deal.parties.items()]
    return (*found, *_vehicle(deal))


def _vehicle(deal: Deal) -> tuple[Bound, ...]:
    """The vehicle as one who signs: a limited liability partnership signs by two of its members."""
    try:
        signs = any(CONDITIONS[name](deal, None) for name in ("vehicle-signs", "vehicle-signs-once-incorporated"))
    except StillOpen:
        return ()
    if not signs or deal.vehicle is None:
        return ()
    party = Party(name=deal.vehicle.name, kind="llp", executes=Signing(by="members"))
    return (Bound(party, VEHICLE, VEHICLE),)
