"""Conditions about transfers of interests and new partners."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.library.conditions.parties import has_public_partner, more_than_two_partners
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import BuyOut, CallInterest, CallOption, DefaultEvent, PreEmption
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party


def transfers_agreed(deal: Deal, _: object) -> bool:
    """The deal says when a partner may pass on its interest."""
    return given(deal.transfers)


def lock_in_agreed(deal: Deal, _: object) -> bool:
    """There is a time without transfers."""
    return deal.transfers is not None and given(deal.transfers.lock_in)


def unsuitable_listed(deal: Deal, _: object) -> bool:
    """The deal names persons to whom no transfer is made."""
    return deal.transfers is not None and given(deal.transfers.unsuitable)


def permitted_transfers_agreed(deal: Deal, _: object) -> bool:
    """A partner may always transfer to some persons, of a kind that there can be for the partners of this deal."""
    return some((successor_transfer, group_transfer), lambda holds: holds(deal, None))


def _permitted(deal: Deal, word: str) -> bool:
    return deal.transfers is not None and some(deal.transfers.permitted, lambda p: p == word)


def successor_transfer(deal: Deal, _: object) -> bool:
    """A partner may always transfer to its statutory successor, and one of them is a public body that can have one."""
    return _permitted(deal, "statutory-successor") and has_public_partner(deal, None)


def group_transfer(deal: Deal, _: object) -> bool:
    """A partner may always transfer within its group."""
    return _permitted(deal, "group-company")


def admission_granted(deal: Deal, _: object) -> bool:
    """A buyer that has complied is admitted without a further consent."""
    return deal.transfers is not None and is_one_of(deal.transfers.admission, "granted-if-complied")


def admission_unanimous(deal: Deal, _: object) -> bool:
    """A buyer is admitted only by all; also where the deal says nothing about transfers."""
    return deal.transfers is None or is_one_of(deal.transfers.admission, "unanimous")


def _pre_emption(deal: Deal) -> PreEmption | None:
    return None if deal.transfers is None else deal.transfers.pre_emption


def pre_emption_agreed(deal: Deal, _: object) -> bool:
    """The other partners may buy first."""
    return given(_pre_emption(deal))


def pre_emption_at_fair_value(deal: Deal, _: object) -> bool:
    """The price of a first purchase is the fair value."""
    right = _pre_emption(deal)
    return right is not None and is_one_of(right.price, "fair-value")


def offer_from_price(deal: Deal, _: object) -> bool:
    """The first offer runs from the day on which the price is fixed."""
    right = _pre_emption(deal)
    return right is not None and is_one_of(right.offer.from_, "price-fixed")


def second_offer_agreed(deal: Deal, _: object) -> bool:
    """What is not taken is offered again."""
    right = _pre_emption(deal)
    return right is not None and given(right.then)


def second_offer_to_acceptors(deal: Deal, _: object) -> bool:
    """What is not taken is offered again to those of several others who took a part."""
    return second_offer_agreed(deal, None) and more_than_two_partners(deal, None)


def second_offer_to_other(deal: Deal, _: object) -> bool:
    """What is not taken is offered again to the only other partner."""
    return second_offer_agreed(deal, None) and not more_than_two_partners(deal, None)


def exempt_transfers(deal: Deal, _: object) -> bool:
    """A lock-in, or a right to buy first, has exceptions."""
    return lock_in_agreed(deal, None) or pre_emption_agreed(deal, None)


def tag_agreed(deal: Deal, _: object) -> bool:
    """The other partners may join a sale."""
    return deal.transfers is not None and given(deal.transfers.tag_along)


def options_agreed(deal: Deal, _: object) -> bool:
    """A partner may be bought out at a fixed time."""
    return deal.transfers is not None and given(deal.transfers.options)


def option_at_fair_value(_: Deal, it: CallOption) -> bool:
    """The price under the option is the fair value."""
    return is_one_of(it.price, "fair-value")


def drag_agreed(deal: Deal, _: object) -> bool:
    """Some partners may make the others sell too."""
    return deal.transfers is not None and given(deal.transfers.drag_along)


def drag_lowest_price(deal: Deal, _: object) -> bool:
    """A sale by all has a lowest price."""
    drag = None if deal.transfers is None else deal.transfers.drag_along
    return drag is not None and given(drag.lowest)


def call_agreed(deal: Deal, _: object) -> bool:
    """The others may buy a defaulter's interest in the vehicle."""
    return (
        given(deal.vehicle)
        and deal.default is not None
        and some(deal.default.remedies, lambda r: isinstance(r, CallInterest))
    )


def deadlock_offers(deal: Deal, _: object) -> bool:
    """Partners may offer to buy or to sell in a deadlock."""
    return deal.deadlock is not None and some(deal.deadlock.steps, lambda s: isinstance(s, BuyOut))


