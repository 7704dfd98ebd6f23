"""Every fact of a deal, one by one, with its path: what references, open points, coverage and the schema rest on."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, Union, get_args, get_origin

import attrs

from partnerdocs.model.field import Facet, facets
from partnerdocs.model.open_point import is_open

M = TypeVar("M")

#: One step of the way to a fact: the name of a field, the key of a mapping, or the place in a list from 0.
Step = str | int


@attrs.frozen
class Fact:
    """One fact of a deal.

    path: dotted path in the file's own keys; an element with an id stands under its id, others under [n].
    value: the value itself, an open point, or None where the deal is silent.
    kind: the annotation that it must conform to.
    facet: the field in which it stands, with its meaning; for an element of a list, the list's field.
    internal: whether it, or anything above it, must not leave the house.
    steps: the way to it in Python: names of fields, keys of mappings, places in lists.
    is_key: whether it is the key of a mapping rather than a value.
    """

    path: str
    value: Any
    kind: Any
    facet: Facet
    internal: bool
    steps: tuple[Step, ...]
    is_key: bool = False


def is_model(value: object) -> bool:
    """Whether a value is an object of the model, with facts inside."""
    return attrs.has(type(value)) and bool(facets(type(value)))


def walk(obj: Any, *, keys: bool = False) -> Iterator[Fact]:
    """Every fact in an object and below it, objects before what they hold; keys of mappings too if asked."""
    yield from _fields(obj, "", (), internal=False, keys=keys)


def _fields(obj: Any, path: str, steps: tuple[Step, ...], *, internal: bool, keys: bool) -> Iterator[Fact]:
    for facet in facets(type(obj)):
        if facet.name == "places":
            continue
        where = f"{path}.{facet.key}" if path else facet.key
        fact = Fact(
            where, getattr(obj, facet.name), facet.type, facet, internal or facet.internal, (*steps, facet.name)
        )
        yield from _at(fact, keys)


def _at(fact: Fact, keys: bool) -> Iterator[Fact]:
    yield fact
    value = fact.value
    if is_open(value) or value is None:
        return
    if is_model(value):
        yield from _fields(value, fact.path, fact.steps, internal=fact.internal, keys=keys)
    elif isinstance(value, tuple):
        element = element_kind(fact.kind)
        for i, item in enumerate(value):
            path = fact.path + step(item, i)
            yield from _at(attrs.evolve(fact, path=path, value=item, kind=element, steps=(*fact.steps, i)), keys)
    elif isinstance(value, Mapping):
        key_kind, element = mapping_kinds(fact.kind)
        for key, item in value.items():
            below = attrs.evolve(fact, path=f"{fact.path}.{key}", steps=(*fact.steps, key))
            if keys:
                yield attrs.evolve(below, value=key, kind=key_kind, is_key=True)
            yield from _at(attrs.evolve(below, value=item, kind=element), keys)


def step(item: Any, index: int) -> str:
    """How a path goes on to an element of a list: by its id if it has one, otherwise by its place from 0."""
    if not is_open(item) and is_model(item) and any(f.name == "id" for f in facets(type(item))):
        return f"[{index}]" if is_open(item.id) else f".{item.id}"
    return f"[{index}]"


def element_kind(kind: Any) -> Any:
    """The kind of a list's elements, looking through optional and alternative kinds."""
    for option in alternatives(kind):
        if get_origin(option) is tuple:
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


def classes_of(cls: type) -> tuple[type, ...]:
    """A class of the model and every class that its facts can hold, in the order in which a file comes to them."""
    return tuple(_classes(cls, {cls}))


def _classes(cls: type, seen: set[type]) -> Iterator[type]:
    yield cls
    for facet in facets(cls):
        for below in _inside(facet.type) if facet.name != "places" else ():  # `places` is no fact of the file
            if below not in seen:
                seen.add(below)
                yield from _classes(below, seen)


def _inside(kind: Any) -> Iterator[type]:
    if isinstance(kind, type) and attrs.has(kind):
        yield kind
    for part in get_args(kind):
        yield from _inside(part)


def with_fact(obj: M, steps: tuple[Step, ...], value: Any) -> M:
    """The same object with one fact changed, built anew and so checked anew; `steps` as a `Fact` gives them.

    Raises `Impossible` if the model cannot hold the new value in that place.
    """
    if not steps:
        changed: M = value
        return changed
    first, rest = steps[0], steps[1:]
    held: Any = obj
    if isinstance(held, tuple) and isinstance(first, int):
        made: Any = (*held[:first], with_fact(held[first], rest, value), *held[first + 1 :])
    elif isinstance(held, Mapping):
        made = {**held, first: with_fact(held[first], rest, value)}
    else:
        made = attrs.evolve(held, **{str(first): with_fact(getattr(held, str(first)), rest, value)})
    result: M = made
    return result
