"""Conditions about costs, savings, funding, accounts and payments."""

from collections.abc import Mapping
from fractions import Fraction

from partnerdocs.library.conditions.asking import by_name, every, given, is_one_of, some, stated
from partnerdocs.library.conditions.resources import cost_is_joint, fee_is_joint
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled


def costs_are_shared(deal: Deal, _: object) -> bool:
    """The partners of an alliance bear joint costs together."""
    return deal.form_is("alliance") and given(deal.money.costs)


def joint_costs_in_budget(deal: Deal, _: object) -> bool:
    """The partners bear joint costs together, and a budget says which costs are joint."""
    return costs_are_shared(deal, None) and given(deal.money.plan)


def joint_costs_by_board(deal: Deal, _: object) -> bool:
    """The partners bear joint costs together, and there is no budget that could say which costs are joint."""
    return costs_are_shared(deal, None) and not given(deal.money.plan)


def _joint_resource(deal: Deal) -> bool:
    return some(deal.resources, lambda r: fee_is_joint(deal, r) or cost_is_joint(deal, r))


def budget_beside_joint_resources(deal: Deal, _: object) -> bool:
    """A budget limits the joint costs, but for what the deal says of resources."""
    return joint_costs_in_budget(deal, None) and _joint_resource(deal)


def budget_for_all_joint_costs(deal: Deal, _: object) -> bool:
    """A budget limits all joint costs."""
    return joint_costs_in_budget(deal, None) and not _joint_resource(deal)


def costs_lie_where_they_fall(deal: Deal, _: object) -> bool:
    """Each partner bears its own costs."""
    return not given(deal.money.costs)


def shared_costs_ties_go_by_order(deal: Deal, _: object) -> bool:
    """Joint costs are shared, and the odd penny goes by the order of the parties."""
    return given(deal.money.costs) and is_one_of(deal.money.rounding.ties, "order-of-parties")


def shared_costs_ties_rotate(deal: Deal, _: object) -> bool:
    """Joint costs are shared, and the odd penny goes round."""
    return given(deal.money.costs) and is_one_of(deal.money.rounding.ties, "rotating")


def has_savings(deal: Deal, _: object) -> bool:
    """Savings and overspends are shared."""
    return given(deal.money.savings)


def savings_have_caps(deal: Deal, _: object) -> bool:
    """Somebody's part of an overspend has a limit."""
    return deal.money.savings is not None and given(deal.money.savings.caps)


def saving_and_overspend_are_shared_alike(deal: Deal, _: object) -> bool:
    """Each partner has the same part in a saving as in an overspend."""
    savings = deal.money.savings
    return savings is not None and _alike(settled(savings.gain), settled(savings.pain))


def _alike(gain: Mapping[str, Fraction], pain: Mapping[str, Fraction]) -> bool:
    """Whether two tables give each partner the same part; nothing is no part."""
    return every({**gain, **pain}, lambda who: settled(gain.get(who, 0)) == settled(pain.get(who, 0)))


def savings_follow_activity(deal: Deal, _: object) -> bool:
    """The baseline is for a number of things and follows it."""
    return deal.money.savings is not None and given(deal.money.savings.baseline_for)


def savings_baseline_is_yearly(deal: Deal, _: object) -> bool:
    """The baseline is a sum for a year, whatever is done in it."""
    return given(deal.money.savings) and not savings_follow_activity(deal, None)


def capped_savings_follow_activity(deal: Deal, _: object) -> bool:
    """Of the sums on savings only the limits are for a year."""
    return savings_follow_activity(deal, None) and savings_have_caps(deal, None)


def savings_arise_with_one(deal: Deal, _: object) -> bool:
    """Savings and overspends change the costs of one partner, which the deal names."""
    return deal.money.savings is not None and given(deal.money.savings.arises_with)


def savings_arise_with_any(deal: Deal, _: object) -> bool:
    """Savings and overspends may change the costs of each partner."""
    return given(deal.money.savings) and not savings_arise_with_one(deal, None)


def fees_are_joint(deal: Deal, _: object) -> bool:
    """The fee for some resource is one of an alliance's joint costs."""
    return some(deal.resources, lambda r: fee_is_joint(deal, r))


def support_is_joint(deal: Deal, _: object) -> bool:
    """The partners share joint costs, and so what support is spent on."""
    return has_support_limit(deal, None) and costs_are_shared(deal, None)


def support_is_not_joint(deal: Deal, _: object) -> bool:
    """There are no joint costs that support could be one of."""
    return has_support_limit(deal, None) and not costs_are_shared(deal, None)


def has_support_limit(deal: Deal, _: object) -> bool:
    """Support has an overall limit."""
    return given(deal.money.support)


def has_default_interest(deal: Deal, _: object) -> bool:
    """Late sums bear interest."""
    return given(deal.money.default_interest)


def interest_between_partners(deal: Deal, _: object) -> bool:
    """Only sums between the partners and the partnership bear interest."""
    interest = deal.money.default_interest
    return interest is not None and is_one_of(interest.applies_to, "sums-between-members")


def interest_on_all_sums(deal: Deal, _: object) -> bool:
    """Every late sum bears interest."""
    interest = deal.money.default_interest
    return interest is not None and is_one_of(interest.applies_to, "all-sums")


