"""Every fact of a deal, one by one, with its path: what references, open points, coverage and the schema rest on."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Any, Union, get_args, get_origin

import attrs

from partnerdocs.model.field import Facet, facets
from partnerdocs.model.open_point import is_open


@attrs.frozen
class Fact:
    """One fact of a deal.

    path: dotted path in the file's own keys; an element with an id stands under its id, others under [n].
    value: the value itself, an open point, or None where the deal is silent.
    kind: the annotation that it must conform to.
    facet: the field in which it stands, with its meaning; for an element of a list, the list's field.
    internal: whether it, or anything above it, must not leave the house.
    is_key: whether it is the key of a mapping rather than a value.
    """

    path: str
    value: Any
    kind: Any
    facet: Facet
    internal: bool
    is_key: bool = False


def is_model(value: object) -> bool:
    """Whether a value is an object of the model, with facts inside."""
    return attrs.has(type(value)) and bool(facets(type(value)))


def walk(obj: Any, *, path: str = "", internal: bool = False, keys: bool = False) -> Iterator[Fact]:
    """Every fact in an object and below it, objects before what they hold; keys of mappings too if asked."""
    for facet in facets(type(obj)):
        if facet.name == "places":
            continue
        value = getattr(obj, facet.name)
        where = f"{path}.{facet.key}" if path else facet.key
        yield from _at(value, facet.type, where, facet, internal or facet.internal, keys)


def _at(value: Any, kind: Any, path: str, facet: Facet, internal: bool, keys: bool) -> Iterator[Fact]:
    yield Fact(path, value, kind, facet, internal)
    if is_open(value) or value is None:
        return
    if is_model(value):
        yield from walk(value, path=path, internal=internal, keys=keys)
    elif isinstance(value, tuple):
        element = element_kind(kind, tuple)
        for i, item in enumerate(value):
            yield from _at(item, element, path + step(item, i), facet, internal, keys)
    elif isinstance(value, Mapping):
        key_kind, element = mapping_kinds(kind)
        for key, item in value.items():
            if keys:
                yield Fact(f"{path}.{key}", key, key_kind, facet, internal, is_key=True)
            yield from _at(item, element, f"{path}.{key}", facet, internal, keys)


def step(item: Any, index: int) -> str:
    """How a path goes on to an element of a list: by its id if it has one, otherwise by its place from 0."""
    if not is_open(item) and is_model(item) and any(f.name == "id" for f in facets(type(item))):
        return f".{item.id}"
    return f"[{index}]"


def element_kind(kind: Any, origin: type) -> Any:
    """The kind of a list's elements, looking through optional and alternative kinds."""
    for option in alternatives(kind):
        if get_origin(option) is origin:
            return get_args(option)[0]
    return Any


def mapping_kinds(kind: Any) -> tuple[Any, Any]:
    """The kinds of a mapping's keys and values."""
    for option in alternatives(kind):
        base = get_origin(option)
        if isinstance(base, type) and issubclass(base, Mapping):
            key, value = get_args(option)
            return key, value
    return Any, Any


def alternatives(kind: Any) -> tuple[Any, ...]:
    """The kinds that a union allows, or the kind alone."""
    if get_origin(kind) in (Union, types.UnionType):
        return tuple(a for option in get_args(kind) for a in alternatives(option))
    return (kind,)
