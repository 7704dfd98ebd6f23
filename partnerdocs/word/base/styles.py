"""The styles of the plain house, as a table that can be read and compared."""

from __future__ import annotations

from partnerdocs.word.base.lists import numbered
from partnerdocs.word.base.shape import (
    CENTRE,
    CUSTOM,
    FONT,
    GREY,
    INK,
    KEEP,
    RIGHT_TAB,
    WIDTH,
    indent,
    left_tab,
    letters,
    outline,
    rule,
    spacing,
    style_id,
)
from partnerdocs.word.ooxml import DECLARATION, NAMESPACES

# Paragraph styles: name, based on, next, inside of w:pPr, inside of w:rPr.
PARAGRAPHS: tuple[tuple[str, str, str, str, str], ...] = (
    ("Agreement Text", "Normal", "", spacing(), ""),
    (
        "Agreement Heading",
        "Normal",
        "Agreement Text",
        KEEP + spacing(320, 160) + outline(0),
        letters(bold=True, size=24, colour=INK),
    ),
    ("Party", "Agreement Text", "", numbered(2, 0), ""),
    ("Recital", "Agreement Text", "", numbered(3, 0), ""),
    (
        "Clause 1",
        "Agreement Text",
        "Clause 2",
        numbered(1, 0, before=KEEP, space=spacing(260, 110), after=outline(0)),
        letters(bold=True),
    ),
    ("Clause 2", "Agreement Text", "", numbered(1, 1), ""),
    ("Clause 3", "Agreement Text", "", numbered(1, 2), ""),
    ("Clause 4", "Agreement Text", "", numbered(1, 3), ""),
    ("Clause Text", "Agreement Text", "", indent(720), ""),
    ("Definition", "Agreement Text", "", indent(720), ""),
    ("Definition (a)", "Agreement Text", "", numbered(7, 0), ""),
    ("Definition (i)", "Agreement Text", "", numbered(7, 1), ""),
    (
        "Schedule",
        "Agreement Text",
        "Schedule Text",
        numbered(
            4,
            0,
            before=KEEP + "<w:pageBreakBefore/>",
            space=rule("bottom") + spacing(0, 280, 240),
            after=outline(0),
        ),
        letters(bold=True, size=26, colour=INK),
    ),
    (
        "Schedule Part",
        "Agreement Text",
        "Paragraph 1",
        numbered(5, 0, before=KEEP, space=spacing(260, 130), after=outline(1)),
        letters(bold=True),
    ),
    ("Schedule Text", "Agreement Text", "", "", ""),
    ("Paragraph 1", "Agreement Text", "", numbered(6, 0), ""),
    ("Paragraph 2", "Agreement Text", "", numbered(6, 1), ""),
    ("Paragraph 3", "Agreement Text", "", numbered(6, 2), ""),
    ("Paragraph 4", "Agreement Text", "", numbered(6, 3), ""),
    ("Table Text", "Normal", "", spacing(60, 60, 252), letters(size=19)),
    ("Table Head", "Table Text", "", "<w:keepNext/>", letters(bold=True)),
    ("Table Number", "Table Text", "", '<w:jc w:val="right"/>', ""),
    (
        "Table Gap",
        "Normal",
        "Agreement Text",
        '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>',
        "",
    ),
    ("Signature Text", "Normal", "", spacing(60, 120), ""),
    ("Signature Space", "Normal", "", '<w:spacing w:before="0" w:after="0" w:line="640" w:lineRule="exact"/>', ""),
    ("Signature Line", "Normal", "", rule("top", 6, 4, "000000") + spacing(0, 120, 252), letters(size=20)),
    (
        "Unnumbered Title",
        "Normal",
        "Agreement Text",
        KEEP + "<w:pageBreakBefore/>" + rule("bottom") + spacing(0, 280, 240),
        letters(bold=True, size=26, colour=INK),
    ),
    ("Opening", "Normal", "Agreement Text", "<w:pageBreakBefore/>" + spacing(0, 240), letters(bold=True)),
    ("Notice Text", "Normal", "", spacing(0, 100), ""),
    ("Marking", "Normal", "", spacing(0, 40, 240), letters(bold=True, size=18, colour="9C1C1C")),
    ("Cover Status", "Normal", "", spacing(0, 0), letters(italic=True, size=19, colour=GREY)),
    ("Cover Dated", "Normal", "", spacing(1900, 1500) + CENTRE, letters(size=24)),
    (
        "Cover Title",
        "Normal",
        "",
        rule("top", 12, 18) + spacing(0, 120, 264) + CENTRE,
        letters(bold=True, size=40, colour=INK),
    ),
    ("Cover Deal", "Normal", "", rule("bottom", 12, 18) + spacing(0, 1300, 264) + CENTRE, letters(size=26)),
    ("Cover Between", "Normal", "", spacing(0, 200) + CENTRE, letters(size=22, colour=GREY)),
    ("Cover Party", "Normal", "", spacing(0, 160) + CENTRE, letters(bold=True, size=24)),
)

