"""Tables of reserved matters, and of who can pass and block what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from partnerdocs.library.tables.build import Column, capitalised, cell, fact, listing, one_of, rows_of
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Rule
from partnerdocs.model.open_point import StillOpen, is_open
from partnerdocs.wording.decisions import decision, decision_term
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short
from partnerdocs.wording.numbers import count, money
from partnerdocs.wording.open_words import OPEN, or_open
from partnerdocs.wording.table import Cell, Table
from partnerdocs.wording.texts import listed, sentence

if TYPE_CHECKING:
    from partnerdocs.analysis.votes import Case

LEVELS = {"board": "Board", "partners": "Partners", "both": "Board and Partners"}
#: More coalitions than this are counted, not listed.
MOST_COALITIONS = 8


def reserved(value: Any, _: Deal, lexicon: Lexicon) -> Table:
    """The reserved matters, numbered: what, who decides, what it needs, E for essential, and above which sum."""
    columns = (
        fact("Matter", 62, "matter", capitalised(or_open(lambda v, _: v))),
        fact("Decided by", 24, "level", one_of(LEVELS)),
        fact("Needs", 34, "needs", _needs),
        fact("E", 8, "essential", lambda v, _: OPEN if is_open(v) else "E" if v else ""),
        fact("If above", 22, "over", or_open(lambda v, _: money(v))),
    )
    return listing("Reserved Matters", value, "governance.reserved", columns, lexicon, numbered=True)


@or_open
def _needs(value: Rule, lexicon: Lexicon) -> str:
    return decision_term(value) if isinstance(value, str) else sentence(decision(value, lexicon))


def votes(_: object, deal: Deal, lexicon: Lexicon) -> Table:
    """For each named decision: who can pass it together, and who alone can stop it, by voting or by staying away."""
    columns = (
        Column(head="Decision", width=40, cell=lambda e, path, _: cell(e[0], path)),
        Column(head="Passed by any of these together", width=48, cell=lambda e, _, lex: _passed(e[1], lex)),
        Column(head="Stopped by the vote of", width=36, cell=lambda e, _, lex: _vetoers(e[1], lex)),
        Column(head="Stopped by the absence of", width=36, cell=lambda e, _, lex: _absent(e[1], lex)),
    )
    return rows_of("Who can pass and who can stop each decision", list(_cases(deal, lexicon)), columns, lexicon)


def _cases(deal: Deal, lexicon: Lexicon) -> Iterator[tuple[str, Any]]:
    """Each named decision with its cases; a hole where the answer rests on an open point or cannot be worked out."""
    path = "governance.decisions"
    if is_open(deal.governance) or is_open(deal.governance.decisions):
        yield path, None
        return
    for name in deal.governance.decisions:
        found = _analysed(deal, name)
        if not found:
            yield f"{path}.{name}", (decision_term(name), None)
        for case in found:
            words = decision_term(name) + (_which(case, lexicon) if len(found) > 1 else "")
            yield f"{path}.{name}", (words, case)


def _analysed(deal: Deal, name: str) -> tuple[Case, ...]:
    from partnerdocs.analysis.votes import CircularDecision, TooManyVoters, votes_of

    try:
        return votes_of(deal, name).cases
    except (StillOpen, CircularDecision, TooManyVoters, LookupError):
        return ()


def _which(case: Case, lexicon: Lexicon) -> str:
    """Which of several cases it is: who chairs, whom the matter concerns."""
    said = [f"{short(case.chair, lexicon)} in the chair"] if case.chair else []
    said += [f"{short(pid, lexicon)} as {short(role, lexicon)}" for role, pid in case.roles.items()]
    return f" ({listed(said)})" if said else ""


def _passed(case: Case | None, lexicon: Lexicon) -> Cell:
    if case is None:
        return cell(OPEN)
    found = case.least_coalitions
    if not found:
        return cell("Nobody: it cannot pass")
    if len(found) > MOST_COALITIONS:
        return cell(lexicon.in_form(f"{count(len(found))} combinations, the smallest of {count(found.smallest)}"))
    return cell("; ".join(short(c, lexicon) for c in found))


def _vetoers(case: Case | None, lexicon: Lexicon) -> Cell:
    return cell(OPEN if case is None else _each(case.vetoers, lexicon))


def _absent(case: Case | None, lexicon: Lexicon) -> Cell:
    return cell(OPEN if case is None else _each(case.blockers_by_staying_away.alone, lexicon))


def _each(ids: Sequence[str], lexicon: Lexicon) -> str:
    return sentence(short(tuple(ids), lexicon, "or")) if ids else "Nobody"
