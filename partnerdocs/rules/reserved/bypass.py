"""Whether what is reserved can be got round by changing the agreement."""

import re
from collections.abc import Iterator

from partnerdocs.analysis.votes import TooManyVoters
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Matter
from partnerdocs.model.open_point import StillOpen, settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.voting.asked import cases, in_every_case, uses
from partnerdocs.rules.wording import names, word

#: Words for a change of the whole agreement, or of the list itself, not of what stands under the agreement.
_CHANGE = re.compile(
    r"\b(change|amend|vary|alter|replace|add to|take from|remove from)( or (change|amend|vary|alter|replace))* "
    r"((a|any|the) (terms?|provisions?|clauses?|parts?) of )?"
    r"(this agreement|the (list|schedule) of reserved matters|the reserved matters)(?=$|[ ,;.])",
    re.IGNORECASE,
)


@rule(
    "RSV-11",
    "reservation-changed-by-fewer",
    WARNING,
    source="Logic: whoever can change the list can take a matter off it.",
    each="governance.reserved",
)
def reservation_changed_by_fewer(deal: Deal, matter: Matter, path: str) -> Iterator[Finding]:
    """The agreement, or the list of reserved matters, can be changed without a partner that can stop a matter on it.

    Why: those who want the matter change the agreement first, and the partner's right to stop it is gone. Without an
    entry on changes every partner signs each change, and there is nothing to get round.

    Base: three
    Fails:  {governance: {reserved: {change: {matter: change this Agreement, level: partners, needs: special}}}}
    Passes: {governance: {reserved: {change: {matter: change this Agreement, level: partners, needs: unanimous}}}}
    """
    if not _CHANGE.search(settled(matter.matter)):
        return
    stops: dict[str, frozenset[str]] = {}
    for use in uses(deal):
        if isinstance(use, StillOpen):
            continue  # another matter; it may be settled later
        if use.matter:
            try:
                stops[use.matter] = in_every_case(cases(deal, use), lambda game: game.vetoers)
            except TooManyVoters:
                return
    if matter.id not in stops:
        return
    for other, vetoers in sorted(stops.items()):
        lost = vetoers - stops[matter.id]
        if lost:
            yield Finding(
                at=f"{path}.needs",
                says=f"{names(deal, lost)} can stop {word(other)}, but not {word(matter.id)} ({matter.matter!r}), by "
                "which that right could be taken away.",
                fix="Ask for at least as much for a change, or say that it may not take away such a right.",
                also=(f"governance.reserved.{other}.needs",),
            )
            return
