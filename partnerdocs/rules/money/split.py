"""Whether profit, loss and costs are given away whole, once."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Table
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import parts


def not_whole(deal: Deal, split: object, path: str, what: str) -> Iterator[Finding]:
    """A finding if a split is a table whose parts do not add up to 1; nothing while any of them is open."""
    if not isinstance(split, Table) or is_open(split.parts):
        return
    try:
        total = sum(split.parts.values(), Fraction(0))
    except StillOpen:
        return
    if total != 1:
        yield Finding(
            at=path,
            says=f"The parts of {what} add up to {total}, not 1 ({parts(deal, split.parts)}).",
            fix="Change a part so that they add up to 1, or share it `by-share`.",
        )


@rule(
    "FIN-01",
    "profit-not-whole",
    ERROR,
    source="Partnerships for healthy outcomes (2012): how profit is shared. Partnership Act 1890, s. 24(1).",
)
def split_not_whole(deal: Deal) -> Iterator[Finding]:
    """The parts of profit, or of joint costs, do not add up to the whole.

    Why: money would be given away twice, or fall to a default rule that nobody chose: equal shares.

    Base: two
    Fails:  {money: {profit: {parts: {a: 1/2, b: 1/3}, because: a manages the depots}}}
    Passes: {money: {profit: {parts: {a: 2/3, b: 1/3}, because: a manages the depots}}}
    """
    money = settled(deal.money)
    yield from not_whole(deal, money.profit, "money.profit", "the profit")
    yield from not_whole(deal, money.costs, "money.costs", "the joint costs")


@rule(
    "FIN-02",
    "loss-not-whole",
    ERROR,
    source="Partnerships for healthy outcomes (2012): how a loss is borne. Partnership Act 1890, ss. 24(1), 44.",
)
def loss_not_whole(deal: Deal) -> Iterator[Finding]:
    """A split of losses is given and does not add up to the whole.

    Why: part of a loss would be nobody's, or be borne twice. An LLP or a company needs no split of losses.

    Base: two
    Fails:  {money: {loss: {allocate: {parts: {a: 1/2, b: 1/3}, because: b bears less risk}}}}
    Passes: {money: {loss: {allocate: {parts: {a: 2/3, b: 1/3}, because: b bears less risk}}}}
    """
    loss = settled(settled(deal.money).loss)
    if loss is not None:
        yield from not_whole(deal, loss.allocate, "money.loss.allocate", "a loss")


@rule("FIN-05", "more-than-the-profit", ERROR, source="Arithmetic.")
def more_than_the_profit(deal: Deal) -> Iterator[Finding]:
    """What is kept as reserve and what is distributed are together more than the profit.

    Why: both are parts of the same profit, so one of the two promises would be broken.

    Base: llp
    Fails:  {money: {distribution: {reserve_part: 2/5}}}
    Passes: {money: {distribution: {reserve_part: 1/10}}}
    """
    distribution = settled(settled(deal.money).distribution)
    if distribution is None:
        return
    kept, paid = settled(distribution.reserve_part), settled(distribution.distributed_part)
    if kept is not None and paid is not None and kept + paid > 1:
        yield Finding(
            at="money.distribution",
            says=f"{kept} of the profit is kept and {paid} is distributed: together {kept + paid}.",
            fix="Lower one of the two.",
            also=("money.distribution.reserve_part", "money.distribution.distributed_part"),
        )
