"""How findings name things: partners by their short names, values as they were written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from partnerdocs.model.amount import Money, Period
from partnerdocs.model.deal import Deal
from partnerdocs.wording import texts
from partnerdocs.wording.lexicon import names_to_tell


def short_name(deal: Deal, pid: str) -> str:
    """The name by which the agreement calls a party; its id where that is open or it is no party. Never raises."""
    return _called(names_to_tell(deal), pid)


def _called(known: Mapping[str, str], pid: str) -> str:
    return known.get(pid) or ("the vehicle" if pid == "vehicle" else pid)


def names(deal: Deal, pids: Iterable[str]) -> str:
    """Short names in a list that does not depend on the order of the parties: `Ada, Ben and Cy`."""
    known = names_to_tell(deal)
    return listed(sorted(_called(known, p) for p in pids))


def listed(words: Iterable[str], conjunction: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; `nobody` where there is none."""
    return texts.listed(tuple(words) or ("nobody",), conjunction)


def parts(deal: Deal, split: Mapping[str, Fraction | int]) -> str:
    """Who has what, in an order that does not depend on the file: `Ada 1/2, Ben 1/3`."""
    known = names_to_tell(deal)
    return ", ".join(sorted(f"{_called(known, p)} {value}" for p, value in split.items()))


def money(value: Money) -> str:
    """An amount as a deal file shows it, with thousands set apart: `1,250,000 GBP`."""
    return f"{value.amount:,} {value.currency}"


def period(value: Period) -> str:
    """A period as a deal file shows it: `10 working days`, `1 month`."""
    unit = value.unit[:-1] if value.count == 1 else value.unit
    return f"{value.count} {unit}"


def one_after_another(values: Iterable[Period]) -> str:
    """Periods of which each begins where the one before it ends: `10 years and then 5 years`."""
    return " and then ".join(map(period, values))


def word(value: Any) -> str:
    """A word of the deal file in quotes, as a reader finds it there."""
    return f"`{value}`"


def sentence(text: str) -> str:
    """A text with a capital at its front where a name begins with an article: `the Council pays` to `The Council`."""
    return f"The {text[4:]}" if text.startswith("the ") else text
