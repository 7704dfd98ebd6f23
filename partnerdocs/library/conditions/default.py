"""Conditions about default and what follows it."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.library.conditions.deliverables import has_remedied_measures
from partnerdocs.library.conditions.funding import has_funding
from partnerdocs.library.conditions.parties import more_than_two_partners
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import (
    CallInterest,
    DefaultEvent,
    Expel,
    Remedy,
    SetOff,
    SuspendVote,
)
from partnerdocs.model.open_point import settled


def default_agreed(deal: Deal, _: object) -> bool:
    """The deal says what counts as default."""
    return given(deal.default)


def event_is_non_payment(_: Deal, it: DefaultEvent) -> bool:
    """The event is that a sum is not paid."""
    return is_one_of(it.event, "non-payment")


def event_is_material_breach(_: Deal, it: DefaultEvent) -> bool:
    """The event is a material breach."""
    return is_one_of(it.event, "material-breach")


def event_is_insolvency(_: Deal, it: DefaultEvent) -> bool:
    """The event is insolvency."""
    return is_one_of(it.event, "insolvency")


def _reaches_nhs(deal: Deal, event: DefaultEvent) -> bool:
    """Whether the event can happen to a partner that is an NHS body."""
    of = settled(event.of)
    return some(
        (p for p in deal.partners if of in (None, p) or is_one_of(deal.party(p).kind, of)),
        lambda p: deal.party(p).is_nhs(),
    )


def insolvency_reaches_nhs_partner(deal: Deal, _: object) -> bool:
    """An NHS body can be in default for insolvency."""
    return some(_events(deal), lambda e: event_is_insolvency(deal, e) and _reaches_nhs(deal, e))


def event_is_change_of_control(_: Deal, it: DefaultEvent) -> bool:
    """The event is a change of control."""
    return is_one_of(it.event, "change-of-control")


def event_is_loss_of_registration(_: Deal, it: DefaultEvent) -> bool:
    """The event is the loss of a registration."""
    return is_one_of(it.event, "loss-of-registration")


def event_is_prohibited_act(_: Deal, it: DefaultEvent) -> bool:
    """The event is a prohibited act."""
    return is_one_of(it.event, "prohibited-act")


def event_is_missed_measures(deal: Deal, it: DefaultEvent) -> bool:
    """The event is that measures are missed, and there are deliverables to which they belong."""
    return is_one_of(it.event, "missed-measures") and given(deal.deliverables)


def missed_measures_curable(deal: Deal, it: DefaultEvent) -> bool:
    """The event is that measures are missed, their owner makes a plan, and there is time to put the event right."""
    return event_is_missed_measures(deal, it) and event_curable(deal, it) and has_remedied_measures(deal, None)


def missed_call_has_own_consequence(deal: Deal, _: object) -> bool:
    """What follows a missed call is agreed, so that it is not a default as well."""
    if not (deal.form_is("llp") and has_funding(deal, None)):
        return False
    return deal.money.funding is not None and given(deal.money.funding.if_missed)


def event_limited_to_party(deal: Deal, it: DefaultEvent) -> bool:
    """The event concerns one party only."""
    return given(it.of) and settled(it.of) in deal.parties


def event_limited_to_kind(deal: Deal, it: DefaultEvent) -> bool:
    """The event concerns parties of one kind only."""
    return given(it.of) and settled(it.of) not in deal.parties


def event_curable(_: Deal, it: DefaultEvent) -> bool:
    """The event can be put right in some time."""
    return not is_one_of(it.cure, "none")


def event_not_curable(_: Deal, it: DefaultEvent) -> bool:
    """No time is allowed for putting the event right."""
    return is_one_of(it.cure, "none")


def _events(deal: Deal) -> tuple[DefaultEvent, ...]:
    return () if deal.default is None else deal.default.events


def events_curable(deal: Deal, _: object) -> bool:
    """Some events can be put right."""
    return some(_events(deal), lambda e: event_curable(deal, e))


def events_not_curable(deal: Deal, _: object) -> bool:
    """Some events cannot be put right."""
    return some(_events(deal), lambda e: event_not_curable(deal, e))


def _has_remedy(deal: Deal, kind: type[Remedy]) -> bool:
    return deal.default is not None and some(deal.default.remedies, lambda r: isinstance(r, kind))


def vote_suspended(deal: Deal, _: object) -> bool:
    """A defaulter's vote is suspended."""
    return _has_remedy(deal, SuspendVote)


def remedy_is_suspension(_: Deal, it: Remedy) -> bool:
    """The remedy is that the vote is suspended."""
    return isinstance(settled(it), SuspendVote)


def suspension_has_exceptions(_: Deal, it: Remedy) -> bool:
    """The vote is suspended, but not for every decision."""
    remedy = settled(it)
    return isinstance(remedy, SuspendVote) and given(remedy.except_)


def set_off_remedy_llp(deal: Deal, _: object) -> bool:
    """What a defaulter owes is set off against what the vehicle pays it."""
    return _has_remedy(deal, SetOff) and given(deal.vehicle)


def set_off_remedy_alliance(deal: Deal, _: object) -> bool:
    """What a defaulter owes is set off between the partners."""
    return _has_remedy(deal, SetOff) and not given(deal.vehicle)


def remedy_is_call(_: Deal, it: Remedy) -> bool:
    """The remedy is to buy the defaulter's interest."""
    return isinstance(settled(it), CallInterest)


def call_at_discount(_: Deal, it: Remedy) -> bool:
    """The defaulter's interest is bought at a discount."""
    remedy = settled(it)
    return isinstance(remedy, CallInterest) and given(remedy.discount)


def call_discount_meets_insolvency(deal: Deal, it: Remedy) -> bool:
    """The defaulter's interest is bought at a discount, also where the default is insolvency."""
    return call_at_discount(deal, it) and some(_events(deal), lambda e: event_is_insolvency(deal, e))


def call_without_discount(_: Deal, it: Remedy) -> bool:
    """The defaulter's interest is bought without a discount."""
    remedy = settled(it)
    return isinstance(remedy, CallInterest) and not given(remedy.discount)


def expulsion_agreed(deal: Deal, _: object) -> bool:
    """A defaulter may be expelled."""
    return _has_remedy(deal, Expel)


def remedy_is_expulsion(_: Deal, it: Remedy) -> bool:
    """The remedy is expulsion."""
    return isinstance(settled(it), Expel)


def remedy_needs_several(deal: Deal, _: object) -> bool:
    """Several others decide together whether they buy the defaulter's interest, or expel the defaulter."""
    needs_decision = _has_remedy(deal, CallInterest) or _has_remedy(deal, Expel)
    return needs_decision and more_than_two_partners(deal, None)


CONDITIONS = by_name(
    default_agreed,
    event_is_non_payment,
    event_is_material_breach,
    event_is_insolvency,
    insolvency_reaches_nhs_partner,
    event_is_change_of_control,
    event_is_loss_of_registration,
    event_is_prohibited_act,
    event_is_missed_measures,
    missed_measures_curable,
    missed_call_has_own_consequence,
    event_limited_to_party,
    event_limited_to_kind,
    event_curable,
    event_not_curable,
    events_curable,
    events_not_curable,
    vote_suspended,
    remedy_is_suspension,
    suspension_has_exceptions,
    set_off_remedy_llp,
    set_off_remedy_alliance,
    remedy_is_call,
    call_at_discount,
    call_discount_meets_insolvency,
    call_without_discount,
    expulsion_agreed,
    remedy_is_expulsion,
    remedy_needs_several,
)
