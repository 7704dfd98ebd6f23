"""What owners and groups behind the partners mean for the partnership."""

import re
from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.analysis.votes.electorate import counts
from partnerdocs.analysis.votes.named import CircularDecision, expanded
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Rule
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party
from partnerdocs.rules.rule import ADVICE, WARNING, rule
from partnerdocs.rules.wording import names, short_name

#: How the name of an owner ends, or a word in it, where the owner is a body that somebody else may come to control.
_A_BODY = re.compile(
    r"\b(limited|ltd|plc|llp|lp|se|s\.?a\.?|ag|gmbh|b\.?v\.?|n\.?v\.?|inc|corp|corporation|holdings?|group|fund)\.?$"
)


@rule(
    "PTY-17",
    "one-group-counted-as-several",
    WARNING,
    source="Practice: control by grouping.",
)
def one_group_counted_as_several(deal: Deal) -> Iterator[Finding]:
    """Several partners belong to one group, and each counts as a partner of its own where heads are counted.

    Why: a majority of the partners, or a vote for each partner, is meant to need independent minds; one owner would
    have several. Where all partners belong to the group nobody is outvoted by it.

    Base: three
    Fails:  {parties: {a: {group: the Elm group}, b: {group: the Elm group}},
             governance: {board: {votes: {by: partner}}}}
    Passes: {parties: {a: {group: the Elm group}, b: {group: the Oak group}},
             governance: {board: {votes: {by: partner}}}}
    """
    partners = deal.partners
    groups: dict[str, list[str]] = {}
    for pid in sorted(partners):
        group = settled(deal.party(pid).group)
        if group is not None:
            groups.setdefault(" ".join(group.casefold().split()), []).append(pid)
    where = tuple(_heads_counted(deal)) if groups else ()
    for members in groups.values():
        if where and 1 < len(members) < len(partners):
            yield Finding(
                at=f"parties.{members[-1]}.group",
                says=f"{names(deal, members)} belong to one group ({settled(deal.party(members[0]).group)}), and each "
                "counts as a partner of its own where partners are counted.",
                fix="Count shares there, count a group as one by making one of them the partner, or accept it if the "
                "others know.",
                also=(f"parties.{members[0]}.group", *where),
            )


def _heads_counted(deal: Deal) -> Iterator[str]:
    """The paths at which the deal counts partners by heads."""
    governance = settled(deal.governance)
    if settled(settled(governance.board).votes).by == "partner":
        yield "governance.board.votes.by"
    for name, asked in settled(governance.decisions).items():
        if _counts_partners(deal, asked):
            yield f"governance.decisions.{name}"
    for matter in map(settled, settled(governance.reserved)):
        if not isinstance(settled(matter.needs), str) and _counts_partners(deal, matter.needs):
            yield f"governance.reserved.{matter.id}.needs"


def _counts_partners(deal: Deal, asked: Rule) -> bool:
    try:
        return counts(expanded(deal, asked), "partners")
    except CircularDecision:
        return False  # VOT-14 reports it


@rule(
    "PTY-19",
    "owners-above-not-looked-at",
    ADVICE,
    source="Published joint ventures in pathology: a partner's owner was sold, and with it the partner.",
    each="parties",
)
def owners_above_not_looked_at(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """Companies own more than half of a partner, and a change of control above it is not looked at.

    Why: a partner changes hands most often by a sale higher up, of which a clause on its own shares says nothing. That
    such a change counts as nothing is a choice, if the deal states it.

    Base: two
    Fails:  {parties: {b: {owners: {Tern Logistics plc: 1}}}}
    Passes: {parties: {b: {owners: {Tern Logistics plc: 1}, change_of_control: {look_through: true}}}}
    """
    if settled(party.role) != "partner":
        return
    owners, vehicle = settled(party.owners), settled(deal.vehicle)
    itself = ("vehicle", None if vehicle is None else vehicle.name)  # a matter of PTY-18
    bodies = [o for o in owners if o not in itself and (o in settled(deal.parties) or _is_a_body(o))]
    if sum((settled(owners[o]) for o in bodies), Fraction(0)) <= Fraction(1, 2):
        return
    change = settled(party.change_of_control)
    if change is not None and (settled(change.look_through) or settled(change.counts_as) == "nothing"):
        return
    yield Finding(
        at=f"{path}.change_of_control" + ("" if change is None else ".look_through"),
        says=f"{short_name(deal, path.removeprefix('parties.'))} is owned by {names(deal, bodies)}, and a change of "
        "control above it has no consequence.",
        fix="State `change_of_control: {look_through: true}` and what it counts as, or that it counts as `nothing`.",
        also=(f"{path}.owners",),
    )


def _is_a_body(owner: str) -> bool:
    return _A_BODY.search(owner.casefold().strip(" )")) is not None
