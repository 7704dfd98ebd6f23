"""What keeps a text from being signed: blanks, library defaults in brackets, and faults of the document itself."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from partnerdocs.dealfile.times import show_period
from partnerdocs.drafting.check import CHECKS
from partnerdocs.drafting.instrument import Instrument, OpenItem
from partnerdocs.drafting.standing import Reading, standing
from partnerdocs.finding import Finding, Severity
from partnerdocs.model.deal import Deal
from partnerdocs.model.meaning import meaning_of
from partnerdocs.model.open_point import is_open
from partnerdocs.model.walk import walk
from partnerdocs.rules.accept import Accepted, overrides
from partnerdocs.rules.run import nearest_place
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.parse import NotRead, read_count, read_period


def for_execution(deal: Deal) -> bool:
    """Whether the deal says that its text is the one to be signed (`status: execution`)."""
    return not is_open(deal.status) and deal.status == "execution"


def unsettled(deal: Deal, instrument: Instrument) -> tuple[Finding, ...]:
    """Each `[●]` and each bracketed library default of a text, with its place and how to settle it.

    Left out is what the deal itself marks as open or lacks: that is an open point of the deal, and the rules report it.
    """
    open_in_deal = tuple(f.path for f in walk(deal) if is_open(f.value))
    found = (
        _unsettled(item, readings)
        for item, readings in standing(instrument)
        if readings and not _known(item.path, open_in_deal)
    )
    return tuple(attrs.evolve(f, place=nearest_place(deal.places, f.at)) for f in found)


def counting(deal: Deal, text: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Accepted, ...]]:
    """Findings about a text that count, and those that somebody has accepted in the deal."""
    kept, accepted, _ = overrides(deal, text, ())
    return tuple(kept), tuple(accepted)


def _known(path: str, open_in_deal: tuple[str, ...]) -> bool:
    """Whether a hole in the text comes of an open point of the deal: that one, one around it or one inside it."""
    if not path:
        return bool(open_in_deal)  # it decides whether a text stands, which only an open point can
    return any(_within(path, other) or _within(other, path) for other in open_in_deal)


def _within(path: str, above: str) -> bool:
    return path == above or path.startswith((above + ".", above + "["))


def _unsettled(item: OpenItem, readings: tuple[Reading, ...]) -> Finding:
    where = "; ".join(r.where for r in readings)
    reads = " and ".join(dict.fromkeys(r.reads or OPEN for r in readings))
    about = meaning_of(item.path)
    rule = "DOC-26" if item.state == "default" else "DOC-25"
    if item.state == "default":
        says = f"{where}: the text reads {reads}, a default of the clause library that nobody has agreed."
        fix = f"State what is agreed. To agree the default, write `{as_fact(item.path, reads)}`{_under(item.path)}."
    else:
        says = f"{where}: the text reads {reads}, a blank."
        fix = f"State `{item.path}`." if item.path else "Settle what it rests on."
    if about:
        says = f"{says[:-1]} ({about})."
    return Finding(at=item.path, says=says, fix=fix, rule=rule, name=CHECKS[rule][0], severity=Severity.ERROR)


def as_fact(path: str, reads: str) -> str:
    """The key and a default as the deal file writes them: "[five Business Days]" as `papers: 5 working days`."""
    return f"{path.rpartition('.')[2]}: {_as_written(reads.strip('[]'))}"


def _as_written(words: str) -> str:
    """A period or a number in the deal file's words, other words in quotes where braces would cut them."""
    try:
        return show_period(read_period(words))
    except NotRead:
        pass
    try:
        return str(read_count(words))
    except NotRead:
        return f'"{words}"' if set(words) & set(",:#[]{}") else words


def _under(path: str) -> str:
    above = path.rpartition(".")[0]
    return f" under `{above}`" if above else ""
