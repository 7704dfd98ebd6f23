"""Conditions: none answers a fact that is still open in silence, none raises anything else, each says what it means."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal, get_origin

import pytest

from partnerdocs.dealfile import load
from partnerdocs.library.choosers import CHOOSERS, answers
from partnerdocs.library.conditions import CONDITIONS, doubled
from partnerdocs.library.conditions.asking import every, given, is_one_of, some
from partnerdocs.library.data import examples_folder
from partnerdocs.library.names import asked_about
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, tbc
from partnerdocs.model.reference import known_ids
from partnerdocs.model.walk import Fact, Step, alternatives, walk
from partnerdocs.testing.edits import facts_to_edit, other_values
from partnerdocs.testing.patch import patched

OPEN = tbc("something", owner="somebody")
UNDECIDED = "still open"

#: A question: a condition, and where the element stands about which it is asked (nowhere for the deal alone).
Question = tuple[str, tuple[Step, ...]]


def questions(deal: Deal) -> list[Question]:
    """Every condition with every element of the deal that it may be asked about."""
    facts = [f for f in walk(deal) if f.steps]
    found: list[Question] = []
    for name in CONDITIONS:
        if asks := asked_about(name):
            found.extend((name, f.steps) for f in facts if _may_be(f, asks))
        else:
            found.append((name, ()))
    return found


def _may_be(fact: Fact, asks: tuple[Any, ...]) -> bool:
    if isinstance(fact.value, str):
        return str in asks and isinstance(fact.steps[-1], int)
    return isinstance(fact.value, tuple(a for a in asks if isinstance(a, type)))


def follow(deal: Deal, steps: tuple[Step, ...]) -> Any:
    """The element at the end of some steps; raises LookupError if the edited deal has none."""
    value: Any = deal
    for step in steps:
        value = getattr(value, step) if hasattr(value, str(step)) and isinstance(step, str) else value[step]
    return value


def answer(deal: Deal, question: Question) -> bool | str | None:
    """What a condition answers; `still open`, or None where its element is gone."""
    name, steps = question
    try:
        it = follow(deal, steps) if steps else None
    except (LookupError, TypeError, StillOpen):
        return None
    try:
        return CONDITIONS[name](deal, it)
    except StillOpen:
        return UNDECIDED


def deciding_values(deal: Deal) -> Iterator[tuple[Fact, Any]]:
    """For each fact, the other values on which a condition may turn: words of the model, yes or no, silence."""
    ids = known_ids(deal)
    for fact in facts_to_edit(deal):
        words = {w for k in alternatives(fact.kind) if get_origin(k) is Literal for w in k.__args__}
        for value in other_values(fact, ids):
            if value is None or isinstance(value, bool) or (isinstance(value, str) and value in words):
                yield fact, value
        if isinstance(fact.value, tuple) and fact.value:
            yield fact, ()


def with_value(held: Any, steps: tuple[Step, ...], value: Any) -> Any:
    """The same object with one fact changed, unchecked: conditions ask one fact at a time, and checking is slow."""
    if not steps:
        return value
    first, rest = steps[0], steps[1:]
    if isinstance(held, tuple):
        index = int(first)
        return (*held[:index], with_value(held[index], rest, value), *held[index + 1 :])
    if isinstance(held, Mapping):
        return {**held, first: with_value(held[first], rest, value)}
    changed = copy.copy(held)
    object.__setattr__(changed, str(first), with_value(getattr(held, str(first)), rest, value))
    return changed


def silent(value: Any) -> bool:
    """Whether a deal that holds this says nothing."""
    return value in (None, (), {})


@lru_cache(maxsize=1)
def sample() -> Deal:
    """The example deal, which states nearly everything."""
    return load(examples_folder() / "westshire.yaml")


DEALS = {"example": sample, "alliance": lambda: patched("alliance", "{}")}


@pytest.mark.parametrize("name", DEALS)
def test_what_an_answer_turns_on_is_never_passed_over_while_it_is_open(name: str) -> None:
    """If another value of a fact changes the answer, then the answer is still open while the fact is.

    Only what turns on whether the deal states a fact at all may take an open fact for one that will be stated.
    """
    deal = DEALS[name]()
    asked = questions(deal)
    before = {q: answer(deal, q) for q in asked}
    passed_over: set[str] = set()
    turned: set[str] = set()
    for fact, value in deciding_values(deal):
        changed = with_value(deal, fact.steps, value)
        moved = [q for q in asked if {before[q], answer(changed, q)} == {True, False}]
        opened = with_value(deal, fact.steps, OPEN) if moved else deal
        for question in moved:
            turned.add(question[0])
            now = answer(opened, question)
            stated = before[question] if silent(value) else answer(changed, question) if silent(fact.value) else None
            if now not in (UNDECIDED, stated):
                passed_over.add(f"{question[0]} passes over {fact.path}")
    assert sorted(passed_over) == []
    assert len(turned) > 100, "the deal must give the conditions something to turn on"


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_says_what_it_means(name: str) -> None:
    """One sentence, for the docs."""
    doc = CONDITIONS[name].__doc__ or ""
    assert doc.strip().endswith(".")
    assert CONDITIONS[name].__name__.replace("_", "-") == name


def test_no_two_topics_claim_a_name() -> None:
    """A name means one thing."""
    assert doubled() == ()


@pytest.mark.parametrize("name", CHOOSERS)
def test_a_chooser_says_all_its_answers(name: str) -> None:
    """They are words of a Literal."""
    assert len(answers(name)) > 1


def test_asking_raises_for_what_is_open_and_for_nothing_else() -> None:
    """`given` and `is_one_of` never compare an open point."""
    with pytest.raises(StillOpen):
        given(OPEN)
    with pytest.raises(StillOpen):
        is_one_of(OPEN, "a")
    assert [given(v) for v in (None, (), {}, "", 0, False, "a")] == [False, False, False, True, True, True, True]
    assert is_one_of("a", "a", "b")
    assert not is_one_of("c", "a", "b")


def test_an_open_element_matters_only_if_no_other_answers() -> None:
    """`some` is settled by one yes, `every` by one no."""
    assert some([OPEN, 1, 2], lambda n: n == 2)
    assert not every([OPEN, 1, 2], lambda n: n == 1)
    for ask in (lambda: some([OPEN, 1], lambda n: n == 2), lambda: every([OPEN, 1], lambda n: n == 1)):
        with pytest.raises(StillOpen):
            ask()
    assert every([], lambda _: False)
    assert not some([], lambda _: True)
