"""Open points: every fact that the deal ought to state and does not, or that somebody is still to settle."""

from __future__ import annotations

from collections.abc import Iterator

from partnerdocs.finding import Finding, Severity
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import NOT_GIVEN, OpenPoint, is_open
from partnerdocs.model.walk import Fact, walk
from partnerdocs.rules.entry import entry_name
from partnerdocs.rules.wording import sentence, short_name


def open_points(deal: Deal) -> Iterator[Finding]:
    """Each open point once, under the id that its fact names, otherwise under OPN-01.

    Those inside overrides are left out: an incomplete override is reported as such (ACC-02). So is which draft it is,
    where the text is to be signed and no longer prints it.
    """
    signed = not is_open(deal.status) and deal.status == "execution"
    for fact in walk(deal):
        part = fact.path.split(".")[0].split("[")[0]
        if not is_open(fact.value) or part == "accept" or (part == "draft" and signed):
            continue
        rule = fact.facet.rule or "OPN-01"
        says, fix = _missing(deal, fact) if fact.value == NOT_GIVEN else _asked_for(deal, fact)
        yield Finding(at=fact.path, says=says, fix=fix, rule=rule, name=entry_name(rule), severity=Severity.OPEN_POINT)


def _missing(deal: Deal, fact: Fact) -> tuple[str, str]:
    says = f"Not given: {fact.facet.meaning}{_of(deal, fact)}."
    return says, f"State `{_key(fact)}`, or mark it {{tbc: what is missing, owner: who is to settle it}}."


def _asked_for(deal: Deal, fact: Fact) -> tuple[str, str]:
    point: OpenPoint = fact.value
    law = " A lawyer must confirm the law first." if point.open_law else ""
    if not point.open_owner:
        says = f"Still open: {point.open_words}{_of(deal, fact)}. Nobody is named to settle it.{law}"
        return says, "Name an owner for it, or settle it."
    owner = short_name(deal, point.open_owner)
    about = _of(deal, fact)
    about = "" if about == f" ({owner})" else about  # its own fact: the name once is enough
    says = f"Still open: {point.open_words}{about}. {sentence(owner)} is to settle it.{law}"
    return says, f"Ask {owner}, then put the answer here."


def _key(fact: Fact) -> str:
    return fact.path.rsplit(".", 1)[-1]


def _of(deal: Deal, fact: Fact) -> str:
    """Whose fact it is, where its path leads through a party or an element with an id."""
    parts = fact.path.split(".")
    if parts[0] == "parties" and len(parts) > 1:
        name = short_name(deal, parts[1])
        return f" ({name})" if len(parts) > 2 or name != parts[1] else ""
    if parts[0] in ("deliverables", "resources", "risks", "premises", "transaction_documents") and len(parts) > 2:
        return f" ({parts[1]})"
    return f" ({parts[2]})" if parts[:2] == ["governance", "reserved"] and len(parts) > 3 else ""
