"""Conditions about resources."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import settled


def has_resources(deal: Deal, _: object) -> bool:
    """The partners commit resources."""
    return given(deal.resources)


def some_value_departs_on_vat(deal: Deal, _: object) -> bool:
    """Some value stands to VAT otherwise than the sums in the agreement do; a sum of money has no VAT."""
    return some(deal.resources, lambda r: resource_valued(deal, r) and _departs_on_vat(deal, r))


def _departs_on_vat(deal: Deal, it: Resource) -> bool:
    return it.value is not None and settled(it.value.vat) != settled(deal.money.vat)


def has_independent_valuation(deal: Deal, _: object) -> bool:
    """A valuer is named for at least one resource."""
    return some(deal.resources, lambda r: r.value is not None and given(r.value.valuer))


def has_loan_resources(deal: Deal, _: object) -> bool:
    """At least one resource is lent."""
    return some(deal.resources, lambda r: is_one_of(r.treated_as, "loan"))


def _at_nil(it: Resource) -> bool:
    return it.value is not None and is_one_of(it.value.basis, "nil")


def has_resource_at_event(deal: Deal, _: object) -> bool:
    """Some resource is made available when something has happened."""
    return some(deal.resources, lambda r: given(r.at) and given(r.at.event))


def has_supplied_staff(deal: Deal, _: object) -> bool:
    """Some resource is staff who stay with their employer."""
    return some(deal.resources, lambda r: is_one_of(r.model, "secondment", "services"))


def resource_has_quantity(_: Deal, it: Resource) -> bool:
    """The extent of the resource is stated."""
    return given(it.quantity)


def resource_has_end(_: Deal, it: Resource) -> bool:
    """The resource is available only until a time."""
    return given(it.until)


def resource_by_transfer_of_undertaking(_: Deal, it: Resource) -> bool:
    """The resource is staff who transfer by operation of law."""
    return is_one_of(it.model, "tupe")


def has_transferring_staff(deal: Deal, _: object) -> bool:
    """Some resource is staff who transfer by operation of law."""
    return some(deal.resources, lambda r: resource_by_transfer_of_undertaking(deal, r))


def resource_by_secondment(_: Deal, it: Resource) -> bool:
    """The resource is staff who are seconded."""
    return is_one_of(it.model, "secondment")


def resource_by_services(_: Deal, it: Resource) -> bool:
    """The resource is staff whose employer provides their work as a service."""
    return is_one_of(it.model, "services")


def _is_money(it: Resource) -> bool:
    return is_one_of(it.kind, "cash", "loan") and given(it.value) and not _at_nil(it)


def _is_capital_llp(deal: Deal, it: Resource) -> bool:
    return is_one_of(it.treated_as, "capital") and deal.form_is("llp")


def cash_is_capital_llp(deal: Deal, it: Resource) -> bool:
    """The resource is a sum that is paid to an LLP as capital."""
    return _is_money(it) and is_one_of(it.kind, "cash") and _is_capital_llp(deal, it)


def resource_is_against(_: Deal, it: Resource) -> bool:
    """The resource is a sum that is paid against another contribution."""
    return given(it.against)


def resource_is_money(deal: Deal, it: Resource) -> bool:
    """The resource is a sum that is lent, or paid otherwise than as capital."""
    return _is_money(it) and not cash_is_capital_llp(deal, it)


def resource_valued(_: Deal, it: Resource) -> bool:
    """The resource has a value, and is not itself a sum of money."""
    return given(it.value) and not _at_nil(it) and not _is_money(it)


def resource_valued_at_nil(_: Deal, it: Resource) -> bool:
    """The resource is said to have no value."""
    return _at_nil(it)


def resource_is_capital_llp(deal: Deal, it: Resource) -> bool:
    """The resource is contributed as capital to an LLP, and is not itself a sum that is paid as capital."""
    return _is_capital_llp(deal, it) and not cash_is_capital_llp(deal, it)


def resource_is_contribution(deal: Deal, it: Resource) -> bool:
    """The resource is contributed to an alliance, which has no capital."""
    return is_one_of(it.treated_as, "capital") and deal.form_is("alliance")


def resource_is_loan(_: Deal, it: Resource) -> bool:
    """The resource is lent."""
    return is_one_of(it.treated_as, "loan")


def resource_is_secured_loan(_: Deal, it: Resource) -> bool:
    """The resource is lent on security."""
    return given(it.loan) and it.loan is not None and settled(it.loan.secured)


def resource_is_unsecured_loan(_: Deal, it: Resource) -> bool:
    """The resource is lent without security."""
    return given(it.loan) and it.loan is not None and not settled(it.loan.secured)


def resource_ranks_behind(_: Deal, it: Resource) -> bool:
    """The loan ranks behind outside creditors."""
    return given(it.loan) and it.loan is not None and is_one_of(it.loan.rank, "behind-outside-creditors")


def resource_ranks_equally(_: Deal, it: Resource) -> bool:
    """The loan ranks equally with outside creditors."""
    return given(it.loan) and it.loan is not None and is_one_of(it.loan.rank, "equal")


def resource_at_cost(_: Deal, it: Resource) -> bool:
    """The resource is charged at cost; nobody charges for staff who transfer, since their new employer pays them."""
    return is_one_of(it.treated_as, "cost") and not resource_by_transfer_of_undertaking(_, it)


def cost_charged_to_vehicle(deal: Deal, it: Resource) -> bool:
    """The vehicle pays what the resource costs."""
    return resource_at_cost(deal, it) and given(deal.vehicle)


def cost_is_joint(deal: Deal, it: Resource) -> bool:
    """What the resource costs is one of an alliance's joint costs."""
    return resource_at_cost(deal, it) and not given(deal.vehicle) and given(deal.money.costs)


