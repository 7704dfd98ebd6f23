"""Conditions about the board, its chair, its votes, the partners' meeting and the management."""

import pytest

from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen
from partnerdocs.testing.patch import patched

WHO_APPOINTS = ("chair-in-turn", "chair-by-partners", "chair-by-board", "chair-by-one-partner")
WHICH_SEAT = (
    "chair-from-own-representatives",
    "chair-from-any-representatives",
    "chair-takes-independent-seat",
    "chair-beside-the-seats",
)
UNITS = ("board-votes-by-share", "board-votes-by-partner", "board-votes-by-representative")
HOW_CAST = ("votes-cast-as-block", "votes-split-among-representatives", "representatives-vote-singly")


def board(facts: str) -> Deal:
    """The alliance with other facts about its board."""
    return patched("alliance", f"governance: {{board: {facts}}}")


def holding(deal: Deal, *names: str) -> list[str]:
    """The conditions, of those named, that hold."""
    return [name for name in names if CONDITIONS[name](deal, None)]


@pytest.mark.parametrize(
    ("chair", "appoints", "seat"),
    [
        ("{order: [trust, council]}", "chair-in-turn", "chair-from-own-representatives"),
        ("{order: null, appointed_by: council}", "chair-by-one-partner", "chair-from-own-representatives"),
        ("{order: null, appointed_by: partners}", "chair-by-partners", "chair-from-any-representatives"),
        ("{order: null, appointed_by: board}", "chair-by-board", "chair-from-any-representatives"),
        ("{order: null, appointed_by: null}", "chair-by-board", "chair-from-any-representatives"),
        (
            "{order: null, appointed_by: partners, independent: true}",
            "chair-by-partners",
            "chair-takes-independent-seat",
        ),
        (
            "{order: null, appointed_by: partners, independent: true, counted_in_size: false}",
            "chair-by-partners",
            "chair-beside-the-seats",
        ),
    ],
)
def test_one_sentence_says_who_appoints_the_chair_and_one_says_from_among_whom(
    chair: str, appoints: str, seat: str
) -> None:
    """Whatever the deal says about the chair, one text of each kind stands."""
    deal = board(f"{{chair: {chair}}}")
    assert holding(deal, *WHO_APPOINTS) == [appoints]
    assert holding(deal, *WHICH_SEAT) == [seat]


@pytest.mark.parametrize(
    ("votes", "unit", "cast"),
    [
        ("{by: share, cast_as: block}", "board-votes-by-share", "votes-cast-as-block"),
        ("{by: share, cast_as: individually}", "board-votes-by-share", "votes-split-among-representatives"),
        ("{by: partner, cast_as: individually}", "board-votes-by-partner", "votes-split-among-representatives"),
        ("{by: representative, cast_as: block}", "board-votes-by-representative", "votes-cast-as-block"),
        ("{by: representative, cast_as: individually}", "board-votes-by-representative", "representatives-vote-singly"),
    ],
)
def test_one_sentence_says_what_carries_the_vote_and_one_says_how_it_is_cast(votes: str, unit: str, cast: str) -> None:
    """The two facts are independent of each other, and each has one text."""
    deal = board(f"{{votes: {votes}}}")
    assert holding(deal, *UNITS) == [unit]
    assert holding(deal, *HOW_CAST) == [cast]


@pytest.mark.parametrize(
    ("by", "stands"), [("representative", "independents-vote"), ("share", "independents-do-not-vote")]
)
def test_independent_people_vote_only_where_each_seat_has_a_vote(by: str, stands: str) -> None:
    """Shares and partners carry votes that an independent person does not have."""
    both = ("independents-vote", "independents-do-not-vote")
    assert holding(board(f"{{independents: 1, votes: {{by: {by}}}}}"), *both) == [stands]
    assert holding(board(f"{{independents: 0, votes: {{by: {by}}}}}"), *both) == []


def test_an_open_casting_vote_is_undecided() -> None:
    """Both texts then stand in brackets, as a choice."""
    with pytest.raises(StillOpen):
        CONDITIONS["chair-has-casting-vote"](board("{chair: {casting_vote: {tbc: casting vote}}}"), None)


