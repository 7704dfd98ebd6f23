"""Conditions about deadlock and its steps."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.library.conditions.parties import more_than_two_partners
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import (
    BuyOut,
    Champions,
    ChiefExecutives,
    DeadlockStep,
    DisputeStep,
    ExpertStep,
    Mediation,
    ProjectLeads,
    WindUp,
)
from partnerdocs.model.open_point import settled

Step = DeadlockStep | DisputeStep


def deadlock_agreed(deal: Deal, _: object) -> bool:
    """The deal says what happens when a matter is stuck."""
    return given(deal.deadlock)


def deadlock_on_essential(deal: Deal, _: object) -> bool:
    """Only essential matters can be stuck."""
    return deal.deadlock is not None and is_one_of(deal.deadlock.matters, "essential")


def deadlock_after_several_meetings(deal: Deal, _: object) -> bool:
    """A resolution must fail at more than one meeting before it is stuck."""
    return deal.deadlock is not None and deal.deadlock.after.meetings > 1


def deadlock_after_one_meeting(deal: Deal, _: object) -> bool:
    """A resolution is stuck once it has failed at one meeting."""
    return deal.deadlock is not None and not deadlock_after_several_meetings(deal, None)


def deadlock_meetings_apart(deal: Deal, _: object) -> bool:
    """A least time must pass between several meetings."""
    return deadlock_after_several_meetings(deal, None) and given(deal.deadlock and deal.deadlock.after.apart)


def deadlock_services_continue(deal: Deal, _: object) -> bool:
    """The services go on during a deadlock."""
    return deal.deadlock is not None and settled(deal.deadlock.services_continue)


def deadlock_instead_of_disputes(deal: Deal, _: object) -> bool:
    """A deadlock does not go through the disputes clause."""
    return deal.deadlock is not None and is_one_of(deal.deadlock.instead_of, "disputes") and given(deal.disputes)


def deadlock_steps(deal: Deal) -> tuple[DeadlockStep, ...]:
    """The steps of the deadlock clause, in their order; none where there is none."""
    return () if deal.deadlock is None else deal.deadlock.steps


def deadlock_step_is_meeting(deal: Deal, _: object) -> bool:
    """Some step of a deadlock is a meeting of people whose posts are named."""
    return some(deadlock_steps(deal), lambda s: isinstance(s, Champions | ChiefExecutives))


def _may_wind_up(deal: Deal) -> bool:
    return some(deadlock_steps(deal), lambda s: isinstance(s, WindUp))


def deadlock_may_wind_up_llp(deal: Deal, _: object) -> bool:
    """A deadlock may end in the winding up of the vehicle."""
    return given(deal.vehicle) and _may_wind_up(deal)


def deadlock_may_wind_up_alliance(deal: Deal, _: object) -> bool:
    """A deadlock may end the alliance."""
    return not given(deal.vehicle) and _may_wind_up(deal)


def deadlock_has_steps(deal: Deal, _: object) -> bool:
    """Something is tried in a deadlock."""
    return given(deadlock_steps(deal))


def last_step_is_winding_up(deal: Deal, _: object) -> bool:
    """The last thing to try in a deadlock is a notice that ends the collaboration."""
    steps = settled(deadlock_steps(deal))
    return bool(steps) and isinstance(settled(steps[-1]), WindUp)


def last_step_is_no_winding_up(deal: Deal, _: object) -> bool:
    """The last thing to try in a deadlock is something other than a notice that ends the collaboration."""
    return deadlock_has_steps(deal, None) and not last_step_is_winding_up(deal, None)


def step_is_project_leads(_: Deal, it: Step) -> bool:
    """In this step the project leads meet."""
    return isinstance(settled(it), ProjectLeads)


def step_is_champions(_: Deal, it: Step) -> bool:
    """In this step the champions meet."""
    return isinstance(settled(it), Champions)


def step_is_chief_executives(_: Deal, it: Step) -> bool:
    """In this step the chief executives meet."""
    return isinstance(settled(it), ChiefExecutives)


def step_is_mediation(_: Deal, it: Step) -> bool:
    """In this step a mediator helps."""
    return isinstance(settled(it), Mediation)


def step_is_expert(_: Deal, it: Step) -> bool:
    """In this step an expert decides."""
    return isinstance(settled(it), ExpertStep)


def step_is_buy_out(_: Deal, it: Step) -> bool:
    """In this step partners may offer to buy or to sell."""
    return isinstance(settled(it), BuyOut)


def step_is_wind_up(_: Deal, it: Step) -> bool:
    """In this step a partner may bring the collaboration to an end."""
    return isinstance(settled(it), WindUp)


def step_is_wind_up_llp(deal: Deal, it: Step) -> bool:
    """In this step a partner may have the vehicle wound up."""
    return step_is_wind_up(deal, it) and given(deal.vehicle)


def step_is_wind_up_alliance(deal: Deal, it: Step) -> bool:
    """In this step a partner may end the alliance."""
    return step_is_wind_up(deal, it) and not given(deal.vehicle)


def step_has_last_day(_: Deal, it: Step) -> bool:
    """The notice that ends the collaboration has a last day."""
    step = settled(it)
    return isinstance(step, WindUp) and given(step.not_later_than)


def mediation_has_time_to_refer(_: Deal, it: Step) -> bool:
    """The deal says how soon a mediation must be asked for."""
    step = settled(it)
    return isinstance(step, Mediation) and given(step.refer)


def offer_at_fair_value(_: Deal, it: Step) -> bool:
    """Offers in the deadlock are made at fair value."""
    step = settled(it)
    return isinstance(step, BuyOut) and is_one_of(step.price, "fair-value")


def offers_bind_nobody(_: Deal, it: Step) -> bool:
    """Nobody must make or accept an offer in the deadlock."""
    step = settled(it)
    return isinstance(step, BuyOut) and is_one_of(step.duty, "none")


def offer_priority_to_role(_: Deal, it: Step) -> bool:
    """Somebody's acceptance in the deadlock comes first."""
    step = settled(it)
    return isinstance(step, BuyOut) and given(step.first)


def offer_priority_among_several(deal: Deal, it: Step) -> bool:
    """Somebody's acceptance in the deadlock comes first, and several partners may accept the same offer."""
    return offer_priority_to_role(deal, it) and more_than_two_partners(deal, None)


def offer_priority_between_two(deal: Deal, it: Step) -> bool:
    """Somebody comes first in the deadlock, and there are two partners, each with an offer of its own at most."""
    return offer_priority_to_role(deal, it) and not more_than_two_partners(deal, None)


CONDITIONS = by_name(
    deadlock_agreed,
    deadlock_on_essential,
    deadlock_after_several_meetings,
    deadlock_after_one_meeting,
    deadlock_meetings_apart,
    deadlock_services_continue,
    deadlock_instead_of_disputes,
    deadlock_step_is_meeting,
    deadlock_may_wind_up_llp,
    deadlock_may_wind_up_alliance,
    deadlock_has_steps,
    last_step_is_winding_up,
    last_step_is_no_winding_up,
    step_is_project_leads,
    step_is_champions,
    step_is_chief_executives,
    step_is_mediation,
    step_is_expert,
    step_is_buy_out,
    step_is_wind_up,
    step_is_wind_up_llp,
    step_is_wind_up_alliance,
    step_has_last_day,
    mediation_has_time_to_refer,
    offer_at_fair_value,
    offers_bind_nobody,
    offer_priority_to_role,
    offer_priority_among_several,
    offer_priority_between_two,
)
