"""Conditions about the majorities that the deal names."""

from collections.abc import Iterator

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import AnyOf, Every, Everyone, Rule, Threshold
from partnerdocs.model.open_point import settled


def _leaves(rule: Rule) -> Iterator[Rule]:
    if isinstance(rule, Every | AnyOf):
        for part in settled(rule.rules):
            yield from _leaves(settled(part))
    else:
        yield rule


def shares_are_counted(deal: Deal, _: object) -> bool:
    """At least one of the named majorities is measured in shares."""
    return some(
        settled(deal.governance.decisions).values(),
        lambda rule: some(_leaves(rule), lambda leaf: isinstance(leaf, Threshold) and is_one_of(leaf.of, "shares")),
    )


def change_needs_everybody(deal: Deal, _: object) -> bool:
    """A change under the clause on changes needs every partner's vote."""
    if not given(deal.change_control):
        return False
    needs = settled(deal.change_control and deal.change_control.needs)
    rule = settled(deal.governance.decisions)[needs] if isinstance(needs, str) else needs
    rule = settled(rule)
    return isinstance(rule, Everyone) and is_one_of(rule.of, "partners")


CONDITIONS = by_name(
    shares_are_counted,
    change_needs_everybody,
)
