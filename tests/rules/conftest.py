"""Shorthands for the tests of the rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from partnerdocs.finding import Finding, Severity
from partnerdocs.rules import check
from partnerdocs.testing.patch import patched


@pytest.fixture
def found() -> Callable[..., list[Finding]]:
    """What the rules find in a base deal with a patch laid over it, open points aside."""

    def find(base: str, patch: str = "{}") -> list[Finding]:
        return [f for f in check(patched(base, patch)) if f.severity is not Severity.OPEN_POINT]

    return find
