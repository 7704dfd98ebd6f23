"""List endings after conditions: the joint survives, the last limb closes, a sole limb folds in."""

from __future__ import annotations

import pytest

from partnerdocs.model.finance import Finance, Savings
from tests.drafting.clauses import clause, deal, drafted, lines

LIST = """1. The parties shall:

   1. come;

   1. {when="is-llp"}
      save;

   1. go; and

   1. {when="is-llp"}
      pay.
"""


def test_the_joint_moves_to_the_last_limb_but_one() -> None:
    """Two limbs fall away, `and` stays between the two that are left."""
    instrument, _ = drafted(clause("a.b", LIST), deal=deal())
    assert lines(instrument) == ["1. Title", "1.1 The parties shall:", "(a) come; and", "(b) go."]


def test_a_sole_limb_folds_into_its_lead_in() -> None:
    """One limb is no list."""
    text = '1. The parties shall:\n\n   1. come; and\n\n   1. {when="is-llp"}\n      go.\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal())
    assert lines(instrument) == ["1. Title", "1.1 The parties shall come."]


@pytest.mark.parametrize(
    ("lead", "printed"),
    [
        ("They act in this order", "They act in this order: they come."),
        ("The following may not be sent by e-mail", "The following may not be sent by e-mail: they come."),
        ("They may act if", "They may act if they come."),
    ],
)
def test_a_sole_limb_stands_behind_the_colon_of_a_whole_sentence(lead: str, printed: str) -> None:
    """Only where the lead-in cannot end there does the limb carry it on."""
    text = f'1. {lead}:\n\n   1. they come; or\n\n   1. {{when="is-llp"}}\n      they go.\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal())
    assert lines(instrument)[1:] == [f"1.1 {printed}"]


def test_a_sole_limb_of_a_sole_limb_folds_too() -> None:
    """One step that is one meeting is one sentence."""
    limbs = '      1. they meet; or\n\n      1. {when="is-llp"}\n         they vote; or\n\n'
    text = f'1. In this order:\n\n   1. a step in which:\n\n{limbs}   1. {{when="is-llp"}}\n      nothing.\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal())
    assert lines(instrument)[1:] == ["1.1 In this order: a step in which they meet."]


def test_a_lead_in_without_limbs_falls_away() -> None:
    """A lead-in that leads to nothing says nothing."""
    limb = '   1. {when="is-llp"}\n      come; and\n\n'
    text = f"1. Stay.\n\n1. The parties shall:\n\n{limb}{limb}"
    instrument, _ = drafted(clause("a.b", text), deal=deal())
    assert lines(instrument) == ["1. Title", "1.1 Stay."]


def test_closing_words_make_the_last_limb_end_in_a_comma() -> None:
    """Words after a list continue its sentence."""
    text = "1. If:\n\n   1. it rains; or\n\n   1. it snows,\n\n   the meeting is held indoors.\n"
    instrument, _ = drafted(clause("a.b", text), deal=deal())
    assert lines(instrument) == [
        "1. Title",
        "1.1 If:",
        "(a) it rains; or",
        "(b) it snows,",
        "the meeting is held indoors.",
    ]


def test_a_nested_list_takes_the_ending_of_its_place() -> None:
    """The last sub-limb of a middle limb ends as that limb does."""
    text = "1. Do:\n\n   1. one of:\n\n      1. this; or\n\n      1. that; and\n\n   1. the rest.\n"
    instrument, _ = drafted(clause("a.b", text), deal=deal())
    assert lines(instrument) == [
        "1. Title",
        "1.1 Do:",
        "(a) one of:",
        "(i) this; or",
        "(ii) that; and",
        "(b) the rest.",
    ]


def test_a_repeated_limb_is_joined_like_a_list() -> None:
    """One limb in the file, two parties in the deal."""
    text = '1. The parties are:\n\n   1. {each="deal.parties"}\n      {{ it.name }}; and\n\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal())
    assert lines(instrument) == ["1. Title", "1.1 The parties are:", "(a) Ada Limited; and", "(b) Ben Limited."]


def test_a_value_that_ends_in_a_stop_is_not_given_a_second() -> None:
    """Names may end in a stop."""
    instrument, _ = drafted(clause("a.b", "1. The title is {{ deal.title }}.\n"), deal=deal(title="Smith & Co."))
    assert lines(instrument)[1] == "1.1 The title is Smith & Co."


@pytest.mark.parametrize(("savings", "expected"), [(None, 2), (Savings(), 3)])
def test_each_sub_clause_is_a_sentence_of_its_own(savings: Savings | None, expected: int) -> None:
    """Sub-clauses are no list: each keeps its stop."""
    text = '1. One.\n\n1. {when="has-savings"}\n   Two.\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal(money=Finance(savings=savings)))
    assert expected == len(lines(instrument))
    assert all(line.endswith(".") for line in lines(instrument)[1:])
