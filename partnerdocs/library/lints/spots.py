"""Every paragraph of a clause with what the lints need to know around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import attrs

from partnerdocs.finding import Finding, Place
from partnerdocs.library.check import Check
from partnerdocs.library.clause import Clause, Defines, Item, Library, Plan, plain
from partnerdocs.model.deal import Form

FORMS: tuple[str, ...] = get_args(Form)

#: Stands where a term is defined, when only its uses are looked for.
DEFINED_HERE = "\N{BLACK SQUARE}"


@attrs.frozen(kw_only=True)
class Spot:
    """One item where it stands: its clause, its siblings, and every condition on which it stands.

    A variant counts as a condition, so that two texts of one clause are never thought to stand together.
    """

    clause: Clause
    item: Item
    siblings: tuple[Item, ...]
    conditions: frozenset[str]
    in_definition: bool

    @property
    def text(self) -> str:
        """The plain text of the item, without its list ending."""
        return self.item.text

    def finding(self, check: Check, says: str, *, fix: str = "", offset: int = 0) -> Finding:
        """A finding at a character of the text."""
        return check.finding(self.item.line_at(offset), says, fix=fix, at=at(self.clause, self.item))


def at(clause: Clause, item: Item) -> str:
    """How findings name an item: by its own id, if it has one."""
    return f"{clause.id}/{item.id}" if item.id else clause.id


def spots(clause: Clause) -> Iterator[Spot]:
    """Every item of a clause, parents before what hangs on them."""
    own = {clause.when} if clause.when else set()
    if clause.variant:
        own.add(f"{clause.chooser}={clause.variant}")
    yield from _spots(clause, clause.items, frozenset(own), False)


def _spots(clause: Clause, items: tuple[Item, ...], conditions: frozenset[str], in_definition: bool) -> Iterator[Spot]:
    for item in items:
        held = conditions | {item.when} if item.when else conditions
        inside = in_definition or item.kind == "definition"
        yield Spot(clause=clause, item=item, siblings=items, conditions=held, in_definition=inside)
        yield from _spots(clause, item.children, held, inside)


def all_spots(library: Library) -> Iterator[Spot]:
    """Every item of every clause of a library."""
    for clause in all_clauses(library):
        yield from spots(clause)


def all_clauses(library: Library) -> Iterator[Clause]:
    """Every clause of a library, all variants."""
    for variants in library.clauses.values():
        yield from variants


def clauses_of(plan: Plan, library: Library) -> Iterator[Clause]:
    """Every clause that a plan may print, all variants; the definitions files are open to every plan."""
    ids = dict.fromkeys((plan.parties, plan.recitals, *plan.clauses, *plan.schedules, plan.execution))
    for clause_id in ids:
        yield from library.clauses.get(clause_id, ())
    for clause in all_clauses(library):
        if clause.kind == "definitions" and clause.id not in ids:
            yield clause


def cannot_stand(conditions: frozenset[str], plan: Plan, library: Library) -> bool:
    """Whether text under some conditions is of another form than the plan's.

    Read from names: a variant `llp`, or a condition that ends in `-llp`, is of that form; `has-vehicle` needs one.
    """
    has_vehicle = "the Vehicle" in library.nouns.get(plan.nouns, {"the Vehicle": ""})
    return any(_other_form(c.rpartition("=")[2], plan, has_vehicle) for c in conditions)


def _other_form(name: str, plan: Plan, has_vehicle: bool) -> bool:
    if name in ("has-vehicle", "not-has-vehicle"):
        return has_vehicle is name.startswith("not-")
    form = next((f for f in FORMS if name == f or name.endswith(f"-{f}")), "")
    if not form:
        return False
    return set(plan.forms) == {form} if name == f"not-is-{form}" else form not in plan.forms


def spots_in(plan: Plan, clause: Clause, library: Library) -> Iterator[Spot]:
    """Every item of a clause that may stand in a document of the plan."""
    return (s for s in spots(clause) if not cannot_stand(s.conditions, plan, library))


def uses_text(item: Item) -> str:
    """The plain text with each term that is defined in it blotted out, of the same length."""
    return "".join(
        DEFINED_HERE * len(plain((piece,))) if isinstance(piece, Defines) else plain((piece,)) for piece in item.pieces
    )


def starts_sentence(text: str, offset: int) -> bool:
    """Whether a word begins a sentence: its capital then says nothing."""
    before = text[:offset].rstrip(" \"'([")
    return not before or bool(re.search(r"[.?!:;]$", before))


def head(clause: Clause, key: str) -> Place:
    """Where a key of the front matter stands."""
    return clause.line_of(key)
