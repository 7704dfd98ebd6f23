"""The table of who can pass and who can stop what: true of the body that decides, and in words that say which."""

from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.analysis.votes import bodies_of, votes_of
from partnerdocs.library.tables import TABLES
from partnerdocs.library.tables.build import TEXT_WIDTH
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Consent, Everyone, Rule
from partnerdocs.model.governance import Chair, Matter, PartnersMeeting
from partnerdocs.model.open_point import tbc
from partnerdocs.wording.lexicon import lexicon_of
from tests.analysis.votes.deals import any_of, at_least, every, more_than, percent, voting_deal
from tests.library.tables.deals import FULL, MEMBERS

HALF = Fraction(1, 2)
SHARES, SEATS = more_than(HALF), more_than(HALF, "seats")


def rows(deal: Deal) -> list[tuple[str, ...]]:
    made = TABLES["votes-table"](deal.governance, deal, lexicon_of(deal, MEMBERS))
    assert sum(made.widths) == TEXT_WIDTH
    return [tuple(c.text for c in row) for row in made.rows]


def deciding(levels: dict[str, Any], decisions: dict[str, Rule], *shares: int, **facts: Any) -> Deal:
    """A deal with these decisions; each that has a level is needed by a matter of that level."""
    deal = voting_deal(percent(*(shares or (80, 20))), SHARES, decisions=decisions, **facts)
    needed = tuple(Matter(id=f"m-{k}", matter="do it", level=v, needs=k) for k, v in levels.items())
    return attrs.evolve(deal, governance=attrs.evolve(deal.governance, reserved=needed))


def test_the_heads_say_that_one_alone_is_meant() -> None:
    """Nobody alone is not nobody: several together may stop it."""
    made = TABLES["votes-table"](FULL.governance, FULL, lexicon_of(FULL, MEMBERS))
    assert made.head[2:] == (
        "Passed by any one of these groups",
        "Stopped by the vote of any one of these",
        "Stopped, at a meeting, by the absence of any one of these",
    )
    assert made.rows[0][3].text == "Nobody alone"


def test_it_names_who_passes_and_who_stops_and_where() -> None:
    """On a board that needs each partner for its quorum anyone stops it by absence; the partners can adjourn."""
    both = "Westmere or Meridian"
    assert rows(FULL)[:4] == [
        (
            "Ordinary Resolution",
            "Board",
            "Westmere and Harrowdale; Westmere and Meridian; Harrowdale and Meridian",
            "Nobody alone",
            "Westmere, Harrowdale or Meridian",
        ),
        (
            "Ordinary Resolution",
            "Members",
            "Westmere and Harrowdale; Westmere and Meridian; Harrowdale and Meridian",
            "Nobody alone",
            "Nobody alone",
        ),
        ("Special Resolution", "Board", "Westmere and Meridian", both, "Westmere, Harrowdale or Meridian"),
        ("Special Resolution", "Members", "Westmere and Meridian", both, both),
    ]


def test_where_both_bodies_answer_alike_one_row_says_so() -> None:
    """And one that a single body uses names that body."""
    deal = deciding({"big": "both", "own": "board"}, {"ordinary": SHARES, "big": at_least(HALF), "own": SHARES})
    assert [row[:3] for row in rows(deal)] == [
        ("Ordinary Resolution", "Board or Members", "A"),
        ("Big Resolution", "Board or Members", "A"),
        ("Own Resolution", "Board", "A"),
    ]