def attorney_needed(deal: Deal, _: object) -> bool:
    """Somebody can be made to sell, and the agreement is a deed."""
    may_be_made_to_sell = some((drag_agreed, call_agreed, options_agreed), lambda holds: holds(deal, None))
    return may_be_made_to_sell and is_one_of(deal.execute_as, "deed")


def resources_bought_on_exit(deal: Deal, _: object) -> bool:
    """A resource may be bought back at its fair value at the end."""
    return some(deal.resources, lambda r: is_one_of(r.on_exit, "bought-at-fair-value"))


def _buy_out_at_fair_value(deal: Deal, _: object) -> bool:
    return deal.deadlock is not None and some(
        deal.deadlock.steps, lambda s: isinstance(s, BuyOut) and is_one_of(s.price, "fair-value")
    )


def some_change_is_transfer(deal: Deal, _: object) -> bool:
    """A change of control of some party counts as a transfer, and the others may buy first."""
    return some(deal.parties.values(), lambda p: change_is_transfer_llp(deal, p))


def _option_at_fair_value(deal: Deal, _: object) -> bool:
    return deal.transfers is not None and some(deal.transfers.options, lambda o: is_one_of(o.price, "fair-value"))


def fair_value_used(deal: Deal, _: object) -> bool:
    """Something is bought or sold at its fair value."""
    cases = (
        pre_emption_at_fair_value,
        call_agreed,
        resources_bought_on_exit,
        _buy_out_at_fair_value,
        _option_at_fair_value,
        some_change_is_transfer,
    )
    return some(cases, lambda holds: holds(deal, None))


def _events(deal: Deal) -> tuple[DefaultEvent, ...]:
    return () if deal.default is None else deal.default.events


def change_of_control_agreed(deal: Deal, _: object) -> bool:
    """A change of control of some party has a meaning in the deal."""
    return some(deal.parties.values(), lambda p: given(p.change_of_control)) or some(
        _events(deal), lambda e: is_one_of(e.event, "change-of-control")
    )


def _looks_through(it: Party) -> bool:
    return it.change_of_control is not None and settled(it.change_of_control.look_through)


def change_looks_through_owners(_: Deal, it: Party) -> bool:
    """Changes further up the party's chain of owners count, and the deal names its owners."""
    return _looks_through(it) and given(it.owners)


def change_looks_through_unnamed(_: Deal, it: Party) -> bool:
    """Changes further up the party's chain of owners count, and the deal does not name its owners."""
    return _looks_through(it) and not given(it.owners)


def change_direct_only(_: Deal, it: Party) -> bool:
    """Only a direct change of the party's control counts."""
    return it.change_of_control is not None and not settled(it.change_of_control.look_through)


def _counts_as(it: Party, word: str) -> bool:
    return it.change_of_control is not None and is_one_of(it.change_of_control.counts_as, word)


def change_is_transfer_llp(deal: Deal, it: Party) -> bool:
    """A change of control counts as a transfer, and the others may buy first."""
    return _counts_as(it, "transfer") and given(deal.vehicle) and given(_pre_emption(deal))


def change_is_transfer_consent(deal: Deal, it: Party) -> bool:
    """A change of control counts as a transfer that needs consent."""
    return _counts_as(it, "transfer") and not (given(deal.vehicle) and given(_pre_emption(deal)))


def change_is_default(deal: Deal, it: Party) -> bool:
    """A change of control is a default, and the deal says what follows a default."""
    return _counts_as(it, "default") and given(deal.default)


def change_is_breach(deal: Deal, it: Party) -> bool:
    """A change of control counts as a default, and the deal has no clause on default."""
    return _counts_as(it, "default") and not given(deal.default)


def change_is_nothing(_: Deal, it: Party) -> bool:
    """A change of control has no effect but notice."""
    return _counts_as(it, "nothing")


CONDITIONS = by_name(
    transfers_agreed,
    lock_in_agreed,
    unsuitable_listed,
    permitted_transfers_agreed,
    successor_transfer,
    group_transfer,
    admission_granted,
    admission_unanimous,
    pre_emption_agreed,
    pre_emption_at_fair_value,
    offer_from_price,
    second_offer_to_acceptors,
    second_offer_to_other,
    exempt_transfers,
    tag_agreed,
    options_agreed,
    option_at_fair_value,
    drag_agreed,
    drag_lowest_price,
    call_agreed,
    deadlock_offers,
    attorney_needed,
    resources_bought_on_exit,
    fair_value_used,
    some_change_is_transfer,
    change_of_control_agreed,
    change_looks_through_owners,
    change_looks_through_unnamed,
    change_direct_only,
    change_is_transfer_llp,
    change_is_transfer_consent,
    change_is_default,
    change_is_breach,
    change_is_nothing,
)
