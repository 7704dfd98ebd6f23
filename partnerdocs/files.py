"""Writing a file so that nothing half-written is ever left behind, for deal files and Word files alike."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path
from typing import BinaryIO


def write_file(path: str | os.PathLike[str], data: bytes, *, overwrite: bool = False) -> None:
    """Write a file as a whole or not at all.

    The data goes to a new file beside it, which then takes the name at once. An existing file is kept unless
    `overwrite` is asked for: `FileExistsError`. A link stays a link. What is no ordinary file, such as a folder or a
    device, is never replaced: `OSError`, as for other troubles of the disk.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        code = errno.EISDIR if target.is_dir() else errno.EINVAL
        raise OSError(code, "Is a folder" if target.is_dir() else "Is no ordinary file", str(target))
    if not target.parent.is_dir():
        code = errno.ENOTDIR if target.parent.exists() else errno.ENOENT
        raise OSError(code, "Is no folder" if target.parent.exists() else "There is no such folder", str(target.parent))
    beside = target.with_name(f".{target.name[:60]}.{secrets.token_hex(6)}.part")
    mode = _mode(target)
    try:
        if not _written_without_name(beside, data):
            with open(beside, "xb") as file:  # "x": never into a file that somebody else made
                _put(file, data)
        beside.chmod(mode)
        if overwrite:
            beside.replace(target)
        else:
            _take_free_name(beside, target)
    except OSError as error:
        if error.filename == str(beside):
            error.filename = str(target)  # nobody has heard of the other
        raise
    finally:
        with contextlib.suppress(FileNotFoundError):
            beside.unlink()


def _put(file: BinaryIO, data: bytes) -> None:
    file.write(data)
    file.flush()
    os.fsync(file.fileno())


def _written_without_name(beside: Path, data: bytes) -> bool:
    """Write to a file that has no name until all is written, so that nothing stays behind if the program is killed.

    False where there are no such files: another system, some file systems.
    """
    try:
        made = os.open(beside.parent, os.O_TMPFILE | os.O_WRONLY, 0o600)
    except (AttributeError, OSError):
        return False
    with os.fdopen(made, "wb") as file:
        _put(file, data)
        try:
            # Python follows the link to the open file only if it is also given a folder, which is not used here.
            os.link(f"/proc/self/fd/{made}", beside, src_dir_fd=made)
        except OSError:  # no /proc, or no links
            return False
    return True


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
            raise FileExistsError(errno.EEXIST, "File exists", str(target)) from None
        temporary.replace(target)
