"""Lints of the plans: what they list, which schedules are called, whose words they speak."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partnerdocs.finding import Finding, Place
from partnerdocs.library.check import advice, did_you_mean, error, warning
from partnerdocs.library.clause import POINTER_SIGN, Library, Plan, Pointer
from partnerdocs.library.lints.spots import Spot, all_clauses, clauses_of, spots_in
from partnerdocs.library.nouns import nouns_for

NOT_THERE = error("LIB-60", "plan-names-nothing", "A plan lists a clause, or a column of nouns, that does not exist.")
WRONG_KIND = error("LIB-61", "plan-wrong-kind", "A plan lists a clause where another kind belongs, or lists it twice.")
NO_PLAN = advice("LIB-62", "clause-in-no-plan", "A clause file is in no plan.")
NOT_CALLED = warning("LIB-63", "schedule-not-called", "No clause of the plan refers to a schedule.")
CALLED_TWICE = warning("LIB-64", "schedule-called-twice", "More than one clause says that a schedule has effect.")
OUT_OF_PLAN = warning("LIB-65", "reference-out-of-plan", "A clause refers to one that its plan does not print.")
NO_WORD = warning("LIB-66", "no-word-for-vehicle", "A clause always names the Vehicle; the plan's form has none.")
MUST_NOT_SAY = warning("LIB-68", "must-not-say", "A document of this form may not use a word that a clause uses.")
SAME_FORM = warning("LIB-67", "two-plans-one-form", "Two plans serve the same form; only the first is drafted.")

_HAS_EFFECT = re.compile(rf"{POINTER_SIGN} (?:has|have) effect")


def plans(library: Library) -> Iterator[Finding]:
    """Every finding about the plans."""
    served: dict[str, Plan] = {}
    for plan in library.plans.values():
        yield from _listed(plan, library)
        yield from _schedules(plan, library)
        yield from _out_of_plan(plan, library)
        yield from _vehicle(plan, library)
        yield from _must_not_say(plan, library)
        for form in plan.forms:
            if served.setdefault(form, plan) is not plan:
                says = f"The form {form!r} is served by {served[form].id!r} and by {plan.id!r}."
                yield SAME_FORM.finding(_place(plan, ""), says, at=plan.id)
    if library.plans:
        yield from _in_no_plan(library)


def _place(plan: Plan, clause_id: str) -> Place:
    return plan.places.get(clause_id) or plan.place or Place(file=plan.id, line=1)


def _listed(plan: Plan, library: Library) -> Iterator[Finding]:
    wanted: list[tuple[str, tuple[str, ...]]] = [
        (plan.parties, ("parties",)),
        (plan.recitals, ("recitals",)),
        (plan.execution, ("execution",)),
    ]
    wanted += [(c, ("clause", "definitions")) for c in plan.clauses] + [(s, ("schedule",)) for s in plan.schedules]
    seen: set[str] = set()
    for clause_id, kinds in wanted:
        variants = library.clauses.get(clause_id)
        if variants is None:
            says = f"The plan {plan.id!r} lists {clause_id!r}, which does not exist."
            fix = did_you_mean(clause_id, library.clauses)
            yield NOT_THERE.finding(_place(plan, clause_id), says, fix=fix, at=plan.id)
        elif variants[0].kind not in kinds:
            says = f"{clause_id!r} is of the kind {variants[0].kind!r}; here belongs {' or '.join(kinds)}."
            yield WRONG_KIND.finding(_place(plan, clause_id), says, at=plan.id)
        if clause_id in seen:
            yield WRONG_KIND.finding(_place(plan, clause_id), f"{clause_id!r} is listed twice.", at=plan.id)
        seen.add(clause_id)
    if plan.nouns not in library.nouns:
        says = f"The plan {plan.id!r} speaks the words of {plan.nouns!r}, which nouns.yaml does not have."
        yield NOT_THERE.finding(_place(plan, ""), says, fix=did_you_mean(plan.nouns, library.nouns), at=plan.id)


def _in_no_plan(library: Library) -> Iterator[Finding]:
    listed = {c.id for plan in library.plans.values() for c in clauses_of(plan, library)}
    for clause in all_clauses(library):
        if clause.id not in listed:
            yield NO_PLAN.finding(
                clause.place, f"No plan lists {clause.id!r}.", fix="List it, or remove it.", at=clause.id
            )


def _spots_of(plan: Plan, library: Library) -> Iterator[Spot]:
    for clause in clauses_of(plan, library):
        yield from spots_in(plan, clause, library)


def _schedules(plan: Plan, library: Library) -> Iterator[Finding]:
    for schedule in plan.schedules:
        callers = [
            s for s in _spots_of(plan, library) if s.clause.kind in ("clause", "definitions") and _points(s, schedule)
        ]
        if not callers:
            says = f"No clause of the plan {plan.id!r} refers to the schedule {schedule!r}."
            fix = "Let one clause say that it has effect."
            yield NOT_CALLED.finding(_place(plan, schedule), says, fix=fix, at=plan.id)
        effective = [s for s in callers if _HAS_EFFECT.search(s.text)]
        for spot in effective[1:]:
            if spot.clause.id != effective[0].clause.id:
                says = f"{spot.clause.id!r} says that {schedule!r} has effect, and so does {effective[0].clause.id!r}."
                yield spot.finding(CALLED_TWICE, says, fix="Let one clause give it effect.")


def _points(spot: Spot, target: str) -> bool:
    return any(isinstance(p, Pointer) and p.target.split("/")[0] == target for p in spot.item.pieces)


def _out_of_plan(plan: Plan, library: Library) -> Iterator[Finding]:
    listed = {c.id for c in clauses_of(plan, library)}
    for spot in _spots_of(plan, library):
        for piece in spot.item.pieces:
            target = piece.target.split("/")[0] if isinstance(piece, Pointer) else ""
            if target in library.clauses and target not in listed and not spot.conditions:
                says = f"The plan {plan.id!r} prints this reference to {target!r}, and not the clause itself."
                yield spot.finding(OUT_OF_PLAN, says, fix="List the clause, or put the item under a condition.")


def _vehicle(plan: Plan, library: Library) -> Iterator[Finding]:
    if "the Vehicle" in library.nouns.get(plan.nouns, {"the Vehicle": ""}):
        return
    for spot in _spots_of(plan, library):
        found = re.search(r"\b[Vv]ehicle\b", spot.text) if not spot.conditions and not spot.in_definition else None
        if found and found[0] == "Vehicle":
            says = f"The plan {plan.id!r} always prints {found[0]!r}, and its form has no vehicle."
            fix = 'Put the item under `when="has-vehicle"`.'
            yield spot.finding(NO_WORD, says, fix=fix, offset=found.start())


def _must_not_say(plan: Plan, library: Library) -> Iterator[Finding]:
    if not plan.must_not_say or plan.nouns not in library.nouns:
        return
    nouns = nouns_for(library, plan.nouns)
    words = re.compile("|".join(rf"\b{re.escape(w)}\b" for w in plan.must_not_say))
    for spot in _spots_of(plan, library):
        # How a party signs is said in the words of its own form, not of the partnership's.
        for found in words.finditer(nouns.apply(spot.text)) if spot.clause.kind != "execution" else ():
            says = f"A document of the plan {plan.id!r} may not say {found[0]!r}."
            offset = max(0, spot.text.find(found[0]))
            yield spot.finding(MUST_NOT_SAY, says, fix="Say it in the words of the form.", offset=offset)
