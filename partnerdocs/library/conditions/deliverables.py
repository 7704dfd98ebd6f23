"""Conditions about deliverables and measures."""

from partnerdocs.library.conditions.asking import by_name, every, given, is_one_of, some
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable, Measure
from partnerdocs.model.open_point import settled


def has_deliverables(deal: Deal, _: object) -> bool:
    """The deal states what is to be achieved."""
    return given(deal.deliverables)


def has_plan_deliverables(deal: Deal, _: object) -> bool:
    """At least one deliverable is a plan, not a duty."""
    return some(deal.deliverables, lambda d: not settled(d.binding))


def has_dependencies(deal: Deal, _: object) -> bool:
    """At least one deliverable depends on another."""
    return some(deal.deliverables, lambda d: given(d.depends_on))


def has_needed_resources(deal: Deal, _: object) -> bool:
    """At least one deliverable needs resources that are named."""
    return given(deal.resources) and some(deal.deliverables, lambda d: given(d.needs))


def deliverables_rest_on_others(deal: Deal, _: object) -> bool:
    """At least one deliverable depends on another, or needs resources that are named."""
    return some((has_dependencies, has_needed_resources), lambda holds: holds(deal, None))


def some_deliverable_has_acceptance(deal: Deal, _: object) -> bool:
    """It is said of at least one deliverable how it is accepted."""
    return some(deal.deliverables, lambda d: given(d.acceptance))


def _measures(deal: Deal) -> tuple[Measure, ...]:
    return tuple(m for d in deal.deliverables for m in settled(d).measures)


def has_measures(deal: Deal, _: object) -> bool:
    """At least one deliverable has a measure."""
    return bool(_measures(deal))


def every_measurer_is_named(deal: Deal, _: object) -> bool:
    """There are measures, and it is said of each of them who measures."""
    return has_measures(deal, None) and every(_measures(deal), lambda m: given(m.measured_by))


def some_measurer_is_not_named(deal: Deal, _: object) -> bool:
    """It is not said of each measure who measures."""
    return has_measures(deal, None) and not every_measurer_is_named(deal, None)


def has_verified_measures(deal: Deal, _: object) -> bool:
    """Somebody verifies at least one measure."""
    return some(_measures(deal), lambda m: given(m.verified_by))


def has_remedied_measures(deal: Deal, _: object) -> bool:
    """At least one measure leads to a remedy."""
    return some(_measures(deal), lambda m: is_one_of(m.consequence, "remedy"))


def has_incentive_measures(deal: Deal, _: object) -> bool:
    """At least one measure counts towards an incentive, and savings are shared."""
    return given(deal.money.savings) and some(_measures(deal), lambda m: is_one_of(m.consequence, "incentive"))


def incentive_without_savings(deal: Deal, _: object) -> bool:
    """At least one measure counts towards an incentive, and no clause of this agreement shares savings."""
    return not given(deal.money.savings) and some(_measures(deal), lambda m: is_one_of(m.consequence, "incentive"))


def has_information_measures(deal: Deal, _: object) -> bool:
    """At least one measure is for information only."""
    return some(_measures(deal), lambda m: is_one_of(m.consequence, "information"))


def has_strategic_deliverables(deal: Deal, _: object) -> bool:
    """At least one deliverable is strategic."""
    return some(deal.deliverables, lambda d: is_one_of(d.level, "strategic"))


def has_tactical_deliverables(deal: Deal, _: object) -> bool:
    """At least one deliverable is tactical."""
    return some(deal.deliverables, lambda d: is_one_of(d.level, "tactical"))


def deliverable_is_strategic(_: Deal, it: Deliverable) -> bool:
    """The deliverable is an aim."""
    return is_one_of(it.level, "strategic")


def deliverable_is_tactical(_: Deal, it: Deliverable) -> bool:
    """The deliverable is a step."""
    return is_one_of(it.level, "tactical")


def deliverable_serves(_: Deal, it: Deliverable) -> bool:
    """The deliverable serves a strategic one."""
    return given(it.serves)


def deliverable_needs_resources(_: Deal, it: Deliverable) -> bool:
    """The deliverable needs resources that are named."""
    return given(it.needs)


def deliverable_has_dependencies(_: Deal, it: Deliverable) -> bool:
    """The deliverable depends on others."""
    return given(it.depends_on)


def deliverable_has_acceptance(_: Deal, it: Deliverable) -> bool:
    """It is said how the deliverable is accepted."""
    return given(it.acceptance)


def deliverable_binds(_: Deal, it: Deliverable) -> bool:
    """Missing the deliverable is a breach."""
    return settled(it.binding)


CONDITIONS = by_name(
    has_deliverables,
    has_plan_deliverables,
    has_dependencies,
    has_needed_resources,
    deliverables_rest_on_others,
    some_deliverable_has_acceptance,
    has_measures,
    every_measurer_is_named,
    some_measurer_is_not_named,
    has_verified_measures,
    has_remedied_measures,
    has_incentive_measures,
    incentive_without_savings,
    has_information_measures,
    has_strategic_deliverables,
    has_tactical_deliverables,
    deliverable_is_strategic,
    deliverable_is_tactical,
    deliverable_serves,
    deliverable_needs_resources,
    deliverable_has_dependencies,
    deliverable_has_acceptance,
    deliverable_binds,
)
