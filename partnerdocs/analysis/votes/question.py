"""From a decision or matter of a deal to the games that it comes to, one for each case."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import product
from typing import Literal

import attrs

from partnerdocs.analysis.votes.answer import Listing, Split
from partnerdocs.analysis.votes.compiled import compiled
from partnerdocs.analysis.votes.electorate import (
    Body,
    Electorate,
    electorate,
    in_role,
    possible_chairs,
    roles_asked,
)
from partnerdocs.analysis.votes.game import Game, game_of
from partnerdocs.analysis.votes.named import expanded
from partnerdocs.analysis.votes.tree import Atom, Tree, if_all_vote, replaced
from partnerdocs.analysis.votes.uses import bodies_of
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Rule
from partnerdocs.model.open_point import is_open, settled

Level = Literal["board", "partners", "both"]


@attrs.frozen(kw_only=True)
class Question:
    """What is voted on: its id, who decides it, and its rule without names in it.

    conflicted: a partner that may not vote on it on the board; suspended: one that may vote nowhere; empty if none.
    """

    what: str
    level: Level
    rule: Rule
    conflicted: str = ""
    suspended: str = ""

    def excluded(self, body: Body) -> frozenset[str]:
        """Voters that are kept from voting in this body: a conflict is a matter of representatives, so of the board."""
        return frozenset({self.conflicted if body == "board" else "", self.suspended} - {""})

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies that must each pass it."""
        return ("board", "partners") if self.level == "both" else (self.level,)


@attrs.frozen(kw_only=True)
class Setting:
    """One case of a question: who has the casting vote, and who stands in each role that the matter concerns."""

    chair: str
    roles: Mapping[str, str]
    voters: tuple[Electorate, ...]
    trees: tuple[Tree, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The voters, in the order of the games' numbers."""
        return self.voters[0].ids

    @cached_property
    def game(self) -> Game:
        """Who passes a resolution if everybody votes for or against it, in each body."""
        return self._game(self.trees)

    @property
    def game_without_casting_vote(self) -> Game:
        """The same, if the chair had no casting vote."""
        return self._game(tuple(replaced(tree, _without_casting) for tree in self.trees))

    def _game(self, trees: tuple[Tree, ...]) -> Game:
        games = [game_of(if_all_vote(tree), len(self.ids)) for tree in trees]
        return games[0] if len(games) == 1 else games[0] & games[1]

    def split(self, family: int) -> Split | None:
        """The most uneven split of a family of splits, the first by its ids, whatever the order of the voters."""
        if not family:
            return None
        one = Listing(family, self.ids).first
        return Split(one=one, other=tuple(pid for pid in self.ids if pid not in one))

    def named(self, coalition: tuple[int, ...]) -> tuple[str, ...]:
        """A coalition by its members' ids."""
        return tuple(self.ids[i] for i in coalition)


def _without_casting(atom: Atom) -> Atom:
    return attrs.evolve(atom, casting=None)


def question(deal: Deal, what: str, level: Level | None = None) -> Question:
    """The question that a reserved matter or a named decision puts; raises `LookupError` if the deal has neither.

    A matter says itself who decides it. A named decision is asked of the body that `level` names; if none is named, of
    the board if it is the deal's ordinary one or serves the board alone, and of the partners' meeting otherwise.
    """
    governance = deal.governance
    for matter in governance.reserved:
        if not is_open(matter) and matter.id == what:
            decides = settled(matter.level) if level is None else level
            return Question(what=what, level=decides, rule=expanded(deal, matter.needs))
    if what not in settled(governance.decisions):
        raise LookupError(f"the deal has no reserved matter and no decision {what!r}")
    return Question(what=what, level=level or _usual(deal, what), rule=expanded(deal, what))


def _usual(deal: Deal, name: str) -> Level:
    if settled(deal.governance.otherwise) == name:
        return "board"
    return "partners" if "partners" in bodies_of(deal)[name] else "board"


def settings(deal: Deal, asked: Question, *, board: bool = False) -> Iterator[Setting]:
    """Each case of a question. `board`: count also the members of the board that the rule itself does not count."""
    roles = roles_asked(deal, asked.rule)
    people = [in_role(deal, role) for role in roles]
    filled = [(role, who) for role, who in zip(roles, people, strict=True) if who]
    chairs = possible_chairs(deal, asked.rule, asked.bodies[0])
    for chair, *concerned in product(chairs, *(who for _, who in filled)):
        standing = {role: pid for (role, _), pid in zip(filled, concerned, strict=True)}
        voters = tuple(
            electorate(
                deal,
                body,
                asked.rule,
                chair=chair if body == "board" else "",
                excluded=asked.excluded(body),
                # A conflict gives way where it leaves too few; only then is the number itself made smaller.
                fewer_are_enough=bool(asked.suspended) and not asked.conflicted,
                board=board or len(asked.bodies) > 1,
            )
            for body in asked.bodies
        )
        trees = tuple(compiled(deal, asked.rule, v, standing) for v in voters)
        yield Setting(chair=chair, roles=standing, voters=voters, trees=trees)
