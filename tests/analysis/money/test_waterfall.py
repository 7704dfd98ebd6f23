"""The waterfall: what holds for every deal, and the figures of the worked examples to the penny."""

import datetime as dt
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.analysis.money.pence import NotDetermined, half_up, pence
from partnerdocs.analysis.money.waterfall import RESERVE, Distribution, Position, accrue, distribute
from partnerdocs.model.amount import When
from partnerdocs.model.finance import Band, Preferred, ReturnCapital, SplitRest, Table, Tier, TopUp, Unreturned
from partnerdocs.model.open_point import StillOpen, tbc
from tests.analysis.money.deals import SHARES, TIERS, pounds

F = Fraction
START = When(at="commencement")
SIX = F(6, 100)


def preferred(rate: Fraction = SIX, **changes: object) -> Preferred:
    return Preferred(
        **{
            "to": "meridian",
            "rate": rate,
            "method": "simple",
            "base": Unreturned(unreturned="equipment"),
            "from_": START,
            **changes,
        }
    )


splits = st.one_of(
    st.just("by-share"),
    st.integers(0, 12).map(lambda n: Table(parts={"westmere": F(n, 12), "meridian": F(12 - n, 12)})),
)
sums = st.integers(0, 10**9).map(lambda n: pounds(f"{n // 100}.{n % 100:02d}"))
bands = st.builds(Band, over=st.none() | sums, up_to=st.none() | sums, split=splits)
tiers: st.SearchStrategy[tuple[Tier, ...]] = st.lists(
    st.one_of(
        sums.map(lambda m: TopUp(reserve=m)),
        st.sampled_from(["equipment", "loan"]).map(lambda r: ReturnCapital(of=r, to="meridian")),
        st.builds(preferred, arrears=st.sampled_from(["carried", "lost"])),
        bands,
        splits.map(lambda s: SplitRest(split=s)),
    ),
    max_size=6,
).map(tuple)
minor = st.integers(0, 10**9)
positions = st.builds(
    Position,
    reserve=minor,
    unreturned=st.fixed_dictionaries({"equipment": minor, "loan": minor}),
    arrears=st.dictionaries(st.integers(0, 5), st.fractions(min_value=0, max_value=10**9, max_denominator=365)),
)


def run(cash: int, terms: tuple[Tier, ...], before: Position) -> Distribution:
    return distribute(cash, terms, before, shares=SHARES, order=tuple(SHARES))


@given(minor, tiers, positions)
def test_the_tiers_make_the_cash_and_none_is_below_nought(cash: int, terms: tuple[Tier, ...], before: Position) -> None:
    made = run(cash, terms, before)
    assert sum(s.total for s in made.steps) + made.kept == cash
    assert made.kept >= 0
    assert all(amount >= 0 for s in made.steps for amount in s.paid.values())
    assert len(made.steps) == len(terms)


@given(minor, tiers, positions)
def test_a_tier_is_paid_only_when_all_before_it_are_full(cash: int, terms: tuple[Tier, ...], before: Position) -> None:
    gapless = tuple(attrs.evolve(t, over=None) if isinstance(t, Band) else t for t in terms)
    made = run(cash, gapless, before)
    for i, step in enumerate(made.steps):
        if step.total:
            assert all(s.room is not None and s.total == s.room for s in made.steps[:i])


@given(minor, minor, tiers, positions)
def test_more_cash_never_gives_a_tier_less(cash: int, more: int, terms: tuple[Tier, ...], before: Position) -> None:
    less, most = run(cash, terms, before), run(cash + more, terms, before)
    for a, b in zip(less.steps, most.steps, strict=True):
        assert a.total <= b.total
        for payee, amount in a.paid.items():
            assert amount <= b.paid[payee] + 1  # within the odd penny: largest remainder is not monotone


@given(minor, tiers, positions)
def test_what_is_repaid_is_no_longer_owed(cash: int, terms: tuple[Tier, ...], before: Position) -> None:
    made = run(cash, terms, before)
    repaid = sum(s.total for s, t in zip(made.steps, terms, strict=True) if isinstance(t, ReturnCapital))
    assert sum(before.unreturned.values()) - sum(made.after.unreturned.values()) == repaid
    kept_back = sum(s.total for s, t in zip(made.steps, terms, strict=True) if isinstance(t, TopUp))
    assert made.after.reserve - before.reserve == kept_back
    assert all(v >= 0 for v in (*made.after.unreturned.values(), *made.after.arrears.values()))


def test_example_1_of_the_law_text() -> None:
    """The first accounting period: reserve empty, everything still to be repaid."""
    opening = Position(unreturned={"equipment": pence(pounds(5_200_000))})
    before = accrue(opening, TIERS, dt.date(2027, 4, 1), dt.date(2028, 4, 1))
    made = run(pence(pounds(1_000_000)), TIERS, before)
    assert [s.total for s in made.steps] == [40_000_000, 60_000_000, 0, 0]
    assert made.steps[0].paid == {RESERVE: 40_000_000}
    assert made.after.unreturned == {"equipment": 460_000_000}
    assert before.arrears[2] == F(520_000_000 * 6 * 366, 100 * 365)
    assert half_up(made.after.arrears[2]) == 31_285_479


