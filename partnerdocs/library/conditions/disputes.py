"""Conditions about disputes and those who help to end them."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.library.conditions.deadlock import deadlock_agreed, deadlock_services_continue, deadlock_steps
from partnerdocs.library.conditions.deliverables import has_verified_measures
from partnerdocs.library.conditions.funding import has_accounts, has_savings
from partnerdocs.library.conditions.governance import has_manager
from partnerdocs.library.conditions.parties import more_than_two_partners
from partnerdocs.library.conditions.resources import has_independent_valuation
from partnerdocs.library.conditions.transfers import fair_value_used, pre_emption_agreed
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import (
    Champions,
    ChiefExecutives,
    DeadlockStep,
    DisputeStep,
    ExpertStep,
    Mediation,
    ProjectLeads,
)
from partnerdocs.model.open_point import settled

Step = DeadlockStep | DisputeStep


def _dispute_steps(deal: Deal) -> tuple[DisputeStep, ...]:
    return () if deal.disputes is None else deal.disputes.steps


def disputes_agreed(deal: Deal, _: object) -> bool:
    """The deal says how disputes are settled."""
    return given(deal.disputes)


def disputes_have_steps(deal: Deal, _: object) -> bool:
    """Something is tried before a court or an arbitrator decides a dispute."""
    return given(_dispute_steps(deal))


def deadlock_or_disputes(deal: Deal, _: object) -> bool:
    """There is a ladder of steps."""
    return some((deadlock_agreed, disputes_have_steps), lambda holds: holds(deal, None))


def vehicle_has_manager(deal: Deal, _: object) -> bool:
    """There is a vehicle, and somebody runs its business from day to day."""
    return given(deal.vehicle) and has_manager(deal, None)


def vehicle_has_no_manager(deal: Deal, _: object) -> bool:
    """There is a vehicle, and the deal names nobody who runs its business."""
    return given(deal.vehicle) and not has_manager(deal, None)


def disputes_step_is_meeting(deal: Deal, _: object) -> bool:
    """Disputes begin with meetings."""
    return some(_dispute_steps(deal), lambda s: isinstance(s, ProjectLeads | Champions | ChiefExecutives))


def _end_in_court(deal: Deal) -> bool:
    return deal.disputes is not None and is_one_of(deal.disputes.then, "courts")


def disputes_end_in_arbitration(deal: Deal, _: object) -> bool:
    """Arbitrators decide in the end."""
    return deal.disputes is not None and is_one_of(deal.disputes.then, "arbitration")


def steps_end_in_court(deal: Deal, _: object) -> bool:
    """The courts decide when the steps have been taken."""
    return disputes_have_steps(deal, None) and _end_in_court(deal)


def no_steps_before_court(deal: Deal, _: object) -> bool:
    """The courts decide, and nothing is tried before."""
    return not disputes_have_steps(deal, None) and _end_in_court(deal)


def steps_end_in_arbitration(deal: Deal, _: object) -> bool:
    """Arbitrators decide when the steps have been taken."""
    return disputes_have_steps(deal, None) and disputes_end_in_arbitration(deal, None)


def no_steps_before_arbitration(deal: Deal, _: object) -> bool:
    """Arbitrators decide, and nothing is tried before."""
    return not disputes_have_steps(deal, None) and disputes_end_in_arbitration(deal, None)


def urgent_relief_allowed(deal: Deal, _: object) -> bool:
    """Urgent relief may be sought at any time."""
    return deal.disputes is not None and settled(deal.disputes.urgent_relief)


def disputes_services_continue(deal: Deal, _: object) -> bool:
    """The services go on during a dispute."""
    return deal.disputes is not None and settled(deal.disputes.services_continue)


def disputes_leave_out_a_partner(deal: Deal, _: object) -> bool:
    """A dispute has steps, and a partner need not be in it: there are others, or it is with the vehicle."""
    return disputes_have_steps(deal, None) and (given(deal.vehicle) or more_than_two_partners(deal, None))


def services_go_on(deal: Deal, _: object) -> bool:
    """The services go on in a deadlock or a dispute."""
    cases = (deadlock_services_continue, disputes_services_continue)
    return some(cases, lambda holds: holds(deal, None))


def mediation_agreed(deal: Deal, _: object) -> bool:
    """A mediator helps in a deadlock or a dispute."""
    return some((deadlock_steps, _dispute_steps), lambda steps: some(steps(deal), lambda s: isinstance(s, Mediation)))


def has_expert_step(deal: Deal, _: object) -> bool:
    """An expert decides a question in a step of a deadlock or of a dispute."""
    return some((deadlock_steps, _dispute_steps), lambda steps: some(steps(deal), lambda s: isinstance(s, ExpertStep)))


def _has_exit(deal: Deal, _: object) -> bool:
    return given(deal.exit)


def expert_used(deal: Deal, _: object) -> bool:
    """Some question goes to an expert."""
    cases = (
        has_expert_step,
        has_accounts,
        has_savings,
        fair_value_used,
        pre_emption_agreed,
        _has_exit,
        has_verified_measures,
        has_independent_valuation,
    )
    return some(cases, lambda holds: holds(deal, None))


CONDITIONS = by_name(
    disputes_agreed,
    disputes_have_steps,
    deadlock_or_disputes,
    vehicle_has_manager,
    vehicle_has_no_manager,
    disputes_step_is_meeting,
    disputes_end_in_arbitration,
    steps_end_in_court,
    no_steps_before_court,
    steps_end_in_arbitration,
    no_steps_before_arbitration,
    urgent_relief_allowed,
    disputes_services_continue,
    disputes_leave_out_a_partner,
    services_go_on,
    mediation_agreed,
    has_expert_step,
    expert_used,
)
