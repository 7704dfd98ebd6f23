"""Whether the shares make a whole and rest on what they are said to rest on."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from partnerdocs.finding import Finding
from partnerdocs.model.amount import Money
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.model.party import Party
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.rules.wording import parts, short_name


def none_wanted(deal: Deal) -> bool:
    """Whether the deal does without shares: an agreement under which nobody owns anything together may."""
    return not settled(deal.shares) and deal.form_is("alliance", "section-75")


@rule(
    "SHR-01",
    "shares-not-whole",
    ERROR,
    source="Partnerships for healthy outcomes (2012): the share that each partner owns.",
)
def shares_not_whole(deal: Deal) -> Iterator[Finding]:
    """The partners' shares do not add up to the whole.

    Why: the agreement would give part of the partnership away twice, or to nobody.

    Base: two
    Fails:  {shares: {a: 1/2, b: 1/3}}
    Passes: {shares: {a: 1/2, b: 1/2}}
    """
    if none_wanted(deal):
        return
    total = sum(deal.shares.values(), Fraction(0))
    if total != 1:
        near = abs(1 - total) < Fraction(1, 100) and len(deal.shares) > 2
        yield Finding(
            at="shares",
            says=f"The shares add up to {total}, not 1 ({parts(deal, deal.shares)}).",
            fix="Give exact fractions, as 1/3." if near else "Change a share so that they add up to 1.",
        )


@rule(
    "SHR-20",
    "alliance-without-shares",
    WARNING,
    source="Own rule of this program: the text of an alliance measures by shares.",
)
def alliance_without_shares(deal: Deal) -> Iterator[Finding]:
    """The partners of an alliance have no shares.

    Why: the agreement would say that shares of 0% add up to the whole. It measures by them what the deal does not
    settle otherwise: a joint cost of the end, what a new partner takes from each of the others. Equal shares do no harm
    where nothing is divided by them.

    Base: alliance
    Fails:  {money: {costs: null}, shares: none}
    Passes: {money: {costs: null}}
    """
    if deal.form_is("alliance") and not settled(deal.shares):
        partners = sorted(deal.partners)
        equal = ", ".join(f"{pid}: 1/{len(partners)}" for pid in partners)
        yield Finding(
            at="shares",
            says="The partners have no shares, and the agreement of an alliance measures by them.",
            fix=f"Write equal shares, {{{equal}}}, where nothing is divided otherwise.",
        )


@rule(
    "SHR-02",
    "share-of-nothing",
    ERROR,
    source="Partnerships for healthy outcomes (2012): the share that each partner owns.",
    each="parties",
)
def share_of_nothing(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A partner has no share and is not marked as taking part without one, or somebody has a share who cannot.

    Why: a partner by mistake left at nought would share in nothing and, where votes follow shares, never be heard.
    A partner that takes part without a share is marked `non_economic: true`. A share below nought or above the whole
    is refused on reading.

    Base: three
    Fails:  {shares: {a: 3/5, c: 0}}
    Passes: {shares: {a: 3/5, c: 0}, parties: {c: {non_economic: true}}}
    """
    if none_wanted(deal):
        return
    pid = path.removeprefix("parties.")
    share, who = settled(settled(deal.shares).get(pid)), short_name(deal, pid)
    if settled(party.role) == "guarantor":
        if share:
            yield Finding(
                at=f"shares.{pid}",
                says=f"{who} is a guarantor and no partner, but has a share of {share}.",
                fix="Make it a partner, or remove its share.",
                also=(f"{path}.role",),
            )
    elif settled(party.non_economic):
        if share:
            yield Finding(
                at=f"shares.{pid}",
                says=f"{who} is marked as taking part without a share, but has a share of {share}.",
                fix="Remove the share or the mark `non_economic`.",
                also=(f"{path}.non_economic",),
            )
    elif not share:
        yield Finding(
            at=f"shares.{pid}" if share is not None else "shares",
            says=f"{who} is a partner and has no share.",
            fix=f"Give it a share, or mark it `non_economic: true` under {path}.",
            also=(f"{path}.non_economic",),
        )


@rule("SHR-04", "shares-not-on-their-basis", ERROR, source="Logic: two statements of the same proportions.")
def shares_not_on_their_basis(deal: Deal) -> Iterator[Finding]:
    """The shares are said to be equal, or to follow the capital paid in, and do not.

    Why: the agreement would state two different proportions for the same thing. Where capital and shares differ on
    purpose, as they may in an LLP, the basis is `agreed`.

    Base: three
    Fails:  {share_basis: equal}
    Passes: {share_basis: agreed}
    """
    basis = settled(deal.share_basis)
    shares = {p: s for p, s in settled(deal.shares).items() if is_open(s) or s}
    if basis == "equal" and len(set(shares.values())) > 1:
        yield Finding(
            at="share_basis",
            says=f"The shares are said to be equal, but are {parts(deal, shares)}.",
            fix="Make them equal, or change the basis.",
            also=("shares",),
        )
    elif basis == "capital" and (capital := _capital(deal)):
        total = sum(capital.values(), Fraction(0))
        by_capital = {p: c / total for p, c in capital.items() if c}
        if total and by_capital != dict(shares):
            yield Finding(
                at="share_basis",
                says=f"The shares are said to follow the capital, which gives {parts(deal, by_capital)}, "
                f"but are {parts(deal, shares)}.",
                fix="Correct the shares or the capital, or change the basis to `agreed`.",
                also=("shares", "vehicle.capital"),
            )


def _capital(deal: Deal) -> Mapping[str, Fraction]:
    """The cash capital of each member if that is all the capital there is, in one currency; otherwise nothing."""
    vehicle = settled(deal.vehicle)
    if vehicle is None or any(settled(settled(r).treated_as) == "capital" for r in settled(deal.resources)):
        return {}
    amounts: Mapping[str, Money] = settled(vehicle.capital)
    if len({settled(settled(m).currency) for m in amounts.values()}) != 1:
        return {}
    return {p: Fraction(settled(m.amount)) for p, m in amounts.items()}
