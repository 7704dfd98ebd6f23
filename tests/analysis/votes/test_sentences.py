"""Answers in plain English."""

from fractions import Fraction

import attrs

from partnerdocs.analysis import votes_of
from partnerdocs.analysis.votes.sentences import against, names_of, sentences
from partnerdocs.model.decision import Consent
from partnerdocs.model.governance import Chair
from partnerdocs.model.open_point import tbc
from partnerdocs.model.party import Party
from tests.analysis.votes.deals import at_least, every, more_than, percent, voting_deal

HALF = Fraction(1, 2)


def test_an_analysis_reads_like_a_colleague() -> None:
    """Every answer is a sentence with the partners' names in it."""
    deal = voting_deal(percent(40, 20, 40), at_least(Fraction(3, 4)), quorum=3, adjourned=2)
    names = {"a": "Westmere Trust", "b": "Harrowdale Trust", "c": "Meridian Ltd"}
    deal = attrs.evolve(deal, parties={pid: Party(name=name, kind="company") for pid, name in names.items()})
    assert sentences(deal, votes_of(deal, "matter")) == (
        "It passes if these vote for it: Westmere and Meridian.",
        "Westmere and Meridian can each block it alone by voting against it.",
        "These can block it by staying away: Westmere; or Meridian.",
        "The vote of Harrowdale never decides it.",
        "The voters can be stuck: Westmere against Harrowdale and Meridian.",
        "At the partners' meeting to which nobody else comes, it can be passed by Westmere, Harrowdale and Meridian.",
        "At the adjourned meeting to which nobody else comes, it can be passed by Westmere and Meridian.",
    )


def test_each_case_says_what_makes_it() -> None:
    """The chair and the partner concerned stand at the head of the sentence."""
    deal = voting_deal(
        percent(50, 50),
        every(more_than(HALF), Consent(of="partner-concerned")),
        level="board",
        chair=Chair(order=("a", "b"), casting_vote=True),
    )
    said = sentences(deal, votes_of(deal, "matter"))
    assert "If A has the chair and the Partner that the matter concerns is A: A decides it alone." in said
    assert (
        "If B has the chair and the Partner that the matter concerns is A: A and B can each block it alone by voting"
        " against it." in said
    )


def test_a_contradiction_names_both_sides() -> None:
    """The witness is a split."""
    deal = voting_deal(percent(50, 50), at_least(HALF))
    assert "Two opposite resolutions could both pass: A against B." in sentences(deal, votes_of(deal, "matter"))
    split = votes_of(deal, "matter").contradictory
    assert split is not None
    assert against(split, names_of(deal)) == "A against B"


def test_an_unpassable_matter_says_only_that() -> None:
    """Nothing else about it is worth knowing."""
    deal = voting_deal(percent(50, 50), at_least(Fraction(3), "partners"))
    assert sentences(deal, votes_of(deal, "matter")) == (
        "Nobody can pass it: it fails even if all who may vote on it vote for it.",
    )


def test_a_partner_whose_name_is_open_is_called_by_its_id() -> None:
    """A sentence is not lost for want of a name."""
    deal = voting_deal(percent(60, 40), more_than(HALF))
    open_name = Party(name=tbc("name of the second partner"), kind="company")
    deal = attrs.evolve(deal, parties={**deal.parties, "b": open_name})
    assert names_of(deal)["b"] == "b"
    assert "A decides it alone." in sentences(deal, votes_of(deal, "matter"))


def test_many_coalitions_are_counted_rather_than_named() -> None:
    """Six are named, the rest is a number."""
    deal = voting_deal(percent(20, 20, 20, 20, 20), more_than(HALF))
    (passes, *_) = sentences(deal, votes_of(deal, "matter"))
    assert passes.startswith("It passes if these vote for it: A, B and C; or A, B and D; or ")
    assert passes.endswith("; or one of 4 more groups.")
