"""Whether a default for missed measures has measures that can be missed."""

from collections.abc import Iterator

from partnerdocs.finding import Finding, Severity
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import DefaultEvent
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, rule


@rule(
    "DEL-24",
    "missed-measures-without-measure",
    ERROR,
    source="Ours: an event of default names only what the agreement has.",
    each="default.events",
)
def missed_measures_without_measure(deal: Deal, event: DefaultEvent, path: str) -> Iterator[Finding]:
    """Missed measures are an event of default, and the deal has nothing that could be missed.

    Why: the partners would rely on an event that never happens. It is an error where there is no deliverable at all,
    and a warning where no measure has the consequence `remedy`.

    Base: two
    Fails:  {deliverables: [], default: {events: [{event: missed-measures, times: 2, cure: 20 working days}]}}
    Passes: {deliverables: [], default: {events: [{event: non-payment, cure: 20 working days}]}}
    """
    if settled(event.event) != "missed-measures":
        return
    deliverables = tuple(settled(d) for d in settled(deal.deliverables))
    if not deliverables:
        yield Finding(
            at=f"{path}.event",
            says="Missed measures are an event of default, and the deal has no deliverables.",
            fix="Remove the event, or state deliverables and their measures.",
            also=("deliverables",),
        )
        return
    measures = [m for d in deliverables for m in settled(d.measures)]
    if not any(is_open(m) or is_open(m.consequence) or m.consequence == "remedy" for m in measures):
        yield Finding(
            at=f"{path}.event",
            says="Missed measures are an event of default, and no measure leads to a remedy when it is missed.",
            fix="Give the measures that count the consequence `remedy`, or remove the event.",
            severity=Severity.WARNING,
            also=("deliverables",),
        )
