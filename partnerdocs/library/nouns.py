"""The words of a form: clauses say Partner, Vehicle, Interest; an LLP's agreement says Member, the LLP, Interest.

Only words of the library pass through here, never a value of the deal: a party called "Partner Homes" stays itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from partnerdocs.finding import Finding, Place
from partnerdocs.library.check import error
from partnerdocs.library.clause import Clause, Defines, Emphatic, Item, Library, Piece, Words
from partnerdocs.library.yaml_text import Branch, Leaf, read_yaml
from partnerdocs.wording.texts import article

WRONG_NOUNS = error("LIB-16", "wrong-nouns", "A column of `nouns.yaml` is not a mapping of words to words.")


@attrs.frozen(eq=False)
class Nouns:
    """The words of one form, ready to be put into text: `words` maps each standard word to the form's own."""

    words: Mapping[str, str]
    _pattern: re.Pattern[str] | None = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _pattern(self.words), takes_self=True)
    )

    def apply(self, text: str) -> str:
        """The text with each standard word in the form's own, and the article that it then wants."""
        return self._pattern.sub(self._other, text) if self._pattern else text

    def _other(self, found: re.Match[str]) -> str:
        word = self.words.get(found["word"]) or _capital(self.words[found["word"][0].lower() + found["word"][1:]])
        before = found["article"]
        if not before:
            return word
        right = article(word)
        return f"{_capital(right) if before[0] == 'A' else right} {word}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _pattern(words: Mapping[str, str]) -> re.Pattern[str] | None:
    """One pattern for all words, the longest first; a word that begins with `the` may begin a sentence too."""
    if not words:
        return None
    each = sorted({*words, *(_capital(w) for w in words)}, key=len, reverse=True)
    return re.compile(rf"(?:\b(?P<article>[Aa]n?) )?\b(?P<word>{'|'.join(map(re.escape, each))})\b")


def nouns_for(library: Library, column: str) -> Nouns:
    """The words of one column of `nouns.yaml`; raises `KeyError` if there is no such column."""
    return Nouns(library.nouns[column])


def in_words_of(clause: Clause, nouns: Nouns) -> Clause:
    """The clause with its title and all its own words in the words of a form."""
    return attrs.evolve(
        clause,
        title=nouns.apply(clause.title),
        defaults={path: nouns.apply(words) for path, words in clause.defaults.items()},
        items=tuple(_item(i, nouns) for i in clause.items),
    )


def _item(item: Item, nouns: Nouns) -> Item:
    return attrs.evolve(
        item,
        pieces=put_nouns(item.pieces, nouns),
        children=tuple(_item(c, nouns) for c in item.children),
    )


def put_nouns(pieces: Sequence[Piece], nouns: Nouns) -> tuple[Piece, ...]:
    """Pieces in the words of a form; an article before a term in bold follows the term."""
    done: list[Piece] = []
    for piece in pieces:
        new = _piece(piece, nouns)
        before = done[-1] if done else None
        if isinstance(new, Defines | Emphatic) and new != piece and isinstance(before, Words):
            first = (
                new.text
                if isinstance(new, Emphatic)
                else new.pieces[0].text
                if isinstance(new.pieces[0], Words)
                else ""
            )
            if first and (found := re.search(r"\b([Aa])n? $", before.text)):
                done[-1] = Words(before.text[: found.start()] + found[1] + article(first)[1:] + " ")
        done.append(new)
    return tuple(done)


def _piece(piece: Piece, nouns: Nouns) -> Piece:
    if isinstance(piece, Words):
        return Words(nouns.apply(piece.text))
    if isinstance(piece, Emphatic):
        return Emphatic(nouns.apply(piece.text))
    if isinstance(piece, Defines):
        return Defines(tuple(Words(nouns.apply(p.text)) if isinstance(p, Words) else p for p in piece.pieces))
    return piece


def read_nouns(text: str, file: str, found: list[Finding]) -> Mapping[str, Mapping[str, str]]:
    """The columns of `nouns.yaml`: for each, the standard words and what the form says for them."""
    columns: dict[str, Mapping[str, str]] = {}
    for name, node in read_yaml(text, file, found).entries.items():
        if isinstance(node, Branch) and all(isinstance(n, Leaf) and n.text for n in node.entries.values()):
            columns[name] = {w: n.text for w, n in node.entries.items() if isinstance(n, Leaf)}
        else:
            says = f"The column {name!r} is not a mapping of words to words."
            found.append(WRONG_NOUNS.finding(Place(file=file, line=node.line), says))
    return columns
