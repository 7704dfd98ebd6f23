"""Whether premises are there as long as they are needed."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import surely_longer
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.model.operation import Premises
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import period, word


@rule(
    "TRM-14",
    "lease-shorter-than-term",
    WARNING,
    source="Practice: leases that end before a venture.",
    each="premises",
)
def lease_shorter_than_term(deal: Deal, premises: Premises, path: str) -> Iterator[Finding]:
    """Premises are leased for less than the first term.

    Why: without premises the services stop while the agreement still requires them. Both are counted from
    commencement. A lease that could last longer than the term does no harm: premises are handed back at the end of the
    exit, or are said to stay. A resource that is said to be there until an earlier day is no matter of this rule.

    Base: llp
    Fails:  {premises: [{id: suite, what: the imaging suite, from: trust, tenure: lease, length: 5 years,
                         on_exit: handed-back}]}
    Passes: {premises: [{id: suite, what: the imaging suite, from: trust, tenure: lease, length: 15 years,
                         on_exit: handed-back}]}
    """
    length = settled(premises.length)
    if length is None or settled(premises.tenure) != "lease":
        return
    first = settled(settled(deal.term).length)
    if surely_longer((first,), (length,)) and not _ends_as_planned(deal, premises):
        yield Finding(
            at=f"{path}.length",
            says=f"{word(premises.id)} is let for {period(length)}, and the first term lasts {period(first)}.",
            fix="Lengthen the lease, or say what follows it; if the premises are needed for a time only, accept this.",
            also=("term.length",),
        )


def _ends_as_planned(deal: Deal, premises: Premises) -> bool:
    """Whether the premises are a resource of which the deal says itself until when it is there."""
    rid = settled(premises.resource)
    for resource in settled(deal.resources):
        if not is_open(resource) and resource.id == rid:
            until = settled(resource.until)
            return until is not None and str(settled(until.at)) not in ("end", "exit-start")
    return False
