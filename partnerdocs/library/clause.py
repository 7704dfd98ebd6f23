"""A clause of the library as the loader leaves it: read once, the same tree for every deal."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

import attrs

from partnerdocs.finding import Place

Kind = Literal["clause", "definitions", "parties", "recitals", "schedule", "execution"]
Ending = Literal["", ".", ";", ",", "; and", "; or", ":"]
#: How the limbs of a list are joined: by a word, by semicolons only, or not at all, if each is a sentence.
Joint = Literal["and", "or", "", "sentences"]


@attrs.frozen
class Words:
    """Words as they stand in the file."""

    text: str


@attrs.frozen
class Defines:
    """`**Term**`: a term where it is defined; its pieces are words and slots."""

    pieces: tuple[Words | Slot, ...]


@attrs.frozen
class Emphatic:
    """`*words*`: emphasis, or a run-in heading at the start of an item."""

    text: str


@attrs.frozen
class Slot:
    """`{{ path | wording }}`: a value. Paths begin with `deal.`, `it` or `law.`; wording may be empty."""

    path: str
    wording: str = ""


@attrs.frozen
class Pointer:
    """`[](#target)`: a reference to a clause or `clause/item`.

    of: for `clause/item~it.path`, the path of what the item repeats for: the reference leads to the paragraph of each
    element that the fact names. Empty for a reference to one place.
    """

    target: str
    of: str = ""


Piece = Words | Defines | Emphatic | Slot | Pointer

#: How a value and a reference stand in the plain text of an item: one sign each.
VALUE_SIGN = "\N{WHITE SQUARE}"
POINTER_SIGN = "\N{RIGHTWARDS ARROW}"


def plain(pieces: tuple[Piece, ...]) -> str:
    """The words of some pieces, with a sign for each value and reference: what the linter reads."""
    return "".join(_plain_piece(p) for p in pieces)


def _plain_piece(piece: Piece) -> str:
    if isinstance(piece, Defines):
        return plain(piece.pieces)
    if isinstance(piece, Slot):
        return VALUE_SIGN
    return POINTER_SIGN if isinstance(piece, Pointer) else piece.text


@attrs.frozen(kw_only=True)
class Item:
    """One paragraph of a clause with what hangs on it.

    kind: "item" (numbered), "definition" (`- **Term**: ...`), "text" (an unnumbered paragraph), "closing" (words
        after a list, joined to it), "part" (a heading inside a schedule) or "table" (one slot with a table filter).
    id: its own id inside the clause, empty if it has none.
    when: name of the condition under which it stands; each: path of the list over which it is repeated.
    pieces: its own words, without the list ending, which `ending` holds as it was written.
    breaks: where in its plain text each further line of the file begins; two items are equal whatever their lines.
    """

    kind: Literal["item", "definition", "text", "closing", "part", "table"]
    pieces: tuple[Piece, ...]
    children: tuple[Item, ...] = ()
    id: str = ""
    when: str = ""
    each: str = ""
    ending: Ending = ""
    place: Place = attrs.field(eq=False)
    breaks: tuple[int, ...] = attrs.field(default=(), eq=False)

    @property
    def text(self) -> str:
        """Its own words in plain text, without the ending."""
        return plain(self.pieces)

    @cached_property
    def words(self) -> tuple[Words, ...] | None:
        """Its pieces if all of them are words, so that it reads the same in every deal; None otherwise."""
        found = tuple(p for p in self.pieces if isinstance(p, Words))
        return found if len(found) == len(self.pieces) else None

    @cached_property
    def joint(self) -> Joint:
        """How its limbs are joined."""
        return joint_of(self.children)

    def line_at(self, offset: int) -> Place:
        """The place of a character of its plain text."""
        return Place(file=self.place.file, line=self.place.line + sum(b <= offset for b in self.breaks))


def joint_of(items: tuple[Item, ...]) -> Joint:
    """How the limbs of a list are joined, read from how each of them ends."""
    limbs = [i for i in items if i.kind == "item"]
    # What the last limb ends in belongs to the list around it, unless that limb repeats and so joins to itself.
    endings = [last_ending(i) for i in limbs if i is not limbs[-1] or i.each]
    if "; and" in endings:
        return "and"
    if "; or" in endings:
        return "or"
    return "" if ";" in endings else "sentences"


def last_ending(item: Item) -> Ending:
    """The ending of a limb: that of its own last limb, if it leads to a list."""
    limbs = [c for c in item.children if c.kind in ("item", "closing")]
    if not limbs:
        return item.ending
    # A limb that repeats joins to itself: its ending says nothing of the list around it.
    ending = last_ending(limbs[-1])
    return "." if limbs[-1].each and ending.startswith(";") else ending


@attrs.frozen(kw_only=True)
class Clause:
    """A clause file: its front matter and its items.

    chooser: name of the function that picks among the variants of this id; empty if there is one text only.
    variant: which answer of the chooser this text serves.
    position: "neutral", "public-sector" or "private-investor" for contested clauses.
    defaults: words to print, in brackets, for a path that the deal leaves out.
    note: drafting note for our own lawyer.
    reviewed: who reviewed this wording and the hash of the text that was reviewed; empty if nobody has.
    accept: names of lint findings that are accepted here, each with its reason.
    place, places: where the file begins, and where each key of its front matter stands.
    """

    id: str
    title: str
    kind: Kind
    version: str
    source: str
    items: tuple[Item, ...]
    place: Place = attrs.field(eq=False)
    when: str = ""
    chooser: str = ""
    variant: str = ""
    position: str = ""
    note: str = ""
    defaults: Mapping[str, str] = {}
    reviewed: Mapping[str, str] = {}
    accept: Mapping[str, str] = {}
    places: Mapping[str, Place] = attrs.field(default={}, eq=False)

    @cached_property
    def joint(self) -> Joint:
        """How its sub-clauses are joined: as sentences, unless it is a list itself."""
        return joint_of(self.items)

    def line_of(self, key: str) -> Place:
        """Where a key of the front matter stands; where the file begins if it is not there."""
        return self.places.get(key, self.place)


@attrs.frozen(kw_only=True)
class Plan:
    """Which clauses make an instrument, in which order: `templates/plans/<id>.yaml`.

    id: name of the instrument; form: the deal's forms that it serves; title: what the document is called.
    nouns: which column of `clauses/nouns.yaml` gives its words.
    parties, recitals, execution: ids of the clause files for those parts; clauses and schedules: ids in order.
    must_not_say: words that a document of this form may not hold.
    place, places: where the plan stands, and where each clause is listed in it.
    """

    id: str
    forms: tuple[str, ...]
    title: str
    nouns: str
    parties: str
    recitals: str
    clauses: tuple[str, ...]
    schedules: tuple[str, ...]
    execution: str
    must_not_say: tuple[str, ...] = ()
    place: Place | None = attrs.field(default=None, eq=False)
    places: Mapping[str, Place] = attrs.field(default={}, eq=False)


@attrs.frozen(kw_only=True)
class Provision:
    """A provision of law that the text may cite: an entry of `clauses/law.yaml`.

    cite: the words that the agreement prints ("section 6 of the Limited Liability Partnerships Act 2000").
    status: in-force, amended, pending, repealed or unverified; checked: when, by whom.
    """

    key: str
    cite: str
    short_title: str
    provision: str
    extent: str
    status: str
    checked: str
    by: str


@attrs.frozen(kw_only=True, eq=False)
class Library:
    """Everything that drafting needs: clauses by id (each with its variants), nouns by form, provisions of law, plans.

    A library equals nothing but itself: it is read once, and what is worked out from it is kept beside it.

    phrases: the words that the program itself sets around the clauses (`clauses/phrases.yaml`).
    """

    clauses: Mapping[str, tuple[Clause, ...]]
    nouns: Mapping[str, Mapping[str, str]]
    law: Mapping[str, Provision]
    plans: Mapping[str, Plan]
    phrases: Mapping[str, str] = {}
