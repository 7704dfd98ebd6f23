"""An agreement as a tree, before it becomes a file: what Word, the outline and the document checks all read.

Everything here is settled: conditions are decided, numbers given, references resolved, values put into words.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import attrs

from partnerdocs.library.clause import Words
from partnerdocs.wording.table import Table

Style = Literal[
    "party",  # (1)
    "recital",  # (A)
    "clause-1",  # 1.      heading of a clause
    "clause-2",  # 1.1     sub-clause
    "clause-3",  # (a)     limb
    "clause-4",  # (i)     sub-limb
    "clause-text",  # unnumbered text under a clause heading or sub-clause
    "definition",  # unnumbered, one defined term
    "definition-a",  # (a)     limb of a definition
    "definition-i",  # (i)     sub-limb of a definition
    "schedule",  # Schedule 1
    "schedule-part",  # Part 1
    "schedule-text",  # unnumbered text in a schedule
    "paragraph-1",  # 1.      paragraph of a schedule
    "paragraph-2",  # 1.1
    "paragraph-3",  # (a)
    "paragraph-4",  # (i)
    "heading",  # unnumbered heading: Parties, Background, Agreed terms
    "text",  # plain text
]


#: Plain words: those of the clause library pass through as they are.
Text = Words


@attrs.frozen
class Citation(Words):
    """Words that cite a provision: plain words on the page, with the key of the provision in the register of law."""

    law: str


@attrs.frozen
class Defined:
    """A term where it is defined: printed bold."""

    text: str
    path: str = ""


@attrs.frozen
class Emphasis:
    """Words in italics, such as a run-in heading."""

    text: str


@attrs.frozen
class Value:
    """Words that stand for a fact of the deal.

    text: the words, brackets included where the fact is open or a library default.
    path: the fact's path in the deal.
    state: "agreed", "open" ([●], highlighted) or "default" (a library default, bracketed).
    holes: paths of the facts that are open in it; empty where it is open as a whole.
    """

    text: str
    path: str
    state: Literal["agreed", "open", "default"] = "agreed"
    holes: tuple[str, ...] = ()


@attrs.frozen
class Reference:
    """The number of another paragraph, printed as a live field: `target` is its key, `text` the right number now."""

    target: str
    text: str


Run = Text | Defined | Emphasis | Value | Reference


@attrs.frozen(kw_only=True)
class Note:
    """A drafting note for our own lawyer; it never leaves the house. `about` says what it hangs on."""

    text: str
    about: str = ""


@attrs.frozen(kw_only=True)
class Paragraph:
    """One paragraph with its number.

    key: unique in the instrument and stable between drafts (`governance.deadlock/notice`).
    label: the number as it stands in front of the text ("7.2", "(a)", "Schedule 2"); empty if unnumbered.
    number: the number in full context, as a reference writes it ("7.2(a)", "Schedule 2", "3.1(b)").
    list_key: which list it counts in; lists of different keys count apart.
    notes: drafting notes that hang on it.
    clause, version: where its words come from.
    """

    key: str
    style: Style
    runs: tuple[Run, ...]
    label: str = ""
    number: str = ""
    list_key: str = ""
    notes: tuple[Note, ...] = ()
    clause: str = ""
    version: str = ""

    @property
    def text(self) -> str:
        """The words without the number."""
        return "".join(r.text for r in self.runs)


@attrs.frozen(kw_only=True)
class PlacedTable:
    """A table where it stands in the instrument."""

    key: str
    table: Table
    clause: str = ""


@attrs.frozen(kw_only=True)
class ExecutionBlock:
    """Where one party signs. It never splits over two pages.

    party: the party's id.
    testimonium: paragraphs on the left ("Executed as a deed by ...").
    lines: what stands under each signature line on the right ("Director", "Witness"); the line is drawn above it.
    """

    key: str
    party: str
    testimonium: tuple[Paragraph, ...]
    lines: tuple[Paragraph, ...]


Block = Paragraph | PlacedTable | ExecutionBlock


@attrs.frozen(kw_only=True)
class Section:
    """A clause, a schedule, or one of the fixed parts, with everything that stands in it.

    The heading of a clause or schedule is its first block.
    """

    kind: Literal["parties", "background", "clause", "schedule", "execution"]
    id: str
    title: str
    blocks: tuple[Block, ...]
    version: str = ""
    position: str = ""


@attrs.frozen(kw_only=True)
class OpenItem:
    """An open point as it stands in the text. `owner` is internal.

    path: of the fact that is open; empty for a point that decides whether text stands.
    where: keys of the clauses or paragraphs that met it.
    """

    path: str
    words: str
    owner: str
    state: Literal["open", "default"]
    where: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Front:
    """What the cover, the header and the footer say.

    title: of the instrument; deal: title of the deal; parties: their full names, in order.
    status: "Draft (1): 22 November 2026. Subject to contract ..." or empty once executed.
    dated: printed after "Dated", usually blank to be filled in by hand.
    short_status: for the header of each page.
    """

    title: str
    deal: str
    parties: tuple[str, ...]
    status: str
    short_status: str
    dated: str
    drafted: dt.date | None
    version: str


@attrs.frozen(kw_only=True)
class Instrument:
    """A whole document.

    sections stand in the order of the page: parties, background, clauses, schedules, execution.
    clauses: id and variant of each clause of the library whose words stand in it.
    terms: every defined term with the key of the paragraph that defines it.
    open_items: what is open or rests on a library default, in order of appearance.
    unprinted: paths of facts of the deal that no clause printed or decided on; for a file copy only.
    errors: lines for the first page of a working draft; empty otherwise.
    copy: who it is for; an issue copy holds nothing internal. notes: drafting notes are printed as comments.
    working: drafted despite errors, and marked "Not for signature" on each page.
    """

    id: str
    front: Front
    sections: tuple[Section, ...]
    clauses: tuple[tuple[str, str], ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    open_items: tuple[OpenItem, ...] = ()
    unprinted: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    copy: Literal["issue", "file"] = "issue"
    notes: bool = False
    working: bool = False

    def __repr__(self) -> str:
        """Short: a whole agreement fills pages; `str` shows all of it."""
        return f"Instrument(id={self.id!r}, deal={self.front.deal!r}, sections={len(self.sections)})"

    def __str__(self) -> str:
        """The text with its numbers, one paragraph a line."""
        from partnerdocs.drafting.outline import outline  # reads what is defined here

        return outline(self)

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph in the order of the page, those of execution blocks included."""
        found: list[Paragraph] = []
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Paragraph):
                    found.append(block)
                elif isinstance(block, ExecutionBlock):
                    found.extend((*block.testimonium, *block.lines))
        return tuple(found)
