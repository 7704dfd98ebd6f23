"""A table as words: what a schedule prints where the clause says `{{ path | name-table }}`."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Cell:
    """One cell: its words, the path of the fact that they come from, and whether they hold a hole.

    path: empty for what is worked out from other facts, as a total is.
    also: paths of the other facts that the words say.
    stuck: whether the hole is there although no fact that it rests on is open.
    holes: paths of the facts that are open in it; drafting finds them.
    """

    text: str
    path: str = ""
    open: bool = False
    also: tuple[str, ...] = ()
    stuck: bool = False
    holes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Table:
    """Rows of cells under one head row.

    title: what the table shows, read out by screen readers.
    head: column headings; widths: relative column widths, one a column.
    rows: each as many cells as the head; total: whether the last row is a total.
    """

    title: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: bool = False
