"""Every deal that can be built in Python is written to a file and read back as it was."""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partnerdocs.dealfile import dumps, dumps_json, loads
from partnerdocs.model.amount import Money, Period, When
from partnerdocs.model.deal import Deal, Draft
from partnerdocs.model.decision import AnyOf, Every, Threshold
from partnerdocs.model.deliverable import Deliverable, LoanTerms, Measure, Resource
from partnerdocs.model.field import Impossible
from partnerdocs.model.governance import Governance
from partnerdocs.model.open_point import NOT_GIVEN, tbc
from partnerdocs.model.party import Party
from partnerdocs.model.walk import Fact, walk, with_fact
from tests.dealfile.strategies import PARTS, deals
from tests.dealfile.wide import LOOP, Colour, Count, Office, any_texts, wide

some = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def changed(deal: Deal, fact: Fact, value: Any) -> Deal:
    """The deal with another value for a fact, or with another key in a mapping."""
    if not fact.is_key:
        return with_fact(deal, fact.steps, value)
    held: Any = deal
    for step in fact.steps[:-1]:
        held = held[step] if isinstance(step, int) or isinstance(held, dict) else getattr(held, step)
    return with_fact(deal, fact.steps[:-1], {value if k == fact.steps[-1] else k: v for k, v in held.items()})


def comes_back(deal: Deal) -> bool:
    """Whether it is read back equal, from YAML and from JSON."""
    return loads(dumps(deal)) == deal == loads(dumps_json(deal))


@pytest.mark.parametrize("part", PARTS)
@some
@given(st.data())
def test_what_can_be_built_can_be_written_and_read_back(part: str, data: st.DataObject) -> None:
    """A fact of any part with any value: either the model says that it cannot be, or the file holds it."""
    deal = data.draw(deals(part))
    facts = [fact for fact in walk(deal, keys=True) if fact.path.startswith((part, "form"))]
    fact = data.draw(st.sampled_from(facts))
    value = data.draw(any_texts if fact.is_key and data.draw(st.booleans()) else wide(fact.kind))
    refused, made = tried(lambda: changed(deal, fact, value))
    if refused is not None:
        assert refused.problems
        assert all(p.says.endswith((".", "?")) for p in refused.problems)
        assert str(refused).encode()
    elif made is not None:
        assert comes_back(made)


def tried(build: Callable[[], Deal]) -> tuple[Impossible | None, Deal | None]:
    """The deal or why it cannot be; neither if Python itself refuses what cannot be a key."""
    try:
        return None, build()
    except Impossible as bad:
        return bad, None
    except TypeError as bad:
        if "unhashable" in str(bad):
            return None, None
        raise


def decided(**decisions: Any) -> Deal:
    """A deal with some decisions."""
    return Deal(form="llp", governance=Governance(decisions=decisions))


def a(**facts: Any) -> dict[str, Party]:
    """One party, called a."""
    return {"a": Party(**facts)}


def nested(levels: int) -> Any:
    """A rule inside a rule, again and again."""
    rule: Any = "ordinary"
    for level in range(levels):
        rule = Every(rules=(rule,)) if level % 2 else AnyOf(rules=(rule,))
    return rule


def later(levels: int) -> When:
    """A moment inside a moment."""
    moment = When(at="end")
    for _ in range(levels):
        moment = When(later_of=(moment,))
    return moment


