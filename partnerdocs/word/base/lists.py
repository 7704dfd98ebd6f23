"""The lists of the plain house: each number belongs to a style, so that a paragraph says only what it is."""

from __future__ import annotations

from partnerdocs.word.base.shape import BOLD, UPRIGHT, indent, spacing, style_id
from partnerdocs.word.ooxml import DECLARATION, NAMESPACES

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


def numbered(num: int, level: int, *, before: str = "", after: str = "", space: str = "") -> str:
    """Inside of a w:pPr for a numbered style; `before` and `after` as the schema's order wants them."""
    _, _, _, left, hanging, _ = LISTS[num][level]
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return before + number + (space or spacing()) + indent(left, hanging) + after


def numbering() -> str:
    """word/numbering.xml: one abstract list for each list, one instance for each, tied to the styles."""
    abstract = []
    for num, levels in LISTS.items():
        inside = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:pStyle w:val="{style_id(name)}"/>'
            f'<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>{indent(left, hanging)}</w:pPr>'
            f"<w:rPr>{BOLD if bold else UPRIGHT}</w:rPr></w:lvl>"
            for i, (fmt, text, name, left, hanging, bold) in enumerate(levels)
        )
        abstract.append(
            f'<w:abstractNum w:abstractNumId="{num}"><w:nsid w:val="{0x5A7C1000 + num:08X}"/>'
            f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x6B3D2000 + num:08X}"/>{inside}</w:abstractNum>'
        )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in LISTS)
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{''.join(abstract)}{nums}</w:numbering>"
