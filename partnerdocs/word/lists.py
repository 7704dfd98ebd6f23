"""Which list each numbered paragraph counts in, and the list instances that a document adds to its house."""

from __future__ import annotations

from partnerdocs.word.house import House

#: Styles that count together, so that one instance serves them all.
FAMILIES = {
    "party": "party",
    "recital": "recital",
    "clause-1": "clause",
    "clause-2": "clause",
    "clause-3": "clause",
    "clause-4": "clause",
    "schedule": "schedule",
    "schedule-part": "part",
    "paragraph-1": "paragraph",
    "paragraph-2": "paragraph",
    "paragraph-3": "paragraph",
    "paragraph-4": "paragraph",
    "definition-a": "definition",
    "definition-i": "definition",
}

# Clauses, schedules, parties and recitals run through the whole document, whatever list their paragraphs name.
_RUN_ON = {"clause", "schedule", "party", "recital"}
_LEVELS = 9


class Instances:
    """Gives each list of a document its instance (w:num).

    The first list of a family is the one that the house's style names itself. Each further one is a new instance of
    the same abstract list that starts at 1 on every level: that is how Word restarts a list.
    """

    def __init__(self, house: House) -> None:
        self._house = house
        self._first: dict[str, str] = {}
        self._added: dict[tuple[str, str], int] = {}

    def properties(self, style: str, list_key: str) -> str:
        """The w:numPr that a paragraph needs beyond its style; empty if the style says it all."""
        family = FAMILIES.get(style)
        if family is None or family in _RUN_ON or self._first.setdefault(family, list_key) == list_key:
            return ""
        num = self._added.setdefault((family, list_key), self._house.last_num + len(self._added) + 1)
        level = self._house.counts[style][2]
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'

    def numbering(self) -> bytes:
        """word/numbering.xml of the house with the added instances behind its own."""
        part = self._house.parts["word/numbering.xml"]
        if not self._added:
            return part
        abstract = {FAMILIES[style]: entry[1] for style, entry in self._house.counts.items()}
        starts = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in range(_LEVELS)
        )
        added = "".join(
            f'<w:num w:numId="{num}"><w:abstractNumId w:val="{abstract[family]}"/>{starts}</w:num>'
            for (family, _), num in self._added.items()
        )
        head, end, tail = part.rpartition(b"</w:num>")
        return head + end + added.encode("ascii") + tail
