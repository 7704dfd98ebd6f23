"""Marks: `{#id when="condition" each="deal.path"}`, alone on the first line of an item."""

from __future__ import annotations

import re

import attrs

from partnerdocs.library.check import did_you_mean, error
from partnerdocs.library.inline import Report

BAD_MARK = error("LIB-08", "bad-mark", "A mark is misspelt, says a key twice, or has no text under it.")

_PART = re.compile(r'\s*(?:#(?P<id>\S+)|(?P<key>[\w-]+)\s*=\s*"(?P<value>[^"]*)")')
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_AT_END = re.compile(r"\s*(\{(?!\{)[^{}]*\})$")


@attrs.frozen(kw_only=True)
class Mark:
    """What a mark says of its item; empty texts where it says nothing."""

    id: str = ""
    when: str = ""
    each: str = ""


NO_MARK = Mark()


def split_mark(content: str, report: Report) -> tuple[Mark, str, int]:
    """The mark on the first line of a paragraph, the rest of the paragraph, and how many lines the mark took."""
    first, _, rest = content.partition("\n")
    first = first.strip()
    if not first.startswith("{") or first.startswith("{{"):
        return NO_MARK, content, 0
    if not first.endswith("}"):
        report(
            BAD_MARK, 0, "A mark does not stand alone on its line.", "End the line after `}`; the text follows below."
        )
        return NO_MARK, "", 1
    if not rest.strip():
        report(
            BAD_MARK, 0, "A mark stands without text under it.", "Put the text on the next line, without a blank line."
        )
    return read_mark(first, report), rest, 1


def split_heading_mark(content: str, report: Report) -> tuple[Mark, str]:
    """The mark at the end of a heading, and the heading without it."""
    found = _AT_END.search(content)
    if not found:
        return NO_MARK, content
    return read_mark(found[1], report), content[: found.start()]


def read_mark(text: str, report: Report) -> Mark:
    """A mark from its words, braces included."""
    inside = text[1:-1]
    said: dict[str, str] = {}
    position = 0
    while part := _PART.match(inside, position):
        key, value = ("id", part["id"]) if part["id"] else (part["key"], part["value"])
        if key in said:
            report(BAD_MARK, 0, f"The mark says `{key}` twice.", "Say it once.")
        elif key not in ("id", "when", "each") or (key == "id" and not part["id"]):
            hint = "Write the id as `#name`." if key == "id" else did_you_mean(key, ("when", "each"))
            report(BAD_MARK, 0, f"The mark says `{key}`, which is unknown.", hint)
        said[key] = value.strip()
        position = part.end()
    if inside[position:].strip() or not said:
        report(BAD_MARK, 0, f"The mark `{text}` cannot be read.", 'Write `{#id when="condition" each="deal.path"}`.')
    if said.get("id") and not _ID.fullmatch(said["id"]):
        report(BAD_MARK, 0, f"The id {said['id']!r} is not in small letters and hyphens.", "Write `#cure-period`.")
    return Mark(id=said.get("id", ""), when=said.get("when", ""), each=said.get("each", ""))
