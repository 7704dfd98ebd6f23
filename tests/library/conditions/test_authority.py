"""Conditions about what a party states of itself."""

import pytest

from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.library.conditions.authority import (
    approval_has_evidence,
    has_chief_executive_post,
    has_named_members,
    has_powers,
    partner_has_champion_alone,
    partner_has_champion_with_deputy,
    some_partner_without_champion,
    some_party_has_approvals,
    some_party_states_authority,
)
from partnerdocs.model.field import evolve
from partnerdocs.model.open_point import StillOpen
from partnerdocs.testing.patch import patched


def test_each_partner_has_one_line_about_its_champion() -> None:
    """With a deputy or without one: one of the two texts stands, never both."""
    for champion, with_deputy in (
        ("{post: Chief Officer, deputy: Finance Director}", True),
        ("{post: Chief Officer, deputy: null}", False),
    ):
        deal = patched("alliance", f"parties: {{trust: {{champion: {champion}}}}}")
        trust = deal.party("trust")
        assert partner_has_champion_with_deputy(deal, trust) is with_deputy
        assert partner_has_champion_alone(deal, trust) is not with_deputy


def test_a_partner_without_a_champion_is_told_from_a_guarantor_without_one() -> None:
    """Only partners have champions."""
    assert not some_partner_without_champion(patched("alliance", "{}"), None)
    assert some_partner_without_champion(patched("alliance", "{parties: {trust: {champion: none}}}"), None)
    guarantor = "{parties: {trust: {guarantor: bank}, bank: {name: Bank plc, role: guarantor, champion: none}}}"
    assert not some_partner_without_champion(patched("alliance", guarantor), None)


def test_a_champion_that_is_still_open_leaves_both_lines_undecided() -> None:
    """Drafting then prints one blank for the two; a partner that has none at all has no line."""
    trust = patched("alliance", "parties: {trust: {champion: {post: null, deputy: null, tbc: who}}}").party("trust")
    for condition in (partner_has_champion_with_deputy, partner_has_champion_alone):
        with pytest.raises(StillOpen):
            condition(patched("alliance", "{}"), trust)
        assert not condition(patched("alliance", "{}"), evolve(trust, champion=None))


def test_evidence_that_is_still_open_is_printed_as_a_blank() -> None:
    """The text with evidence stands, so that its blank is seen."""
    approvals = "[{body: Cabinet, dated: 2026-11-04, evidence: {tbc: evidence}}, {body: Board, dated: 2026-11-05}]"
    deal = patched("alliance", f"parties: {{council: {{approvals: {approvals}}}}}")
    assert [approval_has_evidence(deal, a) for a in deal.party("council").approvals] == [True, False]


def test_the_clause_on_powers_stands_if_anybody_states_one() -> None:
    """It falls only when no party states a power, an approval, a consent or an owner."""
    nothing = "{power: null, approvals: null, owners: null, income_generation_consent: null}"
    silent = patched("alliance", f"parties: {{trust: {nothing}, ambulance: {nothing}, council: {nothing}}}")
    one = patched("alliance", f"parties: {{trust: {nothing}, ambulance: {nothing}}}")
    assert not some_party_states_authority(silent, None)
    assert some_party_states_authority(one, None)
    assert not has_powers(silent, silent.party("trust"))


def test_approvals_are_listed_where_there_are_some() -> None:
    """One party's are enough."""
    nothing = ", ".join(f"{party}: {{approvals: null}}" for party in patched("alliance", "{}").parties)
    assert not some_party_has_approvals(patched("alliance", f"parties: {{{nothing}}}"), None)
    one = "parties: {council: {approvals: [{body: Cabinet, dated: 2026-11-04}]}}"
    assert some_party_has_approvals(patched("alliance", one), None)


def test_a_partnership_is_named_with_its_partners_and_a_chief_executive_by_post() -> None:
    """Both sentences stand only where the deal gives their facts."""
    deal = patched("two", "{}")
    party = next(iter(deal.parties.values()))
    assert not has_named_members(deal, party)
    assert not has_chief_executive_post(deal, party)
    changed = patched("alliance", "parties: {council: {chief_executive: Head of Paid Service}}")
    assert has_chief_executive_post(changed, changed.party("council"))
    same = patched("alliance", "parties: {council: {chief_executive: Chief Executive}}")
    assert not has_chief_executive_post(same, same.party("council"))


FLOW = "data: [{{what: lists, purpose: rotas, from: trust, to: council, role: processor, health: {}}}]"
CARE = "clinical: {registered_provider: trust, activity: care, lead: Lead, incidents: 1 day}"


@pytest.mark.parametrize(
    ("kind", "more", "concerned"),
    [
        ("university", "title: A Festival", False),
        ("nhs-trust", "title: A Festival", True),
        ("university", CARE, True),
        ("university", "clinical_negligence_scheme: [trust]", True),
        ("university", FLOW.format("true"), True),
        ("university", FLOW.format("false"), False),
    ],
)
def test_patients_are_concerned_where_somebody_cares_for_them(kind: str, more: str, concerned: bool) -> None:
    """An NHS body, agreed care, the scheme for negligence in care, or data about health."""
    parties = f"parties: {{trust: {{kind: {kind}}}, ambulance: {{kind: university}}}}"
    deal = patched("alliance", f"{{{parties}, {more}}}")
    assert CONDITIONS["concerns-patients"](deal, None) is concerned


@pytest.mark.parametrize(
    ("parties", "several"),
    [
        ("{}", False),
        ("{third: {name: Third Trust, kind: nhs-trust}}", True),
        ("{third: {name: Third Trust, kind: nhs-trust, role: guarantor}}", False),
    ],
)
def test_only_partners_make_several_others(parties: str, several: bool) -> None:
    """With two partners there is one other; a guarantor is none."""
    deal = patched("llp", f"parties: {parties}")
    assert CONDITIONS["more-than-two-partners"](deal, None) is several
