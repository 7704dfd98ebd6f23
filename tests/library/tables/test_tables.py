"""Tables: right figures, exact widths, honest holes, and never a crash whatever is open."""

from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerdocs.library.tables import TABLES
from partnerdocs.library.tables.build import TEXT_WIDTH
from partnerdocs.model.amount import When
from partnerdocs.model.deal import Deal
from partnerdocs.model.field import Impossible
from partnerdocs.model.finance import Savings, SplitRest, Table
from partnerdocs.model.governance import Management
from partnerdocs.model.open_point import tbc
from partnerdocs.model.walk import walk, with_fact
from partnerdocs.wording.open_words import holds_open
from partnerdocs.wording.table import Table as Words
from tests.analysis.money.deals import pounds
from tests.library.tables.deals import EMPTY, FULL, VALUES, lexicon, value_at

F = Fraction
FACTS = [f for f in walk(FULL) if f.path not in ("format", "form") and not f.path.endswith(".id")]


def table(name: str, deal: Deal, value: Any = None) -> Words:
    found = value if value is not None else value_at(deal, VALUES[name])
    return TABLES[name](found, deal, lexicon(deal))


def rows(made: Words) -> list[list[str]]:
    return [[c.text for c in row] for row in made.rows]


def test_every_table_has_a_test_value() -> None:
    assert set(VALUES) == set(TABLES)


def assert_well_formed(made: Words) -> None:
    assert sum(made.widths) == TEXT_WIDTH
    assert min(made.widths) >= 8
    assert len(made.head) == len(made.widths)
    assert made.rows
    for row in made.rows:
        assert len(row) == len(made.head)
        for cell in row:
            assert cell.open is holds_open(cell.text)


@pytest.mark.parametrize("name", sorted(TABLES))
@pytest.mark.parametrize("deal", [FULL, EMPTY], ids=["full", "empty"])
def test_tables_fill_the_page_exactly_and_say_which_cells_are_open(name: str, deal: Deal) -> None:
    made = table(name, deal)
    assert_well_formed(made)
    words = " ".join((made.title, *made.head, *(c.text for r in made.rows for c in r)))
    assert "Partner" not in words.replace("Meridian Pathology Partners Limited", "")


@pytest.mark.parametrize("name", sorted(set(TABLES) - {"savings-example-table"}))
def test_a_full_deal_leaves_no_hole_and_an_empty_one_leaves_some(name: str) -> None:
    assert not any(c.open for row in table(name, FULL).rows for c in row)
    if name not in ("timetable-table",) and value_at(EMPTY, VALUES[name]) != ():
        assert any(c.open for row in table(name, EMPTY).rows for c in row)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(FACTS))
def test_any_fact_may_be_open_and_no_table_crashes(fact: Any) -> None:
    try:
        deal = with_fact(FULL, fact.steps, tbc("this point"))
    except Impossible:
        return
    for name in TABLES:
        assert_well_formed(table(name, deal))


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_fact_that_a_table_names_shows_a_hole_when_it_is_open(name: str) -> None:
    by_path = {f.path: f for f in FACTS}
    named = {c.path for row in table(name, FULL).rows for c in row if c.path in by_path}
    for path in sorted(named - {"resources"}):
        opened = table(name, with_fact(FULL, by_path[path].steps, tbc("this point")))
        assert any(c.open for row in opened.rows for c in row), path


@pytest.mark.parametrize("name", sorted(set(TABLES) - {n for n in TABLES if "example" in n} - {"votes-table"}))
def test_the_path_of_each_cell_is_a_path_of_the_deal(name: str) -> None:
    known = {f.path for f in walk(FULL)}
    for row in table(name, FULL).rows:
        for cell in row:
            assert not cell.path or cell.path in known


def test_interests_add_up() -> None:
    made = table("interests-table", FULL)
    assert made.head == ("Member", "Percentage Share")
    assert rows(made) == [["Westmere", "40%"], ["Harrowdale", "20%"], ["Meridian", "40%"], ["Total", "100%"]]
    assert made.total


def test_awkward_shares_add_up_exactly() -> None:
    deal = attrs.evolve(FULL, shares={"westmere": F(1, 3), "harrowdale": F(2, 7), "meridian": F(8, 21)})
    assert [r[1] for r in rows(table("interests-table", deal))] == [
        "33⅓%",
        "2/7 of the whole",
        "8/21 of the whole",
        "100%",
    ]


