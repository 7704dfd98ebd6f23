"""Conditions about commencement, procurement, documents, charter, plan, reviews and changes."""

import pytest

from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.library.conditions.term import gateway_needs_decision
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen
from partnerdocs.testing.patch import patched

REGIMES = {
    "procurement-act-2023": "procured-under-2023-act",
    "public-contracts-regulations-2015": "procured-under-2015-regulations",
    "provider-selection-regime": "procured-under-selection-regime",
    "vertical-exemption": "procured-by-vertical-exemption",
    "horizontal-exemption": "procured-by-horizontal-exemption",
    "below-threshold": "procured-below-threshold",
    "not-a-procurement": "without-procurement",
}
FALLBACKS = {
    "rollover": "plan-rolls-over",
    "rollover-indexed": "plan-rolls-over-indexed",
    "essential-only": "plan-falls-back-to-essentials",
}
CHARTERS = {
    "binding": "charter-binding",
    "interpretive": "charter-interpretive",
    "non-binding": "charter-non-binding",
}


def holding(deal: Deal, names: dict[str, str]) -> list[str]:
    """The conditions, of those named, that hold."""
    return [name for name in names.values() if CONDITIONS[name](deal, None)]


@pytest.mark.parametrize("regime", REGIMES)
def test_each_regime_of_procurement_has_one_recital(regime: str) -> None:
    """Exactly one of the seven recitals stands."""
    deal = patched("llp", f"procurement: {{regime: {regime}}}")
    assert holding(deal, REGIMES) == [REGIMES[regime]]


def test_an_open_regime_leaves_every_recital_undecided() -> None:
    """Drafting then prints one blank in place of the seven rivals."""
    deal = patched("llp", "procurement: {regime: {tbc: which regime}}")
    for name in REGIMES.values():
        with pytest.raises(StillOpen):
            CONDITIONS[name](deal, None)


def test_without_procurement_nothing_is_said_about_it() -> None:
    """A deal that is silent about procurement prints none of its recitals."""
    deal = patched("llp", "procurement: null")
    names = {n: n for n in (*REGIMES.values(), "has-award-date", "has-procurement-notice")}
    assert holding(deal, names) == []


@pytest.mark.parametrize("fallback", FALLBACKS)
def test_each_fallback_of_the_plan_has_one_text(fallback: str) -> None:
    """Exactly one of the three fallbacks stands."""
    plan = f"{{covers: 3 years, submitted: 90 days, needs: ordinary, fallback: {fallback}}}"
    deal = patched("llp", f"money: {{plan: {plan}}}")
    assert CONDITIONS["has-plan"](deal, None)
    assert holding(deal, FALLBACKS) == [FALLBACKS[fallback]]


def test_an_open_fallback_is_undecided() -> None:
    """What rests on an open point is neither yes nor no."""
    plan = "{covers: 3 years, submitted: 90 days, needs: ordinary, fallback: {tbc: fallback}}"
    deal = patched("llp", f"money: {{plan: {plan}}}")
    for name in FALLBACKS.values():
        with pytest.raises(StillOpen):
            CONDITIONS[name](deal, None)


@pytest.mark.parametrize("effect", CHARTERS)
def test_each_effect_of_the_charter_has_one_text(effect: str) -> None:
    """Exactly one of the three effects stands, and the parts that the charter has."""
    deal = patched("alliance", f"charter: {{binding: {effect}, objectives: [shorten stays], ethics: null}}")
    assert holding(deal, CHARTERS) == [CHARTERS[effect]]
    assert CONDITIONS["charter-has-objectives"](deal, None)
    assert not CONDITIONS["charter-has-ethics"](deal, None)


def test_an_optional_fact_that_is_open_is_printed_as_a_blank() -> None:
    """The item stands, so that its blank is seen and listed."""
    deal = patched("llp", "term: {long_stop: {tbc: long stop}}")
    assert CONDITIONS["has-long-stop"](deal, None)
    assert not CONDITIONS["has-long-stop"](patched("llp", "term: {long_stop: null}"), None)


def test_a_gateway_decides_only_if_it_needs_a_decision() -> None:
    """A gateway without a decision reports."""
    gateways = "[{what: whether to go on, at: 2029-01-01, needs: ordinary}, {what: how it went, at: 2028-01-01}]"
    deal = patched("llp", f"review: {{every: 1 year, gateways: {gateways}}}")
    assert deal.review is not None
    assert [gateway_needs_decision(deal, g) for g in deal.review.gateways] == [True, False]


def test_a_binding_charter_speaks_of_default_only_where_the_deal_does() -> None:
    """A breach of the charter alone is no event of default, if there are any."""
    for charter, default, stands in (
        ("binding", "{}", True),
        ("interpretive", "{}", False),
        ("binding", "null", False),
    ):
        patch = f"{{charter: {{binding: {charter}}}{', default: null' if default == 'null' else ''}}}"
        assert CONDITIONS["binding-charter-and-default"](patched("llp", patch), None) is stands


@pytest.mark.parametrize(
    ("start", "fixed"),
    [
        ("2027-04-01", True),
        ("{later_of: [2027-04-01, conditions-met]}", False),
        ("{within: 1 month, of: conditions-met, later_of: null}", False),
        ("conditions-met", False),
    ],
)
def test_a_start_that_conditions_can_overtake_is_told_from_one_that_waits_for_them(start: str, fixed: bool) -> None:
    """Only where there are conditions does a fixed day need words for what happens if they are met later."""
    patch = f"{{term: {{commencement: {start}}}}}"
    assert CONDITIONS["start-fixed-before-conditions"](patched("llp", patch), None) is fixed
    without = f"{{term: {{commencement: {start}, conditions: null}}}}"
    assert CONDITIONS["start-fixed-before-conditions"](patched("llp", without), None) is False


@pytest.mark.parametrize(
    ("advertised", "extensions", "holds"),
    [
        ("10 years", "null", "term-uses-all-advertised"),
        ("120 months", "null", "term-uses-all-advertised"),
        ("15 years", "null", "extension-by-agreement-only advertised-limits-extensions"),
        ("10 years", "[{length: 1 year, needs: ordinary, notice: 1 year}]", "advertised-limits-extensions"),
        ("null", "null", "extension-by-agreement-only"),
    ],
)
def test_what_is_said_of_extensions_follows_what_was_advertised(advertised: str, extensions: str, holds: str) -> None:
    """A term that is as long as the one advertised is not said to be open to extension."""
    names = ("extension-by-agreement-only", "term-uses-all-advertised", "advertised-limits-extensions")
    procurement = f"{{regime: procurement-act-2023, term_advertised: {advertised}}}"
    patch = f"{{term: {{length: 10 years, extensions: {extensions}}}, procurement: {procurement}}}"
    deal = patched("llp", patch)
    assert holding(deal, {n: n for n in names}) == sorted(holds.split(), key=names.index)


def test_a_document_to_come_may_be_disputed_if_disputes_have_steps() -> None:
    """A document in agreed form leaves nothing to dispute."""
    documents = "transaction_documents: [{id: d, what: lease, between: [trust, vehicle], status: %s}]"
    to_come, agreed = (patched("llp", documents % status) for status in ("to-come", "agreed-form"))
    for name in ("some-document-to-come", "document-to-come-may-be-disputed"):
        assert CONDITIONS[name](to_come, None)
        assert not CONDITIONS[name](agreed, None)
