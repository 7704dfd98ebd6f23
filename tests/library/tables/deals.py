"""One deal with every fact that a table prints, and one that says nothing."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from partnerdocs.model.amount import Period, When
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Consent, Every, Everyone, Threshold
from partnerdocs.model.deliverable import Deliverable, Measure, Resource
from partnerdocs.model.ending import (
    BuyOut,
    Champions,
    ChiefExecutives,
    Deadlock,
    Disputes,
    Mediation,
    ProjectLeads,
    Trigger,
    WindUp,
)
from partnerdocs.model.governance import (
    AdjournedPartners,
    Board,
    BoardQuorum,
    Chair,
    Conflicts,
    Governance,
    Limit,
    Matter,
    PartnersMeeting,
    PartnersQuorum,
    Votes,
    Written,
)
from partnerdocs.model.open_point import is_open
from partnerdocs.model.operation import DataFlow, Insurance, Premises, Risk
from partnerdocs.model.term import Condition
from partnerdocs.model.vehicle import TransactionDocument
from partnerdocs.wording.lexicon import Lexicon, lexicon_of
from tests.analysis.money.deals import WESTSHIRE, pounds

F = Fraction
IDS = ("westmere", "harrowdale", "meridian")


def working_days(n: int) -> Period:
    return Period(count=n, unit="working days")


def months(n: int) -> Period:
    return Period(count=n, unit="months")


GOVERNANCE = Governance(
    board=Board(
        seats={"westmere": 2, "harrowdale": 1, "meridian": 2},
        independents=1,
        votes=Votes(by="share"),
        chair=Chair(order=IDS, term=months(24), casting_vote=False),
        conflicts=Conflicts(counts_for_quorum=True, votes=False, sees_papers=False),
        quorum=BoardQuorum(seats=3, one_from_each=True, adjourned=None),
    ),
    partners_meeting=PartnersMeeting(
        notice=working_days(10),
        quorum=PartnersQuorum(partners=3, adjourned=AdjournedPartners(after=working_days(5), partners=2)),
        written=Written(allowed=True, within=working_days(10)),
    ),
    decisions={
        "ordinary": Every(
            rules=(
                Threshold(more_than=F(1, 2), of="shares", counted="entitled"),
                Threshold(at_least=F(2), of="partners", counted="entitled"),
            )
        ),
        "special": Threshold(at_least=F(3, 4), of="shares", counted="entitled"),
        "unanimous": Everyone(),
    },
    otherwise="ordinary",
    limits=(Limit(who="manager", up_to=pounds(50_000)), Limit(who="board", over=pounds(50_000))),
    reserved=(
        Matter(
            id="plan", matter="adopt or change the Business Plan", level="partners", needs="special", essential=True
        ),
        Matter(
            id="contract",
            matter="enter into a contract",
            level="board",
            needs=Every(rules=("special", Consent(of="trust-concerned"))),
            over=pounds(250_000),
        ),
    ),
)

FULL = attrs.evolve(
    WESTSHIRE,
    governance=GOVERNANCE,
    vehicle=attrs.evolve(WESTSHIRE.vehicle, capital={"westmere": pounds(1_000)}),
    transaction_documents=(
        TransactionDocument(
            id="hub-lease", what="lease of the hub laboratory", between=("westmere", "vehicle"), status="agreed-form"
        ),
    ),
    term=attrs.evolve(
        WESTSHIRE.term,
        conditions=(
            Condition(
                what="approval of the council of governors",
                for_="westmere",
                if_="significant transaction",
                evidence="certified minute",
                met_by=dt.date(2027, 9, 30),
            ),
        ),
    ),
    deliverables=(
        Deliverable(
            id="faster-diagnosis",
            level="strategic",
            what="shorten the time from sample to diagnosis",
            owner="vehicle",
            due=When(by=dt.date(2030, 3, 31)),
        ),
        Deliverable(
            id="turnaround",
            level="tactical",
            what="report urgent samples",
            serves="faster-diagnosis",
            owner="meridian",
            due=When(within=months(6), of="commencement"),
            depends_on=("faster-diagnosis",),
            measures=(
                Measure(
                    what="urgent samples reported within 60 minutes",
                    unit="% of samples",
                    baseline=Decimal(71),
                    baseline_at=dt.date(2026, 4, 1),
                    target=Decimal(95),
                    direction="up",
                    kind="output",
                    every=months(1),
                    source="laboratory system",
                    measured_by="meridian",
                    verified_by="harrowdale",
                    tolerance=Decimal("0.5"),
                    consequence="remedy",
                ),
            ),
        ),
    ),
    resources=(
        attrs.evolve(WESTSHIRE.resources[0], quantity="12 analysers", at=When(at="commencement"), on_exit="stays"),
        Resource(
            id="hub",
            from_=("westmere",),
            kind="premises",
            what="the hub laboratory",
            at=When(on=dt.date(2027, 4, 1)),
            treated_as="cost",
            on_exit="returns",
        ),
    ),
    risks=(
        Risk(
            id="volume",
            what="fewer samples than planned",
            category="commercial",
            owner="by-share",
            mitigation="review volumes each month",
        ),
    ),
    insurance=(Insurance(what="public liability", by="vehicle", minimum=pounds(10_000_000), run_off=months(72)),),
    data=(
        DataFlow(
            what="results of tests",
            purpose="direct care",
            from_="vehicle",
            to="westmere",
            role="joint-controllers",
            health=True,
            assessed=dt.date(2026, 10, 1),
            outside_uk="Norway",
            safeguard="adequacy regulations",
        ),
    ),
    premises=(
        Premises(
            id="hub",
            what="the hub laboratory",
            from_="westmere",
            tenure="lease",
            length=months(180),
            on_exit="handed-back",
        ),
    ),
    deadlock=Deadlock(
        after=Trigger(meetings=2, apart=working_days(10)),
        notice=working_days(10),
        steps=(
            ChiefExecutives(length=working_days(20)),
            Mediation(length=working_days(30), body="CEDR", refer=working_days(5)),
            BuyOut(price="fair-value", offer=working_days(20), window=working_days(60)),
            WindUp(notice=months(6), not_later_than=working_days(20)),
        ),
    ),
    disputes=Disputes(
        steps=(
            ProjectLeads(length=working_days(10)),
            Champions(length=working_days(10)),
            ChiefExecutives(length=working_days(10)),
            Mediation(length=working_days(30), body="CEDR"),
        ),
        then="courts",
    ),
)

EMPTY = Deal(form="llp")

MEMBERS = {"Partner": "Member", "Partners": "Members", "the Vehicle": "the LLP"}

#: Where the value of each table stands in the deal.
VALUES = {
    "interests-table": "shares",
    "seats-table": "governance.board.seats",
    "adherence-table": "parties",
    "deliverables-table": "deliverables",
    "measures-table": "deliverables",
    "resources-table": "resources",
    "reserved-table": "governance.reserved",
    "votes-table": "governance.decisions",
    "limits-table": "governance.limits",
    "risks-table": "risks",
    "documents-table": "transaction_documents",
    "conditions-table": "term.conditions",
    "insurance-table": "insurance",
    "data-table": "data",
    "premises-table": "premises",
    "timetable-table": "deadlock",
    "waterfall-example-table": "money.waterfall",
    "savings-example-table": "money.savings",
    "costs-example-table": "money.costs",
    "profit-example-table": "money.profit",
}


def lexicon(deal: Deal) -> Lexicon:
    return lexicon_of(deal, MEMBERS)


def value_at(deal: Deal, path: str) -> Any:
    """The value at a path of names, or the first open point or silence on the way, as drafting looks it up."""
    value: Any = deal
    for name in path.split("."):
        value = getattr(value, name)
        if value is None or is_open(value):
            return value
    return value
