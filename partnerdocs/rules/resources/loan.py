"""Whether a loan has terms, and is repaid while somebody is there to repay it."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.window import outside_window
from partnerdocs.rules.wording import word


@rule(
    "RES-12",
    "loan-without-terms",
    WARNING,
    source="Practice: rate, repayment, rank and security are what a loan is.",
    each="resources",
)
def loan_without_terms(_: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """Something is lent to the partnership, and neither rate, repayment, rank nor security is stated.

    Why: a loan without a day is repaid on demand, and without a rank it stands beside the bank's. An interest of
    nought is said: `rate: 0%`.

    Base: llp
    Fails:  {resources: {float: {from: [scan], kind: loan, what: a loan, at: commencement, treated_as: loan,
             on_exit: ends, value: {amount: 100_000 GBP, vat: outside, basis: cost}}}}
    Passes: {resources: {float: {from: [scan], kind: loan, what: a loan, at: commencement, treated_as: loan,
             on_exit: ends, value: {amount: 100_000 GBP, vat: outside, basis: cost},
             loan: {rate: 5%, repay: {by: 2032-03-31}}}}}
    """
    if settled(resource.treated_as) == "loan" and settled(resource.loan) is None:
        yield Finding(
            at=f"{path}.loan",
            says=f"{word(resource.id)} is lent, and the terms of the loan are not stated.",
            fix="State `loan: {rate: …, repay: …, secured: …, rank: …}`, or treat it otherwise.",
            also=(f"{path}.treated_as",),
        )


@rule("RES-13", "loan-repaid-after-the-end", WARNING, source="Logic: exit.", each="resources")
def loan_repaid_after_the_end(deal: Deal, resource: Resource, path: str) -> Iterator[Finding]:
    """A loan is to be repaid after the term and the exit period, or before signature.

    Why: by then the partnership is wound up and what it had is paid out. A loan that is meant to outlast it needs an
    agreement of its own with a borrower that is still there.

    Base: llp
    Fails:  {resources: {float: {from: [scan], kind: loan, what: a loan, at: commencement, treated_as: loan,
             on_exit: ends, value: {amount: 100_000 GBP, vat: outside, basis: cost},
             loan: {rate: 5%, repay: 2050-03-31}}}}
    Passes: {resources: {float: {from: [scan], kind: loan, what: a loan, at: commencement, treated_as: loan,
             on_exit: ends, value: {amount: 100_000 GBP, vat: outside, basis: cost},
             loan: {rate: 5%, repay: 2032-03-31}}}}
    """
    loan = settled(resource.loan)
    if loan is not None:
        yield from outside_window(deal, settled(loan.repay), f"{path}.loan.repay", f"{word(resource.id)} is repaid")
