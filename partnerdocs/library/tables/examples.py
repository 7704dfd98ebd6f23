"""Worked examples as a table: one column for each example, a total that reconciles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import attrs

from partnerdocs.analysis.money.example import Example, Line
from partnerdocs.analysis.money.pence import NotDetermined, Sum
from partnerdocs.analysis.money.sharing import examples, savings_examples, split_examples
from partnerdocs.library.tables.build import SILENT, TEXT_WIDTH, cell
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Band, Preferred, ReturnCapital, TopUp
from partnerdocs.model.open_point import StillOpen
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short, thing
from partnerdocs.wording.numbers import count, in_full, money, ordinal
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.table import Cell, Table
from partnerdocs.wording.times import date

LABEL_WIDTH = 52
HEADS = {
    "distribution": "a distribution",
    "odd-penny": "the odd penny",
    "profit": "a profit",
    "costs": "joint costs",
    "saving": "a saving",
    "overspend": "an overspend",
}


def waterfall_example(_: object, deal: Deal, lexicon: Lexicon) -> Table:
    """The examples that suit the deal: its waterfall, else its profit; in an alliance its savings and joint costs."""
    return _table(lambda: examples(deal), deal, lexicon, "money.waterfall", by_tiers=True)


def savings_example(_: object, deal: Deal, lexicon: Lexicon) -> Table:
    """A saving and an overspend."""
    return _table(lambda: savings_examples(deal), deal, lexicon, "money.savings")


def costs_example(_: object, deal: Deal, lexicon: Lexicon) -> Table:
    """Joint costs and the odd penny."""
    return _table(lambda: split_examples(deal, "costs"), deal, lexicon, "money.costs")


def profit_example(_: object, deal: Deal, lexicon: Lexicon) -> Table:
    """A profit and the odd penny."""
    return _table(lambda: split_examples(deal, "profit"), deal, lexicon, "money.profit")


def _table(
    find: Callable[[], Sequence[Example]], deal: Deal, lexicon: Lexicon, path: str, *, by_tiers: bool = False
) -> Table:
    try:
        found = find()
    except StillOpen:
        return _none(OPEN, path)
    except NotDetermined as reason:
        return _none(f"{OPEN} {reason}", path, stuck=True)
    if not found:
        return _none(OPEN, path, stuck=True)
    width = (TEXT_WIDTH - LABEL_WIDTH) // len(found)
    rows = [*_before(found, deal, lexicon), *_steps(found, deal.money.waterfall if by_tiers else (), lexicon)]
    rows.append([cell("Total"), *(cell(in_full(e.total.amount, e.total.currency)) for e in found)])
    return Table(
        title="Worked examples",
        head=("Step", *(f"Example {i + 1}: {_head(e)}" for i, e in enumerate(found))),
        widths=(TEXT_WIDTH - width * len(found), *(width for _ in found)),
        rows=tuple(map(tuple, rows)),
        total=True,
    )


def _none(words: str, path: str, *, stuck: bool = False) -> Table:
    return Table(
        title="Worked examples",
        head=("Step", "Example"),
        widths=(LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH),
        rows=((cell("Example"), attrs.evolve(cell(words, path), stuck=stuck)),),
    )


def _row(label: str, values: Sequence[str | None]) -> list[Cell]:
    return [cell(label), *(cell(SILENT if v is None else v) for v in values)]


def _before(found: Sequence[Example], deal: Deal, lexicon: Lexicon) -> Iterator[list[Cell]]:
    """What each example starts from."""
    if any(e.days and e.built_up for e in found):  # days matter only to a return that builds up
        yield _row("Period", [_period(e) for e in found])
    if any(e.compared for e in found):
        yield _row("Baseline", [_full(e.compared) for e in found])
        yield _row("Actual cost", [_full(e.actual) for e in found])
    yield _row("Sum to be shared out", [_full(e.cash) for e in found])
    if any(e.reserve for e in found):
        yield _row("Reserve before", [_full(e.reserve) for e in found])
    for rid in dict.fromkeys(r for e in found for r in e.balances):
        yield _row(f"Not yet repaid before: {thing(rid, lexicon)}", [_full(e.balances.get(rid)) for e in found])
    for number in dict.fromkeys(n for e in found for n in e.built_up):
        to = short(deal.money.waterfall[number].to, lexicon)  # type: ignore[union-attr]  # only preferred tiers build up
        yield _row(f"Preferred Return built up and unpaid: {to}", [_built_up(e, number) for e in found])


def _head(example: Example) -> str:
    return f"{ordinal(example.number)} Accounting Period" if example.number else HEADS[example.kind]


def _built_up(example: Example, number: int) -> str | None:
    words = _full(example.built_up.get(number))
    return f"{words} (if from the first day)" if words and number in example.assumed else words


def _full(found: Sum | None) -> str | None:
    return None if found is None else in_full(found.amount, found.currency)


def _period(example: Example) -> str | None:
    if not example.days:
        return None
    if example.first is None or example.last is None:
        return f"{example.days} days"
    return f"{date(example.first)} to {date(example.last)} ({example.days} days)"


def _steps(found: Sequence[Example], tiers: Sequence[Any], lexicon: Lexicon) -> Iterator[list[Cell]]:
    """One row for each step and payee, in the order of the waterfall."""
    keys = sorted({(n.step, _rank(n, e)) for e in found for n in e.lines})
    for step, rank in keys:
        lines = [next((n for n in e.lines if (n.step, _rank(n, e)) == (step, rank)), None) for e in found]
        line = next(n for n in lines if n is not None)
        yield _row(_label(line, tiers, lexicon), [None if n is None else _amount(n) for n in lines])


def _rank(line: Line, example: Example) -> tuple[int, str]:
    """The order of the payees of one step: as the split names them, which every example keeps."""
    payees = [n.to for n in example.lines if n.step == line.step]
    return payees.index(line.to), line.to


def _label(line: Line, tiers: Sequence[Any], lexicon: Lexicon) -> str:
    if line.what == "kept":
        return "Left over" if tiers else lexicon.in_form("Borne by no Partner under the caps")
    who = short(line.to, lexicon) if line.to else ""
    if not tiers:
        return who
    return f"({_letter(line.step)}) {_what(tiers[line.step], who, lexicon)}"


def _what(tier: Any, who: str, lexicon: Lexicon) -> str:
    if isinstance(tier, TopUp):
        return "Reserve"
    if isinstance(tier, ReturnCapital):
        return f"Repayment of {thing(tier.of, lexicon)}, to {who}"
    if isinstance(tier, Preferred):
        return f"Preferred Return, to {who}"
    if isinstance(tier, Band):
        return f"{_band(tier)}: {who}"
    return who


def _band(tier: Band) -> str:
    said = [] if tier.over is None else [f"over {money(tier.over)}"]
    said += [] if tier.up_to is None else [f"up to {money(tier.up_to)}"]
    return f"Band {' '.join(said)}".strip()


def _letter(step: int) -> str:
    return chr(ord("a") + step) if step < 26 else count(step + 1)


def _amount(line: Line) -> str:
    words = in_full(line.amount.amount, line.amount.currency)
    if line.left is not None:
        return f"{words} ({_full(line.left)} left)"
    if line.exact is not None and line.amount.minor > line.exact:
        return f"{words} (with the odd penny)"
    return words
