"""Conditions on deliverables, measures and resources, each on two deals that differ."""

from __future__ import annotations

import pytest

from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.model.field import evolve
from partnerdocs.model.open_point import tbc
from partnerdocs.testing import example_deals
from partnerdocs.testing.bundles import without_resources
from tests.library.conditions.cases import Case, answers

_ONE = "{deliverables: [{id: d, level: tactical, what: open a clinic, owner: trust, due: {by: 2028-01-01}%s}]}"
_BARE = _ONE.replace("%s", "")
_NEEDS = _ONE.replace("%s", ", needs: [cash]")
_WAITS = _ONE.replace(
    "%s}]", ", depends_on: [e]}, {id: e, level: tactical, what: hire, owner: trust, due: {by: 2027-06-01}}]"
)
_MEASURE = (
    ", measures: [{what: visits, unit: visits, baseline: 0, target: 9, direction: up, kind: output, every: 1 month,"
    " source: register, consequence: %s}]"
)
_INCENTIVE = _ONE.replace("%s", _MEASURE.replace("%s", "incentive"))
_REPORT = _ONE.replace("%s", _MEASURE.replace("%s", "information"))
_MEASURED = _REPORT.replace("source: register", "source: register, measured_by: trust")
_STAFF = "{resources: {cash: {kind: staff, treated_as: cost, model: %s}}}"
_PAID = "{resources: {cash: {kind: services, treated_as: %s}}}"
_CHARGED = "{resources: {cash: {kind: services, treated_as: %s, charged: 1_000 GBP}}}"
_ALONE = "{vehicle: null, resources: {cash: {kind: services, treated_as: %s}}}"
_JOINT = "{vehicle: null, money: {costs: by-share}, resources: {cash: {kind: services, treated_as: %s}}}"
_VALUED = "{resources: {scanner: {value: {amount: 9 GBP, vat: %s, basis: market}}, cash: {value: null}}}"
_LICENSED = "{resources: {cash: {kind: %s, passes_by: licence}}}"

CASES = (
    Case("has-dependencies", _WAITS, _NEEDS),
    Case("has-needed-resources", _NEEDS, _BARE),
    Case("deliverables-rest-on-others", _NEEDS, _BARE),
    Case("deliverables-rest-on-others", _WAITS, _BARE),
    Case("some-deliverable-has-acceptance", _ONE.replace("%s", ", acceptance: it is open"), _BARE),
    Case("every-measurer-is-named", _MEASURED, _REPORT),
    Case("every-measurer-is-named", _MEASURED, _BARE),
    Case("some-measurer-is-not-named", _REPORT, _MEASURED),
    Case("incentive-without-savings", _INCENTIVE, _REPORT),
    Case("has-transferring-staff", _STAFF % "tupe", _STAFF % "secondment"),
    Case("has-supplied-staff", _STAFF % "secondment", _STAFF % "tupe"),
    Case("has-supplied-staff", _STAFF % "services", _STAFF % "tupe"),
    Case("has-resource-at-event", "{resources: {cash: {at: {event: it rains}}}}", "{}"),
    Case("resource-is-against", "{resources: {cash: {against: scanner}}}", "{}", at="resources.0"),
    Case("some-value-departs-on-vat", _VALUED % "outside", _VALUED % "exclusive"),
    Case("resource-has-fee", _CHARGED % "fee", _PAID % "fee", at="resources.0"),
    Case("resource-has-fee", _CHARGED % "fee", _CHARGED % "cost", at="resources.0"),
    Case("resource-has-greatest-charge", _CHARGED % "cost", _CHARGED % "fee", at="resources.0"),
    Case("cost-charged-to-vehicle", _STAFF % "secondment", _STAFF % "tupe", at="resources.0"),
    Case("cost-charged-to-vehicle", _PAID % "cost", _ALONE % "cost", at="resources.0"),
    Case("cost-is-joint", _JOINT % "cost", _ALONE % "cost", at="resources.0"),
    Case("cost-charged-otherwise", _ALONE % "cost", _JOINT % "cost", at="resources.0"),
    Case("fee-from-vehicle", _PAID % "fee", _ALONE % "fee", at="resources.0"),
    Case("fee-is-joint", _JOINT % "fee", _ALONE % "fee", at="resources.0"),
    Case("fee-otherwise", _ALONE % "fee", _JOINT % "fee", at="resources.0"),
    Case("resource-is-licensed-land", _LICENSED % "land", _LICENSED % "brand", at="resources.0"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_condition_holds_of_the_one_deal_and_not_of_the_other(case: Case) -> None:
    """Each on the smallest difference."""
    assert answers(case) == (True, False)


def test_what_a_deliverable_needs_is_no_question_where_nobody_commits_anything() -> None:
    """Without resources there is none that could be late, also while it is open which ones it rests on."""
    deal = without_resources(example_deals()[0])
    first = evolve(deal.deliverables[0], needs=tbc("which resources"))
    assert CONDITIONS["has-needed-resources"](evolve(deal, deliverables=(first, *deal.deliverables[1:])), None) is False
