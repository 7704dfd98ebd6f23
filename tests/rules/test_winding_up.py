"""The order of a winding up: what it has no step for."""

from __future__ import annotations

import pytest

from partnerdocs.rules import check
from partnerdocs.testing.patch import patched

LENT = "resources: {cash: {treated_as: loan, loan: {rate: 5%, repay: commencement}, value: null, on_exit: ends}}"
ALL = ("outside-creditors", "partner-loans", "capital", "preferred-arrears", "by-share")


def left_out(patch: str, base: str = "llp") -> list[str]:
    """The steps that the rule misses."""
    found = [f for f in check(patched(base, patch)) if f.rule == "EXT-21"]
    return [f.says.rpartition("`")[0].rpartition("`")[2] for f in found]


@pytest.mark.parametrize("step", ["capital", "preferred-arrears", "by-share"])
def test_each_step_that_has_something_to_pay_is_missed(step: str) -> None:
    """Capital, arrears and a rest exist in the base deal."""
    order = ", ".join(s for s in ALL if s != step)
    assert left_out(f"{{exit: {{order: [{order}]}}}}") == [step]


def test_a_loan_wants_a_step_and_a_deal_without_loans_does_not() -> None:
    """The base deal lends nothing."""
    without = "exit: {order: [outside-creditors, capital, preferred-arrears, by-share]}"
    assert left_out(f"{{{without}}}") == []
    assert left_out(f"{{{without}, {LENT}}}") == ["partner-loans"]


def test_no_order_at_all_is_no_flaw() -> None:
    """The agreement then follows its other clauses."""
    assert left_out("{exit: {order: []}}") == []
