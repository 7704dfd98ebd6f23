"""Whether a percentage can be reached."""

import re
from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Measure
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule

#: A unit that is a percentage of something.
PERCENTAGE = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)

#: Words by which a percentage compares with another figure, so that it may pass the whole or fall below nought. Beds,
#: theatres and plans of hospitals are regularly used to more than 100 %.
COMPARES = re.compile(
    r"chang|growth|grow|rise|increas|reduc|fall|improv|saving|gain|loss|margin|return|deviat|varia"
    r"|plan|budget|forecast|expect|contract|capacity|occupan|utilis|activity|demand|volume|throughput|productiv"
    r"|baseline|previous|last|before|earlier|compar|average|mean|median|index|cost|price|spend|income|revenue|value",
    re.IGNORECASE,
)


@rule(
    "DEL-08", "percentage-outside-the-whole", WARNING, source="Logic: parts of a whole.", each="deliverables.measures"
)
def percentage_outside_the_whole(_: Deal, measure: Measure, path: str) -> Iterator[Finding]:
    """A baseline or a target is a percentage of a whole, and lies below 0 or above 100.

    Why: nobody can serve 950 % of the patients; usually a decimal point is lost. A percentage that compares with
    another figure may pass the whole: such a unit or measure names a year, a plan, a budget, a capacity, a cost or a
    change, and is no matter of this rule.

    Base: two
    Fails:  {deliverables: {network: {measures: {0: {target: 950}}}}}
    Passes: {deliverables: {network: {measures: {0: {target: 95.0}}}}}
    """
    unit = settled(measure.unit)
    if not PERCENTAGE.search(unit) or _compares(unit, settled(measure.what)):
        return
    for key, value in (("baseline", settled(measure.baseline)), ("target", settled(measure.target))):
        if value is not None and not 0 <= value <= 100:
            yield Finding(
                at=f"{path}.{key}",
                says=f"The {key} is {value} {unit}, which lies outside 0 to 100.",
                fix="Correct the number; if it compares with another figure, say with which in the unit, "
                "as `% of the cost in 2026-27`.",
            )


def _compares(unit: str, what: str) -> bool:
    """Whether a percentage compares with another figure; a number in the unit is mostly the year of that figure."""
    return any(map(str.isdigit, unit)) or any(map(COMPARES.search, (unit, what)))
