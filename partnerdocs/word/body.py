"""From the blocks of an instrument to the XML of Word's body: paragraphs, values, references, notes."""

from __future__ import annotations

from partnerdocs.drafting.instrument import (
    Block,
    Defined,
    Emphasis,
    ExecutionBlock,
    Instrument,
    Paragraph,
    PlacedTable,
    Reference,
    Run,
    Text,
    Value,
)
from partnerdocs.drafting.outline import Printed, printed
from partnerdocs.word.comments import Comments
from partnerdocs.word.house import House
from partnerdocs.word.lists import Instances
from partnerdocs.word.ooxml import Names, attribute, bookmark, clean, field, run
from partnerdocs.word.tables import execution_xml, table_xml
from partnerdocs.wording.open_words import by_holes, holds_open

# Word's own highlighter, which readers look for and can take off; the character style says which of the two it is.
_HIGHLIGHTED = ("open", "default")


class Writer:
    """Writes one instrument into one house; it lives as long as that takes.

    It hands out everything that must be unique in a document: numbers of bookmarks and controls, list instances,
    names of bookmarks.
    """

    def __init__(self, instrument: Instrument, house: House) -> None:
        self.instrument = instrument
        self.house = house
        self.file_copy = instrument.copy == "file"
        self.lists = Instances(house)
        self.comments = Comments(instrument, house)
        self.references = Names("_Ref", 9)
        self.contents = Names("_Toc", 9)
        self._values = Names("v_", 12)
        self._uses: dict[str, int] = {}
        self._marks = 0
        self._controls = 0
        self._shapes = _run_shapes(house)
        self.printed = tuple(printed(instrument))
        self._paragraphs = {p.key: p for p in instrument.paragraphs()}
        self._referred = {run.target for p in self._paragraphs.values() for run in p.runs if isinstance(run, Reference)}

    def body(self) -> str:
        """All blocks in the order of the page; around clauses and schedules the bookmark that the contents go by."""
        pieces: list[str] = []
        inside = False
        mark = self.mark()
        for item in self.printed:
            within = item.section.kind in {"clause", "schedule"} and not item.heading
            if within and not inside:
                pieces.append(f'<w:bookmarkStart w:id="{mark}" w:name="{CONTENTS_MARK}"/>')
                inside = True
            elif inside and item.section.kind == "execution":
                pieces.append(f'<w:bookmarkEnd w:id="{mark}"/>')
                inside, mark = False, 0
            pieces.append(self._block(item))
        if inside:
            pieces.append(f'<w:bookmarkEnd w:id="{mark}"/>')
        return "".join(pieces)

    def mark(self) -> int:
        """A number for a bookmark."""
        self._marks += 1
        return self._marks

    def control(self) -> int:
        """A number for a content control."""
        self._controls += 1
        return self._controls

    def _block(self, item: Printed) -> str:
        block: Block = item.block
        if isinstance(block, Paragraph):
            leads = bool(block.runs) and block.runs[-1].text.endswith(":")  # to a list: it stands on its page
            keep = "<w:keepNext/>" if leads else ""
            return self.paragraph(block, before=keep + ("<w:pageBreakBefore/>" if item.new_page else ""))
        if isinstance(block, PlacedTable):
            return table_xml(self, block.table)
        assert isinstance(block, ExecutionBlock)
        return execution_xml(self, block)

    def paragraph(self, p: Paragraph, *, style: str = "", before: str = "") -> str:
        """A paragraph with its number, bookmarks and notes.

        style: a style of the house in place of the paragraph's own; before: what keeps or breaks pages.
        """
        inside = "".join([self.run(r) for r in p.runs])
        if p.key in self._referred and p.number:
            inside = bookmark(self.mark(), self.references[p.key], inside)
        if p.style in IN_CONTENTS and not style:
            inside = bookmark(self.mark(), self.contents[p.key], inside)
        if p.notes and self.comments.wanted:
            inside = self.comments.around(p.notes, inside)
        number = "" if style else self.lists.properties(p.style, p.list_key)
        name = self.house.ids[style or p.style]
        return f'<w:p><w:pPr><w:pStyle w:val="{name}"/>{before}{number}</w:pPr>{inside}</w:p>'

    def run(self, piece: Run) -> str:
        """One piece of a paragraph."""
        if isinstance(piece, Text):
            return run(piece.text) if piece.text else ""
        if isinstance(piece, Value):
            return self.value(piece.text, piece.path, self._shapes.get(piece.state, ""))
        if isinstance(piece, Reference):
            return self._reference(piece)
        if isinstance(piece, Defined):
            return self.value(piece.text, piece.path, self._shapes["defined"])
        assert isinstance(piece, Emphasis)
        return run(piece.text, self._shapes["emphasis"])

    def cell_shape(self, state: str) -> str:
        """Properties of a run that is open, or of any other."""
        return self._shapes.get(state, "")

    def value(self, text: str, path: str, shape: str) -> str:
        """Words that stand for a fact: a content control inside a bookmark, so that either one finds it again.

        In an issue copy both names are digits that only who has the deal can read; the file copy names the path.
        """
        inside = self._marked(text, shape)
        if not text or not path:
            return inside
        name = self._values[path]
        use = self._uses[path] = self._uses.get(path, 0) + 1
        label = f'<w:alias w:val="{attribute(path)}"/>' if self.file_copy else ""
        tag = attribute(f"deal:{path}") if self.file_copy and len(path) <= 59 else name  # Word's limit is 64
        return bookmark(
            self.mark(),
            f"{name}_{use}",
            f'<w:sdt><w:sdtPr>{label}<w:tag w:val="{tag}"/><w:id w:val="{self.control()}"/></w:sdtPr>'
            f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>",
        )

    def _marked(self, text: str, shape: str) -> str:
        """The words of a value; of an open one only what is still to be filled in is marked, where that shows."""
        if not text:
            return ""
        if shape != self._shapes["open"] or not holds_open(text):
            return run(text, shape)
        pieces = by_holes(text)
        return "".join(run(words, shape if i % 2 else "") for i, words in enumerate(pieces) if words)

    def _reference(self, piece: Reference) -> str:
        target = self._paragraphs.get(piece.target)
        if target is None:
            return run(piece.text)
        if clean(piece.text) == clean(target.number):
            # \w, the number in full context, reads the same wherever the reference stands.
            return field(f"REF {self.references[piece.target]} \\w \\h", piece.text)
        return run(piece.text)


#: Paragraphs that stand in the table of contents.
IN_CONTENTS = frozenset({"clause-1", "schedule"})
#: Bookmark around the clauses and schedules, the part of the document that the contents list.
CONTENTS_MARK = "_AgreedTerms"


def _run_shapes(house: House) -> dict[str, str]:
    shapes = {name: f'<w:rStyle w:val="{house.ids[name]}"/>' for name in ("defined", "emphasis", "open", "default")}
    for name in _HIGHLIGHTED:
        shapes[name] += '<w:highlight w:val="yellow"/>'
    return shapes
