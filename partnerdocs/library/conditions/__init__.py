"""Conditions: the tested Python functions that `when=` names in clause files.

To add one: write the function in the module of its topic, list it in that module's `CONDITIONS`, and test it in
`tests/library/conditions/`. A condition is pure, takes `(deal, it)`, and its docstring completes "stands if: ...".
`not-` before a name negates it; no condition is named with `not-` itself. A new topic is imported and listed here.
"""

from __future__ import annotations

from collections.abc import Mapping

from partnerdocs.library.conditions import (
    authority,
    chair,
    commencement,
    conflicts,
    deadlock,
    default,
    deliverables,
    disputes,
    ending,
    form,
    funding,
    governance,
    majorities,
    money,
    operation,
    parties,
    relationship,
    resources,
    risk,
    signing,
    staff,
    term,
    transfers,
    winding_up,
)
from partnerdocs.library.conditions.asking import Condition

_TOPICS = (
    authority,
    chair,
    commencement,
    conflicts,
    deadlock,
    default,
    deliverables,
    disputes,
    ending,
    form,
    funding,
    governance,
    majorities,
    money,
    operation,
    parties,
    relationship,
    resources,
    risk,
    signing,
    staff,
    term,
    transfers,
    winding_up,
)

CONDITIONS: Mapping[str, Condition] = {name: holds for topic in _TOPICS for name, holds in topic.CONDITIONS.items()}


def doubled() -> tuple[str, ...]:
    """Names that two topics both claim; the linter wants none."""
    names = [name for topic in _TOPICS for name in topic.CONDITIONS]
    return tuple(sorted({n for n in names if names.count(n) > 1}))
