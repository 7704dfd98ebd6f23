"""A .docx as what it is: named parts in a zip. Writing is deterministic: the same parts give the same bytes."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping

CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "_rels/.rels"
DOCUMENT = "word/document.xml"
DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels"
#: Prefix of the relationship types of the Office Open XML standard.
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."

# A zip cannot say "no date"; this is the earliest that it can say.
_NO_DATE = (1980, 1, 1, 0, 0, 0)
# How hard to compress: 6 is the usual, and takes twice as long to save one part in ten.
_EFFORT = 3


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The parts as the bytes of a zip: fixed dates and order, so the bytes depend on nothing but the parts and zlib."""
    first = [name for name in (CONTENT_TYPES, RELATIONSHIPS) if name in parts]
    order = [*first, *sorted(parts.keys() - set(first))]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in order:
            entry = zipfile.ZipInfo(name, _NO_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on Windows as elsewhere
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, parts[name], compresslevel=_EFFORT)
    return target.getvalue()


def content_hash(parts: Mapping[str, bytes]) -> str:
    """SHA-256 over the names and contents of the parts: independent of the zip, so also of the version of zlib."""
    total = hashlib.sha256()
    for name in sorted(parts):
        total.update(f"{name}\0{hashlib.sha256(parts[name]).hexdigest()}\n".encode())
    return total.hexdigest()


def add_part(parts: dict[str, bytes], name: str, content: str, content_type: str, relationship: str) -> None:
    """Add a part that the document refers to, with its content type and relationship (`relationship`: last word).

    A part of that name that the house brought is replaced; its entries are then there already.
    """
    known = name in parts
    parts[name] = content.encode("utf-8")
    if known:
        return
    override = f'<Override PartName="/{name}" ContentType="{content_type}"/>'
    parts[CONTENT_TYPES] = _before_end(parts[CONTENT_TYPES], b"</Types>", override)
    if name.startswith("word/"):
        where, target = DOCUMENT_RELATIONSHIPS, name.removeprefix("word/")
    else:
        where, target = RELATIONSHIPS, name
    kind = relationship if "://" in relationship else OFFICE + relationship
    entry = f'<Relationship Id="rIdPd{len(parts)}" Type="{kind}" Target="{target}"/>'
    parts[where] = _before_end(parts[where], b"</Relationships>", entry)


def _before_end(part: bytes, end: bytes, addition: str) -> bytes:
    head, found, tail = part.rpartition(end)
    if not found:  # an empty list written as one empty element
        raise ValueError(f"the package part has no {end.decode()}")
    return head + addition.encode("utf-8") + found + tail
