"""Whether planned money keeps within its limits."""

from collections.abc import Iterator
from decimal import Decimal

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Funding
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import money, short_name


@rule("FIN-16", "calls-above-limit", ERROR, source="Arithmetic; HM Treasury, Managing Public Money: spending limits.")
def calls_above_limit(deal: Deal) -> Iterator[Finding]:
    """The planned calls on a partner add up to more than the most that it can be asked for.

    Why: the partner's board approved the limit; a call above it is either void or without authority.

    Base: two
    Fails:  {money: {funding: {calls: [{at: 2028-04-01, amounts: {a: 60_000 GBP}}], at_most: {a: 50_000 GBP}}}}
    Passes: {money: {funding: {calls: [{at: 2028-04-01, amounts: {a: 60_000 GBP}}], at_most: {a: 70_000 GBP}}}}
    """
    funding = settled(settled(deal.money).funding)
    if funding is None:
        return
    for pid, most in settled(funding.at_most).items():
        if is_open(most) or is_open(most.amount) or is_open(most.currency):
            continue
        total = _called(funding, pid, most.currency)
        if total > most.amount:
            yield Finding(
                at=f"money.funding.at_most.{pid}",
                says=f"The calls on {short_name(deal, pid)} add up to {total:,} {most.currency}, "
                f"more than its limit of {money(most)}.",
                fix="Raise the limit with its board's approval, or lower a call.",
                also=("money.funding.calls",),
            )


def _called(funding: Funding, pid: str, currency: str) -> Decimal:
    """The sum of what is already fixed; open amounts can only add to it, for no amount is below nought."""
    total = Decimal(0)
    for call in settled(funding.calls):
        if is_open(call) or is_open(call.amounts) or pid not in call.amounts:
            continue
        amount = call.amounts[pid]
        if not is_open(amount) and not is_open(amount.amount) and amount.currency == currency:
            total += amount.amount
    return total


@rule("FIN-25", "support-not-its-parts", ERROR, source="Arithmetic; published support caps (5 and 2 make 7).")
def support_not_its_parts(deal: Deal) -> Iterator[Finding]:
    """A limit on support is said to be made of parts that do not add up to it.

    Why: two figures for one limit: whoever is called on will rely on the lower, whoever calls on the higher.

    Base: llp
    Fails:  {money: {support: {total: 8_000_000 GBP, parts: {deficits: 5_000_000 GBP, setting up: 2_000_000 GBP}}}}
    Passes: {money: {support: {total: 7_000_000 GBP, parts: {deficits: 5_000_000 GBP, setting up: 2_000_000 GBP}}}}
    """
    support = settled(settled(deal.money).support)
    if support is None:
        return
    amounts = {name: settled(m) for name, m in settled(support.parts).items()}
    total = settled(support.total)
    if {settled(m.currency) for m in amounts.values()} - {settled(total.currency)}:
        return  # a matter of RES-15
    added = sum((settled(m.amount) for m in amounts.values()), Decimal(0))
    if added != total.amount:
        listed = ", ".join(f"{name} {money(m)}" for name, m in amounts.items())
        yield Finding(
            at="money.support.total",
            says=f"The limit is {money(total)}, but its parts add up to {added:,} {total.currency} ({listed}).",
            fix="Correct the total or a part.",
            also=("money.support.parts",),
        )
