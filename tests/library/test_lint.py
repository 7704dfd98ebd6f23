"""The lints: one bad text gives exactly one finding, at its line; a good text beside it gives none."""

from __future__ import annotations

import attrs
import pytest

from partnerdocs.finding import Place
from partnerdocs.library import lint as lint_module
from partnerdocs.library.clause import Clause, Library, Plan, Provision
from partnerdocs.library.data import data_folder
from partnerdocs.library.lint import all_checks, checks_table, find_check, lint
from partnerdocs.library.lints.structure import list_problem
from partnerdocs.library.lints.wording import unbalanced
from partnerdocs.library.load import read_clause
from partnerdocs.library.review import wording_hash
from tests.library.clauses import HEAD_LINES, clause_of, library_of, lint_of

LONG = " ".join(["word"] * 30) + " and " + " ".join(["word"] * 30)

BAD = [
    # words
    ("1. One.\n\n1. A person shall pay forthwith.", "word-to-replace", 3),
    ("1. It is void notwithstanding that.", "word-to-replace", 1),
    ("1. A person may sell,\n   provided that.", "word-to-replace", 2),
    ("1. The offer stays open for 30 days.", "typed-figure", 1),
    ("1. One.\n\n1. The offer stays open\n   for thirty days.", "typed-figure", 4),
    ("1. A trust may do so under section 46(5).", "typed-law", 1),
    ("1. Words\n   that the Companies Act 2006 uses.", "typed-law", 2),
    (f"1. Short.\n\n1. Short. The {LONG}.", "long-sentence", 3),
    ("1. A bracket (that is open.", "unbalanced-brackets", 1),
    ("1. A bracket] alone.", "unbalanced-brackets", 1),
    ("1. Two  blanks.", "stray-blank", 1),
    ("1. A blank , before.", "stray-blank", 1),
    ("1. {#a}\n   Under clause [](#topic.name/a).", "word-before-reference", 2),
    ("1. The notice shall be sent at once.", "shall-without-actor", 1),
    ("1. One.\n\n1. There shall be a book.", "shall-without-actor", 3),
    # terms
    ("1. The owner of the Widget pays.", "undefined-term", 1),
    ("1. One.\n\n1. Each has\n   a Green Widget.", "undefined-term", 4),
    ("1. A **Widget** is a thing.", "unused-term", 1),
    ("1. A **Widget** is a thing.\n\n1. The Widget (a **Widget**) stays.", "term-defined-twice", 3),
    ("1. In this clause, of a Widget:\n\n   - **Widget**: a thing that it shall mend.", "duty-in-definition", 3),
    # structure
    ("1. Under [](#topic.other).", "reference-to-nothing", 1),
    ("1. {#a}\n   Under\n   [](#topic.name/b).", "reference-to-nothing", 3),
    ('1. {#a when="is-llp"}\n   Text.\n\n1. Under [](#topic.name/a).', "reference-may-fall", 4),
    ("1. {#a}\n   Text.\n\n1. {#a}\n   Text.", "item-id-twice", 5),
    ("1. Each:\n\n   1. one;\n\n   1. two.", "list-endings", 5),
    ("1. Each:\n\n   1. one; and\n\n   1. two;", "list-endings", 5),
    ("1. Each:\n\n   1. one; and\n\n   1. two; or\n\n   1. three.", "list-endings", 7),
    ("1. Each:\n\n   1. one; and\n\n   1. two.\n\n   of them.", "list-endings", 5),
    ("1. Each:\n\n   1. one.\n\n   1. two; and\n\n   1. three.", "list-endings", 7),
    ("1. Each:\n\n   1. one,\n\n   1. two.", "list-endings", 5),
]


@pytest.mark.parametrize(("body", "name", "line"), BAD)
def test_one_bad_text_gives_exactly_that_finding_at_its_line(body: str, name: str, line: int) -> None:
    """Nothing else speaks, and the line is the line of the word."""
    assert set(lint_of(body)) == {(name, line)}


