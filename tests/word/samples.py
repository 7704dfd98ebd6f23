"""Instruments to write and to read back, built by hand: they need no deal and no clause library."""

from __future__ import annotations

import datetime as dt

import attrs

from partnerdocs.drafting.instrument import (
    Block,
    Defined,
    Emphasis,
    ExecutionBlock,
    Front,
    Instrument,
    Note,
    OpenItem,
    Paragraph,
    PlacedTable,
    Reference,
    Run,
    Section,
    Style,
    Text,
    Value,
)
from partnerdocs.wording.table import Cell, Table

FRONT = Front(
    title="Limited liability partnership agreement",
    deal="Westshire Pathology Services",
    parties=(
        "Westmere Hospitals NHS Foundation Trust",
        "Harrowdale NHS Foundation Trust",
        "Meridian Pathology Partners Limited",
    ),
    status="Draft (1): 22 November 2026. Subject to contract and to each party's approvals. "
    "Not binding until executed and dated.",
    short_status="Draft (1): subject to contract",
    dated="",
    drafted=dt.date(2026, 11, 22),
    version="1",
)


def para(
    style: Style, label: str, *runs: Run | str, key: str, number: str | None = None, list_key: str = "", **more: object
) -> Paragraph:
    """A paragraph; plain strings are text, and the number is the label without its full stop."""
    pieces = tuple(Text(r) if isinstance(r, str) else r for r in runs)
    return Paragraph(
        key=key,
        style=style,
        runs=pieces,
        label=label,
        number=label.rstrip(".") if number is None else number,
        list_key=list_key,
        **more,  # type: ignore[arg-type]
    )


def parties() -> Section:
    """Three parties."""
    blocks = tuple(
        para(
            "party",
            f"({i})",
            Defined(name, f"parties.{pid}.name"),
            " of ",
            Value(address, f"parties.{pid}.address", state),
            " (",
            Defined(pid.title()),
            ").",
            key=f"parties/{pid}",
        )
        for i, (pid, name, address, state) in enumerate(
            (
                ("westmere", FRONT.parties[0], "Trust Headquarters, Infirmary Road, Westmere [●]", "open"),
                ("harrowdale", FRONT.parties[1], "Dale House, Station Approach, Harrowdale HD1 4TT", "agreed"),
                ("meridian", FRONT.parties[2], "14 Cannon Wharf, London E14 9XX", "agreed"),
            ),
            start=1,
        )
    )
    return Section(kind="parties", id="opening.parties", title="Parties", blocks=blocks)


def background() -> Section:
    """Two recitals."""
    return Section(
        kind="background",
        id="opening.background",
        title="Background",
        blocks=(
            para(
                "recital", "(A)", "The Members wish to provide pathology services together.", key="opening.background/a"
            ),
            para(
                "recital",
                "(B)",
                "They have agreed to do so through the LLP on the terms below.",
                key="opening.background/b",
            ),
        ),
    )


def definitions() -> Section:
    """A definitions clause whose limbs restart in each definition."""
    blocks: list[Block] = [
        para("clause-1", "1.", "Definitions and interpretation", key="interpretation.definitions"),
        para("clause-2", "1.1", "In this Agreement these words have these meanings:", key="d/lead", number="1.1"),
        para(
            "definition",
            "",
            Defined("Business Day"),
            ": a day other than a Saturday, a Sunday or a public holiday in England and Wales.",
            key="d/business-day",
        ),
    ]
    for term, limbs in (("Default", 3), ("Insolvency Event", 2)):
        key = f"d/{term}"
        blocks.append(para("definition", "", Defined(term), ": any of the following:", key=key))
        for i in range(limbs):
            letter = "abc"[i]
            blocks.append(
                para("definition-a", f"({letter})", f"limb {letter} of {term}:", key=f"{key}/{letter}", list_key=key)
            )
            blocks.extend(
                para(
                    "definition-i",
                    f"({roman})",
                    f"part {roman} of it;",
                    key=f"{key}/{letter}/{roman}",
                    number=f"({letter})({roman})",
                    list_key=key,
                )
                for roman in ("i", "ii")
            )
    blocks.append(
        para(
            "clause-2",
            "1.2",
            "This Agreement is interpreted under ",
            "clause ",
            Reference("governance.deadlock/notice", "2.2"),
            " (Deadlock).",
            key="d/interpretation",
            number="1.2",
        )
    )
    return Section(kind="clause", id="interpretation.definitions", title="Definitions", blocks=tuple(blocks))


