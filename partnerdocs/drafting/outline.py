"""An instrument as it stands on the page: in which order, under which headings, and as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from partnerdocs.drafting.instrument import Block, ExecutionBlock, Instrument, Paragraph, PlacedTable, Section, Text

#: Heading above the first clause.
AGREED_TERMS = "Agreed terms"
_HEADED = ("parties", "background", "execution")


class Printed(NamedTuple):
    """A block where it is printed.

    heading: whether it is a heading that the page adds (Parties, Background, Agreed terms), not part of the text.
    new_page: whether it begins a page: the place for signatures does.
    """

    section: Section
    block: Block
    heading: bool = False
    new_page: bool = False


def printed(instrument: Instrument) -> Iterator[Printed]:
    """Every block in the order of the page, with the headings of the fixed parts in their places."""
    clauses_begun = False
    for section in instrument.sections:
        title = section.title if section.kind in _HEADED else ""
        if section.kind == "clause" and not clauses_begun:
            title, clauses_begun = AGREED_TERMS, True
        new_page = section.kind == "execution"
        if title and not _begins_with_heading(section):
            yield Printed(section=section, block=_heading(section, title), heading=True, new_page=new_page)
            new_page = False
        for block in section.blocks:
            yield Printed(section=section, block=block, new_page=new_page)
            new_page = False


def _begins_with_heading(section: Section) -> bool:
    first = section.blocks[0] if section.blocks else None
    return isinstance(first, Paragraph) and first.style == "heading"


def _heading(section: Section, title: str) -> Paragraph:
    return Paragraph(key=f"heading:{section.id}", style="heading", runs=(Text(title),))


def outline(instrument: Instrument) -> str:
    """The text with its numbers, one paragraph a line, as `partnerdocs outline` shows it for a Word file.

    A row of a table is one line, its cells parted by " | "; paragraphs of one cell are parted by " / ".
    The cover, the contents and the pages of a file copy are not part of it.
    """
    lines: list[str] = []
    for item in printed(instrument):
        lines.extend(_lines(item.block))
    return "\n".join(line for line in lines if line) + "\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield line_of(block)
    elif isinstance(block, PlacedTable):
        table = block.table
        yield _row(table.head)
        for row in table.rows:
            yield _row(tuple(cell.text for cell in row))
    elif isinstance(block, ExecutionBlock):
        left = " / ".join(plain(p.text) for p in block.testimonium)
        for line in block.lines or (None,):
            yield _row((left, plain(line.text) if line else ""))
            left = ""


def line_of(paragraph: Paragraph) -> str:
    """The number and the words of a paragraph."""
    return plain(f"{paragraph.label} {paragraph.text}")


def _row(cells: tuple[str, ...]) -> str:
    return " | ".join(plain(cell) for cell in cells).strip()


def plain(text: str) -> str:
    """The words with single spaces between them."""
    return " ".join(text.split())
