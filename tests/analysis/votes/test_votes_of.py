"""Votes of a deal: the traps that drafts fall into, each with its witness."""

from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.analysis import VoteAnalysis, votes_of
from partnerdocs.analysis.votes import Case, CircularDecision, Split, TooManyVoters
from partnerdocs.analysis.votes.electorate import independents
from partnerdocs.analysis.votes.power import banzhaf
from partnerdocs.analysis.votes.question import question, settings
from partnerdocs.model.decision import Consent, Everyone, Threshold
from partnerdocs.model.ending import DefaultEvent, DefaultTerms, SuspendVote
from partnerdocs.model.governance import Chair
from partnerdocs.model.open_point import StillOpen, tbc
from partnerdocs.model.party import Party
from tests.analysis.votes.deals import any_of, at_least, every, more_than, percent, voting_deal

HALF, TWO_THIRDS, THREE_QUARTERS = Fraction(1, 2), Fraction(2, 3), Fraction(3, 4)


def case(analysis: VoteAnalysis) -> Case:
    """The only case."""
    (only,) = analysis.cases
    return only


def least(shares: dict[str, Fraction], rule: Any, **more: Any) -> str:
    """The least coalitions on the matter, as `ab ac`."""
    return " ".join("".join(c) for c in case(votes_of(voting_deal(shares, rule, **more), "matter")).least_coalitions)


def test_two_halves_and_more_than_half_can_be_stuck() -> None:
    """Each can block, neither can pass."""
    found = case(votes_of(voting_deal(percent(50, 50), more_than(HALF)), "matter"))
    assert found.stuck == Split(one=("a",), other=("b",))
    assert found.vetoers == ("a", "b")
    assert found.contradictory is None


def test_two_halves_and_at_least_half_lets_both_sides_pass() -> None:
    """Two opposite resolutions are both passed."""
    found = case(votes_of(voting_deal(percent(50, 50), at_least(HALF)), "matter"))
    assert found.contradictory == Split(one=("a",), other=("b",))
    assert found.alone == ("a", "b")
    assert found.dictators == ()
    assert found.stuck is None


@pytest.mark.parametrize("by_cast", ["entitled", "cast"])
def test_a_casting_vote_between_two_halves_makes_a_dictator(by_cast: str) -> None:
    """Whoever has the chair decides alone: a case for each who may have it."""
    deal = voting_deal(
        percent(50, 50),
        more_than(HALF, counted=by_cast),
        level="board",
        chair=Chair(order=("b", "a"), casting_vote=True),
    )
    found = votes_of(deal, "matter")
    assert [(c.chair, c.dictators, c.by_casting_vote) for c in found.cases] == [
        ("b", ("b",), (("b",),)),
        ("a", ("a",), (("a",),)),
    ]
    assert found.dictators == ("a", "b")
    assert found.stuck is None
    assert found.vetoers == ()


def test_the_chair_of_the_board_has_no_casting_vote_among_the_partners() -> None:
    """The partners' meeting has no chair that the deal gives a second vote."""
    deal = voting_deal(percent(50, 50), more_than(HALF), chair=Chair(order=("a",), casting_vote=True))
    assert votes_of(deal, "matter").stuck == Split(one=("a",), other=("b",))


def test_two_seats_each_and_the_chairs_casting_vote() -> None:
    """2 + 2 seats: the side in the chair decides alone; the independent chair decides every tie."""
    rule = more_than(HALF, "seats")
    seats = {"a": 2, "b": 2}
    chaired = voting_deal(
        percent(60, 40),
        rule,
        level="board",
        seats=seats,
        by="representative",
        chair=Chair(appointed_by="a", casting_vote=True),
    )
    assert votes_of(chaired, "matter").dictators == ("a",)
    outside = voting_deal(
        percent(60, 40),
        rule,
        level="board",
        seats=seats,
        by="representative",
        chair=Chair(independent=True, counted_in_size=False, casting_vote=True),
    )
    found = case(votes_of(outside, "matter"))
    assert found.least_coalitions == (("a", "b"), ("a", "chair"), ("b", "chair"))
    assert found.stuck is None


def test_a_casting_vote_does_not_help_where_votes_go_by_something_else() -> None:
    """A tie of votes by representative is no tie of shares."""
    deal = voting_deal(
        percent(50, 50),
        more_than(HALF),
        level="board",
        by="representative",
        chair=Chair(order=("a",), casting_vote=True),
    )
    assert votes_of(deal, "matter").vetoers == ("a", "b")


