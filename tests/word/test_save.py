"""Saving writes the whole file or nothing."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from partnerdocs.word import TargetExists, save, to_bytes, write
from tests.word import samples

MADE = samples.agreement()


def test_the_file_is_what_to_bytes_gives(tmp_path: Path) -> None:
    """And nothing else is left in the folder."""
    save(MADE, tmp_path / "a.docx")
    assert to_bytes(MADE) == (tmp_path / "a.docx").read_bytes()
    assert [tmp_path / "a.docx"] == list(tmp_path.iterdir())


def test_an_existing_file_is_not_overwritten_unless_told(tmp_path: Path) -> None:
    """The error says so and names the file; with force it is replaced."""
    target = tmp_path / "a.docx"
    target.write_bytes(b"signed")
    with pytest.raises(TargetExists, match=r"a\.docx"):
        save(MADE, target)
    assert target.read_bytes() == b"signed"
    save(MADE, target, force=True)
    assert to_bytes(MADE) == target.read_bytes()


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look and the writing somebody else may have saved."""
    target = tmp_path / "a.docx"
    monkeypatch.setattr(write, "to_bytes", lambda *_, **__: target.write_bytes(b"theirs") and b"ours")
    with pytest.raises(TargetExists):
        save(MADE, target)
    assert target.read_bytes() == b"theirs"
    assert [target] == list(tmp_path.iterdir())


@pytest.mark.parametrize("force", [False, True])
def test_a_full_disk_leaves_the_old_file_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    """The disk fills up at the last moment."""
    target = tmp_path / "a.docx"
    if force:
        target.write_bytes(b"old")
    before = sorted(tmp_path.iterdir())

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        save(MADE, target, force=force)
    assert before == sorted(tmp_path.iterdir())
    assert not force or target.read_bytes() == b"old"


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_ordinary_file_is_never_replaced(tmp_path: Path, kind: str) -> None:
    """A folder, a pipe or a device stays what it is, also when overwriting is asked for."""
    target = tmp_path / "a.docx"
    target.mkdir() if kind == "folder" else os.mkfifo(target)
    before = stat.S_IFMT(target.stat().st_mode)
    with pytest.raises(OSError, match="Is a folder" if kind == "folder" else "Is no ordinary file"):
        save(MADE, target, force=True)
    assert before == stat.S_IFMT(target.stat().st_mode)
    assert [target] == list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    """The command line turns it into a sentence."""
    with pytest.raises(FileNotFoundError):
        save(MADE, tmp_path / "gone" / "a.docx")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """A folder of links to current drafts keeps working."""
    (tmp_path / "real.docx").write_bytes(b"old")
    (tmp_path / "link.docx").symlink_to("real.docx")
    save(MADE, tmp_path / "link.docx", force=True)
    assert (tmp_path / "link.docx").is_symlink()
    assert to_bytes(MADE) == (tmp_path / "real.docx").read_bytes()


def test_the_rights_are_those_of_any_new_file(tmp_path: Path) -> None:
    """Colleagues can read what the umask lets them read."""
    save(MADE, tmp_path / "a.docx")
    (tmp_path / "b").write_bytes(b"")
    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == stat.S_IMODE((tmp_path / "a.docx").stat().st_mode)
