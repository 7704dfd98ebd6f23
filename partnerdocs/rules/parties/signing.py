"""Whether each party can sign in the way that the deal names."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.model.party import Party, PartyKind
from partnerdocs.model.signing import COMPANY_KINDS, MEMBER_KINDS, SEALLESS_KINDS
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.rules.wording import short_name, word

#: Public bodies that the law makes and that execute deeds under their seals.
SEALED_KINDS: frozenset[PartyKind] = frozenset(
    {"nhs-foundation-trust", "nhs-trust", "integrated-care-board", "local-authority"}
)

_FITTING = {
    "individual": "`director-and-witness`, or `attorney`",
    "llp": "`members`, `director-and-witness`, `seal` or `attorney`",
    "general-partnership": "`members`",
    "limited-partnership": "`members`",
}


@rule(
    "DOC-10",
    "signs-as-it-cannot",
    ERROR,
    source="Companies Act 2006, ss. 44 and 46; SI 2009/1804, reg. 4; Law of Property (Miscellaneous Provisions) Act "
    "1989, s. 1 (confirm).",
    each="parties",
)
def cannot_sign_so(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A party is to sign in a way in which a party of its kind cannot.

    Why: the block for signature claims no seal and no members that the party cannot have, so it would name the party
    and nobody who acts for it. Only an LLP and a partnership sign by `members`; an individual, a general and a limited
    partnership have no common seal.
    A company or an LLP that is to execute a deed by one authorised signatory is a warning: that takes two, a witness,
    or a power of attorney. So is one name where two sign, or a deed of a firm for which not all its partners are named.
    An individual signs in person, whatever other word stands there.

    Base: llp
    Fails:  {parties: {scan: {executes: {by: members}}}}
    Passes: {parties: {scan: {executes: {by: director-and-witness}}}}
    """
    kind, way = settled(party.kind), settled(settled(party.executes).by)
    who, at = short_name(deal, path.removeprefix("parties.")), f"{path}.executes.by"
    also = (f"{path}.kind",)
    fitting = _FITTING.get(kind, "`two-signatories`, `director-and-witness`, `seal` or `attorney`")
    if (way == "members" and kind not in MEMBER_KINDS) or (way == "seal" and kind in SEALLESS_KINDS):
        has = "members that could sign for it" if way == "members" else "common seal"
        says = f"{who} is to sign by {word(way)}, and a party of the kind {word(kind)} has no {has}."
        yield Finding(at=at, says=says, fix=f"Write {fitting}.", also=also)
    elif (kind == "llp" or kind in COMPANY_KINDS) and way == "authorised-signatory" and _is_deed(deal):
        what = "an LLP" if kind == "llp" else "a company"
        says = f"{who} is {what}, and is to execute a deed by one authorised signatory."
        fix = f"Write {fitting}; a person authorised by a power of attorney signs by `attorney`."
        yield Finding(at=at, says=says, fix=fix, severity=WARNING, also=(*also, "execute_as"))
    elif missing := _who_is_missing(party, deed=_is_deed(deal)):
        fix = "Name everybody who signs, or nobody: the block then has a line for each."
        yield Finding(
            at=f"{path}.executes.signatories", says=f"{who}: {missing}.", fix=fix, severity=WARNING, also=(at,)
        )


def _who_is_missing(party: Party, *, deed: bool) -> str:
    """What is wrong where fewer people are named than have to sign; empty if enough are, or nobody is."""
    kind, way, named = settled(party.kind), settled(party.executes.by), len(settled(party.executes.signatories))
    if named == 1 and ((way == "two-signatories" and kind != "individual") or (way == "members" and kind == "llp")):
        return f"one person is named, and two sign by {word(way)}"
    if deed and kind == "general-partnership" and way == "members" and 0 < named < len(settled(party.members)):
        return "not all its partners are named, and one makes a deed for the others only if authorised by deed"
    return ""


@rule(
    "DOC-12",
    "deed-without-seal",
    WARNING,
    source="National Health Service Act 2006, Sch. 4 para. 33 and Sch. 7 para. 29; Local Government Act 1972, s. 234 "
    "(confirm).",
    each="parties",
)
def trust_deed_without_seal(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A public body with a seal is to execute a deed without it.

    Why: NHS bodies and local authorities make deeds under their seals, authenticated as their constitutions say; a deed
    that is only signed for them may be no deed of theirs. A power of attorney that was itself sealed will do.

    Base: llp
    Fails:  {parties: {trust: {executes: {by: two-signatories, authenticated_by: null}}}}
    Passes: {parties: {trust: {executes: {by: attorney, authenticated_by: null}}}}
    """
    way = settled(settled(party.executes).by)
    if settled(party.kind) in SEALED_KINDS and _is_deed(deal) and way not in ("seal", "attorney"):
        yield Finding(
            at=f"{path}.executes.by",
            says=f"{short_name(deal, path.removeprefix('parties.'))} is to execute a deed by {word(way)}, "
            "without its seal.",
            fix="Write `seal`, with `authenticated_by` as its constitution says; or `attorney`.",
            also=("execute_as",),
        )


def _is_deed(deal: Deal) -> bool:
    return not is_open(deal.execute_as) and deal.execute_as == "deed"
