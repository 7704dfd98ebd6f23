"""The front matter of a clause file: what the clause is, when it stands, where it comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Literal, get_args

import attrs

from partnerdocs.finding import Finding, Place
from partnerdocs.library.check import error
from partnerdocs.library.clause import Kind
from partnerdocs.library.yaml_text import Branch, Fields, read_yaml

NO_HEAD = error("LIB-03", "no-front-matter", "A clause file does not begin with front matter between two `---` lines.")
WRONG_NAME = error("LIB-04", "wrong-file-name", "A clause's id and variant do not match its file name.")

Position = Literal["neutral", "public-sector", "private-investor"]

_ID = re.compile(r"[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*")
KINDS: tuple[str, ...] = get_args(Kind)
POSITIONS: tuple[str, ...] = get_args(Position)


@attrs.frozen(kw_only=True)
class Head:
    """The front matter of a clause, as `Clause` holds it, and the lines of its keys."""

    id: str
    title: str
    kind: str
    version: str
    source: str
    when: str
    chooser: str
    variant: str
    position: str
    note: str
    defaults: Mapping[str, str]
    reviewed: Mapping[str, str]
    accept: Mapping[str, str]
    lines: Mapping[str, int]


def split_file(text: str, file: str, found: list[Finding]) -> tuple[Branch, list[str], int]:
    """Front matter, the lines of the body, and how many lines stand above the body."""
    lines = text.split("\n")
    if lines and lines[0] == "---" and "---" in lines[1:]:
        end = lines.index("---", 1)
        head = read_yaml("\n".join(lines[1:end]), file, found, first_line=2)
        return head, lines[end + 1 :], end + 1
    place = Place(file=file, line=1)
    found.append(
        NO_HEAD.finding(place, "The file does not begin with front matter.", fix="Put it between `---` lines.")
    )
    return Branch({}, {}, 1), [], len(lines)


def read_head(branch: Branch, file: str, found: list[Finding]) -> Head:
    """Front matter as a `Head`; what is wrong with it is added to `found`."""
    fields = Fields(branch, file, found)
    head = Head(
        id=fields.text("id", required=True),
        title=fields.text("title", required=True),
        kind=fields.text("kind", one_of=KINDS, default="clause"),
        version=fields.text("version", required=True),
        source=fields.text("source", required=True),
        when=fields.text("when"),
        chooser=fields.text("chooser"),
        variant=fields.text("variant"),
        position=fields.text("position", one_of=POSITIONS),
        note="\n".join(fields.texts("note")),
        defaults=fields.mapping("defaults"),
        reviewed=fields.mapping("reviewed"),
        accept=fields.mapping("accept"),
        lines=branch.lines,
    )
    fields.done()
    if head.id and not _ID.fullmatch(head.id):
        fields.wrong("id", f"The id {head.id!r} is not `topic.name` in small letters.", "Write `governance.deadlock`.")
    if bool(head.chooser) is not bool(head.variant):
        fields.wrong("chooser", "`chooser` and `variant` belong together.", "Give both, or neither.")
    for name, reason in head.accept.items():
        if not reason:
            fields.wrong("accept", f"`accept` gives no reason for {name!r}.", "Say why, in a few words.")
    if head.reviewed and set(head.reviewed) != {"by", "date", "hash"}:
        fields.wrong("reviewed", "`reviewed` does not hold exactly `by`, `date` and `hash`.")
    return head


def check_name(head: Head, relative: PurePath, file: str, found: list[Finding]) -> None:
    """A clause `topic.name` stands in `topic/name.md`, its variant in `topic/name.variant.md`."""
    if not _ID.fullmatch(head.id):
        return
    topic, name = head.id.split(".")
    wanted = f"{topic}/{name}.{head.variant}.md" if head.variant else f"{topic}/{name}.md"
    if relative.as_posix() != wanted:
        says = f"The clause {head.id!r}{f', variant {head.variant!r},' if head.variant else ''} stands in {relative}."
        line = head.lines.get("id", 1)
        found.append(WRONG_NAME.finding(Place(file=file, line=line), says, fix=f"Call the file {wanted}.", at=head.id))