def test_one_open_share_leaves_the_total_open_too() -> None:
    deal = attrs.evolve(FULL, shares={**FULL.shares, "meridian": tbc("share")})
    assert [r[1] for r in rows(table("interests-table", deal))] == ["40%", "20%", "[●]", "[●]"]


def test_seats_count_those_whom_no_partner_appoints() -> None:
    assert rows(table("seats-table", FULL))[-2:] == [["Appointed by no Member alone", "1"], ["Total", "6"]]


def test_reserved_matters_are_numbered_and_say_what_they_need() -> None:
    assert rows(table("reserved-table", FULL)) == [
        ["1", "Adopt or change the Business Plan", "Members", "Special Resolution", "E", "\u2013"],
        [
            "2",
            "Enter into a contract",
            "Board",
            "A Special Resolution and the consent of the NHS Member that the matter concerns",
            "",
            "£250,000",
        ],
    ]


def test_a_column_in_which_nothing_stands_is_left_out_and_its_room_is_used() -> None:
    """No sum and no essential matter: then no reader looks for them; an open one keeps its column."""
    plain = attrs.evolve(FULL.governance.reserved[0], essential=False)
    governance = attrs.evolve(FULL.governance, reserved=(plain,))
    made = table("reserved-table", attrs.evolve(FULL, governance=governance))
    assert made.head == ("No.", "Matter", "Decided by", "Needs")
    assert sum(made.widths) == 160
    still = attrs.evolve(FULL.governance, reserved=(attrs.evolve(plain, over=tbc("the sum")),))
    assert table("reserved-table", attrs.evolve(FULL, governance=still)).head[-1] == "If above"


def test_limits_say_where_each_power_begins_and_ends() -> None:
    assert rows(table("limits-table", FULL))[1] == ["Board", "£50,000", "No limit"]


def test_limits_call_the_manager_so_only_where_the_agreement_does() -> None:
    """The term is defined by what the deal says about management; without that the table describes the person."""
    managed = attrs.evolve(FULL, governance=attrs.evolve(FULL.governance, management=Management()))
    assert rows(table("limits-table", managed))[0] == ["Manager", "\u2013", "£50,000"]
    assert rows(table("limits-table", FULL))[0][0] == "Whoever runs the Services from day to day"


def test_deliverables_refer_to_each_other_by_number() -> None:
    assert [r[0] + r[-2] + r[-1] for r in rows(table("deliverables-table", FULL))] == ["1\u2013\u2013", "211"]


def test_measures_are_those_of_all_deliverables_of_one_or_of_its_list() -> None:
    one = FULL.deliverables[1]
    whole = table("measures-table", FULL)
    assert table("measures-table", FULL, one) == table("measures-table", FULL, one.measures) == whole
    assert rows(whole) == [
        [
            "2",
            "Urgent samples reported within 60 minutes (output)",
            "71% of samples on 1 April 2026",
            "At least 95% of samples (may miss by 0.5 percentage points)",
            "Every month; source: laboratory system (Meridian); verified by Harrowdale",
            "Remedy",
        ]
    ]


def test_the_longest_way_through_a_deadlock() -> None:
    """10 + 20 + 30 + 60 + 20 Business Days; what runs inside a step has no total, and a notice may be longer."""
    made = rows(table("timetable-table", FULL))
    assert made[2] == ["Reference to mediation, in the step that follows", "Five Business Days", "\u2013"]
    assert made[4] == ["Offers to buy or to sell, in the step that follows", "20 Business Days", "\u2013"]
    assert made[5] == ["Offers to buy or to sell, the whole step", "60 Business Days", "120 Business Days"]
    assert made[-3] == ["Notice of winding up is given", "20 Business Days", "140 Business Days"]
    assert made[-2] == ["That notice runs, at least", "Six months", "\u2013"]
    assert made[-1][0] == "The winding up begins"
    assert "Exit Period" in made[-1][1]


def test_a_notice_that_ends_an_alliance_ends_it_and_winds_nothing_up() -> None:
    deal = attrs.evolve(FULL, form="alliance", vehicle=None, exit=None)
    made = rows(TABLES["timetable-table"](deal.deadlock, deal, lexicon(deal)))
    assert made[-1] == ["This Agreement ends", "When that notice ends", "\u2013"]


