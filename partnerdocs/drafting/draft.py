"""From a deal, a plan and the library to an instrument."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from partnerdocs.drafting.build import blocks_of, execution_block
from partnerdocs.drafting.check import check_document
from partnerdocs.drafting.endings import bracket, settle_endings
from partnerdocs.drafting.expand import Desk, expand_clause, holds
from partnerdocs.drafting.front import front_of
from partnerdocs.drafting.instrument import Block, ExecutionBlock, Instrument, OpenItem, Section, Text
from partnerdocs.drafting.lookup import Bound
from partnerdocs.drafting.node import Node, walk_nodes
from partnerdocs.drafting.number import number_clause, number_list, number_schedule
from partnerdocs.drafting.prepare import Prepared, completed, prepare
from partnerdocs.drafting.refer import Atlas, Target
from partnerdocs.drafting.signers import signers
from partnerdocs.drafting.terms import defined_in, meaning_elsewhere, used_definitions, uses
from partnerdocs.finding import Finding
from partnerdocs.library.choosers import CHOOSERS
from partnerdocs.library.clause import Clause, Library, Plan
from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.library.load import default_library
from partnerdocs.library.tables import TABLES
from partnerdocs.model.deal import Deal
from partnerdocs.model.meaning import meaning_of
from partnerdocs.model.open_point import NOT_GIVEN, OpenPoint, StillOpen, settled
from partnerdocs.wording.filters import say
from partnerdocs.wording.lexicon import lexicon_of
from partnerdocs.wording.table import Table

DEFINITIONS = "interpretation.definitions"


class NoInstrument(ValueError):
    """There is no document for this legal form yet; the message says which forms there are."""


@attrs.define(kw_only=True)
class Part:
    """A section while it is being drafted."""

    kind: str
    clause: Clause
    nodes: list[Node]
    number: str = ""
    bracketed: bool = False


def plan_for(deal: Deal, library: Library) -> Plan:
    """The plan of the agreement for the deal's form; raises `NoInstrument` if the library has none."""
    for plan in library.plans.values():
        if settled(deal.form) in plan.forms:
            return plan
    known = sorted({form for plan in library.plans.values() for form in plan.forms})
    raise NoInstrument(
        f"There is no agreement for the form {deal.form!r} yet; this version drafts for: {', '.join(known)}."
    )


def draft(deal: Deal, library: Library | None = None, *, plan: Plan | None = None) -> Instrument:
    """Draft the deal's agreement.

    It does not check the deal: whatever can be put into words drafts, and what is open reads [●].
    Raises `NoInstrument` for a form that the library has no plan for.
    """
    return _draft(deal, library, plan)[0]


def draft_with_findings(
    deal: Deal, library: Library | None = None, *, plan: Plan | None = None
) -> tuple[Instrument, tuple[Finding, ...]]:
    """Draft the deal's agreement, and say what is wrong with it as a document (see `partnerdocs.drafting.check`)."""
    library = library or default_library()
    plan = plan or plan_for(deal, library)
    instrument, missing = _draft(deal, library, plan)
    parties = len(signers(completed(deal))) or None
    terms = prepare(library, plan.nouns).terms
    found = check_document(instrument, terms=terms, must_not_say=plan.must_not_say, parties=parties)
    return instrument, (*missing, *found)


def _draft(deal: Deal, library: Library | None, plan: Plan | None) -> tuple[Instrument, tuple[Finding, ...]]:
    library = library or default_library()
    plan = plan or plan_for(deal, library)
    deal = completed(deal)
    prepared = prepare(library, plan.nouns)
    lexicon = lexicon_of(deal, prepared.nouns.words)

    def words(value: Any, wording: str) -> tuple[str, bool]:
        text, is_open = say(value, wording, lexicon)
        return text, is_open

    def table(value: Any, name: str) -> Table:
        return TABLES[name](value, deal, lexicon)

    desk = Desk(deal=deal, library=library, conditions=CONDITIONS, say=words, table=table)
    parts = _select(desk, plan, prepared)
    pooled = _build_definitions(desk, parts, prepared, library)
    atlas = _number(parts)
    sections = tuple(_finished(p, atlas) for p in parts)
    blocks = tuple(_execution(desk, prepared.clauses[plan.execution], atlas))
    if blocks:
        sections += (_execution_section(desk, plan, prepared, tuple(b for _, b in blocks)),)
    used = dict.fromkeys((c.id, c.variant) for c in (*(p.clause for p in parts), *pooled, *(c for c, _ in blocks)))
    instrument = Instrument(
        id=plan.id,
        front=front_of(deal, plan, library, words),
        sections=sections,
        clauses=tuple(used),
        terms=tuple((t, n.key) for p in parts for t, n in defined_in(p.nodes)),
        open_items=_open_items(desk),
    )
    return instrument, (*atlas.missing, *desk.faults)


def _select(desk: Desk, plan: Plan, prepared: Prepared) -> list[Part]:
    wanted = [("parties", plan.parties), ("background", plan.recitals)]
    wanted += [("clause", c) for c in plan.clauses] + [("schedule", s) for s in plan.schedules]
    parts = []
    for kind, clause_id in wanted:
        clause, undecided = choose(desk, prepared.clauses[clause_id], None)
        stands = holds(desk, clause.when, None) if clause is not None and clause.when else True
        if clause is None or stands is False:
            continue
        undecided = undecided or isinstance(stands, OpenPoint)
        nodes = expand_clause(desk, clause, undecided=undecided)
        if nodes:
            parts.append(Part(kind=kind, clause=clause, nodes=nodes, bracketed=undecided))
    return parts


