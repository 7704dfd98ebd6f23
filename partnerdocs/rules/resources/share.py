"""Whether what the partners put in matches what they own."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from partnerdocs.finding import Finding
from partnerdocs.model.amount import Money
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import short_name

#: By how much a part of the capital may differ from the share unremarked.
TOLERANCE = Fraction(1, 20)


@rule(
    "RES-06",
    "contributions-off-shares",
    WARNING,
    source="Partnerships for healthy outcomes (2012): shares and the resources each commits.",
)
def contributions_off_shares(deal: Deal) -> Iterator[Finding]:
    """What the partners contribute as capital differs from their shares by more than a twentieth, with no reason.

    Why: somebody pays more than it owns. That is often meant, for one partner brings land and another a skill: then
    `share_basis` says what the shares rest on, or the finding is accepted with its reason.

    Base: llp
    Fails:  {resources: {scanner: {value: {amount: 2_000_000 GBP}}}}
    Passes: {resources: {scanner: {value: {amount: 1_050_000 GBP}}}}
    """
    if settled(deal.share_basis) not in (None, "capital"):
        return
    capital, shares = _capital(deal), settled(deal.shares)
    total = sum(capital.values(), Fraction(0))
    if sum(shares.values(), Fraction(0)) != 1:
        return  # a matter of SHR-01
    off = {
        pid: capital.get(pid, Fraction(0)) / total
        for pid, share in shares.items()
        if total and abs(capital.get(pid, Fraction(0)) / total - share) > TOLERANCE
    }
    if off:
        each = ", ".join(
            sorted(f"{short_name(deal, p)} {_percent(c)} against {_percent(shares[p])}" for p, c in off.items())
        )
        yield Finding(
            at="resources",
            says=f"Capital put in and shares differ: {each}.",
            fix="Say in `share_basis` what the shares rest on, or correct values or shares.",
            also=("shares",),
        )


def _capital(deal: Deal) -> Mapping[str, Fraction]:
    """The valued capital of each partner; nothing if it cannot be added up or parted between partners."""
    counted = [
        (r.from_, _value(r)) for r in map(settled, settled(deal.resources)) if settled(r.treated_as) == "capital"
    ]
    vehicle = settled(deal.vehicle)
    if vehicle is not None:
        counted += [((pid,), amount) for pid, amount in settled(vehicle.capital).items()]
    amounts = [(tuple(map(settled, settled(who))), settled(m)) for who, m in counted]
    known = [(who, m) for who, m in amounts if m is not None]
    if len(known) != len(amounts) or any(len(who) != 1 for who, _ in known):
        return {}
    if len({settled(m.currency) for _, m in known}) > 1:
        return {}
    sums: dict[str, Fraction] = {}
    for (pid,), amount in known:
        sums[pid] = sums.get(pid, Fraction(0)) + Fraction(settled(amount.amount))
    return sums


def _value(resource: Resource) -> Money | None:
    value = settled(resource.value)
    return None if value is None else settled(value.amount)


def _percent(part: Fraction) -> str:
    """A part in whole per cent, or tenths where it is not whole."""
    tenths = round(part * 1000)
    return f"{tenths // 10} %" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10} %"
