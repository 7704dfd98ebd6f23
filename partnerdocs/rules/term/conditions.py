"""Whether conditions precedent come to an end, can be proved, and somebody must try to meet them."""

from collections.abc import Iterator

from partnerdocs.analysis.votes.electorate import in_role
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import ROLES
from partnerdocs.model.open_point import settled
from partnerdocs.model.term import Condition
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import short_name, word


@rule("TRM-08", "conditions-without-end", WARNING, source="Practice: conditions precedent and long-stop dates.")
def conditions_without_end(deal: Deal) -> Iterator[Finding]:
    """A condition has no last day, and there is no long-stop date.

    Why: while it is neither met nor given up the agreement neither takes full effect nor ends, and everybody stays
    bound to wait. A last day of its own is enough: without a long-stop date the agreement ends on it.

    Base: two
    Fails:  {term: {conditions: [{what: consent of the landlord of the depots, for: b, evidence: the signed consent}]}}
    Passes: {term: {conditions: [{what: consent of the landlord of the depots, for: b, evidence: the signed consent,
                                  met_by: 2027-06-30}]}}
    """
    term = settled(deal.term)
    if settled(term.long_stop) is not None:
        return
    conditions = [settled(c) for c in settled(term.conditions)]
    endless = [c for c in conditions if settled(c.met_by) is None]
    if endless:
        yield Finding(
            at="term.conditions",
            says=f"There is no long-stop date, and {len(endless)} of {len(conditions)} conditions "
            f"{'has' if len(endless) == 1 else 'have'} no last day.",
            fix="Give a long-stop date, or each condition a last day (`met_by`).",
            also=("term.long_stop",),
        )


@rule(
    "TRM-10",
    "condition-without-evidence",
    WARNING,
    source="Practice: conditions precedent and their evidence.",
    each="term.conditions",
)
def condition_without_evidence(_: Deal, condition: Condition, path: str) -> Iterator[Finding]:
    """It is not said what proves that a condition is met.

    Why: the conditions count as met once every partner has the evidence of the last of them, and from then the term
    runs. Without evidence nobody can fix that day. Who must try is a fact that the deal states, and a condition that
    does not say that it may be waived may not.

    Base: llp
    Fails:  {term: {conditions: {0: {evidence: null}}}}
    Passes: {term: {conditions: {0: {evidence: a letter of the regulator}}}}
    """
    if settled(condition.evidence) is None:
        yield Finding(
            at=f"{path}.evidence",
            says=f"Nothing is named that proves this condition: {settled(condition.what)}.",
            fix="Name the paper that shows it, as `certified minute`.",
        )


@rule(
    "TRM-18",
    "condition-that-nobody-must-meet",
    WARNING,
    source="Practice: conditions precedent and endeavours.",
    each="term.conditions",
)
def condition_that_nobody_must_meet(deal: Deal, condition: Condition, path: str) -> Iterator[Finding]:
    """A condition stands against no partner, so that nobody must try to meet it.

    Why: the agreement obliges the partner against whose name a condition stands to use reasonable endeavours. A
    guarantor, and a role that no partner plays, is no such partner; and no matter is put to a vote by which anybody
    would be the partner that it concerns.

    Base: llp
    Fails:  {term: {conditions: {0: {for: partner-concerned}}}}
    Passes: {term: {conditions: {0: {for: public-partners}}}}
    """
    named = settled(condition.for_)
    if named in deal.partners:
        return
    if named in settled(deal.parties):
        why = f"stands against {short_name(deal, named)}, which is no partner"
    elif not ROLES[named].each:
        why = f"stands against {word(named)}, and no vote is taken by which a partner would be that one"
    elif not in_role(deal, named):
        why = f"stands against {word(named)}, and there is no such partner"
    else:
        return
    yield Finding(
        at=f"{path}.for",
        says=f"A condition {why}: {settled(condition.what)}.",
        fix="Name the partner that is to bring it about.",
    )
