"""Conditions about the vehicle's formation and business, and about what the partners owe each other."""

import pytest

from partnerdocs.library.choosers import CHOOSERS
from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.model.deal import Deal
from partnerdocs.testing.patch import patched

HOW_BOUND = ("vehicle-adheres-by-deed", "vehicle-signs", "vehicle-signs-once-incorporated")


def vehicle(facts: str) -> Deal:
    """The partnership with other facts about its vehicle."""
    return patched("llp", f"vehicle: {facts}")


def holding(deal: Deal, *names: str) -> list[str]:
    """The conditions, of those named, that hold."""
    return [name for name in names if CONDITIONS[name](deal, None)]


@pytest.mark.parametrize(
    ("facts", "stands"),
    [
        ("{state: to-be-incorporated, joins_by: deed-of-adherence}", "vehicle-adheres-by-deed"),
        ("{state: incorporated, joins_by: deed-of-adherence}", "vehicle-adheres-by-deed"),
        ("{state: to-be-incorporated, joins_by: signing}", "vehicle-signs-once-incorporated"),
        ("{state: incorporated, joins_by: signing}", "vehicle-signs"),
    ],
)
def test_one_sentence_says_how_the_vehicle_becomes_bound(facts: str, stands: str) -> None:
    """A vehicle that does not exist cannot sign; one that signs is a party and not described as something else."""
    deal = vehicle(facts)
    assert holding(deal, *HOW_BOUND) == [stands]
    assert CONDITIONS["vehicle-is-no-party"](deal, None) is (stands != "vehicle-signs")


@pytest.mark.parametrize("name", ["good-faith-owed", "unfair-prejudice-kept", "business-exclusive", "has-territory"])
def test_an_alliance_has_none_of_what_belongs_to_a_vehicle(name: str) -> None:
    """No condition about the vehicle holds, or fails with an error, where there is none."""
    assert CONDITIONS[name](patched("alliance", "{}"), None) is False


def test_good_faith_and_unfair_prejudice_are_chosen_on_purpose() -> None:
    """Each follows its own fact."""
    names = ("good-faith-owed", "unfair-prejudice-kept")
    assert holding(vehicle("{good_faith: owed, unfair_prejudice: excluded}"), *names) == ["good-faith-owed"]
    assert holding(vehicle("{good_faith: not-owed, unfair_prejudice: kept}"), *names) == ["unfair-prejudice-kept"]


def test_the_indemnity_for_unauthorised_acts_stands_unless_the_deal_takes_it_away() -> None:
    """Silence keeps it."""
    name = "indemnity-for-unauthorised-acts"
    assert CONDITIONS[name](patched("llp", "liability: null"), None)
    terms = "{indirect_loss: excluded, indemnity_unauthorised: false}"
    assert not CONDITIONS[name](patched("llp", f"liability: {terms}"), None)


def test_nobody_forms_a_vehicle_before_its_own_conditions_are_met() -> None:
    """The sentence stands only where there are conditions and a vehicle to form."""
    name = "incorporation-awaits-conditions"
    conditions = "conditions: [{what: approval, for: trust}]"
    assert CONDITIONS[name](patched("llp", f"{{vehicle: {{state: to-be-incorporated}}, term: {{{conditions}}}}}"), None)
    assert not CONDITIONS[name](patched("llp", f"{{vehicle: {{state: incorporated}}, term: {{{conditions}}}}}"), None)
    assert not CONDITIONS[name](
        patched("llp", "{vehicle: {state: to-be-incorporated}, term: {conditions: null}}"), None
    )


def test_the_form_chooses_between_the_two_texts() -> None:
    """Everything that is no limited liability partnership reads the text of an alliance."""
    chooser = CHOOSERS["llp-or-alliance"]
    assert [chooser(patched(base, "{}"), None) for base in ("llp", "alliance")] == ["llp", "alliance"]


def test_a_long_stop_counts_for_a_vehicle_only_if_that_has_still_to_be_bound() -> None:
    """A vehicle that signs is bound from the date of the agreement."""
    waits = CONDITIONS["long-stop-waits-for-vehicle"]
    assert waits(patched("llp", "term: {long_stop: 2027-09-30}"), None) is CONDITIONS["vehicle-is-no-party"](
        patched("llp", "{}"), None
    )
    assert not waits(patched("llp", "term: {long_stop: null}"), None)
    assert not waits(patched("alliance", "{vehicle: null}"), None)
