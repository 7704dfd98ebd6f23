"""Ids that no rule carries: facts that are open points, and what the runner itself says.

The walk over the deal finds what is open and reports it under the id that the fact names in the model. What no deal can
hold at all is refused on reading; those ids and their pages are a matter of the deal file.
"""

from __future__ import annotations

from partnerdocs.finding import Severity
from partnerdocs.rules.entry import Entry

ERROR, WARNING, OPEN_POINT = Severity.ERROR, Severity.WARNING, Severity.OPEN_POINT


def _open(id: str, name: str, source: str, text: str) -> Entry:  # noqa: A002 - as above
    return Entry(id=id, name=name, severity=OPEN_POINT, source=source, text=text, enforced="open point")


def _runner(id: str, name: str, severity: Severity, text: str) -> Entry:  # noqa: A002 - as above
    return Entry(id=id, name=name, severity=severity, source="Own rule of this program.", text=text, enforced="runner")


READING: tuple[Entry, ...] = (
    _runner(
        "ACC-01",
        "override-not-needed",
        WARNING,
        """An override accepts a finding that is not there.

        Why: the deal has changed since somebody accepted it, or the path or the rule is mistyped; an override that
        nobody needs would silently accept the next finding of that rule at that place.
        """,
    ),
    _runner(
        "ACC-02",
        "override-without-reason",
        WARNING,
        """An override gives no reason or no name, so it has no effect.

        Why: whoever opens the file later must see who accepted the finding and why.
        """,
    ),
    _open(
        "CMP-01",
        "data-role-missing",
        "UK GDPR, articles 26 and 28.",
        """A flow of personal data does not say who is controller, joint controller or processor.

        Why: which terms the law wants between the two depends on it.
        """,
    ),
    _open(
        "DEL-01",
        "deliverable-without-owner",
        "Partnerships for healthy outcomes (2012): deliverables and who is to achieve them.",
        """A deliverable has no owner.

        Why: what everybody owns nobody delivers, and no clause can say who is in breach.
        """,
    ),
    _open(
        "DEL-02",
        "deliverable-without-time",
        "Partnerships for healthy outcomes (2012): deliverables and when they are to be achieved.",
        """A deliverable has no due date, period or trigger.

        Why: without a time it can never be late.
        """,
    ),
    _open(
        "DOC-01",
        "notice-details-missing",
        "Practice: notices clauses.",
        """A party has no addressee or no e-mail address for notices.

        Why: a notice that has nowhere to go cannot start a period. A party that takes no e-mail says `email: null`.
        """,
    ),
    _open(
        "FIN-18",
        "year-end-missing",
        "Companies Act 2006, s. 391 (accounting reference date), as applied to LLPs: to be confirmed.",
        """The vehicle has no year end.

        Why: its accounts are made up to that day every year, and money is worked out from them.
        """,
    ),
    _open(
        "GOV-08",
        "adjourned-meeting-without-day",
        "Practice: quorum and adjournment clauses.",
        """It is not said when an adjourned meeting takes place.

        Why: the fallback for a missing quorum works only if everybody knows when to come back.
        """,
    ),
    _open(
        "GOV-16",
        "voting-basis-missing",
        "Partnerships for healthy outcomes (2012): how the board takes decisions.",
        """It is not said whether votes are counted by representative, by partner or by share.

        Why: the three give different results at the same table.
        """,
    ),
    _open(
        "OPN-01",
        "open-point",
        "Own rule of this program.",
        """A fact that the deal ought to state is missing, or somebody is still to settle it.

        Why: the draft prints a bracket there. It is no fault while the deal is negotiated, and an error at signing.
        """,
    ),
    _open(
        "RES-01",
        "resource-without-contributor",
        "Partnerships for healthy outcomes (2012): the resources that each partner commits.",
        """It is not said who contributes a resource.

        Why: nobody can be asked for it.
        """,
    ),
    _open(
        "RES-03",
        "resource-without-treatment",
        "Partnerships for healthy outcomes (2012): how resources are valued and paid for.",
        """It is not said how a resource is paid for: capital, loan, cost, fee or free.

        Why: the same scanner is an asset of the partnership, a debt of it, or neither.
        """,
    ),
    _open(
        "RSV-08",
        "level-of-decision-missing",
        "Partnerships for healthy outcomes (2012): what the board decides and what the partners decide.",
        """It is not said whether a reserved matter is for the board or for the partners.

        Why: the two have different quorums, notices and majorities.
        """,
    ),
    _runner(
        "RULE-00",
        "rule-failed",
        ERROR,
        """A rule of this program itself failed on the deal.

        Why: what the rule would have found is not known, and silence would read as a clean bill.
        """,
    ),
    _open(
        "TRM-05",
        "extension-incomplete",
        "Certainty of terms; modification of public contracts: Procurement Act 2023, s. 74 and Sch. 8 (confirm).",
        """An option to extend lacks its length, its notice or the decision that exercises it.

        Why: an option that nobody can say how to exercise is no option, and the longest possible term is unknown.
        """,
    ),
    _open(
        "VOT-10",
        "voting-base-missing",
        "Practice: definitions of majorities.",
        """A majority does not say what it is measured against: all, those entitled, those present or votes cast.

        Why: 51 % of votes cast and 51 % of all shares are different majorities as soon as one partner stays away.
        """,
    ),
)
