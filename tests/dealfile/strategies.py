"""Deals made at random for the round trip: each one states a single part of the model in full variety."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st

from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Threshold
from partnerdocs.model.deliverable import Deliverable, Resource
from partnerdocs.model.field import facets
from partnerdocs.model.governance import Governance, Matter
from partnerdocs.model.kind import Part, Percentage, Ref
from partnerdocs.model.limits import BLOB, OPEN
from partnerdocs.model.open_point import OpenPoint
from partnerdocs.model.party import Party
from partnerdocs.model.vehicle import TransactionDocument

IDS = {
    "parties": ("ash", "birch"),
    "vehicle": ("vehicle",),
    "roles": ("nhs-partners",),
    "deliverables": ("d-1",),
    "resources": ("r_1",),
    "transaction_documents": ("t1",),
    "governance.decisions": ("ordinary",),
    "governance.reserved": ("plan",),
}

ODD_TEXTS = (
    "01234567",
    "1.10",
    "yes",
    "none",
    "null",
    "~",
    "TBC",
    "[x]",
    "- a",
    "a: b",
    "# 1",
    'O\'Neill & Sons: "The Firm"',
    "%d",
    "*x",
    "&x",
    "!x",
    "@x",
    "{a}",
    "2027-04-01",
    "1e3",
    "0x1F",
    "Ł ß 漢字 🙂",
    "a, b",
    "=",
    "<<",
    "true",
    "12:30",
    "x" * 200,
)


def _is_text(text: str) -> bool:
    return bool(text) and not BLOB.fullmatch(text) and text != OPEN


_letters = st.characters(categories=("L", "N", "P", "S", "Zs"))
_words = st.text(_letters, min_size=1, max_size=30).map(lambda t: " ".join(t.split())).filter(_is_text)
texts = st.sampled_from(ODD_TEXTS) | _words
open_points = st.builds(
    OpenPoint, texts | st.just("not given"), owner=st.sampled_from(("", "ash")), law=st.sampled_from(("", "check"))
)
fractions = st.fractions(0, 1, max_denominator=400)
pennies = st.integers(0, 10**12).map(lambda n: Decimal(n) / 100)
decimals = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3)
_thresholds = st.builds(
    lambda key, number, of: Threshold(**{key: number, "of": of}),
    st.sampled_from(("more_than", "at_least", "threshold")),
    st.fractions(Fraction(1, 50), Fraction(49, 50), max_denominator=100),
    st.sampled_from(("shares", "partners")) | open_points,
)
_periods = st.builds(Period, count=st.integers(1, 400), unit=st.sampled_from(("working days", "months")) | open_points)
_dates = st.dates()
_moments = st.one_of(
    st.builds(When, on=_dates | open_points.filter(lambda _: False)),
    st.builds(When, by=_dates | open_points),
    st.builds(When, at=st.sampled_from(("commencement", "end"))),
    st.builds(When, within=_periods, of=st.just("commencement")),
    st.builds(When, event=texts),
)
_BY_CLASS: dict[type, st.SearchStrategy[Any]] = {
    Threshold: _thresholds,
    Period: _periods,
    When: _moments | st.lists(_moments, min_size=1, max_size=2).map(lambda some: When(later_of=tuple(some))),
    Money: st.builds(Money, amount=pennies | open_points, currency=st.sampled_from(("GBP", "USD"))),
    YearDay: st.builds(YearDay, day=st.integers(1, 28), month=st.integers(1, 12)),
}
_PLAIN = {str: texts, int: st.integers(1, 1000), bool: st.booleans(), Decimal: decimals, dt.date: _dates}


def of_kind(kind: Any, depth: int = 3) -> st.SearchStrategy[Any]:
    """Values of a kind of the model."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        mark = args[1]
        if isinstance(mark, Ref):
            return st.sampled_from([i for k in mark.kinds for i in IDS[k]])
        assert isinstance(mark, Part | Percentage)
        return fractions
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, types.UnionType):
        return st.one_of([st.none() if a is type(None) else of_kind(a, depth) for a in args])
    if origin is tuple:
        return st.lists(of_kind(args[0], depth - 1), min_size=depth > 0, max_size=2 if depth > 0 else 0).map(tuple)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return st.dictionaries(
            of_kind(args[0]), of_kind(args[1], depth - 1) | open_points, max_size=2 if depth > 0 else 0
        )
    if kind in _BY_CLASS:
        return _BY_CLASS[kind]
    if attrs.has(kind):
        return st.deferred(lambda: objects(kind, depth))
    return _PLAIN[kind]


@st.composite
def objects(draw: st.DrawFn, cls: type, depth: int = 3, **given: Any) -> Any:
    """Objects of a class of the model; each fact stated, open or left out."""
    values = dict(given)
    for facet in facets(cls):
        if facet.name in values or facet.name in ("places", "format"):
            continue
        if facet.default is attrs.NOTHING or draw(st.integers(0, 3)) > (0 if depth > 1 else 2):
            still_open = not facet.fixed and draw(st.integers(0, 7)) == 7
            values[facet.name] = draw(open_points if still_open else of_kind(facet.type, depth - 1))
    return cls(**values)


def _skeleton(draw: st.DrawFn) -> dict[str, Any]:
    """The least that every reference of a random part finds its element in."""
    return {
        "form": draw(st.sampled_from(("llp", "alliance"))),
        "parties": {"ash": Party(name="Ash"), "birch": Party(name="Birch")},
        "deliverables": (Deliverable(id="d-1"),),
        "resources": (Resource(id="r_1"),),
        "transaction_documents": (TransactionDocument(id="t1"),),
        "governance": Governance(
            decisions={"ordinary": Threshold(more_than=Fraction(1, 2), of="shares")}, reserved=(Matter(id="plan"),)
        ),
    }


PARTS = tuple(f.name for f in facets(Deal) if f.name not in ("places", "format", "form"))


@st.composite
def deals(draw: st.DrawFn, name: str) -> Deal:
    """Deals with one part stated at random and, for references, the least of all others."""
    values = _skeleton(draw)
    if name == "parties":
        values[name] = {pid: draw(objects(Party)) for pid in IDS["parties"]}
    elif name == "governance":
        reserved = (draw(objects(Matter, id="plan")),)
        values[name] = draw(objects(Governance, decisions=values[name].decisions, reserved=reserved))
    elif name in ("deliverables", "resources", "transaction_documents"):
        values[name] = tuple(draw(objects(type(e), id=e.id)) for e in values[name])
    elif name in ("risks", "premises"):
        element = get_args(next(f.type for f in facets(Deal) if f.name == name))[0]
        values[name] = (draw(objects(element, id="x")),)
    else:
        facet = next(f for f in facets(Deal) if f.name == name)
        values[name] = draw(st.one_of(of_kind(facet.type), of_kind(facet.type), open_points))
    return Deal(**values)
