"""The shell of the plain house: cover, contents, headers and footers, with the tags that docxtpl fills in."""

from __future__ import annotations

from partnerdocs.word.base.shape import MARGIN, PAGE, style_id
from partnerdocs.word.base.styles import BUILT_IN
from partnerdocs.word.ooxml import DECLARATION, NAMESPACES


def paragraph(style: str, text: str) -> str:
    """A paragraph of the shell; `text` may hold Jinja tags."""
    ident = {name: ident for name, ident, *_ in BUILT_IN}.get(style, style_id(style))
    return f'<w:p><w:pPr><w:pStyle w:val="{ident}"/></w:pPr>{words(text)}</w:p>'


def words(text: str) -> str:
    """One run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def number_field(name: str) -> str:
    """PAGE or NUMPAGES; Word and LibreOffice compute them whenever they lay out the page."""
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


TAB = "<w:r><w:tab/></w:r>"


def document() -> str:
    """word/document.xml: the cover, the place of the contents and the place of the body."""
    cover = (
        paragraph("Agreement Text", "{{p notices }}")
        + paragraph("Cover Status", "{{ status }}")
        + paragraph("Cover Dated", "Dated {{ dated }}")
        + paragraph("Cover Title", "{{ title }}")
        + paragraph("Cover Deal", "{{ deal }}")
        + paragraph("Cover Between", "between")
        + paragraph("Cover Party", "{%p for party in parties %}")
        + paragraph("Cover Party", "({{ loop.index }}) {{ party }}")
        + paragraph("Cover Party", "{%p endfor %}")
    )
    body = (
        paragraph("Agreement Text", "{{p contents }}")
        + paragraph("Opening", "Dated {{ dated }}")
        + paragraph("Agreement Text", "{{p body }}")
    )
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId7"/>'
        f'<w:pgSz w:w="{PAGE[0]}" w:h="{PAGE[1]}"/><w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" '
        f'w:left="{MARGIN}" w:header="680" w:footer="600" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{cover}{body}{section}</w:body></w:document>"


def header(*, first: bool) -> str:
    """Header: what the document is and its status; the marking of a file copy on every page."""
    marking = "{%p if marking %}", "{{ marking }}", "{%p endif %}"
    inside = "".join(paragraph("Marking", text) for text in marking)
    line = words("{{ title }}") + TAB + words("{{ short_status }}")
    inside += (
        '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>'
        if first
        else f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{line}</w:p>'
    )
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{inside}</w:hdr>"


def footer(*, first: bool) -> str:
    """Footer: version and page; nothing on the cover."""
    inside = (
        '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p>'
        if first
        else f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{words("{{ edition }}")}{TAB}{words("Page ")}'
        f"{number_field('PAGE')}{words(' of ')}{number_field('NUMPAGES')}</w:p>"
    )
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{inside}</w:ftr>"
