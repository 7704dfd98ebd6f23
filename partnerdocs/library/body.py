"""The body of a clause file: its Markdown blocks as a tree of items.

Markdown forgives much in silence: an indent too many starts another list, a missing blank line swallows one.
So each line's indent is compared with what its place wants, and each block that clause files do not use is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import attrs

from partnerdocs.finding import Finding, Place
from partnerdocs.library.check import Check, error
from partnerdocs.library.clause import Defines, Ending, Item, Piece, Slot, Words
from partnerdocs.library.inline import NOT_IN_SUBSET, Report, markdown, read_pieces
from partnerdocs.library.mark import Mark, split_heading_mark, split_mark

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

WRONG_INDENT = error("LIB-09", "wrong-indent", "A line is not indented as its place wants; Markdown would misplace it.")
TYPED_NUMBER = error("LIB-10", "typed-number", "A number or letter of an item is typed; the program numbers.")
WRONG_ITEM = error("LIB-11", "wrong-item", "An item is empty, of another shape than its list wants, or too deep.")
WRONG_ENDING = error("LIB-12", "wrong-ending", "A limb ends with `, and` or `, or`; list endings are `; and`, `; or`.")

#: How deep numbered items may be nested, by the kind of the file: the house styles have no number below that.
LEVELS = {"clause": 3, "definitions": 3, "schedule": 4, "parties": 1, "recitals": 1, "execution": 1}

_ENDING = re.compile(r"(; and|; or|[.;,:])$")
_BAD_ENDING = re.compile(r",? (?:and|or)$")
_TYPED = re.compile(r"\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]{1,4})[.)]\s|\d+(?:\.\d+)+\s|\([a-z]{1,4}\)\s")
_BLOCKS = {
    "table": "A Markdown table",
    "fence": "A code block",
    "code_block": "A code block (a line indented too far)",
    "blockquote": "A quotation",
    "html_block": "HTML",
    "hr": "A rule",
    "heading": "A heading",
}


@attrs.frozen(kw_only=True)
class _Where:
    """The place of some blocks: their indents, what holds them, and how deep they are in numbered items."""

    indents: tuple[int, ...] = (0,)
    inside: Literal["", "item", "definition"] = ""
    level: int = 0


def read_body(lines: list[str], above: int, kind: str, file: str, found: list[Finding], at: str) -> tuple[Item, ...]:
    """The items of a body; `above` lines stand above it in the file. What is wrong is added to `found`."""
    from markdown_it.tree import SyntaxTreeNode

    reader = _Body(lines, above, kind, file, found, at)
    for number, line in enumerate(lines):
        if "\t" in line:
            reader.report(WRONG_INDENT, number, "A tab stands in this line.", "Use blanks.")
    root = SyntaxTreeNode(markdown().parse("\n".join(lines)))
    return reader.blocks(root.children, _Where())


class _Body:
    """One body while it is read: its lines, and where findings go."""

    def __init__(self, lines: list[str], above: int, kind: str, file: str, found: list[Finding], at: str) -> None:
        self.lines = lines
        self.above = above
        self.kind = kind
        self.file = file
        self.found = found
        self.at = at

    def report(self, check: Check, line: int, says: str, fix: str = "") -> None:
        self.found.append(check.finding(self.place(line), says, fix=fix, at=self.at))

    def place(self, line: int) -> Place:
        return Place(file=self.file, line=line + self.above + 1)

    def reporter(self, start: int) -> Report:
        def report(check: Check, line: int, says: str, fix: str = "") -> None:
            self.report(check, start + line, says, fix)

        return report

    def blocks(self, nodes: Sequence[SyntaxTreeNode], where: _Where) -> tuple[Item, ...]:
        items: list[Item] = []
        for node in nodes:
            if node.type == "ordered_list":
                items.extend(self.numbered(li, where) for li in node.children)
            elif node.type == "bullet_list":
                items.extend(self.definition(li, where) for li in node.children)
            elif node.type == "paragraph":
                after_list = bool(where.inside) and any(i.kind == "item" for i in items)
                items.append(self.paragraph(node, where.indents, "closing" if after_list else "text"))
            elif node.type == "heading" and self.kind == "schedule" and not where.inside and node.markup == "##":
                items.append(self.part(node))
            else:
                self.refuse(node)
        return tuple(items)

    def refuse(self, node: SyntaxTreeNode) -> None:
        what = _BLOCKS.get(node.type, f"Markdown of the kind {node.type!r}")
        fix = ""
        if node.type in ("heading", "lheading"):
            what = f"A heading ({node.markup})"
            fix = "A clause is headed by its title; `## Part` stands only at the top level of a schedule."
        elif node.type == "table":
            fix = "Write `{{ path | name-table }}` alone in a paragraph."
        self.report(NOT_IN_SUBSET, _start(node), f"{what} stands here; clause files do not use that.", fix)

    def numbered(self, li: SyntaxTreeNode, where: _Where) -> Item:
        line = _start(li)
        if li.markup != "." or li.info != "1":
            says = f"An item is numbered `{li.info}{li.markup}`."
            self.report(TYPED_NUMBER, line, says, "Write `1.` before every item; the program numbers.")
        level = where.level + 1
        if level > LEVELS[self.kind]:
            says = f"This item is {level} levels deep; a file of kind {self.kind!r} has at most {LEVELS[self.kind]}."
            self.report(WRONG_ITEM, line, says, "Split the sub-clause.")
        indent = self.marker(li, where.indents, f"{li.info}{li.markup} ")
        inner = _Where(indents=(indent + len(li.info) + 2,), inside="item", level=level)
        return self.item(li, inner, "item")

    def definition(self, li: SyntaxTreeNode, where: _Where) -> Item:
        if li.markup != "-":
            self.report(WRONG_ITEM, _start(li), f"A list with `{li.markup}` stands here.", "Write `- **Term**: text`.")
        indent = self.marker(li, where.indents, f"{li.markup} ")
        # The text of a definition begins after two blanks, but people indent by three: both are read.
        level = where.level if where.inside else LEVELS[self.kind] - 2
        item = self.item(li, _Where(indents=(indent + 2, indent + 3), inside="definition", level=level), "definition")
        second = item.pieces[1] if len(item.pieces) > 1 else None
        if not (item.pieces and isinstance(item.pieces[0], Defines)) or not (
            isinstance(second, Words) and second.text.startswith(": ")
        ):
            says = "An item with a dash is no definition."
            self.report(WRONG_ITEM, _start(li), says, "Write `- **Term**: text`; other lists are numbered `1.`.")
        return item

    def marker(self, li: SyntaxTreeNode, indents: tuple[int, ...], marker: str) -> int:
        """Check how the first line of a list item is indented; its indent."""
        line = _start(li)
        raw = self.lines[line]
        indent = len(raw) - len(raw.lstrip(" "))
        rest = raw[indent:]
        if li.parent and li.parent.parent and li.parent.parent.type == "list_item" and _start(li.parent.parent) == line:
            self.report(WRONG_ITEM, line, "Two list marks stand on one line.", "Give each item words of its own.")
        elif indent not in indents or (rest.startswith(marker) and rest[len(marker) :][:1] in (" ", "")):
            self.indent(line, indent, indents)
        return indent

    def indent(self, line: int, indent: int, indents: tuple[int, ...]) -> None:
        wanted = " or ".join(str(i) for i in indents)
        says = f"This line is indented by {indent}; expected {wanted}, and one blank after the list mark."
        self.report(WRONG_INDENT, line, says, "Indent by three blanks for each level, and leave a blank line between.")

    def item(self, li: SyntaxTreeNode, inner: _Where, kind: Literal["item", "definition"]) -> Item:
        first, *rest = li.children or (None,)
        if first is None or first.type != "paragraph":
            self.report(WRONG_ITEM, _start(li), "An item begins without words of its own.", "Put a lead-in first.")
            rest = list(li.children)
            words = Item(kind=kind, pieces=(), place=self.place(_start(li)))
        else:
            words = self.paragraph(first, inner.indents, kind)
        return attrs.evolve(words, children=self.blocks(rest, inner))

    def paragraph(
        self,
        node: SyntaxTreeNode,
        indents: tuple[int, ...],
        kind: Literal["item", "definition", "text", "closing"],
    ) -> Item:
        start, end = node.map or (0, 0)
        own_line = 1 if kind in ("item", "definition") else 0
        for line in range(start + own_line, end):
            indent = len(self.lines[line]) - len(self.lines[line].lstrip(" "))
            if indent not in indents:
                self.indent(line, indent, indents)
        content = node.children[0].content
        mark, text, above = split_mark(content, self.reporter(start))
        for number, line_text in enumerate(text.split("\n")):
            if typed := _TYPED.match(line_text.lstrip()):
                says = f"A line begins with the number `{typed[0].strip()}`."
                self.report(
                    TYPED_NUMBER, start + above + number, says, "Write `1.` items, or break the line elsewhere."
                )
        return self.made(kind, mark, text, start + above)

    def made(self, kind: Literal["item", "definition", "text", "closing"], mark: Mark, text: str, start: int) -> Item:
        words = read_pieces(text, self.reporter(start))
        made: Literal["item", "definition", "text", "closing", "table"] = kind
        pieces, ending = words.pieces, _NO_ENDING
        if len(pieces) == 1 and isinstance(pieces[0], Slot) and pieces[0].wording.endswith("-table"):
            if kind in ("item", "definition"):
                says = "A table stands where an item wants words."
                self.report(WRONG_ITEM, start, says, "Put it into a paragraph of its own under the words.")
            made = "table"
        else:
            pieces, ending = self.ended(pieces, start + text.count("\n"))
        return Item(
            kind=made,
            pieces=pieces,
            id=mark.id,
            when=mark.when,
            each=mark.each,
            ending=ending,
            place=self.place(start),
            breaks=words.breaks,
        )

    def ended(self, pieces: tuple[Piece, ...], line: int) -> tuple[tuple[Piece, ...], Ending]:
        """The pieces without the list ending, and the ending."""
        last = pieces[-1] if pieces else None
        if not isinstance(last, Words):
            return pieces, _NO_ENDING
        found = _ENDING.search(last.text)
        if not found:
            if _BAD_ENDING.search(last.text):
                says = f"An item ends with {last.text[-5:].strip()!r}."
                self.report(WRONG_ENDING, line, says, "End the limb with `; and` or `; or`.")
            return pieces, _NO_ENDING
        ending: Ending = found[1]  # type: ignore[assignment]  # the pattern holds exactly the endings
        rest = last.text[: found.start()].rstrip()
        return (*pieces[:-1], *((Words(rest),) if rest else ())), ending

    def part(self, node: SyntaxTreeNode) -> Item:
        start = _start(node)
        mark, text = split_heading_mark(node.children[0].content if node.children else "", self.reporter(start))
        if not text.strip():
            self.report(WRONG_ITEM, start, "A Part has no heading.", "Write `## Heading`.")
        if _TYPED.match(text):
            self.report(TYPED_NUMBER, start, "The number of a Part is typed.", "Write its heading only.")
        words = read_pieces(text, self.reporter(start))
        place = self.place(start)
        return Item(kind="part", pieces=words.pieces, id=mark.id, when=mark.when, each=mark.each, place=place)


_NO_ENDING: Ending = ""


def _start(node: SyntaxTreeNode) -> int:
    return node.map[0] if node.map else 0
