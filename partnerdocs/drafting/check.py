"""Document checks: what may be wrong with an instrument as a document, whatever the deal says.

The ids are those of the inventory's group "Document integrity"; `CHECKS` names each for the docs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from partnerdocs.drafting.instrument import (
    Defined,
    ExecutionBlock,
    Instrument,
    Paragraph,
    PlacedTable,
    Run,
    Section,
    Value,
)
from partnerdocs.drafting.terms import uses_in
from partnerdocs.finding import Finding, Severity
from partnerdocs.wording.open_words import OPEN

#: Checks of the drafted document: id, name, what it finds.
CHECKS = {
    "DOC-04": ("reference-to-nothing", "A cross-reference leads to a clause or schedule that does not stand."),
    "DOC-05": ("term-not-defined", "A term of the library is used in a document that does not define it."),
    "DOC-06": ("term-not-used", "A term is defined and not used."),
    "DOC-07": ("term-defined-twice", "A term is defined in two places."),
    "DOC-09": (
        "text-not-clean",
        "The text holds a leftover of the machine, a doubled space or stop, or a stray bracket.",
    ),
    "DOC-14": ("number-doubled", "Two paragraphs have the same number in the same list, or the same key."),
    "DOC-20": ("blocks-do-not-match-parties", "There is not one execution block for each party."),
    "DOC-24": ("value-without-words", "A clause asks for words that a value of the deal does not have."),
    "DOC-23": ("word-of-another-form", "The document uses a word that its legal form must not use."),
    "DOC-25": ("blank-at-signing", "The text to be signed would hold a blank, [●]."),
    "DOC-26": (
        "default-at-signing",
        "The text to be signed would hold a default of the clause library in brackets, which nobody has agreed.",
    ),
}

#: Stands for a value where only our own words are looked at.
VALUE = "\ufffc"

_LEFTOVERS = re.compile(r"\{\{|\}\}|\{%|  |\.\.|,,|;;|\(\)|\?\?")


def check_document(
    instrument: Instrument, *, terms: frozenset[str], must_not_say: tuple[str, ...] = (), parties: int | None = None
) -> tuple[Finding, ...]:
    """Everything that is wrong with the document as it stands.

    terms: every term that the library can define; must_not_say: words that the form excludes;
    parties: how many parties sign, if that is known.
    """
    found = [
        *_term_findings(instrument, terms),
        *_text_findings(instrument),
        *_number_findings(instrument),
        *_word_findings(instrument, must_not_say),
        *_block_findings(instrument, parties),
    ]
    return tuple(found)


def _finding(rule: str, at: str, says: str, fix: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(rule=rule, name=CHECKS[rule][0], at=at, says=says, fix=fix, severity=severity)


def _texts(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Each paragraph and table cell: key, and words without the terms that it defines; values included."""
    for section in instrument.sections:
        for block in section.blocks:
            if isinstance(block, PlacedTable):
                for row in (block.table.head, *((c.text for c in r) for r in block.table.rows)):
                    for text in row:
                        yield block.key, text
            elif isinstance(block, Paragraph):
                yield _one(block)
            elif isinstance(block, ExecutionBlock):
                for paragraph in (*block.testimonium, *block.lines):
                    yield _one(paragraph)


def _one(paragraph: Paragraph) -> tuple[str, str]:
    return paragraph.key, "".join(r.text for r in paragraph.runs if not isinstance(r, Defined))


def _own_words(paragraph: Paragraph) -> str:
    """The library's words, with a mark in place of each value: what the deal says is nobody's slip."""
    return "".join(VALUE if _is_value(r) else r.text for r in paragraph.runs)


def _is_value(run: Run) -> bool:
    """A fact of the deal, also where it gives a term its name."""
    return isinstance(run, Value) or (isinstance(run, Defined) and bool(run.path))


def _term_findings(instrument: Instrument, terms: frozenset[str]) -> Iterator[Finding]:
    counts = Counter(t for t, _ in instrument.terms)
    homes = dict(instrument.terms)
    known = frozenset(terms | counts.keys())
    used: dict[str, set[str]] = {}
    for key, text in _texts(instrument):
        for term in uses_in(text, known):
            used.setdefault(term, set()).add(key)
    by_us = {p.key: _own_words(p) for p in instrument.paragraphs()}
    for term, times in sorted(counts.items()):
        if times > 1 and OPEN not in term and not _is_entry(instrument, term):
            yield _defined_twice(instrument, term, times)
        if term not in used and not _names_a_party(instrument, homes[term]):
            yield _finding(
                "DOC-06",
                homes[term],
                f"{term!r} is defined and not used.",
                "Take the definition out.",
                Severity.WARNING,
            )
    for term, keys in sorted(used.items()):
        ours = sorted(k for k in keys if k not in by_us or term in uses_in(by_us[k], known))
        if term not in counts and ours:  # a post called Lead Nurse is no use of the term Lead
            says = f"{term!r} is used and not defined here."
            # The cells of a table are mostly the deal's own words, which may use a capital for no term of ours.
            severity = Severity.ERROR if any(k in by_us for k in ours) else Severity.WARNING
            yield _finding("DOC-05", ", ".join(ours[:3]), says, "Define it, or say it otherwise.", severity)


