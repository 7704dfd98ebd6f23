"""How tables are made: columns over the elements of a list, each cell with the path of the fact that it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.model.walk import step
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.open_words import OPEN, holds_open, or_open
from partnerdocs.wording.table import Cell, Table
from partnerdocs.wording.texts import sentence

#: Widths of columns are millimetres of the text of an A4 page with margins of 25 mm.
TEXT_WIDTH = 160
#: Stands where the deal says nothing and need not.
SILENT = "\u2013"

Words = Callable[[Any, Lexicon], str]


@attrs.frozen(kw_only=True)
class Column:
    """A column: its head, its width, and the cell that it prints for an element at a path."""

    head: str
    width: int
    cell: Callable[[Any, str, Lexicon], Cell]


def cell(words: str, path: str = "", also: tuple[str, ...] = ()) -> Cell:
    """A cell of these words, open if they hold a hole; no path if they are worked out from what stands elsewhere."""
    return Cell(text=words, path=path, open=holds_open(words), also=also)


def fact(head: str, width: int, name: str, words: Words, *, silent: str = SILENT) -> Column:
    """A column that prints one fact of each element by a wording; `silent` stands where the fact may be missing."""
    key, safe = name.rstrip("_"), or_open(words)

    def make(element: Any, path: str, lexicon: Lexicon) -> Cell:
        value = getattr(element, name)
        return cell(silent if value is None else safe(value, lexicon), f"{path}.{key}")

    return Column(head=head, width=width, cell=make)


def computed(head: str, width: int, facts: str, words: Words) -> Column:
    """A column whose words say several facts of the element, all of which are named; the path is that of the first."""
    (first, *others), safe = (name.rstrip("_") for name in facts.split()), or_open(words)

    def make(element: Any, path: str, lexicon: Lexicon) -> Cell:
        return cell(safe(element, lexicon), f"{path}.{first}", tuple(f"{path}.{name}" for name in others))

    return Column(head=head, width=width, cell=make)


def one_of(words: Mapping[str, str]) -> Words:
    """The wording of a fixed word of the model."""
    return or_open(lambda value, lexicon: lexicon.in_form(words[settled(value)]))


def yes_or_no(value: bool, _: Lexicon) -> str:
    """A yes or no as a table prints it."""
    return OPEN if is_open(value) else "Yes" if value else "No"


def capitalised(words: Words) -> Words:
    """The same words with a capital at their head, as cells begin."""
    return lambda value, lexicon: sentence(words(value, lexicon))


def elements(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The elements of a list with their paths."""
    for i, element in enumerate(value):
        yield path + step(element, i), element


def listing(
    title: str, value: Any, path: str, columns: Sequence[Column], lexicon: Lexicon, *, numbered: bool = False
) -> Table:
    """One row for each element; a row of holes for an element, or for a whole list, that is open."""
    found = [(path, value)] if value is None or is_open(value) else list(elements(value, path))
    return rows_of(title, found, columns, lexicon, numbered=numbered)


def rows_of(
    title: str, found: Sequence[tuple[str, Any]], columns: Sequence[Column], lexicon: Lexicon, *, numbered: bool = False
) -> Table:
    """One row for each element that is given with its path."""
    rows: list[tuple[Cell, ...]] = []
    for i, (path, element) in enumerate(found):
        if element is None or is_open(element):
            row = tuple(cell(OPEN, path) for _ in columns)
        else:
            row = tuple(_safe(c, element, path, lexicon) for c in columns)
        rows.append((cell(str(i + 1)), *row) if numbered else row)
    head, widths = tuple(lexicon.in_form(c.head) for c in columns), tuple(c.width for c in columns)
    if numbered:
        head, widths = ("No.", *head), (TEXT_WIDTH - sum(widths), *widths)
    if not rows:  # a table of nothing says so, rather than ending under its head
        rows.append(tuple(cell(SILENT) for _ in head))
    else:
        head, widths, rows = _without_silence(head, widths, rows)
    return Table(title=lexicon.in_form(title), head=head, widths=widths, rows=tuple(rows))


def _without_silence(
    head: tuple[str, ...], widths: tuple[int, ...], rows: list[tuple[Cell, ...]]
) -> tuple[tuple[str, ...], tuple[int, ...], list[tuple[Cell, ...]]]:
    """A table without the columns in which nothing stands; the widest of the others takes their room."""
    said = [i for i in range(len(head)) if any(row[i].text not in ("", SILENT) for row in rows)]
    wide = max(said, key=lambda i: widths[i], default=0)
    kept = tuple(widths[i] + (sum(widths) - sum(widths[k] for k in said) if i == wide else 0) for i in said)
    return tuple(head[i] for i in said), kept, [tuple(row[i] for i in said) for row in rows]


def _safe(column: Column, element: Any, path: str, lexicon: Lexicon) -> Cell:
    try:
        return column.cell(element, path, lexicon)
    except StillOpen:
        return cell(OPEN, path)
