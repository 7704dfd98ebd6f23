"""Everything that has an id and may be found in a deal: the rules, open points, and what the runner says."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

import attrs

from partnerdocs.finding import Severity
from partnerdocs.rules.rule import Rule


@attrs.frozen(kw_only=True)
class Entry:
    """One id of the index.

    id, name, severity, source: as of a rule.
    text: its page.
    enforced: where it is found: "rule", "reading" (the deal cannot be built otherwise), "open point" or "runner".
    other_name: the name under which reading reports the same id, where it has one of its own.
    """

    id: str
    name: str
    severity: Severity
    source: str
    text: str
    enforced: str
    other_name: str = ""


class Refusal(Protocol):
    """What reading refuses, as the layer that reads describes it: id, name, one line, and a page."""

    @property
    def id(self) -> str:
        """The id, as `READ-01`."""

    @property
    def name(self) -> str:
        """The flaw in kebab-case."""

    @property
    def says(self) -> str:
        """The rule in one line."""

    @property
    def page(self) -> str:
        """Why it is so and what to do."""


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """Every id that checking a deal can report, once, sorted; a rule comes before the table for the same id."""
    from partnerdocs.rules import RULES
    from partnerdocs.rules.reading import READING

    found = {e.id: e for e in READING} | {r.id: _of_rule(r) for r in RULES}
    return tuple(found[i] for i in sorted(found))


def with_refusals(refusals: Iterable[Refusal]) -> tuple[Entry, ...]:
    """The entries together with what reading refuses; where an id is both, its page tells of both."""
    found = {e.id: e for e in entries()}
    for it in refusals:
        if (known := found.get(it.id)) is not None:
            text = f"{inspect.cleandoc(known.text)}\n\nOn reading, as `{it.name}`: {it.says} {it.page}"
            found[it.id] = attrs.evolve(known, text=text, other_name=it.name)
        else:
            found[it.id] = Entry(
                id=it.id,
                name=it.name,
                severity=Severity.ERROR,
                source="",
                text=f"{it.says}\n\n{it.page}",
                enforced="reading",
            )
    return tuple(found[i] for i in sorted(found))


def _of_rule(rule: Rule) -> Entry:
    return Entry(id=rule.id, name=rule.name, severity=rule.severity, source=rule.source, text=rule.doc, enforced="rule")


@lru_cache(maxsize=256)
def entry_name(rule_id: str) -> str:
    """The name that belongs to an id; `open-point` for an id without a page."""
    return next((e.name for e in entries() if e.id == rule_id), "open-point")
