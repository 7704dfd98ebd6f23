"""Conditions about what has to happen before the agreement takes full effect, and about who then stands in a place."""

import pytest

from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.testing.patch import patched
from tests.library.conditions.cases import Case, answers

_PLAIN = "term: {conditions: [{what: approval, for: trust}]}"
_NONE = "term: {conditions: null}"
_CASE = "term: {conditions: [{what: approval, for: trust, if: it is significant}]}"
_WAIVABLE = "term: {conditions: [{what: approval, for: trust, waivable: true}]}"
_VEHICLE = "vehicle: {state: incorporated}, term: {conditions: [{what: approval, for: trust}]}"
_RESTRAINT = "non_compete: {who: trust, what: run such a service}"

CASES = [
    Case("some-condition-for-case", _CASE, _PLAIN),
    Case("some-condition-waivable", _WAIVABLE, _PLAIN),
    Case("no-condition-waivable", _PLAIN, _WAIVABLE),
    Case("no-condition-waivable", _PLAIN, _NONE),
    Case("vehicle-awaits-conditions", f"{{{_VEHICLE}}}", _NONE),
    Case("non-compete-llp", _RESTRAINT, "non_compete: null"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_each_condition_holds_in_its_case_and_not_in_the_other(case: Case) -> None:
    """What cannot happen in a deal is not said in its agreement."""
    assert answers(case) == (True, False)


def test_an_alliance_has_no_vehicle_that_waits() -> None:
    """Conditions without a vehicle are conditions of the agreement alone."""
    assert not CONDITIONS["vehicle-awaits-conditions"](patched("alliance", _PLAIN), None)


def test_what_a_participant_has_is_named_only_where_it_is_valued_or_guaranteed() -> None:
    """Elsewhere an alliance has no word for it."""
    name = "alliance-trades-interests"
    assert not CONDITIONS[name](patched("alliance", "{}"), None)
    assert not CONDITIONS[name](patched("llp", "{}"), None)


def test_a_notice_goes_abroad_where_a_party_receives_it_there() -> None:
    """The address for notices counts before the party's own."""
    abroad = "{lines: [Quay 1], town: Utrecht, postcode: 3511 AB, country: the Netherlands}"
    name = "some-notice-goes-abroad"
    party = next(iter(patched("llp", "{}").parties))
    assert not CONDITIONS[name](patched("llp", "{}"), None)
    assert CONDITIONS[name](patched("llp", f"parties: {{{party}: {{address: {abroad}}}}}"), None)
    assert CONDITIONS[name](patched("llp", f"parties: {{{party}: {{notices: {{address: {abroad}}}}}}}"), None)