GOOD = [
    "1. A person shall pay at once and must not sell.",
    "1. A sum is due under [](#topic.name).",
    '1. {#a when="is-llp"}\n   Text.\n\n1. {when="is-llp"}\n   Under [](#topic.name/a).',
    '1. {#a when="is-llp"}\n   Text.\n\n1. {#a when="not-is-llp"}\n   Text.\n\n1. Under [](#topic.name/a).',
    "1. The (nested [brackets]) close.",
    "1. The notice shall be sent by the chair.",
    "1. One month ends on a Monday in March in England.",
    "1. The **Widgets** are things. A Widget's colour counts; so do two Widgets'.",
    '1. {when="is-llp"}\n   A **Widget** is so.\n\n1. {when="not-is-llp"}\n   A **Widget** is not.\n\n1. The Widget.',
    "1. Each:\n\n   1. one;\n\n   1. two; and\n\n   1. three.",
    "1. Each:\n\n   1. one; or\n\n   1. two,\n\n   of them.",
    "1. Each. Of these:\n\n   1. This one is a sentence.\n\n   1. So is that.",
    '1. Each:\n\n   1. {each="deal.background"}\n      {{ it }}; and\n\n1. After.',
    '1. Each:\n\n   1. one; and\n\n   1. {when="is-llp"}\n      this.\n\n   1. {when="not-is-llp"}\n      that.',
    f"1. A list:\n\n   1. {LONG}; and\n\n   1. end.",
]


@pytest.mark.parametrize("body", GOOD)
def test_a_good_text_gives_no_finding(body: str) -> None:
    """A false alarm costs more trust than a missed one."""
    assert lint_of(body) == []


def test_a_word_to_replace_in_a_title_is_found_at_the_title() -> None:
    """Titles are words too."""
    clause = attrs.evolve(clause_of("1. Text."), title="Prior to completion")
    found = lint(library_of(clause))
    assert [(f.name, f.place) for f in found] == [("word-to-replace", Place(file="topic/name.md", line=3))]


def provision(key: str, short_title: str, part: str) -> Provision:
    """An entry of the register."""
    cite = f"{part} of the {short_title}" if part else short_title
    return Provision(
        key=key,
        cite=cite,
        short_title=short_title,
        provision=part,
        extent="United Kingdom",
        status="unverified",
        checked="2026-11-22",
        by="somebody",
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("under the {{ law.act }}.", []),
        ("under {{ law.act }}.", ["law-without-article"]),
        ("under {{ law.act-s1 }}.", []),
        ("under the {{ law.act-s1 }}.", ["law-without-article"]),
    ],
)
def test_a_whole_act_takes_the_article_and_a_section_does_not(text: str, names: list[str]) -> None:
    """The register gives a short title for the one and all the words for the other."""
    law = {
        p.key: p for p in (provision("act", "Fraud Act 2006", ""), provision("act-s1", "Fraud Act 2006", "section 1"))
    }
    assert [f.name for f in lint(library_of(clause_of(f"1. An offence {text}"), law=law))] == names


def test_a_default_for_a_path_that_is_not_printed_is_found() -> None:
    """It would never be used."""
    head = "defaults: {deal.deadlock.notice: 10 Business Days}"
    assert lint_of("1. Text.", head) == [("unused-default", -1)]
    assert lint_of("1. Within {{ deal.deadlock.notice | period }}.", head) == []


def variant(word: str, chooser: str = "llp-or-alliance", body: str = "1. Text.") -> Clause:
    """A variant of one clause."""
    return clause_of(body, f"chooser: {chooser}", f"variant: {word}")


def test_variants_are_exactly_the_answers_of_their_chooser() -> None:
    """A text too few would leave the clause out in silence; one too many is never printed."""
    assert lint(library_of(variant("llp"), variant("alliance"))) == ()
    (missing,) = lint(library_of(variant("llp")))
    assert (missing.name, "'alliance'" in missing.says) == ("variants-and-chooser", True)
    (more,) = lint(library_of(variant("llp"), variant("alliance"), variant("company")))
    assert (more.place, "never answers 'company'" in more.says) == (Place(file="topic/name.md", line=7), True)
    (mixed,) = lint(library_of(variant("llp"), variant("alliance", chooser="execution-block")))
    assert "different choosers" in mixed.says


