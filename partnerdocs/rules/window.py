"""The window in which anything under the agreement can be due: from signature to the end of the exit."""

import datetime as dt
from collections.abc import Iterator

from partnerdocs.analysis.calendar import latest_exit, milestone, when_due
from partnerdocs.finding import Finding
from partnerdocs.model.amount import When
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, settled


def outside_window(deal: Deal, when: When, path: str, what: str) -> Iterator[Finding]:
    """A finding if something is surely due before signature or after the longest term and its exit period.

    what: subject and verb, as `turnaround is due`.
    """
    due, last = when_due(deal, when), _last_day(deal)
    if due.earliest is not None and last is not None and due.earliest > last:
        yield Finding(
            at=path,
            says=f"{what} on {due.earliest}, after the term and the exit period have ended ({last} at the latest).",
            fix="Correct the date, or lengthen the term.",
            also=("term.length",),
        )
        return
    day, first = when.day(), _first_day(deal)
    if day is not None and first is not None and settled(day) < first:
        yield Finding(
            at=path,
            says=f"{what} on {day}, before signature (planned for {deal.signing}).",
            fix="Correct the date.",
            also=("signing",),
        )


def _first_day(deal: Deal) -> dt.date | None:
    """The day of signature, or an earlier one on which an agreement made to look back commences."""
    signing = settled(deal.signing)
    try:
        commencement = milestone(deal, "commencement").earliest
    except StillOpen:
        return None
    return signing if commencement is None or signing is None else min(signing, commencement)


def _last_day(deal: Deal) -> dt.date | None:
    """The last day of the exit; None if the deal does not fix it yet."""
    try:
        return latest_exit(deal)
    except StillOpen:
        return None
