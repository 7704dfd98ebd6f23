"""Rules about authority, groups, gifts, procurement and form: above all what they leave alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from partnerdocs.finding import Finding
from partnerdocs.rules import RULES, check, form, parties, resources, shares
from partnerdocs.testing.patch import patched

Find = Callable[..., list[Finding]]

#: The rules that this file is about; rules on other topics have tests of their own.
IDS = {r.id for r in (*parties.RULES, *shares.RULES, *resources.RULES, *form.RULES)}

PARTY = (
    "{{name: {0} NHS Foundation Trust, short: {0}, kind: nhs-foundation-trust, power: [{{act: an Act}}], "
    "address: {{lines: [The Offices], town: Exeter, postcode: EX1 1AA}}, champion: {{post: Head, deputy: Aide}}, "
    "approvals: [{{body: Board of Directors, dated: 2026-10-28}}], executes: {{by: authorised-signatory}}, "
    "notices: {{to: Secretary, email: s@trust.example}}}}"
)


def ids(base: str, patch: str) -> list[str]:
    """The ids of what these rules find, in order and once each."""
    rules = tuple(r for r in RULES if r.id in IDS)
    return sorted({f.rule for f in check(patched(base, patch), rules=rules) if f.rule in IDS})


def test_correct_deals_of_many_kinds_are_silent() -> None:
    """Exact thirds, unequal parts, nine public bodies, a council beside a company, a charity in an alliance."""
    assert ids("three", "{shares: {a: 1/3, b: 1/3, c: 1/3}}") == []
    assert ids("three", "{shares: {a: 50%, b: 33%, c: 17%}}") == []
    many = ", ".join(f"n{i}: {PARTY.format(f'Vale{i}')}" for i in range(6))
    ninths = ", ".join(f"{p}: 1/9" for p in ("trust", "ambulance", "council", *(f"n{i}" for i in range(6))))
    assert ids("alliance", f"{{parties: {{{many}}}, shares: {{{ninths}}}, procurement: null}}") == []
    council = "kind: local-authority, power: [{act: Localism Act 2011}, {act: Housing Act 1985}]"
    assert ids("llp", f"{{parties: {{trust: {{{council}}}}}}}") == []
    charity = "kind: charitable-company, number: '07654321'"
    assert ids("alliance", f"{{parties: {{council: {{{charity}}}}}}}") == []


@pytest.mark.parametrize(
    ("shares", "rounded"),
    [
        ("a: 33.33%, b: 33.33%, c: 33.34%", True),
        ("a: 33.3%, b: 33.3%, c: 33.4%", True),
        ("a: 66.67%, b: 16.67%, c: 16.66%", True),
        ("a: 57.14%, b: 28.57%, c: 14.29%", True),
        ("a: 33%, b: 33%, c: 34%", False),
        ("a: 0.5, b: 0.25, c: 0.25", False),
        ("a: 60%, b: 30%, c: 10%", False),
        ("a: 51%, b: 25%, c: 24%", False),
    ],
)
def test_decimals_that_stand_for_fractions_are_told_from_those_that_are_meant(shares: str, rounded: bool) -> None:
    """A casting hundredth is suspected, a casting percent is a bargain."""
    assert ("SHR-03" in ids("three", f"{{shares: {{{shares}}}}}")) is rounded


def test_an_approval_to_come_is_safe_as_a_condition() -> None:
    """Against the party itself or its role; a condition about something else is none."""
    late = "parties: {scan: {approvals: [{body: the board, dated: 2027-03-01}]}}"
    condition = "term: {{conditions: [{{what: {}, for: {}, met_by: 2027-06-30}}]}}"
    assert ids("llp", f"{{{late}}}") == ["PTY-13"]
    for who in ("scan", "private-partners"):
        assert ids("llp", f"{{{late}, {condition.format('approval by its board', who)}}}") == []
    for what, who in (("a survey of the site", "scan"), ("approval by its board", "trust")):
        assert ids("llp", f"{{{late}, {condition.format(what, who)}}}") == ["PTY-13"]


def test_an_approval_that_was_given_again_has_not_lapsed() -> None:
    """And without a planned day of signature the date of the draft is taken."""
    old = "{body: the cabinet, dated: 2026-01-10, expires: 2026-06-30}"
    new = "{body: the cabinet, dated: 2026-11-10}"
    assert ids("alliance", f"{{parties: {{council: {{approvals: [{old}]}}}}}}") == ["PTY-23"]
    assert ids("alliance", f"{{signing: null, parties: {{council: {{approvals: [{old}]}}}}}}") == ["PTY-23"]
    assert ids("alliance", f"{{parties: {{council: {{approvals: [{old}, {new}]}}}}}}") == []


def test_guarantees_are_somebodys(found: Find) -> None:
    """A guarantor for nobody is a warning; an NHS partner's guarantee contradicts another clause."""
    up = "up: {name: Upper Lens Limited, kind: company, number: '07654329', role: guarantor, champion: none}"
    got = [f for f in found("llp", f"{{parties: {{{up}}}}}") if f.rule == "PTY-15"]
    assert [(f.at, f.severity.value) for f in got] == [("parties.up.role", "warning")]
    assert "PTY-15" not in ids("llp", f"{{parties: {{{up}, scan: {{guarantor: up}}}}}}")
    assert ids("llp", "{parties: {scan: {guarantor: trust}}}") == ["PTY-15"]


