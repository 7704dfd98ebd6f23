"""What it means that the whole of a vehicle is in public hands, or that part of it is not."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.parties.public import outside_owners
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import names


@rule(
    "SHR-12",
    "public-vehicle-without-information-clause",
    WARNING,
    source="Freedom of Information Act 2000, s. 6 (publicly-owned companies) (confirm for LLPs).",
)
def public_vehicle_without_information_clause(deal: Deal) -> Iterator[Finding]:
    """Every member of the vehicle is a public body, and nothing is said about requests for information.

    Why: a body corporate that public authorities own wholly is a public authority itself, and has twenty working days
    to answer. A private member, however small, ends that. Control, accounts and classification, which follow from
    more than half, are matters for each body's own accountants and not of the agreement.

    Base: llp
    Fails:  {parties: {scan: {kind: local-authority, number: null, power: [{act: Local Government Act 1972}],
             approvals: [{body: the cabinet, dated: 2026-11-04}], executes: {by: seal}}},
             procurement: {regime: horizontal-exemption}, information_requests: null}
    Passes: {parties: {scan: {kind: local-authority, number: null, power: [{act: Local Government Act 1972}],
             approvals: [{body: the cabinet, dated: 2026-11-04}], executes: {by: seal}}},
             procurement: {regime: horizontal-exemption}}
    """
    if settled(deal.vehicle) is None or settled(deal.information_requests) is not None:
        return
    owners = [pid for pid, share in settled(deal.shares).items() if settled(share)]
    if owners and all(deal.party(pid).is_public() for pid in owners):
        yield Finding(
            at="shares",
            says=f"Only public bodies ({names(deal, owners)}) would own the vehicle, which then has to answer requests "
            "for information itself, and the deal does not say how.",
            fix="State `information_requests`.",
            also=("information_requests",),
        )


@rule(
    "SHR-13",
    "vertical-exemption-with-outside-owner",
    WARNING,
    source="Procurement Act 2023, Sch. 2 para. 2: vertical arrangements (confirm the test of control).",
)
def vertical_exemption_with_outside_owner(deal: Deal) -> Iterator[Finding]:
    """The award rests on the exemption for vertical arrangements, and somebody has a share who is no public body.

    Why: the exemption is for a body that contracting authorities control and nobody else decisively influences. A
    private share was fatal under the regulations of 2015; under the Act of 2023 it is still a reason to ask who has
    influence. More than 80 % of its activities must also be for those authorities, of which the deal says nothing.

    Base: llp
    Fails:  {procurement: {regime: vertical-exemption}}
    Passes: {procurement: {regime: procurement-act-2023}}
    """
    procurement = settled(deal.procurement)
    if procurement is None or settled(procurement.regime) != "vertical-exemption":
        return
    outside = outside_owners(deal)
    if outside and settled(deal.vehicle) is not None:
        yield Finding(
            at="procurement.regime",
            says=f"The award rests on the vertical exemption, and {names(deal, outside)} "
            f"{'has a share and is' if len(outside) == 1 else 'have shares and are'} no public body.",
            fix="Choose the regime that applies, or accept it with the advice that no outsider has decisive influence.",
            also=("shares",),
        )
