"""Conditions about joint costs, each on two deals that differ."""

from __future__ import annotations

import pytest

from tests.library.conditions.cases import Case, answers

_COSTS = "{money: {costs: by-share, plan: {covers: 1 year, submitted: 60 days, needs: unanimous, fallback: rollover}}}"
_NO_PLAN = "{money: {costs: by-share, plan: null}}"
_NO_COSTS = "{money: {costs: null}}"

_PREFERRED = "{{preferred: {{to: scan, rate: 6%, method: simple, base: {{unreturned: {}}}, from: commencement}}}}"
_ONE_RETURN, _CASH_RETURN = _PREFERRED.format("scanner"), _PREFERRED.format("cash")

FUNDING = (
    Case(
        "has-several-preferred-tiers",
        f"{{money: {{waterfall: [{_ONE_RETURN}, {_CASH_RETURN}]}}}}",
        f"{{money: {{waterfall: [{_ONE_RETURN}]}}}}",
    ),
    Case("joint-costs-in-budget", _COSTS, _NO_PLAN, base="alliance"),
    Case("joint-costs-in-budget", _COSTS, _NO_COSTS, base="alliance"),
    Case("joint-costs-by-board", _NO_PLAN, _COSTS, base="alliance"),
    Case("joint-costs-by-board", _NO_PLAN, _NO_COSTS, base="alliance"),
    Case("has-funding", "{money: {funding: {needs: ordinary}}}", "{}"),
    Case(
        "has-funding", "{money: {funding: {needs: ordinary}}}", "{vehicle: null, money: {funding: {needs: ordinary}}}"
    ),
    Case("costs-are-shared", _NO_PLAN, _NO_COSTS, base="alliance"),
    Case("has-accounts", "{}", "{money: none}", base="alliance"),
    Case("has-accounts", "{}", "{money: {accounts: none}}", base="alliance"),
    Case("money-passes", "{}", "{money: none}", base="alliance"),
    Case("money-passes", "{money: {accounts: none}}", "{money: none}", base="alliance"),
    Case("joint-exit-costs", "{}", "{money: none}", base="alliance"),
    Case("alliance-shares-exit-costs", "{}", "{money: none}", base="alliance"),
    Case("alliance-shares-exit-costs-by-share", _NO_COSTS, _NO_PLAN, base="alliance"),
    Case("savings-follow-activity", "{money: {savings: {baseline_for: 9 visits}}}", "{}", base="alliance"),
    Case("savings-baseline-is-yearly", "{}", "{money: {savings: {baseline_for: 9 visits}}}", base="alliance"),
    Case("savings-arise-with-one", "{money: {savings: {arises_with: council}}}", "{}", base="alliance"),
    Case("savings-arise-with-any", "{}", "{money: {savings: {arises_with: council}}}", base="alliance"),
)


@pytest.mark.parametrize("case", FUNDING, ids=lambda c: c.name)
def test_a_condition_tells_the_two_deals_apart(case: Case) -> None:
    """It holds with the first patch and not with the second."""
    assert answers(case) == (True, False)
