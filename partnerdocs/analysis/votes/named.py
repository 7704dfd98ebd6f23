"""Named decisions put in place of their names, and what a rule of decision asks for."""

from collections.abc import Iterator

from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import AnyOf, Consent, Every, Everyone, Rule, Threshold
from partnerdocs.model.open_point import settled

Leaf = Threshold | Everyone | Consent


class CircularDecision(ValueError):
    """A named decision that is defined by itself. `names` are the decisions on the way round, first and last alike."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(" needs ".join(names))
        self.names = names


def expanded(deal: Deal, rule: Rule, under: tuple[str, ...] = ()) -> Rule:
    """The rule with each name replaced by what it stands for; raises `CircularDecision` and `StillOpen`."""
    rule = settled(rule)
    if isinstance(rule, str):
        if rule in under:
            raise CircularDecision(_from_the_first(under[under.index(rule) :]))
        return expanded(deal, deal.governance.decisions[rule], (*under, rule))
    if isinstance(rule, Every | AnyOf):
        return type(rule)(rules=tuple(expanded(deal, part, under) for part in rule.rules))
    return rule


def _from_the_first(circle: tuple[str, ...]) -> tuple[str, ...]:
    """The way round from the first name of the alphabet, so that it is told alike wherever it was entered."""
    start = circle.index(min(circle))
    return (*circle[start:], *circle[:start], circle[start])


def leaves(rule: Rule) -> Iterator[Leaf]:
    """The leaves of an expanded rule, in order."""
    if isinstance(rule, Every | AnyOf):
        for part in rule.rules:
            yield from leaves(part)
    elif isinstance(rule, str):
        raise AssertionError("an expanded rule holds no names")
    else:
        yield rule


def is_count(leaf: Threshold) -> bool:
    """Whether its number counts partners or seats, rather than being a part of them."""
    return settled(leaf.of) != "shares" and leaf.number.denominator == 1
