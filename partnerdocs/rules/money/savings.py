"""Whether savings and overspends are shared whole, and capped where they must be."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import parts, short_name


@rule("FIN-23", "savings-not-whole", ERROR, source="Arithmetic; published alliance agreements with shared risk.")
def savings_not_whole(deal: Deal) -> Iterator[Finding]:
    """The parts of a saving or of an overspend do not add up to the whole, or a partner that must be capped has no cap.

    Why: part of the money would have no owner; and a body that may bear only so much would bear whatever comes.

    Base: alliance
    Fails:  {money: {savings: {gain: {council: 1/5}}}}
    Passes: {money: {savings: {gain: {council: 1/4}}}}
    """
    savings = settled(settled(deal.money).savings)
    if savings is None:
        return
    for key, what, split in (("gain", "a saving", savings.gain), ("pain", "an overspend", savings.pain)):
        if is_open(split) or not split:
            continue
        try:
            total = sum(split.values(), Fraction(0))
        except StillOpen:
            continue
        if total != 1:
            yield Finding(
                at=f"money.savings.{key}",
                says=f"The parts of {what} add up to {total}, not 1 ({parts(deal, split)}).",
                fix="Change a part so that they add up to 1.",
            )
    if is_open(savings.caps) or is_open(savings.capped):
        return
    for pid in (p for p in savings.capped if not is_open(p) and p not in savings.caps):
        yield Finding(
            at="money.savings.caps",
            says=f"{short_name(deal, pid)} must bear no more than a cap, and no cap is given for it.",
            fix=f"Give `money.savings.caps.{pid}`.",
            also=("money.savings.capped",),
        )