def cost_charged_otherwise(deal: Deal, it: Resource) -> bool:
    """What the resource costs is charged, and the deal knows neither a vehicle nor joint costs."""
    return resource_at_cost(deal, it) and not given(deal.vehicle) and not given(deal.money.costs)


def fee_from_vehicle(deal: Deal, it: Resource) -> bool:
    """The vehicle pays a fee for the resource."""
    return resource_for_fee(deal, it) and given(deal.vehicle)


def fee_is_joint(deal: Deal, it: Resource) -> bool:
    """The fee for the resource is one of an alliance's joint costs."""
    return resource_for_fee(deal, it) and not given(deal.vehicle) and given(deal.money.costs)


def fee_otherwise(deal: Deal, it: Resource) -> bool:
    """A fee is paid for the resource, and the deal knows neither a vehicle nor joint costs."""
    return resource_for_fee(deal, it) and not given(deal.vehicle) and not given(deal.money.costs)


def resource_for_fee(_: Deal, it: Resource) -> bool:
    """The resource is paid for by a fee."""
    return is_one_of(it.treated_as, "fee")


def resource_is_free(_: Deal, it: Resource) -> bool:
    """The resource is free of charge."""
    return is_one_of(it.treated_as, "free")


def resource_has_fee(deal: Deal, it: Resource) -> bool:
    """The fee for a year of the resource is stated."""
    return given(it.charged) and resource_for_fee(deal, it)


def resource_has_greatest_charge(deal: Deal, it: Resource) -> bool:
    """What is charged for the resource varies, and the most of it in a year is stated."""
    return given(it.charged) and not resource_for_fee(deal, it)


def resource_passes_by_separate_agreement(_: Deal, it: Resource) -> bool:
    """Another document makes the resource available."""
    return is_one_of(it.passes_by, "separate-agreement")


def resource_passes_by_licence(_: Deal, it: Resource) -> bool:
    """A licence makes the resource available."""
    return is_one_of(it.passes_by, "licence")


def resource_is_licensed_land(deal: Deal, it: Resource) -> bool:
    """A licence makes land or premises available."""
    return resource_passes_by_licence(deal, it) and is_one_of(it.kind, "land", "premises")


def resource_passes_by_this_agreement(_: Deal, it: Resource) -> bool:
    """The agreement itself makes the resource available."""
    return is_one_of(it.passes_by, "this-agreement")


CONDITIONS = by_name(
    has_resources,
    some_value_departs_on_vat,
    has_independent_valuation,
    has_loan_resources,
    has_resource_at_event,
    has_supplied_staff,
    resource_has_quantity,
    resource_has_end,
    resource_by_transfer_of_undertaking,
    has_transferring_staff,
    resource_by_secondment,
    resource_by_services,
    cash_is_capital_llp,
    resource_is_against,
    resource_is_money,
    resource_valued,
    resource_valued_at_nil,
    resource_is_capital_llp,
    resource_is_contribution,
    resource_is_loan,
    resource_is_secured_loan,
    resource_is_unsecured_loan,
    resource_ranks_behind,
    resource_ranks_equally,
    cost_charged_to_vehicle,
    cost_is_joint,
    cost_charged_otherwise,
    fee_from_vehicle,
    fee_is_joint,
    fee_otherwise,
    resource_is_free,
    resource_has_fee,
    resource_has_greatest_charge,
    resource_passes_by_separate_agreement,
    resource_passes_by_licence,
    resource_is_licensed_land,
    resource_passes_by_this_agreement,
)
