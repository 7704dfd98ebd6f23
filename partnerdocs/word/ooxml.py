"""The few pieces of WordprocessingML that everything here is made of, as text.

Text is escaped here and nowhere else; no words of a deal ever reach an attribute or a field's instruction unescaped.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

#: Namespace declarations of every part that we write ourselves.
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# What XML 1.0 cannot hold, and line ends and tabs, which would change the layout.
_SPACES = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """Text that XML can hold: line ends and tabs become a space, other control characters go."""
    if text.isprintable():  # nearly all words; what is cleaned away never is
        return text
    return _FORBIDDEN.sub("", _SPACES.sub(" ", text))


def escape(text: str) -> str:
    """Clean text as element content."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Clean text as the content of an attribute in double quotes."""
    return escape(text).replace('"', "&quot;")


def run(text: str, properties: str = "") -> str:
    """One run of text; `properties` is the inside of its `w:rPr`."""
    shape = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shape}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def field(instruction: str, cached: str, properties: str = "") -> str:
    """A complex field that already shows its result.

    instruction: fixed words of ours ("PAGE", "PAGEREF _Toc123456789"), never words of a deal.
    cached: what Word shows until it computes the field anew; nothing if empty.
    """
    shape = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    result = run(cached, properties) if cached else ""
    return (
        f'<w:r>{shape}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{shape}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r>{shape}<w:fldChar w:fldCharType="separate"/></w:r>{result}'
        f'<w:r>{shape}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmark(number: int, name: str, inside: str) -> str:
    """A bookmark around runs; `number` is unique in the document, `name` at most 40 characters."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'


@lru_cache(maxsize=16384)
def digits(key: str, count: int) -> str:
    """A number of `count` digits that stands for the key: the same in every draft, and telling nothing about it."""
    return str(int(hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest(), 16) % 10**count).zfill(count)


class Names:
    """Short stable names for keys: `prefix` and some digits of the key's hash.

    Two keys of the same digits (one in a million documents) get different names, in the order of asking.
    """

    def __init__(self, prefix: str, count: int) -> None:
        self._prefix = prefix
        self._count = count
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()

    def __getitem__(self, key: str) -> str:
        known = self._names.get(key)
        if known is not None:
            return known
        seed = key
        while (name := self._prefix + digits(seed, self._count)) in self._taken:
            seed += "#"
        self._taken.add(name)
        self._names[key] = name
        return name
