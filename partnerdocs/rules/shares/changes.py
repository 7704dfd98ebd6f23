"""Whether the shares still make a whole after they change."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.analysis.calendar import Bounds, when_it_happens
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.rules.wording import parts


@rule("SHR-15", "share-change-not-whole", ERROR, source="Logic; accession and ratchet tables in public joint ventures.")
def share_change_not_whole(deal: Deal) -> Iterator[Finding]:
    """After an agreed change the shares do not add up to the whole, or the changes are not in the order of time.

    Why: from that day part of the partnership would belong to nobody, or twice; and two steps in the wrong order
    leave open which shares hold in between.

    Base: three
    Fails:  {share_changes: [{what: the second store opens, at: 2029-04-01, shares: {a: 9/20, b: 7/20, c: 1/4}}]}
    Passes: {share_changes: [{what: the second store opens, at: 2029-04-01, shares: {a: 9/20, b: 7/20, c: 1/5}}]}
    """
    changes = settled(deal.share_changes)
    for i, change in enumerate(changes):
        if is_open(change) or is_open(change.shares) or any(is_open(s) for s in change.shares.values()):
            continue
        total = sum(change.shares.values(), Fraction(0))
        if total != 1:
            yield Finding(
                at=f"share_changes[{i}].shares",
                says=f"After this change the shares add up to {total}, not 1 ({parts(deal, change.shares)}).",
                fix="Change a share so that they add up to 1.",
            )
    yield from _out_of_order(deal)


def _out_of_order(deal: Deal) -> Iterator[Finding]:
    last: tuple[int, Bounds] | None = None
    for i, change in enumerate(deal.share_changes):
        try:
            now = when_it_happens(deal, settled(settled(change).at))
        except StillOpen:
            continue
        if last and now.latest is not None and last[1].earliest is not None and now.latest < last[1].earliest:
            yield Finding(
                at=f"share_changes[{i}].at",
                says=f"This change happens by {now.latest}, before the one above it ({last[1].earliest}).",
                fix="Put the changes in the order of time.",
                also=(f"share_changes[{last[0]}].at",),
            )
        last = (i, now)


@rule("SHR-17", "dilution-not-whole", ERROR, source="Logic; precedents on dilution after a missed capital call.")
def missed_call_shares_not_whole(deal: Deal) -> Iterator[Finding]:
    """The shares after a missed capital call do not add up to the whole, or are not said although they change.

    Why: the consequence of a missed call is enforced against somebody who resists it, so it must be certain. That a
    missed call dilutes and no shares are fixed is a warning: a formula may stand in another document. A share below
    nought is refused on reading.

    Base: two
    Fails:  {money: {funding: {if_missed: dilution, shares_after_missed: {a: 2/3, b: 1/2}}}}
    Passes: {money: {funding: {if_missed: dilution, shares_after_missed: {a: 2/3, b: 1/3}}}}
    """
    funding = settled(settled(deal.money).funding)
    if funding is None:
        return
    after = settled(funding.shares_after_missed)
    if not after and settled(funding.if_missed) == "dilution":
        yield Finding(
            at="money.funding.if_missed",
            says="A missed call changes the shares, but not into what.",
            fix="Give `shares_after_missed`, or another consequence.",
            severity=WARNING,
        )
    elif after and (total := sum(after.values(), Fraction(0))) != 1:
        yield Finding(
            at="money.funding.shares_after_missed",
            says=f"After a missed call the shares add up to {total}, not 1 ({parts(deal, after)}).",
            fix="Change a share so that they add up to 1.",
        )
