"""Whether a deal that says that no money passes keeps to it."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.finance import Finance
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import word


@rule("FIN-36", "money-none-and-yet-paid", ERROR, source="Logic.")
def money_none_and_yet_paid(deal: Deal) -> Iterator[Finding]:
    """The deal says that no money passes (`money: none`), and something is paid for all the same.

    Why: the agreement would say that nothing is paid for, and then what is paid for it; and it would lack the clauses
    on invoices, VAT and accounts that a payment needs.

    Base: alliance
    Fails:  {money: none, resources: {nurses: {treated_as: cost}, crews: {treated_as: free},
             therapists: {treated_as: free}}, deliverables: {home: {measures: {0: {consequence: information}}}}}
    Passes: {money: none, resources: {nurses: {treated_as: free}, crews: {treated_as: free},
             therapists: {treated_as: free}}, deliverables: {home: {measures: {0: {consequence: information}}}}}
    """
    if settled(deal.money) != Finance.nothing():
        return
    fix = "Write `free` here, or say under `money` what is paid."
    for resource in settled(deal.resources):
        if is_open(resource) or is_open(resource.treated_as) or resource.treated_as == "free":
            continue
        yield Finding(
            at=f"resources.{resource.id}.treated_as",
            says=f"{resource.id} is treated as {word(resource.treated_as)}, and no money is to pass.",
            fix=fix,
            also=("money",),
        )
    leaving = deal.exit
    if not is_open(leaving) and leaving is not None and not is_open(leaving.deficit) and leaving.deficit == "by-share":
        yield Finding(
            at="exit.deficit",
            says="The partners are to share the costs of the end, and no money is to pass.",
            fix="Write `none` here, or say under `money` what is paid.",
            also=("money",),
        )
