"""Whether somebody stands behind each consent that a decision asks for."""

from collections.abc import Iterator

from partnerdocs.analysis.votes import CircularDecision
from partnerdocs.analysis.votes.electorate import in_role
from partnerdocs.analysis.votes.named import expanded, leaves
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Consent
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.voting.asked import Use, in_each_use
from partnerdocs.rules.wording import short_name, word
from partnerdocs.wording.texts import sentence


@rule("RSV-09", "consent-of-nobody", WARNING, source="Logic.")
def consent_of_nobody(deal: Deal) -> Iterator[Finding]:
    """A decision asks for the consent of a described partner that the deal does not have, or of one who is no partner.

    Why: where nobody fits the description the consent asks for nothing, and a protection that was copied from another
    deal is gone without a word. A party that is no partner, as a guarantor, has no vote that its consent could stand
    for; if it is meant as a lender's or a regulator's approval would be, accept it. An id that names nobody is refused
    on reading, and a decision that asks for nothing but such a consent contradicts itself (VOT-02).

    Base: three
    Fails:  {governance: {reserved: {admit: {needs: {every: [unanimous, {consent: nhs-partners}]}}}}}
    Passes: {governance: {reserved: {admit: {needs: {every: [unanimous, {consent: private-partners}]}}}}}
    """
    yield from in_each_use(deal, _unheld)


def _unheld(deal: Deal, use: Use) -> Iterator[Finding]:
    try:
        whole = expanded(deal, use.rule)
    except CircularDecision:
        return
    if isinstance(whole, Consent) and settled(whole.of) not in deal.parties:
        return  # if nobody can give it, VOT-02 says so
    for leaf in leaves(whole):
        of = settled(leaf.of) if isinstance(leaf, Consent) else ""
        if of in deal.parties and of not in deal.partners:
            says = f"{use.what} needs the consent of {short_name(deal, of)}, which is a party but no partner"
            yield _finding(use, says, f"parties.{of}.role")
            return
        if of and of not in deal.parties and not in_role(deal, of):
            says = f"{use.what} needs the consent {word(of)}, but no partner is of that kind, so it asks for nothing"
            yield _finding(use, says, "parties")
            return


def _finding(use: Use, says: str, also: str) -> Finding:
    return Finding(
        at=use.path,
        says=f"{sentence(says)}.",
        fix="Name the partner that is meant, or leave the consent out.",
        also=(also,),
    )
