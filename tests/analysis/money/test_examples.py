"""Worked examples: chosen from the deal's own facts, reconciling to the penny, and honest about what is open."""

import datetime as dt
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.analysis.money.examples import round_up, waterfall_examples
from partnerdocs.analysis.money.pence import NotDetermined
from partnerdocs.analysis.money.sharing import bear, examples, savings_examples, split_examples
from partnerdocs.model.amount import Money, When
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Valuation
from partnerdocs.model.finance import Band, Finance, Savings, SplitRest, Table, TopUp
from partnerdocs.model.open_point import StillOpen, tbc
from partnerdocs.model.party import Party
from partnerdocs.model.vehicle import Vehicle
from tests.analysis.money.deals import SHARES, TIERS, WESTSHIRE, pounds, with_money, worked

F = Fraction


def amounts(example: object) -> list[tuple[str, str]]:
    return [(line.to, str(line.amount.amount)) for line in example.lines]  # type: ignore[attr-defined]


def test_the_first_example_is_the_first_accounting_period_of_the_deal() -> None:
    first = waterfall_examples(WESTSHIRE)[0]
    assert (first.kind, first.first, first.last, first.days) == (
        "first-period",
        dt.date(2027, 4, 1),
        dt.date(2028, 3, 31),
        366,
    )
    assert first.cash == worked(1_000_000)
    assert first.reserve == worked(0)
    assert first.balances == {"equipment": worked(5_200_000)}
    assert first.built_up == {2: worked("312854.79")}
    assert amounts(first) == [
        ("", "400000.00"),
        ("meridian", "600000.00"),
        ("meridian", "0.00"),
        ("westmere", "0.00"),
        ("harrowdale", "0.00"),
        ("meridian", "0.00"),
    ]
    assert first.lines[1].left == worked(4_600_000)
    assert first.lines[2].left == worked("312854.79")


def test_the_second_is_the_period_in_which_the_last_capital_is_repaid() -> None:
    """After five periods of £1,000,000, paid on the last day of each; nothing of the return has been paid before."""
    second = waterfall_examples(WESTSHIRE)[1]
    assert (second.kind, second.number, second.first, second.days) == ("later-period", 6, dt.date(2032, 4, 1), 365)
    assert second.reserve == worked(400_000)
    assert second.balances == {"equipment": worked(600_000)}
    by_hand = sum(
        (F(left) * F(6, 100) * F(days, 365) for left, days in zip(LEFT_BEFORE, DAYS_OF, strict=True)), start=F(0)
    )
    assert second.built_up == {2: worked("1093117.81")}
    assert round(by_hand, 2) == F("1093117.81")
    assert amounts(second) == [
        ("", "0.00"),
        ("meridian", "600000.00"),
        ("meridian", "400000.00"),
        ("westmere", "0.00"),
        ("harrowdale", "0.00"),
        ("meridian", "0.00"),
    ]


#: What is not repaid, and how many days it is so, in each of the first six accounting periods.
LEFT_BEFORE = (5_200_000, 4_600_000, 3_600_000, 2_600_000, 1_600_000, 600_000)
DAYS_OF = (366, 365, 365, 365, 366, 365)


def test_the_third_reaches_every_step() -> None:
    """With the arrears that the periods before it left, and nothing more to repay."""
    third = waterfall_examples(WESTSHIRE)[2]
    assert (third.number, third.balances, third.built_up) == (7, {"equipment": worked(0)}, {2: worked("693117.81")})
    assert amounts(third) == [
        ("", "0.00"),
        ("meridian", "0.00"),
        ("meridian", "693117.81"),
        ("westmere", "122752.88"),
        ("harrowdale", "61376.44"),
        ("meridian", "122752.87"),
    ]


def test_a_step_behind_one_that_takes_all_that_is_left_has_no_example() -> None:
    """No sum is large enough, and that is said in a sentence; the search for one ends."""
    behind = with_money(waterfall=tuple(reversed(WESTSHIRE.money.waterfall)))
    with pytest.raises(NotDetermined, match="takes all that is left"):
        waterfall_examples(behind)


def test_the_last_shows_the_odd_penny() -> None:
    odd = waterfall_examples(WESTSHIRE)[-1]
    assert odd.cash == worked("100.01")
    assert amounts(odd) == [("westmere", "40.01"), ("harrowdale", "20.00"), ("meridian", "40.00")]
    assert [line.exact for line in odd.lines] == [F(40004, 10), F(20002, 10), F(40004, 10)]


