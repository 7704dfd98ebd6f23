"""Overrides: a reason and a name, exactly at the place, and never longer than needed."""

from __future__ import annotations

from partnerdocs.rules import check_deal, unaccepted
from partnerdocs.testing.patch import patched

HALF = "shares: {a: 1/2, b: 1/3}"


def test_an_accepted_finding_no_longer_counts_and_is_reported_apart() -> None:
    """With the reason and the name."""
    accept = "accept: [{rule: SHR-01, at: shares, because: the rest is held back, by: J. Solicitor}]"
    checked = check_deal(patched("two", f"{{{HALF}, {accept}}}"))
    assert checked.findings == ()
    (accepted,) = checked.accepted
    assert (accepted.finding.rule, accepted.because, accepted.by) == ("SHR-01", "the rest is held back", "J. Solicitor")


def test_an_override_may_name_the_flaw() -> None:
    """`shares-not-whole` reads better than its id."""
    accept = "accept: [{rule: shares-not-whole, at: shares, because: the rest is held back, by: J. Solicitor}]"
    assert check_deal(patched("two", f"{{{HALF}, {accept}}}")).findings == ()


def test_an_override_without_reason_or_name_has_no_effect() -> None:
    """The finding stays, and the override is one more."""
    checked = check_deal(patched("two", f"{{{HALF}, accept: [{{rule: SHR-01, at: shares, by: J. Solicitor}}]}}"))
    assert {(f.rule, f.at) for f in checked.findings} == {("SHR-01", "shares"), ("ACC-02", "accept[0]")}
    assert "because" in next(f.says for f in checked.findings if f.rule == "ACC-02")
    assert checked.accepted == ()


def test_an_open_reason_is_no_reason() -> None:
    """Nor is it counted as an open point a second time."""
    accept = "accept: [{rule: SHR-01, at: shares, because: {tbc: reason}, by: {tbc: name}}]"
    checked = check_deal(patched("two", f"{{{HALF}, {accept}}}"))
    assert [f.rule for f in checked.findings].count("ACC-02") == 1
    assert checked.open_points == ()


def test_an_override_applies_only_at_its_own_place() -> None:
    """What stands below the place is not meant."""
    accept = "accept: [{rule: SHR-01, at: shares.a, because: because, by: J. Solicitor}]"
    checked = check_deal(patched("two", f"{{{HALF}, {accept}}}"))
    assert {f.rule for f in checked.findings} == {"SHR-01", "ACC-01"}


def test_an_override_that_nobody_needs_is_found() -> None:
    """It would silently accept the next finding there."""
    accept = "accept: [{rule: SHR-01, at: shares, because: because, by: J. Solicitor}]"
    (finding,) = check_deal(patched("two", f"{{{accept}}}")).findings
    assert (finding.rule, finding.at) == ("ACC-01", "accept[0]")


def test_an_override_whose_rule_waits_for_an_open_point_may_still_be_needed() -> None:
    """Nobody should remove it only because the deal is not finished."""
    accept = "accept: [{rule: SHR-01, at: shares, because: because, by: J. Solicitor}]"
    checked = check_deal(patched("two", f"{{shares: {{a: {{tbc: share}}}}, {accept}}}"))
    assert "ACC-01" not in {f.rule for f in checked.findings}


def test_an_override_of_the_library_or_a_document_is_left_to_them() -> None:
    """The rules do not know their ids, and cannot say that it is not needed."""
    accept = "accept: [{rule: LIB-07, at: governance.deadlock, because: because, by: J. Solicitor}]"
    assert check_deal(patched("two", f"{{{accept}}}")).findings == ()


def test_an_open_point_can_be_accepted() -> None:
    """As any finding; also at signing, where it would be an error."""
    patch = (
        "{parties: {a: {number: null}},"
        " accept: [{rule: PTY-02, at: parties.a.number, because: not yet issued, by: J. Solicitor}]}"
    )
    assert check_deal(patched("two", patch), final=True).findings == ()


def test_findings_from_elsewhere_are_filtered_by_the_same_overrides() -> None:
    """`unaccepted` is for the library and the documents."""
    accept = "accept: [{rule: SHR-01, at: shares, because: because, by: J. Solicitor}]"
    found = check_deal(patched("two", f"{{{HALF}}}")).findings
    assert list(unaccepted(patched("two", f"{{{HALF}, {accept}}}"), found)) == []
    assert list(unaccepted(patched("two", f"{{{HALF}}}"), found)) == list(found)
