"""Families of coalitions as whole numbers: the arithmetic under every exact answer about votes.

Partners are numbered from 0. A coalition is a number whose bit i says whether partner i is in it; a family of
coalitions is a number whose bit S says whether coalition S is in the family. So `and`, `or` and counting act on
all 2^n coalitions at once, exactly: a family of twenty partners is one number of a million bits.
"""

from collections.abc import Iterator
from functools import lru_cache

Coalition = tuple[int, ...]


def everything(players: int) -> int:
    """The family of all coalitions."""
    return (1 << (1 << players)) - 1


@lru_cache(maxsize=64)
def having(player: int, players: int) -> int:
    """The family of the coalitions that this partner is in."""
    width = 2 << player
    family = ((1 << (1 << player)) - 1) << (1 << player)
    while width < 1 << players:
        family |= family << width
        width *= 2
    return family


@lru_cache(maxsize=512)
def of_size(size: int, players: int) -> int:
    """The family of the coalitions of so many partners."""
    if not 0 <= size <= players:
        return 0
    if players == 0:
        return 1
    return of_size(size, players - 1) | of_size(size - 1, players - 1) << (1 << (players - 1))


def joined_by(player: int, family: int, players: int) -> int:
    """What the coalitions of the family that lack this partner become when it joins them."""
    return (family & ~having(player, players)) << (1 << player)


def opposites(family: int, players: int) -> int:
    """The complements of the coalitions of the family."""
    # Bit S moves to bit 2^n - 1 - S, which is the complement of S: the binary digits are read backwards.
    return int(f"{family:0{1 << players}b}"[::-1], 2)


def least(family: int, players: int) -> int:
    """The coalitions of a family closed upwards that stay in it only with all of their partners."""
    larger = 0
    for player in range(players):
        larger |= joined_by(player, family, players)
    return family & ~larger


def first(family: int, players: int) -> int | None:
    """A smallest coalition of the family, the earliest where several are as small; None if there is none."""
    for size in range(players + 1):
        if found := family & of_size(size, players):
            return (found & -found).bit_length() - 1
    return None


def members(family: int) -> Iterator[int]:
    """The coalitions of a family, each as a number."""
    digits = f"{family:b}"[::-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)


def partners_in(coalition: int) -> Coalition:
    """The partners of a coalition, in order."""
    return tuple(i for i in range(coalition.bit_length()) if coalition >> i & 1)


def coalitions(family: int) -> tuple[Coalition, ...]:
    """The coalitions of a family, small ones first and then in the order of the partners."""
    return tuple(sorted((partners_in(s) for s in members(family)), key=lambda c: (len(c), c)))
