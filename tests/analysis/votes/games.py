"""Games and meetings for the tests: exhaustive, random, and worked out a second time in the plainest way."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, product

from hypothesis import strategies as st

from partnerdocs.analysis.votes.game import Game
from partnerdocs.analysis.votes.tree import Atom, Both, Either, Tree


def monotone_games(players: int) -> Iterator[Game]:
    """Every rule on so many partners under which votes in favour never hurt, but the two that never change."""
    for winning in _monotone(players)[1:-1]:
        yield Game(players, winning)


@lru_cache
def _monotone(players: int) -> tuple[int, ...]:
    """The families that are closed upwards: without the last partner as much must win as with it."""
    if players == 0:
        return (0, 1)
    smaller = _monotone(players - 1)
    return tuple(
        sorted(
            without | with_ << (1 << (players - 1))
            for without, with_ in product(smaller, repeat=2)
            if without & ~with_ == 0
        )
    )


def wins(game: Game, coalition: frozenset[int]) -> bool:
    """Whether a coalition wins."""
    return tuple(sorted(coalition)) in game


def all_coalitions(players: int) -> list[frozenset[int]]:
    """All sets of partners, small ones first."""
    return [frozenset(c) for size in range(players + 1) for c in combinations(range(players), size)]


def least_of(sets: list[frozenset[int]]) -> set[frozenset[int]]:
    """The sets that hold no other of them."""
    return {s for s in sets if not any(other < s for other in sets)}


WEIGHTS = st.fractions(min_value=0, max_value=1, max_denominator=12)
PARTS = st.fractions(min_value=Fraction(1, 12), max_value=1, max_denominator=12)


@st.composite
def atoms(draw: st.DrawFn, players: int, bases: tuple[str, ...]) -> Atom:
    """One threshold over random weights."""
    weights = tuple(draw(st.lists(WEIGHTS, min_size=players, max_size=players)))
    base = draw(st.sampled_from(bases))
    part = draw(PARTS)
    strict = draw(st.booleans())
    casting = draw(st.none() | st.integers(0, players - 1)) if strict else None
    needed = part if base != "fixed" else part * max(sum(weights), Fraction(1, 12))
    return Atom(weights=weights, needed=needed, strict=strict, base=base, casting=casting)


def trees(players: int, bases: tuple[str, ...] = ("fixed",)) -> st.SearchStrategy[Tree]:
    """Random rules of decision."""
    return st.recursive(
        atoms(players, bases),
        lambda inner: st.lists(inner, min_size=1, max_size=3).flatmap(
            lambda parts: st.sampled_from([Both(tuple(parts)), Either(tuple(parts))])
        ),
        max_leaves=4,
    )


def favours(tree: Tree, coalition: frozenset[int]) -> bool:
    """Whether a coalition meets a fixed tree, by the definition."""
    if isinstance(tree, Both):
        return all(favours(part, coalition) for part in tree.parts)
    if isinstance(tree, Either):
        return any(favours(part, coalition) for part in tree.parts)
    weight = sum((tree.weights[i] for i in coalition), Fraction(0))
    if tree.strict:
        return weight > tree.needed or (weight == tree.needed and tree.casting in coalition)
    return weight >= tree.needed
