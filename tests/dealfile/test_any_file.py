"""Whatever stands in a file, the answer is a deal or a list of findings with lines, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import partnerdocs
from partnerdocs.dealfile import ReadingError, loads
from partnerdocs.dealfile.objects import keys_of
from partnerdocs.model.deal import Deal
from tests.dealfile.coverage import classes_in

WESTSHIRE = (Path(partnerdocs.__file__).parents[1] / "docs" / "examples" / "westshire.yaml").read_text("utf-8")
LINES = WESTSHIRE.splitlines(keepends=True)

_SIGNS = (
    "",
    " ",
    "\n",
    "-",
    ":",
    ": ",
    ", ",
    "'",
    '"',
    "#",
    " #",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "\t",
    "\\",
    "é",
    "\x00",
)
_BITS = ("{", "}", "[", "]", "[]", "{}", "tbc", "{tbc: x}", "none", "40", "-1", "1/0", "9" * 32, "2027-02-31")
_pieces = st.sampled_from(_SIGNS + _BITS)


def answered(text: str) -> bool:
    """Whether reading gives a deal or findings that each have a place and say something."""
    try:
        loads(text)
    except ReadingError as error:
        return bool(error.findings) and all(f.place and f.says and f.rule for f in error.findings)
    return True


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, len(WESTSHIRE)), st.integers(0, 12), _pieces), min_size=1, max_size=4))
def test_an_example_with_random_damage_is_answered(damage: list[tuple[int, int, str]]) -> None:
    """Characters lost, put in or replaced anywhere."""
    text = WESTSHIRE
    for place, length, piece in damage:
        text = text[:place] + piece + text[place + length :]
    assert answered(text)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.integers(0, len(LINES) - 1), max_size=8), st.integers(0, len(LINES)))
def test_an_example_with_lines_lost_or_doubled_is_answered(lost: list[int], doubled: int) -> None:
    """As it happens when two people edit one file."""
    kept = [line for n, line in enumerate(LINES) if n not in lost]
    assert answered("".join(kept[:doubled] + kept[max(0, doubled - 3) :]))


def _all_keys(cls: type, seen: set[type]) -> set[str]:
    found = set(keys_of(cls)) | ({cls.tag} if hasattr(cls, "tag") else set())
    for facet in keys_of(cls).values():
        for below in classes_in(facet.type):
            if below not in seen:
                seen.add(below)
                found |= _all_keys(below, seen)
    return found


_KEYS = st.sampled_from(sorted(_all_keys(Deal, {Deal}) | {"tbc", "a", "by-share"}))
_scalars: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 99),
    st.text(max_size=6),
    _KEYS,
    st.sampled_from(["40 %", "6 months", "1 GBP"]),
)
_trees = st.recursive(
    _scalars, lambda below: st.lists(below, max_size=3) | st.dictionaries(_KEYS, below, max_size=4), max_leaves=25
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(st.sampled_from(sorted(keys_of(Deal))), _trees, max_size=5))
def test_any_tree_of_known_keys_is_answered(tree: dict[str, Any]) -> None:
    """Every key of the model, with values that may not belong there."""
    assert answered(json.dumps(tree | {"form": "llp"}, ensure_ascii=False))