def test_a_timetable_of_both_says_which_step_is_whose() -> None:
    made = rows(TABLES["timetable-table"](None, FULL, lexicon(FULL)))
    assert made[3] == ["Dispute: mediation", "30 Business Days", "60 Business Days"]
    assert made[4][0] == "Deadlock: notice of the Deadlock"


def test_after_an_open_time_nothing_is_added_up() -> None:
    deal = attrs.evolve(FULL, deadlock=attrs.evolve(FULL.deadlock, notice=tbc("how long")))
    assert {r[2] for r in rows(table("timetable-table", deal))} == {"[●]", "\u2013"}


def test_the_worked_examples_read_as_the_agreement_does() -> None:
    examples = table("waterfall-example-table", FULL)
    made = {r[0]: r[1:] for r in rows(examples)}
    assert list(examples.head[1:]) == [
        "Example 1: first Accounting Period",
        "Example 2: sixth Accounting Period",
        "Example 3: seventh Accounting Period",
        "Example 4: the odd penny",
    ]
    assert made["Period"][:2] == [
        "1 April 2027 to 31 March 2028 (366 days)",
        "1 April 2032 to 31 March 2033 (365 days)",
    ]
    assert made["(a) Reserve"] == ["£400,000.00", "£0.00", "£0.00", "\u2013"]
    assert made["(c) Preferred Return, to Meridian"][0] == "£0.00 (£312,854.79 left)"
    assert made["(d) Westmere"] == ["£0.00", "£0.00", "£122,752.88", "£40.01 (with the odd penny)"]
    assert made["Total"] == ["£1,000,000.00", "£1,000,000.00", "£1,000,000.00", "£100.01"]


def test_a_return_from_an_event_is_shown_from_the_first_day_and_says_so() -> None:
    """In the later periods as well, since they begin with what the first left."""
    tiers = list(FULL.money.waterfall)
    tiers[2] = attrs.evolve(tiers[2], from_=When(event="the hub opens"))
    deal = attrs.evolve(FULL, money=attrs.evolve(FULL.money, waterfall=tuple(tiers)))
    made = {r[0]: r[1:] for r in rows(table("waterfall-example-table", deal))}
    assert made["Preferred Return built up and unpaid: Meridian"] == [
        "£312,854.79 (if from the first day)",
        "£1,093,117.81 (if from the first day)",
        "£693,117.81 (if from the first day)",
        "\u2013",
    ]


def test_a_saving_and_an_overspend_show_what_a_cap_leaves_over() -> None:
    half = {"westmere": F(1, 2), "meridian": F(1, 2)}
    savings = Savings(
        what="the cost", baseline=pounds(1_000_000), gain=half, pain=half, caps={"meridian": pounds(10_000)}
    )
    deal = attrs.evolve(FULL, form="alliance", money=attrs.evolve(FULL.money, savings=savings, waterfall=()))
    made = {r[0]: r[1:] for r in rows(table("savings-example-table", deal))}
    assert made["Meridian"] == ["£25,000.00", "£10,000.00"]
    assert made["Borne by no Member under the caps"] == ["\u2013", "£15,000.00"]
    assert made["Total"] == ["£50,000.00", "£50,000.00"]
    assert table("waterfall-example-table", deal).head[1:] == (
        "Example 1: a saving",
        "Example 2: an overspend",
        "Example 3: joint costs",
        "Example 4: the odd penny",
    )


def test_an_example_that_cannot_be_worked_out_says_why() -> None:
    wrong = (SplitRest(split=Table(parts={"westmere": F(1, 2)})),)
    deal = attrs.evolve(FULL, money=attrs.evolve(FULL.money, waterfall=wrong))
    (row,) = table("waterfall-example-table", deal).rows
    assert row[1].text == "[●] The parts in step 1 of the waterfall add up to 1/2, not to the whole."
    assert row[1].open


def test_an_alliance_has_nothing_to_wind_up_and_shares_no_loss() -> None:
    """Its ladder ends in a notice that ends the agreement; a shared risk is not put on the partners in shares."""
    alliance = attrs.evolve(FULL, form="alliance", vehicle=None)
    steps = [row[0] for row in rows(table("timetable-table", alliance, alliance.deadlock))]
    assert "Notice to end this Agreement is given" in steps
    assert not any("winding up" in s for s in steps)
    shared = tuple(attrs.evolve(r, owner="by-share") for r in FULL.risks)
    assert {row[2] for row in rows(table("risks-table", alliance, shared))} == {"Shared"}
