"""YAML as text with lines: every scalar stays as it was written, and whoever reads a key decides what it is.

So `version: 1.10` keeps its nought, `on` stays a word, and each problem knows its line.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs
import yaml

from partnerdocs.finding import Finding, Place
from partnerdocs.library.check import did_you_mean, error

NOT_YAML = error("LIB-01", "unreadable-yaml", "The YAML cannot be read, uses an alias, or says a key twice.")
WRONG_KEY = error("LIB-02", "wrong-key", "A key is unknown, missing, or holds another shape than expected.")

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@attrs.frozen
class Leaf:
    """A scalar: its text and its line."""

    text: str
    line: int


@attrs.frozen
class Row:
    """A list."""

    items: tuple[Node, ...]
    line: int


@attrs.frozen
class Branch:
    """A mapping: entries by key, and the line of each key."""

    entries: Mapping[str, Node]
    lines: Mapping[str, int]
    line: int


Node = Leaf | Row | Branch


def read_yaml(text: str, file: str, found: list[Finding], *, first_line: int = 1) -> Branch:
    """Read a YAML mapping; what is wrong with it is added to `found`."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = (mark.line if mark else 0) + first_line
        says = f"The YAML cannot be read: {problem.problem or problem.context}."
        found.append(NOT_YAML.finding(Place(file=file, line=line), says, fix="Quote texts that hold a colon."))
        return Branch({}, {}, first_line)
    except yaml.YAMLError as problem:
        found.append(NOT_YAML.finding(Place(file=file, line=first_line), f"The YAML cannot be read: {problem}."))
        return Branch({}, {}, first_line)
    if root is None:
        return Branch({}, {}, first_line)
    tree = _Taker(file, found, first_line).take(root)
    if isinstance(tree, Branch):
        return tree
    found.append(NOT_YAML.finding(Place(file=file, line=first_line), "The file is not a mapping of keys."))
    return Branch({}, {}, first_line)


class _Taker:
    """Turns PyYAML's nodes into ours; aliases are refused, so that no small file grows without end."""

    def __init__(self, file: str, found: list[Finding], first_line: int) -> None:
        self.file = file
        self.found = found
        self.first_line = first_line
        self.seen: set[int] = set()

    def take(self, node: yaml.Node) -> Node:
        line = node.start_mark.line + self.first_line
        if id(node) in self.seen:
            self._wrong(line, "An alias (`*name`) stands here.", "Write the words out.")
            return Leaf("", line)
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return Leaf(node.value, line)
        if isinstance(node, yaml.SequenceNode):
            return Row(tuple(self.take(n) for n in node.value), line)
        entries: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            key_line = key_node.start_mark.line + self.first_line
            if not key or key in entries:
                self._wrong(key_line, f"The key {key!r} stands twice." if key else "A key is not a word.", "")
            entries[key] = self.take(value_node)
            lines[key] = key_line
        return Branch(entries, lines, line)

    def _wrong(self, line: int, says: str, fix: str) -> None:
        self.found.append(NOT_YAML.finding(Place(file=self.file, line=line), says, fix=fix))


class Fields:
    """The keys of one mapping, taken one by one; `done` reports the keys that nobody took."""

    def __init__(self, branch: Branch, file: str, found: list[Finding], at: str = "") -> None:
        self.branch = branch
        self.file = file
        self.found = found
        self.at = at
        self.taken: set[str] = set()

    def text(self, key: str, *, required: bool = False, one_of: tuple[str, ...] = (), default: str = "") -> str:
        """The text under a key, white space made single; `default` if the key is not there."""
        node = self._take(key, required)
        if node is None:
            return default
        if not isinstance(node, Leaf):
            self.wrong(key, f"`{key}` holds a list or mapping; expected a text.")
            return default
        text = " ".join(node.text.split())
        if required and not text:
            self.wrong(key, f"`{key}` is empty.")
        if one_of and text not in one_of:
            self.wrong(key, f"`{key}` is {text!r}.", did_you_mean(text, one_of, all_of_them="Expected one of"))
            return default
        return text

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """The texts of a list; a single text counts as a list of one."""
        node = self._take(key, required)
        if isinstance(node, Leaf):
            return (" ".join(node.text.split()),) if node.text.strip() else ()
        if isinstance(node, Row):
            if not all(isinstance(n, Leaf) for n in node.items):
                self.wrong(key, f"`{key}` holds more than texts.")
            return tuple(" ".join(n.text.split()) for n in node.items if isinstance(n, Leaf))
        if node is not None:
            self.wrong(key, f"`{key}` holds a mapping; expected a list of texts.")
        return ()

    def mapping(self, key: str) -> Mapping[str, str]:
        """A mapping of texts to texts."""
        node = self._take(key, False)
        if node is None:
            return {}
        if not isinstance(node, Branch) or not all(isinstance(n, Leaf) for n in node.entries.values()):
            self.wrong(key, f"`{key}` is not a mapping of texts.")
            return {}
        return {k: " ".join(n.text.split()) for k, n in node.entries.items() if isinstance(n, Leaf)}

    def place(self, key: str) -> Place:
        """Where a key stands; where the mapping begins if it is not there."""
        return Place(file=self.file, line=self.branch.lines.get(key, self.branch.line))

    def places(self, *keys: str) -> Mapping[str, Place]:
        """Where each text of some lists stands."""
        rows = [n for n in map(self.branch.entries.get, keys) if isinstance(n, Row)]
        leaves = [n for row in rows for n in row.items if isinstance(n, Leaf)]
        return {n.text: Place(file=self.file, line=n.line) for n in leaves}

    def done(self) -> None:
        """Report each key that nobody asked for."""
        for key in self.branch.entries:
            if key not in self.taken:
                self.wrong(key, f"The key `{key}` is unknown.", did_you_mean(key, self.taken))

    def wrong(self, key: str, says: str, fix: str = "") -> None:
        """Report what is wrong with the value under a key."""
        self.found.append(WRONG_KEY.finding(self.place(key), says, fix=fix, at=self.at))

    def _take(self, key: str, required: bool) -> Node | None:
        self.taken.add(key)
        node = self.branch.entries.get(key)
        if node is None and required:
            self.wrong(key, f"The key `{key}` is missing.")
        return node
