"""What absence does: let others decide, stop everything, or leave the decision to a few."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.analysis.votes import Case, VoteAnalysis
from partnerdocs.analysis.votes.answer import Names
from partnerdocs.analysis.votes.electorate import counts, counts_seats, seats_of
from partnerdocs.analysis.votes.named import expanded
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ADVICE, WARNING, rule
from partnerdocs.rules.voting.asked import Use, analysed_use, in_each_use
from partnerdocs.rules.wording import names, short_name

#: What part of all votes is few for deciding what binds everybody: half or more is what a majority would have taken.
FEW = Fraction(1, 2)
#: Groups up to which each is looked at for the smallest; beyond, the deal has too many partners for a plain answer.
MOST_GROUPS = 5_000
_MEETINGS = {"board": "of the board", "partners": "of the partners", "both": "of the board and of the partners"}


def _quorum(use: Use) -> str:
    return "governance.partners_meeting.quorum" if use.level == "partners" else "governance.board.quorum"


@rule(
    "GOV-06",
    "outvoted-in-absence",
    WARNING,
    source="Practice: whoever can stop a decision by its vote should not lose that by missing a meeting.",
)
def outvoted_in_absence(deal: Deal) -> Iterator[Finding]:
    """A partner without whose vote nothing passes is not needed at a meeting that it misses.

    Why: the others are a quorum, and the majority is measured only against those who have come. One missed train, and
    they decide what the partner could have stopped. A majority that is measured against all who are entitled to vote
    is not touched by absence. What only the adjourned meeting can do is a question apart, GOV-09.

    Base: two
    Fails:  {governance: {board: {quorum: {one_from_each: false}}, decisions: {ordinary: {counted: cast}}}}
    Passes: {governance: {board: {quorum: {one_from_each: false}}, decisions: {ordinary: {counted: entitled}}}}
    """
    yield from in_each_use(deal, _outvoted)


def _outvoted(deal: Deal, use: Use) -> Iterator[Finding]:
    analysis = analysed_use(deal, use)
    for case in analysis.cases if analysis else ():
        passing = case.first.if_rest_stay_away
        missed = sorted(pid for pid in case.vetoers if pid in deal.partners and not passing.all_hold(pid))
        if passing and missed:
            who = short_name(deal, missed[0])
            few = passing.without(missed[0]).first
            yield Finding(
                at=_quorum(use),
                says=f"On {use.what} nothing passes against the vote of {who}, but {names(deal, few)} can pass it at a "
                f"meeting {_MEETINGS[use.level]} to which {who} does not come.",
                fix="Count against all who are entitled to vote, name the consent, or ask the quorum for one of each.",
                also=(use.path,),
            )
            return


@rule(
    "GOV-07",
    "stopped-by-staying-away",
    WARNING,
    source="Practice: the adjourned meeting; compare DESCA (a second, extraordinary meeting) (confirm).",
)
def stopped_by_staying_away(deal: Deal) -> Iterator[Finding]:
    """A partner that cannot stop decisions by its vote can stop them by staying away, each time.

    Why: a quorum that needs a partner, at the adjourned meeting too or with no adjourned meeting, gives it a veto on
    everything that nobody meant to give. A partner whose vote everything needs anyway gains nothing by staying away;
    and between two partners a quorum of both is the usual protection of the smaller one, so it is no finding.

    Base: three
    Fails:  {governance: {partners_meeting: {quorum: {adjourned: {partners: 3}}}}}
    Passes: {governance: {partners_meeting: {quorum: {adjourned: {partners: 2}}}}}
    """
    if len(deal.partners) > 2:
        yield from in_each_use(deal, _stopped)


def _stopped(deal: Deal, use: Use) -> Iterator[Finding]:
    analysis = analysed_use(deal, use)
    for case in analysis.cases if analysis else ():
        if case.unpassable or not case.first.if_rest_stay_away:
            return  # VOT-14 or GOV-03 says so
        idle = [p for p in case.blockers_by_staying_away.alone if p in deal.partners and p not in case.vetoers]
        if idle:
            each = " each" if len(idle) > 1 else ""
            again = "and again at the adjourned one" if case.adjourned else "and no adjourned meeting follows"
            yield Finding(
                at=_quorum(use),
                says=f"{names(deal, idle)} can{each} stop {use.what} by staying away from a meeting "
                f"{_MEETINGS[use.level]}, {again}, but not by voting against it.",
                fix="Let a smaller number be a quorum at an adjourned meeting.",
                also=(f"{_quorum(use)}.adjourned", use.path),
            )
            return


@rule(
    "VOT-13",
    "few-decide-in-absence",
    ADVICE,
    source="Arithmetic; compare DESCA, where two thirds of a quorum of two thirds is 4 of 9 partners (confirm).",
)
def few_decide_in_absence(deal: Deal) -> Iterator[Finding]:
    """Less than half can decide what binds all, because others have not come.

    Why: a majority of the votes cast together with a quorum, or with a smaller one after an adjournment, is a smaller
    part of the whole than either number suggests. It may be meant, so that nobody can hold up the rest by absence.
    Looked at are the majority for what is not reserved, and essential matters.

    Base: three
    Fails:  {governance: {partners_meeting: {quorum: {adjourned: {partners: 1}}},
                          reserved: {plan: {needs: ordinary}}, decisions: {ordinary: {counted: cast}}}}
    Passes: {governance: {partners_meeting: {quorum: {adjourned: {partners: 1}}},
                          reserved: {plan: {needs: ordinary}}, decisions: {ordinary: {counted: entitled}}}}
    """
    yield from in_each_use(deal, _few)


def _few(deal: Deal, use: Use) -> Iterator[Finding]:
    analysis = analysed_use(deal, use) if use.binding else None
    if analysis is None:
        return
    votes, unit = _weights(deal, use, analysis)
    whole = sum(votes.values(), Fraction(0))
    for case in analysis.cases:
        for group, which in _groups(case):
            part = sum((votes.get(pid, Fraction(0)) for pid in group), Fraction(0))
            if whole and part / whole < FEW:
                yield Finding(
                    at=use.path,
                    says=f"On {use.what} {names(deal, group)} can decide for all with {part / whole} of the {unit}, at "
                    f"{which} {_MEETINGS[use.level]} to which nobody else comes.",
                    fix="Count against all who are entitled to vote, or ask for a larger quorum; or accept it if "
                    "meant.",
                    also=(_quorum(use),),
                )
                return


def _weights(deal: Deal, use: Use, analysis: VoteAnalysis) -> tuple[dict[str, Fraction], str]:
    """What each partner carries in the first unit that the rule counts, and the name of that unit."""
    whole, partners = expanded(deal, use.rule), [pid for pid in analysis.voters if pid in deal.partners]
    if counts(whole, "shares"):
        return {pid: Fraction(settled(deal.shares.get(pid, 0))) for pid in partners}, "shares"
    if counts_seats(whole):
        return {pid: Fraction(seats_of(deal.governance.board, pid)) for pid in partners}, "seats of the partners"
    return dict.fromkeys(partners, Fraction(1)), "partners"


def _groups(case: Case) -> Iterator[tuple[Names, str]]:
    """Each group that passes something only when nobody else comes, with the meeting at which it does."""
    sittings = ((case.first, "a meeting"), (case.adjourned, "an adjourned meeting"))
    for sitting, which in sittings:
        if sitting is not None and len(sitting.if_rest_stay_away) <= MOST_GROUPS:
            for group in sorted(sitting.if_rest_stay_away.holding_none_of(case.least_coalitions)):
                yield group, which
