"""Whether each party is shown to be entitled to make the agreement: its powers, its approvals, who stands behind it."""

import re
from collections.abc import Iterator

from partnerdocs.analysis.votes.electorate import in_role
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import ROLES
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Approval, Party, PartyKind
from partnerdocs.model.term import Condition
from partnerdocs.rules.parties.capacity import trust_without_consent
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import short_name

#: Public bodies that have only the powers that an Act gives them. A minister acts for the Crown, which needs no Act.
MADE_BY_STATUTE: tuple[PartyKind, ...] = (
    "nhs-foundation-trust",
    "nhs-trust",
    "integrated-care-board",
    "nhs-england",
    "local-authority",
)
#: Bodies whose members answer for other people's money, so that a decision of their own is asked for.
DECIDES_ON_RECORD: tuple[PartyKind, ...] = (
    *MADE_BY_STATUTE,
    "charitable-company",
    "charitable-incorporated-organisation",
)

#: Words by which a condition speaks of a decision that a party still has to take.
_OF_A_DECISION = re.compile(r"approv|consent|authori|resol|decision|governor|cabinet|trustee|board")


@rule(
    "PTY-05",
    "partnership-without-its-partners",
    WARNING,
    source="Partnership Act 1890, ss. 4(1), 5 and 6: in England and Wales a firm is no person of its own.",
    each="parties",
)
def partnership_without_its_partners(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A general partnership is a party, and neither its partners nor an authority to sign for it is recorded.

    Why: in England and Wales the firm is its partners, and nobody else is bound by its name. Whoever wants to enforce
    the agreement must know who they were on the day of signature. A Scottish firm is a person of its own.

    Base: two
    Fails:  {parties: {b: {kind: general-partnership, number: null, executes: {by: members}}}}
    Passes: {parties: {b: {kind: general-partnership, number: null, executes: {by: members}, members: [A Orr, B Lee]}}}
    """
    if not party.is_kind("general-partnership") or settled(party.jurisdiction) == "scotland":
        return
    if not settled(party.members) and settled(settled(party.executes).by) != "attorney":
        yield Finding(
            at=f"{path}.members",
            says=f"{short_name(deal, path.removeprefix('parties.'))} is a general partnership, and its partners are "
            "not named.",
            fix="Name them all under `members`, or let it sign by `attorney` under a power that they have all given.",
            also=(f"{path}.kind",),
        )


@rule(
    "PTY-07",
    "public-body-without-power",
    WARNING,
    source="General public law: a body made by statute can do only what statute allows.",
    each="parties",
)
def public_body_without_power(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A public body makes the agreement, and no power on which it relies is recorded.

    Why: what such a body does beyond its powers does not bind it, and its partners would have no agreement. A consent
    to income generation counts as a power. An NHS trust that joins a body corporate without either is a matter of
    PTY-08.

    Base: alliance
    Fails:  {parties: {council: {power: []}}}
    Passes: {parties: {council: {power: [{act: Local Government Act 1972, provisions: [s. 111]}]}}}
    """
    if not party.is_kind(*MADE_BY_STATUTE) or settled(party.power):
        return
    if settled(party.income_generation_consent) is not None or any(trust_without_consent.check(deal, party, path)):
        return
    yield Finding(
        at=f"{path}.power",
        says=f"{short_name(deal, path.removeprefix('parties.'))} is a public body, and no power to make this "
        "agreement is recorded.",
        fix="Record the Act and its provisions under `power`; its own lawyers name them.",
        also=(f"{path}.kind",),
    )


@rule(
    "PTY-13",
    "approval-missing-or-late",
    WARNING,
    source="Partnerships for healthy outcomes (2012): each board approves before anybody signs.",
    each="parties",
)
def approval_missing_or_late(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A party is to be bound before the approval that is recorded for it, or a public body or charity has none at all.

    Why: whoever signs does so for a board, a cabinet or trustees that have not decided, and may bind nobody. A decision
    that is still to come is safe as a condition that stands against the party. Companies need record none.

    Base: alliance
    Fails:  {parties: {council: {approvals: {0: {dated: 2027-03-10}}}}}
    Passes: {parties: {council: {approvals: {0: {dated: 2027-01-10}}}}}
    """
    pid = path.removeprefix("parties.")
    who, fix = short_name(deal, pid), "make the decision a condition that stands against this party."
    approvals = settled(party.approvals)
    if not approvals:
        if party.is_kind(*DECIDES_ON_RECORD) and not _is_a_condition(deal, pid):
            says = f"No approval of this agreement by a body of {who} is recorded."
            yield Finding(at=f"{path}.approvals", says=says, fix=f"Record it, or {fix}", also=(f"{path}.kind",))
        return
    signing = settled(deal.signing)
    for i, approval in enumerate(map(settled, approvals)):
        if signing is not None and settled(approval.dated) > signing and not _is_a_condition(deal, pid):
            yield Finding(
                at=f"{path}.approvals[{i}].dated",
                says=f"{who} is to sign on {signing}, before it is authorised on {approval.dated} "
                f"({settled(approval.body)}).",
                fix=f"Sign later, or {fix}",
                also=("signing",),
            )


def _is_a_condition(deal: Deal, pid: str) -> bool:
    """Whether the agreement waits for a decision of this party."""
    return any(_waits_for(deal, settled(condition), pid) for condition in settled(settled(deal.term).conditions))


def _waits_for(deal: Deal, condition: Condition, pid: str) -> bool:
    whose = settled(condition.for_)
    if whose != pid and not (whose in ROLES and pid in in_role(deal, whose)):
        return False
    return _OF_A_DECISION.search(settled(condition.what).casefold()) is not None


@rule("PTY-23", "approval-lapsed", WARNING, source="Practice: boards approve until a date.", each="parties")
def approval_lapsed(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """An approval has lapsed by the day of signature, and the same body has given no other.

    Why: the party's own authority for signing is gone on that day. Where no day of signature is planned, the date of
    the draft is taken.

    Base: alliance
    Fails:  {parties: {council: {approvals: {0: {expires: 2027-01-31}}}}}
    Passes: {parties: {council: {approvals: {0: {expires: 2027-03-31}}}}}
    """
    draft, at = settled(deal.draft), "signing"
    day = settled(deal.signing)
    if day is None and draft is not None:
        day, at = settled(draft.dated), "draft.dated"
    if day is None:
        return
    approvals: tuple[Approval, ...] = tuple(map(settled, settled(party.approvals)))
    live = {settled(a.body) for a in approvals if (ends := settled(a.expires)) is None or ends >= day}
    for i, approval in enumerate(approvals):
        ends = settled(approval.expires)
        if ends is not None and ends < day and approval.body not in live:
            yield Finding(
                at=f"{path}.approvals[{i}].expires",
                says=f"The approval of {approval.body} ({short_name(deal, path.removeprefix('parties.'))}) lapses on "
                f"{ends}, before {'signature' if at == 'signing' else 'the date of this draft'} ({day}).",
                fix="Have it given again and record the new decision, or sign earlier.",
                also=(at,),
            )
