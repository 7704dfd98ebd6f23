"""Running the rules: nothing escapes, one open point silences one element, order does not matter."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerdocs.dealfile import loads
from partnerdocs.finding import Finding, Place, Severity
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable
from partnerdocs.model.field import Impossible
from partnerdocs.model.open_point import StillOpen, is_open, settled, tbc
from partnerdocs.model.reference import known_ids
from partnerdocs.model.walk import walk, with_fact
from partnerdocs.rules import RULES, Rule, bases, check, check_deal, rule
from partnerdocs.rules.run import elements, nearest_place
from partnerdocs.testing.edits import edit, facts_to_edit, other_values
from partnerdocs.testing.patch import examples, patched

ERROR, OPEN_POINT = Severity.ERROR, Severity.OPEN_POINT


def base(name: str) -> Deal:
    """A base deal."""
    return loads(bases.base_text(name), name)


@rule("XXX-01", "made-to-fail", ERROR, source="this test")
def broken(deal: Deal) -> Iterator[Finding]:
    """A rule with a fault."""
    yield Finding(at="title", says="found before the fault")
    raise ZeroDivisionError("of the rule")


@rule("XXX-02", "sees-owners", ERROR, source="this test", each="deliverables")
def owned_by_a(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """Finds every deliverable that somebody owns."""
    if settled(deliverable.owner):
        yield Finding(at=f"{path}.owner", says=f"{deliverable.id} has an owner")


@rule("XXX-03", "sees-a-title", ERROR, source="this test")
def titled(deal: Deal) -> Iterator[Finding]:
    """Finds something at the head of the deal, then needs the title."""
    yield Finding(at="form", says="has a form")
    if settled(deal.title):
        yield Finding(at="title", says="has a title", severity=Severity.WARNING)


def test_a_rule_that_fails_is_itself_a_finding_and_hides_nothing() -> None:
    """The finding names the rule and the fault; the other rules still speak."""
    found = check(base("two"), rules=(broken, titled))
    assert [f.rule for f in found if f.at == ""] == ["RULE-00"]
    failure = next(f for f in found if f.rule == "RULE-00")
    assert "XXX-01" in failure.says
    assert "ZeroDivisionError: of the rule" in failure.says
    assert failure.severity is ERROR
    assert {f.says for f in found} >= {"found before the fault", "has a form", "has a title"}


def test_an_open_point_silences_one_element_only() -> None:
    """The other deliverable is still found."""
    deal = patched("two", "{deliverables: {network: {owner: {tbc: owner}}}}")
    assert [f.at for f in check(deal, rules=(owned_by_a,)) if f.rule == "XXX-02"] == ["deliverables.depots.owner"]


def test_what_was_found_before_the_open_point_stays() -> None:
    """A rule is silent from where it meets the open point."""
    deal = attrs.evolve(base("two"), title=tbc("title"))
    assert [f.at for f in check(deal, rules=(titled,)) if f.rule == "XXX-03"] == ["form"]


def test_the_runner_fills_in_rule_name_severity_and_place() -> None:
    """A rule may lessen the severity of a finding, never raise it."""
    found = {f.at: f for f in check(base("two"), rules=(titled,))}
    assert (found["form"].rule, found["form"].name, found["form"].severity) == ("XXX-03", "sees-a-title", ERROR)
    assert found["title"].severity is Severity.WARNING
    assert found["title"].place == Place(file="two", line=3)


def test_elements_have_the_paths_of_the_walk() -> None:
    """By id where there is one, by place or key otherwise; collections within collections too."""
    deal = base("two")
    paths = {f.path for f in walk(deal)}
    for each in ("parties", "deliverables", "deliverables.measures", "disputes.steps", "governance.reserved", "term"):
        got = [path for _, path in elements(deal, each)]
        assert got
        assert set(got) <= paths
    assert [p for _, p in elements(deal, "deliverables.measures")] == [
        "deliverables.network.measures[0]",
        "deliverables.depots.measures[0]",
    ]


def test_the_nearest_place_is_that_of_the_closest_ancestor() -> None:
    """A fact that the file leaves out is reported at the line of what it is missing from."""
    places = {"": Place(file="d", line=1), "a": Place(file="d", line=2), "a.b[1]": Place(file="d", line=3)}
    assert nearest_place(places, "a.b[1].c") == Place(file="d", line=3)
    assert nearest_place(places, "a.b[0].c") == Place(file="d", line=2)
    assert nearest_place(places, "x.y") == Place(file="d", line=1)
    assert nearest_place({}, "a.b") is None


def test_every_rule_gives_the_same_findings_every_time() -> None:
    """Sorted and without doubles."""
    for name in bases.BASES:
        deal = attrs.evolve(base(name), shares={}, term=tbc("term"))
        found = check(deal)
        assert found == check(deal)
        assert len(set(found)) == len(found)


@pytest.mark.parametrize("tested", [r for r in RULES if r.severity is not OPEN_POINT], ids=lambda r: r.id)
def test_the_order_of_the_parties_changes_no_finding(tested: Rule) -> None:
    """Neither of the parties nor of the tables over them: only lines of the file differ."""
    for deal in examples(tested):
        turned = attrs.evolve(deal, parties=dict(reversed(deal.parties.items())), places={})
        turned = attrs.evolve(turned, shares=dict(reversed(turned.shares.items())))
        assert {attrs.evolve(f, place=None) for f in check(deal)} == set(check(turned))


@pytest.mark.parametrize("name", bases.BASES)
def test_no_open_fact_makes_a_rule_fail(name: str) -> None:
    """Each fact of the base opened in turn: the fact is reported once, and no rule breaks or finds anything new."""
    deal = base(name)
    for fact in walk(deal):
        if fact.path == "accept" or (fact.value is None and name != "llp"):
            continue  # what the deal is silent about is tried once
        try:
            opened = with_fact(deal, fact.steps, tbc("to be seen"))
        except Impossible:
            continue  # the form, the format and ids cannot be open
        found = check(opened)
        where = [f.path for f in walk(opened) if is_open(f.value)]  # an element that is open has no id any more
        assert [f.at for f in found if f.severity is OPEN_POINT] == where, fact.path
        assert {f.rule for f in found if f.severity is not OPEN_POINT} == set(), fact.path


@pytest.mark.parametrize("tested", [r for r in RULES if r.each and r.severity is not OPEN_POINT], ids=lambda r: r.id)
def test_an_open_fact_of_one_element_leaves_findings_about_the_others(tested: Rule) -> None:
    """In the failing example, facts of elements that the findings do not speak of are opened one by one."""
    failing, _ = examples(tested)
    findings = [f for f in check(failing, rules=(tested,)) if f.rule == tested.id]
    for element, path in elements(failing, tested.each):
        name = path.rsplit(".", 1)[-1]
        if any(name in re.split(r"[.\[\]]", p) or p.startswith(path) for f in findings for p in (f.at, *f.also)):
            continue  # this is the element, or the party, that the finding speaks of
        inside = [f for f in walk(failing) if f.path.startswith(path + ".") and not f.path.endswith(".id")]
        for fact in inside:
            try:
                opened = with_fact(failing, fact.steps, tbc("to be seen"))
            except Impossible:
                continue
            assert set(findings) <= set(check(opened, rules=(tested,))), (fact.path, element)


DEALS = {name: base(name) for name in bases.BASES}
FACTS = {name: tuple(facts_to_edit(deal)) for name, deal in DEALS.items()}


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_deal_that_can_be_built_makes_a_rule_fail(data: st.DataObject) -> None:
    """Up to three facts of a base deal changed to other values of their kinds, or opened; final or not."""
    name = data.draw(st.sampled_from(bases.BASES))
    deal = DEALS[name]
    for _ in range(data.draw(st.integers(1, 3))):
        fact = data.draw(st.sampled_from(FACTS[name]))
        value = data.draw(st.sampled_from((*other_values(fact, known_ids(DEALS[name])), tbc("to be seen"))))
        try:
            changed = edit(deal, fact, value)
        except (LookupError, TypeError, AttributeError, StillOpen):
            continue  # an earlier change took away the place of this one
        deal = deal if changed is None else changed.deal
    for final in (False, True):
        assert [f.says for f in check(deal, final=final) if f.rule == "RULE-00"] == []


def test_at_signing_open_points_are_errors() -> None:
    """Those of the walk and those that a rule reports."""
    deal = patched("two", "{parties: {a: {number: null, name: {tbc: name}}}}")
    drafted, signed = check_deal(deal), check_deal(deal, final=True)
    assert {f.at for f in drafted.open_points} == {"parties.a.number", "parties.a.name"}
    assert drafted.errors == ()
    assert {f.at for f in signed.errors} == {"parties.a.number", "parties.a.name"}
    assert signed.open_points == ()


def test_a_deal_of_nothing_is_checked() -> None:
    """A deal of which only the form is known has open points and no errors."""
    checked = check_deal(Deal(form="llp"))
    assert checked.errors == checked.warnings == ()
    assert {f.at for f in checked.open_points} >= {"title", "parties", "shares", "term", "money", "governance"}
    assert checked.rules == len(RULES)


def test_checking_is_quick() -> None:
    """Well under 50 ms for a deal of ordinary size; measured at a tenth of that, tested with room for slow machines."""
    deal = base("llp")
    check(deal)
    begun = dt.datetime.now(dt.UTC)
    for _ in range(5):
        check(deal)
    assert (dt.datetime.now(dt.UTC) - begun) / 5 < dt.timedelta(milliseconds=50)
