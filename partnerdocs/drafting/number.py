"""Numbers: what stands in front of each paragraph, and how a reference writes it in full.

They are the numbers that Word works out for itself from the lists of the house; the tests compare the two.
"""

from __future__ import annotations

from functools import lru_cache

from partnerdocs.drafting.node import Node

_CLAUSE_STYLES = ("clause-2", "clause-3", "clause-4")
_PARAGRAPH_STYLES = ("paragraph-1", "paragraph-2", "paragraph-3", "paragraph-4")
_DEFINITION_STYLES = ("definition-a", "definition-i")


@lru_cache(maxsize=1024)
def letters(n: int) -> str:
    """1, 2, ... 26, 27 as a, b, ... z, aa: how Word counts with letters."""
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)


@lru_cache(maxsize=1024)
def roman(n: int) -> str:
    """1, 2, 3, 4 as i, ii, iii, iv."""
    out = ""
    for value, sign in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        while n >= value:
            out += sign
            n -= value
    return out


def number_clause(nodes: list[Node], number: int) -> None:
    """Number what stands under the heading of a clause: 7.1, (a), (i)."""
    count = 0
    for node in nodes:
        if node.kind == "item":
            count += 1
            node.style, node.label = "clause-2", f"{number}.{count}"
            node.number = node.label
            _number_limbs(node, _CLAUSE_STYLES, 1)
        else:
            _unnumbered(node, "clause-text", node.key)


def _number_limbs(parent: Node, styles: tuple[str, ...], depth: int) -> None:
    count = 0
    text_style = "clause-text" if styles is not _PARAGRAPH_STYLES else "schedule-text"
    for node in parent.children:
        if node.kind == "item":
            count += 1
            node.style = styles[min(depth, len(styles) - 1)]
            node.list_key = parent.list_key
            node.label = f"({letters(count)})" if node.style[-1] in "3a" else f"({roman(count)})"
            node.number = parent.number + node.label
            _number_limbs(node, styles, depth + 1)
        else:
            _unnumbered(node, text_style, parent.key)


def _unnumbered(node: Node, text_style: str, list_key: str) -> None:
    if node.kind == "definition":
        node.style, node.list_key = "definition", node.key
        _number_definition(node)
        return
    node.style, node.list_key = text_style, list_key
    for child in node.children:
        _unnumbered(child, text_style, list_key)


def _number_definition(definition: Node) -> None:
    for count, node in enumerate((c for c in definition.children if c.kind == "item"), 1):
        node.style, node.list_key = _DEFINITION_STYLES[0], definition.key
        node.label = node.number = f"({letters(count)})"
        for inner_count, inner in enumerate((c for c in node.children if c.kind == "item"), 1):
            inner.style, inner.list_key = _DEFINITION_STYLES[1], definition.key
            inner.label = f"({roman(inner_count)})"
            inner.number = node.number + inner.label
    for node in definition.children:
        if node.kind != "item":
            _unnumbered(node, "clause-text", definition.key)


def number_schedule(nodes: list[Node], schedule: str) -> None:
    """Number the paragraphs and parts of a schedule; paragraphs run on through its parts. `schedule` is its id."""
    paragraphs = parts = 0
    for node in nodes:
        node.list_key = schedule
        if node.kind == "part":
            parts += 1
            node.style, node.label = "schedule-part", f"Part {parts}"
            node.number = node.label
        elif node.kind == "item":
            paragraphs += 1
            node.style, node.label, node.number = "paragraph-1", f"{paragraphs}.", str(paragraphs)
            _number_schedule_item(node)
        else:
            _unnumbered(node, "schedule-text", schedule)


def _number_schedule_item(parent: Node) -> None:
    count = 0
    for node in parent.children:
        if node.kind == "item":
            count += 1
            node.style, node.list_key = "paragraph-2", parent.list_key
            node.label = node.number = f"{parent.number}.{count}"
            _number_limbs(node, _PARAGRAPH_STYLES, 2)
        else:
            _unnumbered(node, "schedule-text", parent.list_key)


def number_list(nodes: list[Node], style: str) -> None:
    """Number parties (1), (2) or recitals (A), (B)."""
    count = 0
    for node in nodes:
        if node.kind == "item":
            count += 1
            node.style = style
            node.label = f"({count})" if style == "party" else f"({letters(count).upper()})"
            node.number = node.label
        else:
            node.style = "text"
