"""Faults in the words of a Word file: tags nobody filled in, doubled marks, references that show another number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from partnerdocs.finding import Finding
from partnerdocs.word.ooxml import W
from partnerdocs.word.outline import Line, read_body

# What a reader must never see, and what it is called.
_LEFT_BEHIND = (
    ("tag-left", re.compile(r"\{\{|\}\}|\{%|%\}|\{#"), "a tag of the template"),
    ("value-missing", re.compile(r"(?<=[a-z,;(£$€] )None\b|[£€$]None\b|\bNone%"), "Python's word for no value"),
    ("reference-broken", re.compile(r"\?\?|Error! (?:Reference|Bookmark)"), "a reference that was not found"),
    ("space-doubled", re.compile(r"\S  +\S"), "two spaces"),
    ("stop-doubled", re.compile(r"(?<!\.)\.\.(?!\.)|,,|;;|;\.|,\."), "two marks in a row"),
)


def text_flaws(stories: Mapping[str, Any]) -> Iterator[Finding]:
    """What was left behind in the words that we wrote; the words of values are the deal's own and are not judged."""
    for name, root in stories.items():
        for paragraph in root.iter(W + "p"):
            text, whole_values = _own_words(paragraph)
            if any(value.strip() == "None" for value in whole_values):
                yield _flaw("value-missing", name, "None", "None")
            for flaw, pattern, what in _LEFT_BEHIND:
                match = pattern.search(text)
                if match:
                    yield _flaw(flaw, name, what, text[max(0, match.start() - 30) : match.end() + 30])


def _flaw(flaw: str, at: str, what: str, shown: str) -> Finding:
    return Finding(at=at, says=f"The text holds {what}: {shown.strip()!r}.", rule="WRD-02", name=flaw)


def _own_words(paragraph: Any) -> tuple[str, list[str]]:
    """The words of a paragraph with each value as one sign, and the values by themselves."""
    pieces: list[str] = []
    values: list[str] = []

    def walk(element: Any) -> None:
        for child in element:
            if child.tag == W + "t":
                pieces.append(child.text or "")
            elif child.tag == W + "sdt":
                values.append("".join(t.text or "" for t in child.iter(W + "t")))
                pieces.append("\ufffc")
            elif child.tag == W + "tab":
                pieces.append("\t")
            elif child.tag != W + "p" and isinstance(child.tag, str):
                walk(child)

    walk(paragraph)
    return "".join(pieces), values


def stale_references(parts: Mapping[str, bytes]) -> Iterator[Finding]:
    """References whose words are not the number that the paragraph now has."""
    body, reader = read_body(parts)
    numbers: dict[str, str] = {}
    shown: list[tuple[str, str]] = []
    for paragraph in body.iter(W + "p"):
        line: Line = reader.line(paragraph)
        for mark in paragraph.iter(W + "bookmarkStart"):
            numbers[mark.get(W + "name", "")] = line.number
        shown.extend(_references(paragraph))
    for name, words in shown:
        number = numbers.get(name)
        if number is not None and number != words:
            says = f"A reference shows {words!r}; the paragraph that it leads to is {number or 'not numbered'!r}."
            yield Finding(at="word/document.xml", says=says, rule="WRD-02", name="reference-stale")


def _references(paragraph: Any) -> Iterator[tuple[str, str]]:
    """Bookmark and shown words of each REF field to a full number in a paragraph."""
    instruction, words, state = "", "", ""
    for element in paragraph.iter(W + "fldChar", W + "instrText", W + "t"):
        if element.tag == W + "fldChar":
            state = element.get(W + "fldCharType", "")
            if state == "begin":
                instruction = words = ""
            elif state == "end":
                pieces = instruction.split()
                if pieces[:1] == ["REF"] and "\\w" in pieces:
                    yield pieces[1], words
        elif state == "begin":
            instruction += element.text or ""
        elif state == "separate":
            words += element.text or ""
