"""The operative text of an instrument, as the property tests compare it."""

from __future__ import annotations

from functools import lru_cache

from partnerdocs.drafting import draft
from partnerdocs.drafting.instrument import ExecutionBlock, Instrument, Paragraph, PlacedTable
from partnerdocs.model.deal import Deal

#: Schedules that only repeat what clauses say: a fact that shows here alone would be lost.
REPEATING = frozenset({"schedules.timetable", "schedules.finance"})


def operative_text(instrument: Instrument) -> str:
    """Everything that binds: clauses, parties, recitals, schedules with effect, execution, title and status."""
    front = instrument.front
    lines = [front.title, front.deal, *front.parties, front.status, front.short_status]
    for section in instrument.sections:
        if section.id in REPEATING:
            continue
        for block in section.blocks:
            if isinstance(block, Paragraph):
                lines.append(f"{block.label} {block.text}")
            elif isinstance(block, PlacedTable):
                lines.extend(" | ".join(cell.text for cell in row) for row in block.table.rows)
            elif isinstance(block, ExecutionBlock):
                lines.extend(p.text for p in (*block.testimonium, *block.lines))
    return "\n".join(lines)


@lru_cache(maxsize=8)
def text_of_example(index: int) -> str:
    """The operative text of an example deal."""
    from partnerdocs.testing import example_deals

    return operative_text(draft(example_deals()[index]))


def text_of(deal: Deal) -> str:
    """The operative text of any deal."""
    return operative_text(draft(deal))
