"""The deal of the worked example: three members at 40, 20 and 40 %, equipment repaid first, 6 % until it is."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import attrs

from partnerdocs.analysis.money.pence import Sum
from partnerdocs.model.amount import Money, When, YearDay
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource, Valuation
from partnerdocs.model.finance import Finance, Preferred, ReturnCapital, SplitRest, TopUp, Unreturned
from partnerdocs.model.party import Party
from partnerdocs.model.term import Term
from partnerdocs.model.vehicle import Vehicle

F = Fraction
SHARES = {"westmere": F(2, 5), "harrowdale": F(1, 5), "meridian": F(2, 5)}


def pounds(amount: int | str) -> Money:
    return Money(amount=Decimal(amount))


def worked(amount: int | str) -> Sum:
    """So many pounds as what comes out of working with amounts."""
    return Sum(int(Decimal(amount) * 100), "GBP")


TIERS = (
    TopUp(reserve=pounds(400_000)),
    ReturnCapital(of="equipment", to="meridian"),
    Preferred(
        to="meridian",
        rate=F(6, 100),
        method="simple",
        base=Unreturned(unreturned="equipment"),
        from_=When(at="commencement"),
    ),
    SplitRest(),
)

WESTSHIRE = Deal(
    form="llp",
    parties={
        "westmere": Party(name="Westmere Hospitals NHS Foundation Trust", kind="nhs-foundation-trust"),
        "harrowdale": Party(name="Harrowdale NHS Foundation Trust", kind="nhs-foundation-trust"),
        "meridian": Party(name="Meridian Pathology Partners Limited", kind="company"),
    },
    shares=SHARES,
    vehicle=Vehicle(name="Westshire Pathology Services LLP", year_end=YearDay(day=31, month=3)),
    term=Term(commencement=When(later_of=(When(on=dt.date(2027, 4, 1)), When(at="conditions-met")))),
    resources=(
        Resource(
            id="equipment",
            from_=("meridian",),
            kind="equipment",
            what="analysers for the hub laboratory",
            value=Valuation(amount=pounds(5_200_000), vat="exclusive", basis="market"),
            treated_as="capital",
        ),
    ),
    money=Finance(waterfall=TIERS),
)


def with_money(**changes: object) -> Deal:
    """The same deal with other terms on money."""
    return attrs.evolve(WESTSHIRE, money=attrs.evolve(WESTSHIRE.money, **changes))
