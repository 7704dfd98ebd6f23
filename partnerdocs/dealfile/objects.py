"""Readers for facts that hold others: objects of the model, lists, and mappings by id or name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from collections.abc import Mapping as AbstractMapping
from typing import Any, get_args, get_origin

import attrs
from cattrs import BaseConverter

from partnerdocs.dealfile.leaves import SHORTHANDS, read_short, read_value
from partnerdocs.dealfile.nodes import Entry, Mapping, Node, Scalar, Sequence
from partnerdocs.dealfile.problems import UNREAD, At, close_to, join
from partnerdocs.model.field import Facet, Impossible, facets
from partnerdocs.model.kind import shown
from partnerdocs.model.limits import NONE_WORDS
from partnerdocs.model.open_point import is_open
from partnerdocs.model.walk import alternatives

_COMMA = "A comma ends an entry inside braces: write thousands as 400_000, or put the value into quotes."


def same_key(key: str) -> str:
    """A key as the model spells it: - and _ are alike."""
    return key.replace("-", "_")


def keys_of(cls: type) -> dict[str, Facet]:
    """The facts of a class by their keys in the file; `places` is no fact of the file."""
    return {facet.key: facet for facet in facets(cls) if facet.name != "places"}


def read_object(
    at: At, cls: type, entries: Iterable[Entry], primary: Node | None = None, given: dict[str, Any] | None = None
) -> Any:
    """An object of the model from its entries.

    primary: the value behind its tag in the short form; given: values that do not stand in the file.
    """
    keys = keys_of(cls)
    values: dict[str, Any] = dict(given or {})
    lines: dict[str, int] = {}
    if primary is not None:
        facet = next(f for f in keys.values() if f.primary)
        values[facet.name] = _read_fact(at, facet, primary, primary.line)
        lines[facet.key] = primary.line
    for entry in entries:
        facet_ = keys.get(same_key(entry.key))
        if facet_ is None:
            _unknown(at, entry, keys)
        elif facet_.key in lines:
            _doubled(at, entry, lines[facet_.key])
        else:
            lines[facet_.key] = entry.line
            values[facet_.name] = _read_fact(at, facet_, entry.value, entry.line)
    return _build(at, cls, values, keys)


def _read_fact(at: At, facet: Facet, node: Node, line: int) -> Any:
    below = at.below(node, join(at.path, facet.key), line)
    return read_value(attrs.evolve(below, unit=facet.unit, fixed=facet.fixed), facet.type)


def _unknown(at: At, entry: Entry, keys: Iterable[str]) -> None:
    where = join(at.path, entry.key)
    close = close_to(same_key(entry.key), keys, at.report)
    if _cut_off(entry):
        fix = _COMMA
    elif close:
        fix = f"Did you mean {close}?"
    else:
        known = list(keys)
        fix = f"Known keys: {', '.join(known)}." if len(known) <= 20 else "docs/deal-keys.md lists the keys."
    at.report.add("READ-01", where, entry.line, f"`{entry.key}` is no key that may stand here.", fix)


def _cut_off(entry: Entry) -> bool:
    """Whether a key is really the rest of a number with a comma in it, as in `{amount: 400,000 GBP}`."""
    return _bare(entry) and re.match(r"[0-9]{3}", entry.key) is not None


def _doubled(at: At, entry: Entry, first: int) -> None:
    says = f"`{entry.key}` stands twice, first in line {first}."
    at.report.add("READ-02", join(at.path, entry.key), entry.line, says, "Remove one of them.")


def _build(at: At, cls: type, values: dict[str, Any], keys: dict[str, Facet]) -> Any:
    for facet in keys.values():
        if facet.default is attrs.NOTHING and facet.name not in values:
            says = f"`{facet.key}` is missing: {facet.meaning}."
            at.report.add(facet.rule or "READ-05", join(at.path, facet.key), at.node.line, says, "Give it.")
            values[facet.name] = UNREAD
        if facet.fixed and is_open(values.get(facet.name)):
            values[facet.name] = _stand_in(at, facet)
    try:
        return cls(**values)
    except Impossible as bad:
        for problem in bad.problems:
            at.report.add_problem(at.path, problem, at.node.line)
        return _without(cls, values, keys, {re.split(r"[.\[]", p.at)[0] for p in bad.problems})


def _stand_in(at: At, facet: Facet) -> Any:
    """What stands for a format, form or id that could not be read, so that all the rest is still checked."""
    words = get_args(facet.type)
    return words[0] if words else f"unread-{at.report.next_number()}"


def _without(cls: type, values: dict[str, Any], keys: dict[str, Facet], bad: set[str]) -> Any:
    """The object with what is wrong left open, so that what it refers to is still checked."""
    for key in bad & keys.keys():
        values[keys[key].name] = UNREAD
    try:
        return cls(**values)
    except Impossible:
        return UNREAD


def _object(cls: type) -> Callable[[At, Any], Any]:
    """The reader for a class of the model."""
    short = SHORTHANDS.get(cls)
    keys = tuple(keys_of(cls))
    some = ", ".join(keys[:4]) + (", ..." if len(keys) > 4 else "")
    expected = short[1] if short else f"a mapping with keys {some}"

    def hook(at: At, _: Any) -> Any:
        if isinstance(at.node, Mapping):
            return read_object(at, cls, at.node.entries)
        if _says_none(at.node):
            return _none(at, cls, expected)
        if short and isinstance(at.node, Scalar):
            return read_short(at, *short)
        stood = "A list" if isinstance(at.node, Sequence) else shown(at.node.text)
        fix = "Write {later_of: [...]} for the last of several." if expected.startswith("a date") else ""
        return at.problem("READ-03", f"{stood} stands here; expected {expected}.", fix)

    return hook


def _says_none(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.quoted and node.text in NONE_WORDS


def _none(at: At, cls: type, expected: str) -> Any:
    """`none` where an object of the model belongs: what the class makes of it, or why it cannot be."""
    nothing = getattr(cls, "nothing", None)
    if nothing is not None:
        return nothing()
    fix = "Every deal has it: state it, or write {tbc: what is missing} if it is not settled."
    return at.problem("READ-03", f"`none` stands here; expected {expected}.", fix)


def _list(at: At, kind: Any) -> Any:
    """A list; a single element may stand without its brackets, and `none` is a list of none."""
    element = get_args(kind)[0]
    node = at.node
    if isinstance(node, Mapping) and node.entries and all(_bare(entry) for entry in node.entries):
        return at.problem("READ-03", "Braces stand here; expected a list.", "Write the list in brackets: [a, b].")
    if _says_none(node):
        return ()
    items = node.items if isinstance(node, Sequence) else (node,)
    has_id = any(attrs.has(k) and "id" in keys_of(k) for k in alternatives(element))
    return tuple(read_value(at.below(item, at.path + _step(item, i, has_id)), element) for i, item in enumerate(items))


def _bare(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and not entry.value.text and not entry.value.quoted


def _step(node: Node, index: int, has_id: bool) -> str:
    """How a path goes on to an element, as `partnerdocs.model.walk.step` has it."""
    if has_id and isinstance(node, Mapping):
        for entry in node.entries:
            if entry.key == "id" and isinstance(entry.value, Scalar) and entry.value.text:
                return f".{entry.value.text}"
    return f"[{index}]"


def _mapping(at: At, kind: Any) -> Any:
    """Keys that are ids or names, each with a value of one kind; `none` is a mapping without keys."""
    element = get_args(kind)[1]
    if _says_none(at.node):
        return {}
    if not isinstance(at.node, Mapping):
        stood = "A list" if isinstance(at.node, Sequence) else shown(at.node.text)
        return at.problem("READ-03", f"{stood} stands here; expected a mapping, as {{a: ..., b: ...}}.")
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for entry in at.node.entries:
        key = " ".join(entry.key.split())
        if key in lines:
            _doubled(at, entry, lines[key])
            continue
        if _cut_off(entry):
            _unknown(at, entry, ())
            continue
        lines[key] = entry.line
        below = at.below(entry.value, f"{at.path}.{key}", entry.line)
        values[key] = read_value(below, element)
        if not key:
            below.problem("READ-04", "A value stands here without a name before its colon.", "Name it.")
    return values


def _is_list(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is tuple


def _is_mapping(kind: Any) -> bool:
    origin = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, AbstractMapping)


def register(converter: BaseConverter) -> None:
    """Teach a converter lists, mappings and the classes of the model."""
    converter.register_structure_hook_func(_is_list, _list)
    converter.register_structure_hook_func(_is_mapping, _mapping)
    converter.register_structure_hook_factory(attrs.has, _object)
