"""Whether the limits up to which somebody may commit the partnership fit together."""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from partnerdocs.finding import Finding
from partnerdocs.model.amount import Money
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Limit
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import money

#: Who stands above whom.
RANKS = {"manager": 0, "chief-executive": 1, "committee": 2, "board": 3, "partners": 4}


@attrs.frozen(kw_only=True)
class _Span:
    """One limit: from which sum, not included, to which sum, included; `up_to` is None without an end."""

    path: str
    who: str
    over: Decimal
    up_to: Decimal | None
    starts: bool
    limit: Limit

    @property
    def inverted(self) -> bool:
        return self.up_to is not None and self.over >= self.up_to

    def reaches(self, amount: Decimal) -> bool:
        """Whether it covers sums up to this one, if it is not inverted."""
        return self.over < amount and (self.up_to is None or self.up_to >= amount)

    def passes(self, amount: Decimal) -> bool:
        """Whether it covers sums on both sides of this one."""
        return self.over < amount and (self.up_to is None or self.up_to > amount)


@rule("RSV-06", "money-limits-do-not-fit", ERROR, source="Practice: tables of authority.")
def money_limits_do_not_fit(deal: Deal) -> Iterator[Finding]:
    """The limits up to which somebody may commit the partnership are inverted, leave a gap, or overlap.

    Why: for a sum in the gap nobody may sign, and for a sum in the overlap two may whose consent is not the same.
    A higher body that may also do what a lower one may is no overlap.

    Base: three
    Fails:  {governance: {limits: [{who: manager, up_to: 50_000 GBP}, {who: board, over: 60_000 GBP}]}}
    Passes: {governance: {limits: [{who: manager, up_to: 50_000 GBP}, {who: board, over: 50_000 GBP}]}}
    """
    spans = [_span(settled(limit), i) for i, limit in enumerate(settled(settled(deal.governance).limits))]
    currencies = {m.currency for s in spans for m in (s.limit.over, s.limit.up_to) if m is not None}
    for span in spans:
        if span.inverted:
            yield Finding(
                at=span.path,
                says=f"The limit of the {span.who} begins over {_money(span.limit.over)} and ends at "
                f"{_money(span.limit.up_to)}, so it covers nothing.",
                fix="Exchange or correct the two sums.",
            )
    sound = [s for s in spans if not s.inverted]
    if len(currencies) == 1:  # sums of several currencies cannot be put in order
        for span in sound:
            if span.starts:
                yield from _joint(span, [other for other in sound if other is not span])


def _span(limit: Limit, place: int) -> _Span:
    over, up_to = settled(limit.over), settled(limit.up_to)
    return _Span(
        path=f"governance.limits[{place}]",
        who=settled(limit.who),
        over=settled(over.amount) if over is not None else Decimal(0),
        up_to=settled(up_to.amount) if up_to is not None else None,
        starts=over is not None and over.amount > 0,
        limit=limit,
    )


def _joint(span: _Span, others: list[_Span]) -> Iterator[Finding]:
    """Where one limit begins, the one below must end."""
    below = [other for other in others if other.over < span.over]
    starts = _money(span.limit.over)
    if below and not any(other.reaches(span.over) for other in below):
        nearest = max(below, key=lambda other: (other.up_to or Decimal(0), other.path))
        yield Finding(
            at=f"{span.path}.over",
            says=f"Nobody may commit to more than {_money(nearest.limit.up_to)} ({nearest.who}) "
            f"up to {starts} ({span.who}).",
            fix="Let one limit begin where the other ends.",
            also=(f"{nearest.path}.up_to",),
        )
    for other in below:
        if other.passes(span.over) and RANKS[other.who] < RANKS[span.who]:
            ends = "has no end" if other.limit.up_to is None else f"ends at {_money(other.limit.up_to)}"
            yield Finding(
                at=f"{span.path}.over",
                says=f"The limit of the {span.who} begins over {starts}, but that of the {other.who} {ends}.",
                fix="Let one limit begin where the other ends.",
                also=(f"{other.path}.up_to",),
            )


def _money(value: Money | None) -> str:
    return "nought" if value is None else money(value)
