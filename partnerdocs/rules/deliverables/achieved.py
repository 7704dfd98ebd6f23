"""Whether anybody can tell that a deliverable has been achieved, and by its time."""

import datetime as dt
from collections.abc import Iterator

from partnerdocs.analysis.calendar import length_in_days, milestone, when_due
from partnerdocs.finding import Finding
from partnerdocs.model.amount import When
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import period, word


@rule(
    "DEL-03",
    "deliverable-without-measure",
    WARNING,
    source="Partnerships for healthy outcomes (2012): deliverables and how they should be measured.",
    each="deliverables",
)
def deliverable_without_measure(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """A deliverable has neither a measure nor a test by which it is accepted.

    Why: its owner owes it by a day, and on that day nobody can show whether it is there. An aim that does not bind and
    that other deliverables serve is measured by them.

    Base: two
    Fails:  {deliverables: {depots: {measures: []}}}
    Passes: {deliverables: {depots: {measures: [], acceptance: both Partners have signed the record of its opening}}}
    """
    if settled(deliverable.measures) or settled(deliverable.acceptance) is not None:
        return
    if settled(deliverable.binding) or not _is_served(deal, deliverable.id):
        yield Finding(
            at=f"{path}.measures",
            says=f"{word(deliverable.id)} has no measure, and nothing says how it is accepted.",
            fix="Give a measure, or say how it is accepted (`acceptance`).",
            also=(f"{path}.acceptance",),
        )


def _is_served(deal: Deal, name: str) -> bool:
    """Whether another deliverable serves this one; one of which that is open may."""
    return any(is_open(d) or is_open(d.serves) or d.serves == name for d in settled(deal.deliverables))


@rule(
    "DEL-23",
    "no-result-before-due",
    WARNING,
    source="Logic: how often a measure is reported, and when it is to be met.",
    each="deliverables",
)
def no_result_before_due(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """A measure is reported so rarely that its first result comes only after the deliverable is due.

    Why: the first interval begins at commencement. A deliverable without another test is achieved when its measures
    meet their targets, so on the day on which it is due nobody can tell. Measures that are reported for information
    only do not count, nor does a step that is due before commencement.

    Base: alliance
    Fails:  {deliverables: {home: {due: {by: 2027-12-31}, measures: {0: {every: 12 months}}}}}
    Passes: {deliverables: {home: {due: {by: 2027-12-31}, measures: {0: {every: 6 months}}}}}
    """
    if settled(deliverable.acceptance) is not None:
        return
    days = days_until_due(deal, settled(deliverable.due))
    if days is None or days <= 0:
        return
    for i, measure in enumerate(settled(deliverable.measures)):
        if is_open(measure) or is_open(measure.every) or is_open(measure.consequence):
            continue
        if measure.consequence != "information" and length_in_days(measure.every)[0] > days:
            yield Finding(
                at=f"{path}.measures[{i}].every",
                says=f"{word(deliverable.id)} is due {days} days after commencement at the latest, "
                f"and the first result of this measure covers {period(measure.every)}.",
                fix="Report it more often, set a later day, or say how the deliverable is accepted.",
                also=(f"{path}.due",),
            )


def days_until_due(deal: Deal, due: When) -> int | None:
    """The most days from commencement until something is due; None if that is not known, below nought if before."""
    if settled(due.within) is not None and due.within is not None:
        return length_in_days(due.within)[1] if settled(due.of) == "commencement" else None
    try:
        start, last = milestone(deal, "commencement").earliest, when_due(deal, due).latest
    except StillOpen:
        return None
    return None if start is None or last is None else (last - start + dt.timedelta(days=1)).days
