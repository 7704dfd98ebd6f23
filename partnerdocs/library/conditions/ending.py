"""Conditions about leaving, exit and winding up."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.library.conditions.deadlock import deadlock_may_wind_up_alliance, deadlock_may_wind_up_llp
from partnerdocs.library.conditions.default import expulsion_agreed
from partnerdocs.library.conditions.funding import money_passes
from partnerdocs.library.conditions.parties import has_public_partner, more_than_two_partners
from partnerdocs.library.conditions.resources import resource_by_transfer_of_undertaking
from partnerdocs.library.conditions.term import some_document_ends_with_agreement
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.ending import Withdrawal
from partnerdocs.model.open_point import settled


def exit_agreed(deal: Deal, _: object) -> bool:
    """The deal says what happens at the end."""
    return given(deal.exit)


def exit_agreed_llp(deal: Deal, _: object) -> bool:
    """The deal says what happens at the end of the vehicle."""
    return given(deal.exit) and given(deal.vehicle)


def exit_silent_llp(deal: Deal, _: object) -> bool:
    """There is a vehicle, and the deal does not say what happens at its end."""
    return not given(deal.exit) and given(deal.vehicle)


def exit_agreed_alliance(deal: Deal, _: object) -> bool:
    """The deal says what happens at the end of the alliance."""
    return given(deal.exit) and not given(deal.vehicle)


def term_ends_in_winding_up(deal: Deal, _: object) -> bool:
    """The vehicle is wound up when the term ends."""
    return given(deal.vehicle) and is_one_of(deal.term.at_end, "wind-up-under-exit-plan")


def term_ends_without_winding_up(deal: Deal, _: object) -> bool:
    """The agreement ends when the term ends, and the vehicle goes on."""
    return given(deal.vehicle) and is_one_of(deal.term.at_end, "ends")


def exit_plan_updated(deal: Deal, _: object) -> bool:
    """The exit plan is brought up to date regularly."""
    return deal.exit is not None and given(deal.exit.plan_update)


def alliance_shares_deficit(deal: Deal, _: object) -> bool:
    """The partners of an alliance share the costs of ending it."""
    return not given(deal.vehicle) and deal.exit is not None and is_one_of(deal.exit.deficit, "by-share")


def alliance_bears_no_deficit(deal: Deal, _: object) -> bool:
    """No partner of an alliance shares another's costs of ending it, but those that are stated as joint."""
    return _bears_no_deficit(deal) and money_passes(deal, None)


def alliance_bears_no_costs(deal: Deal, _: object) -> bool:
    """No partner of an alliance shares another's costs of ending it, and no money passes."""
    return _bears_no_deficit(deal) and not money_passes(deal, None)


def _bears_no_deficit(deal: Deal) -> bool:
    return not given(deal.vehicle) and deal.exit is not None and is_one_of(deal.exit.deficit, "none", None)


def gateways_decide(deal: Deal, _: object) -> bool:
    """Going on past a gateway needs a decision."""
    return deal.review is not None and some(deal.review.gateways, lambda g: given(g.needs))


def exit_period_from_deadlock_llp(deal: Deal, _: object) -> bool:
    """A deadlock may end in the winding up of the vehicle, and the exit takes some time."""
    return given(deal.exit) and deadlock_may_wind_up_llp(deal, None)


def exit_period_from_deadlock_alliance(deal: Deal, _: object) -> bool:
    """A deadlock may end the alliance, and the exit takes some time."""
    return given(deal.exit) and deadlock_may_wind_up_alliance(deal, None)


def exit_period_from_expulsion(deal: Deal, _: object) -> bool:
    """A notice after a default may end the alliance, and the exit takes some time."""
    return exit_agreed_alliance(deal, None) and expulsion_agreed(deal, None)


def public_partner_may_end_alliance(deal: Deal, _: object) -> bool:
    """The law on procurement may let a public body end the contract that an alliance is."""
    return not given(deal.vehicle) and has_public_partner(deal, None)


