"""The strategies reach every condition and every answer of a chooser, both ways."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from partnerdocs.drafting.lookup import Bound, elements
from partnerdocs.library.choosers import CHOOSERS, answers
from partnerdocs.library.clause import Clause, Item
from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.library.load import default_library
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen
from partnerdocs.testing import bundled, example_deals, single_edits


def asked(clause: Clause) -> list[tuple[str, tuple[str, ...]]]:
    """Each condition that a clause asks, with the repetitions around it."""
    # The text of an execution block is drafted once for each party.
    outside = ("deal.parties",) if clause.kind == "execution" else ()
    found: list[tuple[str, tuple[str, ...]]] = [(clause.when, outside)] if clause.when else []

    def visit(item: Item, around: tuple[str, ...]) -> None:
        here = (*around, item.each) if item.each else around
        if item.when:
            found.append((item.when.removeprefix("not-"), here))
        for child in item.children:
            visit(child, here)

    for item in clause.items:
        visit(item, outside)
    return found


def bounds(deal: Deal, around: tuple[str, ...]) -> list[Bound | None]:
    """What `it` may be inside those repetitions."""
    here: list[Bound | None] = [None]
    for path in around:
        here = [b for it in here for b in elements(deal, it, path)]
    return here


def conditions_asked() -> dict[str, set[tuple[str, ...]]]:
    """Every condition that the library asks, with the repetitions inside which it asks it."""
    wanted: dict[str, set[tuple[str, ...]]] = {}
    for variants in default_library().clauses.values():
        for clause in variants:
            for name, around in asked(clause):
                wanted.setdefault(name.removeprefix("not-"), set()).add(around)
    return wanted


def answered(deal: Deal, name: str, arounds: set[tuple[str, ...]]) -> set[tuple[str, bool]]:
    """The answers that a condition gives in one deal."""
    found = set()
    for around in arounds:
        for it in bounds(deal, around):
            with contextlib.suppress(StillOpen):
                found.add((name, bool(CONDITIONS[name](deal, it.value if it else None))))
    return found


def chosen(deal: Deal, name: str) -> set[tuple[str, str]]:
    """The answers that a chooser gives in one deal; a chooser for execution blocks is asked of each party."""
    found = set()
    with contextlib.suppress(StillOpen):
        for it in (None, *deal.parties.values()):
            with contextlib.suppress(StillOpen, AttributeError):
                found.add((name, CHOOSERS[name](deal, it)))
    return found


def test_every_condition_and_every_chooser_is_answered_in_each_way() -> None:
    """Over the examples and their single edits each condition holds and fails, and each variant stands."""
    wanted = conditions_asked()
    missing = {(name, answer) for name in wanted for answer in (True, False)}
    unchosen = {(name, answer) for name in CHOOSERS for answer in answers(name)}
    for deal in _deals():
        for name in {n for n, _ in missing}:
            missing -= answered(deal, name, wanted[name])
        for name in {n for n, _ in unchosen}:
            unchosen -= chosen(deal, name)
        if not missing and not unchosen:
            break
    assert (missing, unchosen) == (set(), set())


def _deals() -> Iterator[Deal]:
    yield from example_deals()
    for example in example_deals():
        yield from bundled(example)
    for example in example_deals():
        yield from (e.deal for e in single_edits(example))
