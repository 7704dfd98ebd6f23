"""The patches of the examples: RFC 7396, and lists by id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.rules import RULES
from partnerdocs.testing.patch import examples, merged, patched, touched

#: The test cases of RFC 7396, appendix A, that concern mappings: original, patch, result.
RFC = [
    ({"a": "b"}, {"a": "c"}, {"a": "c"}),
    ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
    ({"a": "b"}, {"a": None}, {}),
    ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
    ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
    ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
    ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
    (["a", "b"], ["c", "d"], ["c", "d"]),
    ({"a": "foo"}, None, None),
    ({"a": "foo"}, "bar", "bar"),
    ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
    ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
]

trees = st.recursive(
    st.text(max_size=3), lambda below: st.dictionaries(st.text(max_size=2), below, max_size=3), max_leaves=8
)


@pytest.mark.parametrize(("original", "patch", "result"), RFC)
def test_the_cases_of_the_standard_hold(original: Any, patch: Any, result: Any) -> None:
    """Except that a mapping over a list means its elements."""
    assert merged(original, patch) == result


@given(trees, trees)
def test_merging_twice_is_merging_once(original: Any, patch: Any) -> None:
    """And an empty patch changes nothing."""
    once = merged(original, patch)
    assert merged(once, patch) == once
    assert merged({"a": original}, {}) == {"a": original}


def test_a_mapping_over_a_list_changes_elements_by_id_or_place() -> None:
    """Others stay as they are, an unknown id adds an element, None removes one."""
    base = [{"id": "x", "n": 1}, {"id": "y", "n": 2}]
    assert merged(base, {"y": {"n": 3}}) == [{"id": "x", "n": 1}, {"id": "y", "n": 3}]
    assert merged(base, {"0": {"n": 3}}) == [{"id": "x", "n": 3}, {"id": "y", "n": 2}]
    assert merged(base, {"z": {"n": 3}}) == [*base, {"id": "z", "n": 3}]
    assert merged(base, {"x": None}) == [{"id": "y", "n": 2}]


def test_the_base_is_not_changed() -> None:
    """Patches start from the same base each time."""
    base = {"a": [{"id": "x"}]}
    merged(base, {"a": {"x": {"n": 1}}})
    assert base == {"a": [{"id": "x"}]}


def test_touched_names_paths_as_findings_do() -> None:
    """Elements of lists by id or as [n]."""
    patch = {"a": {"b": 1}, "c": [{"id": "x", "d": 1}, {"e": 2}]}
    assert list(touched(patch)) == ["a", "a.b", "c", "c.x", "c.x.id", "c.x.d", "c[1]", "c[1].e"]


def test_scalars_reach_the_reader_as_they_were_written() -> None:
    """A number with a nought in front and a day are not read twice."""
    deal = patched("two", "{parties: {a: {number: 00345678}}, term: {commencement: 2027-05-01}, title: 1e3}")
    assert deal.party("a").number == "00345678"
    assert deal.title == "1e3"


def test_a_rule_without_an_example_is_told_what_its_docstring_lacks() -> None:
    """Not that some deal without a name does not exist."""
    broken = attrs.evolve(RULES[0], check=_without_example)
    with pytest.raises(ValueError, match=f"The docstring of {RULES[0].id} has no line that begins with `Base:`"):
        examples(broken)


def _without_example(_: Deal) -> Iterator[Finding]:
    """Something is wrong."""
    yield from ()
