"""Lints of the words: what plain drafting replaces, typed numbers and citations, length, brackets, blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.library.check import advice, warning
from partnerdocs.library.clause import POINTER_SIGN, VALUE_SIGN, Library, Slot, plain
from partnerdocs.library.lints.spots import Spot, all_clauses, all_spots
from partnerdocs.library.readability import LONGEST, sentences, words_in, words_to_replace

REPLACE = warning("LIB-30", "word-to-replace", "A word that plain drafting replaces.")
TYPED_FIGURE = warning("LIB-31", "typed-figure", "A number is typed in the text; numbers stand in the deal.")
TYPED_LAW = warning("LIB-32", "typed-law", "A provision of law is typed in the text; it stands in the register.")
LONG_SENTENCE = warning("LIB-33", "long-sentence", f"A sentence outside a list has more than {LONGEST} words.")
BRACKETS = warning(
    "LIB-34", "unbalanced-brackets", "A bracket is opened and not closed in its paragraph, or the reverse."
)
BLANKS = warning("LIB-35", "stray-blank", "Two blanks stand together, or a blank stands before a stop.")
TWICE = warning("LIB-36", "word-before-reference", "The text says `clause` before a reference, which says it again.")
PASSIVE = advice("LIB-37", "shall-without-actor", "A duty in the passive voice does not say whose it is.")

NO_ARTICLE = warning(
    "LIB-38", "law-without-article", "A whole Act is cited without `the` before it, or a section with it."
)

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|twenty-one|twenty-eight|"
    "thirty|forty|sixty|ninety"
)
_COUNTED = re.compile(
    rf"\b(?:one|{_NUMBER_WORDS}) (?:Business Days?|working days?|days?|weeks?|months?|years?|hours?|minutes?)\b"
)
_LAW = re.compile(
    r"\b(?:[Ss]ections?|[Ss]ubsections?|ss?\.|[Rr]egulations?|[Rr]egs?\.|[Aa]rticles?) ?\d+\w*(?:\(\w+\))*"
    r"|\b(?:[A-Z][\w'()]*,? (?:(?:of|and|the|for|in) )*)+(?:Act|Regulations|Order|Rules|Measure) (?:18|19|20)\d\d"
)
_SPACES = re.compile(r" {2,}| +[,.;:](?!\.)")
_BEFORE_REFERENCE = re.compile(rf"\b([Cc]lauses?|[Pp]aragraphs?|[Ss]chedules?) {POINTER_SIGN}")
_PASSIVE = re.compile(
    r"\b(?:[Tt]here shall\b|(?:shall|must) (?:not |also |then |only |each |always )*be "
    r"(\w+ed|made|given|paid|held|sent|kept|taken|done|put|set|read|met|brought|told|borne|written|shown|found)\b)"
)
_ACTOR = re.compile(rf"\bby (?:the|a|an|each|every|all|any|one|no|its|that|[A-Z{VALUE_SIGN}])")


def wording(library: Library) -> Iterator[Finding]:
    """Every finding about the words of the clauses."""
    for clause in all_clauses(library):
        for word, instead, _ in words_to_replace(clause.title):
            yield REPLACE.finding(
                clause.line_of("title"), f"The title says {word!r}.", fix=f"Write {instead}.", at=clause.id
            )
    for spot in all_spots(library):
        yield from _replace(spot)
        yield from _figures(spot)
        yield from _long(spot)
        yield from _signs(spot)
        yield from _passive(spot)
        yield from _law_articles(spot, library)


def _replace(spot: Spot) -> Iterator[Finding]:
    for word, instead, offset in words_to_replace(spot.text):
        yield spot.finding(REPLACE, f"The text says {word!r}.", fix=f"Write {instead}.", offset=offset)


def _figures(spot: Spot) -> Iterator[Finding]:
    covered: set[int] = set()
    for found in _LAW.finditer(spot.text):
        covered.update(range(found.start(), found.end()))
        fix = "Write `{{ law.key }}` and enter the provision in law.yaml."
        yield spot.finding(TYPED_LAW, f"The text cites {found[0]!r}.", fix=fix, offset=found.start())
    for found in (*_FIGURE.finditer(spot.text), *_COUNTED.finditer(spot.text)):
        if found.start() not in covered:
            fix = "Let the deal state it: `{{ deal.path | wording }}`, with a default in the front matter if need be."
            yield spot.finding(TYPED_FIGURE, f"The text says {found[0]!r}.", fix=fix, offset=found.start())


def _long(spot: Spot) -> Iterator[Finding]:
    if any(s.ending.startswith(";") for s in spot.siblings) or spot.item.kind in ("part", "table"):
        return
    start = 0
    for sentence in sentences(spot.text):
        start = spot.text.index(sentence, start)
        if (words := words_in(sentence)) > LONGEST:
            says = f"A sentence of {words} words begins {sentence[:40]!r}."
            yield spot.finding(LONG_SENTENCE, says, fix="Split it, or make a list of it.", offset=start)


def _signs(spot: Spot) -> Iterator[Finding]:
    text = spot.text
    if (offset := unbalanced(text)) is not None:
        yield spot.finding(BRACKETS, f"The bracket {text[offset]!r} has no other half.", offset=offset)
    for found in _SPACES.finditer(text):
        near = text[max(0, found.start() - 12) : found.end() + 12]
        yield spot.finding(BLANKS, f"A blank too many stands in {near!r}.", offset=found.start())
    for found in _BEFORE_REFERENCE.finditer(text):
        fix = f"Leave out `{found[1]}`: the reference writes the word."
        yield spot.finding(TWICE, f"The text says {found[1]!r} before a reference.", fix=fix, offset=found.start())


def unbalanced(text: str) -> int | None:
    """Where the first bracket without its other half stands; None if all have theirs."""
    halves = {")": "(", "]": "["}
    waiting: list[tuple[str, int]] = []
    for offset, sign in enumerate(text):
        if sign in "([":
            waiting.append((sign, offset))
        elif sign in halves:
            if not waiting or waiting[-1][0] != halves[sign]:
                return offset
            waiting.pop()
    return waiting[0][1] if waiting else None


def _passive(spot: Spot) -> Iterator[Finding]:
    for found in _PASSIVE.finditer(spot.text):
        rest = re.split(r"[.;]", spot.text[found.end() :], maxsplit=1)[0]
        if found[1] and _ACTOR.search(rest):
            continue
        fix = "Say who shall do it; for an effect or a state write the plain present tense."
        yield spot.finding(PASSIVE, f"{found[0]!r} does not say whose duty it is.", fix=fix, offset=found.start())


def _law_articles(spot: Spot, library: Library) -> Iterator[Finding]:
    """A whole Act is cited by its short title, so the text says "the" before it; a provision says its own."""
    for number, piece in enumerate(spot.item.pieces):
        key = piece.path.removeprefix("law.") if isinstance(piece, Slot) and piece.path.startswith("law.") else ""
        if key not in library.law:
            continue
        before = plain(spot.item.pieces[:number])
        said = bool(re.search(r"\b[Tt]he $", before))
        wanted = library.law[key].cite == library.law[key].short_title
        if said is not wanted:
            cite = library.law[key].cite
            fix = "Write `the` before it." if wanted else "Leave out `the`."
            yield spot.finding(
                NO_ARTICLE, f"The text reads '{'the ' if said else ''}{cite}'.", fix=fix, offset=len(before)
            )
