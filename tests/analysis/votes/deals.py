"""Deals reduced to how they vote, built from the model's classes."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import AnyOf, Every, Rule, Threshold
from partnerdocs.model.governance import (
    AdjournedBoard,
    AdjournedPartners,
    Board,
    BoardQuorum,
    Chair,
    Conflicts,
    Governance,
    Matter,
    PartnersMeeting,
    PartnersQuorum,
    Votes,
)
from partnerdocs.model.party import Party

WEEK = Period(count=5, unit="working days")


def percent(*numbers: int | str) -> dict[str, Fraction]:
    """Shares of A, B, C, ... in per cent."""
    return {"abcdefghij"[i]: Fraction(n) / 100 for i, n in enumerate(numbers)}


def more_than(number: Fraction, of: Any = "shares", counted: Any = "entitled") -> Threshold:
    """A threshold that must be passed."""
    return Threshold(more_than=number, of=of, counted=counted)


def at_least(number: Fraction, of: Any = "shares", counted: Any = "entitled") -> Threshold:
    """A threshold that must be reached."""
    return Threshold(at_least=number, of=of, counted=counted)


def every(*rules: Rule) -> Every:
    """All of these."""
    return Every(rules=rules)


def any_of(*rules: Rule) -> AnyOf:
    """One of these."""
    return AnyOf(rules=rules)


def voting_deal(
    shares: Mapping[str, Fraction],
    rule: Rule,
    *,
    level: Any = "partners",
    seats: Mapping[str, int] | None = None,
    by: Any = "share",
    chair: Chair | None = None,
    quorum: int = 1,
    adjourned: int | None = None,
    kinds: Mapping[str, Any] | None = None,
    decisions: Mapping[str, Rule] | None = None,
    conflicts_count: bool = True,
    one_from_each: bool = False,
    **facts: Any,
) -> Deal:
    """A deal with one reserved matter, `matter`, that needs this rule; a quorum counts partners, on the board seats."""
    seats = dict.fromkeys(shares, 1) if seats is None else seats
    return Deal(
        form="llp",
        parties={pid: Party(name=f"{pid.upper()} Ltd", kind=(kinds or {}).get(pid, "company")) for pid in shares},
        shares=shares,
        governance=Governance(
            board=Board(
                seats=seats,
                votes=Votes(by=by),
                chair=chair or Chair(casting_vote=False),
                conflicts=Conflicts(counts_for_quorum=conflicts_count, votes=False, sees_papers=False),
                quorum=BoardQuorum(
                    seats=quorum,
                    one_from_each=one_from_each,
                    adjourned=None if adjourned is None else AdjournedBoard(after=WEEK, seats=adjourned),
                ),
                **facts,
            ),
            partners_meeting=PartnersMeeting(
                notice=WEEK,
                quorum=PartnersQuorum(
                    partners=quorum,
                    adjourned=None if adjourned is None else AdjournedPartners(after=WEEK, partners=adjourned),
                ),
            ),
            decisions=decisions or {"ordinary": more_than(Fraction(1, 2))},
            otherwise="ordinary" if "ordinary" in (decisions or {"ordinary": 0}) else next(iter(decisions or {})),
            reserved=(Matter(id="matter", matter="do the thing", level=level, needs=rule),),
        ),
    )
