"""Whether public bodies pay in time."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import length_in_days
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.model.party import Party
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import names, period

#: The longest time that a public authority has to pay an undisputed invoice.
MOST_DAYS = 30


@rule(
    "FIN-21",
    "payment-too-late",
    ERROR,
    source="Late Payment of Commercial Debts (Interest) Act 1998 as amended by SI 2013/395; "
    "Procurement Act 2023, s. 68 (a lawyer confirms).",
)
def payment_too_late(deal: Deal) -> Iterator[Finding]:
    """Invoices are payable in more than 30 days although a public authority is among those who pay them.

    Why: the law gives a public authority 30 days at most for goods and services. Capital calls, distributions and
    payments by the vehicle are no matter of this rule.

    Base: alliance
    Fails:  {money: {payment: 45 days}}
    Passes: {money: {payment: 28 days}}
    """
    time = settled(settled(deal.money).payment)
    if time is None or length_in_days(time)[0] <= MOST_DAYS or not deal.form_is("alliance", "section-75"):
        return  # under a vehicle it is the vehicle that is invoiced and pays
    public = [pid for pid, party in settled(deal.parties).items() if not is_open(party) and _pays_as_public(party)]
    if public:
        who = names(deal, public)
        yield Finding(
            at="money.payment",
            says=f"{period(time)} to pay an undisputed invoice are too long for public authorities: {who}.",
            fix="Give 30 days or less.",
            also=tuple(f"parties.{pid}.kind" for pid in sorted(public)),
        )


def _pays_as_public(party: Party) -> bool:
    return not is_open(party.role) and party.role == "partner" and not is_open(party.kind) and party.is_public()
