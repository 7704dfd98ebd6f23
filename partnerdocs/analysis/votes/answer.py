"""Answers about votes, as frozen values with the partners' ids in them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import overload

import attrs

from partnerdocs.analysis.votes.family import coalitions, having, joined_by, of_size, partners_in

Names = tuple[str, ...]


@attrs.frozen(eq=False, repr=False)
class Listing(Sequence[Names]):
    """Coalitions by their members' ids, small ones first: equal to a tuple of them.

    Twenty voters can have more than a hundred thousand least coalitions, and most questions about them need no list.
    So they are put into names only when somebody reads them.

    family: the coalitions, as in `family.py`; ids: the voters in the order of its numbers.
    """

    family: int
    ids: Names

    @cached_property
    def _named(self) -> tuple[Names, ...]:
        return tuple(tuple(self.ids[i] for i in coalition) for coalition in coalitions(self.family))

    @property
    def smallest(self) -> int:
        """How many the smallest of them has; nought if there is none."""
        return next((n for n in range(len(self.ids) + 1) if self.family & of_size(n, len(self.ids))), 0)

    @property
    def first(self) -> Names:
        """A smallest of them, of several the first by its ids, whatever the order of the voters; there must be one."""
        found = self.family & of_size(self.smallest, len(self.ids))
        for _, voter in sorted((pid, i) for i, pid in enumerate(self.ids)):
            found = found & having(voter, len(self.ids)) or found  # who comes first is in it if it can be
        return tuple(self.ids[i] for i in partners_in(found.bit_length() - 1))

    @property
    def alone(self) -> Names:
        """The voters that are such a coalition alone."""
        return tuple(pid for i, pid in enumerate(self.ids) if self.family >> (1 << i) & 1)

    def all_hold(self, voter: str) -> bool:
        """Whether a voter is in every one of them."""
        return not self.family & ~having(self.ids.index(voter), len(self.ids))

    def without(self, voter: str) -> "Listing":
        """Those that a voter is not in."""
        return Listing(self.family & ~having(self.ids.index(voter), len(self.ids)), self.ids)

    def holding_none_of(self, other: "Listing") -> "Listing":
        """Those that hold no coalition of another listing, over the same voters, within them."""
        holding, players = other.family, len(self.ids)
        for voter in range(players):
            holding |= joined_by(voter, holding, players)
        return Listing(self.family & ~holding, self.ids)

    def one_of_each(self, alike: Names) -> "Listing":
        """One for each that differs in more than which of some voters, who can stand in for each other, are in it.

        alike: those voters; where some of them are in it, it is the first ones.
        """
        family, players = self.family, len(self.ids)
        for one, later in pairwise(self.ids.index(voter) for voter in alike if voter in self.ids):
            family &= ~having(later, players) | having(one, players)
        return Listing(family, self.ids)

    @overload
    def __getitem__(self, index: int) -> Names: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Names, ...]: ...

    def __getitem__(self, index: int | slice) -> Names | tuple[Names, ...]:
        return self._named[index]

    def __iter__(self) -> Iterator[Names]:
        return iter(self._named)

    def __len__(self) -> int:
        return self.family.bit_count()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | Listing) and self._named == tuple(other)

    def __hash__(self) -> int:
        return hash(self._named)

    def __repr__(self) -> str:
        return repr(self._named)


@attrs.frozen(kw_only=True)
class Split:
    """Two sides that together are everybody: the witness of a standstill or of a contradiction."""

    one: Names
    other: Names


@attrs.frozen(kw_only=True)
class Sitting:
    """What one meeting, with its quorum, can decide. All lists hold least coalitions.

    if_rest_stay_away: who can pass a resolution when nobody else comes.
    whatever_the_rest_do: who can pass one whether the rest vote against it, abstain or stay away.
    blockers_by_staying_away: who can stop every resolution by not coming, the rest voting for it.
    """

    if_rest_stay_away: Listing
    whatever_the_rest_do: Listing
    blockers_by_staying_away: Listing


@attrs.frozen(kw_only=True)
class Case:
    """The answers where the chair, and the partner that the matter concerns, are these.

    chair: the voter with the casting vote; empty if nobody has one on this matter.
    roles: the partner in each described role that the rule names.
    least_coalitions: who passes a resolution by voting for it, everybody being there; a resolution in writing,
        for which every vote counts, needs the same.
    vetoers, dictators, dummies: whose vote everything needs; who decides alone; whose vote never decides.
    alone: who can pass a resolution alone, even if others can as well.
    blockers_by_voting_no: least sets that stop every resolution by voting against it.
    by_casting_vote: least coalitions that pass a resolution only by the casting vote.
    stuck: a split in which neither side passes anything; contradictory: one in which each side passes its own.
    first, adjourned: the meeting that is called and the one that follows if it has no quorum; None if none does.
    blockers_by_staying_away: least sets that stop every resolution by coming to neither.
    """

    chair: str
    roles: Mapping[str, str]
    least_coalitions: Listing
    vetoers: Names
    alone: Names
    dictators: Names
    dummies: Names
    blockers_by_voting_no: Listing
    by_casting_vote: Listing
    stuck: Split | None
    contradictory: Split | None
    first: Sitting
    adjourned: Sitting | None
    blockers_by_staying_away: Listing

    @property
    def unpassable(self) -> bool:
        """Whether nothing passes even if all vote for it."""
        return not self.least_coalitions


@attrs.frozen(kw_only=True)
class VoteAnalysis:
    """Who can pass and who can block one decision or matter, exactly.

    what: id of the reserved matter or of the named decision; level: who decides it.
    voters: all who vote on it, or whose consent it asks.
    conflicted, suspended: the partner that is kept from voting, if that is what was asked.
    cases: one for each partner that the chair or a described role can be; a single one for most rules.
    """

    what: str
    level: str
    voters: Names
    conflicted: str
    suspended: str
    cases: tuple[Case, ...]

    @property
    def unpassable(self) -> bool:
        """Whether in some case nothing passes."""
        return any(case.unpassable for case in self.cases)

    @property
    def vetoers(self) -> Names:
        """Whose vote everything needs in every case."""
        return tuple(v for v in self.voters if all(v in case.vetoers for case in self.cases))

    @property
    def dictators(self) -> Names:
        """Who decides alone in some case."""
        return tuple(v for v in self.voters if any(v in case.dictators for case in self.cases))

    @property
    def dummies(self) -> Names:
        """Whose vote decides nothing in any case."""
        return tuple(v for v in self.voters if all(v in case.dummies for case in self.cases))

    @property
    def stuck(self) -> Split | None:
        """A split that sticks the voters in some case, the first that there is."""
        return next((case.stuck for case in self.cases if case.stuck), None)

    @property
    def contradictory(self) -> Split | None:
        """A split in which, in some case, each side passes its own resolution."""
        return next((case.contradictory for case in self.cases if case.contradictory), None)
