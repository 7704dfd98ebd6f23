"""Rules about deliverables, resources, money and the LLP: what they find, and what they leave alone."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.dealfile import loads
from partnerdocs.finding import Finding
from partnerdocs.model.amount import Money
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable
from partnerdocs.model.finance import Band, SplitRest, Tier
from partnerdocs.rules import bases, check
from partnerdocs.rules.deliverables import dependency_cycle
from partnerdocs.rules.money import tiers_out_of_line

Find = Callable[..., list[Finding]]


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=14))
def test_a_circle_is_found_exactly_when_there_is_one(edges: list[tuple[int, int]]) -> None:
    """Against taking away, again and again, what waits for nothing."""
    waits: dict[int, set[int]] = {n: {b for a, b in edges if a == n} for n in range(8)}
    deal = attrs.evolve(
        Deal(form="alliance"),
        deliverables=tuple(
            Deliverable(id=f"d{n}", depends_on=tuple(f"d{m}" for m in sorted(after))) for n, after in waits.items()
        ),
    )
    left = dict(waits)
    while free := [n for n, after in left.items() if not after & set(left)]:
        for n in free:
            del left[n]
    found = list(dependency_cycle.check(deal))
    assert bool(found) is bool(left)
    for finding in found:
        circle = [p.split(".")[1] for p in (finding.at, *finding.also)]
        assert all(int(b[1:]) in waits[int(a[1:])] for a, b in zip(circle, [*circle[1:], circle[0]], strict=True))


@given(st.lists(st.integers(1, 20), min_size=1, max_size=5), st.integers(0, 4), st.integers(-3, 3))
def test_bands_fit_exactly_when_each_begins_where_the_last_ends(steps: list[int], which: int, shift: int) -> None:
    """One edge of a sound waterfall moved by some pounds: found unless it is moved by nothing."""
    edges = [Decimal(sum(steps[: i + 1])) for i in range(len(steps))]
    tiers: list[Tier] = []
    below: Decimal | None = None
    for edge in [*edges, None]:
        tiers.append(
            Band(
                over=None if below is None else Money(amount=below),
                up_to=None if edge is None else Money(amount=edge),
                split="by-share",
            )
        )
        below = edge
    assert list(tiers_out_of_line.check(waterfall(tiers))) == []
    moved = 1 + which % (len(tiers) - 1)
    band = tiers[moved]
    assert isinstance(band, Band)
    assert band.over is not None
    start = max(Decimal(0), band.over.amount + shift)
    tiers[moved] = attrs.evolve(band, over=Money(amount=start))
    assert bool(list(tiers_out_of_line.check(waterfall(tiers)))) is (start != band.over.amount)


def waterfall(tiers: list[Tier]) -> Deal:
    """The LLP with other tiers."""
    deal = loads(bases.base_text("llp"))
    return attrs.evolve(deal, money=attrs.evolve(deal.money, waterfall=tuple(tiers)))


@pytest.mark.parametrize(
    ("tiers", "places"),
    [
        ("[{split: by-share}]", []),
        ("[{top_up: {reserve: 10 GBP}}, {split: by-share}]", []),
        ("[{band: {up_to: 10 GBP, split: by-share}}, {split: by-share}]", []),
        ("[{band: {up_to: 10 GBP, split: by-share}}, {band: {split: by-share}}]", []),
        ("[{top_up: {reserve: 10 GBP}}]", ["[0]"]),
        ("[{split: by-share}, {top_up: {reserve: 10 GBP}}]", ["[0]", "[1]"]),
        ("[{band: {over: 5 GBP, split: by-share}}]", ["[0].over"]),
        ("[{band: {over: 0 GBP, split: by-share}}]", []),
        (
            "[{band: {up_to: 10 GBP, split: by-share}}, {band: {up_to: 10 GBP, split: by-share}}, {split: by-share}]",
            ["[1].up_to"],
        ),
    ],
)
def test_a_waterfall_ends_with_all_that_is_left(found: Find, tiers: str, places: list[str]) -> None:
    """And nothing stands below that."""
    got = [f.at.removeprefix("money.waterfall") for f in found("llp", f"{{money: {{waterfall: {tiers}}}}}")]
    assert got == places


def test_a_deal_without_a_waterfall_is_no_error(found: Find) -> None:
    """Profit is then shared as the deal says."""
    assert found("llp", "{money: {waterfall: []}}") == []


@pytest.mark.parametrize(
    ("measure", "wrong"),
    [
        ("direction: up, baseline: 80, target: 80", False),
        ("direction: up, baseline: null, target: 10", False),
        ("direction: down, baseline: 80, target: 81", True),
        ("direction: zero, baseline: 80, target: 0", False),
        ("direction: zero, baseline: 80, target: 1", True),
        ("direction: maintain, baseline: 80, target: 85", False),
    ],
)
def test_targets_lie_in_their_direction(found: Find, measure: str, wrong: bool) -> None:
    """To hold what is there, or to have no baseline, contradicts nothing."""
    got = found("two", f"{{deliverables: {{network: {{measures: {{0: {{{measure}}}}}}}}}}}")
    assert [f.rule for f in got] == (["DEL-07"] if wrong else [])


def test_contributions_within_a_twentieth_or_with_a_basis_are_unremarked(found: Find) -> None:
    """And what cannot be added up is not guessed."""
    double = "resources: {scanner: {value: {amount: 2_000_000 GBP}}}"
    assert [f.rule for f in found("llp", f"{{{double}}}")] == ["RES-06"]
    assert found("llp", f"{{{double}, share_basis: land-value}}") == []
    assert found("llp", "{resources: {scanner: {value: {amount: 1_200_000 GBP}}}}") == []  # 54.5 %
    assert found("llp", "{resources: {scanner: {value: {amount: 9_000_000 EUR}}}}") == []
    assert found("llp", "{resources: {scanner: {from: [scan, trust], value: {amount: 9_000_000 GBP}}}}") == []


def test_land_needs_a_deed_only_where_the_agreement_itself_passes_it(found: Find) -> None:
    """Not for licences, short leases, a separate conveyance, or an agreement that is a deed."""
    land = "resources: {nurses: {kind: land, model: null, passes_by: this-agreement}}"
    assert [f.rule for f in found("alliance", f"{{{land}}}")] == ["RES-10"]
    assert "RES-10" not in [f.rule for f in found("alliance", f"{{{land}, execute_as: deed}}")]
    assert found("alliance", "{resources: {nurses: {kind: land, model: null, passes_by: licence}}}") == []
    rooms = "resources: {nurses: {kind: premises, model: null, passes_by: this-agreement}}"
    lease = "premises: [{{id: ward, what: a ward, from: trust, resource: nurses, {}, on_exit: handed-back}}]"
    short = f"{lease.format('tenure: lease, length: 3 years')}, term: {{length: 3 years}}"
    assert found("alliance", f"{{{rooms}, {short}}}") == []
    assert found("alliance", f"{{{rooms}, {lease.format('tenure: licence')}}}") == []
    for long in ("tenure: lease, length: 5 years", "tenure: freehold"):
        assert [f.rule for f in found("alliance", f"{{{rooms}, {lease.format(long)}}}")] == ["RES-10"]


def test_a_resource_is_counted_once(found: Find) -> None:
    """As capital or as a loan; valued at nil or at a figure."""
    loan = "loan: {rate: 5 %, repay: end}"
    assert [f.at for f in found("llp", f"{{resources: {{cash: {{{loan}}}}}}}")] == ["resources.cash.loan"]
    free = "resources: {cash: {treated_as: free, value: {basis: nil}}, scanner: {treated_as: free}}"
    nil = f"{{{free}, money: {{waterfall: []}}}}"
    assert [(f.rule, f.at) for f in found("llp", nil)] == [("RES-02", "resources.cash.value")]


def test_public_authorities_have_thirty_days(found: Find) -> None:
    """A month may have 31, and is let pass; a vehicle's own invoices are another matter."""
    assert found("alliance", "{money: {payment: 30 days}}") == []
    assert found("alliance", "{money: {payment: 1 month}}") == []
    assert [f.rule for f in found("alliance", "{money: {payment: 2 months}}")] == ["FIN-21"]
    assert found("llp", "{money: {payment: 60 days}}") == []
    assert found("two", "{money: {payment: 60 days}}") == []


