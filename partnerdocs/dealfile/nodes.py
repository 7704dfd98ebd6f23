"""The text of a deal file as a tree of nodes, each with its line; nothing is interpreted yet.

YAML libraries turn text into values on their own (`01234567` into a number, `no` into False, 31 February into an
error without a line). So only the parser's events are used: every scalar stays text, and the model's own type
decides later what it means. JSON goes the same way, as a part of YAML.

What could hurt is refused while the events arrive: aliases (a few lines can stand for gigabytes), tags, deep nests
and sheer size.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

import attrs
import yaml

from partnerdocs.model.limits import MAX_NODES

MAX_BYTES = 4_000_000
MAX_DEPTH = 60

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@attrs.frozen
class Scalar:
    """A piece of text; `quoted` tells `"none"` from the bare word `none`."""

    text: str
    quoted: bool
    line: int


@attrs.frozen
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    line: int


@attrs.frozen
class Entry:
    """A key of a mapping with its value; `line` is the key's."""

    key: str
    line: int
    value: Node


@attrs.frozen
class Mapping:
    """Keys with values, in the order of the file, doubled keys included."""

    entries: tuple[Entry, ...]
    line: int


Node = Scalar | Sequence | Mapping


#: How JSON writes one character beyond U+FFFF: two escapes, the first of them not itself escaped.
_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})")


class Unparsable(Exception):
    """The text is no tree of nodes. `rule` is the reading rule that it breaks; `line` counts from 1."""

    def __init__(self, says: str, *, line: int = 1, fix: str = "", rule: str = "READ-06") -> None:
        super().__init__(says)
        self.says = says
        self.line = line
        self.fix = fix
        self.rule = rule


def parse(text: str, *, pure: bool = False) -> Node:
    """The tree of a YAML or JSON text; raises `Unparsable`. `pure` leaves libyaml aside (for tests)."""
    _refuse_what_no_parser_reads(text)
    if text.lstrip()[:1] in ("{", "["):
        text = _PAIR.sub(lambda found: found[1] + json.loads(f'"{found[2]}"'), text)
    builder = _Builder()
    try:
        for event in _events(text, pure=pure):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        _explain(error, text)
    except yaml.YAMLError as error:
        raise Unparsable(f"The file cannot be read: {error}.") from None
    if builder.root is None:
        raise Unparsable("The file says nothing.", fix="Begin with `format: 1`, a title and a form.")
    return builder.root


def _events(text: str, *, pure: bool) -> Iterator[yaml.Event]:
    loader: Any = yaml.SafeLoader if pure or not yaml.__with_libyaml__ else yaml.CSafeLoader
    return yaml.parse(text, Loader=loader)


def _refuse_what_no_parser_reads(text: str) -> None:
    if len(text) > MAX_BYTES:
        raise Unparsable(
            f"The file is larger than {MAX_BYTES // 1_000_000} MB; no deal is.",
            fix="Check that it is the deal file.",
            rule="READ-08",
        )
    if found := _CONTROL.search(text):
        raise Unparsable(
            f"The file holds a character that is not text (U+{ord(found[0]):04X}).",
            line=text.count("\n", 0, found.start()) + 1,
            fix="Remove it, or check that this is the deal file and not a Word or PDF document.",
        )


