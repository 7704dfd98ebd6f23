"""Any Word file as plain text with its numbers as Word shows them: to read, to compare, to test."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from partnerdocs.drafting.outline import plain
from partnerdocs.word.gate import main_part, open_parts
from partnerdocs.word.numbers import Numbers
from partnerdocs.word.ooxml import W
from partnerdocs.word.styles import Lists, read_lists, read_styles, value

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Blank for what moves on within a line, and what is not part of the text as it now stands.
_BLANKS = {W + "tab", W + "br", W + "cr", W + "ptab"}
_DASHES = {W + "noBreakHyphen": "\u2011", W + "softHyphen": ""}
_GONE = {W + "del", W + "moveFrom", W + "pPr", W + "rPr", W + "sdtPr", W + "sectPr", W + "instrText", W + "delText",
         _MC + "Fallback", W + "tblPr", W + "trPr", W + "tcPr", W + "tblGrid", W + "fldData"}  # fmt: skip


@attrs.frozen(kw_only=True)
class Line:
    """A paragraph of a Word file as it reads.

    label: its number as printed, "" if it has none; number: in full context, as a reference writes it.
    style: name of its style; text: its words, of tracked changes those that now stand.
    element: the lxml element.
    """

    label: str
    number: str
    style: str
    text: str
    element: Any


def outline(file: str | os.PathLike[str] | bytes) -> str:
    """The text of a .docx, one paragraph a line; a row of a table is a line, its cells parted by " | ".

    file: a path or the bytes. Raises gate.Refused for a file that must not be opened, OSError for one that cannot be.
    """
    return "\n".join(line for line in outline_lines(open_parts(_bytes(file))) if line) + "\n"


def _bytes(file: str | os.PathLike[str] | bytes) -> bytes:
    return file if isinstance(file, bytes) else Path(file).read_bytes()


def outline_lines(parts: Mapping[str, bytes]) -> Iterator[str]:
    """The lines of an outline from the parts of a file that is through the gate."""
    body, reader = read_body(parts)
    yield from _block_lines(body, reader)


class Reader:
    """Turns paragraphs into lines, in the order of the text, because numbers count."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        folder = main_part(parts).rpartition("/")[0]
        styles, lists = _root(parts, f"{folder}/styles.xml"), _root(parts, f"{folder}/numbering.xml")
        self.styles = {} if styles is None else read_styles(styles)
        self.lists = Lists(abstract={}, nums={}) if lists is None else read_lists(lists)
        self._numbers = Numbers(self.styles, self.lists)

    def line(self, paragraph: Any) -> Line:
        """The next paragraph of the text."""
        label, number = self._numbers.next(paragraph)
        properties = paragraph.find(W + "pPr")
        ident = value(properties, "pStyle") if properties is not None else ""
        style = self.styles[ident].name if ident in self.styles else ""
        return Line(label=label, number=number, style=style, text=text_of(paragraph), element=paragraph)


def read_body(parts: Mapping[str, bytes]) -> tuple[Any, Reader]:
    """The w:body of the main part and a reader for it."""
    from lxml import etree

    root = etree.fromstring(parts[main_part(parts)])
    body = root.find(W + "body")
    return (root if body is None else body), Reader(parts)


def _root(parts: Mapping[str, bytes], name: str) -> Any:
    from lxml import etree

    return etree.fromstring(parts[name]) if name in parts else None


def _block_lines(container: Any, reader: Reader) -> Iterator[str]:
    for element in container:
        if element.tag == W + "p":
            line = reader.line(element)
            yield plain(f"{line.label} {line.text}")
        elif element.tag == W + "tbl":
            for row in _rows(element):
                yield " | ".join(_cell(cell, reader) for cell in _cells(row)).strip()
        elif element.tag not in _GONE and isinstance(element.tag, str):  # content controls, custom XML, insertions
            yield from _block_lines(element, reader)


def _cell(cell: Any, reader: Reader) -> str:
    return " / ".join(line for line in _block_lines(cell, reader) if line)


def _rows(table: Any) -> Iterator[Any]:
    yield from _within(table, W + "tr")


def _cells(row: Any) -> Iterator[Any]:
    yield from _within(row, W + "tc")


def _within(parent: Any, tag: str) -> Iterator[Any]:
    """The rows or cells of one table, through the content controls around them but not into inner tables."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in {W + "sdt", W + "sdtContent", W + "customXml", W + "ins"}:
            yield from _within(child, tag)


def text_of(paragraph: Any) -> str:
    """The words of a paragraph: of fields the results, of tracked changes what now stands."""
    pieces: list[str] = []
    depth: list[bool] = []  # for each field that has begun, whether its result has

    def walk(element: Any) -> None:
        for child in element:
            tag = child.tag
            if tag == W + "fldChar":
                _step(child.get(W + "fldCharType"), depth)
            elif tag in _GONE or not isinstance(tag, str):
                continue
            elif tag == W + "t":
                if all(depth):
                    pieces.append(child.text or "")
            elif tag in _BLANKS:
                pieces.append(" ")
            elif tag in _DASHES:
                pieces.append(_DASHES[tag])
            else:
                walk(child)

    walk(paragraph)
    return "".join(pieces)


def _step(kind: str | None, depth: list[bool]) -> None:
    if kind == "begin":
        depth.append(False)
    elif kind == "separate" and depth:
        depth[-1] = True
    elif kind == "end" and depth:
        depth.pop()