def test_two_variants_never_stand_together() -> None:
    """So they may define the same term."""
    body = "1. A **Widget** is a thing.\n\n1. The Widget stays."
    assert lint(library_of(variant("llp", body=body), variant("alliance", body=body))) == ()


def plan(*clauses: str, **rest: object) -> Plan:
    """A plan of some clauses."""
    wanted = {
        "id": "deed",
        "forms": ("llp",),
        "title": "Deed",
        "nouns": "llp",
        "parties": "opening.parties",
        "recitals": "opening.background",
        "clauses": clauses,
        "schedules": (),
        "execution": "execution.block",
        "place": Place(file="deed.yaml", line=1),
        "places": {c: Place(file="deed.yaml", line=10 + n) for n, c in enumerate(clauses)},
    }
    return Plan(**{**wanted, **rest})  # type: ignore[arg-type]


FIXED = (
    clause_of("1. Text.", "kind: parties", clause_id="opening.parties"),
    clause_of("1. Text.", "kind: recitals", clause_id="opening.background"),
    clause_of("Text.", "kind: execution", clause_id="execution.block"),
)
NOUNS = {"llp": {"Partner": "Member", "the Vehicle": "the LLP"}, "alliance": {"Partner": "Participant"}}


def planned(*clauses: Clause, plans: tuple[Plan, ...]) -> Library:
    """A library with plans, whose fixed parts are there."""
    return library_of(*FIXED, *clauses, nouns=NOUNS, plans={p.id: p for p in plans})


def found_by(library: Library) -> list[tuple[str, str]]:
    """Names of the findings with their places."""
    return [(f.name, str(f.place)) for f in lint(library)]


def test_a_plan_lists_what_there_is_once_and_in_its_place() -> None:
    """A clause or column that does not exist, one of another kind, one that stands twice."""
    schedule = clause_of("It says things.", "kind: schedule", clause_id="topic.schedule")
    one = clause_of("1. Under [](#topic.schedule).", clause_id="topic.one")
    good = plan("topic.one", schedules=("topic.schedule",))
    assert found_by(planned(one, schedule, plans=(good,))) == []
    assert found_by(planned(one, schedule, plans=(plan("topic.one", "topic.schedule"),))) == [
        ("plan-wrong-kind", "deed.yaml:11")
    ]
    assert found_by(planned(one, schedule, plans=(plan("topic.one", "topic.on", schedules=("topic.schedule",)),))) == [
        ("plan-names-nothing", "deed.yaml:11")
    ]
    twice = plan("topic.one", "topic.one", schedules=("topic.schedule",))
    assert [n for n, _ in found_by(planned(one, schedule, plans=(twice,)))] == ["plan-wrong-kind"]
    assert found_by(planned(one, schedule, plans=(plan("topic.one", schedules=("topic.schedule",), nouns="lp"),))) == [
        ("plan-names-nothing", "deed.yaml:1")
    ]


def test_a_clause_in_no_plan_and_a_reference_out_of_the_plan_are_found() -> None:
    """A condition on the referring item is enough."""
    one = clause_of("1. Under [](#topic.two).", clause_id="topic.one")
    two = clause_of("1. Text.", clause_id="topic.two")
    assert sorted(n for n, _ in found_by(planned(one, two, plans=(plan("topic.one"),)))) == [
        "clause-in-no-plan",
        "reference-out-of-plan",
    ]
    careful = clause_of('1. {when="not-is-alliance"}\n   Under [](#topic.two).', clause_id="topic.one")
    assert [n for n, _ in found_by(planned(careful, two, plans=(plan("topic.one"),)))] == ["clause-in-no-plan"]


