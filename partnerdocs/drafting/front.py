"""What the cover, the header and the footer of an instrument say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from partnerdocs.drafting.instrument import Front
from partnerdocs.drafting.signers import signers
from partnerdocs.library.clause import Library, Plan
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open
from partnerdocs.wording.open_words import OPEN


def front_of(deal: Deal, plan: Plan, library: Library, say: Callable[[Any, str], tuple[str, bool]]) -> Front:
    """The front of a document; every open fact stands as [●]."""
    number, dated = _draft(deal)
    facts = {
        "number": OPEN if number is None else str(number),
        "date": OPEN if dated is None else say(dated, "date")[0],
    }
    status = "draft" if is_open(deal.status) else deal.status
    return Front(
        title=plan.title,
        deal=OPEN if is_open(deal.title) else deal.title,
        parties=_names(deal),
        status=_filled(library.phrases[f"status-{status}"], facts),
        short_status=_filled(library.phrases[f"short-status-{status}"], facts),
        dated="",
        drafted=dated,
        version=facts["number"],
    )


def _filled(phrase: str, facts: dict[str, str]) -> str:
    for name, words in facts.items():
        phrase = phrase.replace("{" + name + "}", words)
    return phrase


def _draft(deal: Deal) -> tuple[int | None, dt.date | None]:
    draft = deal.draft
    if draft is None or is_open(draft):
        return None, None
    return (None if is_open(draft.number) else draft.number, None if is_open(draft.dated) else draft.dated)


def _names(deal: Deal) -> tuple[str, ...]:
    if is_open(deal.parties):
        return (OPEN,)
    return tuple(OPEN if is_open(s.value) or is_open(s.value.name) else s.value.name for s in signers(deal))
