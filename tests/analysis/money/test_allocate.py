"""A sum shared out to the penny: nothing lost, nobody a penny from exact, ties by the stated order."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.analysis.money.allocate import allocate, tie_order
from partnerdocs.analysis.money.pence import NotDetermined, half_up, money_of, parts_of, pence
from partnerdocs.model.amount import Money
from partnerdocs.model.finance import Table
from partnerdocs.model.open_point import StillOpen, tbc
from partnerdocs.wording.numbers import in_full
from tests.analysis.money.deals import SHARES, pounds

F = Fraction
totals = st.integers(0, 10**12)
weights = st.lists(st.fractions(min_value=0, max_value=50, max_denominator=60), min_size=1, max_size=7).filter(any)


def named(values: list[Fraction]) -> dict[str, Fraction]:
    return {f"p{i}": v for i, v in enumerate(values)}


@given(totals, weights)
def test_nothing_is_lost_and_nobody_is_a_penny_from_exact(total: int, values: list[Fraction]) -> None:
    made = allocate(total, named(values))
    assert sum(made.paid.values()) == total
    assert sum(made.carried.values()) == 0
    for pid, value in named(values).items():
        assert abs(made.paid[pid] - total * value / sum(values)) < 1
        assert made.paid[pid] >= 0
        assert value or not made.paid[pid]


@given(totals, weights, st.fractions(min_value=F(1, 9), max_value=9, max_denominator=9))
def test_only_proportions_matter(total: int, values: list[Fraction], factor: Fraction) -> None:
    assert allocate(total, named(values)) == allocate(total, named([v * factor for v in values]))


@given(totals, weights, st.randoms(use_true_random=False))
def test_the_order_matters_only_between_equal_fractions(total: int, values: list[Fraction], random: object) -> None:
    names = list(named(values))
    random.shuffle(names)  # type: ignore[attr-defined]
    one, other = allocate(total, named(values)), allocate(total, named(values), order=names)
    fractions = {p: total * v / sum(values) % 1 for p, v in named(values).items()}
    for p in names:
        if one.paid[p] != other.paid[p]:
            assert sum(f == fractions[p] for f in fractions.values()) > 1
    shuffled = allocate(total, {p: named(values)[p] for p in names}, order=list(named(values)))
    assert dict(shuffled.paid) == dict(one.paid)


@given(st.lists(totals, min_size=1, max_size=12), weights)
def test_carried_differences_keep_the_running_total_within_a_penny(sums: list[int], values: list[Fraction]) -> None:
    parts, carried, so_far = named(values), {}, dict.fromkeys(named(values), 0)
    for i, total in enumerate(sums):
        made = allocate(total, parts, carried=carried)
        assert sum(made.paid.values()) == total
        assert all(v >= 0 for v in made.paid.values())
        carried = made.carried
        for p in parts:
            so_far[p] += made.paid[p]
            exact = sum(sums[: i + 1]) * parts[p] / sum(values)
            assert exact - so_far[p] == carried[p]
            if min(sums[: i + 1]) > 100 * len(parts) and min(parts.values()) * 100 > sum(values):
                assert abs(carried[p]) < 1


@given(st.lists(st.integers(0, 3), min_size=1, max_size=30), weights)
def test_carrying_never_pays_less_than_nothing_even_for_sums_of_pennies(
    sums: list[int], values: list[Fraction]
) -> None:
    carried: dict[str, Fraction] = {}
    for total in sums:
        made = allocate(total, named(values), carried=carried)
        assert sum(made.paid.values()) == total
        assert all(v >= 0 for v in made.paid.values())
        carried = dict(made.carried)
        assert all(abs(c) < len(values) for c in carried.values())


@pytest.mark.parametrize(
    ("total", "values", "paid"),
    [
        (10, [6000, 6000, 2000], [4, 4, 2]),
        (11, [6000, 6000, 2000], [5, 5, 1]),
        (5, [30, 70], [2, 3]),
        (100, [1, 1, 1], [34, 33, 33]),
        (0, [1, 1], [0, 0]),
        (1, [0, 1], [0, 1]),
    ],
)
def test_published_figures(total: int, values: list[int], paid: list[int]) -> None:
    assert list(allocate(total, named([F(v) for v in values])).paid.values()) == paid


def test_the_odd_penny_goes_to_whoever_the_agreement_names_first() -> None:
    assert allocate(10_001, SHARES).paid == {"westmere": 4001, "harrowdale": 2000, "meridian": 4000}
    assert allocate(10_001, SHARES, order=("meridian", "westmere")).paid["meridian"] == 4001
    assert tie_order(("a", "b", "c"), "order-of-parties", 1) == ("a", "b", "c")
    assert tie_order(("a", "b", "c"), "rotating", 4) == ("b", "c", "a")
    assert tie_order((), "rotating", 4) == ()


@pytest.mark.parametrize(("total", "parts"), [(-1, {"a": F(1)}), (1, {"a": F(0)}), (1, {"a": F(-1), "b": F(3)})])
def test_what_cannot_be_shared_out_is_refused(total: int, parts: dict[str, Fraction]) -> None:
    with pytest.raises(NotDetermined):
        allocate(total, parts)


def test_parts_that_do_not_make_the_whole_are_refused_with_their_sum() -> None:
    with pytest.raises(NotDetermined, match="step 4 add up to 5/6, not to the whole"):
        parts_of(Table(parts={"a": F(1, 2), "b": F(1, 3)}), SHARES, "step 4")
    with pytest.raises(StillOpen):
        parts_of("by-share", {"a": tbc("share")}, "step 4")
    with pytest.raises(StillOpen):
        parts_of(Table(), SHARES, "step 4")


@given(st.integers(0, 10**17))
def test_pence_and_money_are_the_same_sum(minor: int) -> None:
    for currency in ("GBP", "JPY"):
        made = money_of(minor, currency)
        assert made.minor == pence(Money(amount=made.amount, currency=currency)) == minor


def test_a_sum_may_be_larger_than_any_amount_of_a_deal() -> None:
    """It is no fact; and none of its digits is lost."""
    assert str(money_of(10**40 + 1, "GBP").amount) == "1" + "0" * 38 + ".01"
    assert in_full(money_of(10**40 + 1, "JPY").amount, "JPY").endswith(",000,001")


def test_a_half_goes_up() -> None:
    assert [half_up(F(n, 4)) for n in range(1, 8)] == [0, 1, 1, 1, 1, 2, 2]
    assert pence(pounds("1234.50")) == 123_450
    assert pence(Money(amount=pounds(7).amount, currency="JPY")) == 7
