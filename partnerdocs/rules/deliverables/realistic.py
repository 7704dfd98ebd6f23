"""Whether the measures are of things that matter, and whether a target can be reached in its time."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.analysis.calendar import length_in_days
from partnerdocs.finding import Finding
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.deliverables.achieved import days_until_due
from partnerdocs.rules.rule import ADVICE, WARNING, rule
from partnerdocs.rules.wording import period, word

#: An improvement by more than this part of what was there, in less than this time, is worth a second look. Both are
#: ours: the guidance says "set realistic goals" and gives no number.
MUCH = Fraction(1, 2)
SOON = Period(count=12, unit="months")


@rule(
    "DEL-09",
    "no-measure-of-results",
    WARNING,
    source="Partnerships for healthy outcomes (2012): contracts that are driven by outputs.",
)
def no_measure_of_results(deal: Deal) -> Iterator[Finding]:
    """Every measure counts what is put in or done, and none what comes of it.

    Why: all of them can be met while no patient is better off.

    Base: two
    Fails:  {deliverables: {network: {measures: {0: {kind: process}}}, depots: {measures: {0: {kind: input}}}}}
    Passes: {deliverables: {network: {measures: {0: {kind: outcome}}}, depots: {measures: {0: {kind: input}}}}}
    """
    measures = [settled(m) for d in settled(deal.deliverables) for m in settled(settled(d).measures)]
    kinds = [settled(m.kind) for m in measures]
    if kinds and not {"outcome", "output"} & set(kinds):
        inputs = kinds.count("input")
        yield Finding(
            at="deliverables",
            says=f"Of {len(kinds)} measures {inputs} {'counts' if inputs == 1 else 'count'} inputs, "
            f"{len(kinds) - inputs} the process, and none an output or an outcome.",
            fix="Measure what comes of it in at least one place, or correct the kind of a measure.",
        )


@rule(
    "DEL-19",
    "target-far-and-soon",
    ADVICE,
    source="Partnerships for healthy outcomes (2012): set realistic goals; the limits are ours.",
    each="deliverables",
)
def target_far_and_soon(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """An outcome is to improve by more than half of where it stands in less than 12 months.

    Why: whoever promises too much early loses the trust of the others, and the remedies begin before the work does.
    Silent about outputs, such as posts and rooms, which can be bought, about what began at nought, and about what
    comes down to nought.

    Base: alliance
    Fails:  {deliverables: {home: {due: {by: 2027-12-31}, measures: {0: {target: 6}}}}}
    Passes: {deliverables: {home: {due: {by: 2027-12-31}, measures: {0: {target: 12}}}}}
    """
    days = days_until_due(deal, settled(deliverable.due))
    if days is None or not 0 < days < length_in_days(SOON)[0]:
        return
    for i, measure in enumerate(settled(deliverable.measures)):
        if is_open(measure) or any(map(is_open, (measure.kind, measure.target, measure.direction, measure.baseline))):
            continue
        before = measure.baseline
        if measure.kind != "outcome" or measure.direction not in ("up", "down") or before is None or before <= 0:
            continue
        change = abs(Fraction(measure.target) - Fraction(before)) / Fraction(before)
        if change > MUCH:
            yield Finding(
                at=f"{path}.measures[{i}].target",
                says=f"{word(deliverable.id)} is to bring {before} to {measure.target} in at most {days} days, "
                f"a change of more than {MUCH} in less than {period(SOON)}.",
                fix="Check that it can be done; set a later day or a first, nearer target.",
                also=(f"{path}.measures[{i}].baseline", f"{path}.due"),
            )
