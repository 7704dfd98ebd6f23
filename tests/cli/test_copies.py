"""Which copy the command line writes, told from the parts of the file itself."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from partnerdocs.library.data import examples_folder
from tests.cli.test_cli import broken, run
from tests.office import need

WESTSHIRE = examples_folder() / "westshire.yaml"


def _written(folder: Path, *options: str, deal: Path = WESTSHIRE) -> dict[str, str]:
    """The parts of the file that `draft` writes with these options."""
    target = folder / "out.docx"
    result = run("draft", deal, "-o", target, *options)
    assert result.exit_code == 0, result.output
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def _internal(parts: dict[str, str]) -> set[str]:
    """Which marks of a file copy stand somewhere in the parts: paths, owners, its own marking, notes."""
    text = "\n".join(parts.values())
    marks = {"path": "deal:money.waterfall", "owner": ">westmere<", "marking": "File copy: not to leave the house"}
    found = {name for name, mark in marks.items() if mark in text}
    return found | ({"notes"} if "word/comments.xml" in parts else set())


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), set()),
        (("--to", "other-side"), set()),
        (("--to", "file"), {"path", "owner", "marking"}),
        (("--to", "file", "--notes"), {"path", "owner", "marking", "notes"}),
        (("--working",), {"path", "owner", "marking"}),
    ],
)
def test_only_a_file_copy_carries_what_is_internal(tmp_path: Path, options: tuple[str, ...], found: set[str]) -> None:
    """The copy for the other side, which is what one gets without asking, carries none of it."""
    assert found == _internal(_written(tmp_path, *options))


def test_drafting_notes_are_refused_in_a_copy_for_the_other_side(tmp_path: Path) -> None:
    """Nothing is written."""
    result = run("draft", WESTSHIRE, "-o", tmp_path / "out.docx", "--notes")
    assert result.exit_code == 2
    assert "never leave the house" in result.output
    assert not (tmp_path / "out.docx").exists()


def test_a_working_draft_says_what_it_is_on_each_page(tmp_path: Path) -> None:
    """In its header, and with its errors in front."""
    parts = _written(tmp_path, "--working", deal=broken(tmp_path, "westmere: 2/5", "westmere: 1/2"))
    headers = [text for name, text in parts.items() if name.startswith("word/header")]
    assert headers
    assert any("Working draft: not for signature" in text for text in headers)
    assert "SHR-01" in parts["word/document.xml"]


def test_an_accepted_finding_is_counted(tmp_path: Path) -> None:
    """Somebody answers for it by name."""
    assert "accepted by a named person" in run("check", WESTSHIRE).output


@pytest.mark.libreoffice
def test_pages_are_filled_in_where_they_are_asked_for(tmp_path: Path) -> None:
    """Without being asked for they stay blank until Word fills them in."""
    need("soffice")
    for options, filled in (((), False), (("--pages", "--force"), True)):
        xml = _written(tmp_path, *options)["word/document.xml"]
        fields = (piece.split('fldCharType="end"')[0] for piece in xml.split(" PAGEREF ")[1:])
        shown = ["".join(re.findall(r"<w:t [^>]*>(.*?)</w:t>", field)) for field in fields]
        assert shown
        assert {bool(page) for page in shown} == {filled}
