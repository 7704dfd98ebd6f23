"""Kinds of fact: which plain Python values each field may hold, and what to say when it does not.

A field's annotation says its kind. `Annotated[...]` adds what the bare type cannot say: that a `Fraction` is a
share, that a `str` names a party. `problems_with` checks a value against an annotation, as deep as it goes.
"""

from __future__ import annotations

import datetime as dt
import types
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs

from partnerdocs.model.open_point import OpenPoint

#: Direction overrides can make a contract read otherwise than it is stored.
OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@attrs.frozen(kw_only=True)
class Problem:
    """Something that a model class cannot hold: where inside it, what stands there, what to do; `rule` if listed."""

    at: str
    says: str
    fix: str = ""
    rule: str = ""


@attrs.frozen
class Part:
    """Marks a `Fraction` that is a part of a whole: 0 to 1, written `2/5`, `40 %`, `33 1/3 %` or `0.4`."""

    rule: str = "SHR-02"


@attrs.frozen
class Percentage:
    """Marks a `Fraction` that is a rate or a change and may pass the whole: written `6 %` or `6/100`."""


@attrs.frozen
class Ref:
    """Marks a `str` that names another element of the deal: one of the collections named."""

    kinds: tuple[str, ...]


Share = Annotated[Fraction, Part()]
Rate = Annotated[Fraction, Percentage()]
PartyId = Annotated[str, Ref(("parties",))]
PartyOrVehicle = Annotated[str, Ref(("parties", "vehicle"))]
PartyOrRole = Annotated[str, Ref(("parties", "roles"))]
DeliverableId = Annotated[str, Ref(("deliverables",))]
ResourceId = Annotated[str, Ref(("resources",))]
DecisionId = Annotated[str, Ref(("governance.decisions",))]
MatterId = Annotated[str, Ref(("governance.reserved",))]
DocumentId = Annotated[str, Ref(("transaction_documents",))]

#: The largest whole number that a deal can count: of days, seats, drafts. Sums of money are no such number.
LARGEST = 1_000_000

NAMES: dict[Any, str] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "an exact number",
    Fraction: "an exact fraction",
    dt.date: "a date, as 2027-04-01",
}


def expected(kind: Any) -> str:
    """What a field of this kind holds, in a few words for a reader."""
    origin = get_origin(kind)
    if origin is Annotated:
        base, mark = get_args(kind)[:2]
        if isinstance(mark, Part):
            return "a part of the whole, as 2/5, 40 % or 0.4"
        if isinstance(mark, Percentage):
            return "a percentage, as 6 %"
        if isinstance(mark, Ref):
            return "the id of one of " + " or ".join(mark.kinds)
        return expected(base)
    if origin is Literal:
        return "one of " + ", ".join(str(a) for a in get_args(kind))
    if origin in (Union, types.UnionType):
        return " or ".join(expected(a) for a in get_args(kind) if a is not type(None))
    if origin is tuple:
        return "a list"
    if origin is Mapping or (isinstance(origin, type) and issubclass(origin, Mapping)):
        return "a mapping"
    return NAMES.get(kind) or getattr(kind, "__expected__", "") or kind.__name__


