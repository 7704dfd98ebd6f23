"""Conditions about risk: the register, limits of liability, insurance."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Table
from partnerdocs.model.open_point import settled


def has_risks(deal: Deal, _: object) -> bool:
    """There is a risk register."""
    return given(deal.risks)


def _shares_risks(deal: Deal) -> bool:
    return some(deal.risks, lambda r: is_one_of(r.owner, "by-share"))


def has_risk_appetite(deal: Deal, _: object) -> bool:
    """The partners state their attitude to risk."""
    return given(deal.risk_appetite)


def risks_shared_llp(deal: Deal, _: object) -> bool:
    """Some risks are shared through the vehicle."""
    return _shares_risks(deal) and given(deal.vehicle)


def risks_shared_alliance(deal: Deal, _: object) -> bool:
    """Some risks are shared between the partners themselves."""
    return _shares_risks(deal) and not given(deal.vehicle)


def risks_in_parts(deal: Deal, _: object) -> bool:
    """Some risk has several owners, each for a part."""
    return some(deal.risks, lambda r: isinstance(settled(r.owner), Table))


def caps_agreed(deal: Deal, _: object) -> bool:
    """What a partner owes another has a limit."""
    return deal.liability is not None and given(deal.liability.caps)


def caps_beside_documents(deal: Deal, _: object) -> bool:
    """What a partner owes another has a limit, and the deal has documents beside the agreement."""
    return caps_agreed(deal, None) and given(deal.transaction_documents)


def uncapped_listed(deal: Deal, _: object) -> bool:
    """No limit applies to some things."""
    return deal.liability is not None and given(deal.liability.uncapped)


def indirect_loss_excluded(deal: Deal, _: object) -> bool:
    """Indirect loss is not recoverable."""
    return deal.liability is not None and is_one_of(deal.liability.indirect_loss, "excluded")


def indirect_loss_recoverable(deal: Deal, _: object) -> bool:
    """Indirect loss is recoverable."""
    return deal.liability is not None and is_one_of(deal.liability.indirect_loss, "recoverable")


def caps_or_indirect(deal: Deal, _: object) -> bool:
    """Liability is limited or excluded in some way."""
    return some((caps_agreed, indirect_loss_excluded), lambda holds: holds(deal, None))


def indemnity_unauthorised_agreed(deal: Deal, _: object) -> bool:
    """A partner indemnifies for commitments without authority."""
    return deal.liability is not None and settled(deal.liability.indemnity_unauthorised)


def insurance_agreed(deal: Deal, _: object) -> bool:
    """Somebody keeps up insurance."""
    return given(deal.insurance)


def public_partner_insures(deal: Deal, _: object) -> bool:
    """A partner that is a public body is to keep up insurance."""
    public = [pid for pid in deal.partners if deal.party(pid).is_public()]
    return some(deal.insurance, lambda i: is_one_of(i.by, *public))


def vehicle_insures_after_end(deal: Deal, _: object) -> bool:
    """The vehicle's insurance has to reach beyond its end."""
    return given(deal.vehicle) and some(deal.insurance, lambda i: is_one_of(i.by, "vehicle") and given(i.run_off))


def scheme_members(deal: Deal, _: object) -> bool:
    """Some partners are members of the clinical negligence scheme."""
    return given(deal.clinical_negligence_scheme)


def vehicle_gives_care(deal: Deal, _: object) -> bool:
    """There is a vehicle, and it is to be registered for clinical work."""
    provider = deal.clinical.registered_provider if given(deal.vehicle) and deal.clinical is not None else None
    return is_one_of(provider, "vehicle")


def insurance_or_scheme(deal: Deal, _: object) -> bool:
    """There is insurance or a scheme in its place."""
    return some((insurance_agreed, scheme_members), lambda holds: holds(deal, None))


CONDITIONS = by_name(
    has_risks,
    has_risk_appetite,
    risks_shared_llp,
    risks_shared_alliance,
    risks_in_parts,
    caps_agreed,
    caps_beside_documents,
    uncapped_listed,
    indirect_loss_excluded,
    indirect_loss_recoverable,
    caps_or_indirect,
    indemnity_unauthorised_agreed,
    insurance_agreed,
    public_partner_insures,
    vehicle_insures_after_end,
    scheme_members,
    vehicle_gives_care,
    insurance_or_scheme,
)
