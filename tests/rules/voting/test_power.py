"""Whose vote counts for nothing, who can stop nothing or everything, and what a change of the shares does."""

import pytest

from partnerdocs.finding import Severity
from tests.rules.deals import NINE
from tests.rules.voting.found import ids, the_one

ALL_SPECIAL = "{money: {plan: {needs: special}}, governance: {otherwise: special, reserved: {admit: {needs: special}}}}"
FIFTY_ONE = "governance: {decisions: {ordinary: {more_than: null, at_least: 51 %}}}"


def test_a_vote_that_decides_nothing_is_told_with_its_share() -> None:
    """2/5 and 2/5 make three quarters without Cedar, and are never enough without each other."""
    finding = the_one("three", ALL_SPECIAL)
    assert (finding.rule, finding.severity, finding.at) == ("VOT-07", Severity.WARNING, "shares.c")
    assert finding.says == (
        "Cedar has 1/5 of the shares, and its vote decides nothing: each decision comes out as the others vote."
    )


@pytest.mark.parametrize(
    ("base", "patch"),
    [
        ("three", "{}"),
        ("two", "{}"),
        ("llp", "{}"),
        ("alliance", NINE),
        ("three", "{shares: {a: 1/3, b: 1/3, c: 1/3}}"),
        ("three", "{shares: {a: 3334/10000, b: 3333/10000, c: 3333/10000}}"),
        ("three", "{shares: {a: 49/100, b: 49/100, c: 2/100}}"),
        ("llp", "{shares: {trust: 1/5, scan: 4/5}}"),  # what is reserved needs both
        ("llp", "{shares: {trust: 4/5, scan: 1/5}}"),
        ("llp", "{shares: {trust: 49/100, scan: 51/100}, " + FIFTY_ONE + "}"),
    ],
)
def test_ordinary_deals_have_nothing_to_be_told_about_power(base: str, patch: str) -> None:
    """Equal and unequal, public and private, two, three and nine."""
    assert ids(base, patch) == []


def test_an_open_majority_silences_what_rests_on_all_of_them() -> None:
    """Cedar's vote might still decide that matter."""
    patch = ALL_SPECIAL.replace("admit: {needs: special}", "admit: {needs: {tbc: which majority}}")
    assert "VOT-07" not in ids("three", patch)


def test_a_small_public_partner_without_a_veto_is_told_once() -> None:
    """RSV-13 and not VOT-07 as well; in an alliance there is nothing that the others could use up."""
    small = (
        "{shares: {trust: 1/5, scan: 4/5}, term: {extensions: {0: {needs: ordinary}}},"
        " money: {plan: {needs: ordinary}}, governance: {reserved: {plan: {needs: ordinary},"
        " admit: {needs: ordinary}}}}"
    )
    finding = the_one("llp", small)
    assert (finding.rule, finding.at) == ("RSV-13", "governance.reserved")
    assert finding.says.startswith("Northgate is a public body with 1/5 of the shares, and there is no decision that")
    assert "RSV-13" not in ids("alliance", "{governance: {reserved: {admit: {needs: ordinary}}}}")


def test_control_by_veto_wants_a_public_partner_without_the_majority_of_shares() -> None:
    """A private one, or one that has the majority anyway, is no finding."""
    lead = "governance: {otherwise: lead, decisions: {lead: {every: [{consent: %s}]}}}"
    assert ids("llp", "{" + lead % "trust" + "}") == ["RSV-10"]
    assert ids("llp", "{" + lead % "scan" + "}") == []
    assert ids("llp", "{shares: {trust: 3/5, scan: 2/5}, " + lead % "trust" + "}") == []


def test_51_per_cent_matters_only_to_those_between() -> None:
    """With 50.5 %; whole percentages have nobody there."""
    shares = "shares: {a: 101/200, b: 99/200}"
    finding = the_one("two", "{" + shares + ", " + FIFTY_ONE + "}")
    assert (finding.rule, finding.at) == ("VOT-03", "governance.decisions.ordinary")
    assert finding.says == (
        "What is not reserved needs at least 51/100 of the shares, and Ashdown has more than half of them, "
        "and less than that."
    )
    assert ids("two", "{" + FIFTY_ONE + "}") == []


def test_a_change_of_shares_shows_what_it_does_to_power() -> None:
    """Who can no longer stop, and who can decide; what stays the same is not told."""
    change = "{share_changes: [{what: a step, at: 2028-04-01, shares: {a: %s, b: %s}}]}"
    finding = the_one("two", change % ("2/3", "1/3"))
    assert (finding.rule, finding.severity, finding.at) == ("VOT-22", Severity.ADVICE, "share_changes[0].shares")
    assert finding.says == (
        "These shares change the power over what is not reserved: Brookside can no longer stop it alone, "
        "and Ashdown can then decide it alone; and over another decision."
    )
    assert ids("two", change % ("1/2", "1/2")) == []
    assert ids("two", change % ("2/3", "1/2")) == []
