"""How much of the long property tests runs: a part of the facts by default, all of them with `make fuzz`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

#: `make fuzz` sets it: every fact is tried, not one in `STRIDE`.
FULL = bool(os.environ.get("PARTNERDOCS_FULL"))
STRIDE = 4


def some_of(things: Iterable[T], index: int) -> Iterator[T]:
    """One thing in four, beginning at another place for each example; everything under `make fuzz`."""
    return iter(things) if FULL else islice(things, index % STRIDE, None, STRIDE)
