"""Which facts of a deal no clause printed or decided on.

The deal is drafted once more from a copy that remembers which of its fields were looked at. A fact that was read is
taken as printed or decided on; the tests are stricter and change each fact to see whether the text changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from partnerdocs.drafting.draft import draft
from partnerdocs.drafting.prepare import completed
from partnerdocs.library.clause import Library
from partnerdocs.model.amount import Money, Period, When, YearDay
from partnerdocs.model.deal import Deal
from partnerdocs.model.field import facets
from partnerdocs.model.finance import Finance
from partnerdocs.model.open_point import is_open
from partnerdocs.model.walk import Fact, is_model, step, walk

#: Values that a clause prints or leaves as a whole.
WHOLE = (Money, Period, YearDay, When)

#: Facts that no operative text states, as patterns of their paths, and why.
NOT_PRINTED = {
    r"format": "it is about the file, not about the deal",
    r"law_stated_at": "it dates the drafting; the report of a draft begins with it",
    r"signing": "a plan that rules compare other dates with; the day of signature is written in by hand",
    r"parties\.[\w-]+\.jurisdiction": "printed for a registered body; a body set up by an Act stands in no register",
    r"resources\.[\w-]+\.value\.(amount|vat)(\..*)?": "not printed for a resource that is said to have no value",
    r"money\.rounding\.method": "there is one method so far",
    r"money\.savings\.capped.*": "a demand on the deal, which a rule compares with the limits; these are printed",
    r"money\.default_interest\.over": "there is one reference rate so far",
    r"deadlock\.steps\[\]\.duty": "there is one answer so far",
}

_WATCHED: dict[type, type] = {}


def unprinted(deal: Deal, library: Library | None = None) -> tuple[str, ...]:
    """Paths of the facts that the deal states, that may leave the house, and that the agreement never looked at."""
    seen: set[str] = set()
    # Completing reads every fact, so it comes before anything is watched.
    draft(_watched(completed(deal), "", seen), library)
    no_money = not is_open(deal.money) and deal.money == Finance.nothing()
    missing = (
        f.path
        for f in stated_facts(deal)
        if f.path not in seen and _list_of(f.path) not in seen and not (no_money and f.path.startswith("money."))
    )
    return tuple(path for path in missing if not is_excepted(path, deal))


def is_excepted(path: str, deal: Deal) -> bool:
    """Whether a fact need not stand in the text, by name and for a reason."""
    shape = re.sub(r"\[\d+\]", "[]", path)
    return any(re.fullmatch(pattern, shape) for pattern in NOT_PRINTED) or _is_worth_itself(path, deal)


def _is_worth_itself(path: str, deal: Deal) -> bool:
    """Whether a fact says how a sum of money is valued, which is its amount."""
    found = re.fullmatch(r"resources\.([\w-]+)\.value\.basis", path)
    if found is None or is_open(deal.resources):
        return False
    money = (r.id for r in deal.resources if not is_open(r) and not is_open(r.kind) and r.kind in ("cash", "loan"))
    return found[1] in money


def stated_facts(deal: Deal) -> Iterator[Fact]:
    """The facts that a deal states and that may leave the house, each as small as a clause would print it.

    An amount, a period or a moment is one fact; so is a list or a mapping of plain values.
    """
    whole = ""
    for fact in walk(deal):
        if whole and fact.path.startswith(whole) and fact.path[len(whole)] in ".[":
            continue
        whole = ""
        if fact.internal or fact.value in (None, (), {}):
            continue
        if not _holds_facts(fact.value):
            whole = fact.path
            yield fact


def _holds_facts(value: Any) -> bool:
    """Whether the facts are inside: then they are asked one by one."""
    if is_open(value) or isinstance(value, WHOLE):
        return False
    if isinstance(value, tuple):
        return any(_holds_facts(v) for v in value)
    if isinstance(value, Mapping):
        return any(_holds_facts(v) for v in value.values())
    return is_model(value)


def _list_of(path: str) -> str:
    """The list in which a fact stands; reading it is reading all of its plain values."""
    return path.rpartition("[")[0] if path.endswith("]") else path


def _watched(value: Any, path: str, seen: set[str]) -> Any:
    """A copy whose classes note the path of each field that is read."""
    if is_open(value) or value is None:
        return value
    if isinstance(value, tuple):
        return tuple(_watched(v, path + step(v, i), seen) for i, v in enumerate(value))
    if isinstance(value, Mapping):
        return {k: _watched(v, f"{path}.{k}", seen) for k, v in value.items()}
    if not is_model(value) or isinstance(value, WHOLE):
        return value
    cls = type(value)
    copy: Any = object.__new__(_WATCHED.setdefault(cls, _watching(cls)))
    for field in attrs.fields(cls):
        key = next((f.key for f in facets(cls) if f.name == field.name), field.name)
        where = f"{path}.{key}" if path else key
        inner = getattr(value, field.name)
        object.__setattr__(copy, field.name, inner if key == "places" else _watched(inner, where, seen))
    object.__setattr__(copy, "_watch", (path, seen, {f.name: f.key for f in facets(cls)}))
    return copy


def _watching(cls: type) -> type:
    """A subclass that notes each read; everything else it leaves to the class."""

    def reading(self: Any, name: str) -> Any:
        if name[:1] != "_":
            # What is built anew from such a copy on the way (a rule with its names resolved) is nobody's fact.
            watch: tuple[str, set[str], dict[str, str]] | None = getattr(self, "_watch", None)
            if watch is not None and name in watch[2]:
                path, seen, keys = watch
                seen.add(f"{path}.{keys[name]}" if path else keys[name])
        return object.__getattribute__(self, name)

    return type(cls.__name__, (cls,), {"__slots__": ("_watch",), "__watches__": cls, "__getattribute__": reading})
