"""Breaks a good file in one way, to see that exactly this is found."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

from partnerdocs.word.package import zipped
from partnerdocs.word.write import to_parts
from tests.word import samples

DOCUMENT = "word/document.xml"
GOOD = to_parts(samples.agreement(copy="file", notes=True))


def with_part(name: str, change: Callable[[str], str]) -> bytes:
    """The good file with one part changed; the change must change something."""
    before = GOOD[name].decode("utf-8")
    after = change(before)
    assert before != after, f"nothing changed in {name}"
    return zipped(GOOD | {name: after.encode("utf-8")})


def replaced(name: str, old: str, new: str) -> bytes:
    """The good file with the first occurrence of some XML replaced."""
    return with_part(name, lambda text: text.replace(old, new, 1))


def with_text(xml: str) -> bytes:
    """The good file with more XML at the end of its text."""
    return with_part(DOCUMENT, lambda text: text.replace("<w:sectPr>", f"{xml}<w:sectPr>", 1))


def with_parts(parts: Mapping[str, bytes]) -> bytes:
    """The good file with more parts."""
    return zipped(GOOD | parts)


def without(name: str) -> bytes:
    """The good file without one part."""
    return zipped({key: part for key, part in GOOD.items() if key != name})


def twice(name: str) -> bytes:
    """The good file with one part a second time."""
    target = io.BytesIO(zipped(GOOD))
    with zipfile.ZipFile(target, "a") as archive:
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # zipfile warns of exactly what is wanted here
            archive.writestr(name, GOOD[name])
    return target.getvalue()
