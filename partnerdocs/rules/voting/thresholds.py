"""Whether majorities are clear, can be met, and cannot be met by two sides at once."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.analysis.votes import CircularDecision, Split, TooManyVoters
from partnerdocs.analysis.votes.named import expanded, is_count, leaves
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import AnyOf, Every, Everyone, Rule, Threshold
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.model.walk import walk
from partnerdocs.rules.rule import ERROR, OPEN_POINT, rule
from partnerdocs.rules.voting.asked import Use, cases, in_each_use, passable, sides, written
from partnerdocs.rules.wording import names

BODIES = {
    "board": "on the board",
    "partners": "at the partners' meeting",
    "both": "on the board and among the partners",
}


@rule(
    "VOT-02",
    "opposite-resolutions-both-pass",
    ERROR,
    source="Logic: each of two sides that exclude each other decides.",
)
def opposite_resolutions_both_pass(deal: Deal) -> Iterator[Finding]:
    """Two sides can each pass a resolution, and the opposite of what the other has passed.

    Why: where half is enough, both halves decide, and the partnership has decided both ways. Rights that a few are
    meant to have, such as to call a meeting, are left alone: a matter that is not essential and asks for less than
    half, for a number of heads, or for one of several consents.

    Base: two
    Fails:  {governance: {decisions: {ordinary: {more_than: null, at_least: 1/2}}}}
    Passes: {governance: {decisions: {ordinary: {more_than: null, at_least: 51/100}}}}
    """
    yield from in_each_use(deal, _opposites)


def _opposites(deal: Deal, use: Use) -> Iterator[Finding]:
    for setting in cases(deal, use):
        if not use.binding and _meant_for_few(expanded(deal, use.rule)):
            return
        try:
            split = setting.split(setting.game.contradictory_family)
        except TooManyVoters:
            return
        if split:
            yield _contradiction(deal, use, split)
            return


def _contradiction(deal: Deal, use: Use, split: Split) -> Finding:
    if not split.one:
        return Finding(
            at=use.path,
            says=f"On {use.what} a resolution passes even if nobody votes for it, and so does its opposite.",
            fix="Say who must vote for it; a described role that no partner can have asks for nobody.",
        )
    one, other = sides(deal, split)
    enough = written(expanded(deal, use.rule)) or "enough"
    return Finding(
        at=use.path,
        says=f"On {use.what} {one} could pass one resolution and {other} the opposite: each side has {enough}.",
        fix="Ask for more than half.",
    )


def _meant_for_few(rule_: Rule) -> bool:
    """Whether a rule asks so little that it looks like a right to start something, not like a majority."""
    if isinstance(rule_, AnyOf):
        return True
    if isinstance(rule_, Every):
        return any(_meant_for_few(part) for part in rule_.rules)
    return isinstance(rule_, Threshold) and (is_count(rule_) or rule_.number < Fraction(1, 2))


@rule("VOT-12", "threshold-at-least-or-more-than", OPEN_POINT, source="Companies Act 2006, ss. 282 and 283 (compare).")
def threshold_at_least_or_more_than(deal: Deal) -> Iterator[Finding]:
    """A majority gives a number and does not say whether reaching it is enough.

    Why: with two halves, "at least 1/2" lets both sides decide and "more than 1/2" lets neither.

    Base: two
    Fails:  {governance: {decisions: {ordinary: {more_than: null, threshold: 1/2}}}}
    Passes: {governance: {decisions: {ordinary: {more_than: 1/2}}}}
    """
    if is_open(deal.governance):
        return
    for fact in walk(deal.governance):
        if isinstance(fact.value, Threshold) and fact.value.threshold is not None:
            number = fact.value.threshold
            what = "" if is_open(number) else f" ({number})"
            yield Finding(
                at=f"governance.{fact.path}.threshold",
                says=f"It is not said whether reaching the number{what} is enough.",
                fix="Write `at_least` if it is, `more_than` if it is not.",
            )


@rule("VOT-14", "decision-nobody-can-pass", ERROR, source="Arithmetic.")
def decision_nobody_can_pass(deal: Deal) -> Iterator[Finding]:
    """A decision cannot be passed even if everybody votes for it, or is defined by itself.

    Why: a count above the number of partners, or shares and seats that together ask for more than the body has, shut
    the matter for ever.

    Base: three
    Fails:  {governance: {decisions: {special: {at_least: 4, of: partners}}}}
    Passes: {governance: {decisions: {special: {at_least: 3, of: partners}}}}
    """
    yield from in_each_use(deal, _unpassable)


def _unpassable(deal: Deal, use: Use) -> Iterator[Finding]:
    try:
        whole = expanded(deal, use.rule)
    except CircularDecision as circle:
        yield Finding(
            at=f"governance.decisions.{circle.names[0]}",
            says=f"The decision {circle.names[0]!r} is defined by itself: {circle}.",
            fix="Say what it needs without naming itself.",
        )
        return
    if any(_unheard(deal, leaf, use) for leaf in leaves(whole) if isinstance(leaf, Everyone)):
        return  # VOT-19 says why
    if not passable(deal, use):
        asked = written(whole)
        yield Finding(
            at=use.path,
            says=f"On {use.what} nothing can be passed {BODIES[use.level]}, even if all vote for it"
            f"{f': it asks for {asked}' if asked else ''}.",
            fix="Lower the number, or count against those who may vote there.",
        )


@rule("VOT-19", "unanimity-without-a-vote", ERROR, source="Logic.")
def unanimity_without_a_vote(deal: Deal) -> Iterator[Finding]:
    """All must agree, and one of them has no vote where the matter is decided.

    Why: a partner without a seat cannot vote on the board, and representatives do not vote at the partners' meeting,
    so the matter could never be passed.

    Base: three
    Fails:  {governance: {reserved: {admit: {needs: {all: representatives}}}}}
    Passes: {governance: {reserved: {admit: {needs: {all: partners}}}}}
    """
    yield from in_each_use(deal, _unheard_asked)


def _unheard_asked(deal: Deal, use: Use) -> Iterator[Finding]:
    try:
        everyones = [leaf for leaf in leaves(expanded(deal, use.rule)) if isinstance(leaf, Everyone)]
    except CircularDecision:
        return
    for leaf in everyones:
        if who := _unheard(deal, leaf, use):
            yield Finding(
                at=use.path,
                says=f"On {use.what} all must agree, but {who} no vote {BODIES[use.level]}.",
                fix="Ask those who vote there, or let the other body decide.",
            )


def _unheard(deal: Deal, leaf: Everyone, use: Use) -> str:
    """Who is asked and has no vote, with its verb; empty if nobody."""
    asked = settled(leaf.of)
    if asked == "representatives":
        return "representatives have" if use.level == "partners" else ""
    if use.level == "partners":
        return ""
    seats = settled(settled(deal.governance).board.seats)
    silent = [pid for pid in deal.partners if not settled(seats.get(pid, 0))]
    return f"{names(deal, silent)} {'has' if len(silent) == 1 else 'have'}" if silent else ""
