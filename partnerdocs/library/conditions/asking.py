"""How conditions ask: nothing open ever passes for a silent no.

An attribute of an open point raises `StillOpen` by itself. What does not raise is comparing: `is None`, `==`, `in`,
`isinstance`. So a condition compares only through `given`, `is_one_of`, `some` and `every`, or `settled(...)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, is_open, settled

T = TypeVar("T")

#: `it` is the element of the nearest `each` around the mark, or None; its annotation says which elements it may be.
Condition = Callable[[Deal, Any], bool]


def given(value: object) -> bool:
    """Whether the deal states the fact: not silent, and not an empty list or mapping."""
    value = settled(value)
    return value is not None and value not in ((), {})


def stated(value: object) -> bool:
    """Whether there is something to print: the fact is given, or it is still open and prints as a blank."""
    return is_open(value) or given(value)


def is_one_of(value: object, *words: object) -> bool:
    """Whether a fact is one of some words of the model."""
    return settled(value) in words


def some(elements: Iterable[T], holds: Callable[[T], bool]) -> bool:
    """Whether something holds of at least one element; open elements matter only if no settled one answers."""
    return _decide(elements, holds, deciding=True)


def every(elements: Iterable[T], holds: Callable[[T], bool]) -> bool:
    """Whether something holds of all elements; open elements matter only if no settled one answers."""
    return _decide(elements, holds, deciding=False)


def _decide(elements: Iterable[T], holds: Callable[[T], bool], *, deciding: bool) -> bool:
    open_one: StillOpen | None = None
    for element in elements:
        try:
            if holds(settled(element)) is deciding:
                return deciding
        except StillOpen as still:
            open_one = open_one or still
    if open_one is not None:
        raise open_one
    return not deciding


def by_name(*functions: Condition) -> Mapping[str, Condition]:
    """Conditions by their names in clause files: `has_vehicle` is `has-vehicle`."""
    return {f.__name__.replace("_", "-"): f for f in functions}
