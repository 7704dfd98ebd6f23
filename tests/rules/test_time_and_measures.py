"""Rules about conditions, lengths, reviews, deliverables and measures: what they leave alone, and how grave it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable
from partnerdocs.rules.deliverables.dependency import dependency_cycle

Find = Callable[..., list[Finding]]

#: Nine bodies of one alliance: six more councils, each with a ninth of everything; the lead and the levels stay.
MORE = tuple(f"council-{i}" for i in range(2, 8))


def ours(findings: list[Finding]) -> list[str]:
    """The ids of the findings of these topics."""
    return [f.rule for f in findings if f.rule.split("-")[0] in ("TRM", "DEL", "REV")]


def test_nine_members_unequal_thirds_and_a_public_member_of_an_llp_are_unremarked(found: Find) -> None:
    """Three correct deals of different kinds."""
    party = "{{name: Council {0}, kind: local-authority, short: C{0}}}"
    parties = ", ".join(f"{p}: {party.format(p)}" for p in MORE)
    shares = ", ".join(f"{p}: 1/9" for p in ("trust", "ambulance", "council", *MORE))
    assert ours(found("alliance", f"{{parties: {{{parties}}}, shares: {{{shares}}}, change_control: null}}")) == []
    assert ours(found("three", "{shares: {a: 1/2, b: 1/3, c: 1/6}}")) == []
    assert ours(found("llp")) == []


@pytest.mark.parametrize(
    ("base", "patch"),
    [
        ("llp", "{procurement: {term_advertised: 180 months}}"),
        ("llp", "{procurement: {term_advertised: null}}"),
        ("llp", "{term: {commencement: {later_of: null, event: the licence is granted}}}"),
        ("llp", "{term: {long_stop: null}}"),  # its one condition has a last day of its own
        ("llp", "{term: {conditions: {0: {for: private-partners}}}}"),
        ("two", "{term: {length: 9 months}, review: null, deliverables: []}"),
        ("two", "{review: {every: 5 years}}"),
        ("two", "{change_control: {answer: 15 working days, needs: ordinary}}"),
        ("two", "{deliverables: []}"),
        ("two", "{deliverables: {network: {due: {by: 2029-03-31}, depends_on: [depots]}}}"),
        ("two", "{deliverables: {depots: {depends_on: [network], due: {by: 2029-03-31}}}}"),
        (
            "two",
            "{deliverables: {depots: {due: {by: null, event: the lease is signed}}, network: {depends_on: [depots]}}}",
        ),
        ("two", "{deliverables: {network: {binding: false, measures: {0: {consequence: information}}}}}"),
        ("two", "{deliverables: {network: {binding: false, measures: []}}}"),  # its steps are measured
        ("alliance", "{deliverables: {team: {measures: {0: {verified_by: null}}}}}"),  # reported only
        ("alliance", "{deliverables: {home: {measures: {0: {measured_by: council, verified_by: null}}}}}"),
        ("llp", "{deliverables: {access: {measures: {0: {verified_by: null}}}}}"),  # the vehicle's own
        ("alliance", "{deliverables: {team: {due: {by: 2027-04-10}}}}"),  # reported only, and an output
        ("alliance", "{deliverables: {home: {due: {by: 2027-03-15}}}}"),  # a step before commencement
        ("llp", "{deliverables: {scanner: {due: {within: 1 month, of: commencement}}}}"),
    ],
)
def test_what_a_sound_deal_may_say_is_unremarked(found: Find, base: str, patch: str) -> None:
    """Lawful choices, facts that are left out, and times that no calendar fixes."""
    assert ours(found(base, patch)) == []


@pytest.mark.parametrize(
    ("unit", "what", "target", "finds"),
    [
        ("% of patients", "patients seen in time", "104", True),
        ("per cent of calls", "calls answered", "-5", True),
        ("% of patients", "patients seen within 2 weeks", "980", True),
        ("% of patients", "patients seen in time", "100", False),
        ("% of the cost in 2026-27", "cost of consultants", "120", False),
        ("% of planned operations", "operations done", "104", False),
        ("%", "bed occupancy", "102", False),
        ("%", "change in waiting times", "-5", False),
        ("days", "average stay", "400", False),
    ],
)
def test_a_percentage_may_pass_the_whole_where_it_compares(
    found: Find, unit: str, what: str, target: str, finds: bool
) -> None:
    """Hospitals are used to more than their capacity; no patients are served to more than all of them."""
    measure = f'{{unit: "{unit}", what: {what}, target: {target}, baseline: null}}'
    got = found("two", f"{{deliverables: {{network: {{measures: {{0: {measure}}}}}}}}}")
    assert ours(got) == (["DEL-08"] if finds else [])


def test_a_long_term_without_a_review_is_a_warning_and_a_short_one_advice(found: Find) -> None:
    """Three years are not longer than three years."""
    assert [f.severity.value for f in found("two", "{review: null}")] == ["warning"]
    got = found("two", "{review: null, term: {length: 36 months}}")
    assert [f.severity.value for f in got if f.rule == "REV-01"] == ["advice"]


def test_the_market_is_compared_within_the_term_too(found: Find) -> None:
    """As reviews are; a rule that finds both names both places."""
    assert [f.at for f in found("two", "{review: {benchmarking: 6 years}}")] == ["review.benchmarking"]
    assert found("two", "{review: {benchmarking: 5 years}}") == []


def test_a_term_that_is_itself_too_long_is_found_at_its_length(found: Find) -> None:
    """Otherwise the extensions are what goes too far."""
    assert [f.at for f in found("llp", "{procurement: {term_advertised: 9 years}}")] == ["term.length"]
    assert [f.at for f in found("llp", "{procurement: {term_advertised: 12 years}}")] == ["term.extensions"]


def test_each_condition_without_a_last_day_is_counted(found: Find) -> None:
    """One that has a day does not end the wait for one that has none."""
    dated = "{what: a lease, for: a, evidence: the lease, met_by: 2027-06-30}"
    endless = "{what: a licence, for: b, evidence: the licence}"
    (f,) = found("two", f"{{term: {{conditions: [{dated}, {endless}]}}}}")
    assert (f.rule, f.severity.value) == ("TRM-08", "warning")
    assert "1 of 2 conditions has no last day" in f.says


def test_a_guarantor_and_a_role_that_nobody_plays_need_not_meet_a_condition(found: Find) -> None:
    """The duty to try is a partner's."""
    (f,) = found("llp", "{term: {conditions: {0: {for: partner-concerned}}}}")
    assert "partner-concerned" in f.says
    condition = "conditions: [{what: a licence, for: nhs-partners, evidence: the licence, met_by: 2027-06-30}]"
    assert [f.at for f in found("two", f"{{term: {{{condition}}}}}")] == ["term.conditions[0].for"]


