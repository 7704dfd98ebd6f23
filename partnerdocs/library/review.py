"""Reviews of clauses: the hash of the wording that a lawyer looked at, so that a later change shows."""

from __future__ import annotations

import hashlib
import json

import attrs

from partnerdocs.library.clause import Clause, Item


def wording_hash(clause: Clause) -> str:
    """A hash of everything in a clause that reaches the page or decides on it; how its lines break does not count."""
    said = {
        "title": clause.title,
        "kind": clause.kind,
        "when": clause.when,
        "chooser": clause.chooser,
        "variant": clause.variant,
        "defaults": dict(sorted(clause.defaults.items())),
        "items": [_said(i) for i in clause.items],
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def is_reviewed(clause: Clause) -> bool:
    """Whether somebody reviewed this very wording."""
    return clause.reviewed.get("hash") == wording_hash(clause)


def _said(item: Item) -> object:
    return {
        "kind": item.kind,
        "id": item.id,
        "when": item.when,
        "each": item.each,
        "ending": item.ending,
        "pieces": [[type(p).__name__, attrs.asdict(p)] for p in item.pieces],
        "children": [_said(c) for c in item.children],
    }
