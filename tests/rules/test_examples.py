"""Every rule does what its page says: the example that fails is found, the one that passes is not."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from partnerdocs.dealfile import loads
from partnerdocs.finding import Severity
from partnerdocs.rules import RULES, Rule, bases, check
from partnerdocs.rules.entry import entries
from partnerdocs.rules.explain import page
from partnerdocs.testing.patch import examples, touched

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)


@pytest.mark.parametrize("name", bases.BASES)
def test_a_base_deal_has_nothing_open_and_nothing_to_find(name: str) -> None:
    """What an example finds is then due to its own change."""
    assert check(loads(bases.base_text(name), name)) == ()


@every_rule
def test_the_failing_example_gives_this_rule_only(rule: Rule) -> None:
    """Open points of other facts aside, the change gives findings of this rule, inside what was changed."""
    failing, _ = examples(rule)
    found = [f for f in check(failing) if f.rule == rule.id or f.severity is not Severity.OPEN_POINT]
    assert {f.rule for f in found} == {rule.id}
    assert {f.name for f in found} == {rule.name}
    reached = set(touched(yaml.safe_load(page(rule.doc).fails)))
    for finding in found:
        assert finding.says
        assert finding.fix
        assert {finding.at, *finding.also} & reached or any(finding.at.startswith((p + ".", p + "[")) for p in reached)
        assert finding.place is not None


@every_rule
def test_the_passing_example_gives_nothing(rule: Rule) -> None:
    """Not this rule, no other, and no open point."""
    _, passing = examples(rule)
    assert check(passing) == ()


@every_rule
def test_the_two_examples_differ_in_one_fact(rule: Rule) -> None:
    """So that a reader sees what makes the difference; a fact that moves to another key counts for both."""
    it = page(rule.doc)
    assert differences(yaml.safe_load(it.fails), yaml.safe_load(it.passes)) in (1, 2)


@every_rule
def test_a_rule_has_a_page(rule: Rule) -> None:
    """What is wrong in one sentence, why, a source, and examples on a base deal that exists."""
    it = page(rule.doc)
    assert it.says.endswith(".")
    assert it.why
    assert len(rule.source) > 5
    assert it.base in bases.BASES


def test_ids_and_names_are_unique_and_well_formed() -> None:
    """An id or a name in an override means one rule."""
    ids, names = [e.id for e in entries()], [e.name for e in entries()]
    assert sorted(set(ids)) == ids
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Z]{3,4}-\d\d", i) for i in ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+", n) for n in names)
    assert [r.id for r in RULES] == sorted(r.id for r in RULES)


def differences(one: Any, other: Any) -> int:
    """How many facts differ between two patches; a fact that only one of them has counts once."""
    if isinstance(one, dict) and isinstance(other, dict):
        return sum(
            differences(one[k], other[k]) if k in one and k in other else 1 for k in sorted({*one, *other}, key=str)
        )
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return sum(differences(a, b) for a, b in zip(one, other, strict=True))
    return int(one != other)


def test_differences_counts_facts() -> None:
    """The measure of the test above is itself right."""
    assert differences({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3]}) == 1
    assert differences({"a": 1}, {"b": 1}) == 2
    assert differences({"a": 1}, {"a": 1}) == 0
    assert differences([1], [1, 2]) == 1
