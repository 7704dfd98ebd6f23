"""Whether a majority of 51 per cent is meant as more than half."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.analysis.votes import CircularDecision, TooManyVoters
from partnerdocs.analysis.votes.answer import Listing
from partnerdocs.analysis.votes.game import game_of
from partnerdocs.analysis.votes.named import expanded, is_count, leaves
from partnerdocs.analysis.votes.tree import Atom
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Threshold
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.voting.asked import Use, cases, in_each_use, written
from partnerdocs.rules.wording import names
from partnerdocs.wording.texts import sentence

#: The number that is often written where more than half is meant.
FIFTY_ONE = Fraction(51, 100)
HALF = Fraction(1, 2)


@rule(
    "VOT-03",
    "more-than-half-falls-short",
    WARNING,
    source="Arithmetic; compare DESCA for Horizon Europe, which writes 51 % (confirm).",
)
def more_than_half_falls_short(deal: Deal) -> Iterator[Finding]:
    """A majority of 51 per cent is asked for, and some partners together have more than half and yet too little.

    Why: who writes 51 % mostly means more than half. The two differ only for those between them, and here there are
    some: with 50.5 % they would take themselves to have the majority.

    Base: two
    Fails:  {shares: {a: 101/200, b: 99/200}, governance: {decisions: {ordinary: {more_than: null, at_least: 51/100}}}}
    Passes: {shares: {a: 101/200, b: 99/200}, governance: {decisions: {ordinary: {more_than: 1/2}}}}
    """
    yield from in_each_use(deal, _short)


def _short(deal: Deal, use: Use) -> Iterator[Finding]:
    try:
        asked = [leaf for leaf in leaves(expanded(deal, use.rule)) if isinstance(leaf, Threshold)]
    except CircularDecision:
        return
    for leaf in asked:
        if leaf.number == FIFTY_ONE and not is_count(leaf):
            between = _between(deal, use, leaf)
            if between:
                yield Finding(
                    at=use.path,
                    says=f"{sentence(use.what)} needs {written(leaf)}, and {names(deal, between)} "
                    f"{'has' if len(between) == 1 else 'have'} more than half of them, and less than that.",
                    fix="Write `more_than: 1/2`, or accept this if exactly that number was negotiated.",
                )
                return


def _between(deal: Deal, use: Use, leaf: Threshold) -> tuple[str, ...]:
    """A smallest group of voters with more than half and less than enough; empty if there is none."""
    for setting in cases(deal, use):
        for voters in setting.voters:
            weights = tuple(
                w if votes else Fraction(0)
                for w, votes in zip(voters.carried(settled(leaf.of)), voters.votes, strict=True)
            )
            whole, players = sum(weights, Fraction(0)), len(voters.ids)
            if not whole:
                continue
            half = Atom(weights=weights, needed=HALF * whole, strict=True)
            enough = Atom(weights=weights, needed=FIFTY_ONE * whole, strict=not leaf.inclusive)
            try:
                family = game_of(half, players).winning & ~game_of(enough, players).winning
            except TooManyVoters:
                return ()
            if family:
                return Listing(family, voters.ids).first
    return ()
