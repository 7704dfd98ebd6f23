"""Files are written whole or not at all, and nothing is replaced unasked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from partnerdocs import files
from partnerdocs.dealfile import load, save
from partnerdocs.model.deal import Deal

DEAL = Deal(form="llp", title="Northgate: Imaging & Co")


@pytest.mark.parametrize("name", ["deal.yaml", "deal.json"])
def test_a_saved_deal_is_read_back(tmp_path: Path, name: str) -> None:
    """The ending of the name says which notation."""
    save(DEAL, tmp_path / name)
    assert load(tmp_path / name) == DEAL
    assert [name] == [p.name for p in tmp_path.iterdir()]
    assert (tmp_path / name).read_text("utf-8").startswith("{" if name.endswith("json") else "title:")


def test_an_existing_file_is_kept_unless_asked(tmp_path: Path) -> None:
    """Its text and its rights stay as they are."""
    path = tmp_path / "deal.yaml"
    path.write_text("mine")
    path.chmod(0o640)
    with pytest.raises(FileExistsError):
        save(DEAL, path)
    assert path.read_text() == "mine"
    save(DEAL, path, overwrite=True)
    assert load(path) == DEAL
    assert path.stat().st_mode & 0o777 == 0o640
    assert [path] == list(tmp_path.iterdir())


def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing half-written is left behind."""
    path = tmp_path / "deal.yaml"
    path.write_text("mine")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        files.write_file(path, b"new", overwrite=True)
    assert path.read_text() == "mine"
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize("taken", [True, False])
def test_where_the_disk_knows_no_links_a_file_is_still_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    """The name is looked for first."""

    def none(*_: object, **__: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", none)
    path = tmp_path / "deal.yaml"
    if taken:
        path.write_text("mine")
        with pytest.raises(FileExistsError):
            files.write_file(path, b"new")
        assert path.read_text() == "mine"
    else:
        files.write_file(path, b"new")
        assert path.read_bytes() == b"new"
    assert [path] == list(tmp_path.iterdir())


_KILLED = """
import os, signal, sys
from partnerdocs import files
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
files.write_file(sys.argv[1], b"new" * 100_000, overwrite=True)
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="this system has no files without a name")
def test_a_program_that_is_killed_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    """Killed when all is written and before the file has its name: nothing of it stays behind."""
    path = tmp_path / "deal.yaml"
    path.write_text("mine")
    if not files._written_without_name(tmp_path / "trial", b""):
        pytest.skip("this file system has no files without a name")
    (tmp_path / "trial").unlink()
    made = subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False)
    assert made.returncode < 0
    assert path.read_text() == "mine"
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize("gone", ["gone", "file"])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, gone: str) -> None:
    """Not the file for a moment that nobody has heard of."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="folder") as caught:
        save(DEAL, tmp_path / gone / "deal.yaml")
    assert caught.value.filename == str(tmp_path / gone)
    assert isinstance(caught.value, FileNotFoundError if gone == "gone" else NotADirectoryError)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write into any folder, so nothing is refused")
def test_a_folder_that_nobody_may_write_to_is_named(tmp_path: Path) -> None:
    """With the file that was asked for."""
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError) as caught:
        save(DEAL, tmp_path / "deal.yaml")
    assert caught.value.filename == str(tmp_path / "deal.yaml")


def test_a_file_that_cannot_be_made_is_named_as_it_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, or a folder of somebody else's."""

    def refuse(beside: Path, _: bytes) -> bool:
        raise PermissionError(13, "Permission denied", str(beside))

    monkeypatch.setattr(files, "_written_without_name", refuse)
    with pytest.raises(PermissionError) as caught:
        save(DEAL, tmp_path / "deal.yaml")
    assert caught.value.filename == str(tmp_path / "deal.yaml")
