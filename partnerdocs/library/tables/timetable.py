"""The timetable of a deadlock and of a dispute: each step with its time, and the time in all so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from partnerdocs.library.tables.build import SILENT, cell
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import (
    BuyOut,
    Champions,
    ChiefExecutives,
    Deadlock,
    Disputes,
    ExpertStep,
    Mediation,
    ProjectLeads,
    WindUp,
)
from partnerdocs.model.open_point import is_open
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.open_words import OPEN, holds_open
from partnerdocs.wording.table import Cell, Table
from partnerdocs.wording.texts import listed, sentence
from partnerdocs.wording.times import length, period

MEETINGS = {
    ProjectLeads.tag: "Project leads meet",
    Champions.tag: "Champions meet",
    ChiefExecutives.tag: "Chief executives meet",
    Mediation.tag: "Mediation",
    ExpertStep.tag: "Decision of an expert",
}
#: Units in the order in which a sum of times is said.
ORDER = ("minutes", "hours", "working days", "days", "weeks", "months", "years")


@attrs.frozen(kw_only=True)
class Stage:
    """A step: what happens, how long it may take, the path of that time, and whether that time counts in the total.

    said: words in place of a time, where no time of the deal says when it happens.
    """

    what: str
    time: Period | None
    path: str
    adds: bool = True
    said: str = ""


def timetable(value: Any, deal: Deal, lexicon: Lexicon) -> Table:
    """The steps of a deadlock, of a dispute, or of both, with the longest time that has then passed.

    Business Days, days and months are added up apart from each other: none of them is a number of another. A time
    that runs inside a step, and a notice that may be longer than the deal says, show no total.
    """
    rows: list[tuple[Cell, ...]] = []
    wanted = [value] if isinstance(value, Deadlock | Disputes) else [deal.disputes, deal.deadlock]
    for what, path in zip(wanted, _paths(wanted), strict=True):
        if is_open(what):
            rows.append((cell(OPEN, path), cell(OPEN, path), cell(OPEN, path)))
        elif what is not None:
            rows.extend(_rows(what, path, deal, lexicon, headed=len(wanted) > 1))
    return Table(
        title="Timetable",
        head=("Step", "Time for it", "In all, at most"),
        widths=(76, 40, 44),
        rows=tuple(rows) or ((cell(SILENT), cell(SILENT), cell(SILENT)),),
    )


def _paths(wanted: list[Any]) -> list[str]:
    if len(wanted) == 1:
        return ["deadlock" if isinstance(wanted[0], Deadlock) else "disputes"]
    return ["disputes", "deadlock"]


def _rows(
    what: Deadlock | Disputes, path: str, deal: Deal, lexicon: Lexicon, *, headed: bool
) -> Iterator[tuple[Cell, ...]]:
    total: Mapping[str, int] | None = {}
    of = ("Deadlock: " if isinstance(what, Deadlock) else "Dispute: ") if headed else ""
    for stage in _stages(what, path, deal, lexicon):
        time = stage.said or (OPEN if stage.time is None else sentence(period(stage.time)))
        named = of + stage.what[:1].lower() + stage.what[1:] if of else stage.what
        if stage.adds:
            total = _added(total, stage.time)
        yield cell(named), cell(time, stage.path), cell(_said(total) if stage.adds else SILENT)


def _stages(what: Deadlock | Disputes, path: str, deal: Deal, lexicon: Lexicon) -> Iterator[Stage]:
    if isinstance(what, Deadlock):
        yield Stage(what="Notice of the Deadlock", time=what.notice, path=f"{path}.notice")
    if is_open(what.steps):
        yield Stage(what=OPEN, time=None, path=f"{path}.steps")
        return
    for i, step in enumerate(what.steps):
        at = f"{path}.steps[{i}]"
        yield from [Stage(what=OPEN, time=None, path=at)] if is_open(step) else _stages_of(step, at, deal, lexicon)


def _stages_of(step: Any, path: str, deal: Deal, lexicon: Lexicon) -> Iterator[Stage]:
    if isinstance(step, BuyOut):
        # Offers are made inside the window in which a contract must be made, so their time is not added.
        yield Stage(
            what="Offers to buy or to sell, in the step that follows", time=step.offer, path=f"{path}.offer", adds=False
        )
        yield Stage(what="Offers to buy or to sell, the whole step", time=step.window, path=f"{path}.window")
    elif isinstance(step, WindUp):
        if step.not_later_than is not None:
            what = "Notice of winding up is given" if lexicon.vehicle else "Notice to end this Agreement is given"
            yield Stage(what=what, time=step.not_later_than, path=f"{path}.not_later_than")
        # It may be longer, and where the deal has a clause on exit the Exit Period runs from its receipt.
        yield Stage(what="That notice runs, at least", time=step.notice, path=f"{path}.notice", adds=False)
        what = "The winding up begins" if lexicon.vehicle else "This Agreement ends"
        when = "When that notice ends" if deal.exit is None else "When that notice and the Exit Period have ended"
        yield Stage(what=what, time=None, path=f"{path}.notice", adds=False, said=when)
    else:
        if isinstance(step, Mediation) and step.refer is not None:
            # The clauses let the reference be made inside the step, so its time is not added either.
            yield Stage(
                what="Reference to mediation, in the step that follows",
                time=step.refer,
                path=f"{path}.refer",
                adds=False,
            )
        yield Stage(what=MEETINGS[step.tag], time=step.length, path=f"{path}.length")


def _added(total: Mapping[str, int] | None, time: Period | None) -> Mapping[str, int] | None:
    """The time so far and one more; None once a part of it is open."""
    if total is None or time is None or holds_open(period(time)):
        return None
    return {**total, time.unit: total.get(time.unit, 0) + time.count}


def _said(total: Mapping[str, int] | None) -> str:
    if total is None:
        return OPEN
    units = sorted(total, key=ORDER.index)
    return sentence(listed([length(total[u], u) for u in units]))
