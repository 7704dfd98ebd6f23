"""Conditions about what a party states of itself: powers, approvals, owners, champions, and how it came to the deal."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some, stated
from partnerdocs.model.deal import Deal
from partnerdocs.model.party import Approval, Party


def has_powers(_: Deal, it: Party) -> bool:
    """The party states the provisions on which its capacity rests."""
    return stated(it.power)


def some_party_has_approvals(deal: Deal, _: object) -> bool:
    """At least one party states decisions that authorise the deal."""
    return some(deal.parties.values(), lambda p: given(p.approvals))


def approval_has_evidence(_: Deal, it: Approval) -> bool:
    """The deal says what proves this approval."""
    return stated(it.evidence)


def has_income_generation_consent(_: Deal, it: Party) -> bool:
    """The party states the consent under which an NHS trust takes a share."""
    return stated(it.income_generation_consent)


def has_group(_: Deal, it: Party) -> bool:
    """The party belongs to a corporate group that the deal names."""
    return stated(it.group)


def has_successor(_: Deal, it: Party) -> bool:
    """The functions of this party have passed to another body."""
    return stated(it.successor)


def has_named_members(_: Deal, it: Party) -> bool:
    """The party is a general partnership whose partners the deal names."""
    return is_one_of(it.kind, "general-partnership") and stated(it.members)


def has_chief_executive_post(_: Deal, it: Party) -> bool:
    """The deal says which post counts as this party's chief executive, and that post has another name."""
    return stated(it.chief_executive) and it.chief_executive != "Chief Executive"


def partner_has_champion_with_deputy(_: Deal, it: Party) -> bool:
    """The partner names a champion and a deputy."""
    return is_one_of(it.role, "partner") and given(it.champion) and stated(it.champion and it.champion.deputy)


def partner_has_champion_alone(deal: Deal, it: Party) -> bool:
    """The partner names a champion and no deputy, or has not yet named anybody."""
    return is_one_of(it.role, "partner") and given(it.champion) and not partner_has_champion_with_deputy(deal, it)


def some_partner_without_champion(deal: Deal, _: object) -> bool:
    """A partner has named no champion."""
    return some((deal.party(p) for p in deal.partners), lambda p: not given(p.champion))


def some_party_states_authority(deal: Deal, _: object) -> bool:
    """At least one party states powers, approvals, a consent or its owners."""
    return some(
        deal.parties.values(),
        lambda p: any(map(stated, (p.power, p.approvals, p.income_generation_consent, p.owners))),
    )


CONDITIONS = by_name(
    has_powers,
    some_party_has_approvals,
    approval_has_evidence,
    has_income_generation_consent,
    has_group,
    has_successor,
    has_named_members,
    has_chief_executive_post,
    partner_has_champion_with_deputy,
    partner_has_champion_alone,
    some_partner_without_champion,
    some_party_states_authority,
)
