"""What a person is told about a file that is not a deal: every kind of problem, word for word."""

# ruff: noqa: E501 - messages are compared as they are printed, on one line

from __future__ import annotations

import pytest

from partnerdocs.dealfile import READING_RULES, ReadingError, loads
from partnerdocs.finding import Place, Severity

#: A file, and of each finding its line, its path, its rule, what it says and how to mend it.
CASES = [
    (
        "title: A\ntitel: B\nform: llp",
        (2, "titel", "READ-01", "`titel` is no key that may stand here.", "Did you mean title?"),
    ),
    (
        "title: A\ntitle: B\nform: llp",
        (2, "title", "READ-02", "`title` stands twice, first in line 1.", "Remove one of them."),
    ),
    ("title: [A, B]\nform: llp", (1, "title", "READ-03", "A list stands here; expected text.", "")),
    (
        "form: limited\ntitle: A",
        (
            1,
            "form",
            "READ-04",
            "'limited' stands here; expected one of alliance, general-partnership, limited-partnership, llp, company, guarantee-company, cic, section-75.",
            "",
        ),
    ),
    ("title: A", (1, "form", "LGF-01", "`form` is missing: legal form of the partnership.", "Give it.")),
    (
        "form: {tbc: which}",
        (1, "form", "READ-12", "An open point stands here; this fact is settled first.", "Give it."),
    ),
    (
        "form: llp\nparties: [a, b]",
        (2, "parties", "READ-03", "A list stands here; expected a mapping, as {a: ..., b: ...}.", ""),
    ),
    (
        "form: llp\nparties: {a: A Trust}",
        (
            2,
            "parties.a",
            "READ-03",
            "'A Trust' stands here; expected a mapping with keys name, kind, short, number, ....",
            "",
        ),
    ),
    (
        "form: llp\nparties: {a b: {name: A}}",
        (2, "parties.a b", "READ-14", "'a b' is no id.", "Use one word of letters, digits, - and _."),
    ),
    (
        "form: llp\nparties: {vehicle: {name: A}}",
        (
            2,
            "parties.vehicle",
            "READ-14",
            "'vehicle' means something of its own in a deal, so it is no id.",
            "Choose another id.",
        ),
    ),
    (
        "form: llp\nshares: {a: 40}\nparties: {a: {name: A}}",
        (
            2,
            "shares.a",
            "SHR-05",
            "'40' stands here without a percent sign; expected a part of the whole, as 2/5, 40 % or 0.4.",
            "40 %?",
        ),
    ),
    (
        "form: llp\nshares: {a: 140 %}\nparties: {a: {name: A}}",
        (
            2,
            "shares.a",
            "SHR-02",
            "'140 %' is not a part of a whole; expected a part of the whole, as 2/5, 40 % or 0.4.",
            "Correct it.",
        ),
    ),
    (
        "form: llp\nshares: {a: 1/0}\nparties: {a: {name: A}}",
        (
            2,
            "shares.a",
            "READ-04",
            "'1/0' stands here; expected a part of the whole, as 2/5, 40 % or 0.4.",
            "Nothing can be divided by nought.",
        ),
    ),
    (
        "form: llp\nshares: {a: 2/5, b: 3/5}\nparties: {a: {name: A}}",
        (2, "shares.b", "REF-01", "'b' names no element of parties.", "Known: a."),
    ),
    (
        "form: llp\nlead: harrowdal\nparties: {harrowdale: {name: A}}",
        (2, "lead", "REF-01", "'harrowdal' names no element of parties.", "Did you mean 'harrowdale'?"),
    ),
    (
        "form: llp\nsigning: 2027-02-31",
        (2, "signing", "TRM-01", "'2027-02-31' is not a day of the calendar.", "Correct the date."),
    ),
    (
        "form: llp\nsigning: 01/02/2027",
        (
            2,
            "signing",
            "READ-04",
            "'01/02/2027' stands here; expected a date, as 2027-04-01 or 1 April 2027.",
            "Which is the day and which the month? Write 2027-04-01.",
        ),
    ),
    (
        "form: llp\ngovernance: {board: {seats: {a: -1}}}\nparties: {a: {name: A}}",
        (
            2,
            "governance.board.seats.a",
            "READ-11",
            "-1 stands here; expected a whole number from 0 to 1,000,000.",
            "",
        ),
    ),
    (
        "form: llp\ngovernance: {board: {independents: 1000000}}",
        (2, "governance.board.independents", "READ-11", "No board has 1,000,000 members of that kind.", ""),
    ),
    (
        "form: llp\ngovernance: {decisions: {a: {every: [b, b, b]}, b: {all: partners}}, reserved: [{id: m, needs: {every: ["
        + "a, " * 200
        + "b]}}]}",
        (
            2,
            "governance.reserved.m.needs",
            "READ-08",
            "With each name followed, this rule asks for more than 500 votes and consents, or has more than 60 levels.",
            "Say it with fewer.",
        ),
    ),
    (
        "form: llp\nvehicle: {year_end: 31 February}",
        (
            2,
            "vehicle.year_end",
            "FIN-18",
            "Day 31 of month 2 does not come each year.",
            "Give a day of the calendar, as 31 March.",
        ),
    ),
    (
        "form: llp\nvehicle: {year_end: 30 March 2027}",
        (
            2,
            "vehicle.year_end",
            "FIN-18",
            "'30 March 2027' stands here; expected a day of each year, as 31 March.",
            "Leave the year out.",
        ),
    ),
    (
        "form: llp\nvehicle: {capital: {a: 400_000}}\nparties: {a: {name: A}}",
        (
            2,
            "vehicle.capital.a",
            "RES-15",
            "'400_000' stands here without a currency; expected an amount with its currency, as 400_000 GBP or £400,000.50.",
            "Add the code of the currency.",
        ),
    ),
    (
        "form: llp\nvehicle: {capital: {a: -5 GBP}}\nparties: {a: {name: A}}",
        (
            2,
            "vehicle.capital.a",
            "RES-15",
            "'-5 GBP' is below nought.",
            "Give the amount without a sign, and say who pays it.",
        ),
    ),
    (
        "form: llp\nvehicle: {capital: {a: £400 EUR}}\nparties: {a: {name: A}}",
        (2, "vehicle.capital.a", "FIN-30", "'£400 EUR' says £ and EUR, which disagree.", "Keep the one that is meant."),
    ),
    (
        "form: llp\nvehicle: {capital: {a: 400,000 GBP}}\nparties: {a: {name: A}}",
        (
            2,
            "vehicle.capital.000 GBP",
            "READ-01",
            "`000 GBP` is no key that may stand here.",
            "A comma ends an entry inside braces: write thousands as 400_000, or put the value into quotes.",
        ),
        (
            2,
            "vehicle.capital.a",
            "RES-15",
            "'400' stands here without a currency; expected an amount with its currency, as 400_000 GBP or £400,000.50.",
            "Add the code of the currency.",
        ),
    ),
    (
        "form: llp\nvehicle: {capital: {a: 5.125 GBP}}\nparties: {a: {name: A}}",
        (2, "vehicle.capital.a", "READ-11", "5.125 GBP is not a whole number of minor units.", ""),
    ),
    (
        "form: llp\nvehicle: {capital: {a: $5}}\nparties: {a: {name: A}}",
        (2, "vehicle.capital.a", "RES-15", "'$5' can be one of USD, AUD, CAD, NZD, SGD, HKD.", "Add the code."),
    ),
    (
        "form: llp\nvehicle: {capital: {a: £5m}}\nparties: {a: {name: A}}",
        (
            2,
            "vehicle.capital.a",
            "READ-04",
            "'£5m' stands here; expected an amount with its currency, as 400_000 GBP or £400,000.50.",
            "Write the amount out in figures.",
        ),
    ),
    (
        "form: llp\nterm: {length: ten years}",
        (
            2,
            "term.length",
            "READ-04",
            "'ten years' stands here; expected a period, as 10 working days or 6 months.",
            "Units: minutes, hours, days, working days, weeks, months, years.",
        ),
    ),
    (
        "form: llp\nterm: {length: 10 yeers}",
        (
            2,
            "term.length",
            "READ-04",
            "'10 yeers' stands here; expected a period, as 10 working days or 6 months.",
            "Did you mean 10 years?",
        ),
    ),
    (
        "form: llp\nterm: {length: 0 years}",
        (2, "term.length", "READ-11", "A period of 0 years cannot run.", "Give 1 or more."),
    ),
    (
        "form: llp\nterm: {commencement: conditions mett}",
        (
            2,
            "term.commencement",
            "READ-04",
            "'conditions mett' stands here; expected a date or one of signature, conditions-met, incorporation, commencement, end-of-lock-in, price-fixed, exit-start, end.",
            "Did you mean conditions-met?",
        ),
    ),
    (
        "form: llp\nterm: {commencement: the hub opens}",
        (
            2,
            "term.commencement",
            "READ-04",
            "'the hub opens' stands here; expected a date or one of signature, conditions-met, incorporation, commencement, end-of-lock-in, price-fixed, exit-start, end.",
            "Another event is written {event: the hub opens}.",
        ),
    ),
    (
        "form: llp\nterm: {commencement: 6 months}",
        (
            2,
            "term.commencement",
            "READ-04",
            "'6 months' stands here; expected a date or one of signature, conditions-met, incorporation, commencement, end-of-lock-in, price-fixed, exit-start, end.",
            "Say after what: {within: 6 months, of: commencement}.",
        ),
    ),
    (
        "form: llp\nterm: {commencement: {by: 2027-04-01, on: 2027-04-01}}",
        (
            2,
            "term.commencement",
            "READ-11",
            "It is said in 2 ways: on, by.",
            "Give one: a date, an event, {by: date}, {within: period, of: event} or {later_of: [...]}.",
        ),
    ),
    (
        "form: llp\nterm: {commencement: {within: 6 months}}",
        (2, "term.commencement", "READ-11", "`within` and `of` belong together.", "Say within how long, and of what."),
    ),
    (
        "form: llp\ngovernance: {board: {alternates: yes}}",
        (2, "governance.board.alternates", "READ-04", "'yes' stands here; expected true or false.", "Write true."),
    ),
    (
        "form: llp\ngovernance: {board: {quorum: {seats: three}}}",
        (2, "governance.board.quorum.seats", "READ-04", "'three' stands here; expected a whole number of seats.", ""),
    ),
    (
        "form: llp\ngovernance: {board: {quorum: {seats: 3 partners}}}",
        (
            2,
            "governance.board.quorum.seats",
            "READ-04",
            "'3 partners' stands here; expected a whole number of seats.",
            "Give the number alone, or in seats.",
        ),
    ),
    (
        "form: llp\ngovernance: {decisions: {special: {at_least: 75, of: shares}}}",
        (2, "governance.decisions.special.at_least", "VOT-01", "75 of the shares is more than all of them.", "75 %?"),
    ),
    (
        "form: llp\ngovernance: {decisions: {special: {at_least: 3/4, more_than: 1/2, of: shares}}}",
        (
            2,
            "governance.decisions.special",
            "VOT-01",
            "Both more_than and at_least are given.",
            "Give either more_than or at_least.",
        ),
    ),
    (
        "form: llp\ngovernance: {decisions: {special: [a, b]}}",
        (
            2,
            "governance.decisions.special",
            "READ-04",
            "A list stands here; expected one of {all: ...}, {consent: ...}, {every: ...}, {any: ...} or a mapping with keys more_than, at_least, threshold, of, counted or the id of one of governance.decisions.",
            "Write {every: [...]} if all of them must be met, {any: [...]} if one is enough.",
        ),
    ),
    (
        "form: llp\ngovernance: {decisions: {special: {evry: [a]}}}",
        (
            2,
            "governance.decisions.special",
            "READ-01",
            "`evry` stands here; expected one of {all: ...}, {consent: ...}, {every: ...}, {any: ...} or a mapping with keys more_than, at_least, threshold, of, counted or the id of one of governance.decisions.",
            "Did you mean every?",
        ),
    ),
    (
        "form: llp\ndeadlock: {steps: [{mediation: 30 days, expert: 3 days}]}",
        (
            2,
            "deadlock.steps[0]",
            "READ-03",
            "`mediation` and `expert` stand in one entry; expected one of them.",
            "Give each a line of its own in the list, or remove one.",
        ),
    ),
    (
        "form: llp\ndeadlock: {steps: [{buy_out: 30 days}]}",
        (
            2,
            "deadlock.steps[0]",
            "READ-03",
            "'30 days' stands behind `buy_out`; expected a mapping with keys duty, first, price, offer, window, complete.",
            "",
        ),
    ),
    (
        "form: llp\ndeadlock: {steps: [{mediation: 30 days, boddy: CEDR}]}",
        (2, "deadlock.steps[0].boddy", "READ-01", "`boddy` is no key that may stand here.", "Did you mean body?"),
    ),
    (
        "form: llp\ndeadlock: {steps: mediate}",
        (
            2,
            "deadlock.steps[0]",
            "READ-04",
            "'mediate' stands here; expected one of {chief-executives: ...}, {champions: ...}, {mediation: ...}, {expert: ...}, {buy_out: ...}, {wind_up: ...}.",
            "Did you mean mediation?",
        ),
    ),
    (
        "form: llp\nmoney: {profit: by-shares}",
        (
            2,
            "money.profit",
            "READ-04",
            "'by-shares' stands here; expected one of by-share or a mapping with keys parts, because.",
            "Did you mean by-share?",
        ),
    ),
    (
        "form: llp\nmoney: {default_interest: {by: 4}}",
        (
            2,
            "money.default_interest.by",
            "READ-04",
            "'4' stands here without a percent sign; expected a percentage, as 6 %.",
            "4 %?",
        ),
    ),
    (
        "form: llp\ndeliverables: [{what: x}]",
        (2, "deliverables[0].id", "READ-05", "`id` is missing: its id in this deal.", "Give it."),
    ),
    (
        "form: llp\ndeliverables: [{id: x}, {id: x}]",
        (
            2,
            "deliverables.x",
            "DEL-21",
            "The id 'x' stands 2 times in deliverables.",
            "Give each element an id of its own.",
        ),
    ),
    (
        "form: llp\nresources: [{id: x}, {id: x}]",
        (2, "resources.x", "REF-02", "The id 'x' stands 2 times in resources.", "Give each element an id of its own."),
    ),
    (
        "form: llp\ndeliverables: [{id: {tbc: x}}]",
        (2, "deliverables[0].id", "READ-12", "An open point stands here; this fact is settled first.", "Give it."),
    ),
    (
        "form: llp\ntitle: TBC",
        (
            2,
            "title",
            "READ-13",
            "'TBC' stands here as text; it would be printed as if it were agreed.",
            "Write {tbc: what is missing, owner: who settles it}.",
        ),
    ),
    (
        "form: llp\ntitle: {tbc: title, owners: me}",
        (2, "title.owners", "READ-01", "`owners` is no key of an open point.", "Known keys: tbc, owner, law."),
    ),
    (
        "form: llp\ntitle: {tbc: title, law: chek}",
        (2, "title.law", "READ-04", "'chek' stands here; expected check.", "Write `law: check`."),
    ),
    (
        'form: llp\ntitle: "a\\u202eb"',
        (2, "title", "READ-04", "The text holds characters that no document can carry (U+202E).", "Remove them."),
    ),
    ('form: llp\ntitle: ""', (2, "title", "READ-04", "The text is empty.", "Say what it is, or leave the key out.")),
    (
        "form: llp\ntitle: none",
        (
            2,
            "title",
            "READ-04",
            "`none` stands here; expected text.",
            "Leave the key out, write {tbc: ...} if it is not settled, or put the word into quotes if it is a text.",
        ),
    ),
    (
        "form: llp\nbackground: {a, b}",
        (2, "background", "READ-03", "Braces stand here; expected a list.", "Write the list in brackets: [a, b]."),
    ),
    (
        "form: llp\nterm: none",
        (
            2,
            "term",
            "READ-03",
            "`none` stands here; expected a mapping with keys commencement, length, extensions, conditions, ....",
            "Every deal has it: state it, or write {tbc: what is missing} if it is not settled.",
        ),
    ),
    (
        "form: llp\ndeliverables: [{id: x, measures: [{target: 5 %}]}]",
        (
            2,
            "deliverables.x.measures[0].target",
            "READ-04",
            "'5 %' stands here; expected an exact number, as 95 or 1.5.",
            "Give the number alone; its unit stands under `unit`.",
        ),
    ),
    (
        "form: llp\naccept: [{because: x}]",
        (2, "accept[0].at", "READ-05", "`at` is missing: the path at which it is accepted.", "Give it."),
        (2, "accept[0].rule", "READ-05", "`rule` is missing: the id of the rule.", "Give it."),
    ),
    (
        "- a",
        (1, "", "READ-03", "The file is no mapping of keys to facts.", "Begin with `format: 1`, a title and a form."),
    ),
    (
        "just words",
        (1, "", "READ-03", "The file is no mapping of keys to facts.", "Begin with `format: 1`, a title and a form."),
    ),
    (
        "form: llp\n title: x",
        (
            2,
            "",
            "READ-06",
            "The file cannot be read as YAML from here on (mapping values are not allowed in this context).",
            "Put a text that holds a colon into quotes, and indent the keys of one thing alike.",
        ),
    ),
    (
        "form: llp\ntitle: *x",
        (
            2,
            "",
            "READ-07",
            "`*x` repeats another part of the file; a deal file says each thing itself.",
            "Write the facts out, or quote the text if the star belongs to it.",
        ),
    ),
    (
        "form: llp\ntitle: x: y",
        (
            2,
            "",
            "READ-06",
            "The file cannot be read as YAML from here on (mapping values are not allowed in this context).",
            "Put a text that holds a colon into quotes, and indent the keys of one thing alike.",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[str(case[0]).replace("\n", " ")[:70] for case in CASES])
def test_a_problem_is_told_with_its_line_its_path_and_the_way_to_mend_it(case: tuple[str, ...]) -> None:
    """Exactly so, and nothing else is complained of."""
    text, *expected = case
    with pytest.raises(ReadingError) as caught:
        loads(text, "d.yaml")
    found = caught.value.findings
    assert expected == [(f.place.line if f.place else 0, f.at, f.rule, f.says, f.fix) for f in found]
    assert all(f.place == Place(file="d.yaml", line=f.place.line) for f in found if f.place)
    assert {Severity.ERROR} == {f.severity for f in found}


def test_every_rule_of_reading_that_can_be_broken_by_a_text_is_broken_above() -> None:
    """The table has a page for each rule that a finding names, and no rule that never speaks."""
    named = {finding[2] for case in CASES for finding in case[1:]}
    elsewhere = {"READ-08", "READ-15"}  # size and depth: test_hostile.py; number: below
    assert set(READING_RULES) == named | elsewhere


def test_every_rule_of_reading_has_a_name_a_line_and_a_page() -> None:
    """Names state the flaw in kebab-case; the texts are sentences."""
    for rule in READING_RULES.values():
        assert rule.name == rule.name.lower().replace(" ", "-")
        assert rule.says.endswith(".")
        assert rule.page.endswith(".")
    assert len(READING_RULES) == len({rule.name for rule in READING_RULES.values()})


MANY = """\
format: 1
title: Many slips
form: llp
parties:
  a: {name: A Trust, kind: nhs-foundation-trust, number: 01234567}
  b: {name: B Limited, kind: compny}
shares: {a: 40, b: 60 %}
lead: c
money:
  waterfall:
    - {top_up: {reserve: £400,000}}
    - {split: by-share}
governance:
  board: {seats: {a: 2 seats, b: two}, seats: {a: 1}}
  decisions: {ordinary: {more_than: 1/2, of: shares}}
  otherwise: ordinry
term: {commencement: {later_of: [2027-02-31, conditions-met]}, long_stop: 31/3/2027}
typo: 1
"""


def test_all_problems_of_a_file_are_told_at_once_in_its_order() -> None:
    """A slip in one fact hides no slip in another, not even a reference that leads nowhere."""
    with pytest.raises(ReadingError) as caught:
        loads(MANY, "many.yaml")
    assert [(f.place.line if f.place else 0, f.at, f.rule) for f in caught.value.findings] == [
        (6, "parties.b.kind", "READ-04"),
        (7, "shares.a", "SHR-05"),
        (8, "lead", "REF-01"),
        (11, "money.waterfall[0].000", "READ-01"),
        (14, "governance.board.seats", "READ-02"),
        (14, "governance.board.seats.b", "READ-04"),
        (16, "governance.otherwise", "REF-01"),
        (17, "term.long_stop", "READ-04"),
        (17, "term.commencement.later_of[0]", "TRM-01"),
        (18, "typo", "READ-01"),
    ]


def test_a_reading_error_prints_like_a_careful_colleague() -> None:
    """Where, what, and what to do, each finding on lines of its own."""
    with pytest.raises(ReadingError) as caught:
        loads("form: llp\nparties: {a: {name: A}}\nshares: {a: 40}\n", "westshire.yaml")
    assert (
        str(caught.value) == "westshire.yaml:3 shares.a   SHR-05 shares-in-mixed-units\n"
        "  '40' stands here without a percent sign; expected a part of the whole, as 2/5, 40 % or 0.4.\n"
        "  Fix: 40 %?"
    )


def test_a_reading_error_can_be_sent_to_another_process() -> None:
    """It pickles with its findings."""
    import pickle

    with pytest.raises(ReadingError) as caught:
        loads("typo: 1")
    assert caught.value.findings == pickle.loads(pickle.dumps(caught.value)).findings


def test_a_file_with_thousands_of_slips_is_told_of_the_first_few_hundred() -> None:
    """More would help nobody."""
    text = "form: llp\n" + "".join(f"wrong{i}: 1\n" for i in range(5000))
    with pytest.raises(ReadingError) as caught:
        loads(text)
    assert caught.value.findings[-1].says == "4700 more problems are not shown."
    assert len(caught.value.findings) == 301
