"""What a path of the deal means, from the model alone: for messages about facts that are not there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, get_args, get_origin

import attrs

from partnerdocs.model.deal import Deal
from partnerdocs.model.field import facets
from partnerdocs.model.walk import alternatives


@lru_cache(maxsize=4096)
def meaning_of(path: str) -> str:
    """The meaning of the field in which a path ends ("registered or principal office"); empty if it leads nowhere."""
    kinds: tuple[Any, ...] = (Deal,)
    meaning = ""
    for name in re.split(r"\.|(?=\[)", path):
        kinds, here = _below(kinds, name)
        meaning = here or meaning
        if not kinds:
            return ""
    return meaning


def _below(kinds: tuple[Any, ...], name: str) -> tuple[tuple[Any, ...], str]:
    """The kinds of what stands under a name in any of some kinds, and the meaning of the field if it is one."""
    for kind in kinds:
        origin = get_origin(kind)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return alternatives(get_args(kind)[1]), ""
        if origin is tuple:
            return alternatives(get_args(kind)[0]), ""
        if isinstance(kind, type) and attrs.has(kind):
            facet = next((f for f in facets(kind) if f.key == name), None)
            if facet is not None:
                return alternatives(facet.type), facet.meaning
    return (), ""