IMPOSSIBLE: dict[str, tuple[Callable[[], object], str]] = {
    "an open form": (lambda: Deal(form=tbc("which")), "form: An open point stands here; this fact is settled first."),
    "an open format": (lambda: Deal(format=tbc("1"), form="llp"), "format: An open point stands here"),
    "an open id": (lambda: Deliverable(id=tbc("later")), "id: An open point stands here"),
    "a format that is true": (lambda: Deal(format=True, form="llp"), "format: True stands here; expected one of 1."),  # type: ignore[arg-type]
    "an id of two words": (
        lambda: Deal(form="llp", deliverables=(Deliverable(id="a b"),)),
        "deliverables.a b.id: 'a b' is no id. Use one word of letters, digits, - and _.",
    ),
    "an id with a dot": (lambda: Deal(form="llp", parties={"a.b": Party()}), "parties.a.b: 'a.b' is no id."),
    "an id that means something": (
        lambda: Deal(form="llp", parties={"board": Party()}),
        "parties.board: 'board' means something of its own in a deal, so it is no id. Choose another id.",
    ),
    "a decision called none": (lambda: decided(none=Every(rules=())), "'none' means something of its own"),
    "a name that marks what is open": (
        lambda: Party(owners={"tbc": 1}),
        "owners.tbc: `tbc` marks what is open, so nothing can be called so.",
    ),
    "a name without end": (lambda: Party(owners={"x" * 300: 1}), "A name of 300 characters stands here"),
    "a name that is open": (lambda: Party(owners={tbc("who"): 1}), "OpenPoint('who') stands here; expected text."),
    "two names that blanks tell apart": (
        lambda: Party(owners={"A B": Fraction(1, 2), "A  B": Fraction(1, 2)}),
        "The name 'A B' stands twice; blanks do not tell two names apart.",
    ),
    "not a number": (lambda: Measure(target=Decimal("sNaN")), "target: sNaN stands here; expected an exact number."),
    "infinity": (lambda: Measure(target=Decimal("Infinity")), "target: Infinity stands here"),
    "a number without end": (
        lambda: Measure(target=Decimal("1E+999999")),
        "target: 1E+999999 stands here; expected a number of at most 30 digits.",
    ),
    "a fraction without end": (
        lambda: LoanTerms(rate=Fraction(1, 3**10_000)),
        "rate: a number of more than 60 digits stands here; expected a number of at most 30 digits.",
    ),
    "a whole number as a share": (lambda: Party(owners={"A": 5}), "owners.A: 5 is not a part of a whole."),
    "a control character": (
        lambda: Party(name="a\x07b"),
        "name: The text holds characters that no document can carry (U+0007). Remove them.",
    ),
    "half a character": (lambda: Party(name="\ud800"), "no document can carry (U+D800)"),
    "half a blank": (lambda: Party(name="[●"), "name: '[●' is no text. Leave it open: tbc(what is missing)."),
    "a control character in an open point": (
        lambda: Party(name=tbc("a\x00")),
        "name.tbc: `tbc` holds no words. Say in words what is missing, or who acts.",
    ),
    "an open point without words": (lambda: Party(name=tbc(5)), "name.tbc: `tbc` holds no words."),  # type: ignore[arg-type]
    "an open point on another law": (
        lambda: Party(name=tbc("a", law="all")),
        "name.law: 'all' stands here; expected check.",
    ),
    "a moment of a day": (
        lambda: When(on=dt.datetime(2027, 4, 1, 12, tzinfo=dt.UTC)),
        "stands here; expected a date, as 2027-04-01.",
    ),
    "true as a number": (lambda: Draft(number=True), "number: True stands here; expected a whole number."),
    "a class of one's own": (lambda: Deal(form="llp", parties={"a": Office(name="A")}), "parties.a: Office(name='A'"),
    "lists without end": (lambda: Deal(form="llp", background=LOOP), "background[0]: "),  # type: ignore[arg-type]
    "rules without end": (lambda: nested(11), "rules: Rules stand inside rules more than 10 deep here."),
    "moments without end": (lambda: later(11), "later_of: Moments stand inside moments more than 10 deep here."),
    "no places": (lambda: Deal(form="llp", places=None), "places: None stands here; expected a mapping of paths"),  # type: ignore[arg-type]
    "odd places": (lambda: Deal(form="llp", places={"form": 1}), "expected a mapping of paths to places."),  # type: ignore[dict-item]
    "a deal that fills a shelf": (
        lambda: Deal(form="llp", background=("x" * 100_000,) * 4),
        "The texts of the deal hold more than 300,000 characters; no deal does.",
    ),
    "a deal of too many facts": (
        lambda: Deal(form="llp", background=("x",) * 30_000),
        "The deal holds more than 50,000 facts; no deal does.",
    ),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_no_file_can_hold_cannot_be_built(name: str) -> None:
    """And the message says where, what stands there and what is expected."""
    build, says = IMPOSSIBLE[name]
    with pytest.raises(Impossible) as caught:
        build()
    assert says in str(caught.value)
    assert len(str(caught.value)) < 600


def test_all_that_is_wrong_is_said_at_once() -> None:
    """Odd ids, references that lead nowhere and ids that stand twice, of every part of the deal."""
    with pytest.raises(Impossible) as caught:
        Deal(
            form="llp",
            parties={"a b": Party(), "vehicle": Party()},
            lead="c",
            deliverables=(Deliverable(id="d e"), Deliverable(id="x"), Deliverable(id="x")),
        )
    at = [p.at for p in caught.value.problems]
    assert at == ["parties.a b", "parties.vehicle", "deliverables.d e.id", "lead", "deliverables.x"]


ODD_AND_WRITTEN: dict[str, Callable[[], Deal]] = {
    "a whole number of partners": lambda: decided(a=Threshold(at_least=2, of="partners")),  # type: ignore[arg-type]
    "whole numbers as shares": lambda: Deal(form="llp", parties=a(), shares={"a": 1}),
    "a whole number as a rate": lambda: Deal(form="llp", resources=(Resource(id="r", loan=LoanTerms(rate=2)),)),  # type: ignore[arg-type]
    "a rate of thirty digits": lambda: Deal(
        form="llp", resources=(Resource(id="r", loan=LoanTerms(rate=Fraction(10**30 - 1))),)
    ),
    "a rate below nought": lambda: Deal(
        form="llp", resources=(Resource(id="r", loan=LoanTerms(rate=Fraction(-1, 800))),)
    ),
    "words of enumerations": lambda: Deal(form="llp", title=Colour.RED, draft=Draft(number=Count.TWO)),
    "what is not given, given": lambda: Deal(form="llp", review=NOT_GIVEN, parties={"a": NOT_GIVEN}),
    "open points with odd words": lambda: Deal(form="llp", title=tbc("a\u2028b\n c", owner=" x\ty ")),
    "a noughth of a number": lambda: Deal(
        form="llp", deliverables=(Deliverable(id="d", measures=(Measure(target=Decimal("-0E+9")),)),)
    ),
    "references into what is open": lambda: Deal(form="llp", parties=tbc("who"), lead="none", shares={"a b": 1}),
    "the deepest rule and moment": lambda: Deal(
        form="llp",
        governance=Governance(decisions={"ordinary": Threshold(at_least=1, of="partners"), "deep": nested(10)}),  # type: ignore[arg-type]
        deliverables=(Deliverable(id="d", due=later(10)),),
    ),
    "the longest name": lambda: Deal(form="llp", parties=a(owners={"\ufeff" * 200: 1})),
    "the last of days": lambda: Deal(form="llp", signing=dt.date.max, law_stated_at=dt.date.min),
    "an open unit": lambda: Deal(
        form="llp", deliverables=(Deliverable(id="d", due=When(within=Period(count=0, unit=tbc("x")), of="end")),)
    ),
    "as many texts as a deal may hold": lambda: Deal(form="llp", background=("\ufeff" * 4,) * 11_000),
    "the longest text": lambda: Deal(form="llp", background=("a " * 149_000,)),
}


@pytest.mark.parametrize("name", ODD_AND_WRITTEN)
def test_what_is_odd_and_possible_comes_back(name: str) -> None:
    """At the edges of what the model holds."""
    assert comes_back(ODD_AND_WRITTEN[name]())


def test_numbers_are_exact_whatever_somebody_sets_decimals_to() -> None:
    """A program that counts with three figures elsewhere changes no sum of a deal."""
    with decimal.localcontext() as context:
        context.prec = 3
        made = Deal(
            form="llp",
            parties=a(),
            resources=(
                Resource(
                    id="r", charged=Money(amount=Decimal("123456.78")), loan=LoanTerms(rate=Fraction(1234567, 10**8))
                ),
            ),
        )
        assert comes_back(made)
    assert "123_456.78 GBP" in dumps(made)
    assert "1.234567%" in dumps(made)


def test_places_that_are_given_are_kept() -> None:
    """A deal that was read and is built anew still knows its lines."""
    read = loads("form: llp\ntitle: A")
    assert with_fact(read, ("title",), "B").places == read.places
