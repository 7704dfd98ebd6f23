"""Whether reviews and gateways fall within the term."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import latest_end, length_in_days, longest_term_in_days, milestone, when_due
from partnerdocs.finding import Finding
from partnerdocs.model.amount import When
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.rules.rule import ERROR, rule


@rule("TRM-12", "review-outside-term", ERROR, source="Logic; HM Treasury guidance on joint ventures: review points.")
def review_outside_term(deal: Deal) -> Iterator[Finding]:
    """The mid-term review or a gateway falls outside the term.

    Why: a decision whether to go on has no object once the term, with every extension, is over; a mid-term review
    before commencement has nothing to review. An evaluation after the end is normal and no matter of this rule.

    Base: two
    Fails:  {review: {mid_term: 2034-09-30}}
    Passes: {review: {mid_term: 2030-09-30}}
    """
    review = settled(deal.review)
    if review is None:
        return
    points = [("review.mid_term", "The mid-term review", review.mid_term)]
    if not is_open(review.gateways):
        points += [
            (f"review.gateways[{i}].at", "The gateway", gateway.at)
            for i, gateway in enumerate(review.gateways)
            if not is_open(gateway)
        ]
    for path, what, when in points:
        if when is not None and not is_open(when):
            yield from _outside(deal, path, what, when)


def _outside(deal: Deal, path: str, what: str, when: When) -> Iterator[Finding]:
    try:
        due, end, start = when_due(deal, when), latest_end(deal), milestone(deal, "commencement").earliest
        late = _counted_past_the_end(deal, when)
    except StillOpen:
        return
    if late or (end is not None and due.earliest is not None and due.earliest > end):
        yield Finding(
            at=path,
            says=f"{what} comes after the end of the term" + (f" ({end} at the latest)." if end else "."),
            fix="Set it within the term.",
            also=("term.length",),
        )
    elif path == "review.mid_term" and due.latest is not None and start is not None and due.latest < start:
        yield Finding(
            at=path,
            says=f"{what} ({due.latest}) comes before commencement ({start} at the earliest).",
            fix="Set it within the term.",
            also=("term.commencement",),
        )


def _counted_past_the_end(deal: Deal, when: When) -> bool:
    """Whether it is so long after commencement that the term is over whenever that is."""
    if settled(when.of) != "commencement" or when.within is None:
        return False
    return length_in_days(settled(when.within))[0] > longest_term_in_days(deal)
