"""Whether the way in which the partners came together is recorded and fits them."""

import datetime as dt
from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.parties.public import in_public_hands
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import names, word

#: The day from which health care services are bought under the provider selection regime.
REGIME_BEGAN = dt.date(2024, 1, 1)
#: Regimes under which a health care service is not bought, and how each is said.
OTHER_REGIMES = {
    "procurement-act-2023": "the Procurement Act 2023",
    "public-contracts-regulations-2015": "the Public Contracts Regulations 2015",
    "below-threshold": "the rules for contracts below the threshold",
}


@rule(
    "LGF-18",
    "no-procurement-route",
    WARNING,
    source="Partnerships for healthy outcomes (2012): a partnership is not a way around the procurement rules.",
)
def no_procurement_route(deal: Deal) -> Iterator[Finding]:
    """A public body has a partner from outside the public sector, and the deal does not say how it was chosen.

    Why: whoever was passed over may have the agreement set aside. That it was no procurement is an answer too
    (`regime: not-a-procurement`).

    Base: llp
    Fails:  {procurement: null}
    Passes: {procurement: {regime: not-a-procurement, term_advertised: null}}
    """
    if settled(deal.procurement) is not None:
        return
    public = [pid for pid in deal.partners if deal.party(pid).is_public()]
    outside = [pid for pid in deal.partners if not in_public_hands(deal, pid)]
    if public and outside:
        yield Finding(
            at="parties",
            says=f"{names(deal, public)} and {names(deal, outside)} are to be partners, and it is not recorded how "
            f"{names(deal, outside)} {'was' if len(outside) == 1 else 'were'} chosen.",
            fix="State `procurement` with its `regime`, which may be `not-a-procurement`.",
            also=("procurement",),
        )


@rule(
    "LGF-19",
    "health-care-under-another-regime",
    WARNING,
    source="Health Care Services (Provider Selection Regime) Regulations 2023, SI 2023/1348 (confirm).",
)
def health_care_under_another_regime(deal: Deal) -> Iterator[Finding]:
    """An NHS body or a council buys a regulated health service, and the award is recorded under another regime.

    Why: since 1 January 2024 health care services are bought under the provider selection regime, whatever their
    value. A contract that is mainly for something else, or was awarded before that day, is under other rules.

    Base: alliance
    Fails:  {procurement: {regime: procurement-act-2023}, clinical: {activity: nursing care, lead: Chief Nurse,
             registered_provider: council, incidents: 1 working day}}
    Passes: {procurement: {regime: provider-selection-regime}, clinical: {activity: nursing care, lead: Chief Nurse,
             registered_provider: council, incidents: 1 working day}}
    """
    procurement, clinical = settled(deal.procurement), settled(deal.clinical)
    if procurement is None or clinical is None or settled(procurement.regime) not in OTHER_REGIMES:
        return
    awarded = settled(procurement.awarded)
    if awarded is not None and awarded < REGIME_BEGAN:
        return
    if any(deal.party(pid).is_nhs() or deal.party(pid).is_kind("local-authority") for pid in deal.partners):
        yield Finding(
            at="procurement.regime",
            says=f"The deal is about a regulated health service ({settled(clinical.activity)}), and the award is "
            f"recorded under {OTHER_REGIMES[procurement.regime]}.",
            fix=f"Write {word('provider-selection-regime')}, or accept it if the main subject is no health service.",
            also=("clinical.activity",),
        )


@rule(
    "LGF-21",
    "horizontal-exemption-with-outsider",
    WARNING,
    source="Procurement Act 2023, Sch. 2 para. 3: horizontal arrangements between contracting authorities (confirm).",
)
def horizontal_exemption_with_outsider(deal: Deal) -> Iterator[Finding]:
    """The agreement rests on the exemption for co-operation of authorities, and a partner is not one.

    Why: the exemption is for contracting authorities among themselves, towards aims that they have in common. A
    company that public bodies own may be one; a university counts as one here.

    Base: alliance
    Fails:  {procurement: {regime: horizontal-exemption}, parties: {council: {kind: registered-society, number: IP1R}}}
    Passes: {procurement: {regime: horizontal-exemption}, parties: {council: {kind: university, number: IP1R}}}
    """
    procurement = settled(deal.procurement)
    if procurement is None or settled(procurement.regime) != "horizontal-exemption":
        return
    outside = [pid for pid in deal.partners if not in_public_hands(deal, pid)]
    if outside:
        yield Finding(
            at="procurement.regime",
            says=f"The agreement rests on the horizontal exemption, and {names(deal, outside)} "
            f"{'is no contracting authority' if len(outside) == 1 else 'are no contracting authorities'} by kind.",
            fix="Choose the regime that applies, or accept it if the partner is a contracting authority.",
            also=tuple(f"parties.{pid}.kind" for pid in sorted(outside)),
        )
