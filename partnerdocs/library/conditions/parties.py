"""Conditions about who the parties are."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party


def has_public_partner(deal: Deal, _: object) -> bool:
    """At least one partner is a public body."""
    return some((deal.party(p) for p in deal.partners), Party.is_public)


def has_nhs_partner(deal: Deal, _: object) -> bool:
    """At least one partner is an NHS body."""
    return some((deal.party(p) for p in deal.partners), Party.is_nhs)


def more_than_two_partners(deal: Deal, _: object) -> bool:
    """There are at least three partners, so that several others may act, buy or stay."""
    return len(deal.partners) > 2


def _care_agreed(deal: Deal, _: object) -> bool:
    return given(deal.clinical) or given(deal.clinical_negligence_scheme)


def _health_data_passed(deal: Deal, _: object) -> bool:
    return some(deal.data, lambda flow: settled(flow.health))


def concerns_patients(deal: Deal, _: object) -> bool:
    """What the partners do reaches patients: one of them is an NHS body, or the deal deals with care or health data."""
    return some((has_nhs_partner, _care_agreed, _health_data_passed), lambda holds: holds(deal, None))


def has_approvals(_: Deal, it: Party) -> bool:
    """The party states decisions that authorise the deal."""
    return given(it.approvals)


def has_owners(_: Deal, it: Party) -> bool:
    """The party states who owns it."""
    return given(it.owners)


def is_guarantor(_: Deal, it: Party) -> bool:
    """The party is a guarantor and no partner."""
    return is_one_of(it.role, "guarantor")


CONDITIONS = by_name(
    has_public_partner,
    has_nhs_partner,
    more_than_two_partners,
    concerns_patients,
    has_approvals,
    has_owners,
    is_guarantor,
)
