"""Small changes to a deal: for each fact, other values that the model can hold in its place.

The property tests rest on these: change one fact, and see that the text, the findings or the numbers follow.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, get_args, get_origin

import attrs

from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.deal import Deal
from partnerdocs.model.field import Impossible
from partnerdocs.model.kind import Part, Percentage, Ref
from partnerdocs.model.open_point import is_open, tbc
from partnerdocs.model.reference import known_ids
from partnerdocs.model.walk import Fact, alternatives, walk, with_fact
from partnerdocs.testing.samples import samples

#: What the model never leaves open: without them there is no deal to speak of.
FIXED = ("format", "form")

#: The ends of what each kind can hold: a sum of two of them is more than any fact can be.
EXTREMES: Mapping[Any, tuple[Any, ...]] = {
    int: (0, -1, 10**30),
    Fraction: (Fraction(0), Fraction(1), Fraction(-1), Fraction(10**30), Fraction(1, 10**30)),
    Decimal: (Decimal(0), Decimal("-1e30"), Decimal("1e30"), Decimal("1e-30")),
    dt.date: (dt.date.min, dt.date.max),
    Money: (Money(amount=Decimal(0)), Money(amount=Decimal("999999999999999999.99"))),
    Period: tuple(Period(count=100_000, unit=unit) for unit in ("minutes", "working days", "months", "years")),
    YearDay: (YearDay(day=1, month=1), YearDay(day=31, month=12)),
    When: (When(on=dt.date.max), When(within=Period(count=100_000, unit="years"), of="commencement")),
}

#: Values that a careless program would take for markup, for a field or for template code.
HOSTILE = "Smith & Sons <UK> *x* {{ 7*7 }}"


@attrs.frozen
class Edit:
    """One fact of a deal changed: the fact as it stood, its new value, and the deal that follows."""

    fact: Fact
    value: Any
    deal: Deal


def facts_to_edit(deal: Deal) -> Iterator[Fact]:
    """The facts that an edit may change: everything but the format, the form and the ids."""
    for fact in walk(deal):
        if fact.path not in FIXED and fact.facet.name != "id":
            yield fact


def single_edits(deal: Deal) -> Iterator[Edit]:
    """The deal with one fact changed, for each fact and each other value that the model can hold there."""
    ids = known_ids(deal)
    for fact in facts_to_edit(deal):
        for value in other_values(fact, ids):
            if (edited := edit(deal, fact, value)) is not None:
                yield edited


def edit(deal: Deal, fact: Fact, value: Any) -> Edit | None:
    """The deal with one fact changed, or None if the model cannot hold that."""
    try:
        return Edit(fact, value, with_fact(deal, fact.steps, value))
    except Impossible:
        return None


def opened(deal: Deal, facts: Iterable[Fact] | None = None) -> Iterator[Edit]:
    """The deal with one fact left open, for each of some facts; for each that may be edited if none are given."""
    for fact in facts_to_edit(deal) if facts is None else facts:
        if not is_open(fact.value):
            point = tbc(f"the question of {fact.path}", owner="somebody")
            if (edited := edit(deal, fact, point)) is not None:
                yield edited


def other_values(fact: Fact, ids: Mapping[str, tuple[str, ...] | None]) -> tuple[Any, ...]:
    """Some values of the fact's kind other than the one that stands there."""
    found: list[Any] = []
    for kind in alternatives(fact.kind):
        found.extend(_others(fact.value, kind, ids))
    if isinstance(fact.value, tuple) and len(fact.value) > 1:
        found.append(fact.value[1:])
        found.append(fact.value[::-1])
    if fact.value in (None, (), {}):
        found.extend(samples(fact.kind, ids))
    elif isinstance(fact.value, tuple | Mapping):
        found.append(type(fact.value)())
    return tuple(v for v in found if type(v) is not type(fact.value) or v != fact.value)


def extreme_values(fact: Fact) -> tuple[Any, ...]:
    """The ends of what a fact's kinds can hold."""
    return tuple(v for kind in alternatives(fact.kind) for v in EXTREMES.get(_bare(kind), ()))


def all_extreme(deal: Deal, kind: type, value: Any) -> Deal:
    """The deal with one value for every fact of a kind that it states, as far as the model can hold that."""
    made, changed = deal, "?"
    for fact in facts_to_edit(deal):
        inside = fact.path.startswith((f"{changed}.", f"{changed}["))  # of a fact that is no longer there
        if not inside and type(fact.value) is type(value) and kind in map(_bare, alternatives(fact.kind)):
            edited = edit(made, fact, value)
            if edited is not None:
                made, changed = edited.deal, fact.path
    return made


def _bare(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _others(value: Any, kind: Any, ids: Mapping[str, tuple[str, ...] | None]) -> Iterator[Any]:
    origin, args = get_origin(kind), get_args(kind)
    if kind is type(None):
        yield None
    elif origin is Literal:
        yield from args
    elif origin is Annotated:
        yield from _annotated(args, ids)
    elif kind is bool:
        yield from (True, False)
    elif kind in (int, Decimal, Fraction):
        yield from _numbers(value, kind)
    elif kind is dt.date:
        yield from (_shifted(value, 1), _shifted(value, 400))
    elif kind is str:
        yield from ("another matter", HOSTILE)
    elif kind in (Money, Period, YearDay, When):
        yield from _amounts(value, kind)


def _annotated(args: tuple[Any, ...], ids: Mapping[str, tuple[str, ...] | None]) -> Iterator[Any]:
    mark = args[1]
    if isinstance(mark, Ref):
        for kind in mark.kinds:
            yield from ids[kind] or ()
    elif isinstance(mark, Part):
        yield from (Fraction(1, 3), Fraction(3, 5))
    elif isinstance(mark, Percentage):
        yield from (Fraction(7, 100), Fraction(21, 200))


def _numbers(value: Any, kind: type) -> Iterator[Any]:
    if isinstance(value, int | Decimal | Fraction):
        yield value + 1
    if kind is Fraction:
        yield from (Fraction(2, 3), Fraction(3, 4), Fraction(9, 10))
    elif kind is int:
        yield from (1, 4)


def _shifted(value: Any, days: int) -> dt.date:
    return (value if isinstance(value, dt.date) else dt.date(2027, 4, 1)) + dt.timedelta(days=days)


def _amounts(value: Any, kind: type) -> Iterator[Any]:
    if kind is Money:
        amount = value.amount if isinstance(value, Money) else Decimal(1000)
        yield Money(amount=amount + 1)
        yield Money(amount=amount * 2 + Decimal("0.37"))
    elif kind is Period:
        if isinstance(value, Period):
            yield Period(count=value.count + 1, unit=value.unit)
        yield Period(count=7, unit="working days")
    elif kind is YearDay:
        yield YearDay(day=30, month=6)
    else:
        yield When(on=dt.date(2028, 2, 29))
        yield When(within=Period(count=11, unit="months"), of="commencement")
