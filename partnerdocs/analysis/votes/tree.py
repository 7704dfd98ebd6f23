"""A rule of decision over numbered voters: atoms that count weights, joined by AND and OR.

This is what a rule of a deal is compiled into. An atom with a fixed base asks only who is in favour; an atom
measured against those present or the votes cast also asks what the others do, and then coming to vote no can help a
resolution to pass. So only fixed trees are games (`game.py`); the others belong to a meeting (`meeting.py`).
"""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Literal

import attrs

#: What an atom's number is measured against: an absolute weight, or a part of what is present or cast.
Base = Literal["fixed", "present", "cast"]


@attrs.frozen(kw_only=True)
class Atom:
    """The votes in favour must reach (or, if `strict`, pass) so much.

    weights: each voter's weight; 0 for a voter who has no vote here.
    needed: a weight if the base is fixed, otherwise a part of the base.
    casting: the voter, if any, whose vote in favour decides where the votes in favour are exactly what must be
        passed: the chair with a casting vote, on a tie.
    """

    weights: tuple[Fraction, ...]
    needed: Fraction
    strict: bool = False
    base: Base = "fixed"
    casting: int | None = None

    def met(self, favour: Fraction, target: Fraction, *, casting_favours: bool) -> bool:
        """Whether so much weight in favour is enough."""
        if favour == target:
            return not self.strict or casting_favours
        return favour > target


@attrs.frozen
class Both:
    """Each of the parts must be met; with no parts, always met."""

    parts: tuple["Tree", ...]


@attrs.frozen
class Either:
    """One of the parts must be met; with no parts, never met."""

    parts: tuple["Tree", ...]


Tree = Atom | Both | Either

#: What nothing meets.
NEVER = Either(())


def atoms(tree: Tree) -> Iterator[Atom]:
    """The atoms of a tree, in order."""
    if isinstance(tree, Atom):
        yield tree
    else:
        for part in tree.parts:
            yield from atoms(part)


def replaced(tree: Tree, change: Callable[[Atom], Tree]) -> Tree:
    """The same tree with each atom changed."""
    if isinstance(tree, Atom):
        return change(tree)
    return type(tree)(tuple(replaced(part, change) for part in tree.parts))


def is_fixed(tree: Tree) -> bool:
    """Whether only those in favour matter, so that the rule is a game."""
    return all(atom.base == "fixed" for atom in atoms(tree))


def if_all_vote(tree: Tree) -> Tree:
    """The fixed rule that this becomes when everybody comes and votes for or against."""

    def fixed(atom: Atom) -> Tree:
        total = sum(atom.weights, Fraction(0))
        if atom.base == "fixed":
            return atom
        return attrs.evolve(atom, base="fixed", needed=atom.needed * total) if total else NEVER

    return replaced(tree, fixed)


def if_rest_stay_away(tree: Tree) -> Tree:
    """The fixed rule that this becomes when only those in favour come."""

    def fixed(atom: Atom) -> Tree:
        if atom.base == "fixed":
            return atom
        # Whoever comes is in favour, so the whole of the base is, unless nobody of any weight has come.
        somebody = Atom(weights=atom.weights, needed=Fraction(0), strict=True)
        if atom.met(Fraction(1), atom.needed, casting_favours=False):
            return somebody
        if atom.casting is not None and atom.met(Fraction(1), atom.needed, casting_favours=True):
            chair = tuple(Fraction(i == atom.casting) for i in range(len(atom.weights)))
            return Both((somebody, Atom(weights=chair, needed=Fraction(1))))
        return NEVER

    return replaced(tree, fixed)