parts_of_three = st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(1, 30)).map(
    lambda n: {pid: F(part, sum(n)) for pid, part in zip(SHARES, n, strict=True)}
)


@given(parts_of_three, st.integers(1, 10**7), st.integers(1, 10**7), st.booleans())
def test_every_example_reconciles(parts: dict[str, Fraction], reserve: int, value: int, rest: bool) -> None:
    resource = attrs.evolve(WESTSHIRE.resources[0], value=Valuation(amount=pounds(value)))
    tiers = (TopUp(reserve=pounds(reserve)), *TIERS[1:]) if rest else (TopUp(reserve=pounds(reserve)), *TIERS[1:3])
    deal = attrs.evolve(
        WESTSHIRE, shares=parts, resources=(resource,), money=attrs.evolve(WESTSHIRE.money, waterfall=tiers)
    )
    found = waterfall_examples(deal)
    assert len(found) >= 2
    for example in found:
        assert example.total == example.cash
        assert all(line.amount.amount >= 0 for line in example.lines)


@given(st.integers(1, 10**18))
def test_sums_are_easy_to_follow(minor: int) -> None:
    up = round_up(minor)
    assert minor <= up <= minor * 5 // 2 + 1
    assert str(up).rstrip("0") in ("1", "2", "5")


def test_a_waterfall_of_bands_is_shown_beyond_its_last_bound() -> None:
    bands = (
        Band(up_to=pounds(2_000_000), split=Table(parts={"meridian": F(1)})),
        Band(over=pounds(2_000_000), split="by-share"),
    )
    found = waterfall_examples(with_money(waterfall=bands))
    assert [e.kind for e in found] == ["distribution", "odd-penny"]
    assert found[0].cash == worked(5_000_000)
    assert amounts(found[0])[0] == ("meridian", "2000000.00")


def test_one_partner_that_takes_everything_leaves_no_odd_penny() -> None:
    only = (SplitRest(split=Table(parts={"meridian": F(1)})),)
    assert [e.kind for e in waterfall_examples(with_money(waterfall=only))] == ["distribution"]


def test_without_a_waterfall_the_profit_is_shown_and_an_alliance_shows_its_costs() -> None:
    plain = with_money(waterfall=())
    assert waterfall_examples(plain) == ()
    assert [e.kind for e in examples(plain)] == ["profit", "odd-penny"]
    assert amounts(examples(plain)[0]) == [
        ("westmere", "40000.00"),
        ("harrowdale", "20000.00"),
        ("meridian", "40000.00"),
    ]
    alliance = attrs.evolve(plain, form="alliance", vehicle=None)
    assert [e.kind for e in examples(alliance)] == ["costs", "odd-penny"]
    assert examples(with_money(waterfall=(), profit=None)) == ()


SAVINGS = Savings(
    what="the cost of the service",
    baseline=pounds(10_000_000),
    gain={"westmere": F(1, 2), "harrowdale": F(1, 4), "meridian": F(1, 4)},
    pain={"westmere": F(1, 2), "harrowdale": F(1, 4), "meridian": F(1, 4)},
    caps={"harrowdale": pounds(100_000)},
    capped=("harrowdale",),
)


def test_a_saving_and_an_overspend_large_enough_for_a_cap_to_bite() -> None:
    saving, overspend = savings_examples(with_money(savings=SAVINGS))
    assert saving.actual == worked(9_500_000)
    assert amounts(saving) == [("westmere", "250000.00"), ("harrowdale", "125000.00"), ("meridian", "125000.00")]
    assert overspend.cash == worked(500_000)
    assert amounts(overspend) == [
        ("westmere", "250000.00"),
        ("harrowdale", "100000.00"),
        ("meridian", "125000.00"),
        ("", "25000.00"),
    ]
    assert overspend.lines[-1].what == "kept"
    assert overspend.total == overspend.cash
    assert overspend.actual == worked(10_500_000)