def choose(desk: Desk, variants: tuple[Clause, ...], it: Bound | None) -> tuple[Clause | None, bool]:
    """The variant that the deal calls for, and whether that rests on an open point (then the first one stands in)."""
    first = variants[0]
    if not first.chooser:
        return first, False
    try:
        answer = CHOOSERS[first.chooser](desk.deal, it.value if it else None)
    except StillOpen:
        return first, True
    return next((v for v in variants if v.variant == answer), None), False


def _build_definitions(desk: Desk, parts: list[Part], prepared: Prepared, library: Library) -> list[Clause]:
    """Fill the definitions clause with what the rest of the document uses; the clauses from which it comes."""
    home = next((p for p in parts if p.clause.id == DEFINITIONS), None)
    if home is None:
        return []
    pooled = {n.term: (n, clause) for n, clause in _pool(desk, prepared)}
    pool = {term: node for term, (node, _) in pooled.items()}
    home.nodes = [n for n in home.nodes if n.kind != "definition"]
    elsewhere = _defined_elsewhere(parts)
    terms = prepared.terms.union(elsewhere)  # a term may take its words from the deal
    users: dict[str, set[str]] = {}
    for part in parts:
        for term in uses(part.nodes, terms):
            users.setdefault(term, set()).add(part.clause.id)
    definitions = used_definitions(pool, set(users), prepared.terms)
    for term in uses(definitions, terms):
        users.setdefault(term, set()).add(DEFINITIONS)
    phrase = library.phrases["meaning-elsewhere"]
    entries = [
        meaning_elsewhere(term, node.key, phrase)
        for term, (part, node) in elsewhere.items()
        if term not in pool and users.get(term, set()) - {part.clause.id}
    ]
    found = sorted([*definitions, *entries], key=lambda n: n.term.casefold())
    home.nodes = [*home.nodes, *found]
    return [pooled[n.term][1] for n in definitions]


def _defined_elsewhere(parts: list[Part]) -> dict[str, tuple[Part, Node]]:
    """Each term that a clause or a schedule defines, with the place where it is first defined."""
    found: dict[str, tuple[Part, Node]] = {}
    for part in parts:
        if part.kind in ("clause", "schedule"):
            for term, node in defined_in(part.nodes):
                found.setdefault(term, (part, node))
    return found


def _pool(desk: Desk, prepared: Prepared) -> Iterable[tuple[Node, Clause]]:
    for variants in prepared.clauses.values():
        clause, _ = choose(desk, variants, None) if variants[0].kind == "definitions" else (None, False)
        if clause is None or (clause.when and holds(desk, clause.when, None) is False):
            continue
        for node in walk_nodes(expand_clause(desk, clause)):
            if node.kind == "definition" and node.term:
                yield node, clause


def _number(parts: list[Part]) -> Atlas:
    atlas = Atlas()
    clauses = schedules = 0
    for part in parts:
        settle_endings(part.nodes)
        key = part.clause.id
        if part.kind == "clause":
            clauses += 1
            part.number = str(clauses)
            number_clause(part.nodes, clauses)
        elif part.kind == "schedule":
            schedules += 1
            part.number = f"Schedule {schedules}"
            number_schedule(part.nodes, key)
        else:
            number_list(part.nodes, "party" if part.kind == "parties" else "recital")
        atlas.enter(Target(key, part.number, part.kind, key, part.clause.title), part.nodes)
    return atlas


def _finished(part: Part, atlas: Atlas) -> Section:
    return Section(
        kind=part.kind,  # type: ignore[arg-type]  # one of the four words that `_select` sets
        id=part.clause.id,
        title=part.clause.title,
        blocks=blocks_of(part.kind, part.clause, part.nodes, part.number, part.bracketed, atlas),
        version=part.clause.version,
        position=part.clause.position,
    )


def _execution(desk: Desk, variants: tuple[Clause, ...], atlas: Atlas) -> Iterable[tuple[Clause, ExecutionBlock]]:
    """Where each of those who sign does so, with the clause that says how."""
    for it in signers(desk.deal):
        clause, _ = choose(desk, variants, it)
        if clause is None:
            continue
        nodes = expand_clause(desk, clause, it)
        for node in nodes:
            if node.bracketed:
                bracket(node)
            closing = node.ending + "]" * node.closers
            node.pieces.extend([Text(closing)] if closing else [])
        yield clause, execution_block(clause, it.key, nodes, atlas)


def _execution_section(desk: Desk, plan: Plan, prepared: Prepared, blocks: tuple[Block, ...]) -> Section:
    return Section(
        kind="execution",
        id=plan.execution,
        title=desk.library.phrases["execution"],
        blocks=blocks,
        version=prepared.clauses[plan.execution][0].version,
    )


def _asked(path: str, point: OpenPoint | None) -> str:
    """What is asked: the words of the open point, or what the missing fact means."""
    if point is not None and point != NOT_GIVEN:
        return point.open_words
    return meaning_of(path) or path


def _open_items(desk: Desk) -> tuple[OpenItem, ...]:
    found: dict[tuple[str, OpenPoint | None], OpenItem] = {}
    for path, point, state, where in desk.open_seen:
        key = (path, None if path else point)
        if key in found:
            item = found[key]
            if where not in item.where:
                found[key] = attrs.evolve(item, where=(*item.where, where))
            continue
        found[key] = OpenItem(
            path=path,
            words=_asked(path, point),
            owner=point.open_owner if isinstance(point, OpenPoint) else "",
            state="default" if state == "default" else "open",
            where=(where,),
        )
    return tuple(found.values())
