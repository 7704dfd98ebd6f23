"""Open points and library defaults on the page."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import attrs

from partnerdocs.drafting.check import check_document
from partnerdocs.drafting.instrument import Paragraph, PlacedTable, Text, Value
from partnerdocs.drafting.standing import standing
from partnerdocs.model.amount import Period, When
from partnerdocs.model.deliverable import Deliverable
from partnerdocs.model.finance import Accounts, Finance, Savings, SplitRest
from partnerdocs.model.finance import Table as Parts
from partnerdocs.model.open_point import tbc
from partnerdocs.model.party import Address, Party
from tests.drafting.clauses import clause, deal, drafted, lines

PAY = clause(
    "a.pay", "1. Pay within {{ deal.money.payment | period }}.\n", more="defaults:\n  deal.money.payment: 30 days\n"
)


def values(instrument: object) -> list[Value]:
    """The values on the page."""
    return [
        r
        for s in instrument.sections  # type: ignore[attr-defined]
        for b in s.blocks
        if isinstance(b, Paragraph)
        for r in b.runs
        if isinstance(r, Value) and r.path.startswith("money")
    ]


def test_a_stated_fact_prints_plainly() -> None:
    """Nothing marks what is agreed."""
    instrument, _ = drafted(PAY, deal=deal(money=Finance(payment=Period(count=14, unit="days"))))
    assert lines(instrument)[1] == "1.1 Pay within 14 days."
    assert [Value("14 days", "money.payment")] == values(instrument)


def test_a_fact_left_out_prints_the_library_default_in_brackets() -> None:
    """Nothing is invented: a default shows that nobody has agreed it."""
    instrument, _ = drafted(PAY, deal=deal(money=Finance()))
    assert lines(instrument)[1] == "1.1 Pay within [30 days]."
    assert [i.state for i in instrument.open_items if i.path == "money.payment"] == ["default"]


def test_an_open_point_prints_a_bracketed_blob_and_is_listed_with_its_owner() -> None:
    """An open point is never filled by a default."""
    instrument, _ = drafted(PAY, deal=deal(money=Finance(payment=tbc("payment time", owner="ada"))))
    assert lines(instrument)[1] == "1.1 Pay within [●]."
    (item,) = [i for i in instrument.open_items if i.path == "money.payment"]
    assert (item.words, item.owner, item.state) == ("payment time", "ada", "open")


def test_a_hole_inside_a_value_is_listed_as_what_it_is() -> None:
    """Who must find the registered number is asked for the number, not for the party that has none yet."""
    base = deal()
    pid, party = next((pid, p) for pid, p in base.parties.items() if p.kind == "company")
    number, code = tbc("registered number", owner=pid), tbc("postcode", owner=pid)
    address = Address(lines=("1 High Street",), town="Ely", postcode=code)
    holed = attrs.evolve(party, number=number, address=address)
    text = f"1. It is {{{{ deal.parties.{pid} | kind }}}}, of {{{{ deal.parties.{pid}.address | address }}}}.\n"
    instrument, _ = drafted(clause("a.b", text), deal=deal(parties={**base.parties, pid: holed}))
    asked = [(i.path, i.words, i.owner) for i in instrument.open_items if i.where == ("a.b",)]
    assert asked == [
        (f"parties.{pid}.number", "registered number", pid),
        (f"parties.{pid}.address.postcode", "postcode", pid),
    ]


def test_a_hole_in_a_list_or_in_a_mapping_is_listed_as_what_it_is() -> None:
    """The path of the element, and who is to settle it."""
    text = "1. {{ deal.money.savings.gain | parts }}, {{ deal.background | list }}.\n"
    gain = {"ada": tbc("her part", owner="ada"), "ben": Fraction(1, 2)}
    made = deal(money=Finance(savings=Savings(gain=gain)), background=("this", tbc("the reason", owner="ben")))
    instrument, _ = drafted(clause("a.b", text), deal=made)
    assert lines(instrument)[1] == "1.1 Ada [●] and Ben 50%, this and [●]."
    assert [(i.path, i.words, i.owner) for i in instrument.open_items] == [
        ("money.savings.gain.ada", "her part", "ada"),
        ("background[1]", "the reason", "ben"),
    ]


def test_a_hole_in_the_name_of_something_else_is_listed_as_that_name() -> None:
    """Who owns a deliverable is settled, if only the owner's name is open; each place of it is found."""
    nameless = Party(name=tbc("its name", owner="ada"), kind="company")
    task = Deliverable(id="task", level="tactical", what="do it", owner="ben", due=When(on=dt.date(2028, 1, 1)))
    row = '1. {each="deal.deliverables"}\n   It is for {{ it.owner | short }}; and\n\n'
    text = row + "{{ deal.deliverables | deliverables-table }}\n"
    made = deal(parties={**deal().parties, "ben": nameless}, deliverables=(task,))
    instrument, _ = drafted(clause("a.b", text), deal=made)
    (item,) = [i for i in instrument.open_items if i.owner]
    assert (item.path, item.words) == ("parties.ben.name", "its name")
    (readings,) = [r for i, r in standing(instrument) if i is item]
    assert [r.where for r in readings if r.reads == "[●]"] == ["Title (2); Clause 1.1; Clause 1, table"]
    assert {i.path for i in instrument.open_items} == {"parties.ben.name"}


