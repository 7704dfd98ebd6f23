"""Readers for facts of one value: text, numbers, dates, single words; and for open points in their place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, get_args, get_origin

from cattrs import BaseConverter

from partnerdocs.dealfile import scalars, times
from partnerdocs.dealfile.nodes import Mapping, Node, Scalar, Sequence
from partnerdocs.dealfile.problems import UNREAD, At, close_to
from partnerdocs.dealfile.scalars import Unreadable
from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.field import Impossible
from partnerdocs.model.kind import Part, Percentage, open_part_problem, shown, text_problems
from partnerdocs.model.kind import expected as expected_of
from partnerdocs.model.limits import NONE_WORDS, OPEN
from partnerdocs.model.open_point import NOT_GIVEN, OpenPoint

#: What people leave in a draft for later.
PLACEHOLDER = re.compile(r"tb[acd]\.?|x{2,}|\?+|_{2,}|\[?●\]?", re.IGNORECASE)

#: Classes that a short text can state, and what such a text looks like.
SHORTHANDS: dict[type, tuple[Callable[[str], Any], str]] = {
    Money: (scalars.read_money, "an amount with its currency, as 400_000 GBP"),
    Period: (times.read_period, "a period, as 10 working days or 6 months"),
    YearDay: (times.read_year_day, "a day of the year, as 31 March"),
    When: (times.read_when, "a date, an event, or {by: date}, {within: period, of: event}, {event: words}"),
}


def read_value(at: At, kind: Any) -> Any:
    """The fact at a node: settled, open, or `UNREAD` with a finding in the report. It never raises."""
    node = at.node
    if isinstance(node, Mapping) and any(entry.key == OPEN for entry in node.entries):
        return _read_open_point(at, node)
    if isinstance(node, Scalar) and not node.quoted and not node.text:
        return at.problem("READ-05", "Nothing stands here.", "Give it.") if at.fixed else NOT_GIVEN
    if left := _placeholder(node):
        return at.problem(
            "READ-13",
            f"{shown(left)} stands here as text; it would be printed as if it were agreed.",
            "Write {tbc: what is missing, owner: who settles it}.",
        )
    return at.report.converter.structure(at, kind)


def _placeholder(node: Node) -> str:
    """What people leave for later, if it is all that stands here; quotes make letters meant, but never a blob."""
    if isinstance(node, Scalar):
        meant = node.quoted and "●" not in node.text
        return node.text if PLACEHOLDER.fullmatch(node.text) and not meant else ""
    only = node.items[0] if isinstance(node, Sequence) and len(node.items) == 1 else None
    return "[●]" if isinstance(only, Scalar) and only.text == "●" else ""  # brackets are a list in YAML


def _read_open_point(at: At, node: Mapping) -> Any:
    if at.fixed:
        return at.problem("READ-12", "An open point stands here; this fact is settled first.", "Give it.")
    said: dict[str, str] = {}
    for entry in node.entries:
        value, where = entry.value, f"{at.path}.{entry.key}"
        if entry.key not in (OPEN, "owner", "law"):
            rule, says, fix = "READ-01", f"`{entry.key}` is no key of an open point.", "Known keys: tbc, owner, law."
        elif entry.key in said:
            rule, says, fix = "READ-02", f"`{entry.key}` stands twice.", "Remove one of them."
        elif problem := open_part_problem(entry.key, _words(value)):
            rule, says, fix = problem.rule, problem.says, problem.fix
        else:
            said[entry.key] = _words(value) or ""
            continue
        at.report.add(rule, where, entry.line, says, fix)
    return OpenPoint(said.get(OPEN, ""), owner=said.get("owner", ""), law=said.get("law", ""))


def _words(node: Node) -> str | None:
    """The words of a part of an open point, tidied; None where there are none."""
    return " ".join(node.text.split()) if isinstance(node, Scalar) and (node.text or node.quoted) else None


def read_text(at: At, expected: str) -> str | None:
    """The text at a node, or None with a finding where there is none."""
    node = at.node
    if not isinstance(node, Scalar):
        what = "A list" if isinstance(node, Sequence) else "A mapping"
        at.problem("READ-03", f"{what} stands here; expected {expected}.")
        return None
    if not node.quoted and node.text in NONE_WORDS:
        fix = "Leave the key out, write {tbc: ...} if it is not settled, or put the word into quotes if it is a text."
        at.problem("READ-04", f"`{node.text}` stands here; expected {expected}.", fix)
        return None
    return node.text


def read_short(at: At, read: Callable[[str], Any], expected: str) -> Any:
    """A value that a short text states."""
    text = read_text(at, expected)
    if text is None:
        return UNREAD
    try:
        return read(text.strip())
    except Unreadable as bad:
        return at.problem(bad.rule, bad.says, bad.fix)
    except Impossible as bad:
        for problem in bad.problems:
            at.problem(problem.rule or "READ-11", problem.says, problem.fix)
        return UNREAD


def _short(read: Callable[[str], Any], expected: str) -> Callable[[At, Any], Any]:
    return lambda at, _: read_short(at, read, expected)


def _str(at: At, _: Any) -> Any:
    text = read_text(at, "text")
    if text is None:
        return UNREAD
    for problem in text_problems(" ".join(text.split())):
        return at.problem(problem.rule, problem.says, problem.fix)
    return text


def _int(at: At, _: Any) -> Any:
    return read_short(at, lambda text: scalars.read_int(text, at.unit), "a whole number")


def _annotated(at: At, kind: Any) -> Any:
    base, mark = get_args(kind)[:2]
    if isinstance(mark, Part):
        return read_short(at, scalars.read_share, expected_of(kind))
    if isinstance(mark, Percentage):
        return read_short(at, scalars.read_rate, expected_of(kind))
    return at.report.converter.structure(at, base)  # a reference: whether it leads anywhere the whole deal says


def _literal(at: At, kind: Any) -> Any:
    words = {str(word): word for word in get_args(kind)}
    if isinstance(at.node, Scalar) and at.node.text in words:
        return words[at.node.text]
    text = read_text(at, expected_of(kind))
    if text is None:
        return UNREAD
    close = close_to(text, words, at.report)
    fix = f"Did you mean {close}?" if close else ""
    return at.problem("READ-04", f"{shown(text)} stands here; expected {expected_of(kind)}.", fix)


def register(converter: BaseConverter) -> None:
    """Teach a converter the kinds of one value."""
    exactly: dict[Any, Callable[[At, Any], Any]] = {
        str: _str,
        int: _int,
        bool: _short(scalars.read_bool, "true or false"),
        Decimal: _short(scalars.read_decimal, "an exact number"),
        Fraction: _short(scalars.read_threshold, "a number, as 2, or a part, as 3/4 or 75 %"),
        dt.date: _short(times.read_date, "a date, as 2027-04-01"),
    }
    for kind, hook in exactly.items():
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook_func(lambda kind: _origin(kind) is Annotated, _annotated)
    converter.register_structure_hook_func(lambda kind: _origin(kind) is Literal, _literal)


def _origin(kind: Any) -> Any:
    return get_origin(kind)
