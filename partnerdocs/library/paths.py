"""Paths of clause files, checked against the model's annotations without a deal.

A path may pass through mappings (any id) and alternatives (it is fine if one of them has it: which one a deal holds
is decided by conditions). Lists are not indexed; `each` goes through them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, Literal, get_args, get_origin

import attrs

from partnerdocs.library.check import did_you_mean
from partnerdocs.model.deal import Deal
from partnerdocs.model.field import facets
from partnerdocs.model.kind import Ref, expected
from partnerdocs.model.walk import alternatives

Kinds = tuple[Any, ...]


#: Collections whose keys or ids other facts name: the key of an element is then a reference to it.
WITH_IDS = frozenset(
    {
        "parties",
        "deliverables",
        "resources",
        "transaction_documents",
        "governance.decisions",
        "governance.reserved",
    }
)


class WrongPath(ValueError):
    """A path that fits nothing in the model: `says` what is wrong, `fix` what was probably meant."""

    def __init__(self, says: str, fix: str) -> None:
        super().__init__(f"{says} {fix}")
        self.says = says
        self.fix = fix


@attrs.frozen
class Element:
    """What `it` may be inside an `each`, and the kind of `it.key` (None if it has no key)."""

    kinds: Kinds
    key: Any = None


def options(kind: Any) -> Kinds:
    """The kinds that an annotation allows, optional and alternative ones taken apart; silence left out."""
    return tuple(k for k in alternatives(kind) if k is not type(None))


@lru_cache(maxsize=4096)
def kinds_of(path: str, it: Element | None) -> Kinds:
    """The kinds that the value of a path may have; raises `WrongPath`."""
    root, *steps = path.split(".")
    if root == "it":
        if it is None:
            raise WrongPath(f"`{path}` stands outside an `each`.", "Begin the path with `deal.`.")
        if steps == ["key"]:
            if it.key is None:
                raise WrongPath("`it.key` stands in an `each` over a list, whose elements have no key.", "Use `it`.")
            return options(it.key)
        kinds = it.kinds
    elif root == "deal":
        kinds = (Deal,)
    else:
        raise WrongPath(f"`{path}` begins with {root!r}.", "Paths begin with `deal.` or `it`.")
    for number, name in enumerate(steps):
        kinds = _step(kinds, name, ".".join([root, *steps[:number]]))
    return kinds


def _step(kinds: Kinds, name: str, so_far: str) -> Kinds:
    found: list[Any] = []
    keys: list[str] = []
    for kind in kinds:
        if _is_model(kind):
            keys.extend(f.key for f in facets(kind))
            found.extend(k for f in facets(kind) if f.key == name for k in options(f.type))
        elif _is_mapping(kind):
            found.extend(options(get_args(kind)[1]))
    if found:
        return tuple(dict.fromkeys(found))
    if not keys:
        held = " or ".join(expected(k) for k in kinds)
        fix = "Go through it with `each`." if any(_is_list(k) for k in kinds) else ""
        raise WrongPath(f"`{so_far}` is {held}, which has no `{name}`.", fix)
    raise WrongPath(f"`{so_far}` has no `{name}`.", did_you_mean(name, set(keys)))


@lru_cache(maxsize=1024)
def element_of(path: str, it: Element | None) -> Element:
    """What `it` is inside `each="path"`; raises `WrongPath` if the path leads to nothing that can be repeated."""
    kinds = kinds_of(path, it)
    found: list[Any] = []
    key: Any = None
    for kind in kinds:
        if _is_list(kind):
            found.extend(options(get_args(kind)[0]))
        elif _is_mapping(kind):
            key, value = get_args(kind)
            found.extend(options(value))
    if not found:
        held = " or ".join(expected(k) for k in kinds)
        raise WrongPath(f"`each` goes over `{path}`, which is {held}.", "Name a list or a mapping.")
    if key is None and any(_is_model(k) and any(f.key == "id" for f in facets(k)) for k in found):
        key = str  # drafting gives elements of a list their own id as key
    if key is str and path.removeprefix("deal.") in WITH_IDS:
        key = Annotated[str, Ref((path.removeprefix("deal."),))]
    return Element(tuple(dict.fromkeys(found)), key)


def refers_to(kind: Any) -> tuple[str, ...]:
    """Which collections a text of this kind names an element of; empty if it is no reference."""
    if get_origin(kind) is not Annotated:
        return ()
    return next((m.kinds for m in get_args(kind)[1:] if isinstance(m, Ref)), ())


def bare(kind: Any) -> Any:
    """A kind without its marks, as a class to compare: `Fraction` for a share, `tuple` for any list."""
    origin = get_origin(kind)
    if origin is Annotated:
        return bare(get_args(kind)[0])
    if origin is Literal:
        return Literal
    return origin or kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and attrs.has(kind) and bool(facets(kind))


def _is_mapping(kind: Any) -> bool:
    origin = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple
