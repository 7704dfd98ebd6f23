"""List endings, set again after conditions and repetitions have decided which limbs stay.

The library strips the endings that a lawyer wrote (`;`, `; and`, `.`) and keeps them beside each item. The joint of
a list (`and`, `or`, or none) is read from all its limbs, those that later fell away included; here it is put back.
"""

from __future__ import annotations

from collections.abc import Sequence

from partnerdocs.drafting.instrument import Text
from partnerdocs.drafting.node import Node, Pending
from partnerdocs.library.clause import Item

SENTENCES = "sentences"


def joint_of(items: Sequence[Item]) -> str:
    """How the limbs of a list are joined: `and`, `or`, `` (semicolons only), or `sentences` if each is one."""
    limbs = [i for i in items if i.kind == "item"]
    # What the last limb ends in belongs to the list around it, unless that limb repeats and so joins to itself.
    endings = [_last_ending(i) for i in limbs if i is not limbs[-1] or i.each]
    if "; and" in endings:
        return "and"
    if "; or" in endings:
        return "or"
    return "" if ";" in endings else SENTENCES


def _last_ending(item: Item) -> str:
    limbs = [c for c in item.children if c.kind in ("item", "closing")]
    if not limbs:
        return item.ending
    # A limb that repeats joins to itself: its ending says nothing of the list around it.
    ending = _last_ending(limbs[-1])
    return "." if limbs[-1].each and ending.startswith(";") else ending


def settle_endings(nodes: list[Node], final: str = ".") -> None:
    """Give every node of a list its ending; `final` closes the last one."""
    for node in nodes:
        if node.bracketed:
            node.bracketed = False
            bracket(node)
    limbs = [n for n in nodes if n.kind == "item"]
    closing = next((n for n in nodes if n.kind == "closing"), None)
    for index, node in enumerate(limbs):
        last = index == len(limbs) - 1
        if node.joint == SENTENCES and not (last and closing):
            ending = ":" if node.ending == ":" and not node.children else "."  # a table may follow
        elif last:
            ending = "," if closing else final
        else:
            ending = f"; {node.joint}" if node.joint and index == len(limbs) - 2 else ";"
        _close(node, ending)
    for node in nodes:
        if node.kind == "closing":
            _close(node, final)
        elif node.kind in ("definition", "text"):
            _close(node, _own_ending(node))


def _own_ending(node: Node) -> str:
    """What closes a paragraph outside a list: a lead-in to a list or a table keeps its colon."""
    if node.table is not None:
        return ""
    return "." if node.children or not node.ending else node.ending


def _close(node: Node, ending: str) -> None:
    if not node.children:
        _end_with(node, ending)
        return
    limbs = [c for c in node.children if c.kind == "item"]
    if len(limbs) == 1 and node.ending == ":" and not any(c.kind == "closing" for c in node.children):
        _fold(node, limbs[0])
        limbs = [c for c in node.children if c.kind == "item"]
    if limbs:
        _end_with(node, ":")
        settle_endings(node.children, ending)
    elif any(c.kind in ("definition", "table") for c in node.children):
        _end_with(node, ":" if node.ending == ":" else ".")
        settle_endings(node.children, ending)
    else:
        _end_with(node, ending)


def _fold(node: Node, limb: Node) -> None:
    """A sole limb is no list: it continues the sentence of its lead-in."""
    node.pieces = [*node.pieces, Text(" "), *limb.pieces]
    node.notes = [*node.notes, *limb.notes]
    node.children = [*limb.children, *(c for c in node.children if c is not limb)]
    node.ending = limb.ending
    node.closers += limb.closers  # a bracket that was to close with the limb closes with the sentence
    node.aliases.append(limb.key)


def _end_with(node: Node, ending: str) -> None:
    closers = "]" * node.closers
    if ending == "." and node.text.endswith((".", "?", "!")) and not isinstance(node.pieces[-1], Pending):
        ending = ""
    # A whole sentence stands in its brackets with its stop; a limb's semicolon belongs to the list around it.
    if words := ending + closers if ending == "." else closers + ending:
        node.pieces = [*node.pieces, Text(words)]


def bracket(node: Node) -> None:
    """Put an undecided item, with all that hangs on it, into square brackets."""
    node.pieces = [Text("["), *node.pieces]
    last = node
    while limbs := [c for c in last.children if c.table is None]:
        last = limbs[-1]
    last.closers += 1
