"""How conditions are tried: a base deal, one patch with which a condition holds, one with which it does not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import attrs

from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.model.deal import Deal
from partnerdocs.testing.patch import patched


@attrs.frozen
class Case:
    """A condition, the two patches of the base deal, and the path of the element that it asks about, if any."""

    name: str
    holds: str
    fails: str
    at: str = ""
    base: str = "llp"


#: Facts that are open where the file lacks them; `null` in a patch here means that the deal says there is none.
_WANTED = ("exit", "disputes")


@lru_cache(maxsize=256)
def deal_of(base: str, patch: str) -> Deal:
    """The base deal with a patch; the same patch is read once."""
    gone = {key: None for key in _WANTED if f"{key}: null" in patch}
    return attrs.evolve(patched(base, patch), **gone)


def element(deal: Deal, path: str) -> Any:
    """The element at a dotted path of keys and places, as `default.events.0`; None for no path."""
    value: Any = deal if path else None
    for step in path.split(".") if path else ():
        if isinstance(value, Mapping):
            value = value[step]
        else:
            value = value[int(step)] if step.isdigit() else getattr(value, step)
    return value


def answers(case: Case) -> tuple[bool, bool]:
    """What the condition says with the one patch and with the other."""
    condition = CONDITIONS[case.name]
    holding, failing = deal_of(case.base, case.holds), deal_of(case.base, case.fails)
    return condition(holding, element(holding, case.at)), condition(failing, element(failing, case.at))
