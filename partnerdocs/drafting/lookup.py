"""Finding the fact that a path of the clause library names, in one deal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import attrs

from partnerdocs.model.deal import Deal
from partnerdocs.model.field import facets
from partnerdocs.model.open_point import OpenPoint, is_open
from partnerdocs.model.walk import is_model, step


@attrs.frozen
class Bound:
    """What `it` stands for inside a repeated item: an element, its path, and its key in a mapping."""

    value: Any
    path: str
    key: str = ""


_NAMES: dict[type, Mapping[str, str]] = {}


def names_by_key(cls: type) -> Mapping[str, str]:
    """Attribute names of a model class by their keys in the deal file (`from` is `from_`)."""
    if cls not in _NAMES:
        _NAMES[cls] = {f.key: f.name for f in facets(cls)}
    return _NAMES[cls]


@lru_cache(maxsize=4096)
def split_path(path: str) -> tuple[str, ...]:
    """A dotted path as its steps."""
    return tuple(path.split("."))


def look_up(deal: Deal, it: Bound | None, path: str) -> tuple[Any, str]:
    """The value that a path names, and its path in the deal.

    An open point or a silence on the way is the answer, with its own path: nothing below it can be known.
    Raises `KeyError` if the path fits nothing in the model, which the library's own check prevents.
    """
    root, *steps = split_path(path)
    if root == "it":
        if it is None:
            raise KeyError(path)
        if steps == ["key"]:
            # Of a mapping that is open as a whole nobody knows the keys either.
            return it.key if it.key or not is_open(it.value) else it.value, it.path
        value, where = it.value, it.path
    else:
        value, where = deal, ""
    for name in steps:
        if value is None or isinstance(value, OpenPoint):
            return value, where
        value, where = _step(value, name), f"{where}.{name}" if where else name
    return value, where


def path_in_deal(it: Bound | None, path: str) -> str:
    """The whole path of the fact that a path of the library names, also where the deal stops short of it."""
    root, *steps = split_path(path)
    if root != "it" or it is None:
        return ".".join(steps)
    return ".".join([it.path, *(step for step in steps if step != "key")])


def _step(value: Any, name: str) -> Any:
    if isinstance(value, Mapping):
        return value.get(name)
    attribute = names_by_key(type(value)).get(name)
    # Alternatives of a union differ in their fields: what this one does not have, the deal does not say.
    return None if attribute is None else getattr(value, attribute)


def elements(deal: Deal, it: Bound | None, path: str) -> Iterator[Bound]:
    """What an item with `each` is repeated over; an open collection gives one open element."""
    value, where = look_up(deal, it, path)
    if value is None:
        return
    if is_open(value):
        yield Bound(value, where)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield Bound(item, f"{where}.{key}", key)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            key = item.id if not is_open(item) and is_model(item) and hasattr(item, "id") else ""
            yield Bound(item, where + step(item, index), key)
    else:
        yield Bound(value, where)
