"""Rules about the parties: what they find, and above all what they leave alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.finding import Finding, Severity
from partnerdocs.rules.parties.bodies import GONE, Gone, gone
from partnerdocs.rules.parties.numbers import PREFIXES, normal, prefix_of

Find = Callable[..., list[Finding]]


@given(st.sampled_from(sorted(PREFIXES)), st.integers(1, 999_999))
def test_a_number_is_the_same_with_and_without_its_noughts(prefix: str, digits: int) -> None:
    """Short and spaced forms have the same normal form, of eight characters, with the same prefix."""
    full = prefix + str(digits).zfill(8 - len(prefix))
    assert normal(full) == full
    assert normal(f" {prefix.lower()} {digits} ") == full
    assert prefix_of(f"{prefix}{digits}") == prefix


@pytest.mark.parametrize("number", ["123456789", "OC1234567", "O1234567", "12-34", "", "ABC12345", "HRB 1234"])
def test_other_shapes_are_no_numbers_of_the_register(number: str) -> None:
    """Too long, or with other letters; what is too short may have lost its noughts."""
    assert (prefix_of(number) is None) is (number != "12-34")


@pytest.mark.parametrize(
    ("patch", "severity"),
    [
        ("{number: '123456789'}", "error"),
        ("{number: SC345678}", "error"),
        ("{number: SC345678, jurisdiction: scotland}", None),
        ("{number: NI045678, jurisdiction: northern-ireland}", None),
        ("{number: '345678', jurisdiction: scotland}", "error"),
        ("{number: ZC345678}", "warning"),
        ("{number: LP345678}", "error"),
        ("{number: LP345678, kind: limited-partnership}", None),
        ("{number: OC345678, kind: llp, name: Ashdown LLP}", None),
        ("{number: SO345678, kind: llp, name: Ashdown LLP}", "error"),
        ("{number: SO345678, kind: llp, name: Ashdown LLP, jurisdiction: scotland}", None),
        ("{number: RC000648, kind: university}", None),
        ("{number: CE012345, kind: charitable-incorporated-organisation}", None),
        ("{number: '1123456', kind: charitable-incorporated-organisation}", None),
        ("{number: OC345678, kind: charitable-incorporated-organisation}", "error"),
        ("{number: IP12345R, kind: registered-society}", None),
        ("{number: HRB 12345 B, kind: overseas-company, jurisdiction: Germany, process_agent: Agents Ltd}", None),
        ("{number: HRB 12345 B, jurisdiction: Germany}", None),
    ],
)
def test_a_number_must_fit_kind_and_jurisdiction(found: Find, patch: str, severity: str | None) -> None:
    """Registers whose numbers have many shapes are not judged; nor are those of other countries."""
    got = [f.severity.value for f in found("two", f"{{parties: {{a: {patch}}}}}") if f.rule == "PTY-03"]
    assert got == ([severity] if severity else [])


@pytest.mark.parametrize(
    "name",
    [
        "Ashdown Freight Limited",
        "Ashdown Freight Ltd",
        "ASHDOWN FREIGHT LTD.",
        "Ashdown Cyfyngedig",
        "Ashdown Community Interest Company",
        "Ashdown Unlimited",
    ],
)
def test_endings_that_the_law_allows_are_no_warning(found: Find, name: str) -> None:
    """Short, long and Welsh."""
    assert found("two", f"{{parties: {{a: {{name: {name}, short: Ashdown}}}}}}") == []


def test_a_name_without_its_ending_is_a_warning_only(found: Find) -> None:
    """There are exemptions, so that it is no error."""
    (f,) = found("two", "{parties: {a: {name: Ashdown Freight, short: Ashdown}}}")
    assert (f.rule, f.severity) == ("PTY-04", Severity.WARNING)
    assert "Ashdown Freight does not end in Limited" in f.says


def test_trusts_named_after_services_are_persons(found: Find) -> None:
    """A name is never taken for a department by its words."""
    assert found("alliance", "{parties: {ambulance: {name: Moorland Ambulance Service NHS Trust}}}") == []


def test_one_company_with_two_names_is_found_however_its_number_is_written(found: Find) -> None:
    """Without its nought and with blanks it is the same number."""
    (f,) = found("two", "{parties: {b: {number: 1 234 567}}}")
    assert (f.rule, f.at, f.also) == ("PTY-01", "parties.b.number", ("parties.a.number",))


@pytest.mark.parametrize(
    ("patch", "expected"),
    [
        ("vehicle: {number: banana}", [("PTY-25", "error")]),
        ("vehicle: {number: '01234567'}", [("PTY-25", "error")]),
        ("vehicle: {number: SO345678}", [("PTY-25", "error")]),
        ("vehicle: {number: SO345678}, law: scotland", []),
        ("vehicle: {number: ZZ345678}", [("PTY-25", "warning")]),
        ("vehicle: {number: oc 345678}", []),
        ("vehicle: {number: OC12345}", []),
    ],
)
def test_the_number_of_the_llp_is_one_of_an_llp(found: Find, patch: str, expected: list[tuple[str, str]]) -> None:
    """In the place whose law governs; an unknown prefix is only a warning."""
    assert [(f.rule, f.severity.value) for f in found("llp", f"{{{patch}}}") if f.at == "vehicle.number"] == expected


FIRM = (
    "{{kind: general-partnership, number: null, members: [A Kind, B Kind], executes: {{by: members, signatories: {}}}}}"
)


@pytest.mark.parametrize(
    ("patch", "expected"),
    [
        ("{executes: {by: members}}", [("DOC-10", "error")]),
        ("{executes: {by: authorised-signatory}}", [("DOC-10", "warning")]),
        ("{executes: {by: seal}}", []),
        ("{executes: {by: attorney}}", []),
        ("{kind: individual, number: null, executes: {by: seal}}", [("DOC-10", "error")]),
        ("{kind: individual, number: null, executes: {by: two-signatories}}", []),
        ("{kind: general-partnership, number: null, executes: {by: seal}}", [("DOC-10", "error")]),
        ("{kind: general-partnership, number: null, executes: {by: members}}", []),
        ("{kind: nhs-trust, number: null, executes: {by: members}}", [("DOC-10", "error"), ("DOC-12", "warning")]),
        ("{kind: nhs-trust, number: null, executes: {by: seal}}", []),
        ("{kind: local-authority, number: null, executes: {by: two-signatories}}", [("DOC-12", "warning")]),
        ("{executes: {by: {tbc: how}}}", []),
        ("{kind: llp, number: OC301234, executes: {by: authorised-signatory}}", [("DOC-10", "warning")]),
        ("{executes: {by: two-signatories, signatories: [Director]}}", [("DOC-10", "warning")]),
        ("{executes: {by: two-signatories, signatories: [Director, Secretary]}}", []),
        ("{kind: llp, number: OC301234, executes: {by: members, signatories: [A Kind]}}", [("DOC-10", "warning")]),
        (FIRM.format("[A Kind]"), [("DOC-10", "warning")]),
        (FIRM.format("[A Kind, B Kind]"), []),
        (FIRM.format("[]"), []),
    ],
)
def test_a_party_signs_as_its_kind_can(found: Find, patch: str, expected: list[tuple[str, str]]) -> None:
    """What it cannot have is an error, what a deed may lack a warning, and what is open nothing."""
    got = [(f.rule, f.severity.value) for f in found("two", f"{{parties: {{a: {patch}}}}}") if f.rule.startswith("DOC")]
    assert got == expected


@pytest.mark.parametrize("by", ["authorised-signatory", "two-signatories", "director-and-witness"])
def test_a_contract_that_is_no_deed_needs_no_seal(found: Find, by: str) -> None:
    """A company may then sign by one person, a trust without its seal."""
    patch = (
        f"{{parties: {{trust: {{executes: {{by: {by}, authenticated_by: null}}}}, scan: {{executes: {{by: {by}}}}}}}"
    )
    got = found("llp", patch + ", execute_as: simple-contract}")
    assert [f.rule for f in got if f.rule.startswith("DOC")] == []


def test_two_individuals_may_have_the_same_name(found: Find) -> None:
    """Two companies may not."""
    same = "name: Jo Smith, short: {}, kind: individual, number: null"
    a, b = same.format("Jo"), same.format("Joe")
    assert found("two", f"{{parties: {{a: {{{a}}}, b: {{{b}}}}}}}") == []
    assert [f.rule for f in found("two", "{parties: {b: {name: Ashdown Freight Limited}}}")] == ["PTY-01"]


def test_a_charity_and_a_company_may_have_the_same_number(found: Find) -> None:
    """They stand in different registers."""
    charity = "name: Ashdown Fund, short: Fund, kind: charitable-incorporated-organisation, number: '01234567'"
    assert not {"PTY-01", "PTY-03"} & {f.rule for f in found("two", f"{{parties: {{b: {{{charity}}}}}}}")}


#: The name that each entry of the table is about, in order.
NAMES = (
    "North Vale Primary Care Trust",
    "North of England Strategic Health Authority",
    "NHS North Vale CCG",
    "Monitor",
    "National Health Service Trust Development Authority",
    "NHS Digital",
    "Health Education England",
    "Health Protection Agency",
    "Public Health England",
    "NHS Improvement",
)


@given(st.sampled_from(list(zip(GONE, NAMES, strict=True))), st.dates(dt.date(2005, 1, 1), dt.date(2030, 1, 1)))
def test_a_body_is_gone_only_from_the_day_on_which_it_ended(entry: tuple[Gone, str], day: dt.date) -> None:
    """Before that day it was a good party; letters and blanks make no difference."""
    body, name = entry
    for written in (name, f"The {name.upper()}", name.replace(" ", "  ")):
        assert gone(written, day) == (body if body.ended is None or body.ended <= day else None)


@pytest.mark.parametrize(
    "name",
    ["NHS England", "Monitor Systems Limited", "CCG Catering Limited", "NHS Moorland Integrated Care Board", "Trust"],
)
def test_bodies_that_exist_are_left_alone(name: str) -> None:
    """Above all NHS England, which a Bill would abolish that is not an Act."""
    assert gone(name, dt.date(2026, 11, 22)) is None


def test_a_recorded_successor_answers_an_abolished_party(found: Find) -> None:
    """Then the deal knows that the body is gone."""
    name = "name: Moorland Primary Care Trust, short: Moorland"
    assert [f.rule for f in found("alliance", f"{{parties: {{ambulance: {{{name}}}}}}}")] == ["PTY-06"]
    assert found("alliance", f"{{parties: {{ambulance: {{{name}, successor: NHS Moorland ICB}}}}}}") == []


def test_an_nhs_trust_may_join_an_alliance_or_record_its_ground(found: Find) -> None:
    """Only the step into a body corporate asks for one."""
    trust = "kind: nhs-trust, power: []"
    assert [f.rule for f in found("llp", f"{{parties: {{trust: {{{trust}}}}}}}")] == ["PTY-08"]
    assert found("llp", f"{{parties: {{trust: {{{trust}, income_generation_consent: given 1 May 2026}}}}}}") == []
    assert found("llp", "{parties: {trust: {kind: nhs-trust}}}") == []  # a power is recorded
    assert "PTY-08" not in [f.rule for f in found("alliance", "{parties: {ambulance: {power: []}}}")]


def test_the_vehicle_may_sign_once_it_exists(found: Find) -> None:
    """A dated contradiction is an error, a bare state a warning, an existing vehicle nothing."""
    assert [f.severity.value for f in found("llp", "{vehicle: {joins_by: signing}}")] == ["warning"]
    assert [f.severity.value for f in found("llp", "{vehicle: {joins_by: signing, incorporated_on: 2027-03-01}}")] == [
        "error"
    ]
    assert found("llp", "{vehicle: {joins_by: signing, state: incorporated, incorporated_on: 2026-03-01}}") == []


def test_a_small_cross_holding_is_lawful(found: Find) -> None:
    """Whether it is told by the vehicle or by the party's owners."""
    (f,) = found("llp", "{vehicle: {holds: {scan: 1/10}}}")
    assert (f.rule, f.severity, f.at) == ("PTY-18", Severity.WARNING, "vehicle.holds.scan")
    (f,) = found("llp", "{parties: {scan: {owners: {Northgate Imaging LLP: 1/10, Leo Lens: 9/10}}}}")
    assert (f.rule, f.severity, f.at) == ("PTY-18", Severity.WARNING, "parties.scan.owners.Northgate Imaging LLP")
