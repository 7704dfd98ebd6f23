"""Why words hold a hole: the open points that they rest on, each with its path in the deal.

Words know only that something is missing. What it is, and who is to settle it, is found in the deal behind them: on the
way to the fact that they say, inside it, or in the name of what it refers to.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from partnerdocs.drafting.lookup import names_by_key
from partnerdocs.model.deal import Deal
from partnerdocs.model.field import facets
from partnerdocs.model.open_point import OpenPoint, is_open
from partnerdocs.model.walk import is_model, step


class Hole(NamedTuple):
    """What is missing: the path of the fact, and its open point; None where the deal has no open point there."""

    path: str
    point: OpenPoint | None


#: Where the things stand that facts name by their ids, and the facts that make their names.
_NAMED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("parties", ("short", "name")),
    ("transaction_documents", ("what",)),
    ("deliverables", ("what",)),
    ("resources", ("what",)),
    ("governance.reserved", ("matter",)),
)


def holes_at(deal: Deal, path: str) -> tuple[Hole, ...]:
    """The open points that words for the fact at a path rest on; none where all of it is settled."""
    value, where = _reach(deal, path)
    return holes_in(deal, value, where)


def holes_in(deal: Deal, value: Any, path: str, said: Collection[str] | None = None) -> tuple[Hole, ...]:
    """The open points that words for a value rest on; said: the facts of the value that the words say, if not all."""
    if inside := tuple(_inside(value, path, said)):
        return inside
    names = tuple(_texts(value, said))
    found = dict.fromkeys(hole for name in names for hole in _of_name(deal, name))
    if names and not found:  # something is named that is not there: what is open may be it
        found = dict.fromkeys(hole for collection, _ in _NAMED for hole in _open_of(deal, collection))
    return tuple(found)


def has_open_point(value: Any) -> bool:
    """Whether anything in a value is open."""
    return next(_inside(value, "", None), None) is not None


def _reach(deal: Deal, path: str) -> tuple[Any, str]:
    """The value at a path, or the open point or the silence on the way to it, with the path of that."""
    value: Any = deal
    where = ""
    for name in re.findall(r"\[\d+\]|[^.\[]+", path):
        if value is None or is_open(value):
            break
        value = _below(value, name)
        where += name if name.startswith("[") or not where else f".{name}"
    return value, where


def _below(value: Any, name: str) -> Any:
    if isinstance(value, tuple):
        if name.startswith("["):
            return value[int(name[1:-1])]
        return next((v for v in value if not is_open(v) and getattr(v, "id", None) == name), None)
    if isinstance(value, Mapping):
        return value.get(name)
    attribute = names_by_key(type(value)).get(name)
    return None if attribute is None else getattr(value, attribute)


def _parts(value: Any, path: str, said: Collection[str] | None) -> Iterator[tuple[Any, str]]:
    """What a value holds, each part with its path; nothing internal, for no words say it."""
    if isinstance(value, tuple):
        yield from ((v, path + step(v, i)) for i, v in enumerate(value))
    elif isinstance(value, Mapping):
        yield from ((v, f"{path}.{key}") for key, v in value.items())
    elif is_model(value):
        for facet in facets(type(value)):
            if not facet.internal and facet.name != "places" and (said is None or facet.key in said):
                yield getattr(value, facet.name), f"{path}.{facet.key}" if path else facet.key


def _inside(value: Any, path: str, said: Collection[str] | None) -> Iterator[Hole]:
    if isinstance(value, OpenPoint):
        yield Hole(path, value)
        return
    below = said if isinstance(value, tuple) else None
    for part, where in _parts(value, path, said):
        yield from _inside(part, where, below)


def _texts(value: Any, said: Collection[str] | None) -> Iterator[str]:
    """Every text in a value, keys of mappings included: some of them are ids."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from value
    below = said if isinstance(value, tuple) else None
    for part, _ in _parts(value, "", said):
        yield from _texts(part, below)


def _of_name(deal: Deal, name: str) -> Iterator[Hole]:
    """The open points in the name of what a text refers to, if it refers to anything."""
    paths = ["vehicle.name"] if name == "vehicle" else [f"{c}.{name}.{fact}" for c, facts in _NAMED for fact in facts]
    for path in paths:
        value, where = _reach(deal, path)
        if isinstance(value, OpenPoint) and where.count(".") >= path.count(".") - 1:
            yield Hole(where, value)


def _open_of(deal: Deal, collection: str) -> Iterator[Hole]:
    """The collection if it is open, or its elements that are."""
    value, where = _reach(deal, collection)
    if isinstance(value, OpenPoint):
        yield Hole(where, value)
    elif value is not None:
        yield from (Hole(path, part) for part, path in _parts(value, where, None) if isinstance(part, OpenPoint))
