"""Reads what a Word file says about its styles and lists: plain data, the same for a house and for a returned file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from partnerdocs.word.ooxml import W

# No list has a longer text around its numbers; a hostile one would repeat it in front of every paragraph.
_LONGEST = 200


@attrs.frozen(kw_only=True)
class Style:
    """A style of a Word file.

    kind: paragraph, character, table or numbering.
    num, level: the list that the style itself names ("" if none) and the level; "0" as num takes it out of a list.
    """

    id: str
    name: str
    kind: str
    based_on: str
    num: str
    level: int | None


@attrs.frozen(kw_only=True)
class Level:
    """A level of a list: where it starts, its format (`decimal`), its text (`%1.%2`) and what restarts it.

    restart: None restarts after any higher level, 0 never, n only after level n (counted from 1).
    """

    start: int
    format: str
    text: str
    suffix: str
    restart: int | None
    legal: bool
    style: str


@attrs.frozen(kw_only=True)
class Num:
    """An instance of a list: which abstract list, and where it starts anew or differs."""

    abstract: str
    starts: Mapping[int, int]
    levels: Mapping[int, Level]


@attrs.frozen(kw_only=True)
class Lists:
    """All lists of a file: abstract lists by id (levels by number) and instances by id."""

    abstract: Mapping[str, Mapping[int, Level]]
    nums: Mapping[str, Num]


def value(element: Any, tag: str, otherwise: str = "") -> str:
    """The `w:val` of the child of that name."""
    child = element.find(W + tag)
    return otherwise if child is None else str(child.get(W + "val", otherwise))


def whole(text: str, otherwise: int = 0) -> int:
    """A whole number, or `otherwise` where a broken file has something else."""
    try:
        return int(text)
    except ValueError:
        return otherwise


def read_styles(root: Any) -> dict[str, Style]:
    """Styles by id, from the root of word/styles.xml. The first of two with one id counts, as in Word."""
    found: dict[str, Style] = {}
    for element in root.iter(W + "style"):
        ident = element.get(W + "styleId", "")
        number = element.find(f"{W}pPr/{W}numPr")
        level = value(number, "ilvl") if number is not None else ""
        found.setdefault(
            ident,
            Style(
                id=ident,
                name=value(element, "name"),
                kind=element.get(W + "type", "paragraph"),
                based_on=value(element, "basedOn"),
                num=value(number, "numId") if number is not None else "",
                level=whole(level) if level else None,
            ),
        )
    return found


def read_lists(root: Any) -> Lists:
    """Lists from the root of word/numbering.xml."""
    abstract: dict[str, dict[int, Level]] = {}
    links: dict[str, str] = {}
    owners: dict[str, str] = {}
    for element in root.iter(W + "abstractNum"):
        ident = element.get(W + "abstractNumId", "")
        abstract[ident] = _levels(element)
        if value(element, "numStyleLink"):
            links[ident] = value(element, "numStyleLink")
        if value(element, "styleLink"):
            owners[value(element, "styleLink")] = ident
    for ident, style in links.items():  # a list may borrow the levels of a numbering style
        abstract[ident] = abstract.get(owners.get(style, ""), abstract[ident])
    nums = {}
    for element in root.iter(W + "num"):
        starts: dict[int, int] = {}
        levels: dict[int, Level] = {}
        for change in element.iter(W + "lvlOverride"):
            at = whole(change.get(W + "ilvl", "0"))
            if value(change, "startOverride"):
                starts[at] = whole(value(change, "startOverride"))
            levels |= _levels(change)
        nums[element.get(W + "numId", "")] = Num(abstract=value(element, "abstractNumId"), starts=starts, levels=levels)
    return Lists(abstract=abstract, nums=nums)


def _levels(element: Any) -> dict[int, Level]:
    found = {}
    for lvl in element.iterchildren(W + "lvl"):
        restart = value(lvl, "lvlRestart")
        legal = lvl.find(W + "isLgl")
        found[whole(lvl.get(W + "ilvl", "0"))] = Level(
            start=whole(value(lvl, "start", "0")),
            format=value(lvl, "numFmt", "decimal"),
            text=value(lvl, "lvlText")[:_LONGEST],
            suffix=value(lvl, "suff", "tab"),
            restart=whole(restart) if restart else None,
            legal=legal is not None and legal.get(W + "val", "1") not in {"0", "false", "off"},
            style=value(lvl, "pStyle"),
        )
    return found


def counts_in(styles: Mapping[str, Style], ident: str) -> tuple[str, int]:
    """The list and level that a paragraph style counts in, its base styles included; ("", 0) if in none."""
    num, level, seen = "", None, set[str]()
    while ident in styles and ident not in seen:
        seen.add(ident)
        style = styles[ident]
        num = num or style.num
        level = style.level if level is None else level
        if num:
            break
        ident = style.based_on
    return ("", 0) if num in {"", "0"} else (num, level or 0)