def deadlock() -> Section:
    """A clause of four levels with a note, values and closing words."""
    key = "governance.deadlock"
    note = Note(text="Two public bodies usually end the ladder in winding up.", about=key)
    return Section(
        kind="clause",
        id=key,
        title="Deadlock",
        blocks=(
            para("clause-1", "2.", "Deadlock", key=key, notes=(note,)),
            para(
                "clause-2",
                "2.1",
                "A ",
                Defined("Deadlock"),
                " arises if a resolution on an Essential Matter is proposed at ",
                Value("two", "deadlock.after.meetings"),
                " successive meetings and on each occasion:",
                key=f"{key}/arises",
            ),
            para("clause-3", "(a)", "it is not passed; or", key=f"{key}/a", number="2.1(a)"),
            para("clause-3", "(b)", "no quorum is present:", key=f"{key}/b", number="2.1(b)"),
            para(
                "clause-4",
                "(i)",
                "within ",
                Value("[30 minutes]", "governance.wait", "default"),
                " of the time set; and",
                key=f"{key}/b/i",
                number="2.1(b)(i)",
            ),
            para("clause-4", "(ii)", "at the adjourned meeting,", key=f"{key}/b/ii", number="2.1(b)(ii)"),
            para("clause-text", "", "and no Member has withdrawn the resolution.", key=f"{key}/closing"),
            para(
                "clause-2",
                "2.2",
                Emphasis("Notice."),
                " Within ",
                Value("10 Business Days", "deadlock.notice"),
                " after a Deadlock arises under clause ",
                Reference(f"{key}/b/ii", "2.1(b)(ii)"),
                " any Member may give notice under paragraph ",
                Reference("schedules.exit/2a", "2.1(a)"),
                " of ",
                Reference("schedules.exit", "Schedule 2"),
                ".",
                key=f"{key}/notice",
            ),
        ),
    )


def schedules() -> tuple[Section, ...]:
    """Two schedules whose paragraphs and parts restart, one with a table."""
    made = []
    for n, (sid, title) in enumerate((("schedules.money", "Money and the waterfall"), ("schedules.exit", "Exit")), 1):
        blocks: list[Block] = [
            para("schedule", f"Schedule {n}", title, key=sid),
            para(
                "schedule-text",
                "",
                "This Schedule has effect under clause ",
                Reference("governance.deadlock", "2"),
                ".",
                key=f"{sid}/t",
            ),
            para("schedule-part", "Part 1", "First things", key=f"{sid}/p1", list_key=sid),
            para("paragraph-1", "1.", "The first paragraph.", key=f"{sid}/1", list_key=sid),
            para("schedule-part", "Part 2", "Second things", key=f"{sid}/p2", list_key=sid),
            para("paragraph-1", "2.", "The second paragraph:", key=f"{sid}/2", list_key=sid),
            para("paragraph-2", "2.1", "a sub-paragraph:", key=f"{sid}/21", list_key=sid),
            para(
                "paragraph-3",
                "(a)",
                "a limb, see paragraph ",
                Reference(f"{sid}/1", "1"),
                ";",
                key=f"{sid}/2a",
                number="2.1(a)",
                list_key=sid,
            ),
            para("paragraph-4", "(i)", "a sub-limb.", key=f"{sid}/2ai", number="2.1(a)(i)", list_key=sid),
        ]
        if n == 1:
            blocks.append(PlacedTable(key=f"{sid}/table", table=waterfall_table()))
        made.append(Section(kind="schedule", id=sid, title=title, blocks=tuple(blocks)))
    return tuple(made)


