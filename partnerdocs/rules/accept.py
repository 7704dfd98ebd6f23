"""Overrides: findings that a lawyer has looked at and accepts, with a reason and a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from partnerdocs.finding import Finding, Severity
from partnerdocs.model.deal import Deal, Override
from partnerdocs.model.open_point import is_open
from partnerdocs.rules.entry import entries

#: The group of ids that a deal rule shares with the checks of the drafted document.
_DOCUMENT = "DOC"


@attrs.frozen(kw_only=True)
class Accepted:
    """A finding that no longer counts, why, and who decided that."""

    finding: Finding
    because: str
    by: str


@attrs.frozen
class Silence:
    """A rule that could not answer because of an open point, and for which element; empty path: for the whole deal."""

    rule: str
    path: str

    def covers(self, override: Override) -> bool:
        """Whether the override may still be needed once the open point is settled."""
        return override.rule == self.rule and (not self.path or _within(override.at, self.path))


def _within(path: str, above: str) -> bool:
    return path == above or path.startswith((above + ".", above + "["))


def overrides(
    deal: Deal, found: Iterable[Finding], silenced: Iterable[Silence]
) -> tuple[list[Finding], list[Accepted], list[Finding]]:
    """Part findings into those that count and those that are accepted, and say what is wrong with the overrides.

    An override applies to findings of its rule (by id or by name) at exactly its path.
    """
    kept, silenced = list(found), tuple(silenced)
    accepted: list[Accepted] = []
    more: list[Finding] = []
    if is_open(deal.accept):
        return kept, accepted, more
    for i, override in enumerate(deal.accept):
        if is_open(override) or is_open(override.rule) or is_open(override.at):
            more.append(_incomplete(f"accept[{i}]", "what it accepts, and where"))
            continue
        hits = [f for f in kept if override.at == f.at and override.rule in (f.rule, f.name)]
        missing = [what for what, value in (("because", override.because), ("by", override.by)) if is_open(value)]
        if missing:
            more.append(_incomplete(f"accept[{i}]", " and ".join(missing)))
        elif hits:
            kept = [f for f in kept if f not in hits]
            accepted += [Accepted(finding=f, because=override.because, by=override.by) for f in hits]
        elif not any(s.covers(override) for s in silenced) and _is_ours(override):
            more.append(_not_needed(f"accept[{i}]", override))
    return kept, accepted, more


def _is_ours(override: Override) -> bool:
    """Whether the override speaks of a deal rule; the library and the documents have rules of their own."""
    known = {word for e in entries() for word in (e.id, e.name)}
    groups = {e.id.split("-")[0] for e in entries()} - {_DOCUMENT}
    return override.rule in known or override.rule.split("-")[0] in groups


def _incomplete(path: str, missing: str) -> Finding:
    return Finding(
        at=path,
        says=f"This override lacks {missing}, so the finding still counts.",
        fix="Say why the finding is accepted (`because`) and who decided that (`by`).",
        rule="ACC-02",
        name="override-without-reason",
        severity=Severity.WARNING,
    )


def _not_needed(path: str, override: Override) -> Finding:
    return Finding(
        at=path,
        says=f"{override.rule} is accepted at {override.at}, but finds nothing there.",
        fix="Remove the override, or correct its rule or its path.",
        rule="ACC-01",
        name="override-not-needed",
        severity=Severity.WARNING,
    )


def unaccepted(deal: Deal, found: Iterable[Finding]) -> Iterator[Finding]:
    """Of findings from elsewhere (the library, a document), those that no override of the deal accepts."""
    yield from overrides(deal, found, ())[0]
