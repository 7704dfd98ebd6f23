"""Whether a value is somebody else's opinion, and whether a public body gives on the terms of the market."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import settled
from partnerdocs.rules.parties.public import outside_owners
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import money, names, short_name, word


@rule(
    "RES-17",
    "market-value-without-valuer",
    WARNING,
    source="Partnerships for healthy outcomes (2012): how the resources are valued.",
    each="resources",
)
def market_value_without_valuer(deal: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """A resource counts as capital at its market value, and no valuer is named, or its owner is the valuer.

    Why: the value becomes a part of the partnership. Whoever gave cash will ask who found it. A value that
    the partners have simply agreed says so (`basis: agreed`) and needs no valuer.

    Base: llp
    Fails:  {resources: {scanner: {value: {valuer: null}}}}
    Passes: {resources: {scanner: {value: {valuer: a surveyor}}}}
    """
    value = settled(resource.value)
    if value is None or settled(resource.treated_as) != "capital" or settled(value.basis) != "market":
        return
    valuer = settled(value.valuer)
    if valuer is None:
        yield Finding(
            at=f"{path}.value",
            says=f"{word(resource.id)} counts as capital at a market value of {money(settled(value.amount))}, and no "
            "valuer is named.",
            fix="Name the `valuer`, or write `basis: agreed` if the partners have agreed on it.",
        )
        return
    for pid in map(settled, settled(resource.from_)):
        if _plain(valuer) in map(_plain, (pid, short_name(deal, pid), settled(deal.party(pid).name))):
            yield Finding(
                at=f"{path}.value.valuer",
                says=f"{word(resource.id)} is valued by {short_name(deal, pid)}, which contributes it.",
                fix="Name an independent valuer, or write `basis: agreed` if the partners have agreed on it.",
                also=(f"{path}.from",),
            )


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


@rule(
    "RES-18",
    "public-gift-without-assessment",
    WARNING,
    source="Subsidy Control Act 2022, ss. 2 and 12; Local Government Act 1972, s. 123 (confirm).",
    each="resources",
)
def public_gift_without_assessment(deal: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """A public body gives land or premises for nothing, or lends without interest, to a vehicle that others own too.

    Why: what is given on better terms than the market's may be a subsidy, which has to be assessed first, and a
    council needs the best price for land that it disposes of. A condition, a background fact or a document of the deal
    that speaks of the subsidy answers the rule; where only public bodies have shares it does not speak.

    Base: llp
    Fails:  {resources: {site: {from: [trust], kind: premises, what: the scanning suite, at: commencement,
             treated_as: free, on_exit: returns, passes_by: licence}}}
    Passes: {resources: {site: {from: [trust], kind: premises, what: the scanning suite, at: commencement,
             treated_as: cost, on_exit: returns, passes_by: licence}}}
    """
    if settled(deal.vehicle) is None or not (gift := _gift(resource)):
        return
    givers = [pid for pid in map(settled, settled(resource.from_)) if deal.party(pid).is_public()]
    outside = outside_owners(deal)
    if givers and outside and not _speaks_of_subsidy(deal):
        yield Finding(
            at=path,
            says=f"{names(deal, givers)} {gift} ({word(resource.id)}) to a vehicle in which {names(deal, outside)} "
            f"{'has a share' if len(outside) == 1 else 'have shares'}, and no assessment of a subsidy is recorded.",
            fix="Agree the terms of the market, or record the assessment as a condition or a transaction document.",
            also=("shares",),
        )


def _gift(resource: Resource) -> str:
    """What is given below the market on its face; empty if nothing is."""
    kind, value, loan = settled(resource.kind), settled(resource.value), settled(resource.loan)
    if kind in ("land", "premises"):
        at_nil = value is not None and settled(value.basis) in ("nil", "nominal")
        charged = settled(resource.charged) is not None
        free = settled(resource.treated_as) == "free" or (at_nil and resource.treated_as == "capital")
        return f"gives {kind} for nothing" if free and not charged else ""
    if settled(resource.treated_as) == "loan" and loan is not None and settled(loan.rate) == 0:
        return "lends without interest"
    return ""


def _speaks_of_subsidy(deal: Deal) -> bool:
    texts = [settled(fact) for fact in settled(deal.background)]
    texts += [settled(settled(c).what) for c in settled(settled(deal.term).conditions)]
    texts += [settled(settled(d).what) for d in settled(deal.transaction_documents)]
    return any("subsid" in text.casefold() for text in texts)
