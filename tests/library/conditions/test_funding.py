"""Conditions about joint costs, each on two deals that differ."""

from __future__ import annotations

import pytest

from tests.library.conditions.cases import Case, answers

_COSTS = "{money: {costs: by-share, plan: {covers: 1 year, submitted: 60 days, needs: unanimous, fallback: rollover}}}"
_NO_PLAN = "{money: {costs: by-share, plan: null}}"
_NO_COSTS = "{money: {costs: null}}"

_PREFERRED = "{{preferred: {{to: scan, rate: 6%, method: simple, base: {{unreturned: {}}}, from: commencement}}}}"
_ONE_RETURN, _CASH_RETURN = _PREFERRED.format("scanner"), _PREFERRED.format("cash")

_FREE = ", resources: {nurses: {treated_as: free}, crews: {treated_as: free}, therapists: {treated_as: free}}}"
_PARTS = "{money: {savings: {gain: {trust: 1/2, council: 1/2}, pain: {trust: %s, council: %s}}}}"
_ALIKE, _UNLIKE = _PARTS % ("1/2", "1/2"), _PARTS % ("1/4", "3/4")
_KEPT = "{money: {distribution: {reserve_part: 10 %%}, waterfall: [%s{split: by-share}]}}"
_RESERVE = "{top_up: {reserve: 1_000 GBP}}, "
_BAND = "{money: {waterfall: [{band: {split: by-share}}]}}"

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
    Case("budget-beside-joint-resources", _COSTS, _COSTS[:-1] + _FREE, base="alliance"),
    Case("budget-for-all-joint-costs", _COSTS[:-1] + _FREE, _COSTS, base="alliance"),
    Case("saving-and-overspend-are-shared-alike", _ALIKE, _UNLIKE, base="alliance"),
    Case("has-reserved-part-and-reserve", _KEPT % _RESERVE, _KEPT % ""),
    Case("payments-stop-at-balances", "{money: {waterfall: [{split: by-share}]}}", _BAND),
    Case("payments-stop-at-balances", "{money: {waterfall: null}}", _BAND),
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
