"""Pages about the draft: errors and open points of a file copy, and the list of open points of an issue copy.

What is internal (owners, errors, facts that nothing printed) stands in a file copy only.
"""

from __future__ import annotations

from partnerdocs.drafting.instrument import Instrument, OpenItem
from partnerdocs.drafting.standing import standing
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
        pages.append(table_xml(writer, _open_table(writer, owners=True)))
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
    return _title(writer, "Open points") + _text(writer, lead) + table_xml(writer, _open_table(writer, owners=False))


def _title(writer: Writer, words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{writer.house.ids["list-title"]}"/></w:pPr>{run(words)}</w:p>'


def _text(writer: Writer, words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{writer.house.ids["list-text"]}"/></w:pPr>{run(words)}</w:p>'


def _page_break(writer: Writer) -> str:
    style = writer.house.ids["table-gap"]
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'


def _open_table(writer: Writer, *, owners: bool) -> Table:
    made = writer.instrument
    rows: list[tuple[str, ...]] = []
    for item, readings in standing(made, writer.printed):
        words = _words(item, owners=owners)
        for where, reads in readings:
            row = (where, words, reads, item.owner) if owners else (where, words, reads)
            if item.path or all(known[:2] != row[:2] for known in rows):
                rows.append(row)  # not a fact in the list already that also decides whether its own sentence stands
    head = ("Where", "To be settled", "It now reads")
    return Table(
        title="Open points",
        head=(*head, "Owner") if owners else head,
        widths=(4, 4, 4, 3) if owners else (4, 5, 5),
        rows=tuple(tuple(Cell(text=cell) for cell in row) for row in rows),
    )


def _words(item: OpenItem, *, owners: bool) -> str:
    """What is open, in words; a path of the deal file is no words and stays in the house."""
    if item.state == "default":
        asked = "" if item.words == item.path and not owners else f"{item.words}: "
        return asked + ("library default, not instructed" if owners else "to be confirmed")
    return "to be agreed" if item.words == item.path and not owners else item.words
