"""Whether two equal partners have a way out of a standstill."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.voting.asked import analysed
from partnerdocs.rules.wording import names


@rule(
    "SHR-07",
    "two-halves-without-deadlock-clause",
    WARNING,
    source="HM Treasury, Joint Ventures: a guidance note, 10.3.",
)
def two_halves_without_deadlock_clause(deal: Deal) -> Iterator[Finding]:
    """Two partners have a half each and can stop each other in everything, and there is no deadlock clause.

    Why: no threshold helps where each side has exactly half. With a deadlock clause, or a casting vote, equal halves
    are as good as any shares. Where a matter is marked as essential DLK-01 speaks of it; the partners of an alliance
    own nothing together, and may part.

    Base: two
    Fails:  {deadlock: null, governance: {reserved: {plan: {essential: false}}}}
    Passes: {deadlock: null, governance: {reserved: {plan: {essential: false}}}, shares: {a: 3/5, b: 2/5}}
    """
    if deal.form_is("alliance", "section-75") or settled(deal.deadlock) is not None or len(deal.partners) != 2:
        return
    shares = settled(deal.shares)
    if any(settled(shares.get(pid)) != Fraction(1, 2) for pid in deal.partners):
        return
    governance = settled(deal.governance)
    if any(is_open(m) or settled(m.essential) for m in settled(governance.reserved)):
        return
    asked = analysed(deal, settled(governance.otherwise))
    if asked is not None and asked.stuck and asked.stuck.one:
        yield Finding(
            at="shares",
            says=f"{names(deal, deal.partners)} have a half each, so that either can stop every decision, and the deal "
            "has no deadlock clause.",
            fix="Add `deadlock`, give the chair a casting vote, or mark what cannot stand still as `essential`.",
            also=("deadlock", f"governance.decisions.{governance.otherwise}"),
        )
