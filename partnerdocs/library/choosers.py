"""Choosers: functions that pick among the variants of a clause. Each returns a `Literal`, one file for each value.

A chooser is pure and takes `(deal, it)`, as a condition does; `it` is the party in execution blocks, otherwise None.
To add one: write it here, list it in `CHOOSERS`, and write a clause file for each word of its answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args, get_type_hints

from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party
from partnerdocs.model.signing import MEMBER_KINDS, SEALLESS_KINDS

Chooser = Callable[[Deal, Any], str]


def execution_block(
    _: Deal, it: Party
) -> Literal[
    "another-way",
    "attorney",
    "authorised-signatory",
    "director-and-witness",
    "general-partner",
    "in-person",
    "members",
    "partners",
    "seal",
    "two-signatories",
]:
    """How a party signs: as the deal says, so far as its kind can; `another-way` where it cannot."""
    way = settled(it.executes.by)
    if way == "attorney":
        return way
    if it.is_kind("individual"):
        return "in-person"
    if way == "members":
        return _by_members(it)
    if way == "seal" and settled(it.kind) in SEALLESS_KINDS:
        return "another-way"
    return way


def _by_members(it: Party) -> Literal["another-way", "general-partner", "members", "partners"]:
    if settled(it.kind) not in MEMBER_KINDS:
        return "another-way"
    if it.is_kind("limited-partnership"):
        return "general-partner"
    named = settled(it.executes.signatories)
    everybody = not named or set(map(settled, named)) == set(map(settled, settled(it.members)))
    return "partners" if it.is_kind("general-partnership") and everybody else "members"


def llp_or_alliance(deal: Deal, _: object) -> Literal["llp", "alliance"]:
    """Whether the partners act through a limited liability partnership or by contract alone."""
    return "llp" if deal.form_is("llp") else "alliance"


CHOOSERS: Mapping[str, Chooser] = {
    "execution-block": execution_block,
    "llp-or-alliance": llp_or_alliance,
}


def answers(name: str) -> tuple[str, ...]:
    """Every word that a chooser may return."""
    return get_args(get_type_hints(CHOOSERS[name])["return"])
