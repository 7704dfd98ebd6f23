"""Readability in figures."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.library.readability import WORDS_TO_REPLACE, figures, sentences, words_in, words_to_replace


def test_the_mean_is_exact_and_the_longest_sentence_is_shown() -> None:
    """Seven words and three words in three sentences of two paragraphs."""
    found = figures(["One two three four. Five six.", "Seven eight nine ten."])
    assert found.sentences == 3
    assert found.mean == Fraction(10, 3)
    assert (found.longest, found.longest_sentence) == (4, "One two three four.")
    assert found.good


def test_a_limb_of_a_list_is_never_the_longest_sentence() -> None:
    """A list may be long; its lead-in and its last words may not."""
    limb = " ".join(["word"] * 70)
    assert figures([f"{limb};", "short."]).longest == 1
    assert figures([f"{limb}."]).longest == 70
    assert not figures([f"{limb}."]).good


def test_a_text_that_is_too_long_on_average_is_not_good() -> None:
    """At most 25 words."""
    assert figures([" ".join(["word"] * 25) + "."]).good
    assert not figures([" ".join(["word"] * 26) + "."]).good


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two.", 2),
        ("No. 4 stays. It does.", 2),
        ("It is £1.50 or 1.5%. So it is!", 2),
        ("It asks (does it?) and goes on. Then it ends.", 2),
        ("(It is so.) It is.", 2),
        ("Under clause 7.2 a person pays.", 1),
        ("He paid. [●] is due.", 2),
        ("", 0),
    ],
)
def test_sentences_end_at_a_stop_before_a_capital(text: str, count: int) -> None:
    """Numbers and questions in brackets do not end them."""
    assert len(sentences(text)) == count


def test_a_value_and_a_reference_count_as_one_word() -> None:
    """Signs of punctuation alone count as none."""
    assert words_in("pay \N{WHITE SQUARE} under \N{RIGHTWARDS ARROW} \N{EN DASH} now") == 5
    assert words_in("\N{EM DASH} \N{HORIZONTAL ELLIPSIS} !") == 0
    assert words_in("A \N{MULTIPLICATION SIGN} R \N{DIVISION SIGN} 365") == 3


EXAMPLES = [
    ("forthwith", "a number of days"),
    ("In the event that it rains", "`if`"),
    ("is deemed accepted", "`treated as`"),
    ("shall procure that", "`make sure that`"),
    ("The parties agree that", "nothing: leave it out"),
    ("the goods herein", "nothing"),
    ("as set out above", "a cross-reference"),
]


@pytest.mark.parametrize(("text", "instead"), EXAMPLES)
def test_words_to_replace_are_found_with_what_to_write(text: str, instead: str) -> None:
    """In small letters or large."""
    ((word, fix, offset),) = words_to_replace(text)
    assert fix == instead
    assert text[offset : offset + len(word)] == word


@pytest.mark.parametrize(
    "text", ["a procurement under the Act", "the body that procured it", "adhere", "above all", "there", "whereby"]
)
def test_words_that_only_look_like_them_are_left_alone(text: str) -> None:
    """A false alarm costs trust."""
    assert list(words_to_replace(text)) == []


def test_every_word_to_replace_has_something_in_its_place() -> None:
    """The table is the page in the docs."""
    assert all(pattern and instead for pattern, instead in WORDS_TO_REPLACE)


@given(st.lists(st.text(st.sampled_from("aB .;?!,"), max_size=40), max_size=5))
def test_no_word_is_counted_twice_or_lost(paragraphs: list[str]) -> None:
    """The words of the sentences are the words of the paragraphs."""
    assert figures(paragraphs).words == sum(words_in(p) for p in paragraphs)


def test_levels_are_those_of_the_styles() -> None:
    """More than four are not good."""
    assert figures(["One."], ["text", "clause-2", "paragraph-4", "definition-a"]).levels == 4
    assert figures(["One."], ["clause-4"]).good
    assert not figures(["One."], ["clause-5"]).good
    assert figures(["One."]).levels == 0
