"""From a `Deal` to a file that a lawyer can read: the model's order, defaults left out, everything the short way."""

from __future__ import annotations

import datetime as dt
import json
import os
import types
from collections.abc import Callable
from collections.abc import Mapping as AbstractMapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs
from cattrs import BaseConverter

from partnerdocs.dealfile import scalars, times
from partnerdocs.dealfile.layout import Bare, Tree, one_line, yaml_text
from partnerdocs.dealfile.objects import keys_of
from partnerdocs.files import write_file
from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.deal import Deal
from partnerdocs.model.kind import Part, Percentage
from partnerdocs.model.open_point import OpenPoint, is_open
from partnerdocs.model.walk import alternatives

#: How a class with a short form is written; None where only a mapping can say it.
_SHORT: dict[type, Callable[[Any], str | None]] = {
    Money: scalars.show_money,
    Period: times.show_period,
    YearDay: times.show_year_day,
    When: times.show_when,
}


def dumps(deal: Deal) -> str:
    """The deal as YAML. Reading it gives an equal deal; comments and lines of an earlier file are not kept."""
    return yaml_text(_tree(deal))


def dumps_json(deal: Deal) -> str:
    """The deal as JSON, with the same keys and the same short forms."""
    return json.dumps(_plain(_tree(deal)), ensure_ascii=False, indent=2) + "\n"


def fact_text(value: Any, kind: Any) -> str:
    """A single fact as it stands behind its key, on one line: what a message or a page shows of it."""
    return one_line(_written(_converter(), value, kind))


def save(deal: Deal, path: str | os.PathLike[str], *, overwrite: bool = False) -> None:
    """Write the deal to a file, as JSON if it is called so; raises `FileExistsError` rather than replace one."""
    text = dumps_json(deal) if Path(path).suffix.lower() == ".json" else dumps(deal)
    write_file(path, text.encode(), overwrite=overwrite)


def _tree(deal: Deal) -> dict[str, Tree]:
    tree: dict[str, Tree] = _converter().unstructure(deal, unstructure_as=Deal)
    return tree


def _plain(tree: Tree) -> Any:
    if isinstance(tree, Bare):
        return tree.plain
    if isinstance(tree, dict):
        return {key: _plain(value) for key, value in tree.items()}
    return [_plain(item) for item in tree] if isinstance(tree, list) else tree


@lru_cache(maxsize=1)
def _converter() -> BaseConverter:
    made = BaseConverter()
    as_bare: dict[Any, Callable[[Any], str]] = {
        int: scalars.show_int,
        bool: lambda value: str(value).lower(),
        Decimal: scalars.show_decimal,
        Fraction: scalars.show_threshold,
        dt.date: times.show_date,
    }
    for kind, show in as_bare.items():
        made.register_unstructure_hook(kind, _bare(show, plain=kind in (int, bool)))
    made.register_unstructure_hook(str, lambda text: text)
    made.register_unstructure_hook_factory(attrs.has, lambda cls: _object(made, cls))
    for origins, factory in (
        ((tuple,), _list),
        ((AbstractMapping,), _mapping),
        ((Union, types.UnionType), _union),
        ((Literal,), lambda *_: _bare(str, plain=True)),
        ((Annotated,), _annotated),
    ):
        made.register_unstructure_hook_factory(
            lambda kind, origins=origins: get_origin(kind) in origins,  # type: ignore[misc]
            lambda kind, factory=factory: factory(made, kind),
        )
    return made


def _bare(show: Callable[[Any], str], *, plain: bool = False) -> Callable[[Any], Bare]:
    """plain: JSON has numbers and truth values of its own for it."""
    return lambda value: Bare(show(value), value if plain else show(value))


def _written(converter: BaseConverter, value: Any, kind: Any) -> Tree:
    """A fact as a tree, settled, absent or open."""
    if isinstance(value, OpenPoint):
        said = {"tbc": value.open_words, "owner": value.open_owner, "law": value.open_law}
        return {key: words for key, words in said.items() if words or key == "tbc"}
    if value is None:
        taken = {word for option in alternatives(kind) if get_origin(option) is Literal for word in get_args(option)}
        return Bare("null" if "none" in taken else "none", None)
    tree: Tree = converter.unstructure(value, unstructure_as=kind)
    return tree


def _object(converter: BaseConverter, cls: type) -> Callable[[Any], Tree]:
    facets = keys_of(cls)
    tag: str = getattr(cls, "tag", "")
    primary = next((facet.key for facet in facets.values() if facet.primary), "")
    short = _SHORT.get(cls)
    nothing = getattr(cls, "nothing", None)

    def hook(value: Any) -> Tree:
        if nothing is not None and value == nothing():
            return Bare("none", None)
        facts = {key: getattr(value, facet.name) for key, facet in facets.items()}
        if short and not any(is_open(fact) for fact in facts.values()) and (text := short(value)):
            return Bare(text, text)
        tree = {
            key: _written(converter, fact, facets[key].type)
            for key, fact in facts.items()
            if facets[key].default is attrs.NOTHING or fact != facets[key].default or key == primary
        }
        if not tag:
            return tree
        if primary:
            return {tag: tree.pop(primary), **tree}
        return {tag: tree} if tree else Bare(tag, tag)

    return hook


def _list(converter: BaseConverter, kind: Any) -> Callable[[Any], Tree]:
    element = get_args(kind)[0]
    return lambda items: [_written(converter, item, element) for item in items]


def _mapping(converter: BaseConverter, kind: Any) -> Callable[[Any], Tree]:
    element = get_args(kind)[1]
    return lambda items: {key: _written(converter, item, element) for key, item in items.items()}


def _annotated(_: BaseConverter, kind: Any) -> Callable[[Any], Tree]:
    base, mark = get_args(kind)[:2]
    if isinstance(mark, Part):
        return _bare(scalars.show_share)
    if isinstance(mark, Percentage):
        return _bare(scalars.show_rate)
    assert base is str
    return lambda text: text


def _union(converter: BaseConverter, kind: Any) -> Callable[[Any], Tree]:
    options = [option for option in alternatives(kind) if option is not type(None)]
    words = {word for option in options if get_origin(option) is Literal for word in get_args(option)}

    def hook(value: Any) -> Tree:
        if isinstance(value, str):
            return Bare(value, value) if value in words else value
        return _written(converter, value, _kind_of(value, options))

    return hook


def _kind_of(value: Any, options: list[Any]) -> Any:
    """Which of the alternatives a value is of."""
    for option in options:
        base = get_origin(option) or option
        base = get_args(option)[0] if base is Annotated else base
        if isinstance(base, type) and (isinstance(value, base) or (base is Fraction and type(value) is int)):
            return option  # a whole number is an exact fraction
    raise AssertionError(f"{value!r} is none of {options}")  # the model has checked it
