"""Conditions about leaving, exit and winding up."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.library.conditions.funding import money_passes
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.ending import Withdrawal
from partnerdocs.model.finance import Preferred
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


def exit_order_stated(deal: Deal, _: object) -> bool:
    """The deal says in what order what is left is paid out."""
    return deal.exit is not None and given(deal.exit.order)


def order_is_creditors(_: Deal, it: str) -> bool:
    """The step pays those who are not partners."""
    return is_one_of(it, "outside-creditors")


def order_is_loans(_: Deal, it: str) -> bool:
    """The step repays partners' loans."""
    return is_one_of(it, "partner-loans")


def order_is_capital(_: Deal, it: str) -> bool:
    """The step repays capital."""
    return is_one_of(it, "capital")


def order_is_preferred(deal: Deal, it: str) -> bool:
    """The step pays arrears of a preferred return, and there is one."""
    return is_one_of(it, "preferred-arrears") and some(deal.money.waterfall, lambda t: isinstance(t, Preferred))


def order_is_by_share(_: Deal, it: str) -> bool:
    """The step pays what is left by share."""
    return is_one_of(it, "by-share")


def no_deficit_contribution(deal: Deal, _: object) -> bool:
    """The deal does not make partners pay in to meet a deficit; also where it says nothing about the end."""
    return deal.exit is None or is_one_of(deal.exit.deficit, "none", None)


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


def gateway_beside_deadlock(deal: Deal, _: object) -> bool:
    """Going on past a gateway needs a decision, and the deal has a clause on deadlock."""
    return gateways_decide(deal, None) and given(deal.deadlock)


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


def people_go_back(deal: Deal, it: Resource) -> bool:
    """The resource is people who go back to their employer at the end."""
    return resource_returns(deal, it) and _is_staff(it)


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


def people_return(deal: Deal, _: object) -> bool:
    """Some people go back to their employer at the end."""
    return some(deal.resources, lambda r: people_go_back(deal, r))


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
    exit_order_stated,
    order_is_creditors,
    order_is_loans,
    order_is_capital,
    order_is_preferred,
    order_is_by_share,
    no_deficit_contribution,
    alliance_shares_deficit,
    alliance_bears_no_deficit,
    alliance_bears_no_costs,
    gateways_decide,
    gateway_beside_deadlock,
    withdrawal_agreed,
    withdrawal_agreed_llp,
    withdrawal_agreed_alliance,
    withdrawal_not_before,
    minimum_partners_stated,
    withdrawal_only_as_here,
    withdrawal_only_as_here_alliance,
    resource_stays,
    capital_goes_back,
    capital_money_returns,
    thing_returns,
    people_go_back,
    resource_bought_on_exit,
    resource_ends,
    resources_stay_llp,
    resources_stay_alliance,
    things_return,
    people_return,
    resources_end,
)
