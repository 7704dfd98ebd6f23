"""Trying the examples of a rule: a base deal, a small change of it, and what the rules say.

A change is a JSON merge patch (RFC 7396) written as YAML, with one addition: a mapping laid over a list changes the
elements that it names by their ids (or by their places from 0), as the paths of findings do; an id that the list does
not hold adds an element.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from partnerdocs.dealfile import loads
from partnerdocs.model.deal import Deal
from partnerdocs.rules import Rule, bases
from partnerdocs.rules.explain import page


def merged(base: Any, patch: Any) -> Any:
    """A value with a patch laid over it; `None` in a mapping removes the key."""
    if not isinstance(patch, Mapping):
        return patch
    if isinstance(base, list):
        return _merged_list(base, patch)
    out = dict(base) if isinstance(base, Mapping) else {}
    for key, value in patch.items():
        if value is None:
            out.pop(key, None)
        else:
            out[key] = merged(out.get(key), value)
    return out


def _merged_list(base: list[Any], patch: Mapping[Any, Any]) -> list[Any]:
    out, gone = list(base), []
    for key, value in patch.items():
        at = _index(out, str(key))
        if value is None and at is not None:
            gone.append(at)
        elif at is not None:
            out[at] = merged(out[at], value)
        else:
            out.append(merged({"id": str(key)}, value))
    return [item for i, item in enumerate(out) if i not in gone]


def _index(items: list[Any], key: str) -> int | None:
    for i, item in enumerate(items):
        if isinstance(item, Mapping) and item.get("id") == key:
            return i
    return int(key) if key.isdecimal() and int(key) < len(items) else None


def patched(base: str, patch: str) -> Deal:
    """The deal that a patch, written as YAML, makes of a base deal. Raises `ReadingError` if none can come of it."""
    tree = merged(_tree(bases.base_text(base)), _tree(patch))
    text = yaml.dump(tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)
    return loads(text, name=f"{base}, patched")


#: Only "nothing" is told from text, so that no date or number is read before the deal file's own reader reads it.
_NOTHING = {
    first: [(tag, pattern) for tag, pattern in found if tag.endswith(":null")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = _NOTHING


class _Dumper(yaml.SafeDumper):
    yaml_implicit_resolvers = _NOTHING


def _tree(text: str) -> Any:
    """YAML as mappings, lists, text and None."""
    return yaml.load(text, _Loader)


def examples(rule: Rule) -> tuple[Deal, Deal]:
    """The deal on which a rule's docstring says that it fails, and the one on which it passes."""
    it = page(rule.doc)
    for word, given in (("Base", it.base), ("Fails", it.fails), ("Passes", it.passes)):
        if not given:
            raise ValueError(f"The docstring of {rule.id} has no line that begins with `{word}:`.")
    return patched(it.base, it.fails), patched(it.base, it.passes)


def touched(patch: Any, path: str = "") -> Iterator[str]:
    """Every path that a patch reaches, from the outside in; elements of lists under their ids or as [n]."""
    if path:
        yield path
    if isinstance(patch, Mapping):
        for key, value in patch.items():
            yield from touched(value, f"{path}.{key}" if path else str(key))
    elif isinstance(patch, list):
        for i, value in enumerate(patch):
            step = f".{value['id']}" if isinstance(value, Mapping) and "id" in value else f"[{i}]"
            yield from touched(value, path + step)
