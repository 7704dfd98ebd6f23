"""References inside a deal: every fact that names another element must find it, and ids are unique."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, get_args, get_origin

from partnerdocs.model.kind import Problem, Ref
from partnerdocs.model.open_point import is_open
from partnerdocs.model.walk import Fact, walk


def known_ids(deal: Any) -> dict[str, tuple[str, ...] | None]:
    """The ids that each kind of reference may name; None where the collection is open, so that anything may."""
    from partnerdocs.model.decision import ROLES

    governance = deal.governance
    decisions = governance if is_open(governance) else governance.decisions
    reserved = governance if is_open(governance) else governance.reserved
    return {
        "parties": _keys(deal.parties),
        "vehicle": ("vehicle",),
        "roles": tuple(ROLES),
        "deliverables": _ids(deal.deliverables),
        "resources": _ids(deal.resources),
        "transaction_documents": _ids(deal.transaction_documents),
        "governance.decisions": _keys(decisions),
        "governance.reserved": _ids(reserved),
    }


def _keys(collection: Any) -> tuple[str, ...] | None:
    return None if is_open(collection) else tuple(collection)


def _ids(collection: Any) -> tuple[str, ...] | None:
    if is_open(collection) or any(is_open(e) for e in collection):
        return None
    return tuple(e.id for e in collection)


def reference_problems(deal: Any) -> Iterator[Problem]:
    """Each reference that leads nowhere and each id that stands twice, with its path."""
    known = known_ids(deal)
    for fact in walk(deal):
        if isinstance(fact.value, str):
            yield from _dangling(fact, fact.kind, fact.value, known)
    yield from _key_problems(deal, known)
    yield from _doubled(deal)


def _dangling(fact: Fact, kind: Any, value: str, known: Mapping[str, tuple[str, ...] | None]) -> Iterator[Problem]:
    ref = _reference(kind, value)
    if ref is None:
        return
    wanted = [known[k] for k in ref.kinds]
    if any(w is None for w in wanted) or any(value in (w or ()) for w in wanted):
        return
    yield _no_such(fact.path, value, ref, [i for w in wanted for i in w or ()])


def _no_such(path: str, value: str, ref: Ref, ids: list[str]) -> Problem:
    close = difflib.get_close_matches(value, ids, n=1)
    hint = f"Did you mean {close[0]!r}?" if close else f"Known: {', '.join(ids) or 'none'}."
    return Problem(at=path, says=f"{value!r} names no element of {' or '.join(ref.kinds)}.", fix=hint)


def _reference(kind: Any, value: str) -> Ref | None:
    """The mark by which a kind says that this text refers, if it does; a word of a Literal does not."""
    if get_origin(kind) is Annotated:
        return next((m for m in get_args(kind)[1:] if isinstance(m, Ref)), None)
    found = None
    for option in get_args(kind):
        if get_origin(option) is Literal and value in get_args(option):
            return None
        found = found or _reference(option, value)
    return found


def _key_problems(deal: Any, known: Mapping[str, tuple[str, ...] | None]) -> Iterator[Problem]:
    for fact in walk(deal, keys=True):
        if fact.is_key and isinstance(fact.value, str):
            yield from _dangling(fact, fact.kind, fact.value, known)


def _doubled(deal: Any) -> Iterator[Problem]:
    governance = deal.governance
    lists = {
        "deliverables": (deal.deliverables, "DEL-21"),
        "resources": (deal.resources, ""),
        "risks": (deal.risks, ""),
        "premises": (deal.premises, ""),
        "transaction_documents": (deal.transaction_documents, ""),
        "governance.reserved": (() if is_open(governance) else governance.reserved, ""),
    }
    for path, (collection, rule) in lists.items():
        if is_open(collection):
            continue
        counts = Counter(e.id for e in collection if not is_open(e))
        for name, times in counts.items():
            if times > 1:
                yield Problem(
                    at=f"{path}.{name}",
                    says=f"The id {name!r} stands {times} times in {path}.",
                    fix="Give each element an id of its own.",
                    rule=rule,
                )