class _Builder:
    """Builds the tree from the events, with a stack of its own, so that no nest can exhaust Python's."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[_Collecting] = []
        self._count = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.ScalarEvent):
            _refuse_marks(event, line)
            self._add(Scalar(event.value, event.style is not None and event.style != "", line), line)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            _refuse_marks(event, line)
            self._open_one(isinstance(event, yaml.MappingStartEvent), line)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = self._open.pop().node()
            self._add(done, done.line)
        elif isinstance(event, yaml.AliasEvent):
            raise Unparsable(
                f"`*{event.anchor}` repeats another part of the file; a deal file says each thing itself.",
                line=line,
                fix="Write the facts out, or quote the text if the star belongs to it.",
                rule="READ-07",
            )
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise Unparsable(
                    "A second document begins here (`---`); a deal file holds one deal.",
                    line=line,
                    fix="Put the other deal into a file of its own.",
                    rule="READ-07",
                )

    def _open_one(self, mapping: bool, line: int) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise _too_deep(line)
        if self._open and self._open[-1].wants_key:
            raise Unparsable(
                "A list or mapping stands here as a key; a key is a word.",
                line=line,
                fix="Give it a key of one word, or close the bracket before it.",
            )
        self._open.append(_Collecting(mapping, line))

    def _add(self, node: Node, line: int) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            raise Unparsable(
                f"The file holds more than {MAX_NODES} facts; no deal does.",
                line=line,
                fix="Check that it is the deal file.",
                rule="READ-08",
            )
        if self._open:
            self._open[-1].add(node)
        else:
            self.root = None if isinstance(node, Scalar) and not node.text and not node.quoted else node


class _Collecting:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("_entries", "_items", "_key", "_line", "_mapping")

    def __init__(self, mapping: bool, line: int) -> None:
        self._mapping = mapping
        self._line = line
        self._items: list[Node] = []
        self._entries: list[Entry] = []
        self._key: Scalar | None = None

    @property
    def wants_key(self) -> bool:
        return self._mapping and self._key is None

    def add(self, node: Node) -> None:
        if not self._mapping:
            self._items.append(node)
        elif self._key is None:
            assert isinstance(node, Scalar)  # anything else was refused when it opened
            self._key = node
        else:
            self._entries.append(Entry(self._key.text, self._key.line, node))
            self._key = None

    def node(self) -> Mapping | Sequence:
        if self._mapping:
            return Mapping(tuple(self._entries), self._line)
        return Sequence(tuple(self._items), self._line)


def _refuse_marks(event: Any, line: int) -> None:
    """Refuse anchors and tags: the first are for aliases, the second would set a type that is the model's to set."""
    if event.anchor is not None:
        raise Unparsable(
            f"`&{event.anchor}` is a mark for repeating this part elsewhere; a deal file does not repeat.",
            line=line,
            fix="Remove the mark, or quote the text if the sign belongs to it.",
            rule="READ-07",
        )
    if event.tag is not None:
        raise Unparsable(
            f"`{event.tag}` is a tag; what a value is, its key decides.",
            line=line,
            fix="Remove the tag, or quote the text if the exclamation mark belongs to it.",
            rule="READ-07",
        )


#: What the parser says (libyaml's words and PyYAML's own) and what a person can do about it.
_HINTS = (
    (
        r"mapping values are not allowed",
        "Put a text that holds a colon into quotes, and indent the keys of one thing alike.",
    ),
    (
        r"cannot start any token|while scanning a directive",
        "Indent with blanks, not tabs; put a text that begins with %, @ or ` into quotes.",
    ),
    (
        r"expected ',' or|flow (mapping|sequence)",
        "Close the bracket, and put a text with a comma or colon into quotes.",
    ),
    (r"escape", "After a backslash only a few letters may follow; write the character itself, or two backslashes."),
    (r"quoted scalar|end of stream", "Close the quotation mark; inside single quotes an apostrophe is written twice."),
    (r"find expected ':'|simple key", "Put `: ` after the key, and text that goes on over lines into quotes."),
    (r"find expected key|block end|block mapping|'-'", "Indent the keys of one thing alike."),
    (r"alias|anchor", "Put a text that begins with * or & into quotes."),
    (r"tag", "Put a text that begins with ! into quotes."),
)


def _too_deep(line: int) -> Unparsable:
    return Unparsable(
        f"Brackets and levels are nested more than {MAX_DEPTH} deep here; no deal is.",
        line=line,
        fix="Check the brackets.",
        rule="READ-08",
    )


def _explain(error: yaml.MarkedYAMLError, text: str) -> NoReturn:
    mark = error.problem_mark or error.context_mark
    lines = text.count("\n") + 1
    said = " ".join(part for part in (error.context, error.problem) if part)
    if "nesting depth" in said:  # some versions of libyaml look ahead, and give up before we do
        raise _too_deep(min((mark.line if mark else 0) + 1, lines)) from None
    fix = next((hint for pattern, hint in _HINTS if re.search(pattern, said)), "")
    if text.lstrip()[:1] in ("{", "[") and "escape" in said:
        fix = "This is half a character: write the character itself, or both halves of its pair of \\u escapes."
    raise Unparsable(
        f"The file cannot be read as YAML from here on ({said}).",
        line=min((mark.line if mark else 0) + 1, lines),
        fix=fix,
    ) from None