def test_a_partner_that_must_be_capped_has_a_cap(found: Find) -> None:
    """Splits that are not given are not asked for."""
    (f,) = found("alliance", "{money: {savings: {caps: {council: null}}}}")
    assert (f.rule, f.at) == ("FIN-23", "money.savings.caps")
    assert "The Council" in f.says
    none = "{trust: null, ambulance: null, council: null}"
    assert found("alliance", f"{{money: {{savings: {{pain: {none}}}}}}}") == []


def test_calls_that_are_fixed_may_already_pass_the_limit(found: Find) -> None:
    """An open call can only add to them; calls in another currency are not added."""
    first, second = "{at: 2028-04-01, amounts: {a: 60_000 GBP}}", "{at: 2029-04-01, amounts: {a: {tbc: amount}}}"
    limit = "at_most: {a: 50_000 GBP}"
    got = found("two", f"{{money: {{funding: {{calls: [{first}, {second}], {limit}}}}}}}")
    assert [(f.rule, f.at) for f in got] == [("FIN-16", "money.funding.at_most.a")]
    assert found("two", f"{{money: {{funding: {{calls: [{second}], {limit}}}}}}}") == []


def test_capital_that_is_repaid_does_not_come_back_as_a_thing(found: Find) -> None:
    """Cash that returns is the capital itself."""
    (f,) = found("llp", "{resources: {scanner: {on_exit: returns}}}")
    assert (f.rule, f.at) == ("FIN-34", "resources.scanner.on_exit")
    cash = "[{return_capital: {of: cash, to: trust, reduces: capital-account}}, {split: by-share}]"
    assert found("llp", f"{{money: {{waterfall: {cash}}}}}") == []
    bare = "[{return_capital: {of: cash, to: trust, reduces: nothing}}, {split: by-share}]"
    assert [f.rule for f in found("llp", f"{{money: {{waterfall: {bare}}}}}")] == ["FIN-34"]
    assert found("llp", f"{{money: {{waterfall: {bare}}}, exit: {{order: []}}}}") == []


def test_only_an_llp_is_kept_from_promising_contributions(found: Find) -> None:
    """In a general partnership the partners bear losses by law."""
    assert [f.at for f in found("llp", "{money: {loss: {contribute: by-share}}, exit: {deficit: by-share}}")] == [
        "money.loss.contribute",
        "exit.deficit",
    ]
    assert found("two", "{exit: {deficit: by-share}}") == []


def test_joint_costs_are_shared_whole(found: Find) -> None:
    """A table of costs is no table of profit, but must be whole as well."""
    (f,) = found("alliance", "{money: {costs: {parts: {trust: 1/2, council: 1/4}, because: as agreed}}}")
    assert (f.rule, f.at) == ("FIN-01", "money.costs")


def test_a_sound_waterfall_is_sound_with_any_last_tier() -> None:
    """Both forms of the last tier take all."""
    for last in (SplitRest(), Band(split="by-share")):
        assert check(waterfall([last])) == ()
