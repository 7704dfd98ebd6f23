"""Everything that has an id and may be found in a deal: the rules, what reading refuses, and what the runner says."""

from __future__ import annotations

from functools import lru_cache

import attrs

from partnerdocs.finding import Severity
from partnerdocs.rules.rule import Rule


@attrs.frozen(kw_only=True)
class Entry:
    """One id of the index.

    id, name, severity, source: as of a rule.
    text: its page.
    enforced: where it is found: "rule", "reading" (the deal cannot be built otherwise), "open point" or "runner".
    """

    id: str
    name: str
    severity: Severity
    source: str
    text: str
    enforced: str


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """Every id once, sorted; a rule comes before a line of the table with the same id."""
    from partnerdocs.rules import RULES
    from partnerdocs.rules.reading import READING

    found = {e.id: e for e in READING} | {r.id: _of_rule(r) for r in RULES}
    return tuple(found[i] for i in sorted(found))


def _of_rule(rule: Rule) -> Entry:
    return Entry(id=rule.id, name=rule.name, severity=rule.severity, source=rule.source, text=rule.doc, enforced="rule")


@lru_cache(maxsize=256)
def entry_name(rule_id: str) -> str:
    """The name that belongs to an id; `open-point` for an id without a page."""
    return next((e.name for e in entries() if e.id == rule_id), "open-point")
