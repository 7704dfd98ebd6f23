"""How the model's classes are made: frozen, keyword-only, each field with its meaning, checked when built.

`@model` makes a class; `fact` makes a field of it. Building a class with values that it cannot hold raises
`Impossible` with every problem at once, each with its path inside the object. An open point may stand for any fact but
those that are `fixed`.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar, dataclass_transform

import attrs

from partnerdocs.finding import Place, visible
from partnerdocs.model.kind import Problem, below, problems_with, shown
from partnerdocs.model.open_point import NOT_GIVEN, OpenPoint, StillOpen

C = TypeVar("C", bound=type)
M = TypeVar("M")

__all__ = ["Facet", "Impossible", "Problem", "evolve", "facets", "fact", "model", "resolve"]


class Impossible(ValueError):
    """Values that the model cannot hold; `problems` lists each with its path inside the object."""

    def __init__(self, what: str, problems: tuple[Problem, ...]) -> None:
        self.what = what
        self.problems = problems
        lines = [f"{what} cannot be built:"]
        lines += [f"  {p.at or what}: {p.says}" + (f" {p.fix}" if p.fix else "") for p in problems]
        super().__init__("\n".join(visible(line) for line in lines))


def fact(
    meaning: str,
    *,
    default: Any = attrs.NOTHING,
    key: str = "",
    unit: str = "",
    internal: bool = False,
    rule: str = "",
    primary: bool = False,
    fixed: bool = False,
    forms: tuple[str, ...] = (),
    eq: bool = True,
) -> Any:
    """Declare a field of the model.

    meaning: what the fact says, for the docs and the schema; one line.
    default: what stands where the deal is silent: `NOT_GIVEN` for a fact that every deal ought to state,
        `None` or a value for one that it need not; left out for what the class cannot exist without.
    key: its name in the deal file where Python reserves the word (`from`); otherwise the field's own name.
    unit: what a number counts.
    internal: it never leaves the house.
    rule: the id under which this fact is reported while it is open.
    primary: in a class written as one key (`mediation: 30 working days`), the value behind that key.
    fixed: it cannot be open, because nothing else can be understood without it: the format, the form, ids.
    forms: the legal forms whose agreements print it, where not all that are drafted do; a class of which that holds
        as a whole says so itself, in `forms`.
    """
    return attrs.field(
        default=default,
        eq=eq,
        repr=eq,
        metadata={
            "meaning": meaning,
            "key": key,
            "unit": unit,
            "internal": internal,
            "rule": rule,
            "primary": primary,
            "fixed": fixed,
            "forms": forms,
        },
    )


@attrs.frozen(kw_only=True)
class Facet:
    """What the rest of the program needs to know of one field: see `fact` for each."""

    name: str
    key: str
    type: Any
    meaning: str
    unit: str
    internal: bool
    rule: str
    primary: bool
    fixed: bool
    forms: tuple[str, ...]
    default: Any
    compared: bool

    @property
    def wanted(self) -> bool:
        """Whether its absence is an open point."""
        return self.default is NOT_GIVEN


_FACETS: dict[type, tuple[Facet, ...]] = {}


def facets(cls: type) -> tuple[Facet, ...]:
    """The fields of a model class in the order of the file."""
    if cls not in _FACETS:
        _FACETS[cls] = tuple(
            Facet(
                name=f.name,
                key=f.metadata["key"] or f.name,
                type=f.type,
                meaning=f.metadata["meaning"],
                unit=f.metadata["unit"],
                internal=f.metadata["internal"],
                rule=f.metadata["rule"],
                primary=f.metadata["primary"],
                fixed=f.metadata["fixed"],
                forms=f.metadata["forms"],
                default=f.default,
                compared=bool(f.eq),
            )
            for f in attrs.fields(cls)
            if "meaning" in f.metadata
        )
    return _FACETS[cls]


_PLAIN = frozenset({bool, int, Decimal, Fraction, dt.date, type(None)})

#: Lists in lists that a fact may be made of; no kind of fact goes deeper, and a list may hold itself.
_DEEPEST = 3


def _tidy(value: Any, depth: int = 0) -> Any:
    """Copy lists and mappings into plain frozen shapes, subclasses into their bases, white space into single blanks."""
    kind = type(value)
    if kind is str:
        return " ".join(value.split())
    if kind in _PLAIN or depth > _DEEPEST:
        return value
    if isinstance(value, list | tuple):
        return tuple([_tidy(v, depth + 1) for v in value])
    if isinstance(value, Mapping):
        return _tidy_mapping(value, depth + 1)
    if isinstance(value, str):
        return " ".join(str.split(value))
    if isinstance(value, int):
        return int.__index__(value)
    if isinstance(value, Decimal):
        return Decimal(value)
    if isinstance(value, Fraction):
        return Fraction(value)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return dt.date(value.year, value.month, value.day)
    return value


def _tidy_mapping(value: Mapping[Any, Any], depth: int) -> dict[Any, Any]:
    made: dict[Any, Any] = {}
    for key, item in value.items():
        name = _tidy(key, depth)
        if name in made:
            says = f"The name {shown(name)} stands twice; blanks do not tell two names apart."
            raise Impossible("A mapping", (Problem(at=shown(name), says=says, fix="Change one of them."),))
        made[name] = _tidy(item, depth)
    return made


def _field_problems(self: Any) -> Iterator[Problem]:
    for facet in facets(type(self)):
        value = getattr(self, facet.name)
        if value is facet.default:
            continue
        if not facet.compared:
            yield from _note_problems(facet, value)
        elif facet.fixed and isinstance(value, OpenPoint):
            says = "An open point stands here; this fact is settled first."
            yield Problem(at=facet.key, says=says, fix="Give it.", rule="READ-12")
        else:
            for problem in problems_with(value, facet.type):
                yield attrs.evolve(problem, at=below(facet.key, problem.at))


def _note_problems(facet: Facet, value: Any) -> Iterator[Problem]:
    """What is not compared is the program's own note, no fact: where each fact was read."""
    if not isinstance(value, dict) or not all(type(k) is str and type(v) is Place for k, v in value.items()):
        says = f"{shown(value)} stands here; expected a mapping of paths to places."
        yield Problem(at=facet.key, says=says, fix="Leave it out: reading fills it in.")


