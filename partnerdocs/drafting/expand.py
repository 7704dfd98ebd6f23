"""From a clause of the library to the paragraphs of one deal: conditions decided, items repeated, values in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any

import attrs

from partnerdocs.drafting.holes import Hole, has_open_point, holes_at, holes_in
from partnerdocs.drafting.instrument import Citation, Defined, Emphasis, Note, Text, Value
from partnerdocs.drafting.lookup import Bound, elements, look_up, path_in_deal
from partnerdocs.drafting.node import Node, Pending, Piece
from partnerdocs.finding import Finding
from partnerdocs.library.clause import Clause, Defines, Emphatic, Item, Library, Pointer, Slot
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import NOT_GIVEN, OpenPoint, StillOpen, is_open
from partnerdocs.wording.filters import FACTS_SAID, CannotSay, plain_wording
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.table import Cell, Table

Condition = Callable[[Deal, Any], bool]


@attrs.define(kw_only=True)
class Desk:
    """Everything that expanding needs: the deal, the library, and the ways to put values into words.

    say: value and name of a wording to words; table: value and name of a table to a table.
    held: filled while drafting: what each condition on the deal as a whole came to.
    open_seen: filled while drafting: path, point, state and key of each open point that the text met; no path where
        the point decides whether text stands.
    faults: filled while drafting: values for which a clause asks words that they do not have.
    """

    deal: Deal
    library: Library
    conditions: Mapping[str, Condition]
    say: Callable[[Any, str], tuple[str, bool]]
    table: Callable[[Any, str], Table]
    held: dict[str, bool | OpenPoint] = attrs.field(factory=dict)
    open_seen: list[tuple[str, OpenPoint | None, str, str]] = attrs.field(factory=list)
    faults: list[Finding] = attrs.field(factory=list)

    @cached_property
    def has_open_point(self) -> bool:
        """Whether any fact of the deal is open."""
        return has_open_point(self.deal)

    @cached_property
    def _wanting_more(self) -> frozenset[str]:
        return frozenset(self.library.phrases.get("carried-on", "").split())

    @cached_property
    def told(self) -> frozenset[str]:
        """The ids of the elements of lists that the deal has told; one that is open as a whole has none."""
        lists = (self.deal.deliverables, self.deal.resources, self.deal.transaction_documents)
        return frozenset(e.id for each in lists if not is_open(each) for e in each if not is_open(e))

    def carries_on(self, lead_in: Item) -> bool:
        """Whether a lead-in ends in a word behind which a colon can stand before a list only."""
        return lead_in.text.rpartition(" ")[2].lower() in self._wanting_more


def holds(desk: Desk, name: str, it: Bound | None) -> bool | OpenPoint:
    """Whether a condition holds; the open point on which that rests if nobody can say yet."""
    if it is not None:
        return _holds(desk, name, it.value)
    if name not in desk.held:
        desk.held[name] = _holds(desk, name, None)
    return desk.held[name]


def _holds(desk: Desk, name: str, it: Any) -> bool | OpenPoint:
    negated = name.startswith("not-")
    condition = desk.conditions[name.removeprefix("not-")]
    try:
        return bool(condition(desk.deal, it)) is not negated
    except StillOpen as still:
        return still.point


def expand_clause(desk: Desk, clause: Clause, it: Bound | None = None, *, undecided: bool = False) -> list[Node]:
    """The paragraphs of one clause; undecided: whether it rests on an open point that it stands at all."""
    return _Expansion(desk, clause, undecided).items(clause.items, clause.joint, it, "")


class _Expansion:
    """One clause on its way to the page; it only saves handing the same three things to every function."""

    def __init__(self, desk: Desk, clause: Clause, undecided: bool) -> None:
        self.desk = desk
        self.clause = clause
        self.seen: dict[str, int] = {}
        self.waiting = int(undecided)  # how much of what is around the item at hand rests on an open point

    def items(self, items: Sequence[Item], joint: str, it: Bound | None, above: str) -> list[Node]:
        nodes: list[Node] = []
        for path, run in groupby(items, key=attrgetter("each")):
            # Neighbours that repeat over the same list are taken element by element, so the list keeps its order.
            run_items = tuple(run)
            for bound in elements(self.desk.deal, it, path) if path else (it,):
                for item in run_items:
                    node = self.item(item, bound, above)
                    if node is not None:
                        node.joint = joint
                        nodes.append(node)
        return _without_rivals(nodes)

    def item(self, item: Item, it: Bound | None, above: str) -> Node | None:
        stands = holds(self.desk, item.when, it) if item.when else True
        if stands is False:
            return None
        undecided = stands if isinstance(stands, OpenPoint) else None
        key = self.key(item, it, above)
        self.waiting += undecided is not None
        node = self.node(item, it, key)
        self.waiting -= undecided is not None
        if node is None or undecided is None or item.kind == "table":
            return node
        node.bracketed, node.undecided = True, undecided
        words = self.desk.library.phrases["undecided-note"].replace("{words}", undecided.open_words)
        node.notes.append(Note(text=words, about=key))
        self.desk.open_seen.append(("", undecided, "open", key))
        return node

    def node(self, item: Item, it: Bound | None, key: str) -> Node | None:
        """The paragraph of an item that stands, or may stand; None where it has lost its list."""
        if item.kind == "table":
            return self.table(item, it, key)
        pieces: list[Piece] = self.pieces(item.pieces, it) if item.words is None else [*item.words]
        node = Node(key=key, kind=item.kind, pieces=pieces, ending=item.ending)
        if item.children:
            node.carried_on = self.desk.carries_on(item)
            node.children = self.items(item.children, item.joint, it, key)
        if _lost_its_list(item, node):
            return None
        if item.kind == "definition":
            node.term = next((p.text for p in node.pieces if isinstance(p, Defined)), "")
        return node

    def key(self, item: Item, it: Bound | None, above: str) -> str:
        own = item.id
        if own and item.each and it is not None and it.key:
            own = f"{own}~{it.key}"
        base = f"{self.clause.id}/{own}" if own else f"{above or self.clause.id}#{item.kind[0]}"
        count = self.seen[base] = self.seen.get(base, 0) + 1
        return base if own and count == 1 else f"{base}{count}"

    def table(self, item: Item, it: Bound | None, key: str) -> Node:
        slot = next(p for p in item.pieces if isinstance(p, Slot))
        value, path = look_up(self.desk.deal, it, slot.path)
        node = Node(key=key, kind="table", pieces=[])
        try:
            node.table = self.desk.table(value, slot.wording)
        except StillOpen as still:
            holes = holes_in(self.desk.deal, value, path) or (Hole(path, still.point),)
            node.kind = "text"
            node.pieces = [Value(OPEN, path, "open", self.met(holes, key))]
            return node
        if any(cell.open for row in node.table.rows for cell in row):
            rows = tuple(tuple(self.cell(c, path, key) if c.open else c for c in row) for row in node.table.rows)
            node.table = attrs.evolve(node.table, rows=rows)
        return node

    def cell(self, cell: Cell, table: str, key: str) -> Cell:
        """An open cell of a table with the paths of what is open in it.

        A total is open because of its parts. They have cells of their own, or stand in clauses: it is no question of
        its own, unless nothing in the deal is open that it could rest on.
        """
        deal = self.desk.deal
        holes = tuple(hole for path in (cell.path, *cell.also) if path for hole in holes_at(deal, path))
        if cell.stuck or (not holes and not self.desk.has_open_point):
            holes = (Hole(cell.path or table, None),)
        return attrs.evolve(cell, holes=self.met(holes, key))

    def met(self, holes: Sequence[Hole], key: str) -> tuple[str, ...]:
        """Note what is open, and give the paths of it."""
        self.desk.open_seen.extend((path, point, "open", key) for path, point in holes)
        return tuple(path for path, _ in holes)

    def pieces(self, pieces: Sequence[Any], it: Bound | None) -> list[Piece]:
        made: list[Piece] = []
        for piece in pieces:
            if isinstance(piece, Text):
                made.append(piece)
            elif isinstance(piece, Slot):
                made.append(self.value(piece, it))
            elif isinstance(piece, Pointer):
                made.extend(self.pointed(piece, it) if piece.of else (Pending(piece.target),))
            elif isinstance(piece, Emphatic):
                made.append(Emphasis(piece.text))
            elif isinstance(piece, Defines):
                made.append(self.defined(piece, it))
        return made

    def pointed(self, piece: Pointer, it: Bound | None) -> Iterator[Piece]:
        """References to the paragraph of each element that a fact names, joined by commas and `and`."""
        value, path = look_up(self.desk.deal, it, piece.of)
        named = value if isinstance(value, tuple) else (value,)
        for at, name in enumerate(named):
            if at:
                yield Text(" and " if at == len(named) - 1 else ", ")
            if name is None or isinstance(name, OpenPoint):
                where = f"{path}[{at}]" if named is value else path
                self.desk.open_seen.append((where, name, "open", self.clause.id))
                yield Value(OPEN, where, "open")
            elif name not in self.desk.told:  # it is one of those that are open as a whole, and listed as such
                yield Value(OPEN, path, "open")
            else:
                yield Pending(f"{piece.target}~{name}")

    def defined(self, piece: Defines, it: Bound | None) -> Defined:
        inner = self.pieces(piece.pieces, it)
        path = next((p.path for p in inner if isinstance(p, Value)), "")
        return Defined("".join(p.text for p in inner), path)

    def value(self, slot: Slot, it: Bound | None) -> Text | Value:
        desk = self.desk
        if slot.path.startswith("law."):
            law = slot.path.removeprefix("law.")
            return Citation(desk.library.law[law].cite, law)
        value, path = look_up(desk.deal, it, slot.path)
        default = self.clause.defaults.get(slot.path)
        if default is not None and (value is None or (isinstance(value, OpenPoint) and value == NOT_GIVEN)):
            path = path_in_deal(it, slot.path)
            desk.open_seen.append((path, None, "default", self.clause.id))
            return Value(f"[{default}]", path, "default")
        if value is None or isinstance(value, OpenPoint):
            if value is not None or not self.waiting:  # what an undecided item lacks is asked once it is to stand
                desk.open_seen.append((path, value, "open", self.clause.id))
            return Value(OPEN, path, "open")
        try:
            words, is_open = desk.say(value, slot.wording)
        except StillOpen as still:
            return Value(OPEN, path, "open", self.open_in(value, slot.wording, Hole(path, still.point)))
        except CannotSay as error:
            # A mistake in a clause must not keep a lawyer from a draft: it shows on the page and in the report.
            # Of two rivals that both may stand one asks words of what is the other's; that is no mistake.
            if not self.waiting:
                desk.faults.append(_no_words(self.clause, path, error))
                desk.open_seen.append((path, None, "open", self.clause.id))
            return Value(OPEN, path, "open")
        if is_open:
            return Value(words, path, "open", self.open_in(value, slot.wording, Hole(path, None)))
        return Value(words, path)

    def open_in(self, value: Any, wording: str, otherwise: Hole) -> tuple[str, ...]:
        """Note what is open in a value whose words hold a hole, and give the paths of it."""
        said = FACTS_SAID.get(wording or plain_wording(value))
        found = holes_in(self.desk.deal, value, otherwise.path, said)
        if not found and not (self.waiting and otherwise.point is None):
            found = (otherwise,)
        return self.met(found, self.clause.id)


def _no_words(clause: Clause, path: str, error: CannotSay) -> Finding:
    return Finding(
        rule="DOC-24",
        name="value-without-words",
        at=path,
        says=f"Clause {clause.id} asks for words that a value does not have: {error}",
        fix="Mend the clause, or put the item under a condition.",
        place=clause.place,
    )


def _without_rivals(nodes: list[Node]) -> list[Node]:
    """Neighbours that wait for the same open point are alternatives: one blob stands for all of them."""
    if all(node.undecided is None for node in nodes):
        return nodes
    kept: list[Node] = []
    for node in nodes:
        if node.undecided is not None and kept and kept[-1].undecided == node.undecided:
            kept[-1].pieces = [Value(OPEN, "", "open")]
            kept[-1].children = []
            kept[-1].bracketed = False
            kept[-1].aliases.append(node.key)
        else:
            kept.append(node)
    return kept


def _lost_its_list(item: Item, node: Node) -> bool:
    """Whether a lead-in stands without the list that it leads to: then it says nothing and goes too."""
    return item.ending == ":" and bool(item.children) and not node.children
