"""Whether what a deliverable waits for can be there in time."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import AFTER_COMMENCEMENT, milestone, surely_longer, waited_for, when_due
from partnerdocs.finding import Finding
from partnerdocs.model.amount import When
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable, Resource
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import listed, period, word


@rule("DEL-13", "depends-on-what-is-due-later", WARNING, source="Logic: order.", each="deliverables")
def depends_on_what_is_due_later(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """A deliverable depends on another that is due only after it.

    Why: its owner is not in breach while the other is still to come, so its own day means nothing. Of two that wait
    for each other only that is said.

    Base: two
    Fails:  {deliverables: {network: {depends_on: [depots]}, depots: {due: {by: 2030-03-31}}}}
    Passes: {deliverables: {network: {depends_on: [depots]}, depots: {due: {by: 2029-03-31}}}}
    """
    known = {d.id: d for d in settled(deal.deliverables) if not is_open(d)}
    due = settled(deliverable.due)
    for name in settled(deliverable.depends_on):
        other = None if is_open(name) else known.get(name)
        if other is None or is_open(other.due) or _waits_for(other, deliverable.id):
            continue
        if surely_later(deal, other.due, due):
            yield Finding(
                at=f"{path}.depends_on",
                says=f"{word(deliverable.id)} is due {_shown(due)} and depends on {word(name)}, which is due "
                f"{_shown(other.due)}.",
                fix="Correct one of the two days, or the dependency.",
                also=(f"{path}.due", f"deliverables.{name}.due"),
            )


@rule(
    "DEL-14",
    "resource-not-there-in-time",
    WARNING,
    source="Partnerships for healthy outcomes (2012): the resources that each partner commits, and when.",
    each="deliverables",
)
def resource_not_there_in_time(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """A deliverable needs a resource that comes only after it is due.

    Why: its owner is not in breach while the resource is missing. A need for a resource that nobody commits is refused
    on reading.

    Base: two
    Fails:  {deliverables: {depots: {needs: [cash-a]}}, resources: {cash-a: {at: 2028-09-30}}}
    Passes: {deliverables: {depots: {needs: [cash-a]}}, resources: {cash-a: {at: 2027-09-30}}}
    """
    due = settled(deliverable.due)
    for resource in _needed(deal, deliverable):
        if not is_open(resource.at) and surely_later(deal, resource.at, due):
            yield Finding(
                at=f"{path}.needs",
                says=f"{word(deliverable.id)} is due {_shown(due)} and needs the resource {word(resource.id)}, "
                f"which comes {_shown(resource.at)}.",
                fix="Correct one of the two times, or what it needs.",
                also=(f"{path}.due", f"resources.{resource.id}.at"),
            )


@rule("DEL-05", "due-before-conditions-can-be-met", WARNING, source="Logic: order.", each="deliverables")
def due_before_conditions_can_be_met(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """A deliverable is due on a fixed day, and what it needs comes with commencement, which may still be waiting then.

    Why: the conditions can be met until the long-stop date, and commencement waits for them. The day stays where it
    is, and the resource comes after it. A time that is counted from commencement moves with it.

    Base: llp
    Fails:  {deliverables: {scanner: {due: {within: null, of: null, by: 2027-08-31}}}}
    Passes: {deliverables: {scanner: {due: {within: null, of: null, by: 2027-10-31}}}}
    """
    if not settled(settled(deal.term).conditions):
        return
    due = settled(deliverable.due)
    day, last = settled(due.day()), milestone(deal, "conditions-met").latest
    if day is None or last is None or day >= last:
        return
    for resource in _needed(deal, deliverable):
        if is_open(resource.at) or not _comes_with_commencement(resource.at) or surely_later(deal, resource.at, due):
            continue
        yield Finding(
            at=f"{path}.due",
            says=f"{word(deliverable.id)} is due on {day} and needs the resource {word(resource.id)}, which comes "
            f"only once the conditions are met; they can be met until {last}.",
            fix="Count its time from commencement (`{within: ..., of: commencement}`), or set a later day.",
            also=("term.long_stop", f"resources.{resource.id}.at"),
        )
        return


def surely_later(deal: Deal, one: When, other: When) -> bool:
    """Whether the last moment for one thing comes after that for another on every calendar that the deal allows."""
    if settled(one.of) is not None and settled(one.of) == settled(other.of):
        return (
            one.within is not None
            and other.within is not None
            and surely_longer((settled(one.within),), (settled(other.within),))
        )
    try:
        first, second = when_due(deal, one).earliest, when_due(deal, other).latest
    except StillOpen:
        return False
    return first is not None and second is not None and first > second


def _shown(when: When) -> str:
    """A moment in a few words, as the deal file has it."""
    if when.later_of:
        moments = (_shown(settled(w)) for w in when.later_of)
        return f"at the later of {listed(m.removeprefix('at ').removeprefix('on ') for m in moments)}"
    if when.within is not None:
        return f"within {period(when.within)} of {when.of}"
    if when.by is not None:
        return f"by {when.by}"
    return f"on {when.on}" if when.on is not None else f"at {when.at or when.event}"


def _waits_for(deliverable: Deliverable, name: str) -> bool:
    return not is_open(deliverable.depends_on) and any(not is_open(d) and d == name for d in deliverable.depends_on)


def _needed(deal: Deal, deliverable: Deliverable) -> tuple[Resource, ...]:
    """The resources that a deliverable needs, as far as they are settled."""
    needs = tuple(n for n in settled(deliverable.needs) if not is_open(n))
    return tuple(r for r in settled(deal.resources) if not is_open(r) and r.id in needs)


def _comes_with_commencement(when: When) -> bool:
    return any(known in AFTER_COMMENCEMENT or known == "conditions-met" for known in waited_for(when))
