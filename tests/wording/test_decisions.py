"""The words of a rule of decision say exactly its tree."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.model.decision import AnyOf, Consent, Every, Everyone, Rule, Threshold
from partnerdocs.model.open_point import tbc
from partnerdocs.wording.filters import say
from tests.wording.lexicons import LLP
from tests.wording.rule_reader import read_rule

F = Fraction
compares = st.sampled_from(["more_than", "at_least"])
bases = st.sampled_from(["entitled", "all", "present", "cast"])


@st.composite
def thresholds(draw: st.DrawFn) -> Threshold:
    """Any threshold that the model can hold."""
    of = draw(st.sampled_from(["shares", "partners", "seats"]))
    part = st.fractions(min_value=F(1, 1000), max_value=F(999, 1000), max_denominator=1000)
    number = draw(part if of == "shares" else st.one_of(part, st.integers(1, 30).map(F)))
    return Threshold(**{draw(compares): number}, of=of, counted=draw(bases))


leaves: st.SearchStrategy[Rule] = st.one_of(
    thresholds(),
    st.builds(Everyone, of=st.sampled_from(["partners", "representatives"])),
    st.builds(Consent, of=st.sampled_from(["westmere", "harrowdale", "meridian"])),
    st.sampled_from(["special", "ordinary", "unanimous"]),
)


def branches(below: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
    rules = st.lists(below, min_size=2, max_size=4).map(tuple)
    return st.one_of(rules.map(lambda r: Every(rules=r)), rules.map(lambda r: AnyOf(rules=r)))


trees = st.recursive(leaves, branches, max_leaves=12)


@given(trees)
def test_the_words_can_be_read_as_no_other_tree(tree: Rule) -> None:
    words = say(tree, "rule", LLP)
    assert not words.open
    assert read_rule(words.text) == tree, words.text


@given(trees)
def test_the_nouns_are_those_of_the_form(tree: Rule) -> None:
    for wording in ("rule", "decision"):
        assert "Partner" not in say(tree, wording, LLP).text


@given(trees, trees)
def test_what_is_needed_differs_where_the_rules_differ(one: Rule, other: Rule) -> None:
    same = say(one, "decision", LLP).text == say(other, "decision", LLP).text
    assert same is (one == other)


SPECIAL = Threshold(at_least=F(3, 4), of="shares", counted="entitled")


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        (
            SPECIAL,
            "Members who together hold at least 75% of the Percentage Shares entitled to vote on it vote for it",
        ),
        (
            Every(
                rules=(
                    Threshold(more_than=F(1, 2), of="shares", counted="entitled"),
                    Threshold(at_least=F(2), of="partners", counted="entitled"),
                )
            ),
            (
                "Members who together hold more than 50% of the Percentage Shares entitled to vote on it vote for it, "
                "and at least two of the Members entitled to vote on it vote for it"
            ),
        ),
        (
            Every(rules=("special", Consent(of="trust-concerned"))),
            (
                "the votes for it are enough for a Special Resolution, and the NHS Member that the matter concerns "
                "consents to it"
            ),
        ),
        (
            Every(rules=(AnyOf(rules=("special", Consent(of="westmere"))), Everyone())),
            (
                "(1) either (i) the votes for it are enough for a Special Resolution; or (ii) Westmere consents to it; "
                "and (2) every Member entitled to vote on it votes for it"
            ),
        ),
        (
            Threshold(at_least=F(1), of="seats", counted="present"),
            "at least one of the Representatives present at the meeting votes for it",
        ),
        (
            Threshold(at_least=F(1), of="shares", counted="cast"),
            "Members who together hold at least 100% of the Percentage Shares voted for or against it vote for it",
        ),
        (
            Threshold(more_than=F(2, 7), of="shares", counted="all"),
            "Members who together hold more than 2/7 of the Percentage Shares of all the Members vote for it",
        ),
    ],
)
def test_a_rule_reads_as_a_lawyer_would_write_it(tree: Rule, words: str) -> None:
    assert say(tree, "rule", LLP).text == words


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        ("special", "a Special Resolution"),
        (
            Every(rules=("special", Consent(of="trust-concerned"))),
            "a Special Resolution and the consent of the NHS Member that the matter concerns",
        ),
        (Everyone(), "the vote of every Member entitled to vote on it"),
        (
            SPECIAL,
            "the votes of Members who together hold at least 75% of the Percentage Shares entitled to vote on it",
        ),
        (("ordinary", "unanimous"), "an Ordinary Resolution and a Unanimous Resolution"),
    ],
)
def test_what_a_matter_needs(tree: Rule, words: str) -> None:
    assert say(tree, "decision", LLP).text == words


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        (
            Threshold(threshold=F(3, 4), of="shares", counted="entitled"),
            (
                "Members who together hold [at least / more than] 75% of the Percentage Shares entitled to vote on it "
                "vote for it"
            ),
        ),
        (
            Threshold(at_least=tbc("how much"), of="shares", counted="entitled"),
            "Members who together hold at least [●] of the Percentage Shares entitled to vote on it vote for it",
        ),
        (
            Threshold(at_least=F(3, 4), of="shares"),
            "Members who together hold at least 75% of the Percentage Shares [●] vote for it",
        ),
        (Consent(of=tbc("whose")), "[●] consents to it"),
        (Every(rules=("special", tbc("what else"))), "the votes for it are enough for a Special Resolution, and [●]"),
        (Every(rules=tbc("which")), "[●]"),
        (Everyone(of=tbc("whom")), "every [●] entitled to vote on it votes for it"),
    ],
)
def test_what_is_open_in_a_rule_is_a_hole_in_its_words(tree: Rule, words: str) -> None:
    assert say(tree, "rule", LLP) == (words, True)
