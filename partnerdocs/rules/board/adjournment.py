"""Whether a reservation outlives an adjournment."""

from collections.abc import Iterator

from partnerdocs.analysis.votes import Case
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Matter
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.rules.voting.asked import analysed
from partnerdocs.rules.wording import names, short_name


@rule(
    "GOV-09",
    "reservation-lost-by-adjournment",
    ERROR,
    source="Practice: adjournment changes the quorum and nothing else.",
    each="governance.reserved",
)
def reservation_lost_by_adjournment(deal: Deal, matter: Matter, path: str) -> Iterator[Finding]:
    """A reserved matter that needs a partner's vote can be passed at the adjourned meeting without that partner.

    Why: the vote is needed when everybody comes, and at every first meeting; the smaller quorum of the adjourned
    meeting lets the others decide in its absence. Measured against all shares entitled to vote that cannot happen.
    Where every partner's vote is needed, the deal contradicts itself; where a partner is only large enough to block,
    it may be meant, so it is a warning.

    Base: two
    Fails:  {governance: {partners_meeting: {quorum: {adjourned: {partners: 1}}},
                          reserved: {plan: {needs: {more_than: 1/2, of: shares, counted: cast}}}}}
    Passes: {governance: {partners_meeting: {quorum: {adjourned: {partners: 1}}},
                          reserved: {plan: {needs: {more_than: 1/2, of: shares, counted: entitled}}}}}
    """
    analysis = analysed(deal, matter.id)
    if analysis is None:
        return
    partners = deal.partners
    for case in analysis.cases:
        lost = sorted(pid for pid in _bypassed(case) if pid in partners)
        if not lost or case.adjourned is None:
            continue
        few = case.adjourned.if_rest_stay_away.without(lost[0]).first
        who = short_name(deal, lost[0])
        yield Finding(
            severity=ERROR if set(partners) <= set(case.vetoers) else WARNING,
            at=f"{path}.needs",
            says=f"{names(deal, few)} can pass the matter {matter.id!r} without {who} at the adjourned meeting, "
            f"but not at the first one, and not against {who}'s vote.",
            fix="Count against all who are entitled to vote, name the consent, or keep the quorum when adjourning.",
            also=tuple(f"{body}.quorum.adjourned" for body in _bodies(settled(matter.level))),
        )
        return


def _bypassed(case: Case) -> Iterator[str]:
    """Who is needed when all vote and at every first meeting, and is not needed at the adjourned one."""
    if case.adjourned is None or not case.first.if_rest_stay_away:
        return
    for pid in case.vetoers:
        if case.first.if_rest_stay_away.all_hold(pid) and not case.adjourned.if_rest_stay_away.all_hold(pid):
            yield pid


def _bodies(level: str) -> tuple[str, ...]:
    board, partners = "governance.board", "governance.partners_meeting"
    return (board, partners) if level == "both" else (board if level == "board" else partners,)
