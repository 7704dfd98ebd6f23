"""Lints of the front matter: reviews that no longer fit, positions and notes that are missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.library.check import advice, warning
from partnerdocs.library.clause import Clause, Library
from partnerdocs.library.lints.spots import all_clauses, spots
from partnerdocs.library.review import is_reviewed, wording_hash

CHANGED = warning("LIB-70", "changed-after-review", "A clause was changed after a lawyer reviewed it.")
NO_POSITION = advice(
    "LIB-71", "no-position", "A clause that is usually contested does not say whose position it takes."
)
NO_NOTE = advice("LIB-72", "no-note", "A clause whose effect a court may test has no drafting note.")

_CONTESTED = re.compile(
    r"deadlock|buy-?out|^call|call-option|indemnit|non-compet|restrict|drag|tag-along|^limits|liabilit|pre-emption"
)
#: What a court looks at hard, and the words by which a clause shows that it does it.
_TESTED = {
    "a transfer at a discount": r"\bdiscount",
    "interest on sums": r"\binterest at\b|\bInterest (?:accrues|runs)|rate of interest",
    "a restraint": r"\b(?:not )?compete",
    "a power of attorney": r"\battorney\b",
    "a limit of liability": r"liability[^.]* (?:is limited|at most|does not exceed)|not liable|excludes? liability",
    "an end on insolvency": r"\b[Ii]nsolven",
    "the finality of an expert's decision": r"final and bind|binds? (?:the|every|all)[^.]*Expert|Expert[^.]*\bfinal\b",
}


def record(library: Library) -> Iterator[Finding]:
    """Every finding about reviews, positions and notes."""
    for clause in all_clauses(library):
        if clause.reviewed and not is_reviewed(clause):
            says = f"{clause.id!r} was reviewed by {clause.reviewed.get('by', 'nobody')}, and changed after that."
            fix = f"Have it reviewed again; the wording now has the hash {wording_hash(clause)}."
            yield CHANGED.finding(clause.line_of("reviewed"), says, fix=fix, at=clause.id)
        if clause.kind in ("clause", "schedule") and not clause.position and _CONTESTED.search(_contested_name(clause)):
            says = f"{clause.id!r} is usually contested and does not say whose position it takes."
            fix = "Write `position: neutral`, `public-sector` or `private-investor`."
            yield NO_POSITION.finding(clause.place, says, fix=fix, at=clause.id)
        if clause.kind == "clause" and not clause.note and (what := _tested(clause)):
            says = f"{clause.id!r} has {what} and no drafting note."
            fix = "Say in a note what test a court would apply; never that it is met."
            yield NO_NOTE.finding(clause.place, says, fix=fix, at=clause.id)


def _contested_name(clause: Clause) -> str:
    return clause.id.rpartition(".")[2]


def _tested(clause: Clause) -> str:
    text = "\n".join(s.text for s in spots(clause))
    return next((what for what, words in _TESTED.items() if re.search(words, text)), "")
