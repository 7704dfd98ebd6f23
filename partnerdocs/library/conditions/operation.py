"""Conditions about how the partnership works day by day: ideas, publication, data, premises, names, competition."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.library.conditions.parties import has_nhs_partner
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.operation import Premises


def ip_agreed(deal: Deal, _: object) -> bool:
    """The deal deals with intellectual property."""
    return given(deal.intellectual_property)


def _results(deal: Deal, word: str) -> bool:
    return deal.intellectual_property is not None and is_one_of(deal.intellectual_property.results, word)


def results_to_creator(deal: Deal, _: object) -> bool:
    """Results belong to whoever creates them."""
    return _results(deal, "creator")


def results_to_vehicle(deal: Deal, _: object) -> bool:
    """Results belong to the vehicle."""
    return _results(deal, "vehicle")


def results_to_lead(deal: Deal, _: object) -> bool:
    """Results belong to one partner for all."""
    return _results(deal, "lead")


def results_joint(deal: Deal, _: object) -> bool:
    """Results belong to the partners together."""
    return _results(deal, "joint")


def vehicle_uses_results_of_others(deal: Deal, _: object) -> bool:
    """There is a vehicle, and the results that it needs belong to others."""
    return given(deal.vehicle) and ip_agreed(deal, None) and not results_to_vehicle(deal, None)


def ip_licence_after_exit(deal: Deal, _: object) -> bool:
    """Licences go on after the end."""
    return deal.intellectual_property is not None and is_one_of(deal.intellectual_property.after_exit, "licence")


def publications_agreed(deal: Deal, _: object) -> bool:
    """The partners publish something regularly."""
    return deal.information_requests is not None and given(deal.information_requests.publish)


def publications_by_vehicle(deal: Deal, _: object) -> bool:
    """The vehicle publishes."""
    return publications_agreed(deal, None) and given(deal.vehicle)


def publications_by_lead(deal: Deal, _: object) -> bool:
    """The lead of an alliance publishes."""
    return publications_agreed(deal, None) and not given(deal.vehicle) and given(deal.lead)


def publications_by_each(deal: Deal, _: object) -> bool:
    """Each partner publishes, since there is neither a vehicle nor a lead."""
    return publications_agreed(deal, None) and not given(deal.vehicle) and not given(deal.lead)


def has_data_flows(deal: Deal, _: object) -> bool:
    """Personal data is passed."""
    return given(deal.data)


def flows_between_controllers(deal: Deal, _: object) -> bool:
    """Data passes between separate controllers."""
    return some(deal.data, lambda f: is_one_of(f.role, "controller-to-controller"))


def flows_between_joint_controllers(deal: Deal, _: object) -> bool:
    """Data passes between joint controllers."""
    return some(deal.data, lambda f: is_one_of(f.role, "joint-controllers"))


def flows_to_processors(deal: Deal, _: object) -> bool:
    """Data passes to a processor."""
    return some(deal.data, lambda f: is_one_of(f.role, "processor"))


def flows_about_health(deal: Deal, _: object) -> bool:
    """Data about health is passed."""
    return some(deal.data, lambda f: settled(f.health))


def flows_abroad(deal: Deal, _: object) -> bool:
    """Data leaves the United Kingdom."""
    return some(deal.data, lambda f: given(f.outside_uk))


def clinical_agreed(deal: Deal, _: object) -> bool:
    """The deal deals with clinical governance."""
    return given(deal.clinical)


def vehicle_is_registered_provider(deal: Deal, _: object) -> bool:
    """The vehicle itself carries on a regulated activity, for which it needs a registration."""
    return deal.clinical is not None and is_one_of(deal.clinical.registered_provider, "vehicle")


def has_premises(deal: Deal, _: object) -> bool:
    """Premises are used."""
    return given(deal.premises)


def premises_are_resource(_: Deal, it: Premises) -> bool:
    """The premises are one of the resources."""
    return given(it.resource)


def premises_by_lease(deal: Deal, _: object) -> bool:
    """Some premises are leased."""
    return some(deal.premises, lambda p: is_one_of(p.tenure, "lease"))


def premises_by_licence(deal: Deal, _: object) -> bool:
    """Some premises are used under licence."""
    return some(deal.premises, lambda p: is_one_of(p.tenure, "licence"))


def premises_by_freehold(deal: Deal, _: object) -> bool:
    """Some premises are transferred."""
    return some(deal.premises, lambda p: is_one_of(p.tenure, "freehold"))


def premises_handed_back(deal: Deal, _: object) -> bool:
    """Some premises are handed back."""
    return some(deal.premises, lambda p: is_one_of(p.on_exit, "handed-back"))


def nhs_identity_used(deal: Deal, _: object) -> bool:
    """NHS names and marks are used, and a partner is an NHS body that may let them be used."""
    return deal.publicity is not None and settled(deal.publicity.nhs_identity) and has_nhs_partner(deal, None)


def nhs_identity_not_used(deal: Deal, _: object) -> bool:
    """A partner is an NHS body, and NHS names and marks are not used."""
    return deal.publicity is not None and not settled(deal.publicity.nhs_identity) and has_nhs_partner(deal, None)


def non_compete_agreed(deal: Deal, _: object) -> bool:
    """Some partners are not free to compete."""
    return given(deal.non_compete)


def non_compete_after(deal: Deal, _: object) -> bool:
    """Some partners are not free to compete after leaving."""
    return deal.non_compete is not None and given(deal.non_compete.after)


def non_compete_after_llp(deal: Deal, _: object) -> bool:
    """Some partners are not free to compete after leaving a vehicle."""
    return non_compete_after(deal, None) and given(deal.vehicle)


def non_compete_binds_public(deal: Deal, _: object) -> bool:
    """A public body is among those who are not free to compete."""
    return deal.non_compete is not None and some(deal.non_compete.who, lambda p: deal.party(p).is_public())


def force_majeure_agreed(deal: Deal, _: object) -> bool:
    """Events outside anybody's control excuse."""
    return given(deal.force_majeure)


CONDITIONS = by_name(
    ip_agreed,
    results_to_creator,
    results_to_vehicle,
    results_to_lead,
    results_joint,
    vehicle_uses_results_of_others,
    ip_licence_after_exit,
    publications_agreed,
    publications_by_vehicle,
    publications_by_lead,
    publications_by_each,
    has_data_flows,
    flows_between_controllers,
    flows_between_joint_controllers,
    flows_to_processors,
    flows_about_health,
    flows_abroad,
    clinical_agreed,
    vehicle_is_registered_provider,
    has_premises,
    premises_are_resource,
    premises_by_lease,
    premises_by_licence,
    premises_by_freehold,
    premises_handed_back,
    nhs_identity_used,
    nhs_identity_not_used,
    non_compete_agreed,
    non_compete_after,
    non_compete_after_llp,
    non_compete_binds_public,
    force_majeure_agreed,
)
