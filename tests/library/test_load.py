"""Loading a library: front matter, names checked, folders laid over each other, every problem at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnerdocs.finding import Place, Severity
from partnerdocs.library.clause import Library
from partnerdocs.library.data import data_folder, examples_folder
from partnerdocs.library.load import LibraryError, load_library, read_clause, read_library
from tests.library.clauses import clause_text, found_in, names, write

PLAN = """\
id: deed
forms: [llp]
title: Members' agreement
nouns: llp
parties: opening.parties
recitals: opening.background
clauses: [topic.name]
execution: execution.block
"""

LAW = """\
llp-act-2000-s6:
  short_title: Limited Liability Partnerships Act 2000
  provision: section 6
  extent: United Kingdom
  status: unverified
  checked: 2026-11-22
  by: somebody
"""


def load(folder: Path, *more: Path) -> Library:
    """A library with every wording that the tests name."""
    return load_library(folder, *more, wordings={"count", "short"}, tables={"resources-table"})


def test_a_library_holds_clauses_nouns_law_phrases_and_plans(tmp_path: Path) -> None:
    """Every file of a folder is read into its place."""
    write(
        tmp_path,
        {
            "clauses/topic/name.md": clause_text("1. Under {{ law.llp-act-2000-s6 }}."),
            "clauses/nouns.yaml": "llp: {Partner: Member}\n",
            "clauses/law.yaml": LAW,
            "clauses/phrases.yaml": "parties: Parties\n",
            "plans/deed.yaml": PLAN,
        },
    )
    library = load_library(tmp_path / "clauses", plans=[tmp_path / "plans"], wordings=(), tables=())
    (clause,) = library.clauses["topic.name"]
    assert (clause.title, clause.version, clause.kind) == ("A title", "1.0", "clause")
    assert library.nouns == {"llp": {"Partner": "Member"}}
    assert library.law["llp-act-2000-s6"].cite == "section 6 of the Limited Liability Partnerships Act 2000"
    assert library.phrases == {"parties": "Parties"}
    assert library.plans["deed"].clauses == ("topic.name",)


def test_front_matter_stays_text_and_keeps_its_lines() -> None:
    """A version keeps its nought, a list of notes is one text, defaults are words."""
    head = ["note: [one, two]", "defaults: {deal.governance.board.quorum.wait: 30 minutes}", "position: neutral"]
    text = clause_text("1. Text.", *head).replace('"1.0"', "1.10")
    clause, found = read_clause(text, "topic/name.md")
    assert found == ()
    assert clause.version == "1.10"
    assert clause.note == "one\ntwo"
    assert clause.defaults == {"deal.governance.board.quorum.wait": "30 minutes"}
    assert clause.line_of("defaults").line == 7


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("titel: x", "unknown"),
        ("kind: klause", "'klause'"),
        ("position: mine", "'mine'"),
        ("chooser: llp-or-alliance", "belong together"),
        ("reviewed: {by: somebody}", "`by`, `date` and `hash`"),
        ("accept: {typed-figure: ''}", "no reason"),
        ("when: [a, b]", "expected a text"),
        ("defaults: [a]", "not a mapping"),
    ],
)
def test_front_matter_that_says_something_else_is_reported_at_its_line(head: str, says: str) -> None:
    """An unknown key, a word outside its list, a key of another shape."""
    _, found = read_clause(clause_text("1. Text.", head), "topic/name.md")
    assert [f.name for f in found] == ["wrong-key"]
    assert says in found[0].says
    assert found[0].place == Place(file="topic/name.md", line=6)


def test_a_misspelt_key_is_met_with_the_key_that_was_meant() -> None:
    """Did you mean."""
    _, found = read_clause(clause_text("1. Text.", "defalts: {a: b}"), "topic/name.md")
    assert "Did you mean 'defaults'?" in found[0].fix


def test_missing_keys_are_all_reported() -> None:
    """id, title, version and source must stand in each file."""
    _, found = read_clause("---\nkind: clause\n---\n1. Text.\n", "x.md")
    assert sorted(f.says for f in found) == [
        f"The key `{key}` is missing." for key in ("id", "source", "title", "version")
    ]


def test_yaml_that_cannot_be_read_is_a_finding_with_its_line() -> None:
    """Broken YAML, doubled keys and aliases do not raise."""
    assert found_in("1. Text.", "note: a: b")[0][0] == "unreadable-yaml"
    assert ("unreadable-yaml", 0) in [(n, 0) for n, _ in found_in("1. Text.", "title: again")]
    assert ("unreadable-yaml") in [n for n, _ in found_in("1. Text.", "note: &a x", "position: *a")]
    assert read_clause("no front matter", "x.md")[1][0].name == "no-front-matter"


def test_a_file_name_says_the_id_and_the_variant(tmp_path: Path) -> None:
    """`topic.name` stands in topic/name.md; a variant in topic/name.variant.md."""
    head = ["chooser: llp-or-alliance", "variant: llp"]
    write(
        tmp_path,
        {"topic/name.llp.md": clause_text("1. Text.", *head), "topic/other.md": clause_text("1. Text.")},
    )
    _, found = read_library(tmp_path, wordings=(), tables=())
    assert [(f.name, f.fix) for f in found] == [("wrong-file-name", "Call the file topic/name.md.")]


def test_a_later_folder_takes_the_place_of_the_same_id_and_variant(tmp_path: Path) -> None:
    """A team lays its own folder over ours: other clauses stay."""
    variants = {
        f"ours/topic/name.{v}.md": clause_text(f"1. Ours {v}.", "chooser: llp-or-alliance", f"variant: {v}")
        for v in ("llp", "alliance")
    }
    write(tmp_path, {**variants, "ours/topic/other.md": clause_text("1. Ours.", clause_id="topic.other")})
    theirs = clause_text("1. Theirs.", "chooser: llp-or-alliance", "variant: llp")
    write(tmp_path, {"theirs/topic/name.llp.md": theirs, "theirs/law.yaml": LAW})
    library = load(tmp_path / "ours", tmp_path / "theirs")
    assert {c.variant: c.items[0].text for c in library.clauses["topic.name"]} == {
        "llp": "Theirs",
        "alliance": "Ours alliance",
    }
    assert library.clauses["topic.other"][0].items[0].text == "Ours"
    assert list(library.law) == ["llp-act-2000-s6"]


def test_a_later_text_without_variants_takes_the_place_of_all_of_them(tmp_path: Path) -> None:
    """Otherwise the chooser would still pick one of ours."""
    ours = clause_text("1. Ours.", "chooser: llp-or-alliance", "variant: llp")
    write(tmp_path, {"ours/topic/name.llp.md": ours, "theirs/topic/name.md": clause_text("1. Theirs.")})
    (clause,) = load(tmp_path / "ours", tmp_path / "theirs").clauses["topic.name"]
    assert clause.items[0].text == "Theirs"


def test_two_files_of_one_folder_with_the_same_id_are_reported(tmp_path: Path) -> None:
    """Which one would count nobody could tell."""
    write(tmp_path, {"topic/name.md": clause_text("1. A."), "topic/twin.md": clause_text("1. B.")})
    assert "doubled" in names(read_library(tmp_path, wordings=(), tables=())[1])


def test_a_library_error_lists_everything_with_file_and_line(tmp_path: Path) -> None:
    """All problems of all files at once, and each line of the message says where."""
    write(
        tmp_path,
        {
            "topic/name.md": clause_text("1. A { brace.\n\n1. {{ deal.titel }}."),
            "topic/other.md": clause_text('1. {when="is-lp"}\n   Text.', clause_id="topic.other"),
        },
    )
    with pytest.raises(LibraryError) as raised:
        load(tmp_path)
    assert names(raised.value.findings) == ["stray-sign", "wrong-path", "unknown-name"]
    assert "topic/name.md:7" in str(raised.value)
    assert "topic/name.md:9" in str(raised.value)
    assert "topic/other.md:8" in str(raised.value)


def test_a_folder_that_is_missing_or_a_file_that_is_no_text_is_a_finding(tmp_path: Path) -> None:
    """Nothing raises but `LibraryError`."""
    (tmp_path / "topic").mkdir()
    (tmp_path / "topic" / "name.md").write_bytes(b"\xff\xfe")
    assert names(read_library(tmp_path, tmp_path / "nowhere", wordings=(), tables=())[1]) == ["unreadable-file"] * 2


def test_files_with_windows_line_ends_and_a_byte_order_mark_are_read_alike(tmp_path: Path) -> None:
    """Word processors and editors on Windows write such files."""
    text = clause_text("1. One\n   two.\n")
    write(tmp_path, {"a/topic/name.md": text})
    (tmp_path / "b" / "topic").mkdir(parents=True)
    (tmp_path / "b" / "topic" / "name.md").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load(tmp_path / "a").clauses == load(tmp_path / "b").clauses


@pytest.mark.parametrize(
    ("law", "name"),
    [
        (LAW.replace("unverified", "fine"), "wrong-key"),
        (LAW.replace("2026-11-22", "yesterday"), "wrong-key"),
        (LAW.replace("  by: somebody\n", ""), "wrong-key"),
        (LAW.replace("llp-act-2000-s6:", "LLPA:"), "wrong-law"),
        ("key: words\n", "wrong-law"),
    ],
)
def test_an_entry_of_the_register_of_law_is_whole(tmp_path: Path, law: str, name: str) -> None:
    """Status, extent, day and person of the last check are never missing."""
    write(tmp_path, {"law.yaml": law})
    assert names(read_library(tmp_path, wordings=(), tables=())[1]) == [name]


def test_a_whole_act_and_a_citation_in_words_of_its_own(tmp_path: Path) -> None:
    """Without a provision the short title is cited, and the text says `the`; `cite` overrides the words."""
    whole = LAW.replace("  provision: section 6\n", "")
    own = LAW.replace("llp-act-2000-s6", "other").replace("  extent", "  cite: the 2000 Act\n  extent")
    write(tmp_path, {"law.yaml": whole + own})
    law = load(tmp_path).law
    assert law["llp-act-2000-s6"].cite == "Limited Liability Partnerships Act 2000"
    assert law["other"].cite == "the 2000 Act"


@pytest.mark.parametrize(
    "plan", [PLAN.replace("[llp]", "[lpp]"), PLAN.replace("id: deed", "id: dead"), PLAN + "extra: x\n"]
)
def test_a_plan_that_says_something_else_is_reported(tmp_path: Path, plan: str) -> None:
    """Unknown forms, another file name, unknown keys."""
    write(tmp_path, {"deed.yaml": plan, "clauses/nouns.yaml": "llp: {}\n"})
    _, found = read_library(tmp_path / "clauses", plans=[tmp_path], wordings=(), tables=())
    assert names(found) == ["wrong-key"]


def test_the_folders_that_ship_are_found_beside_the_package() -> None:
    """In a checkout they stand beside the package."""
    assert (data_folder("clauses") / "law.yaml").is_file()
    assert (data_folder("templates") / "plans").is_dir()
    assert examples_folder().name == "examples"


def test_the_folders_that_ship_are_found_inside_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a wheel they stand in the package; a folder of that name beside it is never taken for them."""
    package = tmp_path / "site-packages" / "partnerdocs"
    write(package, {"_data/clauses/law.yaml": ""})
    write(tmp_path / "site-packages", {"templates/x.yaml": ""})
    monkeypatch.setattr("partnerdocs.library.data.PACKAGE", package)
    assert data_folder("clauses") == package / "_data" / "clauses"
    with pytest.raises(FileNotFoundError, match="templates"):
        data_folder("templates")


def test_findings_are_errors_only_where_reading_loses_something(tmp_path: Path) -> None:
    """What reading finds is an error, each with a fix or the values in it."""
    write(tmp_path, {"topic/name.md": clause_text("1. {{ deal.shares }} and {{ deal.titel }}.")})
    found = read_library(tmp_path, wordings=(), tables=())[1]
    assert {f.severity for f in found} == {Severity.ERROR}
