"""The command line as people use it: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from partnerdocs.cli import main
from partnerdocs.library.data import examples_folder
from partnerdocs.rules.bases import base_text

WESTSHIRE = examples_folder() / "westshire.yaml"


def run(*arguments: object) -> Result:
    """One command in this process; a traceback is never an answer."""
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def broken(folder: Path, old: str, new: str) -> Path:
    """Westshire with one thing changed."""
    text = WESTSHIRE.read_text(encoding="utf-8")
    assert old in text
    path = folder / "deal.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_check_ends_with_nought_where_no_error_is_found() -> None:
    """Open points are no errors."""
    result = run("check", WESTSHIRE)
    assert result.exit_code == 0
    assert "No errors found by" in result.output
    assert "open point" in result.output


def test_check_for_signing_counts_open_points_as_errors() -> None:
    """Nobody signs with a hole in the text."""
    assert run("check", WESTSHIRE, "--final").exit_code == 1


def test_check_ends_with_one_where_an_error_is_found(tmp_path: Path) -> None:
    """Shares that do not add up."""
    path = broken(tmp_path, "westmere: 2/5", "westmere: 1/2")
    result = run("check", path)
    assert result.exit_code == 1
    assert "SHR-01" in result.output
    assert f"{path}:" in result.output


def test_check_as_json_gives_every_finding_its_place(tmp_path: Path) -> None:
    """Scripts read rule, name, severity, path, line, says and fix."""
    path = broken(tmp_path, "westmere: 2/5", "westmere: 1/2")
    found = json.loads(run("check", path, "--format", "json").output)["findings"]
    shares = next(f for f in found if f["rule"] == "SHR-01")
    assert {"rule", "name", "severity", "path", "line", "says", "fix"} <= shares.keys()
    assert shares["severity"] == "error"
    assert shares["path"] == "shares"
    assert isinstance(shares["line"], int)


@pytest.mark.parametrize("output", ["text", "json"])
def test_a_file_that_is_no_deal_ends_with_two(tmp_path: Path, output: str) -> None:
    """Whatever it is."""
    for name, data in {"empty": b"", "binary": bytes(range(256)), "brackets": b"[" * 20_000, "text": b"hello"}.items():
        path = tmp_path / name
        path.write_bytes(data)
        result = run("check", path, "--format", output)
        assert result.exit_code == 2, name
        assert "Traceback" not in result.output
    assert run("check", tmp_path / "nowhere.yaml").exit_code == 2
    assert run("check", tmp_path).exit_code == 2


def test_draft_writes_a_word_file_and_reports(tmp_path: Path) -> None:
    """The file is there, and nobody is told that it is valid."""
    target = tmp_path / "westshire.docx"
    result = run("draft", WESTSHIRE, "-o", target)
    assert result.exit_code == 0
    assert target.read_bytes()[:2] == b"PK"
    assert "not yet reviewed by a lawyer" in result.output
    for word in ("valid", "sound", "compliant"):
        assert word not in result.output.lower().replace("invalid", "")


def test_draft_overwrites_only_when_asked(tmp_path: Path) -> None:
    """What stands there stays there."""
    target = tmp_path / "westshire.docx"
    target.write_text("mine", encoding="utf-8")
    assert run("draft", WESTSHIRE, "-o", target).exit_code == 2
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("draft", WESTSHIRE, "-o", target, "--force").exit_code == 0


def test_draft_refuses_a_deal_with_errors_unless_it_is_a_working_draft(tmp_path: Path) -> None:
    """A working draft says so on its pages."""
    path = broken(tmp_path, "westmere: 2/5", "westmere: 1/2")
    target = tmp_path / "out.docx"
    result = run("draft", path, "-o", target)
    assert result.exit_code == 1
    assert not target.exists()
    assert run("draft", path, "-o", target, "--working").exit_code == 0
    assert "Working draft: not for signature" in run("outline", target).output


def test_draft_of_a_form_without_an_instrument_says_one_sentence(tmp_path: Path) -> None:
    """Which forms there are."""
    path = tmp_path / "deal.yaml"
    path.write_text("format: 1\nform: company\nparties: {a: {name: A}, b: {name: B}}\nshares: {a: 1/2, b: 1/2}\n")
    result = run("draft", path, "-o", tmp_path / "x.docx", "--working")
    assert result.exit_code == 2
    assert "company" in result.output
    assert not (tmp_path / "x.docx").exists()


def test_check_says_where_no_agreement_can_be_drafted(tmp_path: Path) -> None:
    """The deal is checked all the same; a form that can be drafted needs no such word."""
    path = tmp_path / "deal.yaml"
    path.write_text(base_text("two"), encoding="utf-8")
    for final in ((), ("--final",)):
        result = run("check", path, *final)
        assert result.exit_code == 0
        assert "no agreement can be drafted for the form general-partnership yet" in result.output
        assert "in the drafted text" not in result.output
    assert "no agreement" not in run("check", WESTSHIRE).output


def test_outline_prints_the_numbers_as_word_shows_them(tmp_path: Path) -> None:
    """From the file alone."""
    target = tmp_path / "westshire.docx"
    run("draft", WESTSHIRE, "-o", target)
    lines = run("outline", target).output.splitlines()
    assert any(line.split()[:1] == ["1."] for line in lines)
    assert any(line.split()[:2] == ["Schedule", "1"] for line in lines)


def test_outline_of_what_is_no_word_file_ends_with_two(tmp_path: Path) -> None:
    """Never a traceback."""
    path = tmp_path / "x.docx"
    path.write_bytes(b"PK\x03\x04 not a package")
    assert run("outline", path).exit_code == 2
    assert run("outline", tmp_path / "none.docx").exit_code == 2


def test_explain_shows_a_page_for_every_rule_that_a_finding_can_name() -> None:
    """Deal rules, reading rules, library lint and document checks alike."""
    for rule in ("SHR-01", "shr-01", "DOC-04", "LIB-40", "READ-01", "OPN-01"):
        result = run("explain", rule)
        assert result.exit_code == 0, rule
        assert result.output.strip()
    assert run("explain", "XYZ-99").exit_code == 2


def test_clauses_check_counts_what_it_read(tmp_path: Path) -> None:
    """Our own library has no error; a team's folder is laid over it."""
    result = run("clauses", "check")
    assert result.exit_code == 0, result.output
    assert "clause files read" in result.output
    (tmp_path / "bad.md").write_text("---\nid: bad\n---\n# No\n", encoding="utf-8")
    assert run("clauses", "check", "--clauses", tmp_path).exit_code == 1


def test_demo_never_replaces_a_file(tmp_path: Path) -> None:
    """What stands under that name may be somebody's week of edits."""
    mine = tmp_path / "westshire.docx"
    mine.write_text("mine", encoding="utf-8")
    result = run("demo", "-o", tmp_path)
    assert result.exit_code == 0
    assert mine.read_text(encoding="utf-8") == "mine"
    assert f"Drafted {tmp_path / 'westshire-2.docx'}" in result.output.replace("\n", " ")


def test_demo_says_where_the_file_is(tmp_path: Path) -> None:
    """The first thing that a newcomer runs."""
    result = run("demo", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert (tmp_path / "out" / "westshire.docx").exists()
    assert str(tmp_path / "out") in result.output


def test_help_is_there_for_every_command() -> None:
    """Words that a lawyer understands."""
    for command in ("check", "draft", "explain", "outline", "clauses", "demo"):
        assert run(command, "--help").exit_code == 0


def test_output_that_is_no_terminal_holds_no_colours() -> None:
    """A pipe gets plain text."""
    made = subprocess.run(
        [sys.executable, "-m", "partnerdocs.cli", "check", str(WESTSHIRE)],
        capture_output=True,
        check=False,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    assert b"\x1b[" not in made.stdout
