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
    graph = _within_circles(_dependencies(deal))
    reported: set[str] = set()
    for start in sorted(graph):
        if start in reported:
            continue
        circle = _way_back(graph, start)
        if circle:
            reported.update(circle)
            yield Finding(
                at=f"deliverables.{start}.depends_on",
                says=f"{' waits for '.join(word(d) for d in [*circle, start])}.",
                fix="Remove one of these dependencies.",
                also=tuple(f"deliverables.{d}.depends_on" for d in circle[1:]),
            )


def _dependencies(deal: Deal) -> dict[str, tuple[str, ...]]:
    """What each deliverable waits for, as far as it is settled; raises `StillOpen` if the deliverables are open."""
    return {
        d.id: () if is_open(d.depends_on) else tuple(w for w in d.depends_on if not is_open(w))
        for d in settled(deal.deliverables)
        if not is_open(d)
    }


def _within_circles(graph: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The dependencies that lie on some circle, sorted; in a time that grows with their number (Kosaraju)."""
    back: dict[str, list[str]] = {name: [] for name in graph}
    for name, after in graph.items():
        for other in after:
            if other in back:
                back[other].append(name)
    group: dict[str, str] = {}
    for first in reversed(_finished(graph)):
        todo = [first]
        while todo:
            name = todo.pop()
            if name not in group:
                group[name] = first
                todo += back[name]
    return {name: tuple(sorted(a for a in after if group.get(a) == group[name])) for name, after in graph.items()}


def _finished(graph: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Every name, each after whatever can be reached from it for the first time."""
    done: list[str] = []
    seen: set[str] = set()
    for first in graph:
        ways = [(first, iter(graph[first]))] if first not in seen else []
        seen.add(first)
        while ways:
            name, rest = ways[-1]
            after = next((a for a in rest if a in graph and a not in seen), None)
            if after is None:
                done.append(name)
                ways.pop()
            else:
                seen.add(after)
                ways.append((after, iter(graph[after])))
    return done


def _way_back(graph: Mapping[str, tuple[str, ...]], start: str) -> tuple[str, ...]:
    """A shortest circle through a deliverable, beginning with it; empty if there is none."""
    came_from = {start: start}
    for name in (names := [start]):  # grows while it is read: breadth first
        for after in graph[name]:
            if after == start:
                way = [name]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if after not in came_from:
                came_from[after] = name
                names.append(after)
    return ()
