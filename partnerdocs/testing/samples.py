"""A small value for each kind of the model: what an edit puts in where a deal is silent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, get_args, get_origin

import attrs

from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.decision import Threshold
from partnerdocs.model.field import Impossible, facets
from partnerdocs.model.kind import Ref
from partnerdocs.model.walk import alternatives

Ids = Mapping[str, tuple[str, ...] | None]

_PLAIN: Mapping[Any, Any] = {
    str: "a matter of substance",
    bool: True,
    int: 2,
    Decimal: Decimal(10),
    Fraction: Fraction(1, 2),
    dt.date: dt.date(2028, 3, 1),
    Money: Money(amount=Decimal(5000)),
    Period: Period(count=6, unit="months"),
    YearDay: YearDay(day=30, month=9),
    When: When(on=dt.date(2028, 3, 1)),
    Threshold: Threshold(at_least=Fraction(2, 3), of="shares", counted="entitled"),
}


def samples(kind: Any, ids: Ids) -> tuple[Any, ...]:
    """One value of each alternative that a kind allows; none of an alternative that this deal cannot have."""
    made = (sample(option, ids) for option in alternatives(kind) if option is not type(None))
    return tuple(value for value in made if value is not None)


def sample(kind: Any, ids: Ids) -> Any:
    """A value of one kind with every fact below it stated; None if the deal has nothing that it could refer to."""
    origin, args = get_origin(kind), get_args(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if origin is Literal:
        return args[0]
    if origin is Annotated:
        return _marked(args, ids)
    if origin is tuple:
        return tuple(v for v in samples(args[0], ids)[:1])
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, value = sample(args[0], ids), next(iter(samples(args[1], ids)), None)
        return {} if key is None or value is None else {key: value}
    return _object(kind, ids) if isinstance(kind, type) and attrs.has(kind) else None


def _marked(args: tuple[Any, ...], ids: Ids) -> Any:
    if isinstance(args[1], Ref):
        return next((i for k in args[1].kinds for i in ids[k] or ()), None)
    return sample(args[0], ids)


def _object(cls: type, ids: Ids) -> Any:
    """An object with every field filled; with its own defaults where those fields cannot stand together."""
    filled = {f.name: v for f in facets(cls) for v in samples(f.type, ids)[:1]}
    try:
        return cls(**filled)
    except Impossible:
        pass
    try:
        return cls()
    except (Impossible, TypeError):
        return None
