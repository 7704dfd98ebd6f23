"""Conditions about notices, guarantees and how parties sign."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.model.party import Party
from partnerdocs.model.signing import COMPANY_KINDS

_COMPANIES = tuple(COMPANY_KINDS)


def executed_as_deed(deal: Deal, _: object) -> bool:
    """The agreement is executed as a deed."""
    return is_one_of(deal.execute_as, "deed")


def some_party_seals(deal: Deal, _: object) -> bool:
    """At least one party signs by its seal."""
    return some(deal.parties.values(), lambda p: is_one_of(p.executes.by, "seal"))


def has_individual_partner(deal: Deal, _: object) -> bool:
    """At least one partner is an individual."""
    return some((deal.party(p) for p in deal.partners), lambda p: p.is_kind("individual"))


def some_party_is_individual(deal: Deal, _: object) -> bool:
    """At least one party, partner or guarantor, is an individual."""
    return some(deal.parties.values(), lambda p: p.is_kind("individual"))


def has_overseas_partner(deal: Deal, _: object) -> bool:
    """At least one partner is a company of another country."""
    return some((deal.party(p) for p in deal.partners), lambda p: p.is_kind("overseas-company"))


def is_guaranteed(_: Deal, it: Party) -> bool:
    """Another party guarantees what the party owes."""
    return given(it.guarantor)


def some_party_guaranteed(deal: Deal, _: object) -> bool:
    """At least one party is guaranteed by another."""
    return some(deal.parties.values(), lambda p: given(p.guarantor))


def guarantee_and_disputes(deal: Deal, it: Party) -> bool:
    """The party is guaranteed, and disputes have steps of their own."""
    return is_guaranteed(deal, it) and given(deal.disputes)


def guarantee_and_vehicle(deal: Deal, it: Party) -> bool:
    """The party is guaranteed, and there is a vehicle to which it may owe something."""
    return is_guaranteed(deal, it) and given(deal.vehicle)


def has_process_agent(_: Deal, it: Party) -> bool:
    """The party has an agent for service."""
    return given(it.process_agent)


def _way(deal: Deal, word: str, *, unless_said: bool) -> bool:
    if deal.notices is None:
        return unless_said
    return some(deal.notices.methods, lambda m: m == word)


def notice_by_hand(deal: Deal, _: object) -> bool:
    """Notices may be delivered by hand; also where the deal does not say how they go."""
    return _way(deal, "hand", unless_said=True)


def notice_by_post(deal: Deal, _: object) -> bool:
    """Notices may be posted; also where the deal does not say how they go."""
    return _way(deal, "post", unless_said=True)


def notice_by_courier(deal: Deal, _: object) -> bool:
    """Notices may go by courier."""
    return _way(deal, "courier", unless_said=False)


def notice_by_email(deal: Deal, _: object) -> bool:
    """Notices may go by e-mail."""
    return _way(deal, "email", unless_said=False)


def notice_on_paper(deal: Deal, _: object) -> bool:
    """Notices may go in another way than by e-mail."""
    ways = (notice_by_hand, notice_by_post, notice_by_courier)
    return some(ways, lambda holds: holds(deal, None))


def vehicle_without_letterbox(deal: Deal, _: object) -> bool:
    """There is a vehicle, and notices go only by e-mail, for which it has no address."""
    return given(deal.vehicle) and not notice_on_paper(deal, None)


def notices_go_to_another_name(_: Deal, it: Party) -> bool:
    """Notices to the party are marked for a post or a person, and not only for the party itself."""
    to = settled(it.notices).to
    return is_open(to) or all(is_open(name) or name != to for name in (it.name, it.short))


def some_notice_goes_abroad(deal: Deal, _: object) -> bool:
    """Notices go by post or courier, and some party receives them outside the United Kingdom."""
    ways = (notice_by_post, notice_by_courier)
    places = (p.address if p.notices.address is None else p.notices.address for p in deal.parties.values())
    return some(ways, lambda holds: holds(deal, None)) and some(places, lambda place: given(place.country))


def some_notices_not_by_email(deal: Deal, _: object) -> bool:
    """Notices may go by e-mail, but not all."""
    return notice_by_email(deal, None) and deal.notices is not None and given(deal.notices.not_by_email)


def off_email_default(deal: Deal, it: str) -> bool:
    """Notices about default are kept off e-mail, and the deal says what default is."""
    return is_one_of(it, "default") and given(deal.default)


def off_email_termination(_: Deal, it: str) -> bool:
    """Notices that end the agreement are kept off e-mail."""
    return is_one_of(it, "termination")


def off_email_deadlock(deal: Deal, it: str) -> bool:
    """Notices about deadlock are kept off e-mail, and the deal says what a deadlock is."""
    return is_one_of(it, "deadlock") and given(deal.deadlock)


def off_email_proceedings(_: Deal, it: str) -> bool:
    """Documents in proceedings are kept off e-mail."""
    return is_one_of(it, "proceedings")


def has_own_notice_address(_: Deal, it: Party) -> bool:
    """The party receives notices elsewhere than at its own address."""
    return given(it.notices.address)


def has_notice_email(deal: Deal, it: Party) -> bool:
    """Notices may go by e-mail, and the party has an address for them."""
    return notice_by_email(deal, None) and given(it.notices.email)


def nobody_named_to_sign(_: Deal, it: Party) -> bool:
    """The deal does not say who signs for the party."""
    return not given(it.executes.signatories)


def seal_authenticated(_: Deal, it: Party) -> bool:
    """It is said who authenticates the party's seal."""
    return given(it.executes.authenticated_by)


