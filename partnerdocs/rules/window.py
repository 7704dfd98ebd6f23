"""The window in which anything under the agreement can be due: from signature to the end of the exit."""

import datetime as dt
from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.amount import When
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, settled
from partnerdocs.rules.calendar import latest_exit, when_due


def outside_window(deal: Deal, when: When, path: str, what: str) -> Iterator[Finding]:
    """A finding if something is surely due before signature or after the longest term and its exit period.

    what: subject and verb, as `turnaround is due`.
    """
    due, signing = when_due(deal, when), settled(deal.signing)
    last = _last_day(deal)
    if due.earliest is not None and last is not None and due.earliest > last:
        yield Finding(
            at=path,
            says=f"{what} on {due.earliest}, after the term and the exit period have ended ({last} at the latest).",
            fix="Correct the date, or lengthen the term.",
            also=("term.length",),
        )
    elif due.latest is not None and signing is not None and due.latest < signing:
        yield Finding(
            at=path,
            says=f"{what} on {due.latest}, before signature (planned for {signing}).",
            fix="Correct the date.",
            also=("signing",),
        )


def _last_day(deal: Deal) -> dt.date | None:
    """The last day of the exit; None if the deal does not fix it yet."""
    try:
        return latest_exit(deal)
    except StillOpen:
        return None
