"""Whether the long-stop date leaves room for what must happen before it."""

import datetime as dt
from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.term.length import planned_day


@rule("TRM-09", "long-stop-too-early", ERROR, source="Logic; precedents on conditions precedent.")
def long_stop_too_early(deal: Deal) -> Iterator[Finding]:
    """The long-stop date comes before signature, before the planned commencement, or before a condition can be met.

    Why: the agreement would end before it could begin.

    Base: llp
    Fails:  {term: {long_stop: 2027-06-15}}
    Passes: {term: {long_stop: 2027-07-15}}
    """
    term = settled(deal.term)
    stop = settled(term.long_stop)
    if stop is None:
        return
    if not is_open(deal.signing) and deal.signing is not None and stop < deal.signing:
        yield _before(stop, f"signature is planned for {deal.signing}", "signing")
    start = None if is_open(term.commencement) else planned_day(term.commencement)
    if start is not None and stop < start:
        yield _before(stop, f"commencement is planned for {start}", "term.commencement")
    for i, condition in enumerate(settled(term.conditions)):
        if is_open(condition) or is_open(condition.met_by) or condition.met_by is None:
            continue
        if stop < condition.met_by:
            what = "a condition" if is_open(condition.what) else condition.what
            yield _before(stop, f"{what} can be met until {condition.met_by}", f"term.conditions[{i}].met_by")


def _before(stop: dt.date, event: str, also: str) -> Finding:
    return Finding(
        at="term.long_stop",
        says=f"The long-stop date is {stop}, but {event}.",
        fix="Move the long-stop date behind it.",
        also=(also,),
    )
