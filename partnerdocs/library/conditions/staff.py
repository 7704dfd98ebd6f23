"""Conditions about the people who work for the partnership."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of
from partnerdocs.library.conditions.parties import more_than_two_partners
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled


def staff_agreed(deal: Deal, _: object) -> bool:
    """The deal deals with staff."""
    return given(deal.staff)


def staff_numbers_listed(deal: Deal, _: object) -> bool:
    """It is said how many people are concerned."""
    return deal.staff is not None and given(deal.staff.numbers)


def _model(deal: Deal, word: str) -> bool:
    return deal.staff is not None and is_one_of(deal.staff.model, word)


def staff_by_tupe(deal: Deal, _: object) -> bool:
    """Staff transfer by operation of law."""
    return _model(deal, "tupe")


def staff_by_tupe_llp(deal: Deal, _: object) -> bool:
    """Staff transfer by operation of law to the vehicle, which takes over their work."""
    return staff_by_tupe(deal, None) and given(deal.vehicle)


def staff_by_tupe_between_partners(deal: Deal, _: object) -> bool:
    """Staff transfer by operation of law, and there is no vehicle that could take over their work."""
    return staff_by_tupe(deal, None) and not given(deal.vehicle)


def staff_by_secondment(deal: Deal, _: object) -> bool:
    """Staff are seconded."""
    return _model(deal, "secondment")


def secondment_to_vehicle(deal: Deal, _: object) -> bool:
    """Staff are seconded to the vehicle."""
    return staff_by_secondment(deal, None) and given(deal.vehicle)


def secondment_to_other(deal: Deal, _: object) -> bool:
    """Staff are seconded to the only other partner."""
    return staff_by_secondment(deal, None) and not given(deal.vehicle) and not more_than_two_partners(deal, None)


def secondment_to_one_of_several(deal: Deal, _: object) -> bool:
    """Staff are seconded to one of several other partners."""
    return staff_by_secondment(deal, None) and not given(deal.vehicle) and more_than_two_partners(deal, None)


def staff_by_services(deal: Deal, _: object) -> bool:
    """Staff work for their own employer, who provides a service."""
    return _model(deal, "services")


def staff_own_employees(deal: Deal, _: object) -> bool:
    """Each employer engages its own people."""
    return _model(deal, "own-employees")


def staff_by_tupe_dated(deal: Deal, _: object) -> bool:
    """The day on which staff transfer is known."""
    return staff_by_tupe(deal, None) and deal.staff is not None and given(deal.staff.transfer_on)


def staff_start_dated(deal: Deal, _: object) -> bool:
    """Staff do not transfer, and the day on which they start is known."""
    return deal.staff is not None and not staff_by_tupe(deal, None) and given(deal.staff.transfer_on)


def staff_consultation_begun(deal: Deal, _: object) -> bool:
    """Consultation begins, on a known day, before the agreement is signed."""
    begins = None if deal.staff is None else settled(deal.staff.consultation_from)
    signing = settled(deal.signing)
    return begins is not None and signing is not None and begins < signing


def staff_consultation_to_begin(deal: Deal, _: object) -> bool:
    """The day on which consultation begins is known, and may come after the signing."""
    dated = deal.staff is not None and given(deal.staff.consultation_from)
    return dated and not staff_consultation_begun(deal, None)


def staff_indemnities(deal: Deal, _: object) -> bool:
    """Employers indemnify for claims by staff."""
    return deal.staff is not None and settled(deal.staff.indemnities)


def staff_indemnities_tupe(deal: Deal, _: object) -> bool:
    """Old and new employer indemnify each other."""
    return staff_indemnities(deal, None) and staff_by_tupe(deal, None)


def staff_indemnities_other(deal: Deal, _: object) -> bool:
    """An employer whose staff do not transfer indemnifies those with whom they work."""
    return staff_indemnities(deal, None) and not staff_by_tupe(deal, None)


def _pension(deal: Deal, word: str) -> bool:
    return deal.staff is not None and is_one_of(deal.staff.pension, word)


def staff_pension_nhs_kept(deal: Deal, _: object) -> bool:
    """Staff whose employer stays the same are in the NHS Pension Scheme."""
    return _pension(deal, "nhs-pension-scheme") and not staff_by_tupe(deal, None)


def staff_pension_nhs_sought(deal: Deal, _: object) -> bool:
    """Staff are in the NHS Pension Scheme, to which their new employer needs access."""
    return _pension(deal, "nhs-pension-scheme") and staff_by_tupe(deal, None)


def staff_pension_comparable(deal: Deal, _: object) -> bool:
    """Staff have a broadly comparable pension."""
    return _pension(deal, "broadly-comparable")


def staff_pension_employer(deal: Deal, _: object) -> bool:
    """Staff are in their employer's scheme."""
    return _pension(deal, "employer-scheme")


def staff_two_tier(deal: Deal, _: object) -> bool:
    """New staff get terms no worse than those who transferred."""
    return deal.staff is not None and settled(deal.staff.two_tier)


CONDITIONS = by_name(
    staff_agreed,
    staff_numbers_listed,
    staff_by_tupe,
    staff_by_tupe_llp,
    staff_by_tupe_between_partners,
    staff_by_secondment,
    secondment_to_vehicle,
    secondment_to_other,
    secondment_to_one_of_several,
    staff_by_services,
    staff_own_employees,
    staff_by_tupe_dated,
    staff_start_dated,
    staff_consultation_begun,
    staff_consultation_to_begin,
    staff_indemnities,
    staff_indemnities_tupe,
    staff_indemnities_other,
    staff_pension_nhs_kept,
    staff_pension_nhs_sought,
    staff_pension_comparable,
    staff_pension_employer,
    staff_two_tier,
)
