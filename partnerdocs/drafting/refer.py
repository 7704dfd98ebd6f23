"""References: from `[](#clause/item)` to the words and the live number that a reader sees."""

from __future__ import annotations

import re
from typing import NamedTuple

import attrs

from partnerdocs.drafting.instrument import Reference, Run, Text
from partnerdocs.drafting.node import Node, Pending
from partnerdocs.finding import Finding
from partnerdocs.wording.open_words import OPEN


class Target(NamedTuple):
    """A place that can be referred to.

    key: of the paragraph that holds the number; number: as a reference writes it.
    kind: "clause", "schedule", "part", "paragraph", "recital" or "party".
    section: id of its clause or schedule; title: its heading.
    """

    key: str
    number: str
    kind: str
    section: str
    title: str


@attrs.define
class Atlas:
    """Every place of one instrument by key.

    missing: the references that lead nowhere. titled: for each section, the other sections whose title it has given; a
    reader needs the title of a place once in a clause, and a list of meanings does not need it at all.
    """

    places: dict[str, Target] = attrs.field(factory=dict)
    missing: list[Finding] = attrs.field(factory=list)
    titled: set[tuple[str, str]] = attrs.field(factory=set)

    def enter(self, part: Target, nodes: list[Node]) -> None:
        """Enter a clause or a schedule, if it has a number, and all its paragraphs."""
        if part.number:
            self.places[part.key] = part
        for node in nodes:
            self._add(node, part, part if part.number else None)

    def _add(self, node: Node, part: Target, target: Target | None) -> None:
        """Enter a paragraph; an unnumbered one stands for the numbered one, `target`, that it belongs to."""
        if node.number and not node.style.startswith("definition"):
            target = Target(node.key, node.number, _kind(node.style), part.key, part.title)
        if target is None:
            return
        self.places.setdefault(node.key, target)
        if "~" in node.key or node.aliases:
            for key in (node.key.partition("~")[0], *node.aliases):
                self.places.setdefault(key, target)
        for child in node.children:
            self._add(child, part, target)

    def runs(
        self, pending: Pending, section: str, at: str, *, opens: bool = False, bare: bool = False
    ) -> tuple[Run, ...]:
        """The words of a reference as they read in the section where it stands.

        opens: it begins a sentence. bare: it gives the number alone, without the title of the place.
        """
        target = self.places.get(pending.target)
        if target is None:
            self.missing.append(
                Finding(
                    at=at,
                    says=f"A reference leads to {pending.target!r}, which does not stand in this document.",
                    fix="Put the referring item under the condition of what it refers to, or add that to the plan.",
                    rule="DOC-04",
                    name="reference-to-nothing",
                )
            )
            return (Text(OPEN),)
        inside = target.section == section
        titled = target.kind in ("clause", "schedule") and not (
            bare or inside or (section, target.section) in self.titled
        )
        if titled:
            self.titled.add((section, target.section))
        words = _words(target, self.places.get(target.section), inside=inside, titled=titled)
        first = words[0]
        return (Text(capital(first.text)), *words[1:]) if opens and isinstance(first, Text) else words


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


#: What stands between two references of one series: a title, what joins them, and the word again.
_NEXT = re.compile(r"((?: \([^()]*\))?(?:, | and | or ))(clause|paragraph) ")


def gathered(runs: list[Run]) -> list[Run]:
    """The runs with the places of one series under one word: `clauses 4.1, 4.2 (Conditions) and 7`."""
    found: list[Run] = []
    lead = -1  # where the word stands that leads the series
    for at, run in enumerate(runs):
        if type(run) is Text and run.text.lower().endswith(("clause ", "paragraph ")):
            again = _NEXT.fullmatch(run.text) if lead >= 0 and isinstance(runs[at - 1], Reference) else None
            if again and again[2] in found[lead].text.lower():
                found.append(Text(again[1]))
                word = found[lead].text.removesuffix("s ").removesuffix(" ")
                found[lead] = Text(word + (" " if again[1].endswith(" or ") else "s "))
                continue
            lead = len(found)
        elif not isinstance(run, Reference):
            lead = -1
        found.append(run)
    return found


def opens_sentence(runs: list[Run]) -> bool:
    """Whether what comes next begins a sentence: at the start, after a stop, or after a run-in heading."""
    before = "".join(r.text for r in runs[-2:]).rstrip(" [")
    return not before or before.endswith((".", "?", "!"))


def _kind(style: str) -> str:
    if style.startswith("clause"):
        return "clause"
    if style.startswith("paragraph"):
        return "paragraph"
    return {"schedule-part": "part", "party": "party", "recital": "recital"}.get(style, style)


def _words(target: Target, section: Target | None, *, inside: bool, titled: bool) -> tuple[Run, ...]:
    number = Reference(target.key, target.number)
    title: tuple[Run, ...] = (Text(f" ({target.title})"),) if titled else ()
    if target.kind == "schedule":
        return (number, *title)
    if target.kind in ("paragraph", "part"):
        lead: tuple[Run, ...] = (Text("paragraph "),) if target.kind == "paragraph" else ()
        if inside or section is None:
            return (*lead, number)
        return (*lead, number, Text(" of "), Reference(section.key, section.number))
    if target.kind == "clause":
        return (Text("clause "), number, *title)
    return (Text(f"{target.kind} "), number)
