"""Tables of deliverables, measures and resources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from partnerdocs.library.tables.build import (
    SILENT,
    Column,
    capitalised,
    cell,
    computed,
    elements,
    fact,
    listing,
    one_of,
    rows_of,
)
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable, Measure, Resource
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.wording.filters import FILTERS
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short
from partnerdocs.wording.numbers import money, number
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.shares import measured
from partnerdocs.wording.table import Cell, Table
from partnerdocs.wording.texts import sentence, text
from partnerdocs.wording.times import date

LEVELS = {"strategic": "Strategic", "tactical": "Tactical"}
CONSEQUENCES = {"incentive": "Incentive", "remedy": "Remedy", "information": "Report only"}
DIRECTIONS = {"up": "at least", "down": "at most", "zero": "", "maintain": "kept at"}
TREATED = {"capital": "Capital", "loan": "Loan", "cost": "At cost", "fee": "For a fee", "free": "Free"}
EXITS = {"stays": "Stays", "returns": "Returns", "bought-at-fair-value": "Bought at Fair Value", "ends": "Ends"}
VAT = {"exclusive": "plus VAT", "inclusive": "VAT included", "outside": "no VAT"}
plain = FILTERS["sentence"]
who = capitalised(short)


def deliverables(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """The deliverables, numbered: what, level, owner, due, which one it serves, which must come first."""
    numbers = {} if is_open(value) else {d.id: str(i + 1) for i, d in enumerate(value) if not is_open(d)}

    def by_number(found: str | tuple[str, ...], _: Lexicon) -> str:
        ids = (found,) if isinstance(found, str) else found
        return ", ".join(numbers.get(settled(i), OPEN) for i in ids) or SILENT

    columns = (
        fact("Deliverable", 54, "what", plain),
        fact("Level", 20, "level", one_of(LEVELS)),
        fact("Owner", 24, "owner", who),
        fact("Due", 28, "due", capitalised(FILTERS["when"])),
        fact("Serves", 12, "serves", by_number),
        fact("After", 12, "depends_on", by_number),
    )
    return listing("Deliverables", value, "deliverables", columns, lexicon, numbered=True)


def measures(value: Any, deal: Deal, lexicon: Lexicon) -> Table:
    """How deliverables are measured; of all of them, of one, or of one's list of measures."""
    columns = (
        _deliverable_column(deal),
        computed("What is measured", 36, "what kind", _measured),
        computed("Baseline", 26, "baseline unit baseline_at", _baseline),
        computed("Target", 26, "target unit direction tolerance", _target),
        computed("Figures", 34, "every source measured_by verified_by", _figures),
        fact("A result leads to", 18, "consequence", one_of(CONSEQUENCES)),
    )
    return rows_of("Measures", list(_measures(value, deal)), columns, lexicon)


def _deliverable_column(deal: Deal) -> Column:
    """Which deliverable is measured: found by the path, since a measure does not know its deliverable.

    Its paragraph in the schedule names it; where it is open in which order they stand, its own words do.
    """
    known = {} if is_open(deal.deliverables) else dict(elements(deal.deliverables, "deliverables"))
    numbers = _paragraphs(deal)

    def make(_: Measure, path: str, __: Lexicon) -> Cell:
        above = path.partition(".measures")[0]
        if above in numbers:
            return cell(numbers[above])
        found = known.get(above)
        return cell(OPEN if found is None else sentence(text(found.what)), f"{above}.what")

    return Column(head="Paragraph", width=20, cell=make)


def _paragraphs(deal: Deal) -> dict[str, str]:
    """The number that each deliverable's paragraph has in the schedule, in which the strategic ones come first."""
    found = [] if is_open(deal.deliverables) else list(elements(deal.deliverables, "deliverables"))
    if any(is_open(d) or is_open(d.level) for _, d in found):
        return {}
    ordered = [path for level in LEVELS for path, d in found if d.level == level]
    return {path: str(i + 1) for i, path in enumerate(ordered)}


def _measures(value: Any, deal: Deal) -> Iterator[tuple[str, Any]]:
    """Each measure that is meant, with its path in the deal."""
    if is_open(deal.deliverables) or is_open(value) or value is None:
        yield "deliverables", settled_or_none(value)
        return
    for path, found in elements(deal.deliverables, "deliverables"):
        if is_open(found):
            yield path, found
        elif _meant(value, found):
            where = f"{path}.measures"
            yield from [(where, found.measures)] if is_open(found.measures) else elements(found.measures, where)


def settled_or_none(value: Any) -> Any:
    """An open point stays one; everything else, having no place, is nothing."""
    return value if is_open(value) else None


def _meant(value: Any, found: Deliverable) -> bool:
    if isinstance(value, Deliverable):
        return value.id == found.id
    return found.measures is value or any(d is found for d in value)


def _measured(value: Measure, _: Lexicon) -> str:
    """What is counted and what sort of measure that is: "Urgent samples reported within an hour (output)"."""
    return f"{sentence(text(value.what))} ({text(value.kind)})"


def _baseline(value: Measure, _: Lexicon) -> str:
    if value.baseline is None:
        return SILENT
    words = measured(value.baseline, value.unit)
    return words if value.baseline_at is None else f"{words} on {date(value.baseline_at)}"


def _target(value: Measure, _: Lexicon) -> str:
    how = OPEN if is_open(value.direction) else DIRECTIONS[value.direction]
    words = f"{how} {measured(value.target, value.unit)}".strip()
    return sentence(words if value.tolerance is None else f"{words} ({_tolerance(value)})")


def _tolerance(value: Measure) -> str:
    """How far a result may miss, in the unit of the target: of percentages, in points."""
    if value.tolerance == 0:
        return "no tolerance"
    if not is_open(value.unit) and value.unit.startswith("%"):
        return f"may miss by {number(value.tolerance)} percentage {'point' if value.tolerance == 1 else 'points'}"
    return f"may miss by {measured(value.tolerance, value.unit)}"


def _figures(value: Measure, lexicon: Lexicon) -> str:
    """How often, from where, by whom: "Every month; source: booking system (the LLP); verified by Northgate"."""
    said = [sentence(FILTERS["every"](value.every, lexicon)), f"source: {text(value.source)}"]
    if value.measured_by is not None:
        said[-1] += f" ({short(value.measured_by, lexicon)})"
    if value.verified_by is not None:
        said.append(f"verified by {short(value.verified_by, lexicon)}")
    return "; ".join(said)


def resources(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """The resources: what, from whom, when, worth what, how paid for, what happens at the end."""
    columns = (
        computed("Resource", 42, "what quantity", _resource),
        fact("From", 26, "from_", who),
        fact("Available", 28, "at", capitalised(FILTERS["when"])),
        Column(head="Value", width=26, cell=_value),
        fact("Paid for as", 18, "treated_as", one_of(TREATED)),
        fact("At the end", 20, "on_exit", one_of(EXITS)),
    )
    return listing("Resources", value, "resources", columns, lexicon)


def _resource(value: Resource, _: Lexicon) -> str:
    what = sentence(text(value.what))
    return what if value.quantity is None else f"{what} ({text(value.quantity)})"


def _value(value: Resource, path: str, lexicon: Lexicon) -> Cell:
    worth, path = value.value, f"{path}.value"
    if worth is None or is_open(worth):
        return cell(SILENT if worth is None else OPEN, path)
    words = f"{money(worth.amount)}, {one_of(VAT)(worth.vat, lexicon)}"
    return cell(words, f"{path}.amount", (f"{path}.vat",))
