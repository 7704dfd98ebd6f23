"""From numbered paragraphs in the making to the frozen blocks of an instrument."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from partnerdocs.drafting.instrument import (
    Block,
    ExecutionBlock,
    Note,
    Paragraph,
    PlacedTable,
    Run,
    Style,
    Text,
    Value,
)
from partnerdocs.drafting.node import Node, Pending
from partnerdocs.drafting.refer import Atlas, capital, gathered, opens_sentence
from partnerdocs.library.clause import Clause


def blocks_of(
    kind: str, clause: Clause, nodes: list[Node], number: str, bracketed: bool, atlas: Atlas
) -> tuple[Block, ...]:
    """The heading of a section and everything under it."""
    blocks: list[Block] = []
    if kind in ("clause", "schedule"):
        blocks.append(_heading(kind, clause, number, bracketed))
    for node in nodes:
        blocks.extend(_flat(node, clause, atlas))
    return tuple(blocks)


def _heading(kind: str, clause: Clause, number: str, bracketed: bool) -> Paragraph:
    style: Style = "clause-1" if kind == "clause" else "schedule"
    notes = tuple(Note(text=text, about=clause.id) for text in (clause.note,) if text)
    title = f"[{clause.title}]" if bracketed else clause.title
    return Paragraph(
        key=clause.id,
        style=style,
        runs=(Text(title),),
        label=f"{number}." if kind == "clause" else number,
        number=number,
        notes=notes,
        clause=clause.id,
        version=clause.version,
    )


def _flat(node: Node, clause: Clause, atlas: Atlas) -> Iterable[Block]:
    if node.table is not None:
        yield PlacedTable(key=node.key, table=node.table, clause=clause.id)
    else:
        yield _paragraph(node, clause, atlas)
    for child in node.children:
        yield from _flat(child, clause, atlas)


def _paragraph(node: Node, clause: Clause, atlas: Atlas) -> Paragraph:
    return Paragraph(
        key=node.key,
        style=node.style or "text",  # type: ignore[arg-type]  # set by the numbering, one of `Style`
        runs=_runs(node, clause, atlas),
        label=node.label,
        number=node.number,
        list_key=node.list_key,
        notes=tuple(node.notes),
        clause=clause.id,
        version=clause.version,
    )


def _runs(node: Node, clause: Clause, atlas: Atlas) -> tuple[Run, ...]:
    runs: list[Run] = []
    references = 0
    for piece in node.pieces:
        if isinstance(piece, Pending):
            references += 1
            opens = _is_sentence(node) and opens_sentence(runs)
            bare = node.style.startswith("definition") or _lists_places(node)
            for run in atlas.runs(piece, clause.id, node.key, opens=opens, bare=bare):
                _add(runs, run)
        elif isinstance(piece, Value) and piece.text.startswith("the ") and _opens(node, runs):
            # An article before a name is a word like others; the name itself (de Vere, eBay) stays as it is.
            runs.append(attrs.evolve(piece, text=capital(piece.text)))
        elif runs:
            _add(runs, piece)
        elif piece.text:
            runs.append(piece)
    if references > 1:
        runs = gathered(runs)
    first = runs[0] if runs else None
    if isinstance(first, Text) and first.text[0].islower() and _is_sentence(node):
        runs[0] = attrs.evolve(first, text=capital(first.text))  # a citation of law may begin a sentence
    return tuple(runs)


def _add(runs: list[Run], run: Run) -> None:
    """Add a run at the end; plain words that meet become one run."""
    if runs and type(run) is Text and type(runs[-1]) is Text:
        runs[-1] = Text(runs[-1].text + run.text)  # a citation stays apart: it keeps its provision
    elif run.text:
        runs.append(run)


def _lists_places(node: Node) -> bool:
    """Whether the paragraph is nothing but a list of other places, which is read by their numbers."""
    places = sum(isinstance(p, Pending) for p in node.pieces)
    return places > 1 and all(isinstance(p, Pending) or p.text.strip(" ,;.") in ("", "and", "or") for p in node.pieces)


def _opens(node: Node, runs: list[Run]) -> bool:
    """Whether what comes next begins a sentence; a limb continues one, until a stop in it."""
    return opens_sentence(runs) and (bool(runs) or _is_sentence(node))


def _is_sentence(node: Node) -> bool:
    """Whether the paragraph begins with a capital: a limb of a list and closing words do not."""
    return node.kind == "text" or (bool(node.label) and node.joint == "sentences")


def execution_block(clause: Clause, party: str, nodes: list[Node], atlas: Atlas) -> ExecutionBlock:
    """Where one party signs: paragraphs on the left, one signature line for each numbered item on the right."""
    key = f"{clause.id}~{party}"
    for node in nodes:
        node.key = f"{node.key}~{party}"
        node.style = "text"
        node.label = node.number = ""
    return ExecutionBlock(
        key=key,
        party=party,
        testimonium=tuple(_paragraph(n, clause, atlas) for n in nodes if n.kind != "item"),
        lines=tuple(_paragraph(n, clause, atlas) for n in nodes if n.kind == "item"),
    )