def test_a_lease_may_be_shorter_where_the_deal_says_until_when_the_resource_is_there(found: Find) -> None:
    """Rooms that are needed while the hub is built."""
    lease = (
        "premises: [{id: suite, what: a suite, from: trust, resource: rooms, tenure: lease, length: 2 years, "
        "on_exit: handed-back}]"
    )
    rooms = (
        "rooms: {{from: [trust], kind: premises, what: rooms, at: commencement, until: {}, treated_as: free, "
        "passes_by: separate-agreement, on_exit: returns}}"
    )
    until = "{within: 2 years, of: commencement}"
    assert ours(found("llp", f"{{{lease}, resources: {{{rooms.format(until)}}}}}")) == []
    assert ours(found("llp", f"{{{lease}, resources: {{{rooms.format('end')}}}}}")) == ["TRM-14"]


def test_periods_from_one_moment_are_compared_though_its_day_is_not_known(found: Find) -> None:
    """Whenever the LLP commences, two years come after twelve months."""
    late = "{resources: {scanner: {at: {within: 2 years, of: commencement}}}}"
    assert "DEL-14" in ours(found("llp", late))
    assert "DEL-14" not in ours(found("llp", "{resources: {scanner: {at: {within: 12 months, of: commencement}}}}"))


def test_a_fixed_day_that_the_conditions_may_outlast_is_found_once(found: Find) -> None:
    """A resource that cannot be there in any case is the graver matter."""
    by = "due: {{within: null, of: null, by: {}}}"
    assert ours(found("llp", f"{{deliverables: {{scanner: {{{by.format('2027-08-31')}}}}}}}")) == ["DEL-05"]
    assert ours(found("llp", f"{{deliverables: {{scanner: {{{by.format('2027-03-31')}}}}}}}")) == ["DEL-14"]


def test_a_circle_of_deliverables_is_found_as_a_circle_only(found: Find) -> None:
    """One of them is always due before the other."""
    patch = "{deliverables: {network: {depends_on: [depots]}, depots: {depends_on: [network]}}}"
    assert ours(found("two", patch)) == ["DEL-12"]


def test_one_level_of_deliverables_is_advice_and_a_step_that_serves_a_step_a_warning(found: Find) -> None:
    """A small deal may have steps only."""
    (f,) = found("two", "{deliverables: {network: null, depots: {serves: null}}}")
    assert (f.rule, f.severity.value, f.at) == ("DEL-10", "advice", "deliverables")
    third = (
        "fleet: {level: tactical, what: Buy vans, owner: a, due: {by: 2028-03-31}, serves: depots, "
        "acceptance: a has shown them}"
    )
    (f,) = found("two", f"{{deliverables: {{{third}}}}}")
    assert (f.rule, f.severity.value, f.at) == ("DEL-10", "warning", "deliverables.fleet.serves")


def test_an_incentive_may_be_paid_under_another_document(found: Find) -> None:
    """As in a services contract."""
    document = "{id: services, what: services contract, between: [trust, council], ends_with: agreement}"
    assert ours(found("alliance", f"{{money: {{savings: null}}, transaction_documents: [{document}]}}")) == []


def test_an_aim_whose_miss_ends_in_default_says_so(found: Find) -> None:
    """Where missed measures are an event of default."""
    event = "default: {events: [{event: missed-measures, times: 2, cure: 20 working days}]}"
    (f,) = found("two", f"{{deliverables: {{network: {{binding: false}}}}, {event}}}")
    assert (f.rule, f.severity.value) == ("DEL-20", "warning")
    assert "in the end a default" in f.says


def test_a_far_target_is_found_for_outcomes_only(found: Find) -> None:
    """Posts can be filled at once; half is not more than half."""
    home = "deliverables: {{home: {{due: {{by: 2027-12-31}}, measures: {{0: {{target: {}, kind: {}}}}}}}}}"
    assert ours(found("alliance", f"{{{home.format('9', 'outcome')}}}")) == []
    assert ours(found("alliance", f"{{{home.format('8', 'outcome')}}}")) == ["DEL-19"]
    assert ours(found("alliance", f"{{{home.format('8', 'output')}}}")) == []


def test_a_long_chain_of_deliverables_with_a_circle_at_its_end_is_seen_through_at_once() -> None:
    """The time grows with the deal, not with its cube."""
    last = 3_000
    chain = tuple(Deliverable(id=f"d{i}", depends_on=(f"d{i + 1 if i < last else last - 1}",)) for i in range(last + 1))
    (f,) = dependency_cycle.check(Deal(form="alliance", deliverables=chain))
    assert f.says == f"`d{last - 1}` waits for `d{last}` waits for `d{last - 1}`."
