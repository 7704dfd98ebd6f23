"""Clause files: what is read from them, and that nothing is lost in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerdocs.library.clause import Defines, Emphatic, Item, Pointer, Slot, Words
from partnerdocs.library.load import read_clause
from tests.library.clauses import body_line, clause_of, clause_text, found_in

LADDER = """\
1. A **Deadlock** arises if it is proposed at {{ deal.deadlock.after.meetings | count }} successive
   meetings of the Partners and on each occasion:

   1. it is not passed; or

   1. no quorum is present,

   although everybody was invited.

1. {#notice when="not-services-continue" each="deal.parties"}
   *Run-in heading.* Within a time, under [](#money.default-interest/rate).
"""


def test_a_body_is_read_into_items_with_endings_stripped() -> None:
    """Numbered items, limbs, closing words, marks, terms, values, references and run-in headings."""
    first, second = clause_of(LADDER).items
    assert first.pieces == (
        Words("A "),
        Defines((Words("Deadlock"),)),
        Words(" arises if it is proposed at "),
        Slot("deal.deadlock.after.meetings", "count"),
        Words(" successive meetings of the Partners and on each occasion"),
    )
    assert first.ending == ":"
    assert [(c.kind, c.text, c.ending) for c in first.children] == [
        ("item", "it is not passed", "; or"),
        ("item", "no quorum is present", ","),
        ("closing", "although everybody was invited", "."),
    ]
    assert (second.id, second.when, second.each) == ("notice", "not-services-continue", "deal.parties")
    assert second.pieces == (
        Emphatic("Run-in heading."),
        Words(" Within a time, under "),
        Pointer("money.default-interest/rate"),
    )
    assert second.ending == "."


def test_each_item_knows_its_line_and_the_line_of_each_of_its_words() -> None:
    """The place of an item is where its words begin; a later line of it is found by its offset."""
    first, second = clause_of(LADDER).items
    assert first.place.line == body_line(1)
    assert first.children[1].place.line == body_line(6)
    assert first.line_at(first.text.index("successive")).line == body_line(1)
    assert first.line_at(first.text.index("meetings of")).line == body_line(2)
    assert second.place.line == body_line(11)


def test_definitions_may_have_limbs_and_marks() -> None:
    """`- **Term**: text`, limbs indented by two or three."""
    for blanks in ("  ", "   "):
        body = f'- {{when="has-vehicle"}}\n  **Law**: each of:\n\n{blanks}1. an Act; and\n\n{blanks}1. an order.\n'
        (item,) = clause_of(body, "kind: definitions").items
        assert (item.kind, item.when, item.text, item.ending) == ("definition", "has-vehicle", "Law: each of", ":")
        assert [c.text for c in item.children] == ["an Act", "an order"]


def test_a_schedule_has_parts_with_marks_and_tables_alone_in_their_paragraph() -> None:
    """`## Heading {#id}` is a Part; one value with a table is a table."""
    body = 'It sets out things.\n\n## Staff {#staff when="has-staff"}\n\n{{ deal.resources | resources-table }}\n'
    text, part, table = clause_of(body, "kind: schedule").items
    assert (text.kind, text.text, text.ending) == ("text", "It sets out things", ".")
    assert (part.kind, part.text, part.id, part.when) == ("part", "Staff", "staff", "has-staff")
    assert (table.kind, table.pieces) == ("table", (Slot("deal.resources", "resources-table"),))


def test_a_table_may_hang_on_an_item_and_paragraphs_follow_it() -> None:
    """A paragraph is closing words only after a list; after a table it is text."""
    (item,) = clause_of("1. The list:\n\n   {{ deal.resources | resources-table }}\n\n   That is all.\n").items
    assert [c.kind for c in item.children] == ["table", "text"]


def test_two_texts_that_differ_only_in_their_line_breaks_are_equal() -> None:
    """Where lines break is no part of the clause."""
    assert clause_of("1. One two\n   three.\n") == clause_of("\n1. One\n   two three.\n")


REFUSED = [
    ("1. A brace { stays.", "stray-sign", 1),
    ("1. A brace\n   } stays.", "stray-sign", 2),
    ('1. Text {when="x"} inside.', "stray-sign", 1),
    ("1. Text {{ deal.title.", "stray-sign", 1),
    ("1. A ** star ** stays.", "stray-sign", 1),
    ("1. A *star stays.", "stray-sign", 1),
    ("1. An escape \\* would vanish.", "stray-sign", 1),
    ("1. An entity &amp; would change.", "stray-sign", 1),
    ("1. A snake_case word.", "stray-sign", 1),
    ("1. [](governance.board) without a hash.", "not-in-subset", 1),
    ("1. See\n   [the clause](#governance.board).", "not-in-subset", 2),
    ('1. See [](#governance.board "title").', "not-in-subset", 1),
    ("1. See <https://example.com>.", "not-in-subset", 1),
    ("1. Some `code`.", "not-in-subset", 1),
    ("1. A <b>tag</b>.", "not-in-subset", 1),
    ("1. An ![](#image.png).", "not-in-subset", 1),
    ("1. A ~~struck~~ word.", "not-in-subset", 1),
    ("1. A break  \n   here.", "not-in-subset", 1),
    ("1. A *heading with {{ deal.title }}.*", "not-in-subset", 1),
    ("1. A **term with *emphasis***.", "not-in-subset", 1),
    ("1. One.\n\n<!-- a comment -->\n", "not-in-subset", 3),
    ("1. One.\n\n> a quotation\n", "not-in-subset", 3),
    ("1. One.\n\n```\ncode\n```\n", "not-in-subset", 3),
    ("1. One.\n\n    code\n", "wrong-indent", 3),
    ("1. One.\n\n***\n", "not-in-subset", 3),
    ("# A heading\n", "not-in-subset", 1),
    ("## A Part in a clause\n", "not-in-subset", 1),
    ("A heading\n---------\n", "not-in-subset", 1),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n", "not-in-subset", 1),
    ("1. {{ 1 + 1 }}", "bad-value", 1),
    ("1. {{ deal }}", "bad-value", 1),
    ("1. {{ deal.title | lower | sentence }}", "bad-value", 1),
    ("1. {{ party.name }}", "bad-value", 1),
    ("1. {{ law.llp-act-2000 | lower }}", "bad-value", 1),
    ('1. {wen="x"}\n   Text.', "bad-mark", 1),
    ('1. {when="x" when="y"}\n   Text.', "bad-mark", 1),
    ("1. {when=x}\n   Text.", "bad-mark", 1),
    ("1. {#Big}\n   Text.", "bad-mark", 1),
    ("1. {}\n   Text.", "bad-mark", 1),
    ('1. {when="x"} Text.', "bad-mark", 1),
    ('1. {when="x"}\n\n   Text.', "bad-mark", 1),
    ("1. One.\n1. Two\ngoes on.\n", "wrong-indent", 3),
    ("1. One:\n\n  1. two spaces.\n", "wrong-indent", 3),
    ("1. One:\n\n    1. four spaces.\n", "wrong-indent", 3),
    ("1.  One with two blanks.\n", "wrong-indent", 1),
    ("1. One\n  goes on with two.\n", "wrong-indent", 2),
    ("1. One\n       goes on with seven.\n", "wrong-indent", 2),
    (" 1. Indented by one.\n", "wrong-indent", 1),
    ("1. One\twith a tab.\n", "wrong-indent", 1),
    ("2. Two.\n", "typed-number", 1),
    ("1. One.\n2. Two.\n", "typed-number", 2),
    ("1) One.\n", "typed-number", 1),
    ("1. One:\n\n   (a) typed.\n", "typed-number", 3),
    ("1. 1.1 One.\n", "typed-number", 1),
    ("1. As in\n   7. a line that begins so.\n", "typed-number", 2),
    ("1. 1. Two marks.\n", "wrong-item", 1),
    ("1.\n", "wrong-item", 1),
    ("1. One.\n\n   - a dash without a term.\n", "wrong-item", 3),
    ("1. One.\n\n   * **Term**: a star.\n", "wrong-item", 3),
    ("1. a\n\n   1. b\n\n      1. c\n\n         1. too deep.\n", "wrong-item", 7),
    ("1. {{ deal.resources | resources-table }}\n", "wrong-item", 1),
    ("1. One:\n\n   1. a, and\n\n   1. b.\n", "wrong-ending", 3),
    ("1. One:\n\n   1. a or\n\n   1. b.\n", "wrong-ending", 3),
]


@pytest.mark.parametrize(("body", "name", "line"), REFUSED)
def test_what_markdown_would_lose_is_refused_with_its_line(body: str, name: str, line: int) -> None:
    """Each such text gives this finding at this line."""
    assert (name, line) in found_in(body)


@pytest.mark.parametrize(("body", "name", "line"), REFUSED)
def test_one_slip_gives_one_kind_of_finding(body: str, name: str, line: int) -> None:
    """No slip drags unrelated findings after it."""
    assert {found for found, _ in found_in(body)} == {name}


def test_a_reference_definition_does_not_vanish() -> None:
    """`[word]: address` would leave no trace in Markdown; here it stays text."""
    (item,) = clause_of("[note]: the other side is to confirm\n").items
    assert item.text == "[note]: the other side is to confirm"


def test_all_problems_of_a_file_are_found_at_once() -> None:
    """One finding does not hide the next."""
    assert found_in("2. One {.\n\n1. Two\nlazy.\n\n# Head\n") == [
        ("typed-number", 1),
        ("stray-sign", 1),
        ("wrong-indent", 4),
        ("not-in-subset", 6),
    ]


def _texts(items: tuple[Item, ...]) -> str:
    return " ".join(i.text + i.ending + " " + _texts(i.children) for i in items)


WORD = st.text(st.sampled_from("abcxyz ABC.,;:()'\"-!?\n1234#{}[]*_`<>|\\&~+=^"), max_size=30)


@given(st.lists(WORD, min_size=1, max_size=4))
def test_no_word_is_lost_without_a_finding(lines: list[str]) -> None:
    """Whatever stands in a body either reaches the items or is reported."""
    body = "\n".join(f"1. begin {line} end" for line in lines)

    clause, found = read_clause(clause_text(body), "topic/name.md")
    if not found:
        kept = "".join(c for c in _texts(clause.items) if c.isalnum())
        wanted = "".join(c for line in lines for c in f"begin{line}end" if c.isalnum())
        assert kept == wanted


PIECES = st.sampled_from(
    [
        "---\n",
        "id: a.b\n",
        "1. ",
        "   ",
        "\n",
        "- ",
        "**",
        "*",
        "{{ ",
        " }}",
        "{#a ",
        '"}',
        "## ",
        "[](#a.b)",
        "| ",
        "&a ",
        "x",
        ": ",
        "> ",
        "`",
        "\t",
        "<b>",
        "; and",
        "\u2028",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_file_makes_reading_raise(text: str) -> None:
    """Whatever a file holds, the answer is a clause and findings with lines of that file."""
    for file in (text, clause_text(text), clause_text(text, "kind: schedule")):
        _, found = read_clause(file, "topic/name.md")
        assert all(f.place and 1 <= f.place.line <= file.count("\n") + 1 for f in found)
