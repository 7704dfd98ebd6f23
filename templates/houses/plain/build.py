"""Builds house.docx, the base document of the plain house: run `python templates/houses/plain/build.py`.

The same script gives the same bytes. A team makes its own house in Word and needs no script; this one exists so that
every style and every number of ours can be read, reviewed and compared as text.
Measures are Word's own: twentieths of a point for lengths (567 to the centimetre), half points for letters.
"""

from __future__ import annotations

from pathlib import Path

from partnerdocs.word.ooxml import DECLARATION, NAMESPACES
from partnerdocs.word.package import (
    CONTENT_TYPES,
    DOCUMENT,
    DOCUMENT_RELATIONSHIPS,
    OFFICE,
    RELATIONSHIPS,
    WORD_TYPE,
    zipped,
)

FONT = "Arial"  # on every machine, the NHS's own, and metric-equal to Liberation Sans
PAGE = (11906, 16838)  # A4
MARGIN = 1440
WIDTH = PAGE[0] - 2 * MARGIN
INK = "1F2A44"  # dark blue of rules and the title; 14:1 on white
GREY = "595959"  # 7:1 on white


def spacing(before: int = 0, after: int = 140, line: int = 271) -> str:
    """Space around a paragraph and between its lines (240 is single)."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def indent(left: int, hanging: int = 0) -> str:
    """Left indent, with the number hanging to the left of it."""
    hang = f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{left}"{hang}/>'


def counted(num: int, level: int) -> str:
    """The style counts in list `num` at `level`."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def outline(level: int) -> str:
    """Level in the document's outline, counted from 0."""
    return f'<w:outlineLvl w:val="{level}"/>'


def rule(side: str, size: int = 4, space: int = 6, colour: str = INK) -> str:
    """A line along one side of a paragraph."""
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def letters(*, bold: bool = False, italic: bool = False, size: int = 0, colour: str = "", caps: bool = False) -> str:
    """Inside of a w:rPr, in the schema's order."""
    return (
        ("<w:b/><w:bCs/>" if bold else "")
        + ("<w:i/><w:iCs/>" if italic else "")
        + ("<w:caps/>" if caps else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "")
    )


KEEP = "<w:keepNext/><w:keepLines/>"
CENTRE = '<w:jc w:val="center"/>'
RIGHT_TAB = f'<w:tab w:val="right" w:leader="dot" w:pos="{WIDTH}"/>'



def left_tab(position: int) -> str:
    """A tab stop."""
    return f'<w:tab w:val="left" w:pos="{position}"/>'


# Lists: number -> (levels: (format, text, style name, left, hanging, bold)).
LISTS: dict[int, tuple[tuple[str, str, str, int, int, bool], ...]] = {
    1: (
        ("decimal", "%1.", "Clause 1", 720, 720, True),
        ("decimal", "%1.%2", "Clause 2", 720, 720, False),
        ("lowerLetter", "(%3)", "Clause 3", 1287, 567, False),
        ("lowerRoman", "(%4)", "Clause 4", 1854, 567, False),
    ),
    2: (("decimal", "(%1)", "Party", 720, 720, False),),
    3: (("upperLetter", "(%1)", "Recital", 720, 720, False),),
    4: (("decimal", "Schedule %1", "Schedule", 1871, 1871, True),),
    5: (("decimal", "Part %1", "Schedule Part", 1021, 1021, True),),
    6: (
        ("decimal", "%1.", "Paragraph 1", 720, 720, False),
        ("decimal", "%1.%2", "Paragraph 2", 720, 720, False),
        ("lowerLetter", "(%3)", "Paragraph 3", 1287, 567, False),
        ("lowerRoman", "(%4)", "Paragraph 4", 1854, 567, False),
    ),
    7: (
        ("lowerLetter", "(%1)", "Definition (a)", 1287, 567, False),
        ("lowerRoman", "(%2)", "Definition (i)", 1854, 567, False),
    ),
}


def listed(num: int, level: int) -> str:
    """Number and indent of a style that counts in a list."""
    _, _, _, left, hanging, _ = LISTS[num][level]
    return counted(num, level), indent(left, hanging)


def numbered(num: int, level: int, *, before: str = "", after: str = "", space: str = "") -> str:
    """Inside of a w:pPr for a numbered style; `before` and `after` as the schema's order wants them."""
    number, ind = listed(num, level)
    return before + number + (space or spacing()) + ind + after


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
        numbered(1, 0, before=KEEP, space=spacing(320, 140), after=outline(0)),
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
        numbered(5, 0, before=KEEP, space=spacing(320, 160), after=outline(1)),
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
    ("Table Gap", "Normal", "Agreement Text", '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>', ""),
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
    ("toc 1", "TOC1", f"<w:tabs>{left_tab(720)}{left_tab(1440)}{RIGHT_TAB}</w:tabs>" + spacing(0, 90, 252), ""),
    (
        "toc 2",
        "TOC2",
        f"<w:tabs>{left_tab(2268)}{RIGHT_TAB}</w:tabs>" + spacing(0, 70, 252) + indent(1440),
        letters(size=20),
    ),
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


def style_id(name: str) -> str:
    """The id of a style of ours: its name without what an id may not hold."""
    return "".join(letter for letter in name if letter.isalnum())


