"""Whether the order of a winding up has a step for everything that there is to pay."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Preferred
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.rules.rule import WARNING, rule


@rule(
    "EXT-21",
    "winding-up-leaves-out",
    WARNING,
    source="Arithmetic: what has no step in the order is paid to nobody, or to somebody else.",
)
def winding_up_leaves_out(deal: Deal) -> Iterator[Finding]:
    """The order of payment in a winding up has no step for capital, loans, a preferred return or the rest.

    Why: the order is followed step by step. Capital or a loan without a step of its own is divided with the rest by
    share, so that a partner who put in more than its share pays the others; and what has no step at all, such as a
    surplus where the order ends with creditors, belongs to nobody.

    Base: llp
    Fails:  {exit: {order: [outside-creditors, partner-loans, preferred-arrears, by-share]}}
    Passes: {exit: {order: [outside-creditors, partner-loans, capital, preferred-arrears, by-share]}}
    """
    leaving = settled(deal.exit)
    if leaving is None or not deal.form_is("llp"):
        return
    order = [settled(step) for step in settled(leaving.order)]
    if not order:
        return  # the agreement then follows its other clauses, which leave nothing out
    for step, there, what in (
        ("partner-loans", _has_loans(deal), "Partners lend"),
        ("capital", _has_capital(deal), "Partners contribute capital"),
        ("preferred-arrears", _has_arrears(deal), "A preferred return is carried forward"),
        ("by-share", True, "Something may be left over"),
    ):
        if there and step not in order:
            yield Finding(
                at="exit.order",
                says=f"{what}, and the order of payment in a winding up has no step `{step}`.",
                fix=f"Add `{step}` where it belongs, or leave the order out: the agreement then has a step for each.",
            )


def _has_loans(deal: Deal) -> bool:
    return any(not is_open(r) and _is(r.treated_as, "loan") for r in settled(deal.resources))


def _has_capital(deal: Deal) -> bool:
    paid_in = deal.vehicle is not None and not is_open(deal.vehicle) and not is_open(deal.vehicle.capital)
    in_cash = paid_in and deal.vehicle is not None and len(deal.vehicle.capital) > 0
    called = not is_open(deal.money.funding) and deal.money.funding is not None  # what is called for is capital
    return called or in_cash or any(not is_open(r) and _is(r.treated_as, "capital") for r in settled(deal.resources))


def _has_arrears(deal: Deal) -> bool:
    tiers = [t for t in settled(deal.money.waterfall) if not is_open(t)]
    return any(isinstance(t, Preferred) and _is(t.arrears, "carried") for t in tiers)


def _is(value: object, word: str) -> bool:
    """Whether a fact is this word; what is open is found by the rule on open points."""
    try:
        return settled(value) == word
    except StillOpen:
        return False
