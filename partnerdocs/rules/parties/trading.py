"""Whether a council or a charity may carry on business in the form that is chosen."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import short_name

#: The Act whose general power a council may use for a commercial purpose only through a company.
GENERAL_POWER = "localism act 2011"


@rule(
    "PTY-11",
    "council-trades-without-company",
    WARNING,
    source="Localism Act 2011, ss. 1 and 4; R (Peters) v Haringey LBC [2018] EWHC 192 (Admin) (confirm).",
    each="parties",
)
def council_trades_without_company(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A council joins an LLP that seeks profit and relies on its general power alone.

    Why: what it does for a commercial purpose under that power it must do through a company, and an LLP is none. What
    counts is the council's own main purpose: one that builds homes for its district, and so earns money, was allowed
    to use an LLP. Another recorded power answers the rule.

    Base: llp
    Fails:  {parties: {trust: {kind: local-authority, power: [{act: Localism Act 2011, provisions: [s. 1]}]}}}
    Passes: {parties: {trust: {kind: local-authority, power: [{act: Local Government Act 1972, provisions: [s. 111]}]}}}
    """
    if not party.is_kind("local-authority") or settled(party.role) != "partner" or not _llp_for_profit(deal):
        return
    acts = [settled(settled(power).act).casefold() for power in settled(party.power)]
    if acts and all(GENERAL_POWER in act for act in acts):
        yield Finding(
            at=f"{path}.power",
            says=f"{short_name(deal, path.removeprefix('parties.'))} is to join an LLP that seeks profit, and relies "
            "on the Localism Act 2011 alone, which wants a company for a commercial purpose.",
            fix="Record the other power on which it relies, or choose a company; if its own purpose is not commercial, "
            "keep the advice on file and accept this.",
            also=("form", "vehicle.business.with_a_view_to_profit"),
        )


@rule(
    "PTY-12",
    "charity-in-business-for-profit",
    WARNING,
    source="Charities Act 2011; Charity Commission, Trustees, trading and tax (CC35) (confirm).",
    each="parties",
)
def charity_in_business_for_profit(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A charity joins a business for profit itself, and no power to do so is recorded.

    Why: a member of an LLP or a partner of a firm carries on its business. A charity may do that within its objects,
    or in a small way; other trading usually goes through a subsidiary, for its assets and its tax. Its trustees also
    look at what private partners gain. A recorded power or object answers the rule; an alliance is no business.

    Base: two
    Fails:  {parties: {b: {kind: charitable-company, approvals: [{body: the trustees, dated: 2026-10-01}]}}}
    Passes: {parties: {b: {kind: guarantee-company, approvals: [{body: the trustees, dated: 2026-10-01}]}}}
    """
    if not party.is_kind("charitable-company", "charitable-incorporated-organisation") or settled(party.power):
        return
    if settled(party.role) == "partner" and (deal.form_is("general-partnership") or _llp_for_profit(deal)):
        yield Finding(
            at=f"{path}.power",
            says=f"{short_name(deal, path.removeprefix('parties.'))} is a charity and joins a business for profit "
            "itself, but no power or object that covers it is recorded.",
            fix="Record it under `power`, let a trading subsidiary join in its place, or choose an alliance.",
            also=(f"{path}.kind", "form"),
        )


def _llp_for_profit(deal: Deal) -> bool:
    vehicle = settled(deal.vehicle)
    return deal.form_is("llp") and vehicle is not None and settled(settled(vehicle.business).with_a_view_to_profit)