THIRDS = {"a": Fraction(1, 3), "b": Fraction(1, 3), "c": Fraction(1, 3)}


@pytest.mark.parametrize(
    ("shares", "rule", "expected"),
    [
        (THIRDS, at_least(TWO_THIRDS), "ab ac bc"),
        (THIRDS, more_than(TWO_THIRDS), "abc"),
        (percent("33.33", "33.33", "33.34"), at_least(Fraction("0.6667")), "ac bc"),
        (percent("33.33", "33.33", "33.33"), at_least(Fraction("0.6667"), counted="entitled"), "abc"),
        (percent(75, 25), at_least(THREE_QUARTERS), "a"),
        (percent(75, 25), more_than(THREE_QUARTERS), "ab"),
        (percent(26, 25, 49), at_least(THREE_QUARTERS), "ac"),
        (percent(60, 40), every(more_than(HALF), more_than(HALF, "partners")), "ab"),
        (percent(60, 20, 20), every(more_than(HALF), more_than(HALF, "partners")), "ab ac"),
        (percent(25, 25, 25, 25), at_least(THREE_QUARTERS), "abc abd acd bcd"),
        (percent(40, 30, 30), at_least(Fraction(2), "partners"), "ab ac bc"),
        (percent(40, 30, 30), more_than(Fraction(2), "partners"), "abc"),
        (percent(40, 30, 30), at_least(TWO_THIRDS, "partners"), "ab ac bc"),
        (percent(40, 30, 30), any_of(Consent(of="a"), more_than(HALF)), "a bc"),
        (percent(40, 30, 30), every("ordinary", Consent(of="c")), "ac bc"),
        (percent(40, 30, 30), Everyone(), "abc"),
    ],
)
def test_the_least_coalitions_are(shares: dict[str, Fraction], rule: Any, expected: str) -> None:
    """Thresholds that look alike and are not: thirds, quarters, heads and shares."""
    assert expected == least(shares, rule)


def test_rounded_thirds_give_the_third_partner_a_veto() -> None:
    """33.33, 33.33 and 33.34 per cent at 66.67 per cent."""
    found = votes_of(voting_deal(percent("33.33", "33.33", "33.34"), at_least(Fraction("0.6667"))), "matter")
    assert found.vetoers == ("c",)


def test_exactly_a_quarter_does_not_block_three_quarters() -> None:
    """26, 25 and 49 per cent at 75 per cent: B's quarter blocks nothing, A's 26 does."""
    found = case(votes_of(voting_deal(percent(26, 25, 49), at_least(THREE_QUARTERS)), "matter"))
    assert found.vetoers == ("a", "c")
    assert found.dummies == ("b",)
    assert found.blockers_by_voting_no == (("a",), ("c",))


def test_two_per_cent_have_a_third_of_the_power() -> None:
    """49, 49 and 2 per cent, more than half."""
    deal = voting_deal(percent(49, 49, 2), more_than(HALF))
    (setting,) = settings(deal, question(deal, "matter"))
    assert banzhaf(setting.game) == (Fraction(1, 3),) * 3


def test_a_conflict_can_leave_one_to_decide() -> None:
    """50, 30 and 20 with A conflicted, measured against the shares entitled to vote: B alone."""
    deal = voting_deal(percent(50, 30, 20), more_than(HALF, counted="entitled"), level="board")
    found = case(votes_of(deal, "matter", conflicted="a"))
    assert (found.least_coalitions, found.dictators) == ((("b",),), ("b",))
    assert "a" in found.dummies


def test_a_conflict_that_would_leave_nobody_gives_way() -> None:
    """The same of all shares: the others have half of them and no more, so A may vote after all."""
    deal = voting_deal(percent(50, 30, 20), more_than(HALF, counted="all"), level="board")
    found = case(votes_of(deal, "matter", conflicted="a"))
    assert found == case(votes_of(deal, "matter"))
    assert not found.unpassable


def test_a_conflict_is_a_matter_of_representatives() -> None:
    """At the partners' meeting nothing changes, and nothing changes where conflicted representatives may vote."""
    deal = voting_deal(percent(50, 30, 20), more_than(HALF))
    assert votes_of(deal, "matter", conflicted="a").cases == votes_of(deal, "matter").cases


