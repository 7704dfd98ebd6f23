"""Every rule on the board, votes and reserved matters fails and passes where its page says so."""

import pytest

from partnerdocs.rules import check
from partnerdocs.rules.bases import BASES
from partnerdocs.rules.rule import Rule
from partnerdocs.testing.patch import examples, patched
from tests.rules.voting.found import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda r: str(r.id))
def test_a_rule_finds_its_example_and_nothing_else(rule: Rule) -> None:
    """Among all of these rules; and nothing is left to find where the example passes."""
    fails, passes = examples(rule)
    assert [(rule.id, rule.severity)] == [(f.rule, f.severity) for f in check(fails, rules=RULES)]
    assert check(passes, rules=RULES) == ()


@pytest.mark.parametrize("base", BASES)
def test_the_base_deals_are_sound(base: str) -> None:
    """Nothing is found in them."""
    assert check(patched(base, "{}"), rules=RULES) == ()
