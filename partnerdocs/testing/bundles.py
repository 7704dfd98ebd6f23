"""Changes of several facts together, for what no single edit of a deal reaches: each a name and a function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from partnerdocs.model.deal import Deal
from partnerdocs.model.field import Impossible, evolve
from partnerdocs.model.finance import Finance, Preferred, ReturnCapital
from partnerdocs.model.open_point import StillOpen
from partnerdocs.model.party import Signing
from partnerdocs.model.walk import with_fact


def _parties(deal: Deal, **facts: Any) -> Deal:
    return evolve(deal, parties={pid: evolve(p, **facts) for pid, p in deal.parties.items()})


def without_ladders(deal: Deal) -> Deal:
    """Neither a deadlock nor a disputes clause."""
    return evolve(deal, deadlock=None, disputes=None)


def without_resources(deal: Deal) -> Deal:
    """Nobody commits anything, so that no deliverable rests on it, nothing is repaid and no premises are provided."""
    money = evolve(deal.money, waterfall=())
    premises = tuple(evolve(p, resource=None) for p in deal.premises)
    deliverables = tuple(evolve(d, needs=()) for d in deal.deliverables)
    return evolve(deal, resources=(), money=money, premises=premises, deliverables=deliverables)


def without_money(deal: Deal) -> Deal:
    """An alliance under which nothing is paid."""
    return evolve(deal, form="alliance", vehicle=None, money=Finance.nothing())


def without_questions(deal: Deal) -> Deal:
    """Nothing is left to an expert: no money, no price, no measure, no default, no end to prepare and no ladder."""
    bare = without_resources(without_ladders(without_money(deal)))
    return evolve(bare, money=Finance.nothing(), deliverables=(), transfers=None, exit=None, default=None)


def seconded(deal: Deal) -> Deal:
    """An alliance to which staff are seconded."""
    return with_fact(without_money(deal), ("staff", "model"), "secondment")


def with_two_returns(deal: Deal) -> Deal:
    """Each preferred return is paid twice, so that more than one has its place in the order."""
    tiers = tuple(
        t for tier in deal.money.waterfall for t in ((tier, tier) if isinstance(tier, Preferred) else (tier,))
    )
    return evolve(deal, money=evolve(deal.money, waterfall=tiers))


def with_other_repayments(deal: Deal) -> Deal:
    """What is repaid touches no capital account, and no return builds up on it."""
    tiers = tuple(
        evolve(tier, reduces="nothing") if isinstance(tier, ReturnCapital) else tier
        for tier in deal.money.waterfall
        if not isinstance(tier, Preferred)
    )
    return evolve(deal, money=evolve(deal.money, waterfall=tiers))


def votes_singly(deal: Deal) -> Deal:
    """Each representative votes alone."""
    votes = evolve(deal.governance.board.votes, by="representative", cast_as="individually")
    return with_fact(deal, ("governance", "board", "votes"), votes)


def with_an_extra_chair(deal: Deal) -> Deal:
    """The chair takes none of the seats and has a casting vote."""
    chair = evolve(deal.governance.board.chair, counted_in_size=False, casting_vote=True)
    return with_fact(deal, ("governance", "board", "chair"), chair)


def written_to_by_name(deal: Deal) -> Deal:
    """Notices to each party are marked for the party itself."""
    parties = {pid: evolve(p, notices=evolve(p.notices, to=p.name)) for pid, p in deal.parties.items()}
    return evolve(deal, parties=parties)


def partnerships(deal: Deal) -> Deal:
    """Each party is a general partnership with named members."""
    return _parties(deal, kind="general-partnership", members=("Ada Lake", "Ben Hill"), number=None)


def firms(deal: Deal) -> Deal:
    """Each party is a general partnership, all of whose partners sign."""
    return _parties(partnerships(deal), executes=Signing(by="members"))


def limited_partnerships(deal: Deal) -> Deal:
    """Each party is a limited partnership, which signs by its general partner."""
    return _parties(deal, kind="limited-partnership", number=None, executes=Signing(by="members"))


def limited_liability_partnerships(deal: Deal) -> Deal:
    """Each party is a limited liability partnership, two of whose members sign."""
    return _parties(deal, kind="llp", number=None, executes=Signing(by="members"))


def health_service_only(deal: Deal) -> Deal:
    """Each party is a health service body."""
    return _parties(deal, kind="integrated-care-board", number=None)


def without_authority(deal: Deal) -> Deal:
    """No party states a power, an approval or its owners."""
    return _parties(deal, power=(), approvals=(), income_generation_consent=None, owners={})


def without_an_end(deal: Deal) -> Deal:
    """No transfers, no exit, no deadlock, no default: nothing for an expert to decide."""
    plain = without_resources(without_ladders(deal))
    deliverables = tuple(evolve(d, measures=()) for d in plain.deliverables)
    return evolve(plain, transfers=None, exit=None, default=None, deliverables=deliverables)


BUNDLES: Mapping[str, Callable[[Deal], Deal]] = {
    f.__name__: f
    for f in (
        without_ladders,
        without_resources,
        without_money,
        without_questions,
        seconded,
        with_two_returns,
        with_other_repayments,
        votes_singly,
        with_an_extra_chair,
        written_to_by_name,
        partnerships,
        firms,
        limited_partnerships,
        limited_liability_partnerships,
        health_service_only,
        without_authority,
        without_an_end,
    )
}


def bundled(deal: Deal) -> Iterator[Deal]:
    """The deal under each bundle of changes that it can take."""
    for change in BUNDLES.values():
        try:
            yield change(deal)
        except (Impossible, StillOpen):
            continue