def test_a_total_that_rests_on_an_open_point_is_marked_and_is_no_question_of_its_own() -> None:
    """Nobody is asked what the sum of the shares is."""
    open_share = deal(shares={"ada": tbc("her share", owner="ada"), "ben": Fraction(1, 2)})
    instrument, _ = drafted(clause("a.b", "{{ deal.shares | interests-table }}\n"), deal=open_share)
    (table,) = [b.table for s in instrument.sections for b in s.blocks if isinstance(b, PlacedTable)]
    assert [row[1].text for row in table.rows] == ["[●]", "50%", "[●]"]
    assert table.rows[-1][1].open
    assert [i.owner for i in instrument.open_items if i.path.startswith("shares")] == ["ada"]


def test_a_hole_without_an_open_point_is_listed_under_the_table_that_has_it() -> None:
    """It is a question of its own: nothing else asks it."""
    money = Finance(waterfall=(SplitRest(split=Parts(parts={"ada": Fraction(1, 2)})),))
    wrong = deal(money=money, draft=tbc("the draft"))
    instrument, _ = drafted(clause("a.b", "{{ deal.money.waterfall | waterfall-example-table }}\n"), deal=wrong)
    assert "money.waterfall" in {i.path for i in instrument.open_items}


def test_what_an_undecided_item_lacks_is_not_asked_before_it_stands() -> None:
    """One of several rivals says what the deal says for another only: that is neither a question nor a mistake."""
    text = (
        '1. {when="has-savings"}\n   It is {{ deal.money.loss.allocate | split }}, or {{ deal.lead | party-kind }}.\n\n'
        "1. Always.\n"
    )
    undecided = deal(money=tbc("all of the money", owner="ada"), lead="ada")
    instrument, found = drafted(clause("a.b", text), deal=undecided)
    assert lines(instrument)[1] == "1.1 [It is [●], or [●].]"
    assert {(i.path, i.owner) for i in instrument.open_items} == {("", "ada"), ("money", "ada")}
    assert found == ()


def test_an_item_that_rests_on_an_open_point_says_so_in_a_note() -> None:
    """Our own lawyer sees what decides it; the note hangs on the item."""
    text = '1. One.\n\n1. {#two when="has-savings"}\n   Two.\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal(money=tbc("all of the money", owner="ada")))
    noted = [(p.key, n.text, n.about) for p in instrument.paragraphs() for n in p.notes]
    assert noted == [("a.b/two", "Rests on all of the money.", "a.b/two")]
    assert ("", "all of the money", "ada") in [(i.path, i.words, i.owner) for i in instrument.open_items]


def test_a_reference_to_a_rival_that_gave_way_leads_to_the_blob_that_stands_for_both() -> None:
    """Two ways to say who audits: what refers to the second finds the one that is printed."""
    text = (
        '1. {#yes when="accounts-are-audited"}\n   Yes.\n\n1. {#no when="not-accounts-are-audited"}\n   No.\n\n'
        "1. See [](#a.b/no).\n"
    )
    money = Finance(accounts=Accounts(audit=tbc("audit")))
    instrument, found = drafted(clause("a.b", text), deal=deal(money=money))
    assert lines(instrument)[1:] == ["1.1 [●].", "1.2 See clause 1.1."]
    assert found == ()


