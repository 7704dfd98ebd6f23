"""Pages about the draft: errors and open points of a file copy, and the list of open points of an issue copy.

What is internal (owners, errors, facts that nothing printed) stands in a file copy only.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnerdocs.drafting.instrument import (
    ExecutionBlock,
    Instrument,
    OpenItem,
    Paragraph,
    PlacedTable,
    Section,
    Value,
)
from partnerdocs.drafting.outline import printed
from partnerdocs.word.body import Writer
from partnerdocs.word.ooxml import run
from partnerdocs.word.tables import table_xml
from partnerdocs.wording.table import Cell, Table

NOT_FOR_SIGNATURE = "Working draft: not for signature"
FILE_COPY = "File copy: not to leave the house"


def marking(instrument: Instrument) -> str:
    """What each page of the copy is marked with; nothing for an issue copy without errors."""
    marks = []
    if instrument.working or instrument.errors:
        marks.append(NOT_FOR_SIGNATURE)
    if instrument.copy == "file":
        marks.append(FILE_COPY)
    return ". ".join(marks)


def front_pages(writer: Writer) -> str:
    """What stands before the cover of a file copy: errors, open points with their owners, facts nobody printed."""
    made = writer.instrument
    if made.copy != "file":
        return ""
    pages = []
    if made.errors:
        pages.append(_title(writer, NOT_FOR_SIGNATURE))
        pages.append(_text(writer, "These errors were found in the deal. Mend or accept each before this is issued."))
        pages.extend(_text(writer, f"{i}. {line}") for i, line in enumerate(made.errors, 1))
    if made.open_items:
        pages.append(_title(writer, "Open points"))
        pages.append(table_xml(writer, _open_table(made, owners=True)))
    if made.unprinted:
        pages.append(_title(writer, "Facts of the deal that this document does not use"))
        pages.extend(_text(writer, path) for path in made.unprinted)
    return "".join([*pages, _page_break(writer)]) if pages else ""


def back_pages(writer: Writer) -> str:
    """What stands behind an issue copy: the open points, by where they stand in the text."""
    made = writer.instrument
    if made.copy == "file" or not made.open_items:
        return ""
    lead = "These points are highlighted in the text and are still to be settled."
    return _title(writer, "Open points") + _text(writer, lead) + table_xml(writer, _open_table(made, owners=False))


def _title(writer: Writer, words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{writer.house.ids["list-title"]}"/></w:pPr>{run(words)}</w:p>'


def _text(writer: Writer, words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{writer.house.ids["list-text"]}"/></w:pPr>{run(words)}</w:p>'


def _page_break(writer: Writer) -> str:
    style = writer.house.ids["table-gap"]
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'


def _open_table(made: Instrument, *, owners: bool) -> Table:
    places = _places(made)
    texts = _texts(made)
    sections = {section.id: section for section in made.sections}
    rows = []
    for item in made.open_items:
        where = places.get(item.path) or [*_fallback(item, made, sections)]
        reads = texts.get(item.path, "[●]" if item.state == "open" else "")
        words = _words(item, owners=owners)
        cells = ["; ".join(dict.fromkeys(where)), words, reads]
        if owners:
            cells.append(item.owner)
        rows.append(tuple(Cell(text=cell) for cell in cells))
    head = ("Where", "To be settled", "It now reads")
    return Table(
        title="Open points",
        head=(*head, "Owner") if owners else head,
        widths=(4, 4, 4, 3) if owners else (4, 5, 5),
        rows=tuple(rows),
    )


def _words(item: OpenItem, *, owners: bool) -> str:
    """What is open, in words; a path of the deal file is no words and stays in the house."""
    if item.state == "default":
        return f"library default, not instructed ({item.path})" if owners else "to be confirmed"
    if item.words == item.path:
        return item.path if owners else "to be agreed"
    return item.words


def _places(made: Instrument) -> dict[str, list[str]]:
    """Where each open fact stands in the text, in words."""
    found: dict[str, list[str]] = {}
    for path, place, _ in _open_in_text(made):
        found.setdefault(path, []).append(place)
    return found


def _texts(made: Instrument) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path, _, words in _open_in_text(made):
        texts.setdefault(path, words)
    return texts


def _open_in_text(made: Instrument) -> Iterator[tuple[str, str, str]]:
    """Path, place and words of every open fact that the text prints."""
    number, section = "", None
    for item in printed(made):
        if item.section is not section:
            number, section = "", item.section
        block = item.block
        if isinstance(block, PlacedTable):
            for row in block.table.rows:
                for cell in row:
                    if cell.open:
                        yield cell.path, f"{_place(item.section, '')}, table", cell.text
            continue
        paragraphs = (*block.testimonium, *block.lines) if isinstance(block, ExecutionBlock) else (block,)
        for p in paragraphs:
            number = p.number if p.number and not p.style.startswith("definition") else number
            for piece in p.runs:
                if isinstance(piece, Value) and piece.state != "agreed":
                    yield piece.path, _place(item.section, number), piece.text


def _place(section: Section, number: str) -> str:
    head = section.blocks[0] if section.blocks else None
    own = head.number if isinstance(head, Paragraph) else ""
    if section.kind == "clause":
        return f"Clause {number or own}"
    if section.kind == "schedule":
        if number == own or not number:
            return own
        return f"{own}, {number}" if number.startswith("Part") else f"{own}, paragraph {number}"
    return f"{section.title} {number}".strip()


def _fallback(item: OpenItem, made: Instrument, sections: dict[str, Section]) -> Iterator[str]:
    """Places of an open point that decides on text and is not printed itself, by the keys that drafting noted."""
    for key in item.where:
        section = sections.get(key) or sections.get(key.split("/")[0])
        if section is not None:
            number = next((p.number for p in made.paragraphs() if p.key == key), "")
            yield _place(section, number)
