"""Conditions about the legal form and the vehicle."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, stated
from partnerdocs.model.deal import Deal


def is_llp(deal: Deal, _: object) -> bool:
    """The partnership is a limited liability partnership."""
    return deal.form_is("llp")


def is_alliance(deal: Deal, _: object) -> bool:
    """The partnership is a contractual alliance, without a legal person of its own."""
    return deal.form_is("alliance")


def services_described(deal: Deal, _: object) -> bool:
    """An alliance says what its partners provide."""
    return is_alliance(deal, None) and stated(deal.services)


def services_not_described(deal: Deal, _: object) -> bool:
    """An alliance leaves it to its clauses and schedules to say what its partners provide."""
    return is_alliance(deal, None) and not stated(deal.services)


def has_vehicle(deal: Deal, _: object) -> bool:
    """The partners act through a legal person."""
    return given(deal.vehicle)


def vehicle_incorporated(deal: Deal, _: object) -> bool:
    """The vehicle exists already."""
    return given(deal.vehicle) and is_one_of(deal.vehicle and deal.vehicle.state, "incorporated")


def vehicle_not_yet_incorporated(deal: Deal, _: object) -> bool:
    """The vehicle is still to be incorporated."""
    return given(deal.vehicle) and is_one_of(deal.vehicle and deal.vehicle.state, "to-be-incorporated")


CONDITIONS = by_name(
    is_llp,
    is_alliance,
    services_described,
    services_not_described,
    has_vehicle,
    vehicle_incorporated,
    vehicle_not_yet_incorporated,
)
