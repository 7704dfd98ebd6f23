"""What an LLP must be, and what it must not promise."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, rule


@rule(
    "LGF-07",
    "llp-without-profit",
    ERROR,
    source="Limited Liability Partnerships Act 2000, s. 2(1)(a): a lawful business with a view to profit.",
)
def llp_without_profit(deal: Deal) -> Iterator[Finding]:
    """An LLP is to be formed for a business that seeks no profit.

    Why: an LLP is incorporated for carrying on a lawful business with a view to profit. A mere sharing of costs is
    better done as an alliance or through a company limited by guarantee.

    Base: llp
    Fails:  {vehicle: {business: {with_a_view_to_profit: false}}}
    Passes: {vehicle: {business: {with_a_view_to_profit: true}}}
    """
    vehicle = settled(deal.vehicle)
    if deal.form_is("llp") and vehicle is not None and not settled(settled(vehicle.business).with_a_view_to_profit):
        yield Finding(
            at="vehicle.business.with_a_view_to_profit",
            says="The LLP is to carry on its business without a view to profit.",
            fix="Choose another form, or state the view to profit if there is one.",
            also=("form",),
        )


@rule(
    "LGF-30",
    "member-made-to-contribute",
    ERROR,
    source="Insolvency Act 1986, s. 74 as modified for LLPs; Limited Liability Partnerships Act 2000, s. 1(4).",
)
def member_made_to_contribute(deal: Deal) -> Iterator[Finding]:
    """The members of an LLP promise to contribute to its losses or to a deficit.

    Why: a member is liable in a winding up as far as it has agreed to contribute; such a promise gives limited
    liability away, and a liquidator can call on it. Losses are allocated between capital accounts instead.

    Base: llp
    Fails:  {exit: {deficit: by-share}}
    Passes: {exit: {deficit: none}}
    """
    if not deal.form_is("llp"):
        return
    fix = "Say `none`; what members are to add is agreed as capital, with a limit."
    loss = None if is_open(deal.money) or is_open(deal.money.loss) else deal.money.loss
    if loss is not None and loss.contribute == "by-share":  # while it is open it equals nothing
        says = "The members of the LLP are to pay in to meet its losses."
        yield Finding(at="money.loss.contribute", says=says, fix=fix, also=("form",))
    leaving = settled(deal.exit)
    if leaving is not None and settled(leaving.deficit) == "by-share":
        says = "The members of the LLP are to make up a deficit on its winding up."
        yield Finding(at="exit.deficit", says=says, fix=fix, also=("form",))


@rule(
    "LGF-33",
    "llp-without-accounts",
    ERROR,
    source="Companies Act 2006, ss. 386 and 394, as applied to limited liability partnerships (confirm).",
)
def llp_without_accounts(deal: Deal) -> Iterator[Finding]:
    """An LLP is to keep no accounts, or no money is to pass in it.

    Why: the law makes an LLP keep and file accounts, and its profit is worked out from them. `money: none` is for an
    alliance in which each partner bears what it costs to take part.

    Base: llp
    Fails:  {money: {accounts: none}}
    Passes: {money: {accounts: {framework: FRS 102}}}
    """
    if deal.form_is("llp") and settled(settled(deal.money).accounts) is None:
        yield Finding(
            at="money.accounts",
            says="The LLP is to keep no accounts, although the law makes it keep them.",
            fix="State `accounts`, as {framework: FRS 102, audit: true, open_book: true}.",
            also=("form",),
        )
