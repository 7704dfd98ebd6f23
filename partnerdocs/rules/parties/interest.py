"""Whether a partner may vote on its own contracts with the vehicle."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import names


@rule(
    "PTY-21",
    "customer-votes-on-its-contract",
    WARNING,
    source="National Audit Office on local improvement finance trusts (2005): conflicts of directors.",
)
def customer_votes_on_its_contract(deal: Deal) -> Iterator[Finding]:
    """A partner has a contract with the vehicle, may vote on it on the board, and can outvote somebody there.

    Why: the same partner would stand on both sides of the contract, and could carry its own terms against the others.
    Two partners of whom neither has more than half can each stop it, so that nothing is carried against one of them.

    Base: llp
    Fails:  {shares: {trust: 2/5, scan: 3/5}, share_basis: agreed, governance: {board: {conflicts: {votes: true}}},
             transaction_documents: [{id: upkeep, what: upkeep agreement, between: [vehicle, scan]}]}
    Passes: {shares: {trust: 2/5, scan: 3/5}, share_basis: agreed, governance: {board: {conflicts: {votes: false}}},
             transaction_documents: [{id: upkeep, what: upkeep agreement, between: [vehicle, scan]}]}
    """
    if settled(deal.vehicle) is None or not settled(settled(settled(deal.governance).board).conflicts).votes:
        return
    partners, shares = deal.partners, settled(deal.shares)
    on_both_sides: dict[str, str] = {}
    for document in map(settled, settled(deal.transaction_documents)):
        between = tuple(map(settled, settled(document.between)))
        if "vehicle" in between:
            for pid in between:
                if pid in partners and (len(partners) > 2 or settled(shares.get(pid, Fraction(0))) > Fraction(1, 2)):
                    on_both_sides.setdefault(pid, f"transaction_documents.{document.id}")
    if on_both_sides:
        yield Finding(
            at="governance.board.conflicts.votes",
            says=f"Representatives of an interested partner may vote, and {names(deal, on_both_sides)} "
            f"{'has a contract' if len(on_both_sides) == 1 else 'have contracts'} with the vehicle.",
            fix="Write `votes: false`, or accept it if the others agree to be outvoted on such contracts.",
            also=tuple(sorted(set(on_both_sides.values()))),
        )
