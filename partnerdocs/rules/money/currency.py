"""Whether amounts that are measured against each other are in one currency."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.amount import Money
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Band, Finance, TopUp
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import listed


@rule("RES-15", "currencies-mixed", ERROR, source="Arithmetic.")
def currencies_mixed(deal: Deal) -> Iterator[Finding]:
    """Amounts that are added up or measured against each other are in several currencies, and no rate is agreed.

    Why: the sum then depends on the day. Each of these is in one currency: the waterfall, planned calls and their
    limits, savings and their caps, and a limit on support with its parts. An amount below nought is refused on reading
    under this id.

    Base: llp
    Fails:  {money: {support: {total: 7_000_000 GBP, parts: {deficits: 5_000_000 GBP, setting up: 2_000_000 EUR}}}}
    Passes: {money: {support: {total: 7_000_000 GBP, parts: {deficits: 5_000_000 GBP, setting up: 2_000_000 GBP}}}}
    """
    money = settled(deal.money)
    for key, amounts in _groups(money):
        codes = sorted({m.currency for m in amounts if not is_open(m) and not is_open(m.currency)})
        if len(codes) > 1:
            yield Finding(
                at=f"money.{key}",
                says=f"Amounts in {listed(codes)} are measured against each other here, without a rate.",
                fix="Give them in one currency.",
            )


def _groups(money: Finance) -> Iterator[tuple[str, list[Money]]]:
    if not is_open(money.waterfall):
        yield "waterfall", [m for tier in money.waterfall if not is_open(tier) for m in _of_tier(tier)]
    funding = money.funding
    if not is_open(funding) and funding is not None:
        called = [] if is_open(funding.calls) else [c.amounts for c in funding.calls if not is_open(c)]
        tables = [t for t in (funding.at_most, *called) if not is_open(t)]
        yield "funding", [m for table in tables for m in table.values()]
    savings = money.savings
    if not is_open(savings) and savings is not None:
        caps = [] if is_open(savings.caps) else list(savings.caps.values())
        yield "savings", [savings.baseline, *caps]
    support = money.support
    if not is_open(support) and support is not None:
        pieces = [] if is_open(support.parts) else list(support.parts.values())
        yield "support", [support.total, *pieces]


def _of_tier(tier: object) -> list[Money]:
    if isinstance(tier, TopUp):
        return [tier.reserve]
    if isinstance(tier, Band):
        return [m for m in (tier.over, tier.up_to) if m is not None]
    return []
