"""Conditions about shares, capital, profit and distributions."""

from typing import Any

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Band, Preferred, ReturnCapital, SplitRest, Tier, TopUp
from partnerdocs.model.open_point import settled


def shares_are_equal(deal: Deal, _: object) -> bool:
    """The shares rest on equality."""
    return is_one_of(deal.share_basis, "equal")


def shares_rest_on_capital(deal: Deal, _: object) -> bool:
    """The shares rest on capital."""
    return is_one_of(deal.share_basis, "capital")


def shares_rest_on_land(deal: Deal, _: object) -> bool:
    """The shares rest on the value of land."""
    return is_one_of(deal.share_basis, "land-value")


def shares_rest_on_activity(deal: Deal, _: object) -> bool:
    """The shares rest on activity."""
    return is_one_of(deal.share_basis, "activity")


def shares_are_agreed(deal: Deal, _: object) -> bool:
    """The shares rest on agreement alone."""
    return is_one_of(deal.share_basis, "agreed")


def has_non_economic_partner(deal: Deal, _: object) -> bool:
    """A partner takes part without a share."""
    return some(deal.parties.values(), lambda p: settled(p.non_economic))


def has_cash_capital(deal: Deal, _: object) -> bool:
    """Members pay in cash as capital at the start."""
    return given(deal.vehicle) and deal.vehicle is not None and given(deal.vehicle.capital)


def has_loss_terms(deal: Deal, _: object) -> bool:
    """The deal says how a loss is dealt with."""
    return given(deal.money.loss)


def loss_is_contributed(deal: Deal, _: object) -> bool:
    """The deal makes partners pay in to meet a loss."""
    return deal.money.loss is not None and is_one_of(deal.money.loss.contribute, "by-share")


def has_waterfall(deal: Deal, _: object) -> bool:
    """Cash is paid out in steps."""
    return given(deal.money.waterfall)


def _has_tier(deal: Deal, *kinds: type[Any]) -> bool:
    return some(deal.money.waterfall, lambda t: isinstance(t, kinds))


def has_preferred_tier(deal: Deal, _: object) -> bool:
    """One partner has a preferred return."""
    return _has_tier(deal, Preferred)


def has_several_preferred_tiers(deal: Deal, _: object) -> bool:
    """More than one preferred return is paid."""
    return sum(isinstance(settled(t), Preferred) for t in deal.money.waterfall) > 1


def has_bands(deal: Deal, _: object) -> bool:
    """Cash is shared in bands."""
    return _has_tier(deal, Band)


def profit_follows_bands(deal: Deal, _: object) -> bool:
    """Profit is credited as the bands pay it, no return coming first."""
    return has_bands(deal, None) and not has_preferred_tier(deal, None)


def profit_follows_its_split(deal: Deal, _: object) -> bool:
    """Profit is credited by its own split alone."""
    return not has_bands(deal, None) and not has_preferred_tier(deal, None)


def has_reserve(deal: Deal, _: object) -> bool:
    """A reserve is filled first."""
    return _has_tier(deal, TopUp)


def cash_passes_over_years(deal: Deal, _: object) -> bool:
    """What is paid for one year rests on what was paid for those before it."""
    return _has_tier(deal, TopUp, ReturnCapital, Preferred)


def tier_is_top_up(_: Deal, it: Tier) -> bool:
    """The step fills the reserve."""
    return isinstance(settled(it), TopUp)


def _has_a_return(deal: Deal, tier: ReturnCapital) -> bool:
    """A preferred return builds up on the contribution that the step repays."""
    return some(
        deal.money.waterfall,
        lambda t: isinstance(t, Preferred) and settled(t.base.unreturned) == settled(tier.of),
    )


def tier_repays_capital_with_a_return(deal: Deal, it: Tier) -> bool:
    """The step repays capital on which a preferred return builds up."""
    tier = settled(it)
    return isinstance(tier, ReturnCapital) and is_one_of(tier.reduces, "capital-account") and _has_a_return(deal, tier)


def tier_repays_capital_alone(deal: Deal, it: Tier) -> bool:
    """The step repays capital on which no return builds up."""
    tier = settled(it)
    return (
        isinstance(tier, ReturnCapital) and is_one_of(tier.reduces, "capital-account") and not _has_a_return(deal, tier)
    )


def tier_repays_other_value_with_a_return(deal: Deal, it: Tier) -> bool:
    """The step repays, without touching the capital account, a contribution on which a preferred return builds up."""
    tier = settled(it)
    return isinstance(tier, ReturnCapital) and is_one_of(tier.reduces, "nothing") and _has_a_return(deal, tier)


def tier_repays_other_value_alone(deal: Deal, it: Tier) -> bool:
    """The step repays, without touching the capital account, a contribution on which no return builds up."""
    tier = settled(it)
    return isinstance(tier, ReturnCapital) and is_one_of(tier.reduces, "nothing") and not _has_a_return(deal, tier)


