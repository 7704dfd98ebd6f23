"""Pages about the draft: errors and open points of a file copy, and the list of open points of an issue copy.

What is internal (owners, errors, facts that nothing printed) stands in a file copy only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten

from partnerdocs.drafting.instrument import (
    ExecutionBlock,
    Instrument,
    OpenItem,
    Paragraph,
    PlacedTable,
    Section,
    Value,
)
from partnerdocs.drafting.outline import Printed
from partnerdocs.word.body import Writer
from partnerdocs.word.ooxml import run
from partnerdocs.word.tables import table_xml
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.table import Cell, Table

# How much of an undecided sentence the list shows.
_SHOWN = 90
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


#: A paragraph with its section and the number that it or the paragraph above it has.
Numbered = tuple[Section, Paragraph, str]
#: Paragraphs by key, and for each key by their place in the document.
ByKey = dict[str, dict[int, Numbered]]


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
    numbered = tuple(_numbered(writer.printed))  # once, not for each open point
    by_key, in_text = _by_key(made, numbered), tuple(_open_in_text(made, numbered))
    for item in made.open_items:
        words = _words(item, owners=owners)
        for where, reads in _standing(item, made, by_key, in_text):
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


def _standing(
    item: OpenItem, made: Instrument, by_key: ByKey, in_text: Sequence[tuple[str, str, str]]
) -> list[tuple[str, str]]:
    """Where an open point stands in the text, in words, and how the text reads there: one pair for each reading."""
    holding = [path for path, _, _ in in_text if path and f"{item.path}.".startswith(f"{path}.")]
    nearest = max(holding, key=len, default="")
    found = [(place, words) for path, place, words in in_text if nearest and path == nearest]
    readings: dict[str, dict[str, None]] = {}
    for place, words in found or _undecided(item, made, by_key):
        only_a_hole = words.rstrip(".;:,") in ("", OPEN)
        readings.setdefault(OPEN if only_a_hole else words, {})[place] = None
    return [("; ".join(places), words) for words, places in readings.items()]


def _words(item: OpenItem, *, owners: bool) -> str:
    """What is open, in words; a path of the deal file is no words and stays in the house."""
    if item.state == "default":
        asked = "" if item.words == item.path and not owners else f"{item.words}: "
        return asked + ("library default, not instructed" if owners else "to be confirmed")
    return "to be agreed" if item.words == item.path and not owners else item.words


def _numbered(printed: Iterable[Printed]) -> Iterator[Numbered]:
    """Every paragraph with its section and the number that it or the paragraph above it has."""
    number, section = "", None
    for item in printed:
        if item.section is not section:
            number, section = "", item.section
        block = item.block
        if isinstance(block, PlacedTable):
            continue
        for p in (*block.testimonium, *block.lines) if isinstance(block, ExecutionBlock) else (block,):
            number = p.number if p.number and not p.style.startswith("definition") else number
            yield item.section, p, number


def _by_key(made: Instrument, numbered: Sequence[Numbered]) -> ByKey:
    """The paragraphs that an open point may decide, by the keys that drafting noted.

    A paragraph that is repeated (`clause/item~element`) also stands under the key of what repeats.
    """
    found: ByKey = {key: {} for item in made.open_items for key in item.where}
    for place, one in enumerate(numbered):
        key = one[1].key
        while key:
            if key in found:
                found[key][place] = one
            key = key.rpartition("~")[0]
    return found


def _open_in_text(made: Instrument, numbered: Sequence[Numbered]) -> Iterator[tuple[str, str, str]]:
    """Path, place and words of every open fact that the text prints."""
    for section, p, number in numbered:
        for piece in p.runs:
            if isinstance(piece, Value) and piece.state != "agreed":
                yield piece.path, _place(section, number), piece.text
    for section in made.sections:
        for block in section.blocks:
            for row in block.table.rows if isinstance(block, PlacedTable) else ():
                for cell in row:
                    if cell.open:
                        yield cell.path, f"{_place(section, '')}, table", cell.text


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


def _undecided(item: OpenItem, made: Instrument, by_key: ByKey) -> list[tuple[str, str]]:
    """Places of an open point that the text does not print, by the keys that drafting noted."""
    stands = {place: one for key in item.where for place, one in by_key[key].items()}
    found = [
        (_place(section, number), shorten(p.text, _SHOWN, placeholder=" ..."))
        for _, (section, p, number) in sorted(stands.items())
    ]
    noted = {key.partition("/")[0].partition("#")[0] for key in item.where} if not found else set(item.where)
    return found + [(_place(section, ""), "") for section in made.sections if section.id in noted]
