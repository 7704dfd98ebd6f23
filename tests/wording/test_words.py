"""The words themselves: house rules by example, and Babel as a second opinion."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Valuation
from partnerdocs.model.ending import DefaultEvent
from partnerdocs.model.finance import Preferred, Table
from partnerdocs.model.open_point import tbc
from partnerdocs.model.party import Address, Party, Power
from partnerdocs.wording.filters import FILTERS, CannotSay, say
from partnerdocs.wording.lexicon import lexicon_of
from partnerdocs.wording.names import spelt_out
from partnerdocs.wording.texts import article
from tests.wording.lexicons import LLP, MEMBERS

F = Fraction
APRIL = dt.date(2027, 4, 1)


@pytest.mark.parametrize(
    ("wording", "value", "words"),
    [
        ("count", 1, "one"),
        ("count", 9, "nine"),
        ("count", 10, "10"),
        ("count", 1250, "1,250"),
        ("count", 0, "no"),
        ("ordinal", 3, "third"),
        ("ordinal", 11, "11th"),
        ("ordinal", 22, "22nd"),
        ("ordinal", 113, "113th"),
        ("number", Decimal("95.50"), "95.5"),
        ("number", Decimal("1250"), "1,250"),
        ("number", Decimal("1E+3"), "1,000"),
        ("money", Money(amount=Decimal("400000.00")), "£400,000"),
        ("money", Money(amount=Decimal("1234.5")), "£1,234.50"),
        ("money", Money(amount=Decimal("20"), currency="CHF"), "CHF 20"),
        ("money", Money(amount=Decimal("20"), currency="USD"), "US$20"),
        ("money-in-full", Money(amount=Decimal("400000")), "£400,000.00"),
        ("money-in-full", Money(amount=Decimal("400"), currency="JPY"), "JP¥400"),
        ("percent", F(2, 5), "40%"),
        ("percent", F(1, 3), "33⅓%"),
        ("percent", F(1, 6), "16⅔%"),
        ("percent", F(1, 300), "⅓%"),
        ("percent", F(1, 8), "12.5%"),
        ("percent", F(2, 7), "2/7 of the whole"),
        ("percent", 1, "100%"),
        ("part-of", F(3, 4), "75% of"),
        ("part-of", F(2, 7), "2/7 of"),
        ("rate", F(6, 100), "6% a year"),
        ("rate", F(30, 700), "4 2/7% a year"),
        ("seats", 1, "one Representative"),
        ("seats", 3, "three Representatives"),
        ("period", Period(count=6, unit="months"), "six months"),
        ("period", Period(count=10, unit="working days"), "10 Business Days"),
        ("period", Period(count=1, unit="working days"), "one Business Day"),
        ("period", Period(count=1, unit="years"), "one year"),
        ("period-possessive", Period(count=6, unit="months"), "six months'"),
        ("period-possessive", Period(count=1, unit="years"), "one year's"),
        ("every", Period(count=1, unit="months"), "every month"),
        ("every", Period(count=3, unit="months"), "every three months"),
        ("date", APRIL, "1 April 2027"),
        ("year-day", YearDay(day=31, month=3), "31 March"),
        ("when", When(on=APRIL), "on 1 April 2027"),
        ("when", When(by=dt.date(2027, 12, 31)), "on or before 31 December 2027"),
        ("when", When(at="commencement"), "on the Commencement Date"),
        ("when", When(at="incorporation"), "on the day on which the LLP is incorporated"),
        ("when", When(event="the hub opens"), "when the hub opens"),
        (
            "when",
            When(within=Period(count=6, unit="months"), of="commencement"),
            "within six months after the Commencement Date",
        ),
        (
            "when",
            When(later_of=(When(on=APRIL), When(at="signature"))),
            "on the later of 1 April 2027 and the date of this Agreement",
        ),
        (
            "moment",
            When(later_of=(When(on=APRIL), When(at="signature"), When(event="the hub opens"))),
            "the latest of 1 April 2027, the date of this Agreement and the day on which the hub opens",
        ),
        (
            "moment",
            When(within=Period(count=10, unit="working days"), of="signature"),
            "the day that falls 10 Business Days after the date of this Agreement",
        ),
        ("day-count", "actual/365", "counting the actual days and a year of 365 days"),
        ("short", "westmere", "Westmere"),
        ("short", "vehicle", "the LLP"),
        ("short", ("westmere", "harrowdale", "meridian"), "Westmere, Harrowdale and Meridian"),
        ("short", "nhs-partners", "each NHS Member"),
        ("short", "by-share", "the Members in their Percentage Shares"),
        ("short-or", ("westmere", "meridian"), "Westmere or Meridian"),
        ("name", "meridian", "Meridian Pathology Partners Limited"),
        ("name", "vehicle", "Westshire Pathology Services LLP"),
        ("law-name", "england-and-wales", "England and Wales"),
        ("law-name", "Delaware", "Delaware"),
        ("document", "hub-lease", "lease of the hub laboratory"),
        ("list", ("a", "b", "c"), "a, b and c"),
        ("list", ("a, with b", "c", "d"), "a, with b; c; and d"),
        ("list", ("a", "b"), "a and b"),
        ("list", ("a",), "a"),
        ("lower", "Report urgent samples", "report urgent samples"),
        ("lower", "NHS bodies", "NHS bodies"),
        ("lower", "Westmere's board", "Westmere's board"),
        ("lower", "A member of staff", "a member of staff"),
        ("sentence", "to run a hub", "To run a hub"),
        ("article", "unanimous vote", "a unanimous vote"),
        ("parts", {"westmere": F(2, 5), "meridian": F(3, 5)}, "Westmere 40% and Meridian 60%"),
        ("parts", {"westmere": Money(amount=Decimal(5)), "meridian": 12}, "Westmere £5 and Meridian 12"),
        ("split", "by-share", "in their Percentage Shares"),
        (
            "split",
            Table(parts={"westmere": F(1, 2), "meridian": F(1, 2)}),
            "in the proportions Westmere 50% and Meridian 50%",
        ),
        ("provisions", ("s. 46(4)", "s. 46(5)", "s. 47"), "sections 46(4), 46(5) and 47"),
        ("provisions", ("s. 46(4)", "reg. 5"), "section 46(4) and regulation 5"),
        ("provisions", Power(act="Companies Act 2006", provisions=("s.44",)), "section 44 of the Companies Act 2006"),
        ("provisions", (Power(act="Companies Act 2006"),), "the Companies Act 2006"),
        (
            "provisions",
            Power(act="the Royal Charter of 1958", provisions=("art. 3",)),
            "article 3 of the Royal Charter of 1958",
        ),
        (
            "address",
            Address(lines=("Trust Headquarters", "Infirmary Road"), town="Westmere", postcode="WM1 4AA"),
            "Trust Headquarters, Infirmary Road, Westmere WM1 4AA",
        ),
        (
            "kind",
            Party(kind="company", number="01234567"),
            "a company registered in England and Wales with number 01234567",
        ),
        ("kind", Party(kind="nhs-foundation-trust"), "a public benefit corporation"),
        ("kind", Party(kind="general-partnership", members=("A", "B")), "a general partnership of A and B"),
        ("decision", "special", "a Special Resolution"),
        ("decision", "unanimous", "a Unanimous Resolution"),
        ("decision", "ordinary", "an Ordinary Resolution"),
        ("count", ("a", "b"), "two"),
        ("event", "material-breach", "a material breach"),
        ("event", DefaultEvent(event="non-payment"), "non-payment"),
        ("party-kind", "company", "a company"),
        ("party-kind", "guarantee-company", "a company limited by guarantee"),
        ("party-kind", "overseas-company", "an overseas company"),
        ("exit-words", "stays", "it stays with the LLP"),
        ("exit-words", "returns", "it returns to the Member that provided it"),
        ("preferred-interest", Preferred(rate=F(6, 100), method="simple"), "simple interest at 6% a year"),
        (
            "value-basis",
            Valuation(vat="exclusive", basis="market", valuer="an independent valuer", at=When(at="commencement")),
            "its market value on the Commencement Date, as valued by an independent valuer, exclusive of VAT",
        ),
        ("decision-term", "super-majority", "Super Majority Resolution"),
        ("decision-term", "board-consent", "Board Consent"),
    ],
)
def test_the_house_rules(wording: str, value: object, words: str) -> None:
    assert say(value, wording, LLP) == (words, False)


@pytest.mark.parametrize(
    ("wording", "value", "words"),
    [
        ("money", tbc("how much"), "[●]"),
        ("money", None, "[●]"),
        ("period", Period(count=tbc("how long"), unit="months"), "[●] months"),
        ("period", Period(count=2, unit=tbc("unit")), "two [●]"),
        ("when", When(on=tbc("day")), "on [●]"),
        ("when", When(within=Period(count=6, unit="months"), of=tbc("event")), "within six months after [●]"),
        ("when", When(later_of=(When(on=APRIL), tbc("event"))), "on the later of 1 April 2027 and [●]"),
        ("short", ("westmere", tbc("who")), "Westmere and [●]"),
        ("short", "nobody", "[●]"),
        ("list", (tbc("what"), "b"), "[●] and b"),
        ("parts", {"westmere": tbc("share"), "meridian": F(1, 2)}, "Westmere [●] and Meridian 50%"),
        (
            "address",
            Address(lines=("1 High Street",), town="Leeds", postcode=tbc("postcode")),
            "1 High Street, Leeds [●]",
        ),
        ("address", Address(town="Leeds", postcode="LS1"), "[●], Leeds LS1"),
        ("kind", Party(kind="company"), "a company registered in England and Wales with number [●]"),
        ("kind", Party(kind=tbc("kind"), number="1"), "[●]"),
        ("value-basis", Valuation(basis=tbc("basis"), vat="exclusive"), "[●], exclusive of VAT"),
        ("preferred-interest", Preferred(method="simple"), "simple interest at [●]"),
        ("split", Table(parts=tbc("parts")), "in the proportions [●]"),
        ("provisions", Power(act=tbc("Act"), provisions=("s. 1",)), "section 1 of the [●]"),
    ],
)
def test_an_open_part_leaves_a_hole_where_it_belongs_and_says_so(wording: str, value: object, words: str) -> None:
    assert say(value, wording, LLP) == (words, True)


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_dates_are_those_of_babel(day: dt.date) -> None:
    from babel.dates import format_date

    assert say(day, "date", LLP).text == format_date(day, "long", locale="en_GB")


@given(st.integers(0, 10**14))
def test_pounds_in_full_are_those_of_babel(pennies: int) -> None:
    from babel.numbers import format_currency

    amount = Decimal(pennies) / 100
    assert say(Money(amount=amount), "money-in-full", LLP).text == format_currency(amount, "GBP", locale="en_GB")


@pytest.mark.parametrize("wording", sorted(FILTERS))
def test_an_open_value_never_crashes_a_wording(wording: str) -> None:
    assert FILTERS[wording](tbc("anything"), LLP) == "[●]"
    assert FILTERS[wording](None, LLP) == "[●]"


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("money", "ten"),
        ("date", 5),
        ("", True),
        ("", {"a": 1}),
        ("", object()),
        ("when", "later"),
        ("rule", 7),
        ("split", "x"),
    ],
)
def test_a_value_without_such_words_is_the_mistake_of_the_clause(wording: str, value: object) -> None:
    with pytest.raises(CannotSay):
        say(value, wording, LLP)


def test_a_name_that_is_no_wording_is_refused() -> None:
    with pytest.raises(KeyError, match="monies"):
        say("x", "monies", LLP)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("as it stands", "as it stands"),
        (7, "seven"),
        (F(1, 2), "50%"),
        (APRIL, "1 April 2027"),
        (("a", "b"), "a and b"),
        (Decimal("1.5"), "1.5"),
    ],
)
def test_without_a_wording_a_value_reads_as_its_kind_does(value: object, words: str) -> None:
    assert say(value, "", LLP).text == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Member", "a"),
        ("Interest", "an"),
        ("LLP", "an"),
        ("NHS Partner", "an"),
        ("CIC", "a"),
        ("UK company", "a"),
        ("hour", "an"),
        ("European body", "a"),
        ("uninsured risk", "an"),
        ("Unanimous Resolution", "a"),
        ("underwriter", "an"),
        ("Ordinary Resolution", "an"),
        ("NATO base", "a"),
        ("user", "a"),
        ("one-off item", "a"),
        ("onerous term", "an"),
    ],
)
def test_the_article_follows_the_sound(words: str, expected: str) -> None:
    assert article(words) == expected


def deal_of(**names: str) -> Deal:
    return Deal(form="llp", parties={pid: Party(name=name) for pid, name in names.items()})


@pytest.mark.parametrize(
    ("names", "shorts"),
    [
        (["Westmere Hospitals NHS FT", "Meridian Limited"], ["Westmere", "Meridian"]),
        (["North Leeds Trust", "North York Trust"], ["North Leeds", "North York"]),
        (["The University of York", "University of Leeds"], ["University of York", "University of Leeds"]),
        (["The Harbour Trust", "St George's Trust"], ["Harbour", "St George's"]),
        (["Smith, Jones & Co LLP", "Brown plc"], ["Smith", "Brown"]),
        (["Acme", "Acme Holdings"], ["Acme", "Acme Holdings"]),
        (["Same Name", "Same Name"], ["Same Name", "Same Name"]),
        (["The", "The The"], ["The", "The"]),
        (["NHS Moorland Integrated Care Board", "NHS England"], ["NHS Moorland", "NHS England"]),
        (["A. Smith and Sons", "J R Hartley Limited"], ["A. Smith", "J R Hartley"]),
        (["Board Street Surgery", "Member Services Ltd"], ["Board Street", "Member Services"]),
        (["LLP Accountants LLP", "Secretary of State for Health"], ["LLP Accountants", "Secretary of State"]),
        (["Board"], ["Board"]),
    ],
)
def test_short_names_are_the_fewest_words_that_tell_parties_apart(names: list[str], shorts: list[str]) -> None:
    deal = deal_of(**{f"p{i}": n for i, n in enumerate(names)})
    assert list(lexicon_of(deal, MEMBERS).shorts.values()) == shorts


def test_a_given_short_name_stays_and_others_keep_clear_of_it() -> None:
    deal = Deal(
        form="llp",
        parties={
            "a": Party(name="Westmere Hospitals", short="Hospitals"),
            "b": Party(name="Hospitals United Limited"),
            "c": Party(name=tbc("name")),
            "d": tbc("the fourth party"),
        },
    )
    made = lexicon_of(deal, MEMBERS)
    assert made.shorts == {"a": "Hospitals", "b": "Hospitals United", "c": "[●]", "d": "[●]"}
    assert made.names == {"a": "Westmere Hospitals", "b": "Hospitals United Limited", "c": "[●]", "d": "[●]"}


def test_a_lexicon_can_be_made_of_a_deal_that_says_nothing() -> None:
    made = lexicon_of(Deal(form="alliance", deliverables=tbc("all")), {})
    assert made.shorts == {}
    assert made.in_form("the Partners") == "the Partners"
    assert say("westmere", "short", made) == ("[●]", True)


def test_nouns_change_our_words_only_as_whole_words() -> None:
    assert LLP.in_form("each Partner of the Partners in the Vehicle; Partnership") == (
        "each Member of the Members in the LLP; Partnership"
    )
    assert LLP.noun("Partners") == "Members"
    assert LLP.noun("Board") == "Board"


def test_short_forms_of_provisions_are_read_spelt_out() -> None:
    """As the register writes them."""
    assert spelt_out("s. 46(5)") == "section 46(5)"
    assert spelt_out("reg. 7") == "regulation 7"
    assert spelt_out("Sch. 4 para. 33") == "Schedule 4 paragraph 33"