@pytest.mark.parametrize("counts", [True, False])
def test_a_quorum_can_be_lost_when_a_conflicted_partner_withdraws(counts: bool) -> None:
    """One from each partner: if the conflicted one does not count, no meeting is ever quorate."""
    deal = voting_deal(
        percent(40, 40, 20), more_than(HALF), level="board", quorum=3, one_from_each=True, conflicts_count=counts
    )
    found = case(votes_of(deal, "matter", conflicted="a"))
    assert bool(found.first.if_rest_stay_away) is counts
    assert found.least_coalitions == (("b",),)


def test_a_suspended_vote_is_not_counted_unless_the_deal_excepts_the_decision() -> None:
    """40, 40 and 20: without A's vote B passes it alone; on an excepted decision A still votes."""
    deal = voting_deal(percent(40, 40, 20), "ordinary")
    assert case(votes_of(deal, "matter", suspended="a")).dictators == ("b",)
    events = (DefaultEvent(event="insolvency", cure="none"),)
    spared = attrs.evolve(deal, default=DefaultTerms(events=events, remedies=(SuspendVote(except_=("ordinary",)),)))
    assert case(votes_of(spared, "matter", suspended="a")).least_coalitions == (("a", "b"), ("a", "c"), ("b", "c"))


def test_a_number_that_a_majority_needs_shrinks_to_those_who_may_vote() -> None:
    """Two partners, of whom two must agree: while one may not vote, the other passes what is to be passed."""
    both = Threshold(at_least=Fraction(2), of="partners", counted="entitled")
    deal = voting_deal(percent(60, 40), every("ordinary", both))
    assert case(votes_of(deal, "matter", suspended="a")).dictators == ("b",)
    more_than_one = Threshold(more_than=Fraction(1), of="partners", counted="entitled")
    deal = voting_deal(percent(60, 40), more_than_one)
    assert case(votes_of(deal, "matter", suspended="a")).dictators == ("b",)
    # A conflict gives way instead: otherwise one partner alone would decide on the other's contract.
    deal = voting_deal(percent(60, 40), every("ordinary", both), level="board")
    assert case(votes_of(deal, "matter", conflicted="a")).least_coalitions == (("a", "b"),)


def test_all_means_all_who_may_vote() -> None:
    """A suspended partner is not asked where all must agree, but its own consent cannot be had."""
    assert case(votes_of(voting_deal(percent(40, 40, 20), Everyone()), "matter", suspended="a")).vetoers == ("b", "c")
    needs_a = voting_deal(percent(40, 40, 20), every("ordinary", Consent(of="a")))
    assert votes_of(needs_a, "matter", suspended="a").unpassable


def test_a_described_role_gives_a_case_for_each_partner_that_it_can_be() -> None:
    """The consent of the trust concerned, with two trusts among three partners."""
    deal = voting_deal(
        percent(40, 20, 40),
        every(at_least(THREE_QUARTERS), Consent(of="trust-concerned")),
        kinds={"a": "nhs-foundation-trust", "b": "nhs-trust"},
    )
    found = votes_of(deal, "matter")
    assert [(dict(c.roles), c.least_coalitions) for c in found.cases] == [
        ({"trust-concerned": "a"}, (("a", "c"),)),
        ({"trust-concerned": "b"}, (("a", "b", "c"),)),
    ]
    assert found.vetoers == ("a", "c")
    assert found.dummies == ()


def test_a_role_of_several_asks_each_of_them() -> None:
    """Each NHS partner consents: one case, all of them vetoers."""
    deal = voting_deal(
        percent(40, 20, 40),
        every("ordinary", Consent(of="nhs-partners")),
        kinds={"a": "nhs-foundation-trust", "b": "nhs-trust"},
    )
    assert case(votes_of(deal, "matter")).least_coalitions == (("a", "b"),)


def test_a_role_that_nobody_can_have_asks_nothing() -> None:
    """No NHS partner, no NHS consent."""
    deal = voting_deal(percent(60, 40), every("ordinary", Consent(of="trust-concerned")))
    assert case(votes_of(deal, "matter")).least_coalitions == (("a",),)


