"""When the term begins: on a day, after signature, and before its end."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import AFTER_COMMENCEMENT, milestone, waited_for
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ERROR, WARNING, rule
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
    for event in sorted(AFTER_COMMENCEMENT.intersection(waited_for(settled(settled(deal.term).commencement)))):
        yield Finding(
            at="term.commencement",
            says=f"Commencement waits for {word(event)}, which comes only with or after commencement.",
            fix="Give a date, or an event that comes before.",
        )


@rule(
    "TRM-02",
    "begins-before-signature",
    WARNING,
    source="Partnerships for healthy outcomes (2012): an agreement should be in place before the partnership begins.",
)
def begins_before_signature(deal: Deal) -> Iterator[Finding]:
    """Commencement is earlier than the planned day of signature.

    Why: an agreement can look back, but what was done before it was signed was done without it; usually one of the two
    dates is a slip.

    Base: two
    Fails:  {signing: 2027-04-15}
    Passes: {signing: 2027-03-15}
    """
    start, signing = milestone(deal, "commencement").latest, settled(deal.signing)
    if start is not None and signing is not None and start < signing:
        yield Finding(
            at="term.commencement",
            says=f"Commencement is on {start} at the latest, but signature is planned for {signing}.",
            fix="Correct one of the dates; if the agreement is meant to look back, accept this with the reason.",
            also=("signing",),
        )


@rule("TRM-20", "commencement-on-no-day", WARNING, source="Certainty of terms.")
def commencement_on_no_day(deal: Deal) -> Iterator[Finding]:
    """Commencement is given as a time by which or within which it comes, so that no day is the day.

    Why: the term, the reviews and every period that runs from commencement are counted from one day. "On or before
    1 April 2027" names none, and nobody is given the right to fix it.

    Base: two
    Fails:  {term: {commencement: {by: 2027-04-01}}}
    Passes: {term: {commencement: {on: 2027-04-01}}}
    """
    when = settled(settled(deal.term).commencement)
    key = next((key for key, value in (("by", when.by), ("within", when.within)) if settled(value) is not None), "")
    if key and AFTER_COMMENCEMENT.isdisjoint(waited_for(when)):
        yield Finding(
            at=f"term.commencement.{key}",
            says=f"Commencement is only said to come in time ({word(key)}); no day is the day on which it comes.",
            fix="Give the date, or an event: signature, conditions-met, {event: ...} or {later_of: [...]}.",
        )
