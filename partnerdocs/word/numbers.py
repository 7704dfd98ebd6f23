"""Works out the number in front of each paragraph of any Word file, as Word does from its styles and lists.

It reads nothing that we cached, and shares no code with the numbering of our drafts; so it can check what we wrote,
and read what others wrote.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from partnerdocs.word.ooxml import W
from partnerdocs.word.styles import Level, Lists, Style, counts_in, value, whole

_LEVELS = 9
# The highest number that Word counts to; a file that says more would make letters and Roman numerals endless.
_MOST = 32_767
_PART = re.compile(r"%([1-9])")


class Numbers:
    """Counts through a document, paragraph by paragraph, in the order of the text."""

    def __init__(self, styles: Mapping[str, Style], lists: Lists) -> None:
        self._styles = styles
        self._lists = lists
        self._default = next((s.id for s in styles.values() if s.name == "Normal"), "")
        self._counts: dict[str, list[int | None]] = {}  # by abstract list: all its instances count together
        self._started: set[tuple[str, int]] = set()

    def next(self, paragraph: Any) -> tuple[str, str]:
        """The label of the next paragraph ("7.2", "(a)", "") and its number in full context ("7.2(a)")."""
        num, at = self._place(paragraph)
        instance = self._lists.nums.get(num)
        levels = self._levels_of(num)
        if instance is None or at not in levels or not 0 <= at < _LEVELS:
            return "", ""
        counts = self._count(num, instance.abstract, instance.starts, levels, at)
        label = _label(levels, counts, at)
        return label, _in_full(levels, counts, at)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list instance and level that a paragraph counts in."""
        properties = paragraph.find(W + "pPr")
        style = value(properties, "pStyle", self._default) if properties is not None else self._default
        own = properties.find(W + "numPr") if properties is not None else None
        num, at = counts_in(self._styles, style)
        if own is None:
            return num, self._level_of_style(num, style, at)
        return value(own, "numId", num), whole(value(own, "ilvl", str(at)))

    def _level_of_style(self, num: str, style: str, otherwise: int) -> int:
        """A list that names the style at one of its levels decides the level, as Word has it."""
        named = (at for at, level in self._levels_of(num).items() if level.style == style)
        return next(named, otherwise)

    def _levels_of(self, num: str) -> Mapping[int, Level]:
        instance = self._lists.nums.get(num)
        if instance is None:
            return {}
        return {**self._lists.abstract.get(instance.abstract, {}), **instance.levels}

    def _count(
        self, num: str, abstract: str, starts: Mapping[int, int], levels: Mapping[int, Level], at: int
    ) -> list[int]:
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        if at in starts and (num, at) not in self._started:
            counts[at] = None
        current = counts[at]
        counts[at] = starts.get(at, levels[at].start) if current is None else current + 1
        self._started.add((num, at))
        for higher in range(at):
            if counts[higher] is None:
                counts[higher] = starts.get(higher, levels[higher].start if higher in levels else 1)
        for deeper in range(at + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or at < restart:
                counts[deeper] = None
        return [count or 0 for count in counts]


def _label(levels: Mapping[int, Level], counts: list[int], at: int) -> str:
    level = levels[at]
    if level.format == "bullet":
        return "•"

    def part(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        form = levels[index].format if index in levels else "decimal"
        return in_format(counts[index], "decimal" if level.legal and index != at else form)

    return _PART.sub(part, level.text)


def _in_full(levels: Mapping[int, Level], counts: list[int], at: int) -> str:
    """What a reference prints: the levels above in front, unless the text holds them; no full stop behind."""
    text = levels[at].text
    shown = {int(n) - 1 for n in _PART.findall(text)}
    label = _label(levels, counts, at)
    for higher in range(at - 1, -1, -1):
        if higher in shown or higher not in levels:
            continue
        above = levels[higher].text
        shown |= {int(n) - 1 for n in _PART.findall(above)}
        label = _label(levels, counts, higher).rstrip(".") + label
    return label.rstrip(".")


def in_format(count: int, form: str) -> str:
    """A count in one of Word's number formats; plain digits for one that Word could not show."""
    if not 0 < count <= _MOST:
        return str(count)
    match form:
        case "lowerLetter":
            return _alphabetic(count)
        case "upperLetter":
            return _alphabetic(count).upper()
        case "lowerRoman":
            return _roman(count)
        case "upperRoman":
            return _roman(count).upper()
        case "decimalZero":
            return f"{count:02d}"
        case "ordinal":
            ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
            return f"{count}{ending}"
        case "none":
            return ""
        case _:
            return str(count)


_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def _alphabetic(n: int) -> str:
    """Word counts on from z with aa, bb, cc."""
    rounds, place = divmod(n - 1, len(_ALPHABET))
    return _ALPHABET[place] * (rounds + 1)


def _roman(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    thousands, hundreds = divmod(hundreds, 10)
    in_hundreds = _ONES[hundreds].translate(str.maketrans("ivx", "cdm"))
    return "m" * thousands + in_hundreds + _TENS[rest // 10] + _ONES[rest % 10]