def waterfall_table() -> Table:
    """A worked example with figures, an open cell and a total."""

    def row(what: str, *sums: str) -> tuple[Cell, ...]:
        return (Cell(text=what), *(Cell(text=s, path=f"money.{what}.{i}") for i, s in enumerate(sums)))

    return Table(
        title="Worked example of the waterfall",
        head=("Tier", "Westmere", "Harrowdale", "Meridian"),
        widths=(5, 3, 3, 3),
        rows=(
            row("Capital returned to Meridian", "£0.00", "£0.00", "£1,300,000.00"),
            row("Preferred return of 6% a year", "£0.00", "£0.00", "£312,000.00"),
            (
                Cell(text="Balance in the Percentage Shares"),
                Cell(text="[●]", path="money.balance", open=True),
                Cell(text="£97,600.00"),
                Cell(text="£195,200.00"),
            ),
            row("Total", "£195,200.00", "£97,600.00", "£1,807,200.00"),
        ),
        total=True,
    )


def execution_block(party: str, words: str, lines: tuple[str, ...]) -> ExecutionBlock:
    """A place to sign: words on the left, lines on the right."""
    return ExecutionBlock(
        key=f"execution~{party}",
        party=party,
        testimonium=(para("text", "", words, key=f"execution~{party}/t"),),
        lines=tuple(para("text", "", line, key=f"execution~{party}/{i}") for i, line in enumerate(lines)),
    )


def execution() -> Section:
    """One block for each party: seal, two lines, one line."""
    block = execution_block
    return Section(
        kind="execution",
        id="execution.deed",
        title="Execution",
        blocks=(
            block(
                "westmere",
                "The common seal of Westmere Hospitals NHS Foundation Trust was affixed to this deed before:",
                ("Director", "Director or Secretary"),
            ),
            block(
                "harrowdale",
                "The common seal of Harrowdale NHS Foundation Trust was affixed to this deed in the presence of:",
                ("Director", "Director or Secretary"),
            ),
            block(
                "meridian",
                "Executed as a deed by Meridian Pathology Partners Limited acting by a director before a witness:",
                ("Director", "Signature of witness", "Name of witness", "Address and occupation of witness"),
            ),
        ),
    )


def agreement(**changes: object) -> Instrument:
    """A short whole agreement with everything that an instrument can hold."""
    made = Instrument(
        id="llp-agreement",
        front=FRONT,
        sections=(parties(), background(), definitions(), deadlock(), *schedules(), execution()),
        terms=(("Deadlock", "governance.deadlock/arises"),),
        open_items=(
            OpenItem(
                path="parties.westmere.address",
                words="postcode",
                owner="westmere-secretary",
                state="open",
                where=("opening.parties",),
            ),
            OpenItem(
                path="governance.wait",
                words="governance.wait",
                owner="",
                state="default",
                where=("governance.deadlock",),
            ),
            OpenItem(
                path="money.balance",
                words="balance of the example",
                owner="finance lead",
                state="open",
                where=("schedules.money",),
            ),
        ),
    )
    return attrs.evolve(made, **changes)  # type: ignore[arg-type]


def large(clauses: int = 40, subs: int = 9) -> Instrument:
    """Some 36 pages: as many references and values as sub-clauses."""
    words = (
        "Each Member shall provide the Services under this Agreement with reasonable care and skill and shall keep the "
        "other Members informed of anything that could affect them within "
    )
    sections = []
    for c in range(1, clauses + 1):
        key = f"topic.clause-{c}"
        blocks: list[Block] = [para("clause-1", f"{c}.", f"Heading of clause {c}", key=key)]
        for s in range(1, subs + 1):
            other, sub = (c * 7 + s) % clauses + 1, (s * 3) % subs + 1
            blocks.append(
                para(
                    "clause-2",
                    f"{c}.{s}",
                    words,
                    Value(f"{s} Business Days", f"facts.{key}.{s}"),
                    ", and clause ",
                    Reference(f"topic.clause-{other}/{sub}", f"{other}.{sub}"),
                    " applies to what it does under ",
                    Defined(f"Term {c}.{s}"),
                    ".",
                    key=f"{key}/{s}",
                    number=f"{c}.{s}",
                )
            )
        sections.append(Section(kind="clause", id=key, title=f"Heading of clause {c}", blocks=tuple(blocks)))
    return Instrument(id="large", front=FRONT, sections=(parties(), background(), *sections, execution()))