def has_accounts(deal: Deal, _: object) -> bool:
    """The partners keep accounts under the agreement; also where the rules for them are still open."""
    return stated(deal.money.accounts)


def money_passes(deal: Deal, _: object) -> bool:
    """Something is earned, shared, paid or accounted for under the agreement."""
    money = settled(deal.money)
    paid = (money.costs, money.loss, money.waterfall, money.distribution, money.savings, money.support)
    asked = (money.default_interest, money.funding, money.plan, money.payment)
    return some((money.accounts, *paid, *asked), given)


def joint_exit_costs(deal: Deal, _: object) -> bool:
    """The costs of ending may in part be joint: those of a vehicle, and of an alliance in which money passes."""
    return given(deal.vehicle) or money_passes(deal, None)


def alliance_shares_exit_costs(deal: Deal, _: object) -> bool:
    """The partners of an alliance bear together what the exit plan states as joint."""
    return not given(deal.vehicle) and money_passes(deal, None)


def alliance_shares_exit_costs_by_share(deal: Deal, _: object) -> bool:
    """The partners of an alliance share costs of the end, and the deal has no other rule for joint costs."""
    return alliance_shares_exit_costs(deal, None) and not costs_are_shared(deal, None)


def accounts_are_audited(deal: Deal, _: object) -> bool:
    """The accounts are audited."""
    accounts = settled(deal.money.accounts)
    return accounts is not None and settled(accounts.audit)


def accounts_are_open_book(deal: Deal, _: object) -> bool:
    """Each partner may see the records behind the costs."""
    accounts = settled(deal.money.accounts)
    return accounts is not None and settled(accounts.open_book)


def vat_is_extra(deal: Deal, _: object) -> bool:
    """Sums in the agreement are without VAT."""
    return is_one_of(deal.money.vat, "exclusive")


def vat_is_included(deal: Deal, _: object) -> bool:
    """Sums in the agreement are with VAT."""
    return is_one_of(deal.money.vat, "inclusive")


def has_funding(deal: Deal, _: object) -> bool:
    """The deal says how a vehicle is given further money."""
    return given(deal.vehicle) and given(deal.money.funding)


def has_planned_calls(deal: Deal, _: object) -> bool:
    """Some calls are already planned."""
    return deal.money.funding is not None and given(deal.money.funding.calls)


def has_call_decision(deal: Deal, _: object) -> bool:
    """The partners may call for more."""
    return deal.money.funding is not None and given(deal.money.funding.needs)


def has_funding_limits(deal: Deal, _: object) -> bool:
    """What can be asked of a partner has a limit."""
    return deal.money.funding is not None and given(deal.money.funding.at_most)


def has_borrowing_limit(deal: Deal, _: object) -> bool:
    """Borrowing from outsiders has a limit."""
    return deal.money.funding is not None and given(deal.money.funding.borrowing_limit)


def _if_missed(deal: Deal, word: str) -> bool:
    return deal.money.funding is not None and is_one_of(deal.money.funding.if_missed, word)


def missed_call_bears_interest(deal: Deal, _: object) -> bool:
    """A missed call bears interest, and late sums do."""
    return _if_missed(deal, "interest") and given(deal.money.default_interest)


def missed_call_dilutes(deal: Deal, _: object) -> bool:
    """A missed call changes the shares by a formula."""
    return _if_missed(deal, "dilution") and not missed_call_fixes_shares(deal, None)


def missed_call_fixes_shares(deal: Deal, _: object) -> bool:
    """A missed call changes the shares to fixed ones."""
    return deal.money.funding is not None and given(deal.money.funding.shares_after_missed)


def missed_call_suspends(deal: Deal, _: object) -> bool:
    """A missed call suspends the vote on funding, and late sums bear interest."""
    return _if_missed(deal, "suspension") and given(deal.money.default_interest)


def missed_call_has_no_consequence(deal: Deal, _: object) -> bool:
    """A missed call has no consequence of its own."""
    return _if_missed(deal, "none")


CONDITIONS = by_name(
    costs_are_shared,
    joint_costs_in_budget,
    joint_costs_by_board,
    budget_beside_joint_resources,
    budget_for_all_joint_costs,
    costs_lie_where_they_fall,
    shared_costs_ties_go_by_order,
    shared_costs_ties_rotate,
    has_savings,
    savings_have_caps,
    saving_and_overspend_are_shared_alike,
    savings_follow_activity,
    savings_baseline_is_yearly,
    capped_savings_follow_activity,
    savings_arise_with_one,
    savings_arise_with_any,
    fees_are_joint,
    support_is_joint,
    support_is_not_joint,
    has_support_limit,
    has_default_interest,
    interest_between_partners,
    interest_on_all_sums,
    has_accounts,
    money_passes,
    joint_exit_costs,
    alliance_shares_exit_costs,
    alliance_shares_exit_costs_by_share,
    accounts_are_audited,
    accounts_are_open_book,
    vat_is_extra,
    vat_is_included,
    has_funding,
    has_planned_calls,
    has_call_decision,
    has_funding_limits,
    has_borrowing_limit,
    missed_call_bears_interest,
    missed_call_dilutes,
    missed_call_fixes_shares,
    missed_call_suspends,
    missed_call_has_no_consequence,
)
