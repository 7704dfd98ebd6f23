"""Whether reserved matters are each reserved once, and not given away again."""

from collections.abc import Iterator
from typing import Any

from partnerdocs.analysis.votes import CircularDecision
from partnerdocs.analysis.votes.named import expanded
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Matter
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import word


@rule(
    "RSV-01",
    "matter-at-two-thresholds",
    ERROR,
    source="Logic: one decision with two majorities.",
    each="governance.reserved",
)
def matter_at_two_thresholds(deal: Deal, matter: Matter, path: str) -> Iterator[Finding]:
    """The same matter is listed twice for the same body, with two majorities.

    Why: nobody could say which majority it needs. The board and the partners may both be asked, and different sums
    may need different majorities.

    Base: three
    Fails:  {governance: {reserved: {
              plans: {matter: adopt or change the business plan, level: partners, needs: unanimous}}}}
    Passes: {governance: {reserved: {
              plans: {matter: adopt or change the business plan, level: board, needs: unanimous}}}}
    """
    for earlier in deal.governance.reserved:
        if is_open(earlier):
            continue
        if earlier.id == matter.id:
            return
        if same_matter(earlier, matter) and not same_majority(deal, earlier, matter):
            yield Finding(
                at=f"{path}.matter",
                says=f"{_plain(matter.matter)!r} is listed twice, as {word(earlier.id)} and as {word(matter.id)}, "
                "with two majorities.",
                fix="Keep one of them, or say what sets them apart.",
                also=(f"governance.reserved.{earlier.id}.matter",),
            )


def same_matter(one: Matter, other: Matter) -> bool:
    """Whether two matters are said in the same words, and are decided by the same body above the same sum."""
    return _plain(one.matter) == _plain(other.matter) and same_place(one, other)


def same_place(one: Matter, other: Matter) -> bool:
    """Whether two matters are decided by the same body, above the same sum."""
    if settled(one.over) != settled(other.over):
        return False
    levels = {settled(one.level), settled(other.level)}
    return len(levels) == 1 or "both" in levels


def _plain(matter: str) -> str:
    return settled(matter).casefold().strip(" .;,")


def same_majority(deal: Deal, one: Matter, other: Matter) -> bool:
    """Whether two matters need the same, however it is named."""
    try:
        return expanded(deal, one.needs) == expanded(deal, other.needs)
    except CircularDecision:
        return settled(one.needs) == settled(other.needs)


@rule("RSV-03", "reserved-matter-delegated", ERROR, source="Logic: what is reserved is not given away again.")
def reserved_matter_delegated(deal: Deal) -> Iterator[Finding]:
    """A reserved matter is also left to the manager or to a committee.

    Why: two would decide the same thing by different rules. To carry out what was approved is not to decide it.
    A matter that is reserved only above a sum may be left to somebody below it.

    Base: three
    Fails:  {governance: {management: {manager: General Manager, decides: [adopt or change the business plan]}}}
    Passes: {governance: {management: {manager: General Manager, decides: [place the staff on duty]}}}
    """
    governance = settled(deal.governance)
    reserved = [matter for matter in settled(governance.reserved) if not is_open(matter)]
    management = governance.management
    if not is_open(management) and management is not None:
        who = "the manager" if is_open(management.manager) else f"the {management.manager}"
        yield from _delegated(reserved, management.decides, who, "governance.management")
    board = governance.board
    committees: tuple[Any, ...] = () if is_open(board) or is_open(board.committees) else board.committees
    for i, committee in enumerate(committees):
        if not is_open(committee):
            who = "a committee" if is_open(committee.name) else f"the {committee.name}"
            yield from _delegated(reserved, committee.decides, who, f"governance.board.committees[{i}]")


def _delegated(reserved: list[Matter], decides: tuple[str, ...], who: str, path: str) -> Iterator[Finding]:
    if is_open(decides):
        return
    for i, words in enumerate(decides):
        matter = None if is_open(words) else next((m for m in reserved if _is_reserved(m, words)), None)
        if matter is not None:
            yield Finding(
                at=f"{path}.decides[{i}]",
                says=f"The matter {words!r} is reserved, and is also left to {who}.",
                fix="Remove it here, or do not reserve it.",
                also=(f"governance.reserved.{matter.id}",),
            )


def _is_reserved(matter: Matter, words: str) -> bool:
    """Whether words name a reserved matter, by its id or as it stands there without a sum."""
    if words == matter.id:
        return True
    return not is_open(matter.matter) and matter.over is None and _plain(matter.matter) == _plain(words)
