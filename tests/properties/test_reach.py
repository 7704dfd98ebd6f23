"""The strategies reach every condition and every answer of a chooser, both ways."""

from __future__ import annotations

from partnerdocs.drafting.lookup import Bound, elements
from partnerdocs.library.choosers import CHOOSERS, answers
from partnerdocs.library.clause import Clause, Item
from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.library.load import default_library
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen
from partnerdocs.testing import example_deals, single_edits


def asked(clause: Clause) -> list[tuple[str, tuple[str, ...]]]:
    """Each condition that a clause asks, with the repetitions around it."""
    found: list[tuple[str, tuple[str, ...]]] = [(clause.when, ())] if clause.when else []

    def visit(item: Item, around: tuple[str, ...]) -> None:
        here = (*around, item.each) if item.each else around
        if item.when:
            found.append((item.when.removeprefix("not-"), here))
        for child in item.children:
            visit(child, here)

    for item in clause.items:
        visit(item, ())
    return found


def bounds(deal: Deal, around: tuple[str, ...]) -> list[Bound | None]:
    """What `it` may be inside those repetitions."""
    here: list[Bound | None] = [None]
    for path in around:
        here = [b for it in here for b in elements(deal, it, path)]
    return here


def test_every_condition_is_answered_both_ways() -> None:
    """Over the examples and their single edits each condition that the library asks holds and fails."""
    wanted: dict[str, set[tuple[str, ...]]] = {}
    for variants in default_library().clauses.values():
        for clause in variants:
            for name, around in asked(clause):
                wanted.setdefault(name.removeprefix("not-"), set()).add(around)
    missing = {(name, answer) for name in wanted for answer in (True, False)}
    for deal in _deals():
        for name in {n for n, _ in missing}:
            for around in wanted[name]:
                for it in bounds(deal, around):
                    try:
                        missing.discard((name, bool(CONDITIONS[name](deal, it.value if it else None))))
                    except StillOpen:
                        continue
        if not missing:
            break
    assert set() == missing


def test_every_answer_of_a_chooser_is_reached() -> None:
    """Each variant of a clause stands in some deal."""
    missing = {(name, answer) for name in CHOOSERS for answer in answers(name)}
    for deal in _deals():
        for name in {n for n, _ in missing}:
            for it in (None, *deal.parties.values()) if not _open(deal) else (None,):
                try:
                    missing.discard((name, CHOOSERS[name](deal, it)))
                except (StillOpen, AttributeError):
                    continue
        if not missing:
            break
    assert set() == missing


def _open(deal: Deal) -> bool:
    try:
        return not deal.parties
    except StillOpen:
        return True


def _deals() -> list[Deal]:
    return [d for example in example_deals() for d in (example, *(e.deal for e in single_edits(example)))]
