"""The words of Word for the look of a paragraph: spacing, indents, rules, letters. And the measures of the page.

Measures are Word's own: twentieths of a point for lengths (567 to the centimetre), half points for letters.
"""

from __future__ import annotations

FONT = "Arial"  # on every machine, the NHS's own, and metric-equal to Liberation Sans
PAGE = (11906, 16838)  # A4
MARGIN = 1440
WIDTH = PAGE[0] - 2 * MARGIN
INK = "1F2A44"  # dark blue of rules and the title; 14:1 on white
GREY = "595959"  # 7:1 on white


def spacing(before: int = 0, after: int = 110, line: int = 259) -> str:
    """Space around a paragraph and between its lines (240 is single)."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def indent(left: int, hanging: int = 0) -> str:
    """Left indent, with the number hanging to the left of it."""
    hang = f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{left}"{hang}/>'


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


CUSTOM = ' w:customStyle="1"'
# A number is bold as its heading is, and never takes the look of a bold or italic first word.
BOLD, UPRIGHT = '<w:b/><w:i w:val="0"/>', '<w:b w:val="0"/><w:i w:val="0"/>'
KEEP = "<w:keepNext/><w:keepLines/>"
CENTRE = '<w:jc w:val="center"/>'
RIGHT_TAB = f'<w:tab w:val="right" w:leader="dot" w:pos="{WIDTH}"/>'


def left_tab(position: int) -> str:
    """A tab stop."""
    return f'<w:tab w:val="left" w:pos="{position}"/>'


# Lists: number -> (levels: (format, text, style name, left, hanging, bold)).


def style_id(name: str) -> str:
    """The id of a style of ours: its name without what an id may not hold."""
    return "".join(letter for letter in name if letter.isalnum())
