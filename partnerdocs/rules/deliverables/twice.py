"""Whether a deliverable stands twice."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import word


@rule("DEL-21", "deliverable-twice", WARNING, source="Practice: cross-references must have one target.")
def deliverable_twice(deal: Deal) -> Iterator[Finding]:
    """Two deliverables say the same thing.

    Why: a reader cannot tell which of them a clause or a report means; often one was copied and never changed. An id
    that stands twice is refused on reading.

    Base: two
    Fails:  {deliverables: {network: {what: Open two shared depots}}}
    Passes: {deliverables: {network: {what: Open three shared depots}}}
    """
    first: dict[str, str] = {}
    for deliverable in sorted((d for d in settled(deal.deliverables) if not is_open(d)), key=lambda d: d.id):
        if is_open(deliverable.what):
            continue
        other = first.setdefault(deliverable.what.casefold().rstrip("."), deliverable.id)
        if other != deliverable.id:
            yield Finding(
                at=f"deliverables.{deliverable.id}.what",
                says=f"{word(other)} and {word(deliverable.id)} say the same: {deliverable.what}.",
                fix="Remove one, or say what is different.",
                also=(f"deliverables.{other}.what",),
            )