def test_a_guarantor_whose_consent_is_needed_vetoes_without_a_vote() -> None:
    """A party that is no partner carries no share and no head."""
    deal = voting_deal(percent(60, 40), more_than(HALF))
    parties = {**deal.parties, "bank": Party(name="Bank plc", kind="company", role="guarantor")}
    matter = attrs.evolve(deal.governance.reserved[0], needs=every("ordinary", Consent(of="bank"), Everyone()))
    governance = attrs.evolve(deal.governance, reserved=(matter,))
    found = case(votes_of(attrs.evolve(deal, parties=parties, governance=governance), "matter"))
    assert found.least_coalitions == (("a", "b", "bank"),)


def test_a_partner_without_a_seat_has_no_vote_on_the_board() -> None:
    """Its share counts in "all", not in "entitled"; all partners can never agree there, but it can consent."""
    seats = {"a": 1, "b": 1}
    shares = percent(40, 20, 40)

    def on_the_board(rule: Any) -> Case:
        return case(votes_of(voting_deal(shares, rule, level="board", seats=seats), "matter"))

    assert on_the_board(more_than(HALF, counted="entitled")).least_coalitions == (("a",),)
    assert on_the_board(more_than(HALF, counted="all")).least_coalitions == (("a", "b"),)
    assert on_the_board(Everyone()).unpassable
    assert on_the_board(Everyone(of="representatives")).least_coalitions == (("a", "b"),)
    assert on_the_board(every("ordinary", Consent(of="c"))).least_coalitions == (("a", "c"),)


def with_independents(by: str, rule: Any, **more: Any) -> Case:
    """2 + 2 seats and one independent member."""
    deal = voting_deal(
        percent(50, 50), rule, level="board", seats={"a": 2, "b": 2}, by=by, **{"independents": 1, **more}
    )
    return case(votes_of(deal, "matter"))


def test_independent_members_vote_where_each_seat_has_a_vote() -> None:
    """No side passes alone, and nothing can be stuck."""
    found = with_independents("representative", more_than(HALF, "seats"))
    assert found.least_coalitions == (("a", "b"), ("a", "independent-1"), ("b", "independent-1"))
    assert found.stuck is None
    assert with_independents("representative", Everyone(of="representatives")).vetoers == ("a", "b", "independent-1")


@pytest.mark.parametrize("by", ["share", "partner"])
@pytest.mark.parametrize("counted", ["entitled", "all", "cast"])
def test_independent_members_have_no_vote_where_the_partners_have_the_votes_of_the_board(by: str, counted: str) -> None:
    """Nor are they counted where seats are: their clause says so. They still make up the quorum."""
    found = with_independents(by, more_than(HALF, "seats", counted=counted))
    assert found.least_coalitions == (("a", "b"),)
    assert found.stuck is not None
    assert found.dummies == ("independent-1",)
    assert with_independents(by, Everyone(of="representatives")).vetoers == ("a", "b")
    quorum = with_independents(by, at_least(Fraction(1, 4), "seats", counted="cast"), quorum=3).first
    assert quorum.if_rest_stay_away == (("a", "b"), ("a", "independent-1"), ("b", "independent-1"))


def test_board_and_partners_must_both_pass_what_is_reserved_to_both() -> None:
    """Any two pass it among the partners, and on the board only the two that sit there."""
    deal = voting_deal(percent(60, 20, 20), more_than(HALF, "partners"), level="both", seats={"a": 1, "b": 1})
    assert case(votes_of(deal, "matter")).least_coalitions == (("a", "b"),)
    assert case(votes_of(deal, "matter", level="partners")).least_coalitions == (("a", "b"), ("a", "c"), ("b", "c"))


@pytest.mark.parametrize(
    ("counted", "number", "members"),
    [
        (True, 0, {"chair": 1}),
        (True, 1, {"chair": 1}),
        (True, 2, {"chair": 1, "independent-1": 1}),
        (False, 0, {"chair": 0}),
        (False, 1, {"chair": 0, "independent-1": 1}),
    ],
)
def test_an_independent_chair_takes_one_of_the_seats_for_independents_or_stands_beside_them(
    counted: bool, number: int, members: dict[str, int]
) -> None:
    """A chair that counts in the size of the board is one of the independents, if there are any."""
    chair = Chair(independent=True, counted_in_size=counted)
    deal = voting_deal(percent(50, 50), more_than(HALF, "seats"), level="board", chair=chair, independents=number)
    assert independents(deal) == members