def seal_of_nhs_trust_unnamed(_: Deal, it: Party) -> bool:
    """An NHS trust seals, and nobody is named."""
    return it.is_kind("nhs-trust") and nobody_named_to_sign(_, it)


def seal_of_authority_unnamed(_: Deal, it: Party) -> bool:
    """A local authority seals, and nobody is named."""
    return it.is_kind("local-authority") and nobody_named_to_sign(_, it)


def seal_of_other_unnamed(_: Deal, it: Party) -> bool:
    """A party that is neither an NHS trust nor a local authority seals, and nobody is named."""
    return not it.is_kind("nhs-trust", "local-authority") and nobody_named_to_sign(_, it)


def company_signs_unnamed(_: Deal, it: Party) -> bool:
    """A company signs by two signatories, and nobody is named."""
    return it.is_kind(*_COMPANIES) and nobody_named_to_sign(_, it)


def cio_signs_unnamed(_: Deal, it: Party) -> bool:
    """A charitable incorporated organisation signs, and nobody is named."""
    return it.is_kind("charitable-incorporated-organisation") and nobody_named_to_sign(_, it)


def society_signs_unnamed(_: Deal, it: Party) -> bool:
    """A registered society signs, and nobody is named."""
    return it.is_kind("registered-society") and nobody_named_to_sign(_, it)


def other_signs_unnamed(_: Deal, it: Party) -> bool:
    """A party of another kind signs by two signatories, and nobody is named."""
    known = it.is_kind(*_COMPANIES, "llp", "charitable-incorporated-organisation", "registered-society")
    return not known and nobody_named_to_sign(_, it)


def director_signs_unnamed(_: Deal, it: Party) -> bool:
    """A company signs by one director, and nobody is named."""
    return it.is_kind(*_COMPANIES) and nobody_named_to_sign(_, it)


def llp_signs_unnamed(_: Deal, it: Party) -> bool:
    """A limited liability partnership signs, and nobody is named."""
    return it.is_kind("llp") and nobody_named_to_sign(_, it)


def other_witnessed_unnamed(_: Deal, it: Party) -> bool:
    """A party that is neither a company nor an LLP signs before a witness, and nobody is named."""
    return not it.is_kind(*_COMPANIES, "llp") and nobody_named_to_sign(_, it)


def individual_witnessed(deal: Deal, it: Party) -> bool:
    """An individual signs before a witness: always a deed, and a contract if the deal says so."""
    return executed_as_deed(deal, None) or is_one_of(it.executes.by, "director-and-witness")


def individual_witnessed_contract(deal: Deal, it: Party) -> bool:
    """An individual signs a simple contract before a witness."""
    return individual_witnessed(deal, it) and not executed_as_deed(deal, None)


def individual_not_witnessed(deal: Deal, it: Party) -> bool:
    """An individual signs a simple contract without a witness."""
    return not individual_witnessed(deal, it)


def no_way_of_signing(_: Deal, it: Party) -> bool:
    """The party cannot sign in the way that the deal names, and nobody is named who signs for it."""
    return given(it.executes.by) and nobody_named_to_sign(_, it)


def no_partners_named(_: Deal, it: Party) -> bool:
    """The deal does not name the partners of a firm."""
    return not given(it.members)


def overseas_signs_deed(deal: Deal, it: Party) -> bool:
    """A company of another country executes a deed."""
    return executed_as_deed(deal, None) and it.is_kind("overseas-company")


def home_signs_deed(deal: Deal, it: Party) -> bool:
    """A party of this country executes a deed."""
    return executed_as_deed(deal, None) and not it.is_kind("overseas-company")


def llp_signs_deed(deal: Deal, it: Party) -> bool:
    """A limited liability partnership executes a deed by its members."""
    return executed_as_deed(deal, None) and it.is_kind("llp")


def llp_signs_contract(deal: Deal, it: Party) -> bool:
    """A limited liability partnership signs a simple contract by its members."""
    return not executed_as_deed(deal, None) and it.is_kind("llp")


def partners_sign_deed(deal: Deal, it: Party) -> bool:
    """A partnership executes a deed by its partners."""
    return executed_as_deed(deal, None) and not it.is_kind("llp")


def partners_sign_contract(deal: Deal, it: Party) -> bool:
    """A partnership signs a simple contract by its partners."""
    return not executed_as_deed(deal, None) and not it.is_kind("llp")


CONDITIONS = by_name(
    executed_as_deed,
    some_party_seals,
    has_individual_partner,
    some_party_is_individual,
    has_overseas_partner,
    is_guaranteed,
    some_party_guaranteed,
    guarantee_and_disputes,
    guarantee_and_vehicle,
    has_process_agent,
    notice_by_hand,
    notice_by_post,
    notice_by_courier,
    notice_by_email,
    notice_on_paper,
    vehicle_without_letterbox,
    notices_go_to_another_name,
    some_notice_goes_abroad,
    some_notices_not_by_email,
    off_email_default,
    off_email_termination,
    off_email_deadlock,
    off_email_proceedings,
    has_own_notice_address,
    has_notice_email,
    nobody_named_to_sign,
    seal_authenticated,
    seal_of_nhs_trust_unnamed,
    seal_of_authority_unnamed,
    seal_of_other_unnamed,
    company_signs_unnamed,
    cio_signs_unnamed,
    society_signs_unnamed,
    other_signs_unnamed,
    director_signs_unnamed,
    llp_signs_unnamed,
    other_witnessed_unnamed,
    individual_witnessed,
    individual_witnessed_contract,
    individual_not_witnessed,
    no_way_of_signing,
    no_partners_named,
    overseas_signs_deed,
    home_signs_deed,
    llp_signs_deed,
    llp_signs_contract,
    partners_sign_deed,
    partners_sign_contract,
)
