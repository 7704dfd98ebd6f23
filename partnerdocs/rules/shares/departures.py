"""Whether a split that departs from the shares says why, and whether every share rests on something."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Table
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.model.party import Party
from partnerdocs.rules.resources.share import contributions_off_shares
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import parts, short_name


@rule(
    "SHR-06",
    "split-off-shares-without-reason",
    WARNING,
    source="Partnerships for healthy outcomes (2012): cost, profit and loss follow the share unless all say otherwise.",
)
def split_off_shares_without_reason(deal: Deal) -> Iterator[Finding]:
    """Profit, a loss or joint costs are shared otherwise than by the shares, and no reason is given.

    Why: the share is what each board has approved. A departure is often meant, and then somebody asks for its reason
    years later; or it is left over from an earlier draft. Tiers of the surplus are departures by their nature.

    Base: three
    Fails:  {money: {profit: {parts: {a: 1/2, b: 1/4, c: 1/4}}}}
    Passes: {money: {profit: {parts: {a: 1/2, b: 1/4, c: 1/4}, because: a runs the store}}}
    """
    shares = {pid: settled(share) for pid, share in settled(deal.shares).items()}
    for what, split, path in _splits(deal):
        if is_open(split) or not isinstance(split, Table) or is_open(split.parts) or split.because is not None:
            continue
        try:
            table = {pid: settled(part) for pid, part in split.parts.items()}
        except StillOpen:
            continue
        whole = sum(table.values(), Fraction(0)) == 1  # otherwise a matter of FIN-01 and FIN-02
        if whole and any(table.get(pid, Fraction(0)) != shares.get(pid, Fraction(0)) for pid in {*table, *shares}):
            yield Finding(
                at=path,
                says=f"{what} shared otherwise than by the shares ({parts(deal, table)}), and no reason is given.",
                fix="Give the reason under `because`, which stays internal, or share it `by-share`.",
                also=("shares",),
            )


def _splits(deal: Deal) -> Iterator[tuple[str, object, str]]:
    """What is shared, how, and where that stands."""
    money = settled(deal.money)
    yield "Profit is", money.profit, "money.profit"
    yield "Joint costs are", money.costs, "money.costs"
    if not is_open(money.loss) and money.loss is not None:
        yield "A loss is", money.loss.allocate, "money.loss.allocate"


@rule(
    "SHR-16",
    "share-without-contribution",
    WARNING,
    source="Partnerships for healthy outcomes (2012): both sides invest.",
    each="parties",
)
def share_without_contribution(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A partner has a share and commits nothing for it, and the deal does not say what the share rests on.

    Why: the others carry the partnership, and will ask why. A resource, capital, a part of the joint costs and a
    promise to answer a call are contributions. `share_basis` of `equal`, `activity` or `agreed` is a reason. Where
    RES-06 compares the capital with the shares, this rule leaves it to that one.

    Base: alliance
    Fails:  {money: {costs: null}, resources: {therapists: {from: [trust]}}}
    Passes: {money: {costs: null}, resources: {therapists: {from: [trust, council]}}}
    """
    pid = path.removeprefix("parties.")
    if settled(party.role) != "partner" or not settled(settled(deal.shares).get(pid)):
        return
    if settled(deal.share_basis) not in (None, "capital", "land-value") or _contributes(deal, pid):
        return
    if not any(contributions_off_shares.check(deal)):
        yield Finding(
            at=f"shares.{pid}",
            says=f"{short_name(deal, pid)} has a share of {deal.shares[pid]} and commits no resource, capital or cost.",
            fix="State what it commits under `resources`, or what the shares rest on under `share_basis`.",
            also=("resources", "share_basis"),
        )


def _contributes(deal: Deal, pid: str) -> bool:
    """Whether a partner puts anything in."""
    if any(pid in map(settled, settled(settled(resource).from_)) for resource in settled(deal.resources)):
        return True
    vehicle, money = settled(deal.vehicle), settled(deal.money)
    if vehicle is not None and pid in settled(vehicle.capital):
        return True
    costs, funding = settled(money.costs), settled(money.funding)
    if costs == "by-share" or (isinstance(costs, Table) and settled(settled(costs.parts).get(pid))):
        return True
    if funding is None:
        return False
    called = any(pid in settled(settled(call).amounts) for call in settled(funding.calls))
    most = settled(settled(funding.at_most).get(pid))
    return called or (most is not None and settled(most.amount) != 0)