@pytest.mark.parametrize(
    ("independents", "seats", "passed"),
    [
        (4, (4, 1), "A and B; A and one of the Independents; B and all of the Independents"),
        (1, (2, 2), "A and B; A and the Independent; B and the Independent"),
        (2, (1, 1), "A, B and one of the Independents; A and both of the Independents; B and both of the Independents"),
        (
            3,
            (1, 1),
            (
                "A, B and one of the Independents; A and two of the Independents; B and two of the Independents; "
                "all of the Independents"
            ),
        ),
    ],
)
def test_the_board_counts_its_independents(independents: int, seats: tuple[int, int], passed: str) -> None:
    """A partner with 80% of the shares and 4 of 9 seats passes nothing alone on the board."""
    deal = deciding(
        {"majority": "board"},
        {"ordinary": SHARES, "majority": SEATS},
        seats=dict(zip("ab", seats, strict=True)),
        by="representative",
        independents=independents,
    )
    assert ("Majority Resolution", "Board", passed) in [row[:3] for row in rows(deal)]


def test_any_independent_can_stop_what_all_representatives_must_agree_on() -> None:
    """They are not told one by one."""
    deal = deciding(
        {"all": "board"},
        {"ordinary": SHARES, "all": Everyone(of="representatives")},
        by="representative",
        independents=3,
    )
    assert rows(deal)[-1][2:4] == ("A, B and all of the Independents", "A, B or any of the Independents")


def test_the_casting_vote_decides_on_the_board_and_not_among_the_partners() -> None:
    """2 + 2 seats, halves of the shares; with a turn of chairs, a row for each."""
    decisions: dict[str, Rule] = {"ordinary": SHARES, "majority": SEATS}
    chairs = deciding(
        {"majority": "board"},
        decisions,
        50,
        50,
        seats={"a": 2, "b": 2},
        by="representative",
        chair=Chair(order=("b", "a"), casting_vote=True),
    )
    assert [row[:4] for row in rows(chairs)] == [
        ("Ordinary Resolution", "Board or Members", "A and B", "A or B"),
        ("Majority Resolution (B in the chair)", "Board", "B", "B"),
        ("Majority Resolution (A in the chair)", "Board", "A", "A"),
    ]
    shares = attrs.evolve(
        chairs,
        governance=attrs.evolve(
            chairs.governance, board=attrs.evolve(chairs.governance.board, votes=FULL.governance.board.votes)
        ),
    )
    assert [row[:3] for row in rows(shares)][:3] == [
        ("Ordinary Resolution (B in the chair)", "Board", "B"),
        ("Ordinary Resolution (A in the chair)", "Board", "A"),
        ("Ordinary Resolution", "Members", "A and B"),
    ]


@pytest.mark.parametrize(
    ("seated", "independents", "passed"),
    [
        (True, 2, "A and B; A and the chair; B and the chair"),
        (True, 1, "A and B; A and the chair; B and the chair"),
        (
            False,
            2,
            (
                "A and B; A, the chair and one of the Independents; A and both of the Independents; "
                "B, the chair and one of the Independents; B and both of the Independents"
            ),
        ),
        (
            True,
            4,
            (
                "A, B and the chair; A, B and one of the other Independents; "
                "A, the chair and one of the other Independents; B, the chair and one of the other Independents; "
                "A and all of the other Independents; B and all of the other Independents; "
                "the chair and all of the other Independents"
            ),
        ),
    ],
)
def test_an_independent_chair_with_the_casting_vote_is_told_apart(seated: bool, independents: int, passed: str) -> None:
    """On one of the seats of the independents, or beside the seats."""
    deal = deciding(
        {"majority": "board"},
        {"ordinary": SHARES, "majority": SEATS},
        seats={"a": 2, "b": 2},
        by="representative",
        independents=independents,
        chair=Chair(independent=True, casting_vote=True, counted_in_size=seated),
    )
    assert rows(deal)[-1][2] == passed


def test_an_independent_chair_without_a_casting_vote_is_one_of_the_independents() -> None:
    """Its seat is like theirs."""
    deal = deciding(
        {"majority": "board"},
        {"ordinary": SHARES, "majority": SEATS},
        seats={"a": 2, "b": 2},
        by="representative",
        independents=3,
        chair=Chair(independent=True, casting_vote=False),
    )
    assert rows(deal)[-1][2] == ("A and B; A and two of the Independents; B and two of the Independents")


