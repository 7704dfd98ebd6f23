"""What rules find in a base deal with a patch laid over it."""

from typing import Any

from partnerdocs.finding import Finding
from partnerdocs.rules import board, check, reserved, voting
from partnerdocs.testing.patch import patched

RULES = (*board.RULES, *voting.RULES, *reserved.RULES)


def found(base: str, patch: str, rules: Any = RULES) -> tuple[Finding, ...]:
    """The findings of the rules on board, votes and reserved matters; open points of the deal are left out."""
    ids = {r.id for r in rules} | {"RULE-00"}
    return tuple(f for f in check(patched(base, patch), rules=rules) if f.rule in ids)


def under(path: str, patch: str) -> str:
    """The patch at a dotted path: `under("governance.board", "{size: 4}")`."""
    for key in reversed(path.split(".")):
        patch = "{" + f"{key}: {patch}" + "}"
    return patch


def ids(base: str, patch: str) -> list[str]:
    """Their ids."""
    return [f.rule for f in found(base, patch)]


def the_one(base: str, patch: str) -> Finding:
    """The only finding."""
    (only,) = found(base, patch)
    return only
