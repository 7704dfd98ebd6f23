"""The library in the words of one form: every Partner a Member, the Vehicle the LLP. Done once a form, then kept."""

from __future__ import annotations

import attrs

from partnerdocs.library.clause import Clause, Defines, Item, Library, Words
from partnerdocs.library.nouns import Nouns, in_words_of, nouns_for


@attrs.frozen(eq=False)
class Prepared:
    """Clauses by id with their nouns set, and every term that the library can define in this form."""

    clauses: dict[str, tuple[Clause, ...]]
    terms: frozenset[str]
    nouns: Nouns


_KEPT: dict[tuple[int, str], tuple[Library, Prepared]] = {}


def prepare(library: Library, nouns: str) -> Prepared:
    """The library with the nouns of a form; the answer is kept for as long as the library is the same object."""
    kept = _KEPT.get((id(library), nouns))
    if kept is not None and kept[0] is library:
        return kept[1]
    table = nouns_for(library, nouns)
    clauses = {key: tuple(in_words_of(c, table) for c in variants) for key, variants in library.clauses.items()}
    terms = frozenset(t for variants in clauses.values() for c in variants for i in c.items for t in _terms(i))
    prepared = Prepared(clauses, terms, table)
    _KEPT[(id(library), nouns)] = (library, prepared)
    return prepared


def _terms(item: Item) -> list[str]:
    own = [
        "".join(p.text for p in piece.pieces if isinstance(p, Words))
        for piece in item.pieces
        if isinstance(piece, Defines) and all(isinstance(p, Words) for p in piece.pieces)
    ]
    return own + [t for child in item.children for t in _terms(child)]
