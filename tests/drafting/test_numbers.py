"""How drafts count, and how Word counts: two pieces of code that share nothing."""

from __future__ import annotations

import pytest

from partnerdocs.drafting.number import letters, roman
from partnerdocs.word import numbers


@pytest.mark.parametrize(
    ("n", "letter", "numeral"),
    [
        (1, "a", "i"),
        (4, "d", "iv"),
        (26, "z", "xxvi"),
        (27, "aa", "xxvii"),
        (52, "zz", "lii"),
        (53, "aaa", "liii"),
        (99, "uuuu", "xcix"),
        (149, "s" * 6, "cxlix"),
    ],
)
def test_letters_and_numerals(n: int, letter: str, numeral: str) -> None:
    """Word goes on from z with aa and from zz with aaa."""
    assert (letter, numeral) == (letters(n), roman(n))
    assert (letter, numeral) == (numbers._alphabetic(n), numbers._roman(n))


def test_both_count_alike() -> None:
    """As far as any list of an agreement goes."""
    assert [letters(n) for n in range(1, 400)] == [numbers._alphabetic(n) for n in range(1, 400)]
    assert [roman(n) for n in range(1, 400)] == [numbers._roman(n) for n in range(1, 400)]
