"""Conditions about commencement: what has to happen before the agreement takes full effect."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some, stated
from partnerdocs.model.amount import When
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled


def has_conditions(deal: Deal, _: object) -> bool:
    """The agreement takes full effect only on conditions."""
    return given(deal.term.conditions)


def some_condition_has_last_day(deal: Deal, _: object) -> bool:
    """At least one condition can be met only until a day of its own."""
    return given(deal.term.conditions) and some(deal.term.conditions, lambda c: stated(c.met_by))


def some_condition_for_case(deal: Deal, _: object) -> bool:
    """At least one condition applies in a stated case only."""
    return given(deal.term.conditions) and some(deal.term.conditions, lambda c: stated(c.if_))


def some_condition_waivable(deal: Deal, _: object) -> bool:
    """The partners may waive at least one condition."""
    return given(deal.term.conditions) and some(deal.term.conditions, lambda c: settled(c.waivable))


def no_condition_waivable(deal: Deal, _: object) -> bool:
    """There are conditions, and none of them may be waived."""
    return given(deal.term.conditions) and not some_condition_waivable(deal, None)


def has_long_stop(deal: Deal, _: object) -> bool:
    """There is a day on which the agreement ends if its conditions are not met."""
    return stated(deal.term.long_stop)


def _waits_for_conditions(when: When) -> bool:
    """Whether this moment is at the earliest that at which the conditions are met."""
    if is_one_of(when.at, "conditions-met") or is_one_of(when.of, "conditions-met"):
        return True
    return some(when.later_of, _waits_for_conditions)


def start_fixed_before_conditions(deal: Deal, _: object) -> bool:
    """There are conditions, and the day on which the agreement takes effect is stated without regard to them."""
    return given(deal.term.conditions) and not _waits_for_conditions(settled(deal.term.commencement))


CONDITIONS = by_name(
    has_conditions,
    some_condition_has_last_day,
    some_condition_for_case,
    some_condition_waivable,
    no_condition_waivable,
    has_long_stop,
    start_fixed_before_conditions,
)