@given(parts_of_three, st.dictionaries(st.sampled_from(sorted(SHARES)), st.integers(0, 10**7)), st.integers(0, 10**9))
def test_a_cap_is_never_passed_and_never_raises_another_partner_s_part(
    pain: dict[str, Fraction], caps: dict[str, int], over: int
) -> None:
    borne, uncapped = bear(over, pain, caps, tuple(SHARES)), bear(over, pain, {}, tuple(SHARES))
    assert sum(uncapped.values()) == over
    for pid, amount in borne.items():
        assert amount == min(uncapped[pid], caps.get(pid, over))


def test_without_savings_there_is_no_example_of_them() -> None:
    assert savings_examples(WESTSHIRE) == ()
    assert len(split_examples(WESTSHIRE, "profit")) == 2


OPEN = tbc("this point")


@pytest.mark.parametrize(
    "deal",
    [
        attrs.evolve(WESTSHIRE, money=OPEN),
        attrs.evolve(WESTSHIRE, shares=OPEN),
        attrs.evolve(WESTSHIRE, shares={**SHARES, "westmere": OPEN}),
        attrs.evolve(WESTSHIRE, term=OPEN),
        attrs.evolve(WESTSHIRE, vehicle=Vehicle(name="V")),
        attrs.evolve(WESTSHIRE, resources=OPEN),
        attrs.evolve(WESTSHIRE, resources=(attrs.evolve(WESTSHIRE.resources[0], value=OPEN),)),
        attrs.evolve(WESTSHIRE, resources=(attrs.evolve(WESTSHIRE.resources[0], value=Valuation()),)),
        with_money(waterfall=OPEN),
        with_money(waterfall=(OPEN, *TIERS)),
        with_money(waterfall=(TopUp(), *TIERS)),
        with_money(rounding=OPEN),
        with_money(waterfall=(*TIERS[:3], SplitRest(split=OPEN))),
        *(
            with_money(waterfall=(*TIERS[:2], attrs.evolve(TIERS[2], **{name: OPEN}), TIERS[3]))
            for name in ("to", "rate", "method", "base", "from_", "day_count", "arrears")
        ),
    ],
)
def test_an_open_fact_is_said_to_be_open(deal: Deal) -> None:
    with pytest.raises(StillOpen):
        examples(deal)


@pytest.mark.parametrize(
    ("deal", "why"),
    [
        (attrs.evolve(WESTSHIRE, shares={"westmere": F(1, 2)}), "add up to 1/2"),
        (attrs.evolve(WESTSHIRE, resources=(attrs.evolve(WESTSHIRE.resources[0], value=None),)), "value of equipment"),
        (
            with_money(waterfall=(TopUp(reserve=Money(amount=pounds(1).amount, currency="EUR")), *TIERS)),
            "several currencies: EUR, GBP",
        ),
    ],
)
def test_what_the_facts_do_not_fix_is_said_in_a_sentence(deal: Deal, why: str) -> None:
    with pytest.raises(NotDetermined, match=why):
        examples(deal)


def test_a_deal_without_vehicle_counts_a_plain_year() -> None:
    firm = Deal(
        form="general-partnership",
        parties={"a": Party(name="A"), "b": Party(name="B")},
        shares={"a": F(1, 2), "b": F(1, 2)},
        term=WESTSHIRE.term,
        money=Finance(waterfall=(TopUp(reserve=pounds(7)), SplitRest())),
    )
    first = waterfall_examples(firm)[0]
    assert (first.first, first.days) == (None, 365)
    assert first.cash.minor == 2_000


DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))
COUNTS = st.sampled_from(("actual/365", "actual/actual", "30/360"))
METHODS = st.sampled_from(("simple", "compound"))


def returning(*starts: When, **changes: object) -> Deal:
    """The deal with one preferred return for each start, alike but for it."""
    returns = (attrs.evolve(TIERS[2], from_=start, **changes) for start in starts)
    return with_money(waterfall=(*TIERS[:2], *returns, TIERS[3]))


def starting(deal: Deal, day: dt.date) -> Deal:
    return attrs.evolve(deal, term=attrs.evolve(deal.term, commencement=When(on=day)))