def _on_capital(deal: Deal, tier: Preferred) -> bool:
    """The contribution on which the return builds up is capital."""
    return some(
        deal.resources,
        lambda r: settled(r.id) == settled(tier.base.unreturned) and is_one_of(r.treated_as, "capital"),
    )


def tier_is_preferred_on_capital(deal: Deal, it: Tier) -> bool:
    """The step pays a preferred return on what was contributed as capital."""
    tier = settled(it)
    return isinstance(tier, Preferred) and _on_capital(deal, tier)


def tier_is_preferred_on_other_value(deal: Deal, it: Tier) -> bool:
    """The step pays a preferred return on something that is not capital."""
    tier = settled(it)
    return isinstance(tier, Preferred) and not _on_capital(deal, tier)


def tier_is_preferred(_: Deal, it: Tier) -> bool:
    """The step pays a preferred return."""
    return isinstance(settled(it), Preferred)


def tier_is_preferred_simple(_: Deal, it: Tier) -> bool:
    """The step pays a preferred return that builds up simply."""
    tier = settled(it)
    return isinstance(tier, Preferred) and is_one_of(tier.method, "simple")


def tier_is_preferred_compound(_: Deal, it: Tier) -> bool:
    """The step pays a preferred return that compounds."""
    tier = settled(it)
    return isinstance(tier, Preferred) and is_one_of(tier.method, "compound")


def tier_is_preferred_carried(_: Deal, it: Tier) -> bool:
    """Arrears of the preferred return are carried forward."""
    tier = settled(it)
    return isinstance(tier, Preferred) and is_one_of(tier.arrears, "carried")


def tier_is_preferred_lost(_: Deal, it: Tier) -> bool:
    """Arrears of the preferred return are lost."""
    tier = settled(it)
    return isinstance(tier, Preferred) and is_one_of(tier.arrears, "lost")


def tier_is_first_band(_: Deal, it: Tier) -> bool:
    """The step shares the surplus from nought up to a sum."""
    tier = settled(it)
    return isinstance(tier, Band) and not given(tier.over) and given(tier.up_to)


def tier_is_middle_band(_: Deal, it: Tier) -> bool:
    """The step shares the surplus between two sums."""
    tier = settled(it)
    return isinstance(tier, Band) and given(tier.over) and given(tier.up_to)


def tier_is_last_band(_: Deal, it: Tier) -> bool:
    """The step shares the surplus above a sum."""
    tier = settled(it)
    return isinstance(tier, Band) and given(tier.over) and not given(tier.up_to)


def tier_is_split(_: Deal, it: Tier) -> bool:
    """The step shares all that is left."""
    return isinstance(settled(it), SplitRest)


def has_reserved_part(deal: Deal, _: object) -> bool:
    """A part of the profit is kept back."""
    return deal.money.distribution is not None and given(deal.money.distribution.reserve_part)


def has_distributed_part(deal: Deal, _: object) -> bool:
    """At most a part of the profit is paid out."""
    return deal.money.distribution is not None and given(deal.money.distribution.distributed_part)


def has_reserved_part_and_reserve(deal: Deal, _: object) -> bool:
    """A part of the profit is kept back, and a reserve is filled beside it."""
    return has_reserved_part(deal, None) and has_reserve(deal, None)


def payments_stop_at_balances(deal: Deal, _: object) -> bool:
    """A step, or the one payment where there are no steps, goes up to the balances on the profit accounts."""
    return not has_waterfall(deal, None) or _has_tier(deal, SplitRest)


def ties_go_by_order(deal: Deal, _: object) -> bool:
    """The odd penny goes by the order of the parties."""
    return is_one_of(deal.money.rounding.ties, "order-of-parties")


def ties_rotate(deal: Deal, _: object) -> bool:
    """The odd penny goes round."""
    return is_one_of(deal.money.rounding.ties, "rotating")


CONDITIONS = by_name(
    shares_are_equal,
    shares_rest_on_capital,
    shares_rest_on_land,
    shares_rest_on_activity,
    shares_are_agreed,
    has_non_economic_partner,
    has_cash_capital,
    has_loss_terms,
    loss_is_contributed,
    has_waterfall,
    has_preferred_tier,
    has_several_preferred_tiers,
    has_bands,
    profit_follows_bands,
    profit_follows_its_split,
    has_reserve,
    cash_passes_over_years,
    tier_is_top_up,
    tier_repays_capital_with_a_return,
    tier_repays_capital_alone,
    tier_repays_other_value_with_a_return,
    tier_repays_other_value_alone,
    tier_is_preferred,
    tier_is_preferred_on_capital,
    tier_is_preferred_on_other_value,
    tier_is_preferred_simple,
    tier_is_preferred_compound,
    tier_is_preferred_carried,
    tier_is_preferred_lost,
    tier_is_first_band,
    tier_is_middle_band,
    tier_is_last_band,
    tier_is_split,
    has_reserved_part,
    has_distributed_part,
    has_reserved_part_and_reserve,
    payments_stop_at_balances,
    ties_go_by_order,
    ties_rotate,
)