def document_ends_with_exit_llp(deal: Deal, _: object) -> bool:
    """A document ends with the agreement about a vehicle, whose exit takes some time."""
    return some_document_ends_with_agreement(deal, None) and exit_agreed_llp(deal, None)


def document_ends_with_agreement_alone(deal: Deal, _: object) -> bool:
    """A document ends with the agreement, and no exit of a vehicle goes before that end."""
    return some_document_ends_with_agreement(deal, None) and not exit_agreed_llp(deal, None)


def _withdrawal(deal: Deal) -> Withdrawal | None:
    return None if deal.exit is None else deal.exit.withdrawal


def withdrawal_agreed(deal: Deal, _: object) -> bool:
    """A partner may leave by notice."""
    return given(_withdrawal(deal))


def withdrawal_agreed_llp(deal: Deal, _: object) -> bool:
    """A partner may leave the vehicle by notice."""
    return given(_withdrawal(deal)) and given(deal.vehicle)


def withdrawal_agreed_alliance(deal: Deal, _: object) -> bool:
    """A partner may leave the alliance by notice."""
    return given(_withdrawal(deal)) and not given(deal.vehicle)


def withdrawal_leaves_several(deal: Deal, _: object) -> bool:
    """A partner may leave an alliance of more than two, which may go on without it."""
    return withdrawal_agreed_alliance(deal, None) and more_than_two_partners(deal, None)


def withdrawal_not_before(deal: Deal, _: object) -> bool:
    """A partner may not leave before some moment."""
    withdrawal = _withdrawal(deal)
    return withdrawal is not None and given(withdrawal.not_before)


def minimum_partners_stated(deal: Deal, _: object) -> bool:
    """A least number of partners must stay."""
    withdrawal = _withdrawal(deal)
    return withdrawal is not None and given(withdrawal.minimum_partners_left)


def _only_as_here(deal: Deal) -> bool:
    withdrawal = _withdrawal(deal)
    return withdrawal is None or settled(withdrawal.only_as_here)


def several_may_withdraw(deal: Deal, _: object) -> bool:
    """A least number of partners must stay, and more than one of the others may want to leave."""
    return minimum_partners_stated(deal, None) and more_than_two_partners(deal, None)


def more_than_two_must_stay(deal: Deal, _: object) -> bool:
    """More partners must stay than an LLP needs to go on."""
    withdrawal = _withdrawal(deal)
    least = None if withdrawal is None else settled(withdrawal.minimum_partners_left)
    return least is not None and least > 2


def withdrawal_only_as_here(deal: Deal, _: object) -> bool:
    """A partner may leave the vehicle in no other way."""
    return given(deal.vehicle) and _only_as_here(deal)


def withdrawal_only_as_here_alliance(deal: Deal, _: object) -> bool:
    """A partner may leave the alliance in no other way."""
    return not given(deal.vehicle) and _only_as_here(deal)


def resource_stays(_: Deal, it: Resource) -> bool:
    """The resource stays where it is at the end."""
    return is_one_of(it.on_exit, "stays")


def resource_returns(_: Deal, it: Resource) -> bool:
    """The resource goes back at the end."""
    return is_one_of(it.on_exit, "returns")


def _is_staff(it: Resource) -> bool:
    return is_one_of(it.kind, "staff")


def _is_money_in_capital(deal: Deal, it: Resource) -> bool:
    """Whether the resource is money that a vehicle has as capital: it is repaid in its rank, and never given back."""
    return given(deal.vehicle) and is_one_of(it.kind, "cash") and is_one_of(it.treated_as, "capital")


def thing_returns(deal: Deal, it: Resource) -> bool:
    """The resource goes back at the end, and is neither people nor money that is capital."""
    return resource_returns(deal, it) and not _is_staff(it) and not _is_money_in_capital(deal, it)


