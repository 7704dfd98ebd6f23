"""How a deal looks as YAML: short things on one line, a blank line between the parts, quotes only where needed."""

from __future__ import annotations

from typing import Any, Union

import attrs
import yaml

from partnerdocs.dealfile.leaves import PLACEHOLDER
from partnerdocs.model.limits import NONE_WORDS

WIDTH = 110
#: Longest thing in braces or brackets that is still easier to read on one line.
ONE_LINE = 96


@attrs.frozen
class Bare:
    """A word or number that stands without quotes; `plain` is what JSON says in its place, if it has its own word."""

    text: str
    plain: bool | int | str | None


Tree = Union[str, Bare, list["Tree"], dict[str, "Tree"]]  # noqa: UP007 - it refers to itself

_RESOLVER = yaml.resolver.Resolver()
_TEXT = "tag:yaml.org,2002:str"
_MAP = "tag:yaml.org,2002:map"
_SEQ = "tag:yaml.org,2002:seq"


def yaml_text(tree: dict[str, Tree]) -> str:
    """A mapping as YAML, each of its larger parts set apart by a blank line."""
    parts: list[str] = []
    for key, value in tree.items():
        node = yaml.MappingNode(_MAP, [(_key(key), _node(value, 2))], flow_style=False)
        text: Any = yaml.serialize(node, Dumper=yaml.SafeDumper, width=WIDTH, allow_unicode=True, indent=2)
        part = str(text)
        if parts and (part.count("\n") > 1 or parts[-1].count("\n") > 1):
            parts.append("\n")
        parts.append(part)
    return "".join(parts)


def one_line(tree: Tree) -> str:
    """A single thing as it stands behind its key, in braces or brackets if it has parts."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {one_line(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(one_line(item) for item in tree) + "]"
    return tree.text if isinstance(tree, Bare) else tree


def _key(key: str) -> yaml.ScalarNode:
    return yaml.ScalarNode(_TEXT, key)


def _scalar(value: str | Bare) -> yaml.ScalarNode:
    """Text is quoted where it would read as something else, here or in any other program that reads YAML."""
    if isinstance(value, Bare):
        tag = _RESOLVER.resolve(yaml.ScalarNode, value.text, (True, False))  # type: ignore[no-untyped-call]
        return yaml.ScalarNode(tag, value.text)
    quoted = value in NONE_WORDS or bool(PLACEHOLDER.fullmatch(value))
    return yaml.ScalarNode(_TEXT, value, style="'" if quoted else None)


def _node(tree: Tree, indent: int) -> yaml.Node:
    if isinstance(tree, str | Bare):
        return _scalar(tree)
    one_line = indent + _length(tree) <= ONE_LINE
    if isinstance(tree, dict):
        pairs = [(_key(key), _node(value, indent + 2)) for key, value in tree.items()]
        return yaml.MappingNode(_MAP, pairs, flow_style=one_line)
    return yaml.SequenceNode(_SEQ, [_node(item, indent + 2) for item in tree], flow_style=one_line)


def _length(tree: Tree) -> int:
    """About how long a thing is when it is written on one line."""
    if isinstance(tree, Bare):
        return len(tree.text)
    if isinstance(tree, str):
        return len(tree)
    if isinstance(tree, dict):
        return sum(len(key) + _length(value) + 4 for key, value in tree.items()) + 2
    return sum(_length(item) + 2 for item in tree) + 2
