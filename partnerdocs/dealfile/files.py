"""Writing a file so that nothing half-written is ever left behind."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def write_file(path: str | os.PathLike[str], data: bytes, *, overwrite: bool = False) -> None:
    """Write a file as a whole or not at all.

    The data goes to a new file beside it, which then takes the name at once. An existing file is kept unless
    `overwrite` is asked for: `FileExistsError`. Other troubles of the disk raise `OSError`.
    """
    target = Path(path)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            Path(name).chmod(_mode(target))
            Path(name).replace(target)
        else:
            Path(name).chmod(_mode(target))
            _take_free_name(Path(name), target)
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, or those that a new file usually has."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _take_free_name(temporary: Path, target: Path) -> None:
    """Give the file its name unless somebody has taken it meanwhile."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # some file systems know no links
        if target.exists():
            raise FileExistsError(17, "File exists", str(target)) from None
        temporary.replace(target)
