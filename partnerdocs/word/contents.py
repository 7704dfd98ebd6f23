"""The table of contents: a live field that already shows its entries, and their pages where these are known."""

from __future__ import annotations

from collections.abc import Mapping

from partnerdocs.drafting.instrument import Instrument, Paragraph
from partnerdocs.word.body import CONTENTS_MARK, IN_CONTENTS, Writer
from partnerdocs.word.ooxml import field, run

CONTENTS = "Contents"
# "Schedule 1" is wider than the number of a clause; only its own entries may have a stop there, or the short title of
# a clause would end in front of it.
_WIDE = '<w:tabs><w:tab w:val="clear" w:pos="720"/><w:tab w:val="left" w:pos="1440"/></w:tabs>'
_TAB = "<w:r><w:tab/></w:r>"


def contents_xml(writer: Writer, pages: Mapping[str, int] | None = None) -> str:
    """The contents with a heading; empty if the instrument has neither clauses nor schedules.

    pages: the page of each entry by the paragraph's key. A page that is not known stays blank until Word fills it in
    (F9 on the contents): a wrong number would be worse, and asking Word to fill it in makes Word question the reader.
    """
    entries = entries_of(writer.instrument)
    if not entries:
        return ""
    # The first level of the outline, linked, by outline level, within the bookmark around clauses and schedules.
    begin, separate, end = _field_marks(f'TOC \\o "1-1" \\h \\z \\u \\b {CONTENTS_MARK}')
    lines = []
    for i, p in enumerate(entries):
        page = (pages or {}).get(p.key)
        before = begin + separate if i == 0 else ""
        after = end if i == len(entries) - 1 else ""
        lines.append(_entry(writer, p, "" if page is None else str(page), before, after))
    ids = writer.house.ids
    heading = f'<w:p><w:pPr><w:pStyle w:val="{ids["contents-title"]}"/></w:pPr>{run(CONTENTS)}</w:p>'
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{writer.control()}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{heading}{''.join(lines)}</w:sdtContent></w:sdt>"
    )


def entries_of(instrument: Instrument) -> list[Paragraph]:
    """The headings that the contents list."""
    return [
        block
        for section in instrument.sections
        if section.kind in {"clause", "schedule"}
        for block in section.blocks
        if isinstance(block, Paragraph) and block.style in IN_CONTENTS
    ]


def _entry(writer: Writer, p: Paragraph, page: str, before: str, after: str) -> str:
    name = writer.contents[p.key]
    style = writer.house.ids["contents-1"]
    number = f"{run(p.label)}{_TAB}" if p.label else ""
    where = field(f"PAGEREF {name} \\h", page)
    tabs = _WIDE if p.style == "schedule" else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{tabs}</w:pPr>{before}'
        f'<w:hyperlink w:anchor="{name}" w:history="1">{number}{run(p.text)}{_TAB}{where}</w:hyperlink>{after}</w:p>'
    )


def _field_marks(instruction: str) -> tuple[str, str, str]:
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end"))
    return begin + code, separate, end
