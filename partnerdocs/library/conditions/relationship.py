"""Conditions about the vehicle's formation and business, and about what the partners owe each other."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, stated
from partnerdocs.library.conditions.form import is_alliance, vehicle_incorporated, vehicle_not_yet_incorporated
from partnerdocs.library.conditions.signing import some_party_guaranteed
from partnerdocs.library.conditions.transfers import fair_value_used
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.vehicle import Business, Vehicle


def _vehicle(deal: Deal) -> Vehicle | None:
    return settled(deal.vehicle)


def _business(deal: Deal) -> Business | None:
    vehicle = _vehicle(deal)
    return settled(vehicle.business) if vehicle else None


def vehicle_adheres_by_deed(deal: Deal, _: object) -> bool:
    """The vehicle becomes bound by a deed of adherence."""
    vehicle = _vehicle(deal)
    return vehicle is not None and is_one_of(vehicle.joins_by, "deed-of-adherence")


def vehicle_signs(deal: Deal, _: object) -> bool:
    """The vehicle exists and signs the agreement itself."""
    vehicle = _vehicle(deal)
    return vehicle is not None and is_one_of(vehicle.joins_by, "signing") and vehicle_incorporated(deal, None)


def vehicle_is_no_party(deal: Deal, _: object) -> bool:
    """There is a vehicle, and it does not make the agreement itself."""
    return _vehicle(deal) is not None and not vehicle_signs(deal, None)


def long_stop_waits_for_vehicle(deal: Deal, _: object) -> bool:
    """There is a last day for the conditions, and a vehicle that has to be bound before the start."""
    return vehicle_is_no_party(deal, None) and stated(deal.term.long_stop)


def vehicle_signs_once_incorporated(deal: Deal, _: object) -> bool:
    """The vehicle signs the agreement itself, but does not exist yet."""
    vehicle = _vehicle(deal)
    return vehicle is not None and is_one_of(vehicle.joins_by, "signing") and vehicle_not_yet_incorporated(deal, None)


def adherence_has_date(deal: Deal, _: object) -> bool:
    """There is a day on which the vehicle is to adhere."""
    vehicle = _vehicle(deal)
    return vehicle is not None and vehicle_adheres_by_deed(deal, None) and stated(vehicle.signs_on)


def signing_has_date(deal: Deal, _: object) -> bool:
    """There is a day on which the vehicle, once it exists, is to sign."""
    vehicle = _vehicle(deal)
    return vehicle is not None and vehicle_signs_once_incorporated(deal, None) and stated(vehicle.signs_on)


def incorporation_awaits_conditions(deal: Deal, _: object) -> bool:
    """The vehicle does not exist yet, and the agreement stands under conditions."""
    return vehicle_not_yet_incorporated(deal, None) and given(deal.term.conditions)


def vehicle_awaits_conditions(deal: Deal, _: object) -> bool:
    """There is, or will be, a vehicle, and the agreement stands under conditions."""
    return _vehicle(deal) is not None and given(deal.term.conditions)


def good_faith_owed(deal: Deal, _: object) -> bool:
    """Members of the vehicle owe each other good faith."""
    vehicle = _vehicle(deal)
    return vehicle is not None and is_one_of(vehicle.good_faith, "owed")


def unfair_prejudice_kept(deal: Deal, _: object) -> bool:
    """A member may petition about unfair prejudice."""
    vehicle = _vehicle(deal)
    return vehicle is not None and is_one_of(vehicle.unfair_prejudice, "kept")


def has_territory(deal: Deal, _: object) -> bool:
    """The deal says where the business is carried on."""
    business = _business(deal)
    return business is not None and stated(business.territory)


def business_seeks_profit(deal: Deal, _: object) -> bool:
    """The business is carried on with a view to profit."""
    business = _business(deal)
    return business is not None and settled(business.with_a_view_to_profit)


def business_exclusive(deal: Deal, _: object) -> bool:
    """Each partner brings all such business to the vehicle."""
    business = _business(deal)
    return business is not None and settled(business.exclusivity)


def signing_day_of_party(deal: Deal, _: object) -> bool:
    """There is a day on which the vehicle, which exists already, is to sign."""
    vehicle = _vehicle(deal)
    return vehicle is not None and vehicle_signs(deal, None) and stated(vehicle.signs_on)


def has_lead(deal: Deal, _: object) -> bool:
    """One partner acts for an alliance."""
    return stated(deal.lead)


def alliance_trades_interests(deal: Deal, _: object) -> bool:
    """In an alliance, what a partner has is valued, bought or sold, or somebody guarantees what it owes."""
    return is_alliance(deal, None) and (fair_value_used(deal, None) or some_party_guaranteed(deal, None))


def non_compete_llp(deal: Deal, _: object) -> bool:
    """Some partners in a vehicle are not free to compete."""
    return _vehicle(deal) is not None and given(deal.non_compete)


def indemnity_for_unauthorised_acts(deal: Deal, _: object) -> bool:
    """A partner indemnifies for acts without authority: always, unless the deal says that it does not."""
    liability = settled(deal.liability)
    return liability is None or settled(liability.indemnity_unauthorised)


CONDITIONS = by_name(
    vehicle_adheres_by_deed,
    vehicle_signs,
    vehicle_is_no_party,
    vehicle_signs_once_incorporated,
    long_stop_waits_for_vehicle,
    adherence_has_date,
    signing_has_date,
    signing_day_of_party,
    incorporation_awaits_conditions,
    vehicle_awaits_conditions,
    good_faith_owed,
    unfair_prejudice_kept,
    has_territory,
    business_seeks_profit,
    business_exclusive,
    has_lead,
    alliance_trades_interests,
    non_compete_llp,
    indemnity_for_unauthorised_acts,
)
