"""Drafting notes as Word comments; only a file copy that asks for notes has any."""

from __future__ import annotations

from partnerdocs.drafting.instrument import Instrument, Note
from partnerdocs.word.house import House
from partnerdocs.word.ooxml import DECLARATION, NAMESPACES, run

AUTHOR = "partnerdocs"
INITIALS = "pd"


class Comments:
    """The comments of one document, in the order of the page."""

    def __init__(self, instrument: Instrument, house: House) -> None:
        self.wanted = instrument.copy == "file" and instrument.notes
        drafted = instrument.front.drafted
        self._date = f' w:date="{drafted.isoformat()}T00:00:00Z"' if drafted else ""
        self._text = house.ids["comment"]
        self._mark = f'<w:rStyle w:val="{house.ids["comment-mark"]}"/>'
        self._made: list[str] = []

    def around(self, notes: tuple[Note, ...], inside: str) -> str:
        """The runs of a paragraph with a comment on them for each note."""
        for note in notes:
            number = len(self._made)
            self._made.append(self._comment(number, note))
            inside = (
                f'<w:commentRangeStart w:id="{number}"/>{inside}<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:rPr>{self._mark}</w:rPr><w:commentReference w:id="{number}"/></w:r>'
            )
        return inside

    def _comment(self, number: int, note: Note) -> str:
        return (
            f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}"{self._date}>'
            f'<w:p><w:pPr><w:pStyle w:val="{self._text}"/></w:pPr>'
            f"<w:r><w:rPr>{self._mark}</w:rPr><w:annotationRef/></w:r>{run(note.text)}</w:p></w:comment>"
        )

    def part(self) -> str:
        """word/comments.xml, or nothing if there are none."""
        if not self._made:
            return ""
        return f"{DECLARATION}<w:comments {NAMESPACES}>{''.join(self._made)}</w:comments>"
