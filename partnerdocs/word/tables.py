"""Tables of schedules and the places to sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from partnerdocs.drafting.instrument import ExecutionBlock
from partnerdocs.word.ooxml import attribute, run
from partnerdocs.wording.table import Cell, Table

if TYPE_CHECKING:
    from partnerdocs.word.body import Writer

# A column of figures is set to the right; one word among them and it is a column of text.
_FIGURE = re.compile(r"\[?[-(]?[£€$]?[\d,.\s]*[\d⅓⅔½¼¾⅕⅖⅗⅘⅛⅜⅝⅞]\s?%?\)?\]?|[-\u2013\u2014]|\[●\]|")

# The words on the left keep clear of the signature lines.
_APART = '<w:tcMar><w:right w:w="340" w:type="dxa"/></w:tcMar>'


def column_widths(relative: tuple[int, ...], total: int) -> tuple[int, ...]:
    """Whole widths in the given proportions that add up to the total exactly."""
    shares = [max(r, 1) for r in relative]
    ends = [total * sum(shares[: i + 1]) // sum(shares) for i in range(len(shares))]
    return tuple(end - start for start, end in zip([0, *ends], ends, strict=False))


def table_xml(writer: Writer, table: Table) -> str:
    """A table with exact columns, a head row that repeats on each page, and rows that do not break over pages."""
    ids = writer.house.ids
    widths = column_widths(table.widths, writer.house.width)
    figures = [
        any(row[i].text for row in table.rows) and all(_FIGURE.fullmatch(row[i].text.strip()) for row in table.rows)
        for i in range(len(widths))
    ]
    styles = [ids["table-number"] if figure else ids["table-text"] for figure in figures]
    head_cells = "".join(
        _cell(width, ids["table-head"], run(text), '<w:jc w:val="right"/>' if figure else "")
        for width, text, figure in zip(widths, table.head, figures, strict=True)
    )
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head_cells}</w:tr>"
    rows = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            _cell(width, style, _cell_words(writer, cell))
            for width, style, cell in zip(widths, styles, row, strict=True)
        )
        + "</w:tr>"
        for row in table.rows
    )
    columns = "; ".join(table.head)
    properties = (
        f'<w:tblPr><w:tblStyle w:val="{ids["table"]}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{"0460" if table.total else "0420"}" w:firstRow="1" w:lastRow="{int(table.total)}" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(table.title)}"/>'
        f'<w:tblDescription w:val="{attribute(f"Columns: {columns}.")}"/></w:tblPr>'
    )
    return f"<w:tbl>{properties}{_grid(widths)}{head}{rows}</w:tbl>{_gap(writer)}"


def execution_xml(writer: Writer, block: ExecutionBlock) -> str:
    """Where one party signs, on one page: each paragraph but those of the last row is kept with the next.

    Each line is a row: room to sign, then the rule with the words under it. What stands on the left spans all rows.
    """
    left = writer.house.width * 56 // 100
    right = writer.house.width - left
    lines = block.lines or (None,)
    rows = []
    for i, line in enumerate(lines):
        last = i == len(lines) - 1
        keep = "" if last else "<w:keepNext/>"
        merge = ('<w:vMerge w:val="restart"/>' if i == 0 else "<w:vMerge/>") if len(lines) > 1 else ""
        words = [writer.paragraph(p, style="signature-text", before=keep) for p in block.testimonium] if i == 0 else []
        signature = _empty(writer, "signature-space", keep) + (
            writer.paragraph(line, style="signature-line", before=keep)
            if line
            else _empty(writer, "signature-line", keep)
        )
        rows.append(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + _column(left, "".join(words) or _empty(writer, "signature-text", keep), merge + _APART)
            + _column(right, signature)
            + "</w:tr>"
        )
    widths = (left, right)
    properties = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        'w:noVBand="1"/><w:tblCaption w:val="Place to sign"/></w:tblPr>'
    )
    return f"<w:tbl>{properties}{_grid(widths)}{''.join(rows)}</w:tbl>{_gap(writer, after=320)}"


def _grid(widths: tuple[int, ...]) -> str:
    return "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"


def _cell(width: int, style: str, inside: str, direct: str = "") -> str:
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{direct}</w:pPr>{inside}</w:p>'
    return _column(width, paragraph)


def _column(width: int, inside: str, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inside}</w:tc>'


def _cell_words(writer: Writer, cell: Cell) -> str:
    shape = writer.cell_shape("open") if cell.open else ""
    return writer.value(cell.text, cell.path, shape)


def _empty(writer: Writer, style: str, keep: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{writer.house.ids[style]}"/>{keep}</w:pPr></w:p>'


def _gap(writer: Writer, after: int = 0) -> str:
    """A thin paragraph behind a table: without one, two tables that follow each other would become one."""
    space = f'<w:spacing w:after="{after}"/>' if after else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{writer.house.ids["table-gap"]}"/>{space}</w:pPr></w:p>'