def styles() -> str:
    """word/styles.xml."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    language = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
    made = [
        f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'<w:sz w:val="21"/><w:szCs w:val="21"/>{language}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{spacing()}</w:pPr></w:pPrDefault></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ]
    for name, base, following, p, r in PARAGRAPHS:
        made.append(_paragraph_style(name, style_id(name), style_id(base), style_id(following), p, r, custom=True))
    for name, ident, p, r in BUILT_IN:
        made.append(_paragraph_style(name, ident, "Normal", "", p, r, custom=False))
    for name, ident, r in CHARACTERS:
        custom = ' w:customStyle="1"' if ident in {"DefinedTerm", "OpenPoint", "LibraryDefault"} else ""
        made.append(
            f'<w:style w:type="character"{custom} w:styleId="{ident}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{r}</w:rPr></w:style>'
        )
    made.append(_table_style())
    return "".join(made) + "</w:styles>"


def _paragraph_style(name: str, ident: str, base: str, following: str, p: str, r: str, *, custom: bool) -> str:
    return (
        f'<w:style w:type="paragraph"{" w:customStyle=" + chr(34) + "1" + chr(34) if custom else ""}'
        f' w:styleId="{ident}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/>'
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
        f'<w:tcBorders>{line("bottom", 8, INK)}</w:tcBorders>'
        '<w:shd w:val="clear" w:color="auto" w:fill="E8EBF1"/></w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
        f'<w:tcBorders>{line("top", 8, INK)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>'
    )


def numbering() -> str:
    """word/numbering.xml: one abstract list for each list, one instance for each, tied to the styles."""
    abstract = []
    for num, levels in LISTS.items():
        inside = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:pStyle w:val="{style_id(name)}"/>'
            f'<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>{indent(left, hanging)}</w:pPr>'
            f"<w:rPr>{'<w:b/>' if bold else '<w:b w:val=' + chr(34) + '0' + chr(34) + '/><w:i w:val=' + chr(34) + '0' + chr(34) + '/>'}"
            "</w:rPr></w:lvl>"
            for i, (fmt, text, name, left, hanging, bold) in enumerate(levels)
        )
        abstract.append(
            f'<w:abstractNum w:abstractNumId="{num}"><w:nsid w:val="{0x5A7C1000 + num:08X}"/>'
            f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x6B3D2000 + num:08X}"/>{inside}</w:abstractNum>'
        )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in LISTS)
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{''.join(abstract)}{nums}</w:numbering>"


def settings() -> str:
    """word/settings.xml: current Word, not compatibility mode; no question on opening."""
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", "15"),
            ("overrideTableStyleFontSizeAndJustification", "1"),
            ("enableOpenTypeFeatures", "1"),
            ("doNotFlipMirrorIndents", "1"),
        )
    )
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="en-GB"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def fonts() -> str:
    """word/fontTable.xml: the one font, and what to take where it is missing."""
    return (
        f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:panose1 w:val="020B0604020202020204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def theme() -> str:
    """word/theme/theme1.xml: the least that Word takes for a theme, so that it lays none of its own over the styles."""
    colours = {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": INK, "lt2": "E8EBF1", "accent1": "2F5496", "accent2": "9C1C1C",
        "accent3": "7F7F7F", "accent4": "BF8F00", "accent5": "4472C4", "accent6": "548235",
        "hlink": "0563C1", "folHlink": "954F72",
    }  # fmt: skip
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Plain">'
        f'<a:themeElements><a:clrScheme name="Plain">{scheme}</a:clrScheme><a:fontScheme name="Plain">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Plain"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


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
        + paragraph("Cover Party", "({{ loop.index }})  {{ party }}")
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
    inside += (
        '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>'
        if first
        else f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{words("{{ title }}")}{TAB}{words("{{ short_status }}")}</w:p>'
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


def parts() -> dict[str, bytes]:
    """Every part of house.docx."""
    theme_type = "application/vnd.openxmlformats-officedocument.theme+xml"
    inner = (  # kind of relationship, file, content type, text; the sections name headers and footers by their place
        ("styles", "styles.xml", f"{WORD_TYPE}styles+xml", styles()),
        ("numbering", "numbering.xml", f"{WORD_TYPE}numbering+xml", numbering()),
        ("settings", "settings.xml", f"{WORD_TYPE}settings+xml", settings()),
        ("header", "header1.xml", f"{WORD_TYPE}header+xml", header(first=False)),
        ("header", "header2.xml", f"{WORD_TYPE}header+xml", header(first=True)),
        ("footer", "footer1.xml", f"{WORD_TYPE}footer+xml", footer(first=False)),
        ("footer", "footer2.xml", f"{WORD_TYPE}footer+xml", footer(first=True)),
        ("fontTable", "fontTable.xml", f"{WORD_TYPE}fontTable+xml", fonts()),
        ("theme", "theme/theme1.xml", theme_type, theme()),
    )
    package = "http://schemas.openxmlformats.org/package/2006/"
    types = "".join(f'<Override PartName="/word/{file}" ContentType="{kind}"/>' for _, file, kind, _ in inner)
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{OFFICE}{kind}" Target="{file}"/>'
        for i, (kind, file, _, _) in enumerate(inner, start=1)
    )
    texts = {f"word/{file}": text for _, file, _, text in inner} | {
        CONTENT_TYPES: f'{DECLARATION}<Types xmlns="{package}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{DOCUMENT}" ContentType="{WORD_TYPE}document.main+xml"/>{types}</Types>',
        RELATIONSHIPS: f'{DECLARATION}<Relationships xmlns="{package}relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}officeDocument" Target="{DOCUMENT}"/></Relationships>',
        DOCUMENT_RELATIONSHIPS: f'{DECLARATION}<Relationships xmlns="{package}relationships">{links}</Relationships>',
        DOCUMENT: document(),
    }
    return {name: text.encode("utf-8") for name, text in texts.items()}


def build() -> bytes:
    """The bytes of house.docx."""
    return zipped(parts())


if __name__ == "__main__":
    Path(__file__).with_name("house.docx").write_bytes(build())