def _defined_twice(instrument: Instrument, term: str, times: int) -> Finding:
    keys = [key for defined, key in instrument.terms if defined == term]
    at = next((key for key in keys if _names_a_party(instrument, key)), "")
    if at:  # the deal gave the name; a rule has told of it
        says = f"{term!r} is the name of a party and has another meaning too."
        return _finding("DOC-07", at, says, "Give the party another `short` in the deal.", Severity.WARNING)
    return _finding("DOC-07", keys[-1], f"{term!r} is defined {times} times.", "Keep one definition.")


def _is_entry(instrument: Instrument, term: str) -> bool:
    """Whether one of two places only sends the reader to the other."""
    keys = [k for t, k in instrument.terms if t == term]
    return len(keys) == 2 and f"term/{term}" in keys


def _names_a_party(instrument: Instrument, key: str) -> bool:
    return any(b.key == key for s in instrument.sections if s.kind == "parties" for b in s.blocks)


def _text_findings(instrument: Instrument) -> Iterator[Finding]:
    for paragraph in instrument.paragraphs():
        words = _own_words(paragraph)
        if match := _LEFTOVERS.search(words):
            around = words[max(0, match.start() - 20) : match.end() + 20]
            yield _finding("DOC-09", paragraph.key, f"{match.group()!r} stands in {around!r}.", "Mend the clause.")
        if any(r.text == "None" for r in paragraph.runs):
            yield _finding("DOC-09", paragraph.key, "A value prints as None.", "Put the item under a condition.")
        if not paragraph.text.strip():
            yield _finding("DOC-09", paragraph.key, "The paragraph is empty.", "Mend the clause.")
    for section in instrument.sections:
        yield from _bracket_findings(section)


def _bracket_findings(section: Section) -> Iterator[Finding]:
    """Brackets balance over a section: an undecided item opens one and may close it some paragraphs later."""
    open_since: list[Paragraph] = []
    for paragraph in (b for b in section.blocks if isinstance(b, Paragraph)):
        words = _own_words(paragraph)
        for sign in re.findall(r"[\[\]]", words):
            if sign == "[":
                open_since.append(paragraph)
            elif open_since:
                open_since.pop()
            else:
                yield _finding("DOC-09", paragraph.key, f"A bracket closes none in {words[:60]!r}.", "Mend the clause.")
    for paragraph in open_since:
        words = _own_words(paragraph)
        yield _finding("DOC-09", paragraph.key, f"A bracket is not closed in {words[:60]!r}.", "Mend the clause.")


def _number_findings(instrument: Instrument) -> Iterator[Finding]:
    keys = Counter(p.key for p in instrument.paragraphs())
    for key, times in keys.items():
        if times > 1:
            yield _finding("DOC-14", key, f"{times} paragraphs have the key {key!r}.", "Give each its own id.")
    numbers = Counter((p.style[:6], p.list_key, p.number) for p in instrument.paragraphs() if p.number)
    for (style, _, number), times in numbers.items():
        if times > 1 and style in ("clause", "schedu"):
            yield _finding("DOC-14", number, f"The number {number} stands {times} times.", "This is a fault of ours.")


def _word_findings(instrument: Instrument, must_not_say: tuple[str, ...]) -> Iterator[Finding]:
    for word in must_not_say:
        pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
        for paragraph in instrument.paragraphs():
            words = _own_words(paragraph)
            if pattern.search(words):
                yield _finding("DOC-23", paragraph.key, f"{word!r} is no word of this form.", "Say it otherwise.")


def _block_findings(instrument: Instrument, parties: int | None) -> Iterator[Finding]:
    blocks = sum(isinstance(b, ExecutionBlock) for s in instrument.sections for b in s.blocks)
    if parties is not None and blocks != parties:
        yield _finding(
            "DOC-20", "execution", f"There are {blocks} execution blocks for {parties} parties.", "Give each party one."
        )