def test_a_group_matters_only_where_it_can_outvote_somebody_by_heads() -> None:
    """Not among itself, not by shares, not under another spelling of another name."""
    heads = "governance: {board: {votes: {by: partner}}}"
    one = "a: {group: the Elm  group}, b: {group: The Elm Group}"
    assert ids("three", f"{{parties: {{{one}}}, {heads}}}") == ["PTY-17"]
    assert ids("three", f"{{parties: {{{one}}}}}") == []
    assert ids("three", f"{{parties: {{{one}, c: {{group: the Elm group}}}}, {heads}}}") == []
    counted = "governance: {decisions: {two: {at_least: 2, of: partners, counted: entitled}}}"
    assert ids("three", f"{{parties: {{{one}}}, {counted}}}") == ["PTY-17"]


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("owners: {Ann Orr: 1/2, Bo Lee: 1/2}", []),
        ("owners: {Tern plc: 51/100, Gull SE: 49/100}", ["PTY-19"]),
        ("owners: {Tern plc: 1/4, Bo Lee: 3/4}", []),
        ("owners: {Tern plc: 1}, change_of_control: {counts_as: nothing}", []),
        ("owners: {Tern plc: 1}, change_of_control: {counts_as: default}", ["PTY-19"]),
        ("owners: {Tern plc: 1}, role: guarantor", ["PTY-01"]),
    ],
)
def test_owners_that_are_companies_can_change_hands_themselves(party: str, expected: list[str]) -> None:
    """People cannot; and a choice is a choice."""
    got = ids("two", f"{{parties: {{b: {{{party}}}}}}}")
    assert [i for i in got if i in ("PTY-01", "PTY-19")] == expected


@pytest.mark.parametrize(
    ("base", "patch", "expected"),
    [
        ("llp", "title: Northgate Imaging Company", ["LGF-24"]),
        ("llp", "title: Northgate Company LLP", []),
        ("llp", "vehicle: {name: Northgate Imaging Limited}", ["LGF-24"]),
        ("llp", "vehicle: {name: Northgate Imaging L.L.P.}", []),
        ("alliance", "title: The Southvale NHS Foundation Trust Partnership", []),
        ("alliance", "title: Southvale Limited Liability Partnership", ["LGF-24"]),
        ("two", "title: Two Rivers Limited", []),
    ],
)
def test_names_fit_the_form(base: str, patch: str, expected: list[str]) -> None:
    """A title may say more than the form, and that of a form that is not drafted is not judged."""
    assert ids(base, f"{{{patch}}}") == expected


def test_words_of_a_company_may_speak_of_another_company() -> None:
    """Only the partnership itself has no dividend."""
    matter = "{{governance: {{reserved: {{admit: {{matter: {}}}}}}}}}"
    assert ids("llp", matter.format("let a subsidiary declare a dividend")) == []
    assert ids("llp", matter.format("alter the share capital")) == ["LGF-11"]
    assert ids("two", matter.format("alter the share capital")) == []


def test_public_partners_among_themselves_need_no_route() -> None:
    """A company that public bodies own is one of them, and so is a university; a society is not."""
    assert ids("alliance", "{procurement: null}") == []
    owned = (
        "name: Southvale Care Limited, kind: company, number: '07654321', owners: {trust: 3/5, ambulance: 2/5}, "
        "change_of_control: {look_through: true}"
    )
    assert ids("alliance", f"{{procurement: null, parties: {{council: {{{owned}}}}}}}") == []
    assert ids("alliance", "{procurement: null, parties: {council: {kind: university}}}") == []
    society = "kind: registered-society, number: IP1R"
    assert ids("alliance", f"{{procurement: null, parties: {{council: {{{society}}}}}}}") == ["LGF-18"]


def test_what_a_public_body_gives_is_a_gift_only_if_others_gain() -> None:
    """With a charge, among public bodies, in an alliance or with an assessment on record it is none."""
    site = (
        "resources: {{site: {{from: [trust], kind: premises, what: rooms, at: commencement, treated_as: free, "
        "on_exit: returns, passes_by: licence{}}}}}"
    )
    assert ids("llp", f"{{{site.format('')}}}") == ["RES-18"]
    assert ids("llp", f"{{{site.format(', charged: 9_000 GBP')}}}") == []
    assert ids("alliance", f"{{{site.format('')}}}") == []
    assessed = "background: [the trust has assessed the subsidy in the use of its rooms]"
    assert ids("llp", f"{{{site.format('')}, {assessed}}}") == []


def test_a_health_service_before_the_regime_was_bought_under_older_rules() -> None:
    """And the rule speaks only of regulated services."""
    clinical = "clinical: {registered_provider: council, activity: nursing care, lead: Nurse, incidents: 1 working day}"
    old = "procurement: {regime: public-contracts-regulations-2015, awarded: 2023-11-30}"
    assert ids("alliance", f"{{{clinical}, {old}}}") == []
    assert ids("alliance", f"{{{clinical}, procurement: {{regime: below-threshold}}}}") == ["LGF-19"]
    assert ids("alliance", "{procurement: {regime: below-threshold}}") == []
