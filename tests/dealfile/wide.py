"""Values wider than the model allows, for any fact of a deal: what somebody may give who builds one in Python."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_origin

from hypothesis import strategies as st

from partnerdocs.model.amount import Money, Period, When
from partnerdocs.model.open_point import NOT_GIVEN, OpenPoint
from partnerdocs.model.party import Address, Party
from partnerdocs.model.walk import alternatives
from tests.dealfile.strategies import ODD_TEXTS, of_kind


class Word(str):
    """A text of somebody's own class."""

    __slots__ = ()


class Colour(enum.StrEnum):
    """A text from an enumeration."""

    RED = "red"


class Count(enum.IntEnum):
    """A whole number from an enumeration."""

    TWO = 2


class Day(dt.date):
    """A date of somebody's own class."""


class Exactly(Decimal):
    """A number of somebody's own class."""


class Office(Party):
    """A party of somebody's own class."""


LOOP: list[Any] = []
LOOP.append(LOOP)


def these(*values: Any) -> st.SearchStrategy[Any]:
    """One of some values, without a look at them: an open point answers no question."""
    return st.integers(0, len(values) - 1).map(lambda n: values[n])


_NAMES = (
    "a b",
    "a.b",
    "a[0]",
    "-a",
    "_",
    "vehicle",
    "board",
    "none",
    "null",
    "~",
    "tbc",
    "nhs-partners",
    "a" * 61,
    "ß",
)
_SIGNS = (
    "\ufeffa",
    "a\ufeffb",
    "a\u2028b",
    "a\x85b",
    "a\u200bb",
    "a\x00b",
    "\ud800",
    "\ue000",
    "\u202ea",
    "a\nb",
    "🙂",
)
_BLOBS = ("", " ", "[●", "●]", "[●]", "a: b", "{{x}}", "\\U0001F642", "\\ud83d\\ude42", "'", '"', "x " * 200)
odd_texts = st.sampled_from(_NAMES + _SIGNS + _BLOBS + ODD_TEXTS) | st.text(max_size=20)
any_texts = odd_texts | st.text(st.characters(), max_size=300) | odd_texts.map(Word)
_edges = [10**k + d for k in (3, 5, 6, 18, 27, 28, 29, 30, 60, 4000) for d in (-1, 0, 1)]
whole = st.integers() | these(*_edges, *(-n for n in _edges))
fractions = st.fractions() | st.builds(lambda a, b: Fraction(a, b or 1), whole, whole)
numbers = (
    st.decimals()
    | st.builds(lambda n, e: Decimal(n).scaleb(e), st.integers(-(10**27), 10**27), st.integers(-60, 60))
    | st.sampled_from([Decimal(s) for s in ("NaN", "sNaN", "-Infinity", "-0", "0E+40", "0E-40", "1E+999999", "1.50")])
    | whole.map(Decimal)
)
open_points = st.builds(OpenPoint, any_texts, owner=any_texts, law=st.sampled_from(("", "check", "x"))) | these(
    NOT_GIVEN,
    OpenPoint(5),  # type: ignore[arg-type]
    OpenPoint("a", owner=None),  # type: ignore[arg-type]
    OpenPoint("a", law=1),  # type: ignore[arg-type]
)
_others = these(
    None,
    True,
    False,
    1.0,
    float("nan"),
    5j,
    b"a",
    object(),
    dt.datetime(2027, 4, 1, tzinfo=dt.UTC),
    dt.time(1),
    Day(2027, 4, 1),
    dt.date.min,
    dt.date.max,
    Colour.RED,
    Count.TWO,
    Exactly("1.5"),
    LOOP,
    set(),
    iter(()),
    [],
    (),
    {},
    "a",
    ["a"],
    [LOOP, LOOP],
    {"a": 1},
    {1: "a"},
    {OpenPoint("a"): "a"},
    {"a b": Fraction(1), "a  b": Fraction(1)},
    {"k" * 2000: Fraction(1)},
    Party(name="A"),
    Office(name="A"),
    Address(),
    When(at="end"),
    Period(count=1, unit="days"),
    Money(amount=Decimal(1)),
)
_BY_KIND: dict[Any, st.SearchStrategy[Any]] = {
    str: any_texts,
    int: whole,
    Decimal: numbers,
    Fraction: fractions | whole,
    dt.date: st.dates() | st.datetimes(),
}
anything: st.SearchStrategy[Any] = st.one_of(any_texts, whole, fractions, numbers, open_points, _others)


def wide(kind: Any) -> st.SearchStrategy[Any]:
    """Values that may or may not be of a kind of the model, near its edges."""
    near = [_near(option) for option in alternatives(kind) if option is not type(None)]
    return st.one_of(*near, *near, open_points, anything)


def _near(kind: Any) -> st.SearchStrategy[Any]:
    origin = get_origin(kind)
    base = getattr(kind, "__origin__", kind)
    if base in _BY_KIND:
        return _BY_KIND[base]
    if origin is tuple:
        return st.lists(of_kind(kind.__args__[0]) | anything, max_size=3) | of_kind(kind)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        element = kind.__args__[1]
        return st.dictionaries(any_texts, of_kind(element) | wide(element), max_size=3)
    return of_kind(kind)
