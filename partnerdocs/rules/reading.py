"""Ids that no rule carries: shapes that no deal can have, facts that are open points, and what the runner itself says.

The model refuses a shape when a deal is built or read; the walk over the deal finds what is open. Both report with
these ids, so that `explain` and the docs answer for them too.
"""

from __future__ import annotations

from partnerdocs.finding import Severity
from partnerdocs.rules.entry import Entry

ERROR, WARNING, OPEN_POINT = Severity.ERROR, Severity.WARNING, Severity.OPEN_POINT


def _reading(id: str, name: str, source: str, text: str) -> Entry:  # noqa: A002 - the word the docs use
    return Entry(id=id, name=name, severity=ERROR, source=source, text=text, enforced="reading")


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
        "Source report: deliverables and who is to achieve them.",
        """A deliverable has no owner.

        Why: what everybody owns nobody delivers, and no clause can say who is in breach.
        """,
    ),
    _open(
        "DEL-02",
        "deliverable-without-time",
        "Source report: deliverables and when they are to be achieved.",
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
    _reading(
        "FIN-18",
        "year-end-impossible",
        "Companies Act 2006, s. 391 (accounting reference date), as applied to LLPs: to be confirmed.",
        """The year end is a day that does not come each year.

        Why: accounts are made up to that day every year; 30 February and 29 February are no such day.
        """,
    ),
    _reading(
        "FIN-30",
        "currency-not-known",
        "ISO 4217.",
        """An amount names no currency that the program knows, or a sign that disagrees with its code.

        Why: an amount in the wrong currency is a wrong amount. Every amount is written with its code, as 5000 GBP.
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
        "Source report: how the board takes decisions.",
        """It is not said whether votes are counted by representative, by partner or by share.

        Why: the three give different results at the same table.
        """,
    ),
    _reading(
        "LGF-01",
        "legal-form-not-chosen",
        "Source report: the legal nature of the partnership.",
        """The deal does not say which legal form the partnership takes.

        Why: liability, execution, default rules and most clauses depend on it. The form is the one fact that cannot
        be left open.
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
        "Source report: the resources that each partner commits.",
        """It is not said who contributes a resource.

        Why: nobody can be asked for it.
        """,
    ),
    _open(
        "RES-03",
        "resource-without-treatment",
        "Source report: how resources are valued and paid for.",
        """It is not said how a resource is paid for: capital, loan, cost, fee or free.

        Why: the same scanner is an asset of the partnership, a debt of it, or neither.
        """,
    ),
    _open(
        "RSV-08",
        "level-of-decision-missing",
        "Source report: what the board decides and what the partners decide.",
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
    _reading(
        "SHR-05",
        "shares-in-mixed-units",
        "Arithmetic.",
        """A share is written as a bare number above 1, or as something that is no part of a whole.

        Why: 0.5 could be a half or half a per cent. Shares are read as 1/2, 50 % or 0.5, and nothing above the whole.
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
    _reading(
        "VOT-01",
        "threshold-impossible",
        "Arithmetic.",
        """A threshold is a number that nothing meets, that everything meets, or none at all.

        Why: over shares "at least" takes more than 0 up to 1, and "more than" takes 0 up to less than 1.
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
