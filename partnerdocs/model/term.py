"""From when, until when, and on what conditions; the charter; reviews and changes."""

import datetime as dt
from typing import Literal

from partnerdocs.model.amount import Period, When
from partnerdocs.model.field import fact, model
from partnerdocs.model.kind import DecisionId, PartyOrRole, Rate
from partnerdocs.model.open_point import NOT_GIVEN


@model
class Extension:
    """An option to go on after the end."""

    length: Period = fact("how long", default=NOT_GIVEN, rule="TRM-05")
    needs: DecisionId = fact("which decision exercises it", default=NOT_GIVEN, rule="TRM-05")
    notice: Period = fact("how long before the end it is decided", default=NOT_GIVEN, rule="TRM-05")


@model
class Condition:
    """Something that must happen before the agreement takes full effect."""

    what: str = fact("what must happen", default=NOT_GIVEN)
    for_: PartyOrRole = fact("who must try to bring it about", key="for", default=NOT_GIVEN)
    if_: str | None = fact("the case in which it applies", key="if", default=None)
    evidence: str | None = fact("what proves it", default=None)
    met_by: dt.date | None = fact("last day on which it can be met", default=None)
    waivable: bool = fact("whether the partners may waive it together", default=False)


@model
class Term:
    """Commencement, length, extensions and conditions."""

    commencement: When = fact("when the agreement takes full effect", default=NOT_GIVEN)
    length: Period = fact("how long it lasts from then", default=NOT_GIVEN)
    extensions: tuple[Extension, ...] = fact("options to extend", default=())
    conditions: tuple[Condition, ...] = fact("conditions precedent", default=())
    long_stop: dt.date | None = fact("day on which it ends if the conditions are not met", default=None)
    at_end: Literal["wind-up-under-exit-plan", "ends"] = fact(
        "what happens at the end", default="wind-up-under-exit-plan"
    )


@model
class Charter:
    """What the partners share beyond the terms."""

    vision: str = fact("the shared vision, as one sentence", default=NOT_GIVEN)
    objectives: tuple[str, ...] = fact("shared objectives, each as an infinitive phrase", default=())
    ethics: tuple[str, ...] = fact("shared ethics", default=())
    behaviours: tuple[str, ...] = fact("how the partners treat each other", default=())
    binding: Literal["binding", "interpretive", "non-binding"] = fact("its legal effect", default=NOT_GIVEN)


@model
class Gateway:
    """A point at which the partners decide whether to go on."""

    what: str = fact("what is examined", default=NOT_GIVEN)
    at: When = fact("when", default=NOT_GIVEN)
    needs: DecisionId | None = fact("which decision lets the partnership go on", default=None)


@model
class Review:
    """How the partnership is looked at again."""

    every: Period = fact("how often", default=NOT_GIVEN)
    mid_term: When | None = fact("when the mid-term review takes place", default=None)
    gateways: tuple[Gateway, ...] = fact("points at which going on is decided", default=())
    outcomes: tuple[str, ...] = fact("what a review may propose, each as a phrase with a verb in -ing", default=())
    rebase: Rate | None = fact("change in activity or cost beyond which baselines are set again", default=None)
    benchmarking: Period | None = fact("how often costs are compared with the market", default=None)


@model
class ChangeControl:
    """How the agreement's services and plans are changed."""

    answer: Period = fact("within what time the other partners answer a proposal", default=NOT_GIVEN)
    needs: DecisionId = fact("which decision adopts a change", default=NOT_GIVEN)
