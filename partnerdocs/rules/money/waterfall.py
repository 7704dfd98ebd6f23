"""Whether the tiers of the waterfall follow each other without gap or overlap, down to the last penny."""

from collections.abc import Iterator
from decimal import Decimal

from partnerdocs.finding import Finding
from partnerdocs.model.amount import Money
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Band, SplitRest, Tier
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.money.split import not_whole
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import money


@rule("FIN-07", "tiers-out-of-line", ERROR, source="Arithmetic; published waterfalls of public joint ventures.")
def tiers_out_of_line(deal: Deal) -> Iterator[Finding]:
    """The tiers of the waterfall overlap, leave a gap, stand where nothing reaches them, or leave money over.

    Why: cash that no tier covers has no owner, and cash that two tiers cover has two. The last tier takes all that is
    left; one that takes all before the last starves those below it.

    Base: llp
    Fails:  {money: {waterfall: [{band: {up_to: 100_000 GBP, split: by-share}},
                                 {band: {over: 150_000 GBP, split: by-share}}]}}
    Passes: {money: {waterfall: [{band: {up_to: 100_000 GBP, split: by-share}},
                                 {band: {over: 100_000 GBP, split: by-share}}]}}
    """
    tiers = settled(settled(deal.money).waterfall)
    yield from _bands(tiers)
    if not tiers:
        return
    for i, tier in enumerate(tiers[:-1]):
        if not is_open(tier) and _takes_all(tier):
            yield Finding(
                at=f"money.waterfall[{i}]",
                says=f"Tier {i + 1} takes all that is left, so tier {i + 2} and what follows get nothing.",
                fix="Put this tier last, or limit it.",
            )
    last = settled(tiers[-1])
    if not _takes_all(last):
        yield Finding(
            at=f"money.waterfall[{len(tiers) - 1}]",
            says="The last tier does not take all that is left, so the rest belongs to nobody.",
            fix="End the waterfall with {split: by-share} or a band without `up_to`.",
        )


def _takes_all(tier: Tier) -> bool:
    return isinstance(tier, SplitRest) or (isinstance(tier, Band) and settled(tier.up_to) is None)


def _bands(tiers: tuple[Tier, ...]) -> Iterator[Finding]:
    """What is wrong between one band and the next; amounts in several currencies are a matter of RES-15."""
    edge: Money | None = None
    first = True
    for i, tier in enumerate(tiers):
        if is_open(tier) or not isinstance(tier, Band):
            continue
        if is_open(tier.over) or is_open(tier.up_to):
            return
        path = f"money.waterfall[{i}]"
        over, before = tier.over, edge
        if over is not None and first and settled(over.amount) > 0:
            yield _misfit(f"{path}.over", f"The first band begins above {money(over)}; nothing covers what is below.")
        elif over is not None and before is not None and over.currency == before.currency:
            if over.amount > before.amount:
                yield _misfit(f"{path}.over", f"Nothing covers the amounts from {money(before)} to {money(over)}.")
            elif over.amount < before.amount:
                yield _misfit(f"{path}.over", f"The amounts from {money(over)} to {money(before)} are covered twice.")
        low = over or before
        if tier.up_to is not None and tier.up_to.amount <= (low.amount if low else Decimal(0)):
            yield _misfit(f"{path}.up_to", f"The band ends at {money(tier.up_to)}, where it has not begun.")
        edge, first = tier.up_to, False


def _misfit(path: str, says: str) -> Finding:
    return Finding(at=path, says=says, fix="Let each band begin where the one before it ends.")


@rule("FIN-08", "tier-not-whole", ERROR, source="Arithmetic.", each="money.waterfall")
def tier_not_whole(deal: Deal, tier: Tier, path: str) -> Iterator[Finding]:
    """The parts into which a tier of the waterfall is split do not add up to the whole.

    Why: part of that tier's cash would be paid to nobody, or twice.

    Base: llp
    Fails:  {money: {waterfall: [{split: {parts: {trust: 1/2, scan: 2/5}}}]}}
    Passes: {money: {waterfall: [{split: {parts: {trust: 3/5, scan: 2/5}}}]}}
    """
    if isinstance(tier, Band | SplitRest):
        yield from not_whole(deal, tier.split, f"{path}.split", "the tier")
