"""Whether a party still exists."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party, PartyKind
from partnerdocs.rules.parties.bodies import gone
from partnerdocs.rules.rule import ERROR, rule

#: Kinds that live on under any name.
PRIVATE: tuple[PartyKind, ...] = (
    "company",
    "public-company",
    "guarantee-company",
    "community-interest-company",
    "llp",
    "limited-partnership",
    "general-partnership",
    "charitable-company",
    "charitable-incorporated-organisation",
    "registered-society",
    "university",
    "individual",
    "overseas-company",
)


@rule(
    "PTY-06",
    "party-abolished",
    ERROR,
    source="The Act named in each entry of the table of bodies, rules/parties/bodies.py.",
    each="parties",
)
def party_abolished(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A party is a public body that no longer exists on the day of signature, and no successor is recorded.

    Why: precedents outlive bodies; nobody is bound by the name of one that is gone.

    Base: alliance
    Fails:  {parties: {ambulance: {name: NHS Moorland Clinical Commissioning Group, short: Moorland}}}
    Passes: {parties: {ambulance: {name: NHS Moorland Integrated Care Board, short: Moorland}}}
    """
    if settled(party.successor) is not None or party.is_kind(*PRIVATE):
        return
    day = settled(deal.signing) or settled(deal.law_stated_at)
    body = gone(settled(party.name), day)
    if body is None:
        return
    why = f"{body.what} ended on {body.ended.isoformat()}" if body.ended else f"{body.what} never was a legal person"
    yield Finding(
        at=f"{path}.name",
        says=f"{party.name} cannot be a party: {why} ({body.by}).",
        fix=f"Name the body that has the function now ({body.now}), or record the `successor`.",
    )
