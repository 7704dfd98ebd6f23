"""What is missing, in a word that is mistyped, a library, a program or a folder, is named as what it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from partnerdocs.library import data, load
from partnerdocs.library.data import data_folder
from tests.cli.test_cli import WESTSHIRE, run


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("SHR-1", "SHR-01"),
        ("shr1", "SHR-01"),
        ("READ-1", "READ-01"),
        ("DOC-4", "DOC-04"),
        ("LIB-1", "LIB-01"),
        ("WRD-2", "WRD-02"),
        ("unkown-key", "unknown-key"),
        ("shares-do-not-ad-up", "SHR-"),
    ],
)
def test_a_rule_that_is_mistyped_is_guessed(word: str, meant: str) -> None:
    """By its number without a nought, or by a name that is nearly right."""
    result = run("explain", word)
    assert result.exit_code == 2
    assert f"There is no rule {word!r}. Did you mean " in result.output
    if meant.endswith("-"):
        return
    assert f"Did you mean {meant}" in result.output


def test_a_word_that_is_like_no_rule_gets_no_guess() -> None:
    """A guess at random would send somebody astray."""
    result = run("explain", "qqqqqqqq")
    assert result.exit_code == 2
    assert "Did you mean" not in result.output
    assert "The documentation lists them all" in result.output


@pytest.fixture
def _bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that was installed without its clauses and templates."""
    monkeypatch.setattr(data, "PACKAGE", tmp_path / "installed" / "partnerdocs")
    load.default_library.cache_clear()


@pytest.mark.usefixtures("_bare")
def test_clauses_that_were_not_installed_are_named(tmp_path: Path) -> None:
    """They are not the Word file, which could be written."""
    for command in (("draft", WESTSHIRE, "-o", tmp_path / "x.docx"), ("clauses", "check"), ("demo", "-o", tmp_path)):
        result = run(*command)
        assert result.exit_code == 2, command
        assert "that ship with partnerdocs are missing" in result.output, command
        assert "cannot be written" not in result.output
        assert "None" not in result.output


def test_a_library_with_faults_is_told_as_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clause file of the package that somebody has damaged."""
    for name in ("clauses", "templates"):
        shutil.copytree(data_folder(name), tmp_path / "_data" / name)  # type: ignore[arg-type]
    (tmp_path / "_data" / "clauses" / "bad.md").write_text("---\nid: bad\n---\n# No\n", encoding="utf-8")
    monkeypatch.setattr(data, "PACKAGE", tmp_path)
    load.default_library.cache_clear()
    result = run("draft", WESTSHIRE, "-o", tmp_path / "x.docx")
    load.default_library.cache_clear()
    assert result.exit_code == 2
    assert "bad.md" in result.output
    assert "The clause library cannot be used" in result.output


def test_a_team_drafts_with_its_own_clauses(tmp_path: Path) -> None:
    """Its folder is laid over ours, as `clauses check` does."""
    ours = data_folder("clauses") / "boilerplate" / "counterparts.md"
    text = ours.read_text("utf-8")
    title = "Counterparts and signature"
    assert f"title: {title}\n" in text
    (tmp_path / "own" / "boilerplate").mkdir(parents=True)
    (tmp_path / "own" / "boilerplate" / "counterparts.md").write_text(
        text.replace(title, f"{title} of Quuxley"), "utf-8"
    )
    target = tmp_path / "x.docx"
    result = run("draft", WESTSHIRE, "-o", target, "--clauses", tmp_path / "own")
    assert result.exit_code == 0, result.output
    assert f"{title} of Quuxley" in run("outline", target).output
    assert run("draft", WESTSHIRE, "-o", target, "--force").exit_code == 0
    assert "Quuxley" not in run("outline", target).output


@pytest.mark.parametrize("own", ["gone", "bad"])
def test_clauses_that_cannot_be_used_stop_a_draft(tmp_path: Path, own: str) -> None:
    """A folder that is not there, or with faults in it."""
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "bad.md").write_text("---\nid: bad\n---\n# No\n", encoding="utf-8")
    result = run("draft", WESTSHIRE, "-o", tmp_path / "x.docx", "--clauses", tmp_path / own)
    assert result.exit_code == 2
    assert "The clause library cannot be used" in result.output
    assert not (tmp_path / "x.docx").exists()


def test_pages_that_nobody_can_measure_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draft is written without them."""
    monkeypatch.setenv("PATH", str(tmp_path))
    result = run("draft", WESTSHIRE, "-o", tmp_path / "x.docx", "--pages")
    assert result.exit_code == 0
    assert "The contents show no page numbers: soffice is not installed; page numbers need LibreOffice" in result.output
    assert (tmp_path / "x.docx").exists()
    (tmp_path / "soffice").write_text("no program")
    assert "soffice cannot be run" in run("draft", WESTSHIRE, "-o", tmp_path / "y.docx", "--pages").output
