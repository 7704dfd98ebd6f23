"""The page of a rule, for `explain` and for the docs."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from partnerdocs.dealfile import READING_RULES
from partnerdocs.report.explain import pages as every_page
from partnerdocs.rules import RULES
from partnerdocs.rules.entry import entries, with_refusals
from partnerdocs.rules.explain import explain, page, pages, suggestions

REFUSALS = tuple(READING_RULES.values())


def test_a_docstring_is_taken_apart() -> None:
    """Flaw, reason, further words and examples, which may run over lines."""
    it = page(
        """The flaw.

        More about it.

        Why: the reason
        goes on.

        Base: two
        Fails:  {a: 1,
                 b: 2}
        Passes: {a: 2}
        """
    )
    assert (it.says, it.why, it.more) == ("The flaw.", "The reason goes on.", "More about it.")
    assert (it.base, it.fails, it.passes) == ("two", "{a: 1, b: 2}", "{a: 2}")


def test_a_text_without_examples_is_a_page_too() -> None:
    """As of open points."""
    assert page("The flaw.") == page("\n    The flaw.\n")
    assert page("The flaw.").fails == ""


def test_every_page_can_be_explained_by_id_and_by_name() -> None:
    """In any case of letters; with flaw, severity and source on it."""
    for entry in entries():
        text = explain(entry.id.lower())
        assert text == explain(entry.name)
        assert text.startswith(f"{entry.id} {entry.name}\n\n{page(entry.text).says}")
        assert entry.source in text


def test_a_page_tells_how_to_accept_a_finding_and_shows_the_examples() -> None:
    """Both are what a reader of a finding wants next."""
    text = explain("SHR-01")
    assert "{shares: {a: 1/2, b: 1/3}}" in text
    assert "accept: [{rule: SHR-01" in text


def test_an_unknown_rule_is_answered_with_a_guess() -> None:
    """By id or by name."""
    assert "SHR-01" in suggestions("SHR-001")
    assert "shares-not-whole" in suggestions("share-not-whole")
    with pytest.raises(KeyError, match="Did you mean shares-not-whole"):
        explain("shares-not-hole")


def test_what_reading_refuses_is_explained_beside_the_rules() -> None:
    """An id that both report has one page that tells of both."""
    known = with_refusals(REFUSALS)
    assert {e.id for e in known} == {e.id for e in entries()} | set(READING_RULES)
    for refusal in REFUSALS:
        text = explain(refusal.name, REFUSALS)
        assert text.startswith(refusal.id)
        assert refusal.says in text
    both = explain("SHR-02", REFUSALS)
    assert "Cedar" not in both
    assert "share-of-nothing" in both
    assert "share-outside-the-whole" in both


def test_names_are_unique_across_rules_and_reading() -> None:
    """An id may have two names, one for each way to be found; a name has one id."""
    names = [e.name for e in entries()] + [r.name for r in REFUSALS]
    assert len(set(names)) == len(names)


def test_the_index_lists_every_page_once() -> None:
    """And every line of it leads to a page."""
    files = pages(REFUSALS)
    for rule in RULES:
        assert files["index.md"].count(f"]({rule.id}.md)") == 1
    assert all(name == "index.md" or f"]({name})" in files["index.md"] for name in files)


def test_the_generated_docs_are_up_to_date() -> None:
    """Run .ci/rule_pages.py after a change of a rule's docstring."""
    script = runpy.run_path(str(Path(__file__).parents[2] / ".ci" / "rule_pages.py"))
    assert [path.name for path in script["stale"]()] == []


def test_stale_docs_are_named(tmp_path: Path) -> None:
    """A page that differs, one that is missing and one of a rule that is gone."""
    script = runpy.run_path(str(Path(__file__).parents[2] / ".ci" / "rule_pages.py"))
    for name, text in every_page().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert script["stale"](tmp_path) == {}
    (tmp_path / "SHR-01.md").write_text("old")
    (tmp_path / "SHR-02.md").unlink()
    (tmp_path / "OLD-01.md").write_text("gone")
    assert {p.name: text is None for p, text in script["stale"](tmp_path).items()} == {
        "SHR-01.md": False,
        "SHR-02.md": False,
        "OLD-01.md": True,
    }
