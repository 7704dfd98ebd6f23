"""The names in clause files, checked when the library loads: paths, wordings, conditions, choosers, citations."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator
from functools import lru_cache
from typing import Any, Literal, get_type_hints

import attrs

from partnerdocs.finding import Finding, Place
from partnerdocs.library.check import did_you_mean, error
from partnerdocs.library.choosers import CHOOSERS
from partnerdocs.library.clause import Clause, Defines, Item, Pointer, Slot
from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.library.paths import Element, Kinds, WrongPath, bare, element_of, kinds_of, options
from partnerdocs.library.wordings import misfit
from partnerdocs.model.party import Party

WRONG_PATH = error("LIB-13", "wrong-path", "A path fits nothing in the model of a deal.")
UNKNOWN_NAME = error("LIB-14", "unknown-name", "A wording, table, condition, chooser or citation is unknown.")
MISFIT = error("LIB-15", "misfit", "A wording has no words for the value, or a condition asks about another `it`.")


@attrs.frozen(kw_only=True)
class Names:
    """The names that clause files may use."""

    wordings: Collection[str]
    tables: Collection[str]
    law: Collection[str]


def check_names(clause: Clause, names: Names) -> Iterator[Finding]:
    """Every name in a clause that leads nowhere."""
    it = Element((Party,), str) if clause.kind == "execution" else None
    yield from _Checking(clause, names).everything(it)


class _Checking:
    """One clause and the names that it may use."""

    def __init__(self, clause: Clause, names: Names) -> None:
        self.clause = clause
        self.names = names

    def everything(self, it: Element | None) -> Iterator[Finding]:
        clause = self.clause
        if clause.when:
            yield from self.condition(clause.when, clause.line_of("when"), None)
        if clause.chooser and clause.chooser not in CHOOSERS:
            yield self.unknown("chooser", clause.chooser, CHOOSERS, clause.line_of("chooser"))
        for path in clause.defaults:
            if not path.startswith("it"):
                yield from self.path(path, it, clause.line_of("defaults"))
        yield from self.items(clause.items, it)

    def items(self, items: tuple[Item, ...], it: Element | None) -> Iterator[Finding]:
        for item in items:
            inner = it
            if item.each:
                try:
                    inner = element_of(item.each, it)
                except WrongPath as wrong:
                    yield WRONG_PATH.finding(item.place, wrong.says, fix=wrong.fix, at=self.clause.id)
                    inner = Element((Any,), Any)
            if item.when:
                yield from self.condition(item.when, item.place, inner)
            for slot, offset in _slots(item):
                yield from self.slot(item, slot, inner, item.line_at(offset))
            for pointer in item.pieces:
                if isinstance(pointer, Pointer) and pointer.of:
                    yield from self.path(pointer.of, inner, item.place)
            yield from self.items(item.children, inner)

    def slot(self, item: Item, slot: Slot, it: Element | None, place: Place) -> Iterator[Finding]:
        if slot.path.startswith("law."):
            key = slot.path.removeprefix("law.")
            if key not in self.names.law:
                yield self.unknown("citation", key, self.names.law, place)
            return
        kinds = yield from self.path(slot.path, it, place)
        if slot.wording.endswith("-table"):
            if item.kind != "table":
                says = f"The table `{slot.wording}` does not stand alone in its paragraph."
                yield MISFIT.finding(place, says, fix="Put it into a paragraph of its own.", at=self.clause.id)
            if slot.wording not in self.names.tables:
                yield self.unknown("table", slot.wording, self.names.tables, place)
        elif slot.wording and slot.wording not in self.names.wordings:
            yield self.unknown("wording", slot.wording, self.names.wordings, place)
        elif kinds and (why := misfit(kinds, slot.wording)):
            yield MISFIT.finding(place, f"`{slot.path}`: {why}", at=self.clause.id)

    def path(self, path: str, it: Element | None, place: Place) -> Generator[Finding, None, Kinds | None]:
        """The kinds of a path (as the generator's value), and a finding if it fits nothing."""
        if it is not None and Any in it.kinds and path.startswith("it"):
            return None
        try:
            return kinds_of(path, it)
        except WrongPath as wrong:
            yield WRONG_PATH.finding(place, wrong.says, fix=wrong.fix, at=self.clause.id)
            return None

    def condition(self, name: str, place: Place, it: Element | None) -> Iterator[Finding]:
        base = name.removeprefix("not-")
        if base not in CONDITIONS:
            yield self.unknown("condition", base, CONDITIONS, place)
            return
        asks = asked_about(base)
        if not asks:
            return
        if it is None:
            says = f"The condition `{name}` asks about an element, but stands outside an `each`."
            yield MISFIT.finding(place, says, at=self.clause.id)
        elif not _may_be(it, asks):
            wanted = " or ".join(getattr(a, "__name__", str(a)) for a in asks)
            says = f"The condition `{name}` asks about a {wanted}; here `it` is something else."
            yield MISFIT.finding(place, says, at=self.clause.id)

    def unknown(self, what: str, name: str, known: Collection[str], place: Place) -> Finding:
        return UNKNOWN_NAME.finding(
            place, f"The {what} `{name}` is unknown.", fix=did_you_mean(name, known), at=self.clause.id
        )


@lru_cache(maxsize=512)
def asked_about(name: str) -> tuple[Any, ...]:
    """The kinds of `it` that a condition asks about; empty if it asks about the deal only."""
    hints = [h for n, h in get_type_hints(CONDITIONS[name]).items() if n != "return"]
    if len(hints) < 2 or hints[1] in (Any, object):
        return ()
    return tuple(bare(k) for k in options(hints[1]))


def _may_be(it: Element, asked: tuple[Any, ...]) -> bool:
    """Whether an element may be what a condition asks about; a word of a Literal is a text too."""
    kinds = {bare(k) for k in it.kinds}
    return bool(kinds & {Any, *asked}) or (str in asked and Literal in kinds)


def _slots(item: Item) -> Iterator[tuple[Slot, int]]:
    """Each value of an item, with where it stands in the plain text."""
    offset = 0
    for piece in item.pieces:
        inner = piece.pieces if isinstance(piece, Defines) else (piece,)
        for part in inner:
            if isinstance(part, Slot):
                yield part, offset
            offset += 1 if not hasattr(part, "text") else len(part.text)
