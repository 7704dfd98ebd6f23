"""References: each reads as a lawyer would write it, from where it stands to where it leads."""

from __future__ import annotations

from partnerdocs.drafting.instrument import Paragraph, Reference
from partnerdocs.model.deliverable import Deliverable
from partnerdocs.model.open_point import tbc
from tests.drafting.clauses import clause, deal, drafted, lines

TARGET = clause("a.first", "1. {#one}\n   One:\n\n   1. {#limb}\n      two; and\n\n   1. three.\n", title="First")


def test_a_reference_from_elsewhere_names_the_clause_and_its_heading_once() -> None:
    """Outside the target's own clause the heading helps the reader, the first time."""
    other = clause("a.second", "1. See [](#a.first), [](#a.first/one) and [](#a.first/limb).\n", title="Second")
    instrument, found = drafted(TARGET, other, deal=deal())
    assert found == ()
    assert lines(instrument)[-1] == "2.1 See clauses 1 (First), 1.1 and 1.1(a)."


def test_a_reference_inside_the_same_clause_gives_the_number_alone() -> None:
    """Inside its own clause nobody needs the heading."""
    own = clause("a.own", "1. {#x}\n   One.\n\n1. See [](#a.own/x).\n", title="Own")
    instrument, _ = drafted(own, deal=deal())
    assert lines(instrument)[-1] == "1.2 See clause 1.1."


def test_a_series_of_clauses_stands_under_one_word() -> None:
    """Two or more are clauses; one or another is a clause; other words between two of them end the series."""
    words = (
        "1. [](#a.first) and [](#a.first/one) apply.",
        "1. As [](#a.first/one) or [](#a.first/limb) says.",
        "1. See [](#a.first/one), and [](#a.first/limb) too.",
        "1. See [](#a.first), this clause and [](#a.first/one).",
    )
    other = clause("a.second", "\n\n".join(words) + "\n", title="Second")
    instrument, _ = drafted(TARGET, other, deal=deal())
    assert lines(instrument)[-4:] == [
        "2.1 Clauses 1 (First) and 1.1 apply.",
        "2.2 As clause 1.1 or 1.1(a) says.",
        "2.3 See clause 1.1, and clause 1.1(a) too.",
        "2.4 See clause 1, this clause and clause 1.1.",
    ]


def test_references_to_schedules() -> None:
    """A paragraph of a schedule is named with its schedule, from outside; inside, alone."""
    schedule = clause("s.list", "Says.\n\n1. {#p}\n   Para.\n\n1. See [](#s.list/p).\n", title="List", kind="schedule")
    home = clause("a.home", "1. See [](#s.list) and [](#s.list/p).\n")
    instrument, _ = drafted(home, deal=deal(), schedules=(schedule,))
    assert lines(instrument)[-1] == "1.1 See Schedule 1 (List) and paragraph 1 of Schedule 1."
    assert lines(instrument, "schedule")[-1] == "2. See paragraph 1."


def test_a_reference_leads_to_the_paragraph_of_what_a_fact_names() -> None:
    """Of several, the numbers stand in a series; what is open is a hole, and is asked for."""
    body = (
        '1. {#one each="deal.deliverables"}\n   {{ it.what }}:\n\n   1. soon; and\n\n'
        '   1. {when="deliverable-has-dependencies"}\n      after [](#a.list/one~it.depends_on).\n'
    )
    results = tuple(
        Deliverable(id=name, what=name, depends_on=after)
        for name, after in (
            ("home", ()),
            ("team", ("home",)),
            ("scan", ("home", "team")),
            ("last", ("home", tbc("which other"))),
            ("end", tbc("which")),
        )
    )
    instrument, found = drafted(clause("a.list", body), deal=deal(deliverables=results))
    assert found == ()
    assert [line for line in lines(instrument) if "after" in line] == [
        "(b) after clause 1.1.",
        "(b) after clauses 1.1 and 1.2.",
        "(b) after clause 1.1 and [●].",
        "(b) [after [●].]",
    ]
    paths = [item.path for item in instrument.open_items if "depends_on" in item.path]
    assert paths == ["deliverables.last.depends_on[1]", "deliverables.end.depends_on"]


def test_a_reference_to_what_is_open_as_a_whole_is_a_hole() -> None:
    """Nobody knows which of the paragraphs it will be."""
    body = '1. {#one each="deal.deliverables"}\n   {{ it.what }}, for [](#a.list/one~it.serves).\n'
    results = (tbc("the aim"), Deliverable(id="team", what="team", serves="home"))
    instrument, found = drafted(clause("a.list", body), deal=deal(deliverables=results))
    assert found == ()
    assert lines(instrument)[-1] == "1.2 team, for [●]."


def test_a_reference_to_nothing_is_a_finding() -> None:
    """What a condition took away cannot be referred to."""
    gone = clause("a.gone", '1. {#x when="is-llp"}\n   One.\n\n1. See [](#a.gone/x).\n')
    instrument, found = drafted(gone, deal=deal())
    assert [f.rule for f in found] == ["DOC-04"]
    assert "[●]" in lines(instrument)[-1]


def test_a_reference_to_a_folded_limb_leads_to_its_lead_in() -> None:
    """A limb that folded into its lead-in is found there."""
    text = '1. Do:\n\n   1. {#x}\n      this; and\n\n   1. {when="is-llp"}\n      that.\n\n1. See [](#a.b/x).\n'
    instrument, found = drafted(clause("a.b", text), deal=deal())
    assert found == ()
    assert lines(instrument)[-1] == "1.2 See clause 1.1."


def test_every_reference_carries_the_number_of_its_target() -> None:
    """The cached text of a field is the number of the paragraph that it points at."""
    other = clause("a.second", "1. See [](#a.first/limb).\n", title="Second")
    instrument, _ = drafted(TARGET, other, deal=deal())
    numbers = {b.key: b.number for s in instrument.sections for b in s.blocks if isinstance(b, Paragraph)}
    references = [r for p in instrument.paragraphs() for r in p.runs if isinstance(r, Reference)]
    assert references
    assert all(numbers[r.target] == r.text for r in references)