def shown(value: object) -> str:
    """A value as a message shows it: short, on one line, quoted if it is text."""
    if isinstance(value, int) and abs(value) > 10**60:
        return "a number of more than 60 digits"  # Python itself refuses to write out thousands of them
    text = repr(value) if isinstance(value, str) else str(value) if not isinstance(value, OpenPoint) else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def bad_characters(text: str) -> str:
    """The characters of a text that no agreement may hold: controls, unassigned code points, direction overrides."""
    return "".join(c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Cn") or c in OVERRIDES)


def problems_with(value: Any, kind: Any) -> Iterator[Problem]:  # noqa: C901 - one branch a kind
    """Whatever keeps a value from being of a kind, each with its path inside the value. Open points always pass."""
    if isinstance(value, OpenPoint) or kind is Any:
        return
    origin, args = _taken_apart(kind)
    if origin is Annotated:
        yield from problems_with(value, args[0])
        if isinstance(value, Fraction):
            yield from _fraction_problems(value, args[1])
    elif origin is Literal:
        if value not in args or not isinstance(value, type(args[0])):
            yield _wrong(value, kind)
    elif origin in (Union, types.UnionType):
        yield from _union_problems(value, kind, args)
    elif origin is tuple:
        yield from _tuple_problems(value, kind, args[0])
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        yield from _mapping_problems(value, kind, args)
    elif kind is type(None):
        if value is not None:
            yield _wrong(value, kind)
    else:
        yield from _plain_problems(value, kind)


@lru_cache(maxsize=4096)
def _taken_apart(kind: Any) -> tuple[Any, tuple[Any, ...]]:
    if get_origin(kind) is Annotated:
        return Annotated, get_args(kind)
    return get_origin(kind), get_args(kind)


def _wrong(value: object, kind: Any) -> Problem:
    return Problem(at="", says=f"{shown(value)} stands here; expected {expected(kind)}.")


def _plain_problems(value: Any, kind: type) -> Iterator[Problem]:
    if isinstance(value, float):
        yield Problem(
            at="",
            says=f"{value!r} is a float, which is not exact; expected {expected(kind)}.",
            fix="Give a Fraction, a Decimal or a whole number.",
        )
    elif kind is Decimal and type(value) is int:
        yield Problem(
            at="",
            says=f"{shown(value)} is an int; expected a Decimal.",
            fix=f"Write Decimal({shown(value)})." if abs(value) < LARGEST else "Write it as a Decimal.",
        )
    elif isinstance(value, bool) is not (kind is bool) or isinstance(value, dt.datetime):
        yield _wrong(value, kind)
    elif kind is Fraction and isinstance(value, int):
        return  # whole numbers are exact fractions
    elif not isinstance(value, kind):
        yield _wrong(value, kind)
    elif isinstance(value, str):
        yield from _text_problems(value)
    elif kind is int and isinstance(value, int) and not 0 <= value <= LARGEST:
        yield Problem(at="", says=f"{shown(value)} stands here; expected a whole number from 0 to {LARGEST:,}.")


def _text_problems(text: str) -> Iterator[Problem]:
    if not text:
        yield Problem(at="", says="The text is empty.", fix="Say what it is, or leave the key out.")
    if text in ("●", "[●]"):
        yield Problem(at="", says=f"{text!r} is no text.", fix="Leave it open: tbc(what is missing).", rule="READ-13")
    if bad := bad_characters(text):
        codes = ", ".join(sorted({f"U+{ord(c):04X}" for c in bad}))
        yield Problem(
            at="", says=f"The text holds characters that no document can carry ({codes}).", fix="Remove them."
        )


def _fraction_problems(value: Fraction, mark: Any) -> Iterator[Problem]:
    if isinstance(mark, Part) and not 0 <= value <= 1:
        yield Problem(
            at="",
            says=f"{value} is not a part of a whole.",
            fix="Give a part between 0 and 1.",
            rule=mark.rule,
        )


def _union_problems(value: Any, kind: Any, args: tuple[Any, ...]) -> Iterator[Problem]:
    if value is None and type(None) in args:
        return
    tried = [list(problems_with(value, a)) for a in args if a is not type(None)]
    if all(tried):
        one_kind = len(tried) == 1
        yield from tried[0] if one_kind else [_wrong(value, kind)]


def _tuple_problems(value: Any, kind: Any, element: Any) -> Iterator[Problem]:
    if not isinstance(value, tuple):
        yield _wrong(value, kind)
        return
    for i, item in enumerate(value):
        for problem in problems_with(item, element):
            rest = problem.at
            joined = f"[{i}]" + (rest if rest.startswith("[") or not rest else f".{rest}")
            yield attrs.evolve(problem, at=joined)


def _mapping_problems(value: Any, kind: Any, args: tuple[Any, ...]) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        yield _wrong(value, kind)
        return
    for key, item in value.items():
        for problem in problems_with(key, args[0]):
            yield attrs.evolve(problem, at=str(key))
        for problem in problems_with(item, args[1]):
            rest = problem.at
            yield attrs.evolve(problem, at=str(key) + (rest if rest.startswith("[") or not rest else f".{rest}"))