def test_an_item_whose_condition_is_open_stands_in_brackets() -> None:
    """Nobody can say yet whether it stands."""
    text = '1. One.\n\n1. {when="has-savings"}\n   Two.\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal(money=tbc("all of the money")))
    assert lines(instrument) == ["1. Title", "1.1 One.", "1.2 [Two.]"]


def test_an_open_list_gives_one_open_item() -> None:
    """A list that nobody has settled is repeated once, over an open element."""
    text = '1. The parties are:\n\n   1. {each="deal.parties"}\n      {{ it.name }}; and\n\n   1. others.\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal(parties=tbc("who")))
    assert lines(instrument)[1:] == ["1.1 The parties are:", "(a) [●]; and", "(b) others."]


def test_an_open_mapping_has_open_keys() -> None:
    """Neither who nor how much: each reads as a blank, and nothing is left of the sentence but that."""
    text = '1. They are:\n\n   1. {each="deal.shares"}\n      {{ it.key | short }} ({{ it | percent }}); and\n'
    instrument, found = drafted(clause("a.b", text), deal=deal(shares=tbc("who has what")))
    assert lines(instrument)[1:] == ["1.1 They are [●] ([●])."]
    assert found == ()


def test_rival_items_that_wait_for_one_open_point_are_one_blob() -> None:
    """Two ways to say who audits, and nobody has chosen."""
    text = '1. One.\n\n1. {when="accounts-are-audited"}\n   Yes.\n\n1. {when="not-accounts-are-audited"}\n   No.\n'
    money = Finance(accounts=Accounts(audit=tbc("audit")))
    instrument, _ = drafted(clause("a.b", text), deal=deal(money=money))
    assert lines(instrument) == ["1. Title", "1.1 One.", "1.2 [●]."]


def test_an_undecided_item_is_closed_at_the_end_of_its_list() -> None:
    """One pair of brackets holds the item and everything that hangs on it, and that is no stray bracket."""
    text = '1. One.\n\n1. {when="has-savings"}\n   Two:\n\n   1. here; and\n\n   1. there.\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal(money=tbc("all of the money")))
    assert lines(instrument)[2:] == ["1.2 [Two:", "(a) here; and", "(b) there.]"]
    assert check_document(instrument, terms=frozenset()) == ()


def test_an_undecided_item_is_closed_also_where_a_sole_limb_continues_its_sentence() -> None:
    """The bracket that the limb was to close is closed by the sentence that the limb became."""
    text = '1. {when="has-savings"}\n   Two:\n\n   1. {each="deal.background"}\n      {{ it }}; and\n'
    instrument, _ = drafted(clause("a.b", text), deal=deal(money=tbc("money"), background=("only this",)))
    assert lines(instrument)[1:] == ["1.1 [Two: only this.]"]


def test_a_bracket_that_nothing_closes_is_found() -> None:
    """The clause in which it stands says so once, where the bracket opens."""
    instrument, _ = drafted(clause("a.b", "1. One.\n\n1. Two.\n"), deal=deal())
    (section,) = [s for s in instrument.sections if s.id == "a.b"]
    broken = (*section.blocks[:2], attrs.evolve(section.blocks[2], runs=(Text("[Two."),)))
    found = check_document(
        attrs.evolve(instrument, sections=(attrs.evolve(section, blocks=broken),)), terms=frozenset()
    )
    assert [(f.rule, f.at) for f in found] == [("DOC-09", section.blocks[2].key)]  # type: ignore[union-attr]


def test_the_front_of_a_deal_whose_name_and_parties_are_open_has_holes() -> None:
    """The cover stands before anybody has a name."""
    known, _ = drafted(clause("a.b", "1. One.\n"), deal=deal())
    assert (known.front.deal, known.front.parties) == ("Test", ("Ada Limited", "Ben Limited"))
    unknown, _ = drafted(clause("a.b", "1. One.\n"), deal=deal(title=tbc("name"), parties=tbc("who")))
    assert (unknown.front.deal, unknown.front.parties) == ("[●]", ("[●]",))