def test_what_cannot_pass_is_said_to() -> None:
    """Seats at the partners' meeting; nobody needs to stop it."""
    deal = deciding({}, {"ordinary": SEATS}, seats={"a": 2, "b": 1}, by="representative")
    assert rows(deal) == [
        ("Ordinary Resolution", "Board", "A", "A", "A"),
        ("Ordinary Resolution", "Members", "Nobody: it cannot pass", "\u2013", "\u2013"),
    ]


def test_a_board_that_cannot_be_counted_yet_leaves_the_partners_their_row() -> None:
    """An open point makes a hole in its own row only."""
    deal = deciding({}, {"ordinary": SHARES}, chair=Chair(casting_vote=tbc("whether")))
    assert rows(deal) == [
        ("Ordinary Resolution", "Board", "[●]", "[●]", "[●]"),
        ("Ordinary Resolution", "Members", "A", "A", "A"),
    ]


def test_more_voters_than_can_be_enumerated_are_no_open_point() -> None:
    """The row says that nothing was worked out."""
    deal = deciding({}, {"ordinary": SHARES}, independents=30)
    assert rows(deal)[0] == ("Ordinary Resolution", "Board", "Not worked out for 32 voters", "\u2013", "\u2013")


def test_a_decision_that_asks_the_partner_concerned_has_a_row_for_each() -> None:
    """One row alone where it makes no difference."""
    concerned = every(SHARES, Consent(of="partner-concerned"))
    alike = any_of(SHARES, every(SHARES, Consent(of="partner-concerned")))
    deal = deciding({}, {"ordinary": SHARES, "concerned": concerned, "alike": alike})
    words = "as the Member that the matter concerns"
    assert [row[:3] for row in rows(deal)[1:]] == [
        (f"Concerned Resolution (A {words})", "Members", "A"),
        (f"Concerned Resolution (B {words})", "Members", "A and B"),
        ("Alike Resolution", "Members", "A"),
    ]


RULES = st.sampled_from((SHARES, SEATS, at_least(Fraction(2), "partners"), Everyone(), more_than(HALF, "partners")))


@given(
    RULES,
    st.sampled_from(("board", "partners", "both")),
    st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(0, 2)),
    st.integers(0, 3),
    st.sampled_from(("share", "partner", "representative")),
    st.booleans(),
)
def test_each_row_says_what_the_analysis_says(
    rule: Rule, level: Any, seats: tuple[int, int, int], independents: int, by: Any, casting: bool
) -> None:
    """Who alone stops it, and whether it can pass, in each body that uses it."""
    deal = deciding(
        {"special": level},
        {"ordinary": SHARES, "special": rule},
        40,
        40,
        20,
        seats=dict(zip("abc", seats, strict=True)),
        by=by,
        independents=independents,
        chair=Chair(appointed_by="a", casting_vote=casting),
    )
    made = [row for row in rows(deal) if row[0].startswith("Special")]
    for body in bodies_of(deal)["special"]:
        (case,) = votes_of(deal, "special", level=body).cases
        (row,) = (r for r in made if {"board": "Board", "partners": "Members"}[body] in r[1])
        assert ("cannot pass" in row[2]) is case.unpassable
        for pid in "abc":
            assert (pid.upper() in row[3].replace(" or ", ", ").split(", ")) is (pid in case.vetoers)
            alone = case.blockers_by_staying_away.alone
            assert (pid.upper() in row[4].replace(" or ", ", ").split(", ")) is (pid in alone and not case.unpassable)


def test_without_a_partners_meeting_the_partners_still_decide_in_writing() -> None:
    """The row is there; nobody stops it by staying away from a meeting."""
    deal = deciding({}, {"ordinary": SHARES}, 60, 40)
    governance: Any = attrs.evolve(deal.governance, partners_meeting=None)
    assert isinstance(deal.governance.partners_meeting, PartnersMeeting)
    assert rows(attrs.evolve(deal, governance=governance))[0][1:3] == ("Board or Members", "A")
