"""The library in the words of one form: every Partner a Member, the Vehicle the LLP. Done once a form, then kept."""

from __future__ import annotations

from weakref import WeakKeyDictionary

import attrs

from partnerdocs.library.clause import Clause, Defines, Item, Library, Words
from partnerdocs.library.nouns import Nouns, in_words_of, nouns_for
from partnerdocs.model.deal import Deal
from partnerdocs.model.field import evolve
from partnerdocs.model.vehicle import Vehicle


@attrs.frozen(eq=False)
class Prepared:
    """Clauses by id with their nouns set, and every term that the library can define in this form."""

    clauses: dict[str, tuple[Clause, ...]]
    terms: frozenset[str]
    nouns: Nouns


_KEPT: WeakKeyDictionary[Library, dict[str, Prepared]] = WeakKeyDictionary()


def completed(deal: Deal) -> Deal:
    """The deal with what its form cannot do without: there it stands open on the page, fact by fact."""
    if deal.vehicle is None and deal.form_is("llp"):
        return evolve(deal, vehicle=Vehicle())
    return deal


def prepare(library: Library, nouns: str) -> Prepared:
    """The library with the nouns of a form; the answer is kept for as long as the library itself."""
    kept = _KEPT.setdefault(library, {})
    if nouns not in kept:
        kept[nouns] = _prepared(library, nouns)
    return kept[nouns]


def _prepared(library: Library, nouns: str) -> Prepared:
    table = nouns_for(library, nouns)
    clauses = {key: tuple(in_words_of(c, table) for c in variants) for key, variants in library.clauses.items()}
    terms = frozenset(t for variants in clauses.values() for c in variants for i in c.items for t in _terms(i))
    return Prepared(clauses, terms, table)


def _terms(item: Item) -> list[str]:
    own = [
        "".join(p.text for p in piece.pieces if isinstance(p, Words))
        for piece in item.pieces
        if isinstance(piece, Defines) and all(isinstance(p, Words) for p in piece.pieces)
    ]
    return own + [t for child in item.children for t in _terms(child)]
