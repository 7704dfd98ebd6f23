"""The table of who can pass and who can stop each named decision, in each body that decides by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from partnerdocs.library.tables.build import SILENT, Column, cell, rows_of
from partnerdocs.library.tables.voters import Voters
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import StillOpen, is_open
from partnerdocs.wording.decisions import decision_term
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short
from partnerdocs.wording.numbers import count
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.table import Table
from partnerdocs.wording.texts import listed

if TYPE_CHECKING:
    from partnerdocs.analysis.votes.answer import Case
    from partnerdocs.analysis.votes.electorate import Body

BODIES: Mapping[tuple[Body, ...], str] = {
    ("board",): "Board",
    ("partners",): "Partners",
    ("board", "partners"): "Board or Partners",
}


@attrs.frozen
class Effect:
    """What one case of a decision comes to, in words: which case it is, and its three cells."""

    which: str
    passed: str
    stopped: str
    absent: str


HOLE = Effect("", OPEN, OPEN, OPEN)


@attrs.frozen
class Row:
    """An effect with the decision and the body that it is of."""

    decision: str
    body: str
    effect: Effect


def votes(_: object, deal: Deal, lexicon: Lexicon) -> Table:
    """For each named decision: who can pass it together, and who alone can stop it, by voting or by staying away.

    One row for each body that decides by it, and for each case; a single one where the answers are the same.
    """
    columns = (
        Column(head="Decision", width=36, cell=lambda row, path, _: cell(row.decision, path)),
        Column(head="Voted on by", width=20, cell=lambda row, _, lex: cell(lex.in_form(row.body))),
        Column(head="Passed by any one of these groups", width=42, cell=lambda row, _, __: cell(row.effect.passed)),
        Column(
            head="Stopped by the vote of any one of these", width=31, cell=lambda row, _, __: cell(row.effect.stopped)
        ),
        Column(
            head="Stopped, at a meeting, by the absence of any one of these",
            width=31,
            cell=lambda row, _, __: cell(row.effect.absent),
        ),
    )
    return rows_of("Who can pass and who can stop each decision", list(_rows(deal, lexicon)), columns, lexicon)


def _rows(deal: Deal, lexicon: Lexicon) -> Iterator[tuple[str, Row | None]]:
    """The rows with their paths; a hole where the decisions themselves are open."""
    from partnerdocs.analysis.votes import bodies_of

    path = "governance.decisions"
    if is_open(deal.governance) or is_open(deal.governance.decisions):
        yield path, None
        return
    for name, used in bodies_of(deal).items():
        found = [_effects(deal, name, body, lexicon) for body in used]
        same = len(set(found)) == 1
        for bodies, effects in [(used, found[0])] if same else zip(((body,) for body in used), found, strict=True):
            for effect in effects:
                yield f"{path}.{name}", Row(decision_term(name) + effect.which, BODIES[bodies], effect)


def _effects(deal: Deal, name: str, body: Body, lexicon: Lexicon) -> tuple[Effect, ...]:
    """What a decision comes to in one body, by case; a hole where the answer rests on an open point."""
    from partnerdocs.analysis.votes import CircularDecision, TooManyVoters, votes_of

    try:
        cases = votes_of(deal, name, level=body).cases
        found = tuple(_effect(deal, case, lexicon) for case in cases)
    except TooManyVoters as many:
        return (Effect("", f"Not worked out for {count(many.voters)} voters", SILENT, SILENT),)
    except (StillOpen, CircularDecision):
        return (HOLE,)
    alike = {attrs.evolve(effect, which="") for effect in found}
    return tuple(alike) if len(alike) == 1 else found


def _effect(deal: Deal, case: Case, lexicon: Lexicon) -> Effect:
    if case.unpassable:
        return Effect(_which(case, lexicon), "Nobody: it cannot pass", SILENT, SILENT)
    voters = Voters.of(deal, case, lexicon)
    return Effect(
        which=_which(case, lexicon),
        passed=voters.groups(case.least_coalitions),
        stopped=voters.each(case.vetoers),
        absent=voters.each(case.blockers_by_staying_away.alone),
    )


def _which(case: Case, lexicon: Lexicon) -> str:
    """Which of several cases it is: who chairs, whom the matter concerns."""
    said = [f"{short(case.chair, lexicon)} in the chair"] if case.chair in lexicon.shorts else []
    said += [f"{short(pid, lexicon)} as {short(role, lexicon)}" for role, pid in case.roles.items()]
    return f" ({listed(said)})" if said else ""
