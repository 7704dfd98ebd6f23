"""Rules about time and shares: what they find, and what they leave alone."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.dealfile import loads
from partnerdocs.finding import Finding
from partnerdocs.rules import bases, check

Find = Callable[..., list[Finding]]
parts = st.fractions(0, 1, max_denominator=60)


@given(parts, parts, parts)
def test_shares_are_found_exactly_when_they_are_no_whole(a: Fraction, b: Fraction, c: Fraction) -> None:
    """Not a thousandth more or less; a share of nothing is another matter."""
    deal = attrs.evolve(loads(bases.base_text("three")), shares={"a": a, "b": b, "c": c})
    rules = {f.rule for f in check(deal)}
    assert ("SHR-01" in rules) is (a + b + c != 1)
    assert ("SHR-02" in rules) is (0 in (a, b, c))


def test_rounded_thirds_are_answered_with_fractions(found: Find) -> None:
    """33.33 % three times is not a whole."""
    (f,) = found("three", "{shares: {a: 33.33 %, b: 33.33 %, c: 33.33 %}, money: {profit: by-share}}")
    assert f.rule == "SHR-01"
    assert "9999/10000" in f.says
    assert "1/3" in f.fix


def test_an_alliance_may_do_without_shares(found: Find) -> None:
    """Nobody owns anything together there; the text measures by shares all the same, which is told."""
    (f,) = found("alliance", "{shares: {trust: null, ambulance: null, council: null}, money: {costs: null}}")
    assert (f.rule, f.severity.value, f.at) == ("SHR-20", "warning", "shares")
    assert "{ambulance: 1/3, council: 1/3, trust: 1/3}" in f.fix


def test_a_guarantor_needs_no_share(found: Find) -> None:
    """And must have none."""
    gone = "shares: {a: 1/2, b: 1/2, c: null}"
    guarantor = "parties: {c: {role: guarantor}}"
    assert "SHR-02" not in {f.rule for f in found("three", f"{{{gone}, {guarantor}}}")}
    assert "SHR-02" in {f.rule for f in found("three", f"{{{guarantor}}}")}
    assert "SHR-02" in {f.rule for f in found("three", f"{{{gone}}}")}


def test_capital_may_differ_from_shares_unless_it_is_their_basis(found: Find) -> None:
    """As an LLP is free to agree."""
    cash = "resources: {cash: {treated_as: cost}, scanner: {treated_as: cost}}, money: {waterfall: [{split: by-share}]}"
    capital = "vehicle: {capital: {trust: 300 GBP, scan: 100 GBP}}"
    assert found("llp", f"{{share_basis: agreed, {cash}, {capital}}}") == []
    (f,) = [f for f in found("llp", f"{{share_basis: capital, {cash}, {capital}}}") if f.rule == "SHR-04"]
    assert "Northgate 3/4, Scanwell 1/4" in f.says


def test_changes_of_shares_come_in_the_order_of_time(found: Find) -> None:
    """Steps whose days are not fixed are left alone."""
    step = "{{what: a step, at: {}, shares: {{a: 9/20, b: 7/20, c: 1/5}}}}"
    late, early, vague = step.format("2029-01-01"), step.format("2028-01-01"), step.format("{event: the depot opens}")
    assert found("three", f"{{share_changes: [{early}, {late}]}}") == []
    assert found("three", f"{{share_changes: [{late}, {vague}]}}") == []
    (f,) = found("three", f"{{share_changes: [{late}, {early}]}}")
    assert (f.rule, f.at) == ("SHR-15", "share_changes[1].at")


def test_an_undefined_dilution_is_a_warning(found: Find) -> None:
    """A formula may stand elsewhere."""
    assert [f.severity.value for f in found("two", "{money: {funding: {if_missed: dilution}}}")] == ["warning"]


@pytest.mark.parametrize(
    "patch",
    [
        "{term: {commencement: {later_of: [2027-04-01, conditions-met]}}}",
        "{term: {commencement: {event: the licence is granted}}}",
        "{signing: null}",
        "{exit: null}",
        "{deliverables: {depots: {due: {by: null, within: 2 years, of: commencement}}}}",
        "{deliverables: {depots: {due: {by: 2027-02-15}}}}",
        "{deliverables: {depots: {due: {by: 2032-09-30}}}}",
        "{resources: {cash-a: {until: end}}}",
        "{review: {mid_term: {within: 30 months, of: commencement}}}",
        "{review: {gateways: [{what: the lease, at: 2027-03-01}]}}",
    ],
)
def test_what_the_calendar_leaves_open_is_no_error(found: Find, patch: str) -> None:
    """Mobilisation, handover and dates that wait for events."""
    assert found("two", patch) == []


@pytest.mark.parametrize(
    ("patch", "rule", "at"),
    [
        ("{signing: 2027-06-01}", "TRM-02", "term.commencement"),
        ("{signing: 9999-01-01}", "TRM-02", "term.commencement"),
        ("{term: {commencement: {within: 3 months, of: signature}}}", "TRM-20", "term.commencement.within"),
        ("{term: {commencement: {by: 2027-04-01}}}", "TRM-20", "term.commencement.by"),
    ],
)
def test_a_start_that_is_lawful_and_probably_not_meant_is_a_warning(
    found: Find, patch: str, rule: str, at: str
) -> None:
    """An agreement may look back, and parties may fix the day later; mostly it is a slip."""
    (f,) = found("two", patch)
    assert (f.rule, f.at, f.severity.value) == (rule, at, "warning")


@pytest.mark.parametrize(
    ("patch", "rule", "at"),
    [
        ("{deliverables: {depots: {due: {by: 2027-01-15}}}}", "DEL-04", "deliverables.depots.due"),
        (
            "{deliverables: {depots: {due: {by: null, within: 7 years, of: commencement}}}}",
            "DEL-04",
            "deliverables.depots.due",
        ),
        ("{resources: {cash-a: {at: 2028-01-01, until: 2027-12-31}}}", "RES-04", "resources.cash-a.until"),
        ("{review: {mid_term: {within: 6 years, of: commencement}}}", "TRM-12", "review.mid_term"),
        ("{review: {mid_term: 2027-03-01}}", "TRM-12", "review.mid_term"),
        ("{review: {gateways: [{what: the lease, at: 2033-01-01}]}}", "TRM-12", "review.gateways[0].at"),
        ("{term: {commencement: {later_of: [2027-04-01, end]}}}", "TRM-01", "term.commencement"),
        ("{term: {commencement: {within: 1 day, of: commencement}}}", "TRM-01", "term.commencement"),
        (
            "{term: {extensions: [{length: 1 year, needs: ordinary, notice: 6 years}]}}",
            "TRM-07",
            "term.extensions[0].notice",
        ),
        ("{term: {long_stop: 2027-03-31}}", "TRM-09", "term.long_stop"),
    ],
)
def test_what_no_calendar_allows_is_an_error(found: Find, patch: str, rule: str, at: str) -> None:
    """Wherever the days fall that are still open."""
    (f,) = found("two", patch)
    assert (f.rule, f.at, f.severity.value) == (rule, at, "error")


def test_notice_is_measured_against_the_longest_term(found: Find) -> None:
    """Fourteen years of notice fit into ten and five; sixteen do not. Nor may withdrawal wait longer than the term."""
    assert found("llp", "{exit: {withdrawal: {notice: 14 years}}}") == []
    assert [f.at for f in found("llp", "{exit: {withdrawal: {notice: 16 years}}}")] == ["exit.withdrawal.notice"]
    assert [f.at for f in found("llp", "{exit: {withdrawal: {not_before: {within: 16 years, of: commencement}}}}")] == [
        "exit.withdrawal.not_before"
    ]
    assert [f.at for f in found("llp", "{exit: {withdrawal: {not_before: null}}}")] == []


def test_an_open_condition_does_not_hide_the_others(found: Find) -> None:
    """Two conditions, one of them still to be written."""
    late = "{what: planning permission, for: scan, evidence: decision notice, met_by: 2027-12-31}"
    (f,) = found("llp", f"{{term: {{conditions: [{{tbc: another condition}}, {late}]}}}}")
    assert (f.rule, f.also) == ("TRM-09", ("term.conditions[1].met_by",))