@pytest.mark.parametrize(
    "rule", [more_than(HALF, "seats"), at_least(Fraction(1), "seats"), Everyone(of="representatives")]
)
@pytest.mark.parametrize("level", ["partners", "both"])
def test_the_partners_pass_nothing_by_seats(rule: Any, level: str) -> None:
    """No representative votes at their meeting."""
    deal = voting_deal(percent(60, 40), rule, level=level, seats={"a": 2, "b": 2}, by="representative", independents=1)
    assert votes_of(deal, "matter").unpassable
    assert not votes_of(deal, "matter", level="board").unpassable


def test_an_adjourned_meeting_can_leave_the_decision_to_fewer() -> None:
    """Two halves, votes cast, quorum two and then one: at the adjourned meeting either decides alone."""
    deal = voting_deal(percent(50, 50), more_than(HALF, counted="cast"), quorum=2, adjourned=1)
    found = case(votes_of(deal, "matter"))
    assert found.first.if_rest_stay_away == (("a", "b"),)
    assert found.adjourned is not None
    assert found.adjourned.if_rest_stay_away == (("a",), ("b",))
    assert found.adjourned.whatever_the_rest_do == (("a", "b"),)
    assert found.first.blockers_by_staying_away == (("a",), ("b",))
    assert found.blockers_by_staying_away == (("a", "b"),)


def test_with_a_base_of_all_entitled_the_adjourned_meeting_changes_nothing() -> None:
    """The same quorums, measured against the shares entitled to vote."""
    found = case(votes_of(voting_deal(percent(50, 50), more_than(HALF), quorum=2, adjourned=1), "matter"))
    assert found.adjourned is not None
    assert found.adjourned.if_rest_stay_away == (("a", "b"),)


def test_without_an_adjourned_meeting_staying_away_blocks() -> None:
    """A quorum of all partners and no second meeting."""
    found = case(votes_of(voting_deal(percent(60, 40), more_than(HALF), quorum=2), "matter"))
    assert found.adjourned is None
    assert found.dictators == ("a",)
    assert found.blockers_by_staying_away == (("a",), ("b",))


def test_a_decision_defined_by_itself_is_refused() -> None:
    """The names on the way round are told."""
    deal = voting_deal(percent(60, 40), "x", decisions={"x": every("y", Everyone()), "y": any_of("x")})
    with pytest.raises(CircularDecision, match="x needs y needs x"):
        votes_of(deal, "matter")


def test_open_points_are_raised_and_those_that_do_not_matter_are_not() -> None:
    """Whether it is "at least" matters; how the board votes does not, where nothing can tie."""
    unclear = Threshold(threshold=HALF, of="shares", counted="entitled")
    with pytest.raises(StillOpen, match="at least or more than"):
        votes_of(voting_deal(percent(60, 40), unclear), "matter")
    with pytest.raises(StillOpen, match="share of B"):
        votes_of(voting_deal({"a": HALF, "b": tbc("share of B")}, more_than(HALF)), "matter")
    by_heads = voting_deal({"a": HALF, "b": tbc("share of B")}, at_least(Fraction(2), "partners", tbc("base")))
    assert case(votes_of(by_heads, "matter")).vetoers == ("a", "b")


def test_an_unknown_decision_is_refused() -> None:
    """By its name."""
    with pytest.raises(LookupError, match="'budget'"):
        votes_of(voting_deal(percent(60, 40), "ordinary"), "budget")


def test_more_than_twenty_partners_are_refused() -> None:
    """With a message, not with an hour of work."""
    shares = {f"p{i}": Fraction(1, 21) for i in range(21)}
    with pytest.raises(TooManyVoters, match="21 voters"):
        votes_of(voting_deal(shares, more_than(HALF)), "matter")


@given(
    st.permutations(["a", "b", "c", "d"]), st.sampled_from([more_than(HALF), at_least(HALF), at_least(THREE_QUARTERS)])
)
def test_the_order_of_the_parties_changes_no_answer(order: list[str], rule: Any) -> None:
    """Neither the coalitions nor the witnesses of standstill and contradiction."""
    shares = percent(40, 30, 20, 10)
    plain = case(votes_of(voting_deal(shares, rule), "matter"))
    moved = case(votes_of(voting_deal({pid: shares[pid] for pid in order}, rule), "matter"))
    assert {frozenset(c) for c in plain.least_coalitions} == {frozenset(c) for c in moved.least_coalitions}
    assert set(plain.vetoers) == set(moved.vetoers)
    for one, other in ((plain.stuck, moved.stuck), (plain.contradictory, moved.contradictory)):
        assert (one and set(one.one)) == (other and set(other.one))