def test_a_schedule_is_called_and_given_effect_once() -> None:
    """No clause that calls it, or two that give it effect."""
    schedule = clause_of("It says things.", "kind: schedule", clause_id="topic.schedule")
    quiet = clause_of("1. Text.", clause_id="topic.one")
    loud = [clause_of("1. [](#topic.schedule) has effect.", clause_id=f"topic.{n}") for n in ("one", "two")]
    mentions = clause_of("1. The table in [](#topic.schedule).", clause_id="topic.two")
    listed = plan("topic.one", schedules=("topic.schedule",))
    both = plan("topic.one", "topic.two", schedules=("topic.schedule",))
    assert [n for n, _ in found_by(planned(quiet, schedule, plans=(listed,)))] == ["schedule-not-called"]
    assert [n for n, _ in found_by(planned(*loud, schedule, plans=(both,)))] == ["schedule-called-twice"]
    assert found_by(planned(loud[0], mentions, schedule, plans=(both,))) == []


def test_terms_are_looked_for_in_the_plan_and_in_the_common_pool() -> None:
    """A term that only another plan's clause defines is undefined here; pooled definitions count everywhere."""
    uses = clause_of("1. The owner of the Widget pays.", clause_id="topic.one")
    defines = clause_of("1. A **Widget** is a thing. The Widget stays.", clause_id="topic.two")
    pool = clause_of("- **Widget**: a thing.", "kind: definitions", clause_id="topic.pool")
    other = plan("topic.two", id="other", forms=("alliance",), nouns="alliance")
    library = planned(uses, defines, plans=(plan("topic.one"), other))
    assert [f.says for f in lint(library)] == [
        "'Widget' is written like a defined term, and no clause of the plan 'deed' defines it."
    ]
    assert found_by(planned(uses, pool, plans=(plan("topic.one"),))) == []
    unused = clause_of("1. Text.", clause_id="topic.one")
    assert [n for n, _ in found_by(planned(unused, pool, plans=(plan("topic.one"),)))] == ["definition-in-no-plan"]


def test_a_form_without_a_vehicle_never_names_one() -> None:
    """Unless the item stands only where there is one."""
    alliance = plan("topic.one", forms=("alliance",), nouns="alliance")
    pool = clause_of("- **Vehicle**: it.", "kind: definitions", clause_id="topic.pool")
    always = clause_of("1. A duty of the Vehicle.", clause_id="topic.one")
    careful = clause_of('1. {when="has-vehicle"}\n   A duty of the Vehicle.', clause_id="topic.one")
    assert "no-word-for-vehicle" in [n for n, _ in found_by(planned(always, pool, plans=(alliance,)))]
    assert "no-word-for-vehicle" not in [n for n, _ in found_by(planned(careful, pool, plans=(alliance,)))]


def test_words_that_a_form_may_not_say_are_looked_for_in_its_own_words() -> None:
    """Nouns are set first, and text of another form is left out."""
    deed = plan("topic.one", must_not_say=("Partner", "dividend"))
    good = clause_of("1. A duty of a Partner.", clause_id="topic.one")
    pool = clause_of("- **Partner**: a person.", "kind: definitions", clause_id="topic.pool")
    assert found_by(planned(good, pool, plans=(deed,))) == []
    bad = clause_of("1. A Partner takes\n   its dividend.", clause_id="topic.one")
    assert found_by(planned(bad, pool, plans=(deed,))) == [("must-not-say", f"topic/name.md:{HEAD_LINES + 2}")]
    other = clause_of('1. {when="is-company"}\n   A dividend.', clause_id="topic.one")
    assert "must-not-say" not in [n for n, _ in found_by(planned(other, pool, plans=(deed,)))]


def test_two_plans_for_one_form_are_found() -> None:
    """Only the first of them would be drafted."""
    one = clause_of("1. Text.", clause_id="topic.one")
    both = (plan("topic.one"), plan("topic.one", id="other"))
    assert [n for n, _ in found_by(planned(one, plans=both))] == ["two-plans-one-form"]


def test_a_clause_that_was_changed_after_its_review_is_found() -> None:
    """The hash is that of the words; line breaks do not count."""
    body = "1. One two\n   three."
    good = f"reviewed: {{by: A Lawyer, date: 2026-11-02, hash: {wording_hash(clause_of(body))}}}"
    assert lint_of(body, good) == []
    assert lint_of("1. One two three.", good) == []
    assert lint_of("1. One two\n   four.", good) == [("changed-after-review", -1)]
    assert lint_of(body, good, "when: is-llp") == [("changed-after-review", -2)]