def capital_money_returns(deal: Deal, _: object) -> bool:
    """The deal lets money go back that a vehicle has as capital."""
    return some(deal.resources, lambda r: resource_returns(deal, r) and _is_money_in_capital(deal, r))


def people_transferred_return(deal: Deal, it: Resource) -> bool:
    """The resource is people whose employment passed by law, and who return at the end."""
    return resource_returns(deal, it) and _is_staff(it) and resource_by_transfer_of_undertaking(deal, it)


def people_lent_return(deal: Deal, it: Resource) -> bool:
    """The resource is people who stay with their employer, and go back to it at the end."""
    return resource_returns(deal, it) and _is_staff(it) and not resource_by_transfer_of_undertaking(deal, it)


def capital_goes_back(deal: Deal, _: object) -> bool:
    """Something that was contributed as capital goes back to the partner that contributed it."""
    return some(deal.resources, lambda r: thing_returns(deal, r) and is_one_of(r.treated_as, "capital"))


def resource_bought_on_exit(_: Deal, it: Resource) -> bool:
    """The resource may be bought back at the end."""
    return is_one_of(it.on_exit, "bought-at-fair-value")


def resource_ends(_: Deal, it: Resource) -> bool:
    """The resource is no longer made available after the end."""
    return is_one_of(it.on_exit, "ends")


def resources_stay_llp(deal: Deal, _: object) -> bool:
    """Some resources stay with the vehicle at the end."""
    return given(deal.vehicle) and some(deal.resources, lambda r: resource_stays(deal, r))


def resources_stay_alliance(deal: Deal, _: object) -> bool:
    """Some resources stay with whoever holds them at the end."""
    return not given(deal.vehicle) and some(deal.resources, lambda r: resource_stays(deal, r))


def things_return(deal: Deal, _: object) -> bool:
    """Some resources that are not people go back at the end."""
    return some(deal.resources, lambda r: thing_returns(deal, r))


def some_people_transferred_return(deal: Deal, _: object) -> bool:
    """Some people whose employment passed by law return at the end."""
    return some(deal.resources, lambda r: people_transferred_return(deal, r))


def some_people_lent_return(deal: Deal, _: object) -> bool:
    """Some people go back to the employer with which they stayed."""
    return some(deal.resources, lambda r: people_lent_return(deal, r))


def loans_end(deal: Deal, _: object) -> bool:
    """A loan to the vehicle ends with the exit."""
    return some(deal.resources, lambda r: resource_ends(deal, r) and is_one_of(r.treated_as, "loan"))


def resources_end(deal: Deal, _: object) -> bool:
    """Some resources are no longer made available after the end."""
    return some(deal.resources, lambda r: resource_ends(deal, r))


CONDITIONS = by_name(
    exit_agreed,
    exit_agreed_llp,
    exit_silent_llp,
    exit_agreed_alliance,
    term_ends_in_winding_up,
    term_ends_without_winding_up,
    exit_plan_updated,
    alliance_shares_deficit,
    alliance_bears_no_deficit,
    alliance_bears_no_costs,
    gateways_decide,
    document_ends_with_exit_llp,
    document_ends_with_agreement_alone,
    exit_period_from_deadlock_llp,
    exit_period_from_deadlock_alliance,
    exit_period_from_expulsion,
    public_partner_may_end_alliance,
    withdrawal_agreed,
    withdrawal_agreed_llp,
    withdrawal_agreed_alliance,
    withdrawal_leaves_several,
    withdrawal_not_before,
    minimum_partners_stated,
    several_may_withdraw,
    more_than_two_must_stay,
    withdrawal_only_as_here,
    withdrawal_only_as_here_alliance,
    resource_stays,
    capital_goes_back,
    capital_money_returns,
    thing_returns,
    people_transferred_return,
    people_lent_return,
    resource_bought_on_exit,
    resource_ends,
    resources_stay_llp,
    resources_stay_alliance,
    things_return,
    some_people_transferred_return,
    some_people_lent_return,
    loans_end,
    resources_end,
)
