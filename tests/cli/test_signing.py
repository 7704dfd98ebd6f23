"""Signing on the command line: nobody signs a blank, and a fault of the clause library is nobody's secret."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest

from partnerdocs import drafting
from partnerdocs.drafting.instrument import Instrument
from partnerdocs.finding import Finding
from partnerdocs.library.data import examples_folder
from partnerdocs.model.deal import Deal
from partnerdocs.report import drafted
from tests.cli.test_cli import WESTSHIRE, run

FAIRMILE = examples_folder() / "fairmile.yaml"
OFFICE = "  office: {lines: [Sceptre House, Mill Bank], town: Fairmile, postcode: FM3 8DL}\n"


def changed(folder: Path, *changes: tuple[str, str]) -> Path:
    """The example of two partners with some lines changed."""
    text = FAIRMILE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "deal.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_deal_without_holes_can_be_checked_and_drafted_for_signature(tmp_path: Path) -> None:
    """Neither stands in the way of a deal that says everything."""
    path = changed(tmp_path, ("status: agreed-form", "status: execution"))
    result = run("check", path, "--final")
    assert (result.exit_code, result.output.count("error:")) == (0, 0)
    assert "No errors found by" in result.output
    assert "in the drafted text" in result.output
    assert run("draft", path, "-o", tmp_path / "x.docx").exit_code == 0


def test_checking_for_signing_finds_what_the_text_would_leave_blank(tmp_path: Path) -> None:
    """Also where the deal need not state the fact, so that no rule misses it; as text and as JSON."""
    path = changed(tmp_path, (OFFICE, ""))
    assert run("check", path).exit_code == 0
    result = run("check", path, "--final")
    assert result.exit_code == 1
    assert "vehicle.office   DOC-25 blank-at-signing" in result.output
    found = json.loads(run("check", path, "--final", "--format", "json").output)["findings"]
    assert [f["path"] for f in found] == ["vehicle.office"]


def test_a_text_to_be_signed_is_not_written_with_a_hole_in_it(tmp_path: Path) -> None:
    """Every hole is named; a working draft can still be had, and names them on its first page."""
    path = changed(tmp_path, (OFFICE, ""), ("status: agreed-form", "status: execution"))
    target = tmp_path / "x.docx"
    result = run("draft", path, "-o", target)
    assert result.exit_code == 1
    assert "vehicle.office   DOC-25" in result.output
    assert "Nothing was written" in result.output
    assert not target.exists()
    assert run("draft", path, "-o", target, "--working").exit_code == 0
    text = run("outline", target).output
    assert "vehicle.office" in text
    assert "DOC-25" in text
    assert "not for signature" in text.lower()


def test_a_draft_that_is_not_to_be_signed_may_have_holes(tmp_path: Path) -> None:
    """They are highlighted and listed in it."""
    path = changed(tmp_path, (OFFICE, ""))
    result = run("draft", path, "-o", tmp_path / "x.docx")
    assert result.exit_code == 0
    assert "1 open point as [●]" in result.output


def test_every_form_of_words_says_how_signing_is_told() -> None:
    """Whoever reads the help of a command finds both ways."""
    assert "library" in run("check", "--help").output
    assert "status: execution" in run("draft", "--help").output


@pytest.fixture
def _faulty_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def draft_with_findings(deal: Deal, library: object) -> tuple[Instrument, tuple[Finding, ...]]:
        instrument, _ = drafting.draft_with_findings(deal, library)  # type: ignore[arg-type]
        key = next(p.key for p in instrument.paragraphs() if p.number == "2.2")
        fault = Finding(at=key, says="'Widget' is used and not defined here.", fix="Define it.", rule="DOC-05")
        return instrument, (attrs.evolve(fault, name="term-not-defined"),)

    monkeypatch.setattr(drafted, "draft_with_findings", draft_with_findings)


@pytest.mark.usefixtures("_faulty_library")
def test_a_fault_of_the_clause_library_is_told_as_such(tmp_path: Path) -> None:
    """The document is written, the place is named as the reader sees it, and the exit code tells scripts."""
    target = tmp_path / "x.docx"
    result = run("draft", WESTSHIRE, "-o", target)
    assert result.exit_code == 3
    assert target.exists()
    assert "The clause library has a fault here; clause 2.2 must be read by hand." in result.output
    assert "For those who edit the clauses: Define it." in result.output
    assert result.output.rstrip().splitlines()[-1].startswith("1 fault of the clause library")


@pytest.mark.usefixtures("_faulty_library")
def test_a_text_to_be_signed_has_no_fault_unless_somebody_accepts_it(tmp_path: Path) -> None:
    """With a reason and a name, as any finding."""
    final = ("status: agreed-form", "status: execution")
    path, target = changed(tmp_path, final), tmp_path / "x.docx"
    assert run("draft", path, "-o", target).exit_code == 1
    assert run("check", path, "--final").exit_code == 1
    assert not target.exists()
    accept = "accept: [{rule: DOC-05, at: interpretation.interpretation/schedules, because: read, by: A Lawyer}]\n"
    changed(tmp_path, final, ("parties:\n", accept + "\nparties:\n"))
    result = run("draft", path, "-o", target)
    assert (result.exit_code, target.exists()) == (0, True), result.output