def test_a_contested_clause_names_its_position_and_a_tested_one_has_a_note() -> None:
    """Deadlock, calls, indemnities; restraints, limits of liability, insolvency."""
    assert lint_of("1. Text.", clause_id="topic.deadlock") == [("no-position", -HEAD_LINES + 1)]
    assert lint_of("1. Text.", "position: neutral", clause_id="topic.deadlock") == []
    assert [n for n, _ in lint_of("1. A person shall not compete with it.")] == ["no-note"]
    assert lint_of("1. A person shall not compete with it.", "note: A court asks whether it is reasonable.") == []


def test_a_finding_may_be_accepted_with_a_reason_and_no_more_than_that() -> None:
    """An acceptance silences one check in one file; one that nothing needs is found itself."""
    accept = "accept: {typed-figure: the length of a year}"
    assert lint_of("1. A ÷ 365.", accept) == []
    assert lint_of("1. Text.", accept) == [("acceptance-not-needed", -1)]
    assert lint_of("1. A ÷ 365 forthwith.", accept) == [("word-to-replace", 1)]


def test_an_error_cannot_be_accepted() -> None:
    """What breaks the draft stays."""
    names = [n for n, _ in lint_of("1. [](#topic.other).", "accept: {reference-to-nothing: later}")]
    assert names == ["acceptance-not-needed", "reference-to-nothing"]


def test_a_list_of_sentences_needs_no_joint() -> None:
    """Each limb ends with a full stop."""
    limbs = clause_of("1. One.\n\n1. Two.\n").items
    assert list_problem(list(limbs), closing=False) is None


@pytest.mark.parametrize(("text", "offset"), [("(a) [b]", None), ("a)", 1), ("(a", 0), ("(a]", 2), ("[(a])", 3)])
def test_brackets_close_in_the_order_in_which_they_open(text: str, offset: int | None) -> None:
    """The first bracket without its other half."""
    assert unbalanced(text) == offset


def test_every_check_has_an_id_and_a_name_of_its_own_and_says_what_it_means() -> None:
    """What the docs list; every lint function is listed by hand."""
    checks = all_checks()
    assert len({c.id for c in checks}) == len({c.name for c in checks}) == len(checks)
    assert all(c.meaning.endswith(".") for c in checks)
    assert len(lint_module.LINTS) == 5
    wanted = {name for _, name, _ in BAD} - {c.name for c in checks}
    assert wanted == set()


def test_the_docs_list_every_check() -> None:
    """The table in docs/writing-clauses.md is the one that the program makes."""
    page = (data_folder("clauses").parent / "docs" / "writing-clauses.md").read_text(encoding="utf-8")
    assert page.endswith(f"\n\n{checks_table()}\n")


def test_a_check_is_found_by_its_id_and_by_its_name() -> None:
    """So that it can be explained."""
    check = find_check("lib-40")
    assert check is not None
    assert check.name == "undefined-term"
    assert find_check("undefined-term") is check
    assert find_check("no-such-check") is None


def test_the_example_in_the_docs_is_read_without_a_finding() -> None:
    """The page shows what the program reads."""
    page = (data_folder("clauses").parent / "docs" / "writing-clauses.md").read_text(encoding="utf-8")
    text = page.split("```markdown\n")[1].split("```")[0]
    clause, found = read_clause(text, "governance/deadlock.md")
    assert found == ()
    assert len(clause.items) == 3


def test_a_repeated_limb_is_joined_to_itself_and_its_alternatives_are_no_list() -> None:
    """One alternative stands for each element; a semicolon alone would make sentences of the limbs."""
    alternatives = (
        '1. In this order:\n\n   1. {each="deal.deadlock.steps"}\n      a step in which:\n\n'
        '      1. {when="is-llp"}\n         they meet;\n\n      1. {when="not-is-llp"}\n         they wait; and\n'
    )
    assert lint_of(alternatives) == []
    assert [n for n, _ in lint_of('1. These:\n\n   1. {each="deal.background"}\n      {{ it }};\n')] == ["list-endings"]
