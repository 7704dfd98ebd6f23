"""Whether a target lies in the direction in which the measure is to move."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Measure
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import word


@rule("DEL-07", "target-against-direction", ERROR, source="Logic.", each="deliverables.measures")
def target_against_direction(_: Deal, measure: Measure, path: str) -> Iterator[Finding]:
    """The target of a measure lies against the direction in which it is to move.

    It is to rise and the target is below where it stood, to fall and the target is above, or to come down to nought
    and the target is something else.

    Why: whoever meets the target misses the aim, and a remedy that hangs on it works backwards.

    Base: alliance
    Fails:  {deliverables: {home: {measures: {0: {target: 24}}}}}
    Passes: {deliverables: {home: {measures: {0: {target: 14}}}}}
    """
    direction, target = settled(measure.direction), settled(measure.target)
    if direction == "zero":
        if target != 0:
            yield _contradiction(path, f"is to come down to nought, but its target is {target} {measure.unit}", "")
        return
    baseline = settled(measure.baseline)
    if baseline is None:
        return
    against = (direction == "up" and target < baseline) or (direction == "down" and target > baseline)
    if against:
        says = f"stands at {baseline} and is to go {word(direction)}, but its target is {target} {measure.unit}"
        yield _contradiction(path, says, f"{path}.baseline")


def _contradiction(path: str, says: str, also: str) -> Finding:
    return Finding(
        at=f"{path}.target",
        says=f"The measure {says}.",
        fix="Correct the target or the direction.",
        also=(f"{path}.direction", also) if also else (f"{path}.direction",),
    )
