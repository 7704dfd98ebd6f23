"""Hypothesis strategies for small instruments: any shape of clauses, definitions and schedules, and hostile words.

The numbers are counted here by simple counters, apart from the package's own numbering.
"""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from partnerdocs.drafting.instrument import (
    Block,
    Defined,
    Emphasis,
    ExecutionBlock,
    Front,
    Instrument,
    Note,
    Paragraph,
    PlacedTable,
    Reference,
    Run,
    Section,
    Style,
    Text,
    Value,
)
from partnerdocs.wording.table import Cell, Table

HOSTILE = (
    "Smith & Sons <UK> *x* {{ 7*7 }}",
    "]]>",
    "<w:p/>",
    "DDEAUTO c:\\windows\\cmd.exe",
    ' REF _Ref123456789 \\w \\h "',
    "{% for x in y %}",
    "&amp;&#65;",
    "a\tb\nc\x0bd",
    "\x00\x07\x1b",
    "\ud800 alone",
    "\ufffe",
    "شركة",
    "e\u0301 🏥",
    "None",
    " leading and trailing ",
    "[●]",
)
words = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=12))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def runs(draw: st.DrawFn, path: str) -> tuple[Run, ...]:
    """A few pieces of text."""
    made = draw(
        st.lists(
            st.one_of(
                words.map(Text),
                words.map(Emphasis),
                words.map(Defined),
                words.map(lambda w: Value(w, path)),
                words.map(lambda w: Value(w, path, "open")),
                words.map(lambda w: Value(w, path + ".b", "default")),
            ),
            min_size=1,
            max_size=3,
        )
    )
    return (Text("x"), *made)


class Counter:
    """Counts paragraphs of nested levels."""

    def __init__(self, *forms: str) -> None:
        self.forms = forms
        self.counts = [0] * len(forms)

    def next(self, level: int) -> tuple[str, str]:
        """Label and full number of the next paragraph at the level."""
        self.counts[level] += 1
        self.counts[level + 1 :] = [0] * (len(self.counts) - level - 1)
        return self._at(level), "".join(self._full(level))

    def _at(self, level: int) -> str:
        n = self.counts
        return {
            "1.": f"{n[0]}.",
            "1.1": f"{n[0]}.{n[1] if len(n) > 1 else 0}",
            "(a)": f"({_LETTERS[n[level] - 1]})",
            "(i)": f"({_ROMANS[n[level] - 1]})",
        }[self.forms[level]]

    def _full(self, level: int) -> list[str]:
        parts: list[str] = []
        for at in range(level + 1):
            if self.forms[at] in ("1.", "1.1"):
                parts = [self._at(at).rstrip(".")]
            else:
                parts.append(self._at(at))
        return parts


def deepening(draw: st.DrawFn, deepest: int, size: int) -> list[int]:
    """Levels of paragraphs that never go down by more than one: 0, 1, 2, 1, 0 ..."""
    levels: list[int] = []
    for _ in range(draw(st.integers(1, size))):
        levels.append(draw(st.integers(0, min(deepest, levels[-1] + 1 if levels else 0))))
    return levels


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """A small instrument; every reference in it leads to a numbered paragraph."""
    sections: list[Section] = [_parties(draw)]
    clauses = Counter("1.", "1.1", "(a)", "(i)")
    sections.extend(_clause(draw, c, clauses) for c in range(draw(st.integers(1, 3))))
    sections.extend(_schedule(draw, s) for s in range(draw(st.integers(0, 2))))
    sections.append(_execution(draw))
    copy = draw(st.sampled_from(["issue", "file"]))
    made = Instrument(
        id="any",
        front=draw(_fronts),
        sections=tuple(sections),
        copy=copy,  # type: ignore[arg-type]
        notes=copy == "file",
        errors=tuple(draw(st.lists(words, max_size=2))) if copy == "file" else (),
    )
    return _with_references(draw, made)


_fronts = st.builds(
    Front,
    title=words,
    deal=words,
    parties=st.lists(words, min_size=1, max_size=3).map(tuple),
    status=words,
    short_status=words,
    dated=st.sampled_from(["", "1 April 2027"]),
    drafted=st.one_of(st.none(), st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))),
    version=words,
)


def _paragraph(
    draw: st.DrawFn, key: str, style: Style, label: str = "", number: str = "", list_key: str = ""
) -> Paragraph:
    notes = (Note(text=draw(words)),) if draw(st.booleans()) else ()
    return Paragraph(
        key=key,
        style=style,
        runs=runs(draw, f"path.{key}"),
        label=label,
        number=number,
        list_key=list_key,
        notes=notes,
    )


