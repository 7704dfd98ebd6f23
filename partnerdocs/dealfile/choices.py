"""Readers for facts that can be said in several ways: a word or an object, one of several kinds of step, or none.

An object whose class has a tag is written under that tag: `{mediation: 30 working days, body: CEDR}` with its main
fact behind it, `{buy_out: {price: fair-value, ...}}` without one, or the bare word where there is nothing to add.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs
from cattrs import BaseConverter

from partnerdocs.dealfile.leaves import SHORTHANDS, read_value
from partnerdocs.dealfile.nodes import Entry, Mapping, Scalar, Sequence
from partnerdocs.dealfile.objects import keys_of, read_object, same_key
from partnerdocs.dealfile.problems import At, close_to
from partnerdocs.model.kind import expected as expected_of
from partnerdocs.model.kind import shown
from partnerdocs.model.limits import NONE_WORDS, OPEN
from partnerdocs.model.walk import alternatives


@attrs.frozen(kw_only=True)
class Options:
    """The ways in which a fact can be said.

    absent: it may be said that there is none. words: single words with their values. text: a free text or an id.
    tags: classes by tag. plain: a class that is written without one. others: what is left (periods, lists, numbers).
    """

    absent: bool
    words: dict[str, Any]
    text: Any
    tags: dict[str, type]
    plain: type | None
    others: tuple[Any, ...]


def options_of(kind: Any) -> Options:
    """Sort the alternatives of a union."""
    kinds = [k for k in alternatives(kind) if k is not type(None)]
    classes = [k for k in kinds if attrs.has(k) and k not in SHORTHANDS]
    words = {str(word): word for k in kinds if get_origin(k) is Literal for word in get_args(k)}
    texts = [k for k in kinds if k is str or (get_origin(k) is Annotated and get_args(k)[0] is str)]
    left = [k for k in kinds if k not in classes and k not in texts and get_origin(k) is not Literal]
    return Options(
        absent=type(None) in alternatives(kind),
        words=words,
        text=texts[0] if texts else None,
        tags={same_key(k.tag): k for k in classes if hasattr(k, "tag")},
        plain=next((k for k in classes if not hasattr(k, "tag")), None),
        others=tuple(left),
    )


def _expected(options: Options) -> str:
    """What may stand here, for a reader."""
    said = [f"one of {', '.join(options.words)}"] if options.words else []
    if options.tags:
        said.append("one of " + ", ".join(f"{{{cls.tag}: ...}}" for cls in options.tags.values()))  # type: ignore[attr-defined]
    if options.plain:
        said.append(f"a mapping with keys {', '.join(keys_of(options.plain))}")
    said += [expected_of(options.text)] if options.text else []
    said += [SHORTHANDS[kind][1] if kind in SHORTHANDS else expected_of(kind) for kind in options.others]
    return " or ".join(said)


def _union(kind: Any) -> Callable[[At, Any], Any]:
    options = options_of(kind)

    def hook(at: At, _: Any) -> Any:
        if isinstance(at.node, Mapping):
            return _read_mapping(at, at.node, options)
        if isinstance(at.node, Scalar):
            return _read_scalar(at, at.node, options)
        return _read_other(at, options, "A list")

    return hook


def _read_scalar(at: At, node: Scalar, options: Options) -> Any:
    if node.text in options.words:
        return options.words[node.text]
    if options.absent and not node.quoted and node.text in NONE_WORDS:
        return None
    if options.text:
        return read_value(at, options.text)
    if same_key(node.text) in options.tags:
        return read_object(at, options.tags[same_key(node.text)], ())
    return _read_other(at, options, shown(node.text))


def _read_other(at: At, options: Options, stood: str) -> Any:
    """What is no word and no mapping: the one other kind that there is, otherwise a problem."""
    if len(options.others) == 1 and not options.words:
        return read_value(at, options.others[0])
    text = at.node.text if isinstance(at.node, Scalar) else ""
    if len(options.others) == 1 and text[:1].isdigit():
        return read_value(at, options.others[0])
    close = close_to(text, [*options.words, *options.tags], at.report)
    if close:
        fix = f"Did you mean {close}?"
    elif isinstance(at.node, Sequence) and "every" in options.tags:
        fix = "Write {every: [...]} if all of them must be met, {any: [...]} if one is enough."
    else:
        fix = ""
    return at.problem("READ-04", f"{stood} stands here; expected {_expected(options)}.", fix)


def _read_mapping(at: At, node: Mapping, options: Options) -> Any:
    tagged = [entry for entry in node.entries if same_key(entry.key) in options.tags]
    if len(tagged) > 1:
        names = " and ".join(f"`{entry.key}`" for entry in tagged)
        fix = "Give each a line of its own in the list, or remove one."
        return at.problem("READ-03", f"{names} stand in one entry; expected one of them.", fix)
    if tagged:
        return _read_tagged(at, node, tagged[0], options.tags[same_key(tagged[0].key)])
    keys = {same_key(entry.key) for entry in node.entries}
    if options.plain and (keys & keys_of(options.plain).keys() or not options.tags):
        return read_object(at, options.plain, node.entries)
    if options.others and not options.tags:
        return _read_other_mapping(at, options)
    first = node.entries[0].key if node.entries else ""
    close = close_to(same_key(first), [*options.tags, *(keys_of(options.plain) if options.plain else ())], at.report)
    stood = f"`{first}`" if first else "An empty mapping"
    fix = f"Did you mean {close}?" if close else ""
    return at.problem("READ-01", f"{stood} stands here; expected {_expected(options)}.", fix)


def _read_other_mapping(at: At, options: Options) -> Any:
    """A class with a shorthand, written out (`{count: 10, unit: days}`)."""
    return read_value(at, options.others[0])


def _read_tagged(at: At, node: Mapping, tag: Entry, cls: type) -> Any:
    """The facts of a tagged object stand behind its tag, or its main fact does and the others beside it."""
    beside = [entry for entry in node.entries if entry is not tag]
    primary = next((facet for facet in keys_of(cls).values() if facet.primary), None)
    inside = tag.value.entries if isinstance(tag.value, Mapping) else ()
    if primary and not any(same_key(entry.key) == primary.key for entry in inside):
        return read_object(at, cls, beside, tag.value)
    if isinstance(tag.value, Mapping) and not any(entry.key == OPEN for entry in inside):
        return read_object(at, cls, [*inside, *beside])
    if isinstance(tag.value, Scalar) and not tag.value.text:
        return read_object(at, cls, beside)
    if isinstance(tag.value, Mapping):
        return read_value(at.below(tag.value, at.path, tag.line), cls)
    stood = "A list" if isinstance(tag.value, Sequence) else shown(tag.value.text)
    says = f"{stood} stands behind `{tag.key}`; expected a mapping with keys {', '.join(keys_of(cls)) or '(none)'}."
    return at.problem("READ-03", says)


def _is_union(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin in (Union, types.UnionType)


def register(converter: BaseConverter) -> None:
    """Teach a converter facts that can be said in several ways."""
    converter.register_structure_hook_factory(_is_union, _union)
