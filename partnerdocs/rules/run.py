"""Running the rules: every finding about a deal, all at once, and those that somebody has accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from partnerdocs.finding import Finding, Place, Severity, sort_findings
from partnerdocs.model.deal import Deal
from partnerdocs.model.field import facets
from partnerdocs.model.open_point import StillOpen, is_open
from partnerdocs.model.walk import step
from partnerdocs.rules.accept import Accepted, Silence, overrides
from partnerdocs.rules.open_points import open_points
from partnerdocs.rules.rule import Rule
from partnerdocs.rules.wording import sentence


@attrs.frozen(kw_only=True)
class Checked:
    """What is known about a deal after all rules have run.

    findings: what counts, in the order of the file.
    accepted: findings that somebody has overridden with a reason and a name; they do not count.
    rules: how many rules ran.
    """

    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    rules: int

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of one severity."""
        return tuple(f for f in self.findings if f.severity is severity)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings by which the agreement would contradict itself or be unlawful on its face."""
        return self.of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that are lawful, but probably not meant, or dangerous."""
        return self.of(Severity.WARNING)

    @property
    def open_points(self) -> tuple[Finding, ...]:
        """What is not settled yet; none where the deal was checked for signing: there they are errors."""
        return self.of(Severity.OPEN_POINT)


def check(deal: Deal, *, final: bool = False, rules: tuple[Rule, ...] | None = None) -> tuple[Finding, ...]:
    """Every finding that counts; see `check_deal`. Never raises."""
    return check_deal(deal, final=final, rules=rules).findings


def check_deal(deal: Deal, *, final: bool = False, rules: tuple[Rule, ...] | None = None) -> Checked:
    """Run every rule, report every open point, and set apart what has been accepted. Never raises.

    final: the deal is about to be signed, so that open points are errors.
    rules: other rules than those of this package, as for a team's own.
    """
    if rules is None:
        from partnerdocs.rules import RULES  # the package imports this module, so not at the top

        rules = RULES
    found: list[Finding] = []
    silenced: list[Silence] = []
    collections: dict[str, tuple[tuple[Any, str], ...]] = {}
    for rule in rules:
        found.extend(_run(rule, deal, collections, silenced))
    found.extend(_guarded(open_points, deal))
    placed = [attrs.evolve(f, place=f.place or nearest_place(deal.places, f.at)) for f in found]
    if final:
        placed = [_at_signing(f) for f in placed]
    kept, accepted, more = overrides(deal, placed, silenced)
    more = [attrs.evolve(f, place=nearest_place(deal.places, f.at)) for f in more]
    return Checked(
        findings=sort_findings(set(kept) | set(more)),
        accepted=tuple(sorted(accepted, key=lambda a: (a.finding.rule, a.finding.at, a.finding.says))),
        rules=len(rules),
    )


def _run(
    rule: Rule, deal: Deal, collections: dict[str, tuple[tuple[Any, str], ...]], silenced: list[Silence]
) -> Iterator[Finding]:
    """What one rule finds. An open point ends the rule, or its work on one element, and is noted in `silenced`."""
    if not rule.each:
        yield from _safely(rule, "", silenced, rule.check, deal)
        return
    if rule.each not in collections:
        try:
            collections[rule.each] = tuple(elements(deal, rule.each))
        except Exception as flaw:  # as below; the other rules over this collection have nothing to run on either
            collections[rule.each] = ()
            yield failed(rule.id, rule.each, flaw)
    for element, path in collections[rule.each]:
        if is_open(element):
            silenced.append(Silence(rule.id, path))
        else:
            yield from _safely(rule, path, silenced, rule.check, deal, element, path)


def _safely(
    rule: Rule, path: str, silenced: list[Silence], check: Callable[..., Iterator[Finding]], *arguments: Any
) -> Iterator[Finding]:
    try:
        for finding in check(*arguments):
            lesser = finding.severity is not Severity.ERROR  # what a rule leaves out reads as an error
            severity = finding.severity if lesser else rule.severity
            says = sentence(finding.says)
            yield attrs.evolve(finding, rule=rule.id, name=rule.name, severity=severity, says=says)
    except StillOpen:
        silenced.append(Silence(rule.id, path))
    except Exception as flaw:  # a flaw of a rule must be seen, and must not hide the other rules
        yield failed(rule.id, path, flaw)


def _guarded(part: Callable[[Deal], Iterator[Finding]], deal: Deal) -> Iterator[Finding]:
    try:
        yield from part(deal)
    except Exception as flaw:  # as above
        yield failed("OPN-01", "", flaw)


def failed(rule_id: str, path: str, flaw: Exception) -> Finding:
    """The finding that a rule itself is at fault."""
    return Finding(
        at=path,
        says=f"The rule {rule_id} itself failed ({type(flaw).__name__}: {flaw}); what it checks is not known.",
        fix="Report this as a fault of the program, with the deal if you may.",
        rule="RULE-00",
        name="rule-failed",
        severity=Severity.ERROR,
    )


def _at_signing(finding: Finding) -> Finding:
    if finding.severity is Severity.OPEN_POINT:
        return attrs.evolve(finding, severity=Severity.ERROR)
    return finding


def elements(deal: Deal, each: str) -> Iterator[tuple[Any, str]]:
    """The elements at a dotted path of collections (`parties`, `deliverables.measures`), each with its own path.

    What is open on the way is given as it is, with its path; what is absent gives nothing.
    """
    level: list[tuple[Any, str]] = [(deal, "")]
    for key in each.split("."):
        level = [below for value, path in level for below in _below(value, path, key)]
    yield from level


def _below(value: Any, path: str, key: str) -> Iterator[tuple[Any, str]]:
    if is_open(value):
        yield value, path
        return
    name = next((f.name for f in facets(type(value)) if f.key == key), None)
    if name is None:
        return  # an element of another class, such as another kind of step
    inner, where = getattr(value, name), f"{path}.{key}" if path else key
    if is_open(inner):
        yield inner, where
    elif isinstance(inner, tuple):
        for i, item in enumerate(inner):
            yield item, where + step(item, i)
    elif isinstance(inner, Mapping):
        for k, item in inner.items():
            yield item, f"{where}.{k}"
    elif inner is not None:
        yield inner, where


def nearest_place(places: Mapping[str, Place], path: str) -> Place | None:
    """The line of a path, or of the closest thing above it that stands in the file."""
    while path:
        if path in places:
            return places[path]
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return places.get("")
