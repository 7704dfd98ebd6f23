"""Who decides when a partner is kept from voting by a conflict or by its default."""

from collections.abc import Iterator
from functools import partial

import attrs

from partnerdocs.analysis.votes import CircularDecision, TooManyVoters
from partnerdocs.analysis.votes.named import expanded, is_count, leaves
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import AnyOf, Every, Everyone, Rule, Threshold
from partnerdocs.model.ending import SuspendVote
from partnerdocs.model.open_point import settled
from partnerdocs.model.walk import with_fact
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.voting.asked import Use, analysed_use, cases, in_each_use, passable, settled_uses, written
from partnerdocs.rules.wording import listed, names, short_name, word

#: Matters that a finding names before it only counts the rest.
SHOWN = 3


@rule(
    "VOT-26",
    "one-decides-if-another-is-conflicted",
    WARNING,
    source="Arithmetic; practice: a majority of shares with a limb of heads.",
)
def one_decides_if_another_is_conflicted(deal: Deal) -> Iterator[Finding]:
    """If one of several partners is kept from voting by a conflict, one of the others decides alone.

    Why: the base shrinks with the votes that are left out, so a partner that could never decide alone suddenly can, and
    the rest are not heard. Between two partners that is the purpose of the rule on conflicts, and no finding.

    Base: three
    Fails:  {governance: {board: {conflicts: {votes: false}},
                          decisions: {ordinary: {more_than: 1/2, of: shares, counted: entitled}}}}
    Passes: {governance: {board: {conflicts: {votes: true}},
                          decisions: {ordinary: {more_than: 1/2, of: shares, counted: entitled}}}}
    """
    conflicts = settled(settled(settled(deal.governance).board).conflicts)
    if len(deal.partners) > 2 and not settled(conflicts.votes):
        yield from in_each_use(deal, _left_alone)


def _left_alone(deal: Deal, use: Use) -> Iterator[Finding]:
    if use.level == "partners":
        return
    before = _dictators(deal, use)
    for out in sorted(deal.partners):
        new = sorted(_dictators(deal, use, out) - before - {out})
        if new:
            rest = [p for p in deal.partners if p not in (out, new[0])]
            yield Finding(
                at="governance.board.conflicts.votes",
                says=f"If {short_name(deal, out)} may not vote because it is interested, {short_name(deal, new[0])} "
                f"decides {use.what} on the board alone, whatever {names(deal, rest)} "
                f"{'votes' if len(rest) == 1 else 'vote'}.",
                fix="Ask for heads as well (`every: [..., {at_least: 2, of: partners, counted: entitled}]`), or accept "
                "this if it is meant.",
                also=(use.path,),
            )
            return


def _dictators(deal: Deal, use: Use, conflicted: str = "") -> set[str]:
    """The partners that decide alone in some case; none if nothing passes so, for then the clause gives way."""
    try:
        found = {pid for s in cases(deal, use, conflicted=conflicted) for pid in s.named(s.game.dictators)}
    except TooManyVoters:
        return set()
    return found & set(deal.partners)


@rule(
    "VOT-15",
    "out-of-reach-while-suspended",
    WARNING,
    source="Arithmetic: the base of a majority and the votes that are left out of it.",
)
def out_of_reach_while_suspended(deal: Deal) -> Iterator[Finding]:
    """While the vote of a defaulting partner is suspended, a majority of all cannot be reached by the others.

    Why: the majority is measured against all partners, and one of them may not vote. The clause on default leaves the
    partner out of the total; the majority says that all count. Two readings of what may be passed while there is a
    default are the last thing that the others need. Measured against those entitled to vote there is one.

    Base: three
    Fails:  {default: {remedies: [{suspend_vote: {except: []}}]}, governance: {decisions: {special: {counted: all}}}}
    Passes: {default: {remedies: [{suspend_vote: {except: []}}]},
             governance: {decisions: {special: {counted: entitled}}}}
    """
    default = settled(deal.default)
    remedies = () if default is None else tuple(settled(remedy) for remedy in settled(default.remedies))
    for remedy in remedies:
        if isinstance(remedy, SuspendVote):
            kept = frozenset(settled(remedy.except_))
            yield from in_each_use(deal, partial(_out_of_reach, kept=kept))
            return


