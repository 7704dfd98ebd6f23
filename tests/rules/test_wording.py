"""Findings name things so that a reader knows which is meant."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import tbc
from partnerdocs.rules.wording import names, parts, short_name
from partnerdocs.testing.patch import patched


def _called(first: str, second: str) -> Deal:
    deal = patched("two", "{}")
    named = {"a": first, "b": second}
    return attrs.evolve(
        deal, parties={pid: attrs.evolve(p, name=named[pid], short=None) for pid, p in deal.parties.items()}
    )


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Thames Water Limited", "Thames Valley Limited", "Thames Valley and Thames Water"),
        ("The Christie NHS Foundation Trust", "The Royal Marsden NHS Foundation Trust", "Christie and Royal"),
        ("Ada Limited", "Ben Limited", "Ada and Ben"),
    ],
)
def test_two_parties_are_never_told_by_the_same_word(first: str, second: str, told: str) -> None:
    """Also where their names begin alike, or with an article."""
    deal = _called(first, second)
    assert names(deal, deal.parties) == told
    assert parts(deal, {"a": Fraction(1, 2)}) == f"{short_name(deal, 'a')} 1/2"


def test_a_party_whose_name_is_open_is_told_by_its_id() -> None:
    """A finding holds no blank."""
    deal = _called("Ada Limited", tbc("the name"))
    assert names(deal, deal.parties) == "Ada and b"


def test_what_is_no_party_is_told_as_the_deal_says_it() -> None:
    """The vehicle is no party; nor is the name of a person."""
    deal = _called("Ada Limited", "Ben Limited")
    assert [short_name(deal, who) for who in ("vehicle", "lead solicitor")] == ["the vehicle", "lead solicitor"]


def test_names_are_those_of_the_deal_that_is_asked_about() -> None:
    """Asking about one deal and then another, and again."""
    one, other = _called("Ada Limited", "Ben Limited"), _called("Cy Limited", "Ben Limited")
    assert [short_name(deal, "a") for deal in (one, other, one)] == ["Ada", "Cy", "Ada"]
