"""Kinds of fact: which plain Python values each field may hold, and what to say when it does not.

A field's annotation says its kind. `Annotated[...]` adds what the bare type cannot say: that a `Fraction` is a
share, that a `str` names a party. `problems_with` checks a value against an annotation, as deep as it goes.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs

from partnerdocs.model.limits import BLOB, LARGEST, MAX_DIGITS, MAX_NAME, OPEN, bad_characters, too_long
from partnerdocs.model.open_point import OpenPoint


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
    try:
        if isinstance(value, int | Fraction) and max(abs(value.numerator), value.denominator) > 10**60:
            return "a number of more than 60 digits"  # Python itself refuses to write out thousands of them
        text = repr(value) if isinstance(value, str | OpenPoint) else str(value)
    except Exception:  # whatever somebody's own class does when it is asked for its text
        text = f"a {type(value).__name__}"
    return text if len(text) <= 60 else text[:57] + "..."


def below(step: str, rest: str) -> str:
    """The path of what stands below a step: `parties` and `[0].name` are `parties[0].name`."""
    return step + (rest if rest.startswith("[") or not rest else f".{rest}")


def problems_with(value: Any, kind: Any) -> Iterator[Problem]:  # noqa: C901 - one branch a kind
    """Whatever keeps a value from being of a kind, each with its path inside the value.

    An open point may stand for a fact of any kind, if its own words can be written.
    """
    if isinstance(value, OpenPoint):
        yield from _open_problems(value)
        return
    if kind is Any:
        return
    origin, args = _taken_apart(kind)
    if origin is Annotated:
        yield from problems_with(value, args[0])
        if type(value) in (int, Fraction):
            yield from _fraction_problems(value, args[1])
    elif origin is Literal:
        if type(value) is not type(args[0]) or value not in args:
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
    elif not _is_exactly(value, kind):
        yield _wrong(value, kind)
    elif isinstance(value, str):
        yield from text_problems(value)
    elif kind is int and not 0 <= value <= LARGEST:
        yield Problem(at="", says=f"{shown(value)} stands here; expected a whole number from 0 to {LARGEST:,}.")
    elif isinstance(value, Decimal) and not value.is_finite():
        yield _wrong(value, kind)
    elif kind in (Decimal, Fraction) and too_long(value):
        says = f"{shown(value)} stands here; expected a number of at most {MAX_DIGITS} digits."
        yield Problem(at="", says=says)


def _is_exactly(value: Any, kind: type) -> bool:
    """Whether a value is of a class; one of a subclass would be read back as its base. Whole numbers are fractions.

    A copy that only watches what is read of it says in `__watches__` for which class it stands.
    """
    cls = type(value)
    return cls is kind or getattr(cls, "__watches__", None) is kind or (kind is Fraction and cls is int)


def text_problems(text: str) -> Iterator[Problem]:
    """What keeps a text from being printed: nothing in it, a blank to be filled in, characters that no page shows."""
    if not text:
        yield Problem(at="", says="The text is empty.", fix="Say what it is, or leave the key out.", rule="READ-04")
    if BLOB.fullmatch(text):
        yield Problem(at="", says=f"{text!r} is no text.", fix="Leave it open: tbc(what is missing).", rule="READ-13")
    if bad := bad_characters(text):
        codes = ", ".join(sorted({f"U+{ord(c):04X}" for c in bad}))
        yield Problem(
            at="",
            says=f"The text holds characters that no document can carry ({codes}).",
            fix="Remove them.",
            rule="READ-04",
        )


def open_part_problem(key: str, said: object) -> Problem | None:
    """What is wrong with a part of an open point: its words (`tbc`), its `owner` or its `law`."""
    if not isinstance(said, str) or bad_characters(said):
        fix = "Say in words what is missing, or who acts."
        return Problem(at=key, says=f"`{key}` holds no words.", fix=fix, rule="READ-04")
    if key == "law" and said not in ("check", ""):
        return Problem(
            at=key, says=f"{shown(said)} stands here; expected check.", fix="Write `law: check`.", rule="READ-04"
        )
    return None


def _open_problems(point: OpenPoint) -> Iterator[Problem]:
    for key, said in ((OPEN, point.open_words), ("owner", point.open_owner), ("law", point.open_law)):
        if problem := open_part_problem(key, said):
            yield problem


def _fraction_problems(value: Fraction | int, mark: Any) -> Iterator[Problem]:
    if isinstance(mark, Part) and not 0 <= value <= 1:
        yield Problem(
            at="",
            says=f"{shown(value)} is not a part of a whole.",
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
            yield attrs.evolve(problem, at=below(f"[{i}]", problem.at))


def _mapping_problems(value: Any, kind: Any, args: tuple[Any, ...]) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        yield _wrong(value, kind)
        return
    for key, item in value.items():
        name = key if isinstance(key, str) and len(key) <= MAX_NAME else shown(key)
        for problem in _name_problems(key, args[0]):
            yield attrs.evolve(problem, at=name)
        for problem in problems_with(item, args[1]):
            yield attrs.evolve(problem, at=below(name, problem.at))


def _name_problems(key: object, kind: Any) -> Iterator[Problem]:
    """What keeps a value from being a key of a mapping."""
    if not isinstance(key, str):
        yield _wrong(key, kind)  # an open point too: what has no name cannot be found again
        return
    yield from problems_with(key, kind)
    if key == OPEN:
        says = f"`{OPEN}` marks what is open, so nothing can be called so."
        yield Problem(at="", says=says, fix="Choose another name.", rule="READ-14")
    elif len(key) > MAX_NAME:
        says = f"A name of {len(key):,} characters stands here; expected one of at most {MAX_NAME}."
        yield Problem(at="", says=says, fix="Shorten it.")