def test_example_2_of_the_law_text() -> None:
    """A later year: reserve full, 250,000 to repay, 90,000 of return unpaid."""
    before = Position(reserve=40_000_000, unreturned={"equipment": 25_000_000}, arrears={2: F(9_000_000)})
    made = run(100_000_000, TIERS, before)
    assert [s.total for s in made.steps] == [0, 25_000_000, 9_000_000, 66_000_000]
    assert made.steps[3].paid == {"westmere": 26_400_000, "harrowdale": 13_200_000, "meridian": 26_400_000}
    assert made.after == Position(reserve=40_000_000, unreturned={"equipment": 0}, arrears={2: F(0)})


def test_example_3_of_the_law_text() -> None:
    """The odd penny: 100.01 at the last step."""
    before = Position(reserve=40_000_000, unreturned={"equipment": 0})
    assert run(10_001, TIERS, before).steps[3].paid == {"westmere": 4001, "harrowdale": 2000, "meridian": 4000}


@pytest.mark.parametrize(("method", "grown"), [("simple", 1_600_000), ("compound", 1_664_000)])
def test_two_years_at_eight_per_cent(method: str, grown: int) -> None:
    """Published: 100,000 grows to 116,000 by simple interest and to 116,640 compounded."""
    terms = (preferred(F(8, 100), method=method, day_count="30/360"),)
    at = Position(unreturned={"equipment": 10_000_000})
    for year in (2026, 2027):
        at = accrue(at, terms, dt.date(year, 1, 1), dt.date(year + 1, 1, 1))
    assert at.arrears == {0: F(grown)}


@given(st.integers(1, 10**9), st.integers(0, 2000), st.integers(0, 2000))
def test_simple_returns_build_up_the_same_however_time_is_cut(base: int, a: int, b: int) -> None:
    at, start = Position(unreturned={"equipment": base}), dt.date(2027, 4, 1)
    cut, end = start + dt.timedelta(days=a), start + dt.timedelta(days=a + b)
    terms = (preferred(),)
    assert accrue(accrue(at, terms, start, cut), terms, cut, end) == accrue(at, terms, start, end)


def test_the_fraction_of_a_penny_ends_when_a_return_is_paid_in_full_and_not_before() -> None:
    terms = (preferred(),)
    before = Position(arrears={0: F(1001, 10)})
    assert run(100, terms, before).after.arrears == {0: F(0)}
    assert run(99, terms, before).after.arrears == {0: F(11, 10)}
    lost = (preferred(arrears="lost"),)
    assert run(99, lost, before).after.arrears == {0: F(0)}


CIRCLE = (
    Band(up_to=pounds(2_000_000), split=Table(parts={"meridian": F(1)})),
    Band(up_to=pounds(6_000_000), split=Table(parts={"meridian": F(1, 4), "westmere": F(3, 4)})),
    Band(up_to=pounds(10_000_000), split=Table(parts={"meridian": F(1, 3), "westmere": F(2, 3)})),
    Band(over=pounds(10_000_000), split=Table(parts={"westmere": F(1)})),
)


@pytest.mark.parametrize(
    ("surplus", "meridian"),
    [(1_500_000, 1_500_000), (2_000_000, 2_000_000), (4_000_000, 2_500_000), (9_000_000, 4_000_000)],
)
def test_bands_are_marginal(surplus: int, meridian: int) -> None:
    made = run(surplus * 100, CIRCLE, Position())
    assert sum(s.paid.get("meridian", 0) for s in made.steps) == meridian * 100
    assert made.kept == 0


def test_bands_are_measured_in_what_reaches_the_first_of_them_and_a_gap_goes_on() -> None:
    gap = (
        TopUp(reserve=pounds(1)),
        Band(up_to=pounds(2), split=Table(parts={"meridian": F(1)})),
        Band(over=pounds(3), up_to=pounds(4), split=Table(parts={"westmere": F(1)})),
    )
    made = run(600, gap, Position())
    assert [s.total for s in made.steps] == [100, 200, 100]
    assert made.kept == 200


def test_a_split_that_is_not_the_whole_and_an_open_fact_are_said_and_not_guessed() -> None:
    with pytest.raises(NotDetermined, match="step 1 of the waterfall add up to 1/2"):
        run(100, (SplitRest(split=Table(parts={"meridian": F(1, 2)})),), Position())
    for terms in (
        (TopUp(),),
        (tbc("the first step"),),
        (SplitRest(split=tbc("how")),),
        (Band(up_to=tbc("how much"), split="by-share"),),
        (preferred(arrears=tbc("carried or lost")),),
    ):
        with pytest.raises(StillOpen):
            run(100, terms, Position(arrears={0: F(1000)}))
    with pytest.raises(StillOpen):
        distribute(100, tbc("the whole waterfall"), Position(), shares=SHARES)
