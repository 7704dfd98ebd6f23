"""Indices of power, as exact fractions. They come second: vetoes and least coalitions say more to a negotiator.

A share of power is not a share of shares: 49, 49 and 2 per cent under a simple majority have a third each.
"""

from fractions import Fraction
from math import factorial

from partnerdocs.analysis.votes.family import of_size
from partnerdocs.analysis.votes.game import Game


def banzhaf(game: Game) -> tuple[Fraction, ...]:
    """Each voter's part of all swings (Banzhaf 1965); all nought if nobody ever swings anything."""
    swings = [game.swings(i) for i in range(game.players)]
    total = sum(swings)
    return tuple(Fraction(s, total) if total else Fraction(0) for s in swings)


def shapley_shubik(game: Game) -> tuple[Fraction, ...]:
    """The part of all orders of joining in which each voter is the one who makes it pass (Shapley, Shubik 1954)."""
    n = game.players
    orders = [factorial(size - 1) * factorial(n - size) if size else 0 for size in range(n + 1)]
    return tuple(
        Fraction(
            sum((game.swing_family(i) & of_size(k, n)).bit_count() * orders[k] for k in range(n + 1)), factorial(n)
        )
        for i in range(n)
    )
