"""Whether a deliverable can be due when it is said to be."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.window import outside_window
from partnerdocs.rules.wording import word


@rule("DEL-04", "due-outside-term", ERROR, source="Logic: due dates and the term.", each="deliverables")
def due_outside_term(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """A deliverable is due before signature, or after the exit period that follows the longest term.

    Why: nobody is bound yet, or any longer, on the day on which it is due. Steps before commencement and a handover
    after the end are normal and no matter of this rule.

    Base: two
    Fails:  {deliverables: {depots: {due: {by: 2033-03-31}}}}
    Passes: {deliverables: {depots: {due: {by: 2032-03-31}}}}
    """
    yield from outside_window(deal, deliverable.due, f"{path}.due", f"{word(deliverable.id)} is due")
