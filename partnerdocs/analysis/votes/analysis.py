"""The answers that a negotiator asks about one decision or matter."""

from functools import reduce
from operator import and_

import attrs

from partnerdocs.analysis.votes.answer import Case, Listing, Sitting, VoteAnalysis
from partnerdocs.analysis.votes.family import least
from partnerdocs.analysis.votes.game import Game
from partnerdocs.analysis.votes.meeting import Meeting
from partnerdocs.analysis.votes.question import Level, Question, Setting, question, settings
from partnerdocs.analysis.votes.sitting import adjourned_meeting, first_meeting
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import SuspendVote
from partnerdocs.model.open_point import is_open, settled


def votes_of(
    deal: Deal, what: str, *, level: Level | None = None, conflicted: str = "", suspended: str = ""
) -> VoteAnalysis:
    """Who can pass and who can block a reserved matter or a named decision, with witnesses.

    what: the id of either. level: who decides it, for a named decision that several bodies use (`bodies_of` says
    which they are).
    conflicted: a partner with an interest in the matter, which on the board may not vote if the deal says so, unless
    nothing could be passed without it: the clause on conflicts gives way then.
    suspended: a partner in default whose vote is suspended, unless the deal excepts this decision.

    Raises `StillOpen` where the answer rests on an open point, `LookupError` for an unknown id,
    `CircularDecision` for a decision that is defined by itself, and `TooManyVoters` beyond what can be enumerated.
    """
    asked = question(deal, what, level)
    if conflicted and "board" in asked.bodies and not settled(deal.governance.board.conflicts.votes):
        asked = attrs.evolve(asked, conflicted=conflicted)
    if suspended and not _excepted(deal, what):
        asked = attrs.evolve(asked, suspended=suspended)
    found = tuple(settings(deal, asked, board="board" in asked.bodies))
    if asked.conflicted and all(setting.game.unpassable for setting in found):
        asked = attrs.evolve(asked, conflicted="")
        found = tuple(settings(deal, asked, board="board" in asked.bodies))
    return VoteAnalysis(
        what=what,
        level=asked.level,
        voters=found[0].ids,
        conflicted=conflicted,
        suspended=suspended,
        cases=tuple(_case(deal, asked, setting) for setting in found),
    )


def _excepted(deal: Deal, what: str) -> bool:
    """Whether a defaulter still votes on this decision, or on the decision that this matter needs."""
    needs = [settled(matter.needs) for matter in deal.governance.reserved if not is_open(matter) and matter.id == what]
    remedies = (settled(remedy) for remedy in deal.default.remedies) if deal.default else ()
    return any(name in (what, *needs) for r in remedies if isinstance(r, SuspendVote) for name in r.except_)


def _case(deal: Deal, asked: Question, setting: Setting) -> Case:
    game, plain = setting.game, setting.game_without_casting_vote
    first = _meetings(deal, asked, setting)
    adjourned = _meetings(deal, asked, setting, adjourned=True)
    alone_there = _if_rest_stay_away(first)
    if adjourned:
        alone_there |= _if_rest_stay_away(adjourned)
    return Case(
        chair=setting.chair,
        roles=setting.roles,
        least_coalitions=_least(setting, game),
        vetoers=setting.named(game.vetoers),
        alone=setting.named(game.alone),
        dictators=setting.named(game.dictators),
        dummies=setting.named(game.dummies),
        blockers_by_voting_no=_least(setting, game.dual),
        by_casting_vote=Listing(least(game.winning, game.players) & ~plain.winning, setting.ids),
        stuck=setting.split(game.stuck_family),
        contradictory=setting.split(game.contradictory_family),
        first=_sitting(setting, first),
        adjourned=_sitting(setting, adjourned) if adjourned else None,
        blockers_by_staying_away=_least(setting, alone_there.dual),
    )


def _meetings(deal: Deal, asked: Question, setting: Setting, *, adjourned: bool = False) -> tuple[Meeting, ...]:
    """The first, or the adjourned, meeting of each body that must pass it; none if no body has an adjourned one.

    Where one of two bodies has no adjourned meeting, its first is its last.
    """
    pairs = tuple(zip(setting.trees, setting.voters, strict=True))
    # A default takes away the vote, not the place in the quorum; a conflict may take away both.
    uncounted = frozenset[str]()
    if asked.conflicted and not settled(deal.governance.board.conflicts.counts_for_quorum):
        uncounted = frozenset({asked.conflicted})
    first = [first_meeting(deal, tree, voters, uncounted) for tree, voters in pairs]
    if not adjourned:
        return tuple(first)
    later = [adjourned_meeting(deal, tree, voters, uncounted) for tree, voters in pairs]
    return tuple(b or a for a, b in zip(first, later, strict=True)) if any(later) else ()


def _if_rest_stay_away(meetings: tuple[Meeting, ...]) -> Game:
    return reduce(and_, (meeting.if_rest_stay_away for meeting in meetings))


def _sitting(setting: Setting, meetings: tuple[Meeting, ...]) -> Sitting:
    captured = _if_rest_stay_away(meetings)
    forced = reduce(and_, (meeting.if_all_vote for meeting in meetings), captured)  # `Meeting.whatever_the_rest_do`
    return Sitting(
        if_rest_stay_away=_least(setting, captured),
        whatever_the_rest_do=_least(setting, forced),
        blockers_by_staying_away=_least(setting, captured.dual),
    )


def _least(setting: Setting, game: Game) -> Listing:
    return Listing(least(game.winning, game.players), setting.ids)