def _out_of_reach(deal: Deal, use: Use, kept: frozenset[str]) -> Iterator[Finding]:
    if isinstance(use.rule, str) and use.rule in kept:
        return
    try:
        whole = expanded(deal, use.rule)
    except CircularDecision:
        return
    shrinking = attrs.evolve(use, rule=_of_the_entitled(whole))
    if shrinking.rule == whole or not passable(deal, use):
        return
    stuck = [
        pid
        for pid in deal.partners
        if not passable(deal, use, suspended=pid) and passable(deal, shrinking, suspended=pid)
    ]
    if stuck:
        who = listed(sorted(short_name(deal, pid) for pid in stuck), "or")
        yield Finding(
            at=use.path,
            says=f"While the vote of {who} is suspended, the others cannot pass {use.what}: it needs {written(whole)}, "
            "measured against all and not only against those who may vote.",
            fix="Write `counted: entitled`, or except the decision from the suspension.",
            also=("default.remedies",),
        )


def _of_the_entitled(rule_: Rule) -> Rule:
    """An expanded rule with each number measured against those entitled to vote where it is measured against all."""
    if isinstance(rule_, Every | AnyOf):
        return type(rule_)(rules=tuple(_of_the_entitled(part) for part in rule_.rules))
    if isinstance(rule_, Threshold) and not is_count(rule_) and settled(rule_.counted) == "all":
        return with_fact(rule_, ("counted",), "entitled")
    return rule_


@rule(
    "VOT-16",
    "suspension-leaves-one-partner",
    WARNING,
    source="Practice: remedies for default in joint ventures of two.",
)
def suspension_leaves_one_partner(deal: Deal) -> Iterator[Finding]:
    """Between two partners, suspending the vote of one lets the other decide alone what needs all.

    Why: a default, perhaps disputed or small, then opens what the partners reserved for both of them: admission, sale,
    the nature of the business. That the other decides everyday business alone meanwhile is the purpose of the remedy.

    Base: two
    Fails:  {default: {remedies: [{suspend_vote: {except: []}}]}}
    Passes: {default: {remedies: [{suspend_vote: {except: [unanimous]}}]}}
    """
    default = settled(deal.default)
    if default is None or len(deal.partners) != 2:
        return
    for i, remedy in enumerate(settled(default.remedies)):
        if isinstance(settled(remedy), SuspendVote):
            matters = list(_opened(deal))
            if matters:
                shown = [word(m) for m in matters[:SHOWN]]
                if len(matters) > SHOWN:
                    shown.append(f"{len(matters) - SHOWN} more")
                yield Finding(
                    at=f"default.remedies[{i}]",
                    says=f"While the vote of one of two partners is suspended, the other alone decides what needs all: "
                    f"{listed(shown)}.",
                    fix="Except the decision that they need (`suspend_vote: {except: [...]}`), or accept this if it is "
                    "meant.",
                    also=tuple(f"governance.reserved.{m}.needs" for m in matters),
                )
            return


def _opened(deal: Deal) -> Iterator[str]:
    """The reserved matters that ask everybody and are left to one partner once the other's vote is suspended."""
    for use in settled_uses(deal):
        try:
            asks_all = any(isinstance(leaf, Everyone) for leaf in leaves(expanded(deal, use.rule)))
        except CircularDecision:
            continue
        if not use.matter or not asks_all:
            continue
        for out in deal.partners:
            analysis = analysed_use(deal, use, suspended=out)
            if analysis and any(p != out and p in deal.partners for p in analysis.dictators):
                yield use.matter
                break
