"""Simple games: who can pass and who can block under a rule that asks only who is in favour.

All 2^n coalitions are enumerated, so every answer is exact for any tree of atoms; the wall stands at `MOST`
partners. A faster count for more partners belongs beside `game_of`, from the same trees.
"""

from bisect import bisect_left
from fractions import Fraction
from functools import lru_cache
from math import lcm

import attrs

from partnerdocs.analysis.votes.family import (
    Coalition,
    coalitions,
    everything,
    first,
    having,
    joined_by,
    least,
    opposites,
    partners_in,
)
from partnerdocs.analysis.votes.tree import Atom, Both, Tree

#: Voters up to which all coalitions are enumerated: a million of them take some milliseconds an atom.
MOST = 20


class TooManyVoters(ValueError):
    """More voters than this program can enumerate. `voters` is how many there are."""

    def __init__(self, voters: int) -> None:
        super().__init__(f"{voters} voters; all coalitions can be worked out for at most {MOST}")
        self.voters = voters


@attrs.frozen
class Game:
    """A rule under which more votes in favour never hurt.

    players: how many voters, numbered from 0.
    winning: the family of the coalitions that pass a resolution by voting for it (see `family.py`).
    """

    players: int
    winning: int

    @property
    def dual(self) -> "Game":
        """The game of those who can block: a coalition wins in it if without its votes nothing passes."""
        return Game(self.players, everything(self.players) & ~opposites(self.winning, self.players))

    @property
    def unpassable(self) -> bool:
        """Whether nothing passes even if all vote for it."""
        return not self.winning

    @property
    def least_coalitions(self) -> tuple[Coalition, ...]:
        """The winning coalitions that lose if any one of their members leaves."""
        return coalitions(least(self.winning, self.players))

    @property
    def least_blockers(self) -> tuple[Coalition, ...]:
        """The coalitions that can stop everything by voting against it, and no smaller part of which can."""
        return self.dual.least_coalitions

    @property
    def vetoers(self) -> Coalition:
        """Voters without whom nothing passes; none if nothing passes at all."""
        if self.unpassable:
            return ()
        return tuple(i for i in range(self.players) if not self.winning & ~having(i, self.players))

    @property
    def alone(self) -> Coalition:
        """Voters who can each pass anything alone."""
        return tuple(i for i in range(self.players) if self.winning >> (1 << i) & 1)

    @property
    def dictators(self) -> Coalition:
        """The voter, if any, who passes everything alone and without whom nothing passes."""
        return tuple(i for i in self.alone if i in self.vetoers)

    @property
    def dummies(self) -> Coalition:
        """Voters whose vote never decides anything."""
        return tuple(i for i in range(self.players) if not self.swings(i))

    def swing_family(self, player: int) -> int:
        """The family of the winning coalitions that would lose without this voter."""
        return self.winning & having(player, self.players) & ~joined_by(player, self.winning, self.players)

    def swings(self, player: int) -> int:
        """How many winning coalitions would lose without this voter."""
        return self.swing_family(player).bit_count()

    @property
    def stuck_family(self) -> int:
        """The losing coalitions whose opponents lose as well."""
        losing = everything(self.players) & ~self.winning
        return losing & opposites(losing, self.players)

    @property
    def contradictory_family(self) -> int:
        """The winning coalitions whose opponents win as well."""
        return self.winning & opposites(self.winning, self.players)

    @property
    def stuck(self) -> tuple[Coalition, Coalition] | None:
        """The most uneven split in which neither side passes anything; None if there is none."""
        return self._split(self.stuck_family)

    @property
    def contradictory(self) -> tuple[Coalition, Coalition] | None:
        """The most uneven split in which each side can pass the opposite of what the other passes, if any."""
        return self._split(self.contradictory_family)

    def _split(self, family: int) -> tuple[Coalition, Coalition] | None:
        side = first(family, self.players)
        if side is None:
            return None
        rest = (1 << self.players) - 1 - side
        return partners_in(side), partners_in(rest)

    def __and__(self, other: "Game") -> "Game":
        """The game in which a coalition must win both."""
        return Game(self.players, self.winning & other.winning)

    def __or__(self, other: "Game") -> "Game":
        """The game in which a coalition must win one of the two."""
        return Game(self.players, self.winning | other.winning)

    def __contains__(self, coalition: Coalition) -> bool:
        """Whether the coalition wins."""
        return bool(self.winning >> sum(1 << i for i in coalition) & 1)


def game_of(tree: Tree, players: int) -> Game:
    """Enumerate the coalitions that meet a fixed tree; raises `TooManyVoters` beyond `MOST`."""
    if players > MOST:
        raise TooManyVoters(players)
    return Game(players, _meeting(tree, players))


def _meeting(tree: Tree, players: int) -> int:
    if isinstance(tree, Atom):
        return _meeting_atom(tree, players)
    families = (_meeting(part, players) for part in tree.parts)
    if isinstance(tree, Both):
        family = everything(players)
        for part in families:
            family &= part
        return family
    family = 0
    for part in families:
        family |= part
    return family


def _meeting_atom(atom: Atom, players: int) -> int:
    if atom.base != "fixed":
        raise ValueError("a rule measured against those present or the votes cast is not a game")
    scale = lcm(atom.needed.denominator, *(w.denominator for w in atom.weights))
    # Each denominator divides the scale, so whole numbers do it; a product of fractions costs three times as much.
    weights = tuple(w.numerator * (scale // w.denominator) for w in atom.weights)
    needed = atom.needed.numerator * (scale // atom.needed.denominator)
    if not atom.strict:
        return _reaching(weights, needed)
    passed = _reaching(weights, needed + 1)  # whole numbers: more than it is at least one more
    if atom.casting is None:
        return passed
    return passed | (_reaching(weights, needed) & having(atom.casting, players))


@lru_cache(maxsize=256)
def _reaching(weights: tuple[int, ...], needed: int) -> int:
    """The family of the coalitions whose weights come to at least so much.

    The first half of the voters is put in order of weight once; with each coalition of the other half, those of the
    first half that are heavy enough for it are the end of that order.
    """
    half = max(3, len(weights) // 2)  # three voters make a family of eight bits, so that families lie in whole bytes
    light = _sums(weights[:half])
    order = sorted(range(len(light)), key=lambda coalition: light[coalition])
    ends = [0]
    for coalition in reversed(order):
        ends.append(ends[-1] | 1 << coalition)
    ordered = [light[coalition] for coalition in order]
    width = (len(light) + 7) // 8
    pieces = [end.to_bytes(width, "little") for end in ends]
    found = (pieces[len(ordered) - bisect_left(ordered, needed - heavy)] for heavy in _sums(weights[half:]))
    return int.from_bytes(b"".join(found), "little")


def _sums(weights: tuple[int, ...]) -> list[int]:
    """The weight of each coalition, in the order of the coalitions' numbers."""
    sums = [0]
    for weight in weights:
        # With the next voter the same sums come again, each larger by its weight.
        sums += [s + weight for s in sums]
    return sums


def weighted(quota: int | Fraction, weights: tuple[int | Fraction, ...], *, strict: bool = False) -> Game:
    """The game of one threshold: `[quota; weights]` as the literature writes it."""
    exact = tuple(Fraction(w) for w in weights)
    return game_of(Atom(weights=exact, needed=Fraction(quota), strict=strict), len(exact))
