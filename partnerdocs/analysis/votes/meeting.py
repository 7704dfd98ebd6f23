"""Meetings: a rule, a quorum, and what each voter does: vote for, vote against, abstain, or stay away.

A rule measured against those present or the votes cast is not monotone: under a quorum, a voter who comes and votes
against can make a resolution pass that its absence would have killed. What coalitions can achieve is monotone
again, in three ways: with everybody there and voting, with the rest away, and whatever the rest do.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

import attrs

from partnerdocs.analysis.votes.game import Game, game_of
from partnerdocs.analysis.votes.tree import Atom, Both, Tree, if_all_vote, if_rest_stay_away, is_fixed

Vote = Literal["for", "against", "abstains", "away"]


@attrs.frozen(kw_only=True)
class Meeting:
    """One sitting of a body.

    voters: how many, numbered from 0; one who is excluded from voting has weight 0 in the rule.
    rule: what it takes for a resolution to pass.
    quorum: a fixed tree over those present.
    """

    voters: int
    rule: Tree
    quorum: Tree

    def __attrs_post_init__(self) -> None:
        if not is_fixed(self.quorum):
            raise ValueError("a quorum is measured against nothing but who is present")

    def quorate(self, votes: Sequence[Vote]) -> bool:
        """Whether enough are there."""
        there: list[Vote] = ["away" if vote == "away" else "for" for vote in votes]
        return carried(self.quorum, there)

    def passes(self, votes: Sequence[Vote]) -> bool:
        """Whether a resolution passes if each voter does this."""
        return self.quorate(votes) and carried(self.rule, votes)

    @property
    def if_all_vote(self) -> Game:
        """Who passes a resolution when everybody comes and the rest vote against it."""
        everybody_is_enough = carried(self.quorum, ["for"] * self.voters)
        return game_of(if_all_vote(self.rule), self.voters) if everybody_is_enough else Game(self.voters, 0)

    @property
    def if_rest_stay_away(self) -> Game:
        """Who passes a resolution when the rest do not come."""
        return game_of(if_rest_stay_away(self.rule), self.voters) & game_of(self.quorum, self.voters)

    @property
    def whatever_the_rest_do(self) -> Game:
        """Who passes a resolution whether the rest vote against it, abstain or stay away.

        The rest can only deny the quorum, and do that best by all staying away; or make the base large, and do
        that best by all coming to vote against. A coalition that stands both stands every mixture.
        """
        return self.if_all_vote & self.if_rest_stay_away


def carried(tree: Tree, votes: Sequence[Vote]) -> bool:
    """Whether a rule is met if each voter does this, quorum apart."""
    if isinstance(tree, Atom):
        return _atom_met(tree, votes)
    results = (carried(part, votes) for part in tree.parts)
    return all(results) if isinstance(tree, Both) else any(results)


def _atom_met(atom: Atom, votes: Sequence[Vote]) -> bool:
    counted: dict[str, tuple[Vote, ...]] = {"present": ("for", "against", "abstains"), "cast": ("for", "against")}
    favour = _weight(atom, votes, ("for",))
    target = atom.needed
    if atom.base != "fixed":
        base = _weight(atom, votes, counted[atom.base])
        if not base:
            return False  # nought of nothing is no majority
        target = atom.needed * base
    chair_favours = atom.casting is not None and votes[atom.casting] == "for"
    return atom.met(favour, target, casting_favours=chair_favours)


def _weight(atom: Atom, votes: Sequence[Vote], counted: tuple[Vote, ...]) -> Fraction:
    return sum((w for w, v in zip(atom.weights, votes, strict=True) if v in counted), Fraction(0))
