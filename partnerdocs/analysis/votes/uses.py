"""At which bodies the agreement uses each named decision."""

from collections.abc import Iterator, Mapping
from typing import Any

from partnerdocs.analysis.votes.electorate import Body, counts_seats
from partnerdocs.analysis.votes.named import CircularDecision, expanded
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import AnyOf, Every, Rule
from partnerdocs.model.open_point import StillOpen, is_open

#: Board and partners' meeting, in the order in which they are told.
BODIES: tuple[Body, ...] = ("board", "partners")
_AT_LEVEL: Mapping[str, frozenset[Body]] = {
    "board": frozenset({"board"}),
    "partners": frozenset({"partners"}),
    "both": frozenset(BODIES),
}


def bodies_of(deal: Deal) -> dict[str, tuple[Body, ...]]:
    """For each named decision, the bodies that decide something by it.

    The majority for what is not reserved serves both: the clauses let the board decide by it, and the partners where
    no other is stated. A decision that nothing uses is one of the partners, unless it counts seats, which only the
    board has. A use that is still open is left out.

    Raises `StillOpen` if the decisions themselves are open.
    """
    found = stated_uses(deal)
    _mark(found, deal, deal.governance.otherwise, frozenset(BODIES))
    for name in found:
        found[name] = found[name] or frozenset({_likely(deal, name)})
    return {name: tuple(body for body in BODIES if body in used) for name, used in found.items()}


def stated_uses(deal: Deal) -> dict[str, frozenset[Body]]:
    """The bodies at which a part of the deal asks for each named decision, itself or inside another rule.

    A reserved matter says itself who decides it. The business plan, calls for money, changes, extensions and gateways
    are for the partners: the clauses on them say so.
    """
    found: dict[str, frozenset[Body]] = dict.fromkeys(deal.governance.decisions, frozenset())
    for matter in _each(deal.governance.reserved):
        if not is_open(matter.level):
            _mark(found, deal, matter.needs, _AT_LEVEL[matter.level])
    for rule in _needed_of_the_partners(deal):
        _mark(found, deal, rule, _AT_LEVEL["partners"])
    return found


def _needed_of_the_partners(deal: Deal) -> Iterator[Rule | None]:
    yield _at(deal, "money", "plan", "needs")
    yield _at(deal, "money", "funding", "needs")
    yield _at(deal, "change_control", "needs")
    for option in (*_each(_at(deal, "term", "extensions")), *_each(_at(deal, "review", "gateways"))):
        yield option.needs


def _at(value: Any, *names: str) -> Any:
    """The fact along these names; None if it, or one on the way, is open or not there."""
    for name in names:
        if value is None or is_open(value):
            return None
        value = getattr(value, name)
    return value


def _each(values: Any) -> tuple[Any, ...]:
    return () if values is None or is_open(values) else tuple(v for v in values if not is_open(v))


def _mark(found: dict[str, frozenset[Body]], deal: Deal, rule: Rule | None, bodies: frozenset[Body]) -> None:
    """Note that these bodies use a rule and every named decision in it."""
    if rule is None or is_open(rule):
        return
    if isinstance(rule, str):
        if rule in found and not bodies <= found[rule]:
            found[rule] |= bodies  # before what it stands for, so that a decision defined by itself comes to an end
            _mark(found, deal, deal.governance.decisions[rule], bodies)
    elif isinstance(rule, Every | AnyOf):
        for part in _each(rule.rules):
            _mark(found, deal, part, bodies)


def _likely(deal: Deal, name: str) -> Body:
    try:
        return "board" if counts_seats(expanded(deal, name)) else "partners"
    except (StillOpen, CircularDecision):
        return "partners"
