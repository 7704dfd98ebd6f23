"""Where each open point and each library default stands in a document, and how the text reads there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten
from typing import NamedTuple

from partnerdocs.drafting.instrument import (
    ExecutionBlock,
    Instrument,
    OpenItem,
    Paragraph,
    PlacedTable,
    Section,
    Value,
)
from partnerdocs.drafting.outline import Printed, printed
from partnerdocs.wording.open_words import OPEN

# How much of an undecided sentence a list shows.
_SHOWN = 90


class Reading(NamedTuple):
    """Where a point stands, in words for a reader ("Clause 7.2; Schedule 1, table"), and what the text says there."""

    where: str
    reads: str


#: A paragraph with its section and the number that it or the paragraph above it has.
Numbered = tuple[Section, Paragraph, str]
#: Paragraphs by key, and for each key by their place in the document.
ByKey = dict[str, dict[int, Numbered]]


def standing(made: Instrument, page: Iterable[Printed] | None = None) -> Iterator[tuple[OpenItem, tuple[Reading, ...]]]:
    """Each open item of a document with its readings, in the order in which drafting met them.

    page: the document's blocks in the order of the page, where somebody has them already.
    """
    numbered = tuple(_numbered(printed(made) if page is None else page))  # once, not for each open point
    by_key, in_text = _by_key(made, numbered), tuple(_open_in_text(made, numbered))
    for item in made.open_items:
        yield item, _readings(item, made, by_key, in_text)


def places(made: Instrument) -> dict[str, str]:
    """Where each paragraph stands, by its key: "clause 7.2", "Schedule 2, paragraph 3"."""
    found = {p.key: place_of(section, number) for section, p, number in _numbered(printed(made))}
    for section in made.sections:
        found.setdefault(section.id, place_of(section, ""))
        for block in section.blocks:
            if isinstance(block, PlacedTable):
                found[block.key] = f"{place_of(section, '')}, table"
    return found


def place_of(section: Section, number: str) -> str:
    """A place in words: the section, and the number inside it if there is one."""
    head = section.blocks[0] if section.blocks else None
    own = head.number if isinstance(head, Paragraph) else ""
    if section.kind == "clause":
        return f"Clause {number or own}"
    if section.kind == "schedule":
        if number == own or not number:
            return own
        return f"{own}, {number}" if number.startswith("Part") else f"{own}, paragraph {number}"
    return f"{section.title} {number}".strip()


def _readings(
    item: OpenItem, made: Instrument, by_key: ByKey, in_text: Sequence[tuple[str, str, str]]
) -> tuple[Reading, ...]:
    """The places of an item, those together at which the text reads alike."""
    holding = [path for path, _, _ in in_text if path and f"{item.path}.".startswith(f"{path}.")]
    nearest = max(holding, key=len, default="")
    found = [(place, words) for path, place, words in in_text if nearest and path == nearest]
    readings: dict[str, dict[str, None]] = {}
    for place, words in found or _undecided(item, made, by_key):
        only_a_hole = words.rstrip(".;:,") in ("", OPEN)
        readings.setdefault(OPEN if only_a_hole else words, {})[place] = None
    return tuple(Reading("; ".join(where), words) for words, where in readings.items())


def _numbered(page: Iterable[Printed]) -> Iterator[Numbered]:
    """Every paragraph with its section and the number that it or the paragraph above it has."""
    number, section = "", None
    for item in page:
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
                for path in piece.holes or (piece.path,):
                    yield path, place_of(section, number), piece.text
    for section in made.sections:
        for block in section.blocks:
            for row in block.table.rows if isinstance(block, PlacedTable) else ():
                for cell in row:
                    for path in (cell.holes or (cell.path,)) if cell.open else ():
                        yield path, f"{place_of(section, '')}, table", cell.text


def _undecided(item: OpenItem, made: Instrument, by_key: ByKey) -> list[tuple[str, str]]:
    """Places of an open point that the text does not print, by the keys that drafting noted."""
    stands = {place: one for key in item.where for place, one in by_key[key].items()}
    found = [
        (place_of(section, number), shorten(p.text, _SHOWN, placeholder=" ..."))
        for _, (section, p, number) in sorted(stands.items())
    ]
    noted = {key.partition("/")[0].partition("#")[0] for key in item.where} if not found else set(item.where)
    return found + [(place_of(section, ""), "") for section in made.sections if section.id in noted]
