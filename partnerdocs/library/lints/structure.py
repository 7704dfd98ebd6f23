"""Lints of the structure: references, list endings, ids, variants, defaults."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.library.check import did_you_mean, error, warning
from partnerdocs.library.choosers import CHOOSERS, answers
from partnerdocs.library.clause import Clause, Defines, Item, Library, Pointer, Slot, last_ending
from partnerdocs.library.conditions import CONDITIONS, doubled
from partnerdocs.library.lints.spots import Spot, all_clauses, all_spots, spots

NO_TARGET = error("LIB-50", "reference-to-nothing", "A reference names a clause or an item that does not exist.")
MAY_FALL = warning(
    "LIB-51", "reference-may-fall", "A reference points at what may not stand, and stands itself always."
)
ENDINGS = warning("LIB-52", "list-endings", "The endings of a list do not fit together.")
SAME_ID = error("LIB-53", "item-id-twice", "Two items of a clause have the same id.")
VARIANTS = error(
    "LIB-54", "variants-and-chooser", "The variants of a clause are not exactly the answers of its chooser."
)
UNUSED_DEFAULT = warning("LIB-55", "unused-default", "A default is given for a path that the clause never prints.")
BAD_CONDITION = error("LIB-56", "condition-name", "Two conditions have the same name, or one begins with `not-`.")


def structure(library: Library) -> Iterator[Finding]:
    """Every finding about how the clauses hang together."""
    yield from _references(library)
    for clause in all_clauses(library):
        yield from _endings(clause, clause.items)
        yield from _ids(clause)
        yield from _defaults(clause)
    for variants in library.clauses.values():
        yield from _variants(variants)
    yield from _conditions(library)


def _references(library: Library) -> Iterator[Finding]:
    stands = _conditions_of_targets(library)
    for spot in all_spots(library):
        offset = 0
        for piece in spot.item.pieces:
            if isinstance(piece, Pointer):
                yield from _reference(spot, piece.target, offset, stands)
            offset += len(piece.text) if not isinstance(piece, Pointer | Slot | Defines) else _length(piece)


def _length(piece: Pointer | Slot | Defines) -> int:
    if isinstance(piece, Defines):
        return sum(1 if isinstance(p, Slot) else len(p.text) for p in piece.pieces)
    return 1


def _conditions_of_targets(library: Library) -> dict[str, list[frozenset[str]]]:
    """For each clause and each item with an id, the conditions of each text in which it stands."""
    stands: dict[str, list[frozenset[str]]] = {}
    for clause in all_clauses(library):
        stands.setdefault(clause.id, []).append(frozenset({clause.when}) if clause.when else frozenset())
    for spot in all_spots(library):
        if spot.item.id:
            stands.setdefault(f"{spot.clause.id}/{spot.item.id}", []).append(spot.conditions)
    return stands


def _reference(spot: Spot, target: str, offset: int, stands: dict[str, list[frozenset[str]]]) -> Iterator[Finding]:
    if target not in stands:
        known = [t for t in stands if t.startswith(target.split("/", maxsplit=1)[0])] if "/" in target else list(stands)
        yield spot.finding(
            NO_TARGET, f"The reference to {target!r} leads nowhere.", fix=did_you_mean(target, known), offset=offset
        )
        return
    if spot.clause.kind == "definitions":
        return  # it is printed only where something that stands uses it
    # A target with variants or twin items stands if one of them does: which, its own clause decides.
    missing = [c - spot.conditions for c in stands[target]]
    if len(missing) == 1 and missing[0] and not spot.conditions:
        names = ", ".join(sorted(missing[0]))
        says = f"{target!r} stands only if {names}; this reference to it stands always."
        fix = f'Put the referring item under `when="{names}"`, or a condition that implies it.'
        yield spot.finding(MAY_FALL, says, fix=fix, offset=offset)


def _endings(clause: Clause, items: tuple[Item, ...], repeated: bool = False) -> Iterator[Finding]:
    """The lists of a clause whose endings do not fit; `repeated` if they stand in a repeated limb.

    There, limbs that each have a condition are alternatives: one of them stands and is folded into the limb.
    """
    below = [finding for item in items for finding in _endings(clause, item.children, bool(item.each))]
    yield from below
    limbs = [i for i in items if i.kind == "item"]
    closing = any(i.kind == "closing" for i in items)
    # The ending of a limb is that of the list below it: one slip there is not reported twice.
    if repeated and all(i.when for i in limbs):
        return
    if limbs and not below and clause.kind != "parties" and (problem := list_problem(limbs, closing)):
        yield ENDINGS.finding(limbs[-1].place, problem[0], fix=problem[1], at=clause.id)


def list_problem(limbs: list[Item], closing: bool) -> tuple[str, str] | None:
    """What is wrong with the endings of a list, and how to mend it; None if nothing is."""
    # A repeated limb that leads to a list of its own says nothing of the list in which it stands.
    limbs = [i for i in limbs if not (i.each and i.children)] or limbs
    endings = [last_ending(i) for i in limbs]
    joints = {e for e in endings if e.startswith("; ")}
    if len(joints) > 1:
        return "The list is joined by both `and` and `or`.", "Make two lists, or one joint."
    if all(e in (".", "", ":") for e in endings) and not closing:
        return None
    if len(endings) == 1 and (joints or (closing and endings[0] == ",")):
        return None
    if closing and endings[-1] != ",":
        return "Words follow this list, and its last limb does not end with a comma.", "End the last limb with `,`."
    if not closing and "," in endings:
        return "A limb ends with a comma.", "End it with `;`, `; and` or `; or`."
    last = next((n for n, e in enumerate(endings) if e in (".", ",", "")), len(endings))
    if any(e.startswith(";") for e in endings[last:]):
        return "A limb after the end of the list ends with a semicolon.", "Let only the last limb end the list."
    if last == len(endings) and not limbs[-1].each:
        return f"The last limb ends with `{endings[-1]}`.", "End the last limb with a full stop."
    if not joints:
        return "The limbs are separated by semicolons and not joined.", "End the last but one with `; and` or `; or`."
    return None


def _ids(clause: Clause) -> Iterator[Finding]:
    seen: dict[str, Spot] = {}
    for spot in spots(clause):
        if not spot.item.id:
            continue
        first = seen.setdefault(spot.item.id, spot)
        if first is not spot and (first.conditions <= spot.conditions or spot.conditions <= first.conditions):
            says = f"The id {spot.item.id!r} stands here and at {first.item.place}."
            yield spot.finding(SAME_ID, says, fix="Give each item an id of its own.")


def _defaults(clause: Clause) -> Iterator[Finding]:
    printed = {p.path for spot in spots(clause) for p in _slots(spot.item)}
    for path in clause.defaults:
        if path not in printed:
            says = f"There is a default for `{path}`, which this clause does not print."
            fix = did_you_mean(path, printed)
            yield UNUSED_DEFAULT.finding(clause.line_of("defaults"), says, fix=fix, at=clause.id)


def _slots(item: Item) -> Iterator[Slot]:
    for piece in item.pieces:
        yield from (p for p in (piece.pieces if isinstance(piece, Defines) else (piece,)) if isinstance(p, Slot))


def _variants(variants: tuple[Clause, ...]) -> Iterator[Finding]:
    first = variants[0]
    choosers = {v.chooser for v in variants}
    if choosers == {""}:
        return
    if len(choosers) > 1:
        says = (
            f"The variants of {first.id!r} name different choosers: {', '.join(sorted(c or 'none' for c in choosers))}."
        )
        yield VARIANTS.finding(first.line_of("chooser"), says, fix="Let all variants share one chooser.", at=first.id)
        return
    if first.chooser not in CHOOSERS:
        return  # reported when the names were checked
    wanted = answers(first.chooser)
    for variant in variants:
        if variant.variant not in wanted:
            says = f"The chooser {first.chooser!r} never answers {variant.variant!r}."
            fix = did_you_mean(variant.variant, wanted)
            yield VARIANTS.finding(variant.line_of("variant"), says, fix=fix, at=first.id)
    missing = [w for w in wanted if w not in {v.variant for v in variants}]
    if missing:
        says = f"{first.id!r} has no text for {', '.join(map(repr, missing))}: the clause would be missing then."
        yield VARIANTS.finding(first.line_of("chooser"), says, fix="Write a file for each answer.", at=first.id)


def _conditions(library: Library) -> Iterator[Finding]:
    place = next((c.place for c in all_clauses(library)), None)
    if place is None:
        return
    for name in doubled():
        yield BAD_CONDITION.finding(place, f"Two topics claim the condition {name!r}.", at=name)
    for name in CONDITIONS:
        if re.match(r"not-", name):
            yield BAD_CONDITION.finding(place, f"The condition {name!r} begins with `not-`.", at=name)