# Styles that Word knows by these names: name, id, inside of w:pPr, inside of w:rPr.
BUILT_IN: tuple[tuple[str, str, str, str], ...] = (
    (
        "header",
        "Header",
        f'<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>' + spacing(0, 0, 240),
        letters(size=17, colour=GREY),
    ),
    (
        "footer",
        "Footer",
        rule("top", 4, 6, "A6A6A6") + f'<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>' + spacing(0, 0, 240),
        letters(size=17, colour=GREY),
    ),
    ("toc 1", "TOC1", f"<w:tabs>{left_tab(720)}{RIGHT_TAB}</w:tabs>" + spacing(0, 30, 240), ""),
    (
        "TOC Heading",
        "TOCHeading",
        KEEP + "<w:pageBreakBefore/>" + spacing(0, 240),
        letters(bold=True, size=26, colour=INK),
    ),
    ("annotation text", "CommentText", spacing(0, 0, 240), letters(size=20)),
)

# Character styles: name, id, inside of w:rPr.
CHARACTERS: tuple[tuple[str, str, str], ...] = (
    ("Defined Term", "DefinedTerm", letters(bold=True)),
    ("Emphasis", "Emphasis", letters(italic=True)),
    ("Open Point", "OpenPoint", '<w:shd w:val="clear" w:color="auto" w:fill="FFF2AB"/>'),
    ("Library Default", "LibraryDefault", '<w:shd w:val="clear" w:color="auto" w:fill="FFF2AB"/>'),
    ("annotation reference", "CommentReference", '<w:sz w:val="16"/><w:szCs w:val="16"/>'),
)


# What Word takes where nothing is said, one style of each kind.
_DEFAULT_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def styles() -> str:
    """word/styles.xml."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    language = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'<w:sz w:val="21"/><w:szCs w:val="21"/>{language}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{spacing()}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    made = [f"{DECLARATION}<w:styles {NAMESPACES}>", defaults, _DEFAULT_STYLES]
    for name, base, following, p, r in PARAGRAPHS:
        made.append(_paragraph_style(name, style_id(name), style_id(base), style_id(following), p, r, custom=True))
    for name, ident, p, r in BUILT_IN:
        made.append(_paragraph_style(name, ident, "Normal", "", p, r, custom=False))
    for name, ident, r in CHARACTERS:
        custom = CUSTOM if ident in {"DefinedTerm", "OpenPoint", "LibraryDefault"} else ""
        made.append(
            f'<w:style w:type="character"{custom} w:styleId="{ident}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{r}</w:rPr></w:style>'
        )
    made.append(_table_style())
    return "".join(made) + "</w:styles>"


def _paragraph_style(name: str, ident: str, base: str, following: str, p: str, r: str, *, custom: bool) -> str:
    return (
        f'<w:style w:type="paragraph"{CUSTOM if custom else ""} w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{base}"/>'
        + (f'<w:next w:val="{following}"/>' if following else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{p}</w:pPr>" if p else "")
        + (f"<w:rPr>{r}</w:rPr>" if r else "")
        + "</w:style>"
    )


def _table_style() -> str:
    def line(side: str, size: int, colour: str) -> str:
        return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'

    borders = line("top", 8, INK) + line("bottom", 8, INK) + line("insideH", 4, "BFBFBF")
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="AgreementTable"><w:name w:val="Agreement Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>'
        '<w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
        f"<w:tcBorders>{line('bottom', 8, INK)}</w:tcBorders>"
        '<w:shd w:val="clear" w:color="auto" w:fill="E8EBF1"/></w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
        f"<w:tcBorders>{line('top', 8, INK)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )
