"""A paragraph while it is being drafted: conditions decided, values in words, numbers and references still to come."""

from __future__ import annotations

import attrs

from partnerdocs.drafting.instrument import Defined, Emphasis, Note, Text, Value
from partnerdocs.model.open_point import OpenPoint
from partnerdocs.wording.table import Table


@attrs.frozen
class Pending:
    """A reference whose number is not known yet; `target` is a clause or `clause/item`."""

    target: str

    @property
    def text(self) -> str:
        """Nothing yet: the words come with the number."""
        return ""


Piece = Text | Defined | Emphasis | Value | Pending


@attrs.define(kw_only=True)
class Node:
    """One paragraph or table with what hangs on it.

    It changes while its section is put together, and never leaves this package.

    ending: what closes it as the library writes it; `settle_endings` turns it into text.
    joint: how it is joined to its neighbours in a list; aliases: keys of limbs that were folded into it.
    term: the defined term, in a definition item.
    carried_on: whether it is a lead-in that cannot end where its list begins.
    bracketed: its condition is undecided, so it is to stand in square brackets; closers: how many end with it.
    undecided: the open point on which that condition rests.
    """

    key: str
    kind: str
    pieces: list[Piece]
    children: list[Node] = attrs.field(factory=list)
    ending: str = ""
    joint: str = ""
    aliases: list[str] = attrs.field(factory=list)
    term: str = ""
    table: Table | None = None
    carried_on: bool = False
    bracketed: bool = False
    closers: int = 0
    undecided: OpenPoint | None = None
    notes: list[Note] = attrs.field(factory=list)
    label: str = ""
    number: str = ""
    style: str = ""
    list_key: str = ""

    @property
    def text(self) -> str:
        """Its own words so far, references left out."""
        return "".join(p.text for p in self.pieces)


def walk_nodes(nodes: list[Node]) -> list[Node]:
    """The nodes and everything below them, in the order of the page."""
    found: list[Node] = []
    for node in nodes:
        found.append(node)
        if node.children:
            found.extend(walk_nodes(node.children))
    return found
