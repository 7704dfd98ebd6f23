"""The ways in which a deal file may say the same thing, and what it leaves open."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from partnerdocs.dealfile import ReadingError, dumps, dumps_json, loads
from partnerdocs.dealfile.leaves import SHORTHANDS
from partnerdocs.dealfile.objects import keys_of, same_key
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import ChargeInterest, DeadlockStep, DisputeStep, Mediation, Remedy
from partnerdocs.model.finance import Finance, SplitRest, Tier
from partnerdocs.model.open_point import NOT_GIVEN, OpenPoint
from partnerdocs.model.walk import alternatives

PARTIES = "form: llp\nparties: {a: {name: A}, b: {name: B}}\n"


def deal(text: str) -> Deal:
    """A deal of two parties with some more facts."""
    return loads(PARTIES + text)


def test_a_company_number_keeps_its_leading_nought() -> None:
    """With and without quotes."""
    for number in ("01234567", '"01234567"'):
        assert loads(f"form: llp\nparties: {{a: {{number: {number}}}}}").parties["a"].number == "01234567"


def test_missing_open_and_absent_are_three_things() -> None:
    """A fact that the file does not mention is not given; one that it marks is open; `none` says that there is none."""
    said = loads("form: llp\nexit: none\ndisputes: {tbc: the ladder, owner: a, law: check}\ntitle:\n")
    assert said.exit is None
    assert OpenPoint("the ladder", owner="a", law="check") == said.disputes
    assert NOT_GIVEN == said.title == said.term


@pytest.mark.parametrize("word", ["none", "null", "~"])
def test_none_is_a_word_only_without_quotes(word: str) -> None:
    """In quotes it is a text."""
    assert deal(f"internal_note: {word}").internal_note is None
    assert deal(f"internal_note: '{word}'").internal_note == word


def test_one_element_may_stand_without_its_brackets() -> None:
    """`from: a` is `from: [a]`."""
    short = deal("resources: {id: x, from: a}")
    assert short == deal("resources: [{id: x, from: [a]}]")
    assert {"resources.x.from", "resources.x.from[0]"} <= short.places.keys()


def test_keys_and_tags_may_be_written_with_either_dash() -> None:
    """`wind-up` is `wind_up`, `law-stated-at` is `law_stated_at`."""
    one = deal(
        "law-stated-at: 2026-11-22\ndeadlock: {steps: [{wind-up: {notice: 6 months}}, {chief_executives: 5 days}]}"
    )
    other = deal(
        "law_stated_at: 2026-11-22\ndeadlock: {steps: [{wind_up: {notice: 6 months}}, {chief-executives: 5 days}]}"
    )
    assert one == other


@pytest.mark.parametrize(
    "step",
    [
        "{mediation: 30 days, body: CEDR}",
        "{body: CEDR, mediation: 30 days}",
        "{mediation: {length: 30 days, body: CEDR}}",
        "{mediation: {count: 30, unit: days}, body: CEDR}",
    ],
)
def test_a_step_may_be_written_in_these_ways(step: str) -> None:
    """Its main fact behind its tag and the others beside it, or all of them behind it."""
    (read,) = deal(f"disputes: {{steps: [{step}]}}").disputes.steps  # type: ignore[union-attr]
    assert Mediation(length=Period(count=30, unit="days"), body="CEDR") == read


def test_a_step_may_have_an_open_main_fact_or_be_open_itself() -> None:
    """How long is open; or what the step is."""
    first, second = deal(
        "disputes: {steps: [{mediation: {tbc: how long}, body: CEDR}, {tbc: a second step}]}"
    ).disputes.steps  # type: ignore[union-attr]
    assert Mediation(length=OpenPoint("how long"), body="CEDR") == first
    assert OpenPoint("a second step") == second


def test_a_bare_word_is_a_step_without_facts() -> None:
    """`interest` says all."""
    default = deal("default: {remedies: [interest, {interest: }]}").default
    assert default is not None
    assert (ChargeInterest(), ChargeInterest()) == default.remedies


def test_a_word_or_a_mapping_may_say_how_something_is_split() -> None:
    """By share, or by a table with its reason."""
    assert deal("money: {profit: by-share}").money.profit == "by-share"
    split = deal("money: {waterfall: [{split: {parts: {a: 1/3, b: 2/3}, because: agreed}}]}").money.waterfall[0]
    assert isinstance(split, SplitRest)
    assert not isinstance(split.split, str)
    assert {"a": Fraction(1, 3), "b": Fraction(2, 3)} == split.split.parts


def test_short_forms_may_be_written_out() -> None:
    """A fact of a period, an amount or a moment can then be open by itself."""
    text = "term: {length: {count: {tbc: how many}, unit: years}, commencement: {at: commencement}}"
    read = deal(text).term
    assert OpenPoint("how many") == read.length.count
    assert "{count: {tbc: how many}, unit: years}" in dumps(deal(text))


def test_no_tag_is_also_a_key_of_another_way_to_say_the_same() -> None:
    """So a mapping is always clear about which step it is."""
    for union in (DeadlockStep, DisputeStep, Remedy, Tier):
        classes = [cls for cls in alternatives(union) if cls not in SHORTHANDS]
        tags = {same_key(cls.tag) for cls in classes}
        for cls in classes:
            if any(facet.primary for facet in keys_of(cls).values()):
                beside = {key for key, facet in keys_of(cls).items() if not facet.primary}
                assert not tags & beside


def test_the_written_form_leaves_out_what_goes_without_saying() -> None:
    """Defaults are left out, single things stand on one line, parts are set apart."""
    text = dumps(
        deal("shares: {a: 40 %, b: 0.6}\nlaw: england-and-wales\nsigning: 1 March 2027\nterm: {length: 15 years}")
    )
    assert text == (
        "form: llp\nsigning: 2027-03-01\nparties: {a: {name: A}, b: {name: B}}\n"
        "shares: {a: 2/5, b: 3/5}\nterm: {length: 15 years}\n"
    )


@pytest.mark.parametrize("word", ["board", "partners", "nhs-partners", "none", "vehicle"])
def test_a_word_that_may_stand_in_the_place_of_a_party_is_no_id_of_a_party(word: str) -> None:
    """`appointed_by: board` means the organ, also where somebody calls a party so."""
    with pytest.raises(ReadingError) as caught:
        loads(f"form: llp\nparties: {{{word}: {{name: A Limited}}, b: {{name: B Limited}}}}")
    assert [(f.rule, f.at) for f in caught.value.findings] == [("READ-14", f"parties.{word}")]


@pytest.mark.parametrize("word", ["board", "partners", "company", "council", "the-board", "boards"])
def test_other_things_may_have_such_ids(word: str) -> None:
    """A deliverable called `board` is nobody who could appoint a chair."""
    assert loads(f"form: llp\ndeliverables: [{{id: {word}, what: run it}}]").deliverables[0].id == word


@pytest.mark.parametrize("fact", ["background", "deliverables", "shares", "accept"])
def test_none_is_also_an_empty_list_and_an_empty_mapping(fact: str) -> None:
    """Whoever agrees that there are none may say so wherever there could be several."""
    assert loads(f"form: alliance\n{fact}: none") == loads(
        f"form: alliance\n{fact}: {'{}' if fact == 'shares' else '[]'}"
    )


def test_no_money_is_one_word_and_is_written_so() -> None:
    """An alliance under which nothing is paid."""
    deal = loads("form: alliance\nmoney: none")
    assert deal.money == Finance.nothing()
    assert (deal.money.accounts, deal.money.costs) == (None, None)
    assert "money: none\n" in dumps(deal)
    assert loads(dumps(deal)) == deal
    assert json.loads(dumps_json(deal))["money"] is None
    assert loads(dumps_json(deal)) == deal


@pytest.mark.parametrize("text", ["TBC", "XX", "[●]", "●", '"[●]"', "'●'", "???"])
def test_what_people_leave_for_later_is_no_text(text: str) -> None:
    """In any spelling: it would be printed as if it had been agreed."""
    with pytest.raises(ReadingError) as caught:
        loads(f"form: llp\ntitle: {text}")
    assert [(f.rule, f.at) for f in caught.value.findings] == [("READ-13", "title")]


@pytest.mark.parametrize("text", ["TBC", "XX"])
def test_letters_in_quotes_are_meant(text: str) -> None:
    """A company may be called so."""
    assert loads(f'form: llp\ntitle: "{text}"').title == text


@pytest.mark.parametrize(
    ("kinds", "clear"),
    [(("university", "company"), True), (("university", "university"), False), (("company", "university"), False)],
)
def test_a_party_may_be_called_by_its_kind_where_nothing_else_can_be_meant(kinds: tuple[str, str], clear: bool) -> None:
    """A default `of: university` means every university, and here there is the one."""
    one, other = kinds
    text = (
        f"form: llp\nparties: {{university: {{name: A, kind: {one}}}, b: {{name: B, kind: {other}}}}}\n"
        "default: {events: [{event: insolvency, of: university, cure: none}]}\n"
    )
    if clear:
        assert loads(text).partners == ("university", "b")
        return
    with pytest.raises(ReadingError) as caught:
        loads(text)
    assert [(f.rule, f.at) for f in caught.value.findings] == [("READ-14", "default.events[0].of")]
