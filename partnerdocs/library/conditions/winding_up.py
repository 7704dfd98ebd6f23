"""Conditions about the order in which a winding up pays."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.library.conditions.money import has_preferred_tier, tier_is_preferred_carried
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import settled


def exit_order_stated(deal: Deal, _: object) -> bool:
    """The deal says in what order what is left is paid out."""
    return deal.exit is not None and given(deal.exit.order)


def loans_rank_behind(deal: Deal, _: object) -> bool:
    """A partner lends on terms that rank behind other debts."""
    return some(deal.resources, _lent_behind)


def _lent_behind(resource: Resource) -> bool:
    ranks = "behind-outside-creditors" if resource.loan is None else settled(resource.loan).rank
    return is_one_of(resource.treated_as, "loan") and is_one_of(ranks, "behind-outside-creditors")


def has_carried_preferred(deal: Deal, _: object) -> bool:
    """What is not paid of a preferred return is carried forward."""
    return some(deal.money.waterfall, lambda t: tier_is_preferred_carried(deal, t))


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
    return is_one_of(it, "preferred-arrears") and has_preferred_tier(deal, None)


def order_is_by_share(_: Deal, it: str) -> bool:
    """The step pays what is left by share."""
    return is_one_of(it, "by-share")


def no_deficit_contribution(deal: Deal, _: object) -> bool:
    """The deal does not make partners pay in to meet a deficit; also where it says nothing about the end."""
    return deal.exit is None or is_one_of(deal.exit.deficit, "none", None)


CONDITIONS = by_name(
    exit_order_stated,
    loans_rank_behind,
    has_carried_preferred,
    order_is_creditors,
    order_is_loans,
    order_is_capital,
    order_is_preferred,
    order_is_by_share,
    no_deficit_contribution,
)
