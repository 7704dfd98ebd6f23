"""What an agreed change of the shares does to who can pass and who can stop decisions."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.analysis.votes import TooManyVoters
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.walk import with_fact
from partnerdocs.rules.rule import ADVICE, rule
from partnerdocs.rules.voting.asked import cases, in_every_case, settled_uses
from partnerdocs.rules.wording import names

_Power = tuple[frozenset[str], frozenset[str]]


@rule("VOT-22", "power-changes-with-shares", ADVICE, source="Practice: votes are worked out again at each step.")
def power_changes_with_shares(deal: Deal) -> Iterator[Finding]:
    """When the shares change as agreed, somebody can decide alone who could not, or can no longer stop a decision.

    Why: a step in the shares is negotiated as money and is also a step in power; a fraction more can turn two equal
    partners into one that decides. It may be meant.

    Base: three
    Fails:  {share_changes: [{what: the second store opens, at: 2029-04-01, shares: {a: 3/5, b: 1/5, c: 1/5}}]}
    Passes: {share_changes: [{what: the second store opens, at: 2029-04-01, shares: {a: 9/20, b: 7/20, c: 1/5}}]}
    """
    before = _powers(deal)
    for i, change in enumerate(settled(deal.share_changes)):
        shares = {pid: settled(share) for pid, share in settled(settled(change).shares).items()}
        if sum(shares.values(), Fraction(0)) != 1:
            return  # SHR-15 says so, and nothing can be worked out from it
        after = _powers(with_fact(deal, ("shares",), shares))
        changed = [what for what in after if what in before and after[what] != before[what]]
        if changed:
            first = changed[0]
            others = len(changed) - 1
            more = f"; and over {others} other decisions" if others > 1 else "; and over another decision" * others
            yield Finding(
                at=f"share_changes[{i}].shares",
                says=f"These shares change the power over {first}: "
                f"{_difference(deal, before[first], after[first])}{more}.",
                fix="Look at each majority with the new shares; change it, or accept this if it is meant.",
                also=("governance.decisions",),
            )
        before = after


def _powers(deal: Deal) -> dict[str, _Power]:
    """By decision, who can stop it alone and who decides it alone, in every case; too many voters are left out."""
    found: dict[str, _Power] = {}
    for use in settled_uses(deal):
        if settings := cases(deal, use):
            try:
                stops = in_every_case(settings, lambda game: game.vetoers)
                decides = in_every_case(settings, lambda game: game.dictators)
            except TooManyVoters:
                continue
            found[use.what] = (stops, decides)
    return found


def _difference(deal: Deal, before: _Power, after: _Power) -> str:
    said = []
    for verb, old, new in (("stop it", before[0], after[0]), ("decide it", before[1], after[1])):
        if new - old:
            said.append(f"{names(deal, new - old)} can then {verb} alone")
        if old - new:
            said.append(f"{names(deal, old - new)} can no longer {verb} alone")
    return ", and ".join(said)
