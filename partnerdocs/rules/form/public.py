"""Who must be there, or had better not be, because of the legal form."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party, PartyKind
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.rules.wording import listed, names, short_name

#: Kinds that are health service bodies in the law of NHS contracts.
IN_NHS_CONTRACTS: tuple[PartyKind, ...] = ("nhs-trust", "integrated-care-board", "nhs-england")


@rule(
    "LGF-05",
    "public-body-in-general-partnership",
    WARNING,
    source="Partnership Act 1890, ss. 5, 9, 10 and 12: each partner is liable for all that the firm owes.",
    each="parties",
)
def public_body_in_general_partnership(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A public body is to be a partner in a general partnership.

    Why: any partner binds it in the firm's business, and it answers for the firm's debts without limit. Public money is
    seldom allowed to stand behind that.

    Base: two
    Fails:  {parties: {a: {kind: local-authority, executes: {by: attorney}, power: [{act: Localism Act 2011}],
             approvals: [{body: the cabinet, dated: 2026-11-04}]}}, procurement: {regime: not-a-procurement}}
    Passes: {parties: {a: {kind: company, executes: {by: attorney}, power: [{act: Localism Act 2011}],
             approvals: [{body: the cabinet, dated: 2026-11-04}]}}, procurement: {regime: not-a-procurement}}
    """
    if deal.form_is("general-partnership") and settled(party.role) == "partner" and party.is_public():
        yield Finding(
            at=f"{path}.kind",
            says=f"{short_name(deal, path.removeprefix('parties.'))} is a public body, and is to answer without limit "
            "for what a general partnership owes.",
            fix="Choose an LLP or an alliance.",
            also=("form",),
        )


@rule(
    "LGF-13",
    "nhs-body-or-council-missing",
    ERROR,
    source="National Health Service Act 2006, s. 75: arrangements between an NHS body and a local authority.",
)
def section_75_without_its_parties(deal: Deal) -> Iterator[Finding]:
    """An agreement under section 75 lacks an NHS body or a local authority.

    Why: the power is to make arrangements between the two; nobody else can use it, and without one of them it gives no
    ground for a pooled fund or a delegation of functions. Others may be parties beside them.

    Base: alliance
    Fails:  {form: section-75, parties: {council: {kind: university}}}
    Passes: {form: section-75, parties: {council: {kind: local-authority}}}
    """
    if not deal.form_is("section-75"):
        return
    missing = [
        what
        for what, there in (
            ("NHS body", any(deal.party(pid).is_nhs() for pid in deal.partners)),
            ("local authority", any(deal.party(pid).is_kind("local-authority") for pid in deal.partners)),
        )
        if not there
    ]
    if missing:
        yield Finding(
            at="form",
            says=f"This is an agreement under section 75, and no {listed(missing, 'and no')} is among the partners "
            f"({names(deal, deal.partners)}).",
            fix="Add the missing partner, correct its `kind`, or choose another form.",
            also=("parties",),
        )


@rule(
    "LGF-25",
    "nhs-contract-called-binding",
    WARNING,
    source="National Health Service Act 2006, s. 9: NHS contracts; foundation trusts are not in its list (confirm).",
)
def nhs_contract_called_binding(deal: Deal) -> Iterator[Finding]:
    """All partners of an alliance are health service bodies, and its agreement says that it is legally binding.

    Why: what such bodies arrange with each other for goods or services is an NHS contract, which gives no rights at
    law; a difference goes to the Secretary of State. The clause on the legal nature says otherwise. With a foundation
    trust, a council or a company among the partners the agreement is a contract like others.

    Base: alliance
    Fails:  {parties: {trust: {kind: nhs-trust}, council: {kind: integrated-care-board}}}
    Passes: {parties: {trust: {kind: nhs-foundation-trust}, council: {kind: integrated-care-board}}}
    """
    if (
        deal.form_is("alliance")
        and deal.partners
        and all(deal.party(p).is_kind(*IN_NHS_CONTRACTS) for p in deal.partners)
    ):
        yield Finding(
            at="form",
            says=f"All partners ({names(deal, deal.partners)}) are health service bodies, so that the agreement is "
            "likely to be an NHS contract, while its text says that it is legally binding.",
            fix="Have the legal effect confirmed, and the clauses on legal nature and disputes changed if need be.",
            also=tuple(f"parties.{pid}.kind" for pid in sorted(deal.partners)),
        )
