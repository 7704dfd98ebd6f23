"""From a file to a `Deal`, or to every reason why it is none."""

from __future__ import annotations

import errno
import os
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from cattrs import BaseConverter

from partnerdocs.dealfile import choices, leaves, objects
from partnerdocs.dealfile.nodes import MAX_BYTES, Mapping, Unparsable, parse
from partnerdocs.dealfile.problems import At, ReadingError, Report
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open


@lru_cache(maxsize=1)
def converter() -> BaseConverter:
    """The converter that finds a reader for each kind of fact of the model."""
    made = BaseConverter()
    leaves.register(made)
    objects.register(made)
    choices.register(made)
    return made


def load(source: str | os.PathLike[str] | IO[str] | IO[bytes]) -> Deal:
    """Read a deal from a file in YAML or JSON, given by its path or open.

    `Deal.places` says where each fact stands. Raises `ReadingError` with every problem of the file, and `OSError`
    where there is no file to read.
    """
    if isinstance(source, str | os.PathLike):
        name = os.fspath(source)
        with _ordinary(Path(source)).open("rb") as file:
            return loads(file.read(MAX_BYTES + 1), name)
    return loads(source.read(MAX_BYTES + 1), str(getattr(source, "name", "") or "deal"))


def _ordinary(path: Path) -> Path:
    """The path, if it leads to a file or a folder: a pipe to which nobody writes would be waited for without end."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(errno.EINVAL, "It is no ordinary file", str(path))
    return path


def loads(text: str | bytes, name: str = "deal") -> Deal:
    """Read a deal from text in YAML or JSON; `name` is what the findings call the file. Raises `ReadingError`."""
    report = Report(name, converter())
    try:
        root = parse(_decoded(text) if isinstance(text, bytes) else text.removeprefix("\ufeff"))
    except Unparsable as bad:
        report.add(bad.rule, "", bad.line, bad.says, bad.fix)
    else:
        deal: Deal = _read(At(root, "", report))
        if not report.findings:
            return deal
    error = report.error()
    assert error is not None  # a file without findings has returned its deal
    raise error


def _read(at: At) -> Any:
    if not isinstance(at.node, Mapping):
        return at.problem(
            "READ-03", "The file is no mapping of keys to facts.", "Begin with `format: 1`, a title and a form."
        )
    deal = objects.read_object(at, Deal, at.node.entries, given={"places": at.report.places})
    if is_open(deal) and not at.report.findings:  # pragma: no cover - each reason is reported where it arises
        at.problem("READ-11", "The deal cannot be built.")
    return deal


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise Unparsable(
            f"The file is larger than {MAX_BYTES // 1_000_000} MB; no deal is.",
            fix="Check that it is the deal file.",
            rule="READ-08",
        )
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        raise Unparsable("The file is saved as UTF-32.", fix="Save it as UTF-8.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unparsable("The file is saved as UTF-16.", fix="Save it as UTF-8.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if b"\x00" in data:
            raise Unparsable("The file is not text.", fix="Check that it is the deal file.") from None
        raise Unparsable(
            f"The byte {data[error.start]:#04x} is not UTF-8; an older program wrote a character its own way.",
            line=line,
            fix="Save the file as UTF-8.",
        ) from None


__all__ = ["ReadingError", "load", "loads"]
