"""Answers about votes in plain English, with the partners' names in them."""

from collections.abc import Iterator, Mapping, Sequence

from partnerdocs.analysis.votes.answer import Case, Names, Sitting, Split, VoteAnalysis
from partnerdocs.analysis.votes.electorate import CHAIR, INDEPENDENT
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import ROLES
from partnerdocs.wording.lexicon import names_to_tell
from partnerdocs.wording.texts import listed

#: Coalitions that a sentence names before it only counts the rest.
NAMED = 6


def names_of(deal: Deal) -> dict[str, str]:
    """Each voter's short name by id; its id where the deal leaves the name open."""
    return {CHAIR: "the independent chair", **names_to_tell(deal)}


def together(coalition: Names, names: Mapping[str, str]) -> str:
    """A coalition in words: "Westmere and Meridian"."""
    return listed([_name(pid, names) for pid in coalition]) if coalition else "nobody"


def _name(pid: str, names: Mapping[str, str]) -> str:
    if pid not in names and pid.startswith(f"{INDEPENDENT}-"):
        return f"independent member {pid.removeprefix(f'{INDEPENDENT}-')}"
    return names.get(pid, pid)


def one_of(coalitions: Sequence[Names], names: Mapping[str, str]) -> str:
    """Several coalitions as alternatives; beyond `NAMED` of them, how many more there are."""
    shown = [together(c, names) for c in coalitions[:NAMED]]
    if len(coalitions) > NAMED:
        shown.append(f"one of {len(coalitions) - NAMED} more groups")
    return "; or ".join(shown)


def against(split: Split, names: Mapping[str, str]) -> str:
    """A split in words: "Westmere against Harrowdale and Meridian"."""
    return f"{together(split.one, names)} against {together(split.other, names)}"


def sentences(deal: Deal, analysis: VoteAnalysis) -> tuple[str, ...]:
    """What an analysis says, a sentence an answer; each case of several begins with what makes the case."""
    names = names_of(deal)
    several = len(analysis.cases) > 1
    return tuple(
        f"{_when(case, names)}{said}" if several else said
        for case in analysis.cases
        for said in _sentences(case, names, analysis.level)
    )


def _when(case: Case, names: Mapping[str, str]) -> str:
    parts = [f"{_name(case.chair, names)} has the chair"] if case.chair else []
    parts += [f"{ROLES[role].words} is {_name(pid, names)}" for role, pid in case.roles.items()]
    return f"If {listed(parts)}: " if parts else ""


def _sentences(case: Case, names: Mapping[str, str], level: str) -> Iterator[str]:
    if case.unpassable:
        yield "Nobody can pass it: it fails even if all who may vote on it vote for it."
        return
    yield f"It passes if these vote for it: {one_of(case.least_coalitions, names)}."
    yield from _alone(case, names)
    if blocking := [c for c in case.blockers_by_voting_no if len(c) > 1]:
        yield f"Together, these can block it by voting against it: {one_of(blocking, names)}."
    if case.blockers_by_staying_away:
        yield f"These can block it by staying away: {one_of(case.blockers_by_staying_away, names)}."
    if case.dummies:
        yield f"The vote of {together(case.dummies, names)} never decides it."
    if case.by_casting_vote:
        yield f"Only with the chair's casting vote it passes for: {one_of(case.by_casting_vote, names)}."
    if case.stuck:
        yield f"The voters can be stuck: {against(case.stuck, names)}."
    if case.contradictory:
        yield f"Two opposite resolutions could both pass: {against(case.contradictory, names)}."
    yield from _sitting(case.first, "the partners' meeting" if level == "partners" else "a meeting", names)
    if case.adjourned:
        yield from _sitting(case.adjourned, "the adjourned meeting", names)


def _alone(case: Case, names: Mapping[str, str]) -> Iterator[str]:
    if case.dictators:
        yield f"{together(case.dictators, names)} decides it alone."
        return
    for pid in case.alone:
        yield f"{_name(pid, names)} can pass it alone, and so can others."
    if case.vetoers:
        each = " each" if len(case.vetoers) > 1 else ""
        yield f"{together(case.vetoers, names)} can{each} block it alone by voting against it."


def _sitting(sitting: Sitting, which: str, names: Mapping[str, str]) -> Iterator[str]:
    if sitting.if_rest_stay_away:
        yield f"At {which} to which nobody else comes, it can be passed by {one_of(sitting.if_rest_stay_away, names)}."
    else:
        yield f"At {which} it cannot be passed: no quorum can be made up."
