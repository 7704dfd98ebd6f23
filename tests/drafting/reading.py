"""The examples as a lawyer reads them: what stands in a clause or a schedule of a draft."""

from __future__ import annotations

from functools import lru_cache

from partnerdocs.drafting import draft
from partnerdocs.drafting.instrument import Paragraph, PlacedTable, Section
from partnerdocs.testing import example_deals
from partnerdocs.testing.patch import patched

WESTSHIRE, FAIRMILE, HOMEWARD = "Westshire Pathology Services", "Fairmile Estates", "Homeward Recovery at Home"
EXAMPLES = [d.title for d in example_deals()]
LLPS = [d.title for d in example_deals() if d.vehicle is not None]
ALLIANCES = [d.title for d in example_deals() if d.vehicle is None]


@lru_cache(maxsize=32)
def sections(title: str = WESTSHIRE, patch: str = "") -> tuple[Section, ...]:
    """The sections of an example (by its title), or of a base deal of the rules with a patch."""
    deal = patched(title, patch) if patch else next(d for d in example_deals() if d.title == title)
    return draft(deal).sections


def lines(section: str = "", title: str = WESTSHIRE, patch: str = "", *, heads: bool = False) -> list[str]:
    """The paragraphs and table rows of a clause or schedule; of all of them for no name. heads: those of tables too."""
    found: list[str] = []
    for part in sections(title, patch):
        if section in ("", part.id):
            for block in part.blocks:
                if isinstance(block, Paragraph):
                    found.append(block.text)
                elif isinstance(block, PlacedTable):
                    found += [" | ".join(block.table.head)] if heads else []
                    found.extend(" | ".join(c.text for c in row) for row in block.table.rows)
    return found


def text(section: str = "", title: str = WESTSHIRE, patch: str = "", *, heads: bool = False) -> str:
    """The same as one text."""
    return "\n".join(lines(section, title, patch, heads=heads))


def number_of(section: str, title: str = WESTSHIRE) -> str:
    """The number of a clause."""
    heading = next(s.blocks[0] for s in sections(title) if s.id == section)
    assert isinstance(heading, Paragraph)
    return heading.number