def _check(self: Any) -> None:
    found = list(_field_problems(self))
    if not found:
        # A class's own `problems` compares its fields, so it runs only on fields that are well formed.
        # What is open cannot yet contradict anything.
        with contextlib.suppress(StillOpen):
            found.extend(self.problems())
    if found:
        raise Impossible(type(self).__name__, tuple(found))


def _no_problems(_: Any) -> Iterator[Problem]:
    return iter(())


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(fact,))
def model(cls: C) -> C:
    """Make a class of the model: frozen, keyword-only, slotted, copied in and checked when built.

    A class may define `problems(self)`, a generator of `Problem`, for shapes that no single field shows.
    """
    if "problems" not in cls.__dict__:
        cls.problems = _no_problems  # type: ignore[attr-defined]  # the default of an optional method
    cls.__attrs_post_init__ = _check  # type: ignore[attr-defined]  # attrs calls it after __init__
    made: C = attrs.frozen(kw_only=True, field_transformer=_with_tidying)(cls)
    return made


def _with_tidying(_: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    return [f.evolve(converter=_tidy) for f in fields]


def evolve(obj: M, **facts: Any) -> M:
    """The same object with some fields changed, checked anew; raises `Impossible`. Names are those of Python."""
    held: Any = obj
    changed: M = attrs.evolve(held, **facts)
    return changed


def resolve(cls: Any, namespace: Mapping[str, Any]) -> None:
    """Replace the names of classes in annotations that refer to themselves; call it once, below such a class."""
    attrs.resolve_types(cls, dict(namespace))
