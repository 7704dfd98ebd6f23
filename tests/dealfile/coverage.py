"""Which fields of the model a deal file states."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import attrs

from partnerdocs.model.deal import Deal
from partnerdocs.model.field import facets
from partnerdocs.model.open_point import is_open
from partnerdocs.model.walk import is_model, walk

#: What a short text states as a whole: `10 working days` is a count and a unit.
SHORT = frozenset({"Money", "Period", "YearDay", "When"})


def fields(cls: type = Deal, seen: set[type] | None = None) -> Iterator[str]:
    """Every field of the model as `Class.field`, below a class."""
    seen = {cls} if seen is None else seen
    for facet in facets(cls):
        if facet.name != "places":
            yield f"{cls.__name__}.{facet.name}"
        for below in classes_in(facet.type):
            if below not in seen:
                seen.add(below)
                yield from fields(below, seen)


def classes_in(kind: Any) -> Iterator[type]:
    """The classes of the model that a kind of fact names."""
    if isinstance(kind, type) and attrs.has(kind) and facets(kind):
        yield kind
    for part in get_args(kind):
        yield from classes_in(part)


def stated(deal: Deal) -> set[str]:
    """The fields that the file states, as `Class.field`; a default that it leaves out is not stated."""
    found = _stated_in(deal, deal)
    for fact in walk(deal):
        if is_model(fact.value) and not is_open(fact.value):
            found |= _stated_in(deal, fact.value, fact.path)
    return found


def _stated_in(deal: Deal, value: Any, path: str = "") -> set[str]:
    name, prefix = type(value).__name__, f"{path}." if path else ""
    if name in SHORT:
        return {f"{name}.{f.name}" for f in facets(type(value)) if getattr(value, f.name) not in (None, ())}
    return {f"{name}.{f.name}" for f in facets(type(value)) if f"{prefix}{f.key}" in deal.places}
