"""What the rules about votes ask the analysis, and of which decisions."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from partnerdocs.analysis.votes import CircularDecision, Split, TooManyVoters, VoteAnalysis, bodies_of, votes_of
from partnerdocs.analysis.votes.electorate import Body
from partnerdocs.analysis.votes.family import Coalition
from partnerdocs.analysis.votes.game import Game
from partnerdocs.analysis.votes.meeting import carried
from partnerdocs.analysis.votes.named import expanded, leaves
from partnerdocs.analysis.votes.question import Level, Question, Setting, settings
from partnerdocs.analysis.votes.uses import BODIES, stated_uses
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Rule, Threshold
from partnerdocs.model.governance import Governance, Matter
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.rules.wording import listed, names


@attrs.frozen(kw_only=True)
class Use:
    """A rule of decision where the deal uses it.

    path: where the rule stands: the named decision, or the matter's own.
    what: what is decided by it, in words; level: who decides it.
    binding: whether it decides the business as a whole or an essential matter, so that it is no right of a few.
    matter: the id of the reserved matter; empty for a named decision, which then is the rule.
    """

    path: str
    what: str
    rule: Rule
    level: Level
    binding: bool
    matter: str = ""


def uses(deal: Deal) -> Iterator[Use | StillOpen]:
    """Each use of a rule of decision; an open one as `StillOpen`.

    What is not reserved comes first, as the board decides it; then each reserved matter; then the named decisions
    where something else uses them: the plan, an option to extend, a gateway, another decision. Whether the partners can
    use the majority for what is not reserved is a question apart, VOT-24.
    """
    governance = settled(deal.governance)
    seen: set[tuple[str, Body]] = set()
    for use in (_or_open(_ordinary, governance), *(_or_open(_reserved, m) for m in settled(governance.reserved))):
        if isinstance(use, Use) and isinstance(use.rule, str):
            seen |= {(use.rule, body) for body in BODIES if use.level in (body, "both")}
        yield use
    stated, known = stated_uses(deal), bodies_of(deal)
    for name in settled(governance.decisions):
        unseen = [body for body in BODIES if body in stated[name] and (name, body) not in seen]
        if not stated[name] and not any(used == name for used, _ in seen):
            unseen = list(known[name][:1])
        for body in unseen:
            path = f"governance.decisions.{name}"
            yield Use(path=path, what=f"a matter that needs {name!r}", rule=name, level=body, binding=False)


def settled_uses(deal: Deal) -> Iterator[Use]:
    """Each use of a rule of decision; raises `StillOpen` at one that is open."""
    for use in uses(deal):
        if isinstance(use, StillOpen):
            raise use
        yield use


def _or_open(read: Callable[[Any], Use], value: Any) -> Use | StillOpen:
    try:
        return read(settled(value))
    except StillOpen as point:
        return point


def _ordinary(governance: Governance) -> Use:
    name = settled(governance.otherwise)
    path = f"governance.decisions.{name}"
    return Use(path=path, what="what is not reserved", rule=name, level="board", binding=True)


def _reserved(matter: Matter) -> Use:
    needs = settled(matter.needs)
    return Use(
        path=f"governance.decisions.{needs}" if isinstance(needs, str) else f"governance.reserved.{matter.id}.needs",
        what=f"the matter {matter.id!r}",
        rule=needs,
        level=settled(matter.level),
        binding=settled(matter.essential),
        matter=matter.id,
    )


def in_each_use(deal: Deal, find: Callable[[Deal, Use], Iterator[Finding]]) -> Iterator[Finding]:
    """What a check finds in each use, one finding a place; an open point silences its own use and is raised last."""
    found: set[str] = set()
    still_open: StillOpen | None = None
    for use in uses(deal):
        if isinstance(use, StillOpen):
            still_open = use
            continue
        try:
            for finding in find(deal, use):
                if finding.at not in found:
                    found.add(finding.at)
                    yield finding
        except StillOpen as point:
            still_open = point
    if still_open:
        raise still_open


def cases(deal: Deal, use: Use, *, conflicted: str = "", suspended: str = "") -> tuple[Setting, ...]:
    """The cases of a use; none where its decision is defined by itself, which VOT-14 reports.

    conflicted: a partner that may not vote on the board; suspended: one that may vote nowhere.
    """
    try:
        whole = expanded(deal, use.rule)
        asked = Question(what=use.what, level=use.level, rule=whole, conflicted=conflicted, suspended=suspended)
    except CircularDecision:
        return ()
    return tuple(settings(deal, asked))


def passable(deal: Deal, use: Use, *, suspended: str = "") -> bool:
    """Whether a decision passes if all who may vote on it vote for it, in each case."""
    found = cases(deal, use, suspended=suspended)
    return all(carried(tree, ["for"] * len(setting.ids)) for setting in found for tree in setting.trees)


def in_every_case(found: Iterable[Setting], answer: Callable[[Game], Coalition]) -> frozenset[str]:
    """The voters whom an answer names in every case; nobody if there is no case. Raises `TooManyVoters`."""
    named = [frozenset(setting.named(answer(setting.game))) for setting in found]
    return frozenset.intersection(*named) if named else frozenset()


def analysed(deal: Deal, what: str) -> VoteAnalysis | None:
    """The whole analysis of a matter; None where it is defined by itself or has more voters than can be enumerated."""
    try:
        return votes_of(deal, what)
    except (CircularDecision, TooManyVoters):
        return None


def analysed_use(deal: Deal, use: Use, *, suspended: str = "") -> VoteAnalysis | None:
    """The whole analysis of a use; None where there is none, or where a matter has the name of the decision asked."""
    asked = use.matter or str(use.rule)
    if not use.matter and any(not is_open(m) and m.id == asked for m in deal.governance.reserved):
        return None
    try:
        return votes_of(deal, asked, level=use.level, suspended=suspended)
    except (CircularDecision, TooManyVoters):
        return None


def written(rule: Rule, of: tuple[str, ...] = ("shares", "partners", "seats")) -> str:
    """The thresholds of an expanded rule, with their numbers as written: "at least 1/2 of the shares"; "" if none.

    of: what those that are meant count.
    """
    found = [leaf for leaf in leaves(rule) if isinstance(leaf, Threshold) and settled(leaf.of) in of]
    return listed(f"{_how(leaf)} {leaf.number} of the {settled(leaf.of)}" for leaf in found) if found else ""


def sides(deal: Deal, split: Split) -> tuple[str, str]:
    """The two sides of a split by name, in an order that does not depend on the order of the parties."""
    one, other = sorted(names(deal, side) if side else "nobody" for side in (split.one, split.other))
    return one, other


def _how(threshold: Threshold) -> str:
    return "at least" if threshold.inclusive else "more than"
