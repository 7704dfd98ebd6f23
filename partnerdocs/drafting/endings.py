"""List endings, set again after conditions and repetitions have decided which limbs stay.

The library strips the endings that a lawyer wrote (`;`, `; and`, `.`) and keeps them beside each item. The joint of
a list is read from all its limbs (`Item.joint`), those that later fall away included; here it is put back.
"""

from __future__ import annotations

from partnerdocs.drafting.instrument import Text
from partnerdocs.drafting.node import Node


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
        if node.joint == "sentences" and not (last and closing):
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
    while (limb := _sole_limb(node)) is not None:
        _fold(node, limb)
    if any(c.kind == "item" for c in node.children):
        _end_with(node, ":")
        settle_endings(node.children, ending)
    elif any(c.kind in ("definition", "table") for c in node.children):
        _end_with(node, ":" if node.ending == ":" else ".")
        settle_endings(node.children, ending)
    else:
        _end_with(node, ending)


def _sole_limb(node: Node) -> Node | None:
    """The one limb of what was written as a list, if no words close it."""
    limbs = [c for c in node.children if c.kind == "item"]
    closed = any(c.kind == "closing" for c in node.children)
    return limbs[0] if len(limbs) == 1 and node.ending == ":" and not closed else None


def _fold(node: Node, limb: Node) -> None:
    """A sole limb is no list: it continues the sentence of its lead-in, or stands behind the colon of a whole one."""
    node.pieces = [*node.pieces, Text(" " if node.carried_on else ": "), *limb.pieces]
    node.carried_on = limb.carried_on
    node.notes = [*node.notes, *limb.notes]
    node.children = [*limb.children, *(c for c in node.children if c is not limb)]
    node.ending = limb.ending
    node.closers += limb.closers  # a bracket that was to close with the limb closes with the sentence
    node.aliases.append(limb.key)


def _end_with(node: Node, ending: str) -> None:
    closers = "]" * node.closers
    last = node.pieces[-1]
    if ending == "." and last.text.endswith((".", "?", "!")):
        ending = ""
    # A whole sentence stands in its brackets with its stop; a limb's semicolon belongs to the list around it.
    words = ending + closers if ending == "." else closers + ending
    if type(last) is Text:
        node.pieces[-1:] = [Text(last.text + words)]
    elif words:
        node.pieces.append(Text(words))


def bracket(node: Node) -> None:
    """Put an undecided item, with all that hangs on it, into square brackets."""
    node.pieces.insert(0, Text("["))
    last = node
    while limbs := [c for c in last.children if c.table is None]:
        last = limbs[-1]
    last.closers += 1
