"""Lints of defined terms: used and not defined, defined and not used, defined twice, duties inside definitions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from partnerdocs.finding import Finding, Place
from partnerdocs.library.check import advice, warning
from partnerdocs.library.clause import Defines, Library, Plan, Words
from partnerdocs.library.lints.spots import Spot, all_clauses, clauses_of, spots, spots_in, starts_sentence, uses_text

UNDEFINED = warning("LIB-40", "undefined-term", "A word with a capital is used as a term and defined nowhere.")
UNUSED = warning("LIB-41", "unused-term", "A term is defined and used nowhere else.")
DOUBLE = warning("LIB-42", "term-defined-twice", "A term is defined in two places that may stand together.")
DUTY = warning("LIB-43", "duty-in-definition", "A definition says what somebody shall do.")
IN_NO_PLAN = advice("LIB-44", "definition-in-no-plan", "A definition of the common pool is used by no plan.")

#: Names and words that have a capital without being defined terms.
_NAMES = """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Good Christmas Day England Wales Scotland Ireland Northern London United
    Kingdom British English European Union
    Bank CEDR Model Mediation Procedure Companies House Parliament Crown Secretary State Treasury HM Revenue
    Customs Information Commissioner Care Quality Commission Act Acts Regulations
    NHS VAT UK PDF LLP CIC Schedule Schedules Part Parts
"""
NAMES = frozenset(_NAMES.split())
#: Proper names of several words.
PHRASES = (
    "Bank of England",
    "Bank Rate",
    "Centre for Effective Dispute Resolution",
    "Minister of the Crown",
    "National Health Service",
    "NHS Pension Scheme",
    "Secretary of State",
)

_CAPITALISED = re.compile(r"[A-Z][A-Za-z]*(?:[-'\N{RIGHT SINGLE QUOTATION MARK}][A-Za-z]+)*")
_DUTY = re.compile(r"\b(?:shall|must)\b")


def terms(library: Library) -> Iterator[Finding]:
    """Every finding about the terms: by plan where there are plans, otherwise over the whole library."""
    yield from _duties(library)
    everything = tuple(spot for clause in all_clauses(library) for spot in spots(clause))
    planned: list[Spot] = []
    seen: set[tuple[str, Place, str]] = set()
    for plan in library.plans.values():
        here = tuple(s for clause in clauses_of(plan, library) for s in spots_in(plan, clause, library))
        planned.extend(here)
        for word, finding in (*_undefined(here, here, plan), *_unused(here, plan), *_doubled(here)):
            if finding.place and (key := (finding.rule, finding.place, word)) not in seen:
                seen.add(key)
                yield finding
    if library.plans:
        listed = {id(s.item) for s in planned}
        rest = tuple(s for s in everything if id(s.item) not in listed)
        yield from (f for _, f in _undefined(rest, everything, None))
        yield from _in_no_plan(planned)
    else:
        for _, finding in (
            *_undefined(everything, everything, None),
            *_unused(everything, None),
            *_doubled(everything),
        ):
            yield finding


def term_of(piece: Defines) -> str:
    """The words of a term; empty if a value stands in it, since its words are then the deal's."""
    return "".join(p.text for p in piece.pieces if isinstance(p, Words)) if _fixed(piece) else ""


def _fixed(piece: Defines) -> bool:
    return all(isinstance(p, Words) for p in piece.pieces)


def defined(where: Iterable[Spot]) -> Iterator[tuple[str, Spot]]:
    """Each term that some items define, with the item."""
    for spot in where:
        for piece in spot.item.pieces:
            if isinstance(piece, Defines) and (term := term_of(piece)):
                yield term, spot


def finder(words: Collection[str]) -> re.Pattern[str]:
    """A pattern for the longest of some terms at each place; singulars, plurals and forms of a verb count too."""
    by_length = sorted(words, key=lambda t: (-len(t), t))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(_forms, by_length)) + r")(?!\w)") if words else re.compile(r"(?!)")


