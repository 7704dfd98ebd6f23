"""Whether a guarantee is somebody's, and whether a partner that needs one has it."""

import re
from collections.abc import Iterator

from partnerdocs.finding import Finding, Severity
from partnerdocs.model.deal import DRAFTED, Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party
from partnerdocs.rules.rule import ADVICE, ERROR, rule
from partnerdocs.rules.wording import short_name

#: Words in the names of companies that are made for one transaction and own nothing yet.
MADE_FOR_ONE_DEAL = re.compile(r"\b(newco|bidco|midco|topco|spv|special purpose)\b")


@rule(
    "PTY-14",
    "new-company-without-guarantor",
    ADVICE,
    source="Partnerships for healthy outcomes (2012): each partner can carry what it promises.",
    each="parties",
)
def new_company_without_guarantor(_: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A partner is by its name a company made for this deal, and nobody guarantees what it promises.

    Why: it may own nothing but its part of the partnership, so that its promises are worth what its owner adds to
    them. The rule goes by the words Newco, Bidco, Midco, Topco, SPV and special purpose.

    Base: two
    Fails:  {parties: {b: {name: Brookside Bidco Limited}}}
    Passes: {parties: {b: {name: Brookside Transport Limited}}}
    """
    if not party.is_kind("company", "public-company", "llp", "overseas-company") or settled(party.role) != "partner":
        return
    if MADE_FOR_ONE_DEAL.search(settled(party.name).casefold()) and settled(party.guarantor) is None:
        yield Finding(
            at=f"{path}.guarantor",
            says=f"{party.name} seems to be made for this deal, and nobody guarantees its obligations.",
            fix="Make its owner a party with `role: guarantor` and name it under `guarantor`, or take other security.",
            also=(f"{path}.name",),
        )


@rule(
    "PTY-15",
    "guarantee-that-is-none",
    ERROR,
    source="Logic: a guarantee is a promise to answer for somebody else. Statute of Frauds 1677, s. 4.",
    each="parties",
)
def guarantee_that_is_none(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A party guarantees itself, an NHS partner guarantees another although the agreement excludes that, or nobody.

    Why: a promise to answer for oneself adds nothing. The clause on public functions says that no NHS partner gives a
    guarantee, so the clause on guarantees would contradict it. A guarantor that is named for nobody signs and promises
    nothing, which is a warning: somebody forgot to say whom it guarantees. A guarantor that is no party cannot be read.

    Base: two
    Fails:  {parties: {a: {guarantor: a}}}
    Passes: {parties: {a: {guarantor: b}}}
    """
    pid, named = path.removeprefix("parties."), settled(party.guarantor)
    who = short_name(deal, pid)
    if named == pid:
        fix = "Name the party that answers for it, or remove the guarantee."
        yield Finding(at=f"{path}.guarantor", says=f"{who} is to guarantee its own obligations.", fix=fix)
    elif named is not None and deal.form_is(*DRAFTED):
        guarantor = deal.party(named)
        if settled(guarantor.role) == "partner" and guarantor.is_nhs():
            yield Finding(
                at=f"{path}.guarantor",
                says=f"{short_name(deal, named)} is to guarantee the obligations of {who}, and the agreement says that "
                "no NHS partner gives a guarantee.",
                fix="Name another guarantor, or remove the guarantee.",
                also=(f"parties.{named}.kind",),
            )
    if settled(party.role) == "guarantor" and not any(
        settled(settled(other).guarantor) == pid for other in settled(deal.parties).values()
    ):
        yield Finding(
            at=f"{path}.role",
            says=f"{who} is a party as a guarantor, and no party names it as its guarantor.",
            fix=f"Write `guarantor: {pid}` under the partner whose obligations it guarantees, or remove it.",
            severity=Severity.WARNING,
        )