def _parties(draw: st.DrawFn) -> Section:
    count = draw(st.integers(1, 3))
    blocks = tuple(_paragraph(draw, f"party/{i}", "party", f"({i})", f"({i})") for i in range(1, count + 1))
    return Section(kind="parties", id="parties", title="Parties", blocks=blocks)


def _clause(draw: st.DrawFn, index: int, counter: Counter) -> Section:
    key = f"clause-{index}"
    label, number = counter.next(0)
    blocks: list[Block] = [_paragraph(draw, key, "clause-1", label, number)]
    styles: tuple[Style, ...] = ("clause-2", "clause-3", "clause-4")
    for i, level in enumerate(deepening(draw, 2, 5)):
        label, number = counter.next(level + 1)
        blocks.append(_paragraph(draw, f"{key}/{i}", styles[level], label, number, list_key=draw(words)))
        if draw(st.booleans()):
            blocks.append(_paragraph(draw, f"{key}/{i}t", "clause-text"))
    for d in range(draw(st.integers(0, 2))):
        blocks.extend(_definition(draw, f"{key}/d{d}"))
    return Section(kind="clause", id=key, title="Clause", blocks=tuple(blocks))


def _definition(draw: st.DrawFn, key: str) -> list[Block]:
    counter = Counter("(a)", "(i)")
    styles: tuple[Style, ...] = ("definition-a", "definition-i")
    blocks: list[Block] = [_paragraph(draw, key, "definition")]
    for i, level in enumerate(deepening(draw, 1, 4)):
        label, number = counter.next(level)
        blocks.append(_paragraph(draw, f"{key}/{i}", styles[level], label, number, list_key=key))
    return blocks


def _schedule(draw: st.DrawFn, index: int) -> Section:
    key = f"schedule-{index}"
    label = f"Schedule {index + 1}"
    blocks: list[Block] = [_paragraph(draw, key, "schedule", label, label)]
    counter, parts = Counter("1.", "1.1", "(a)", "(i)"), 0
    styles: tuple[Style, ...] = ("paragraph-1", "paragraph-2", "paragraph-3", "paragraph-4")
    for i, level in enumerate(deepening(draw, 3, 5)):
        if level == 0 and draw(st.booleans()):
            parts += 1
            blocks.append(_paragraph(draw, f"{key}/p{i}", "schedule-part", f"Part {parts}", f"Part {parts}", key))
        label, number = counter.next(level)
        blocks.append(_paragraph(draw, f"{key}/{i}", styles[level], label, number, list_key=key))
    blocks.append(PlacedTable(key=f"{key}/table", table=draw(_tables)))
    return Section(kind="schedule", id=key, title="Schedule", blocks=tuple(blocks))


def _execution(draw: st.DrawFn) -> Section:
    blocks = tuple(
        ExecutionBlock(
            key=f"execution-{i}",
            party="a",
            testimonium=tuple(_paragraph(draw, f"e{i}/t{n}", "text") for n in range(draw(st.integers(1, 2)))),
            lines=tuple(_paragraph(draw, f"e{i}/l{n}", "text") for n in range(draw(st.integers(0, 3)))),
        )
        for i in range(draw(st.integers(1, 2)))
    )
    return Section(kind="execution", id="execution", title="Execution", blocks=blocks)


_cells = st.builds(Cell, text=words, path=st.sampled_from(["", "a.b", "c"]), open=st.booleans())
_tables = st.integers(1, 3).flatmap(
    lambda n: st.builds(
        Table,
        title=words,
        head=st.tuples(*[words] * n),
        widths=st.tuples(*[st.integers(0, 9)] * n),
        rows=st.lists(st.tuples(*[_cells] * n), max_size=3).map(tuple),
        total=st.booleans(),
    )
)


def _with_references(draw: st.DrawFn, made: Instrument) -> Instrument:
    """Add a clause that refers to some of the paragraphs."""
    numbered = [p for p in made.paragraphs() if p.number]
    targets = draw(st.lists(st.sampled_from(numbered), max_size=6))
    refer = Section(
        kind="background",
        id="background",
        title="Background",
        blocks=tuple(
            Paragraph(
                key=f"refer/{i}",
                style="recital",
                runs=(Text("see "), Reference(p.key, p.number)),
                label=f"({_LETTERS[i].upper()})",
                number=f"({_LETTERS[i].upper()})",
            )
            for i, p in enumerate(targets)
        ),
    )
    return Instrument(
        id=made.id,
        front=made.front,
        sections=(made.sections[0], refer, *made.sections[1:]),
        copy=made.copy,
        notes=made.notes,
        errors=made.errors,
    )
