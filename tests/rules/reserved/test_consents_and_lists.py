"""Consents behind which nobody stands, and matters that are listed twice in other words."""

import pytest

from tests.rules.voting.found import ids, the_one, under

SURETY = (
    "parties: {s: {name: Surety Limited, short: Surety, kind: company, number: '01234568', role: guarantor,"
    " champion: none}}"
)


def test_a_consent_that_nobody_can_give_is_found_where_it_is_used() -> None:
    """Also inside a named decision."""
    finding = the_one(
        "three", "{governance: {decisions: {special: {at_least: null, of: null, counted: null,"
        " every: [{at_least: 3/4, of: shares, counted: entitled}, {consent: nhs-partners}]}}}}"
    )  # fmt: skip
    assert (finding.rule, finding.at) == ("RSV-09", "governance.decisions.special")
    assert finding.says == (
        "The matter 'plan' needs the consent `nhs-partners`, but no partner is of that kind, so it asks for nothing."
    )


def test_the_consent_of_a_party_that_is_no_partner_is_a_question() -> None:
    """A guarantor, as a lender would be."""
    needs = under("governance.reserved.admit.needs", "{every: [unanimous, {consent: s}]}")
    finding = the_one("two", "{" + SURETY + ", " + needs[1:])
    assert (finding.rule, finding.at) == ("RSV-09", "governance.reserved.admit.needs")
    assert "needs the consent of Surety, which is a party but no partner" in finding.says


@pytest.mark.parametrize("consent", ["private-partners", "partner-concerned", "a"])
def test_a_consent_that_somebody_can_give_is_no_finding(consent: str) -> None:
    """By kind, by the matter, or by name."""
    assert (
        ids("three", under("governance.reserved.admit.needs", f"{{every: [unanimous, {{consent: {consent}}}]}}")) == []
    )


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("Change, or adopt, any business plan", ["RSV-02"]),
        ("change the nature of the business", []),
        ("adopt the budget", []),
        ("change the business plan", []),
    ],
)
def test_only_matters_of_the_same_words_are_the_same(matter: str, expected: list[str]) -> None:
    """In any order, singular or plural; one word more makes another matter."""
    patch = under("governance.reserved.other", f"{{matter: {matter!r}, level: partners, needs: special}}")
    assert ids("three", patch) == expected


def test_the_same_matter_of_two_bodies_or_above_two_sums_is_listed_twice_for_good_reason() -> None:
    """Each body, and each sum, may have its own."""
    other = "{{matter: adopt and change business plans, needs: special, {}}}"
    assert ids("three", under("governance.reserved.other", other.format("level: board"))) == []
    assert ids("three", under("governance.reserved.other", other.format("level: partners, over: 5 GBP"))) == []
    assert ids("three", under("governance.reserved.other", other.format("level: both"))) == ["RSV-02"]


@pytest.mark.parametrize(
    ("matter", "needs", "expected"),
    [
        ("amend or vary any term of this Agreement", "special", ["RSV-11"]),
        ("add to the list of Reserved Matters", "ordinary", ["RSV-11"]),
        ("change this Agreement", "unanimous", []),
        ("change a contract of this Agreement's partners", "special", []),
        ("change the nature of the business", "special", []),
        ("replace a supplier, as this Agreement says", "special", []),
        ("vary the Services under this Agreement", "special", []),
    ],
)
def test_a_change_of_the_agreement_takes_away_no_right_to_stop(matter: str, needs: str, expected: list[str]) -> None:
    """Cedar can stop an admission; by three quarters the others could change the agreement without it."""
    patch = under("governance.reserved.change", f'{{matter: "{matter}", level: partners, needs: {needs}}}')
    assert ids("three", patch) == expected


def test_the_right_that_could_be_taken_away_is_named() -> None:
    """With whose it is."""
    finding = the_one(
        "three", under("governance.reserved.change", "{matter: change this Agreement, level: partners, needs: special}")
    )
    assert finding.at == "governance.reserved.change.needs"
    assert finding.says == (
        "Cedar can stop `admit`, but not `change` ('change this Agreement'), by which that right could be taken away."
    )
