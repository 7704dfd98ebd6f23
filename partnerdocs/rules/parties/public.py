"""Whether a partner belongs to the public sector, directly or through its owners."""

from fractions import Fraction

from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled


def outside_owners(deal: Deal) -> list[str]:
    """Who has a share and is not in public hands. Raises `StillOpen`."""
    return [pid for pid, share in settled(deal.shares).items() if settled(share) and not in_public_hands(deal, pid)]


def in_public_hands(deal: Deal, pid: str) -> bool:
    """Whether a party is a public body, or public bodies that are parties own more than half of it.

    A university counts: many are contracting authorities, and the deal does not say which. Raises `StillOpen`.
    """
    party = deal.party(pid)
    if party.is_public() or party.is_kind("university"):
        return True
    public = {
        known
        for other, body in settled(deal.parties).items()
        if settled(body).is_public()
        for known in (other, settled(body.name))
    }
    held = sum((settled(part) for owner, part in settled(party.owners).items() if owner in public), Fraction(0))
    return held > Fraction(1, 2)
