"""Defined terms: where they are used, and the definitions clause that is built from that."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from partnerdocs.drafting.instrument import Defined, Text
from partnerdocs.drafting.node import Node, Pending, Piece, walk_nodes

_NO_USE = (Defined, Pending)
#: Names of bodies that hold a word which is a term elsewhere.
PROPER_NAMES = frozenset({"Centre for Effective Dispute Resolution"})


@lru_cache(maxsize=64)
def _finder(terms: frozenset[str]) -> re.Pattern[str]:
    """A pattern that finds the longest term at each place; plurals and possessives count as uses."""
    by_length = sorted(terms | PROPER_NAMES, key=lambda t: (-len(t), t))
    return re.compile(r"(?<![\w])(" + "|".join(_with_plural(t) for t in by_length) + r")(?![\w])")


def _with_plural(term: str) -> str:
    if term.endswith("y") and term[-2:-1] not in ("a", "e", "o", "u"):
        return f"{re.escape(term[:-1])}(?:y|ies)"
    return re.escape(term) + "(?:e?s)?"


@lru_cache(maxsize=65536)
def _uses(text: str, terms: frozenset[str]) -> frozenset[str]:
    return frozenset(_singular(m, terms) for m in _finder(terms).findall(text) if m not in PROPER_NAMES)


def _singular(found: str, terms: frozenset[str]) -> str:
    if found in terms:
        return found
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if found.endswith(ending) and found.removesuffix(ending) + instead in terms:
            return found.removesuffix(ending) + instead
    return found


def uses_in(text: str, terms: frozenset[str]) -> frozenset[str]:
    """The terms that a text uses."""
    return _uses(text, terms) if text and terms else frozenset()


def uses(nodes: list[Node], terms: frozenset[str]) -> set[str]:
    """The terms that paragraphs use, with their tables and all below them; where one is defined, that is no use."""
    found: set[str] = set()
    for node in walk_nodes(nodes):
        for piece in node.pieces:
            if not isinstance(piece, _NO_USE):
                found.update(_uses(piece.text, terms))
        if node.table is not None:
            for row in (node.table.head, *((c.text for c in r) for r in node.table.rows)):
                for text in row:
                    found.update(_uses(text, terms))
    return found


def defined_in(nodes: Iterable[Node]) -> list[tuple[str, Node]]:
    """Each term that these paragraphs define, with the paragraph."""
    return [(p.text, n) for n in walk_nodes(list(nodes)) for p in n.pieces if isinstance(p, Defined)]


def used_definitions(pool: dict[str, Node], used: set[str], terms: frozenset[str]) -> list[Node]:
    """The definitions that the text needs, those that they need in turn included, in alphabetical order."""
    wanted: set[str] = set()
    todo = used & pool.keys()
    while todo:
        wanted |= todo
        todo = uses([pool[name] for name in todo], terms) & pool.keys() - wanted
    return sorted((pool[t] for t in wanted), key=lambda n: n.term.casefold())


def meaning_elsewhere(term: str, target: str, words: str) -> Node:
    """The entry that sends a reader to the clause where a term is defined; `words` are the library's."""
    pieces: list[Piece] = [Defined(term), Text(words), Pending(target)]
    return Node(key=f"term/{term}", kind="definition", pieces=pieces, ending=".", term=term)