@given(DAYS, DAYS, COUNTS, METHODS, st.sampled_from(("carried", "lost")))
def test_no_return_is_paid_while_capital_that_comes_first_is_unpaid_and_the_last_period_pays_every_step(
    day: dt.date, commencement: dt.date, count: str, method: str, arrears: str
) -> None:
    """Whatever the days: each period begins with what the one before it left."""
    terms = {"day_count": count, "method": method, "arrears": arrears}
    *periods, _ = waterfall_examples(starting(returning(When(on=day), **terms), commencement))
    assert [p.number for p in periods] == sorted({p.number for p in periods})
    for period in periods:
        _, capital, preferred, *_ = period.lines
        assert capital.left == worked(0) or preferred.amount == worked(0)
    assert [n.left for n in periods[-1].lines[1:3]] == [worked(0), worked(0)]
    assert any(line.amount.minor for line in periods[-1].lines)


@given(DAYS, COUNTS)
def test_a_dated_start_on_the_day_of_commencement_changes_nothing(day: dt.date, count: str) -> None:
    """In no example: they are the same deal."""
    terms = {"day_count": count}
    assert waterfall_examples(starting(returning(When(on=day), **terms), day)) == waterfall_examples(
        starting(returning(When(at="commencement"), **terms), day)
    )


@given(st.lists(DAYS, min_size=1, max_size=3))
def test_of_several_returns_the_one_that_runs_longer_has_built_up_more_while_none_is_paid(days: list[dt.date]) -> None:
    """In the first period, before anything is paid on them."""
    built_up = waterfall_examples(returning(*(When(on=day) for day in days)))[0].built_up
    by_start = [built_up[2 + n].minor for n in sorted(range(len(days)), key=lambda n: days[n])]
    assert by_start == sorted(by_start, reverse=True)


@pytest.mark.parametrize(
    ("start", "changes", "built_up"),
    [
        (When(on=dt.date(2028, 3, 1)), {}, "26498.63"),  # 31 days of 312,000 a year
        (When(on=dt.date(2028, 4, 1)), {}, "0.00"),  # after the period
        (When(on=dt.date(2027, 1, 1)), {}, "389786.30"),  # 90 days before commencement as well
        (When(on=dt.date(2027, 1, 1)), {"arrears": "lost"}, "312854.79"),  # no period in which they could be paid
        (When(on=dt.date(2028, 3, 1)), {"day_count": "30/360"}, "26000.00"),
        (When(on=dt.date(2028, 3, 1)), {"day_count": "actual/actual"}, "26426.23"),
        (When(at="signature"), {}, "362432.88"),  # 58 days before commencement as well
        (When(later_of=(When(on=dt.date(2026, 1, 1)), When(at="commencement"))), {}, "312854.79"),
    ],
)
def test_the_first_period_counts_from_the_day_from_which_the_return_builds_up(
    start: When, changes: dict[str, object], built_up: str
) -> None:
    """Before or after commencement, as the clause says; the period itself is that of the accounts."""
    deal = attrs.evolve(returning(start, **changes), signing=dt.date(2027, 2, 2))
    first = waterfall_examples(deal)[0]
    assert first.built_up == {2: worked(built_up)}
    assert (first.days, first.assumed) == (366, frozenset())


def test_a_start_without_a_day_is_shown_from_the_first_day_and_that_is_said() -> None:
    """In the periods after the first as well, since they begin with what it left."""
    first, later, *_ = waterfall_examples(returning(When(event="the hub opens")))
    assert first.assumed == {2}
    assert first.built_up == {2: worked("312854.79")}
    assert later.assumed == {2}


@pytest.mark.parametrize("start", [When(on=dt.date(2027, 4, 1)), When(at="commencement")])
@pytest.mark.parametrize("commencement", [When(at="conditions-met"), When(on=dt.date(9999, 6, 1))])
def test_without_a_day_of_commencement_the_first_period_is_a_whole_year(start: When, commencement: When) -> None:
    """A return with a date builds up for the whole of it too."""
    deal = returning(start)
    first = waterfall_examples(attrs.evolve(deal, term=attrs.evolve(deal.term, commencement=commencement)))[0]
    assert (first.first, first.days, first.built_up) == (None, 365, {2: worked(312_000)})


def test_without_a_year_end_the_first_period_is_a_year_from_commencement() -> None:
    """So that a later start is still counted from its day."""
    firm = attrs.evolve(returning(When(on=dt.date(2028, 3, 1))), form="general-partnership", vehicle=None)
    first = waterfall_examples(firm)[0]
    assert (first.first, first.days, first.built_up) == (None, 365, {2: worked("25643.84")})
