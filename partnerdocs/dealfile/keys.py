"""The page of all keys of a deal file, made from the model: `python -m partnerdocs.dealfile.keys docs/deal-keys.md`."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import attrs

from partnerdocs.dealfile.leaves import SHORTHANDS
from partnerdocs.dealfile.objects import keys_of
from partnerdocs.dealfile.write import fact_text
from partnerdocs.model.deal import Deal
from partnerdocs.model.field import Facet
from partnerdocs.model.kind import Part, Percentage, Ref
from partnerdocs.model.walk import alternatives, classes_of, element_kind, mapping_kinds

_HEAD = """\
# All keys of a deal file

This page is made from the model; [The deal file](deal-file.md) explains the notation.
Each part below is one kind of thing, in the order in which the file comes to it.

- *Wanted* facts are open points where the file does not state them; *needed* ones must stand there.
- Where *or `none`* stands, the file may say that there is none. Every list and every mapping may be `none` too.
- Facts marked *LLP* or *alliance* are printed by the agreement of that form only; in a deal of the other form they are
  found (LGF-32), because nothing would print them. All others both agreements can print.
- Facts marked *ours* never leave the house.
- *None* in the last column is what the deal then says. A clause that needs the fact all the same prints a default of
  the clause library in brackets, or `[●]`; `partnerdocs check --final` names each.

Agreements are drafted for the forms `llp` and `alliance`. A deal of another form can be written and checked, and not
yet drafted.
"""

_PLAIN: dict[Any, str] = {
    str: "text",
    int: "whole number",
    bool: "`true` or `false`",
    Decimal: "number",
    Fraction: "number or part: `2`, `3/4`, `75 %`",
    dt.date: "date",
}


def page() -> str:
    """The page, in Markdown."""
    return _HEAD + "".join(_section(cls) for cls in classes_of(Deal))


def _section(cls: type) -> str:
    title = _title(cls)
    says = (cls.__doc__ or "").strip().split("\n")[0]
    lines = [f"\n## {title}\n\n{says}\n"]
    if tag := getattr(cls, "tag", ""):
        only = f" {_only(cls)} only." if getattr(cls, "forms", ()) else ""
        lines.append(f"\nWritten under its own key, `{tag}`{_example(cls)}.{only}\n")
    facets = keys_of(cls).values()
    if facets:
        lines.append("\n| key | what it says | how it is written | if left out |\n|---|---|---|---|\n")
        lines += [f"| `{f.key}` | {_meaning(f)} | {_written(f.type)} | {_left_out(f)} |\n" for f in facets]
    return "".join(lines)


def _title(cls: type) -> str:
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in cls.__name__).split()
    return " ".join(words).capitalize()


def _example(cls: type) -> str:
    primary = next((f for f in keys_of(cls).values() if f.primary), None)
    if primary:
        return f", with its `{primary.key}` behind it"
    return "" if keys_of(cls) else ", which may stand alone"


def _meaning(facet: Facet) -> str:
    unit = f" ({facet.unit})" if facet.unit and facet.unit not in facet.meaning else ""
    marks = [_only(facet)] if facet.forms else []
    marks += ["*ours*"] if facet.internal else []
    return " · ".join([facet.meaning + unit, *marks])


def _only(it: Any) -> str:
    """The forms whose agreements print a fact or a class."""
    return "*" + ", ".join({"llp": "LLP"}.get(form, form) for form in it.forms) + "*"


def _written(kind: Any) -> str:
    options = alternatives(kind)
    said = list(dict.fromkeys(_one(option) for option in options if option is not type(None)))
    if type(None) in options or any(hasattr(option, "nothing") for option in options):
        said.append("`none`")
    return " or ".join(said)


def _one(kind: Any) -> str:
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        mark = args[1]
        if isinstance(mark, Ref):
            return "id in " + " or ".join(f"`{k}`" for k in mark.kinds)
        return {Part: "part: `2/5`, `40 %`, `0.4`", Percentage: "percentage: `6 %`"}[type(mark)]
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in args)
    if origin is tuple:
        return f"list: {_written(element_kind(kind))}"
    if origin is not None:
        key, value = mapping_kinds(kind)
        return f"mapping from {'name' if key is str else _written(key)} to {_written(value)}"
    if kind in SHORTHANDS:
        return f"[{_title(kind).lower()}](#{_anchor(kind)}): {SHORTHANDS[kind][1].split(', ', 1)[1]}"
    if attrs.has(kind):
        return f"[{_title(kind).lower()}](#{_anchor(kind)})"
    return _PLAIN[kind]


def _anchor(cls: type) -> str:
    return _title(cls).lower().replace(" ", "-")


def _left_out(facet: Facet) -> str:
    if facet.default is attrs.NOTHING:
        return "*needed*"
    if facet.wanted:
        return "*wanted*"
    if facet.default in (None, (), {}):
        return "none"
    return f"`{fact_text(facet.default, facet.type)}`"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
