"""The words of a form: set in our own text only, with the article that they want."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.library.clause import Defines, Emphatic, Item, Slot, Words
from partnerdocs.library.nouns import Nouns, in_words_of, nouns_for, put_nouns
from tests.library.clauses import clause_of, library_of

LLP = Nouns({"Partner": "Member", "Partners": "Members", "the Vehicle": "the LLP", "Interest": "Interest"})
OWNERS = Nouns({"Partner": "Owner", "Partners": "Owners", "Interest": "Share", "Interests": "Shares"})


@pytest.mark.parametrize(
    ("text", "llp"),
    [
        ("a Partner", "a Member"),
        ("Each Partner's share", "Each Member's share"),
        ("the Partners' Meeting", "the Members' Meeting"),
        ("The Vehicle pays the Vehicle's debts", "The LLP pays the LLP's debts"),
        ("an NHS Partner and the Defaulting Partner", "an NHS Member and the Defaulting Member"),
        ("a partner, a Partnership and Partners", "a partner, a Partnership and Members"),
        ("a vehicle", "a vehicle"),
    ],
)
def test_words_of_ours_become_the_form_s(text: str, llp: str) -> None:
    """Whole words, with their capitals and possessives; nothing else moves."""
    assert LLP.apply(text) == llp


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("a Partner", "an Owner"),
        ("A Partner holds an Interest", "An Owner holds a Share"),
        ("a Partner's Interest", "an Owner's Share"),
        ("of a\u00a0Partner", "of a\u00a0Owner"),
        ("data Partner", "data Owner"),
    ],
)
def test_the_article_follows_the_word(text: str, owners: str) -> None:
    """`a` and `an` are set again where the word after them changed."""
    assert OWNERS.apply(text) == owners


def test_an_article_before_a_term_in_bold_follows_the_term() -> None:
    """The article stands in other words than the term."""
    pieces = (Words("called a "), Defines((Words("Partner"),)), Words(" or an "), Emphatic("Interest"))
    assert put_nouns(pieces, OWNERS) == (
        Words("called an "),
        Defines((Words("Owner"),)),
        Words(" or a "),
        Emphatic("Share"),
    )


NAME = st.sampled_from(["Partner Homes", "the Vehicle Ltd", "Interest plc", "Partners & Partner"])


@given(NAME)
def test_a_value_of_the_deal_is_never_touched(name: str) -> None:
    """A party may be called what it likes: values are slots while the nouns are set."""
    pieces = (
        Words("a Partner, "),
        Slot(f"deal.{name}", "short"),
        Defines((Slot("it.key", "short"), Words(" Partner"))),
    )
    done = put_nouns(pieces, LLP)
    assert done[1] == pieces[1]
    assert done[2] == Defines((Slot("it.key", "short"), Words(" Member")))


@given(st.text(st.sampled_from("aAnN PartnersVehicle thI'.,"), max_size=60))
def test_a_form_without_words_of_its_own_changes_nothing(text: str) -> None:
    """Nor does one whose every word is the same."""
    assert Nouns({}).apply(text) == text
    same = Nouns({w: w for w in ("Partner", "Partners", "the Vehicle")})
    assert same.apply(same.apply(text)) == same.apply(text)


def test_a_whole_clause_is_set_in_the_words_of_a_form() -> None:
    """Title, defaults, items and what hangs on them; marks and places stay."""
    clause = clause_of(
        '1. {#a when="is-llp"}\n   A Partner:\n\n   1. each Partner.\n', "defaults: {deal.title: a Partner}"
    )
    library = library_of(clause, nouns={"llp": LLP.words})
    done = in_words_of(clause, nouns_for(library, "llp"))
    (item,) = done.items
    assert (item.text, item.children[0].text, item.id, item.when) == ("A Member", "each Member", "a", "is-llp")
    assert done.defaults == {"deal.title": "a Member"}
    assert item.place == clause.items[0].place


def test_the_words_of_a_form_that_is_not_there_are_an_error() -> None:
    """`KeyError`, which the lint of plans prevents."""
    with pytest.raises(KeyError):
        nouns_for(library_of(), "llp")


def test_the_columns_that_ship_say_something_of_each_form_with_a_vehicle() -> None:
    """An alliance has no vehicle; all others that have one name it with its article."""
    from partnerdocs.library.load import read_library, shipped_folders

    folders, plans = shipped_folders()
    nouns = read_library(*folders, plans=plans)[0].nouns
    assert "the Vehicle" not in nouns["alliance"]
    assert {c: w["the Vehicle"] for c, w in nouns.items() if "the Vehicle" in w}["llp"] == "the LLP"
    assert all(w.get("the Vehicle", "the x").startswith("the ") for w in nouns.values())


def test_items_keep_their_lines() -> None:
    """Lines of words move with the words; a place is where the item was read."""
    item: Item = clause_of("1. One\n   two.").items[0]
    assert put_nouns(item.pieces, LLP) == item.pieces
