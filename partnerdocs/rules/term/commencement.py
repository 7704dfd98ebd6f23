"""Whether the term can begin before it ends."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.amount import When
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.calendar import AFTER_COMMENCEMENT
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import word


@rule(
    "TRM-01",
    "begins-after-its-end",
    ERROR,
    source="Partnerships for healthy outcomes (2012): the length of the contract. Logic.",
)
def begins_after_its_end(deal: Deal) -> Iterator[Finding]:
    """Commencement is made to wait for something that comes only after commencement.

    Why: the agreement would never take effect. The length of the term is counted from commencement, so its end is
    always later; dates that no calendar has are refused on reading.

    Base: two
    Fails:  {term: {commencement: end}}
    Passes: {term: {commencement: signature}}
    """
    for milestone in sorted(_waits_for(settled(settled(deal.term).commencement)) & AFTER_COMMENCEMENT):
        yield Finding(
            at="term.commencement",
            says=f"Commencement waits for {word(milestone)}, which comes only with or after commencement.",
            fix="Give a date, or an event that comes before.",
        )


def _waits_for(when: When) -> set[str]:
    said = {str(m) for m in (settled(when.at), settled(when.of)) if m is not None}
    return said.union(*(_waits_for(settled(w)) for w in settled(when.later_of)))
