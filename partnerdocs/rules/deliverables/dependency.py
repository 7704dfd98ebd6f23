"""Whether deliverables wait for each other in a circle."""

from collections.abc import Iterator, Mapping

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import word


@rule("DEL-12", "dependency-cycle", ERROR, source="Logic.")
def dependency_cycle(deal: Deal) -> Iterator[Finding]:
    """Deliverables depend on each other in a circle, so that none of them can come first.

    Why: each is excused by the other, for ever.

    Base: two
    Fails:  {deliverables: {network: {depends_on: [depots]}, depots: {depends_on: [network]}}}
    Passes: {deliverables: {network: {depends_on: [depots]}, depots: {depends_on: []}}}
    """
    graph = dependencies(deal)
    reported: set[str] = set()
    for start in sorted(graph):
        if start in reported:
            continue
        circle = way_back(graph, start)
        if circle:
            reported.update(circle)
            yield Finding(
                at=f"deliverables.{start}.depends_on",
                says=f"{' waits for '.join(word(d) for d in [*circle, start])}.",
                fix="Remove one of these dependencies.",
                also=tuple(f"deliverables.{d}.depends_on" for d in circle[1:]),
            )


def dependencies(deal: Deal) -> dict[str, tuple[str, ...]]:
    """What each deliverable waits for, as far as it is settled; raises `StillOpen` if the deliverables are open."""
    return {
        d.id: () if is_open(d.depends_on) else tuple(w for w in d.depends_on if not is_open(w))
        for d in settled(deal.deliverables)
        if not is_open(d)
    }


def way_back(graph: Mapping[str, tuple[str, ...]], start: str) -> tuple[str, ...]:
    """A shortest circle through a deliverable, beginning with it; empty if there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:  # grows while it is read: breadth first
        for after in sorted(graph.get(way[-1], ())):
            if after == start:
                return way
            if after not in seen:
                seen.add(after)
                ways.append((*way, after))
    return ()
