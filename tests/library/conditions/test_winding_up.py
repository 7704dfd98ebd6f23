"""Conditions about the order of a winding up, each on two deals that differ."""

from __future__ import annotations

import pytest

from partnerdocs.library.conditions import winding_up
from tests.library.conditions.cases import Case, answers

_ORDER = "{exit: {order: [outside-creditors, partner-loans, capital, preferred-arrears, by-share]}}"
_MIXED = "{exit: {order: [by-share, capital, partner-loans, outside-creditors, outside-creditors]}}"
_BEHIND = "{resources: {cash: {treated_as: loan, loan: {rate: 5%, repay: commencement}}}}"
_EQUAL = _BEHIND.replace("commencement}", "commencement, rank: equal}")

WINDING_UP = (
    Case("exit-order-stated", "{}", "{exit: {order: null}}"),
    Case("loans-rank-behind", _BEHIND, "{}"),
    Case("loans-rank-behind", _BEHIND, _EQUAL),
    Case("has-carried-preferred", "{}", "{money: {waterfall: []}}"),
    Case("has-carried-preferred", "{}", "{money: {waterfall: {2: {preferred: {arrears: lost}}}}}"),
    Case("order-is-creditors", _ORDER, _MIXED, at="exit.order.0"),
    Case("order-is-loans", _ORDER, _MIXED, at="exit.order.1"),
    Case("order-is-capital", _ORDER, _MIXED, at="exit.order.2"),
    Case("order-is-preferred", _ORDER, _MIXED, at="exit.order.3"),
    Case("order-is-preferred", _ORDER, "{money: {waterfall: [{split: by-share}]}}", at="exit.order.3"),
    Case("order-is-by-share", _ORDER, _MIXED, at="exit.order.4"),
    Case("no-deficit-contribution", "{}", "{exit: {deficit: by-share}}"),
    Case("no-deficit-contribution", "{exit: null}", "{exit: {deficit: by-share}}"),
)


@pytest.mark.parametrize("case", WINDING_UP, ids=lambda c: c.name)
def test_a_condition_tells_the_two_deals_apart(case: Case) -> None:
    """It holds with the first patch and not with the second."""
    assert answers(case) == (True, False)


def test_every_condition_of_the_topic_is_tried() -> None:
    """No condition stands in the module without a case here."""
    assert {c.name for c in WINDING_UP} == set(winding_up.CONDITIONS)
