"""What an unfriendly person asks of the command line gets a sentence and an exit code, and harms nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_cli import WESTSHIRE, run


def test_a_draft_never_replaces_its_own_deal_file(tmp_path: Path) -> None:
    """Nor through a link, also when overwriting is asked for: the deal cannot be got back from the draft."""
    deal = tmp_path / "deal.yaml"
    deal.write_bytes(WESTSHIRE.read_bytes())
    (tmp_path / "link.docx").symlink_to("deal.yaml")
    for target in (deal, tmp_path / "link.docx", tmp_path / "." / "deal.yaml"):
        result = run("draft", deal, "-o", target, "--force")
        assert result.exit_code == 2
        assert "deal file itself" in result.output
        assert deal.read_bytes() == WESTSHIRE.read_bytes()


def test_a_draft_says_what_is_wrong_with_its_target(tmp_path: Path) -> None:
    """Before any work is done, and with what to do instead."""
    said = {
        tmp_path: "is a folder. Name a Word file in it",
        tmp_path / "gone" / "x.docx": "There is no folder",
        tmp_path / ("x" * 300 + ".docx"): "cannot be written",
        tmp_path / "deal.yaml" / "x.docx": "There is no folder",
    }
    (tmp_path / "deal.yaml").write_bytes(WESTSHIRE.read_bytes())
    for target, words in said.items():
        for force in ((), ("--force",)):
            result = run("draft", tmp_path / "deal.yaml", "-o", target, *force)
            assert result.exit_code == 2, target
            assert words in result.output, target
    assert [tmp_path / "deal.yaml"] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["x.pdf", "x.doc", "x", "x.docx.txt"])
def test_a_draft_is_called_what_it_is(tmp_path: Path, name: str) -> None:
    """Nobody sends a Word file that is called a PDF."""
    result = run("draft", WESTSHIRE, "-o", tmp_path / name)
    assert result.exit_code == 2
    assert "A draft is a Word file" in result.output
    assert "x.docx." in result.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_as_a_deal_is_answered_at_once(tmp_path: Path) -> None:
    """A command that waits for nobody looks as if it had died."""
    os.mkfifo(tmp_path / "deal.yaml")
    result = run("check", tmp_path / "deal.yaml")
    assert result.exit_code == 2
    assert "no ordinary file" in result.output


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_draft_never_replaces_what_is_no_ordinary_file(tmp_path: Path) -> None:
    """A pipe stays a pipe, and a device a device."""
    target = tmp_path / "pipe.docx"
    os.mkfifo(target)
    result = run("draft", WESTSHIRE, "-o", target, "--force")
    assert result.exit_code == 2
    assert "no ordinary file" in result.output
    assert target.is_fifo()


def test_a_demo_whose_folder_is_a_file_says_so(tmp_path: Path) -> None:
    """And leaves the file."""
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    result = run("demo", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "out cannot be written" in result.output
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("word", ["", " ", "-", "SHR", "%s", "../../etc/passwd", "\u202e"])
def test_explain_knows_only_whole_names(word: str) -> None:
    """An empty word is no rule's name."""
    result = run("explain", "--", word)
    assert result.exit_code == 2
    assert "There is no rule" in result.output


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no /dev/full on this system")
def test_an_answer_that_cannot_be_printed_ends_with_two() -> None:
    """The disk to which the output is sent is full."""
    with open("/dev/full", "wb") as full:
        made = subprocess.run(
            [sys.executable, "-m", "partnerdocs.cli", "check", str(WESTSHIRE)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert made.returncode == 2
    assert b"cannot be printed" in made.stderr
    assert b"Traceback" not in made.stderr
    assert b"Exception" not in made.stderr


def test_control_characters_of_a_file_never_reach_the_terminal(tmp_path: Path) -> None:
    """A key with an escape in it is shown as what it is; each finding keeps to its lines."""
    deal = tmp_path / "deal.yaml"
    deal.write_text(
        'format: 1\nform: llp\n"\\x1b[31mred\\ntwo\\u202e": x\nresources: [{id: "a\\x07b", what: y}]\n',
        encoding="utf-8",
    )
    result = run("check", deal)
    assert result.exit_code == 2
    assert not set(result.output) & {"\x1b", "\x07", "\u202e"}
    assert "`\\x1b[31mred\\ntwo\\u202e` is no key" in result.output
    assert f"{deal}:4 resources" in result.output