@pytest.mark.parametrize(
    ("business", "stands"),
    [("as-notified", "adjourned-board-deals-as-notified"), ("any", "adjourned-board-deals-with-anything")],
)
def test_an_adjourned_meeting_has_one_rule_about_its_business(business: str, stands: str) -> None:
    """One text about the business of the adjourned meeting stands."""
    adjourned = f"{{after: 5 working days, seats: 2, business: {business}}}"
    deal = board(f"{{quorum: {{adjourned: {adjourned}}}}}")
    both = ("adjourned-board-deals-as-notified", "adjourned-board-deals-with-anything")
    assert holding(deal, *both) == [stands]


def test_written_resolutions_need_to_be_allowed() -> None:
    """Silence about them, or a no, keeps them out."""
    allowed = patched("alliance", "governance: {partners_meeting: {written: {allowed: true}}}")
    refused = patched("alliance", "governance: {partners_meeting: {written: {allowed: false}}}")
    silent = patched("alliance", "governance: {partners_meeting: {written: null}}")
    assert [holding(d, "written-resolutions-allowed") != [] for d in (allowed, refused, silent)] == [True, False, False]


def test_the_board_has_a_name_of_its_own_only_if_it_is_not_called_the_board() -> None:
    """The name is printed once."""
    assert holding(board("{name: Partnership Board}"), "board-has-own-name") == ["board-has-own-name"]
    assert holding(board("{name: Board}"), "board-has-own-name") == []


def test_the_manager_is_described_as_far_as_the_deal_describes_it() -> None:
    """Each fact about the manager has its own sentence."""
    names = ("has-manager", "manager-has-employer", "manager-decides-matters", "has-key-posts")
    few = patched("alliance", "governance: {management: {manager: Manager}}")
    many = patched("alliance", "governance: {management: {manager: Manager, employed_by: trust, key_posts: [Lead]}}")
    assert holding(few, *names) == ["has-manager"]
    assert holding(many, *names) == ["has-manager", "manager-has-employer", "has-key-posts"]


def test_sums_and_essential_matters_are_spoken_of_only_where_there_are_some() -> None:
    """The table shows neither where no matter has one."""
    matter = "{{id: plan, matter: adopt the plan, level: partners, needs: unanimous{}}}"
    reserved = "{{governance: {{reserved: [{}]}}}}"
    for more, expected in (
        (", over: 1000 GBP", ["has-reserved-limits"]),
        (", essential: true", ["has-essential-matters"]),
        ("", []),
    ):
        deal = patched("llp", reserved.format(matter.format(more)))
        assert holding(deal, "has-reserved-limits", "has-essential-matters") == expected
    with pytest.raises(StillOpen):
        CONDITIONS["has-essential-matters"](
            patched("llp", reserved.format(matter.format(", essential: {tbc: whether}"))), None
        )


def test_a_quorum_from_one_partner_is_no_quorum_from_several() -> None:
    """Then the agreement does not say from how many it comes."""
    adjourned = "governance: {{board: {{quorum: {{adjourned: {{from_at_least: {}}}}}}}}}"
    assert holding(patched("llp", adjourned.format(2)), "adjourned-quorum-from-several")
    assert not holding(patched("llp", adjourned.format(1)), "adjourned-quorum-from-several")


@pytest.mark.parametrize("seated", [True, False])
@pytest.mark.parametrize("casting", [True, False])
def test_a_chair_beside_the_seats_has_the_casting_vote_or_none(seated: bool, casting: bool) -> None:
    """One text stands at most, and none promises a casting vote that there is not."""
    facts = f"counted_in_size: {seated}, casting_vote: {casting}".lower()
    names = ("extra-chair-with-casting-vote", "extra-chair-without-vote", "seated-chair-without-casting-vote")
    expected = {
        (True, True): [],
        (True, False): ["seated-chair-without-casting-vote"],
        (False, True): ["extra-chair-with-casting-vote"],
        (False, False): ["extra-chair-without-vote"],
    }
    assert holding(board(f"{{chair: {{{facts}}}}}"), *names) == expected[seated, casting]
