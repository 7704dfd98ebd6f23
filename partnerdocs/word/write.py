"""An instrument as a Word file."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from partnerdocs.drafting.instrument import Instrument
from partnerdocs.files import write_file
from partnerdocs.word.body import Writer
from partnerdocs.word.contents import contents_xml
from partnerdocs.word.house import House, load_house
from partnerdocs.word.notices import back_pages, front_pages, marking
from partnerdocs.word.ooxml import clean
from partnerdocs.word.package import WORD_TYPE, add_part, zipped
from partnerdocs.word.properties import add_properties
from partnerdocs.wording.times import date

#: What stands after "Dated" until somebody writes the day in by hand.
_BLANK = "_" * 28


class TargetExists(FileExistsError):
    """There is a file of that name already, and nobody said to overwrite it."""


def to_bytes(instrument: Instrument, house: House | None = None, *, pages: Mapping[str, int] | None = None) -> bytes:
    """The instrument as the bytes of a .docx; the same instrument gives the same bytes.

    house: the plain house if none is given.
    pages: the page of each heading, by the paragraph's key, for the contents; `pages.page_numbers` finds them.
    """
    return zipped(to_parts(instrument, house, pages=pages))


def to_parts(
    instrument: Instrument, house: House | None = None, *, pages: Mapping[str, int] | None = None
) -> dict[str, bytes]:
    """The parts of the .docx by name."""
    house = house or load_house()
    writer = Writer(instrument, house)
    places = {
        "notices": front_pages(writer),
        "contents": contents_xml(writer, pages),
        "body": writer.body() + back_pages(writer),
    }
    shown = _shell(instrument, places)
    parts = dict(house.parts)
    for name, template in house.shells.items():
        parts[name] = template.render(shown).encode("utf-8")
    parts["word/numbering.xml"] = writer.lists.numbering()
    comments = writer.comments.part()
    if comments:
        add_part(parts, "word/comments.xml", comments, f"{WORD_TYPE}comments+xml", "comments")
    add_properties(parts, instrument)
    return parts


def save(
    instrument: Instrument,
    path: str | os.PathLike[str],
    *,
    force: bool = False,
    house: House | None = None,
    pages: Mapping[str, int] | None = None,
) -> None:
    """Write the instrument to a .docx: the whole file or nothing.

    house, pages: as in `to_bytes`.
    Raises TargetExists if there is such a file and `force` is not set, OSError if it cannot be written.
    """
    target = Path(path)
    if target.exists() and not force:
        raise _exists(target)
    data = to_bytes(instrument, house, pages=pages)
    try:
        write_file(target, data, overwrite=force)
    except FileExistsError:  # it has appeared meanwhile
        raise _exists(target) from None


def _exists(target: Path) -> TargetExists:
    return TargetExists(errno.EEXIST, "There is such a file already; choose another name, or overwrite it", str(target))


def _shell(instrument: Instrument, places: Mapping[str, str]) -> dict[str, Any]:
    """What the house prints: see `house.SHELL`."""
    from markupsafe import Markup

    front = instrument.front
    day = date(front.drafted) if front.drafted else ""
    words = {
        "title": front.title,
        "deal": front.deal,
        "status": front.status,
        "short_status": front.short_status,
        "dated": front.dated or _BLANK,
        "drafted": day,
        "version": front.version,
        "edition": ", ".join(part for part in (f"Version {front.version}" if front.version else "", day) if part),
        "marking": marking(instrument),
    }
    return {
        **{name: clean(text) for name, text in words.items()},
        "parties": [clean(party) for party in front.parties],
        **{name: Markup(xml) for name, xml in places.items()},
    }