def _forms(term: str) -> str:
    if term.endswith("y") and term[-2:-1] not in "aeou":
        return f"(?:{re.escape(term[:-1])}(?:y|ies))"
    singular = term.removesuffix("s") if len(term) > 3 else term
    return f"(?:{re.escape(singular)}(?:e?s|l?ed|l?ing)?)"


Found = tuple[str, Finding]


def _undefined(where: Collection[Spot], where_defined: Collection[Spot], plan: Plan | None) -> Iterator[Found]:
    pattern = finder({term for term, _ in defined(where_defined)} | set(PHRASES))
    nobody = f"no clause of the plan {plan.id!r} defines it" if plan else "no clause defines it"
    for spot in where:
        text = pattern.sub(lambda m: " " * len(m[0]), uses_text(spot.item))
        for stranger, offset in _strangers(text):
            words = _with_neighbours(spot.text, stranger, offset)
            says = f"{words!r} is written like a defined term, and {nobody}."
            yield words, spot.finding(UNDEFINED, says, fix="Define it, or write it small.", offset=offset)


def _strangers(text: str) -> Iterator[tuple[str, int]]:
    """Words with a capital that nothing explains, neighbours joined."""
    words, start, end = "", 0, -2
    for found in _CAPITALISED.finditer(text):
        bare = re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}]s$", "", found[0])
        if bare in NAMES or len(bare) == 1 or starts_sentence(text, found.start()):
            continue
        if found.start() == end + 1:
            words = f"{words} {found[0]}"
        else:
            if words:
                yield words, start
            words, start = found[0], found.start()
        end = found.end()
    if words:
        yield words, start


def _with_neighbours(text: str, words: str, offset: int) -> str:
    """The words with the capitalised ones right before them: "Transfer Notice", where only Transfer is defined."""
    before = re.search(r"(?:[A-Z][\w'-]* )+$", text[:offset])
    return (before[0] if before else "") + words


def _unused(where: Collection[Spot], plan: Plan | None) -> Iterator[Found]:
    """Terms that a clause defines for nobody; those of the common pool are printed only where they are used."""
    text = _all_text(where)
    for term, spot in defined(where):
        if (plan is None or spot.clause.kind != "definitions") and not finder((term,)).search(text):
            says = f"**{term}** is defined here and used nowhere else."
            yield term, spot.finding(UNUSED, says, fix="Use it, or leave the definition out.")


def _in_no_plan(planned: Collection[Spot]) -> Iterator[Finding]:
    text = _all_text(planned)
    for term, spot in {(term, spot.item.place): (term, spot) for term, spot in defined(planned)}.values():
        if spot.clause.kind == "definitions" and not finder((term,)).search(text):
            says = f"**{term}** is defined for every document, and no plan uses it."
            yield spot.finding(IN_NO_PLAN, says, fix="Leave it out until a clause uses it.")


def _all_text(where: Iterable[Spot]) -> str:
    return "\n".join(uses_text(spot.item) for spot in where)


def _doubled(where: Collection[Spot]) -> Iterator[Found]:
    places: dict[str, list[Spot]] = {}
    for term, spot in defined(where):
        places.setdefault(term, []).append(spot)
    for term, doubles in places.items():
        for one, other in combinations(doubles, 2):
            if one.conditions <= other.conditions or other.conditions <= one.conditions:
                says = f"**{term}** is defined here and at {one.item.place}."
                yield term, other.finding(DOUBLE, says, fix="Define it in one place.")


def _duties(library: Library) -> Iterator[Finding]:
    for clause in all_clauses(library):
        for spot in spots(clause):
            if spot.in_definition and (found := _DUTY.search(spot.text)):
                says = f"A definition says {found[0]!r}."
                fix = "Let the definition say what the word means, and put the duty into its clause."
                yield spot.finding(DUTY, says, fix=fix, offset=found.start())
