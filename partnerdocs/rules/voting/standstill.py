"""Whether a standstill on a matter that must be decided has a way out."""

from collections.abc import Iterator

from partnerdocs.analysis.votes import TooManyVoters
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Matter
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.voting.asked import Use, cases, sides


@rule(
    "DLK-01",
    "standstill-without-deadlock-clause",
    WARNING,
    source="HM Treasury, Joint Ventures: a guidance note, 8.15 to 8.17.",
    each="governance.reserved",
)
def standstill_without_deadlock_clause(deal: Deal, matter: Matter, path: str) -> Iterator[Finding]:
    """The partners can be stuck on an essential matter, and there is no deadlock clause.

    Why: every veto on a matter on which the business cannot stand still is a possible standstill. A deal without a
    deadlock clause is lawful and strongly discouraged.

    Base: alliance
    Fails:  {governance: {reserved: {plan: {needs: unanimous}}}}
    Passes: {governance: {reserved: {plan: {needs: ordinary}}}}
    """
    if not settled(matter.essential) or settled(deal.deadlock) is not None:
        return
    use = Use(path=path, what=matter.id, rule=settled(matter.needs), level=settled(matter.level), binding=True)
    for setting in cases(deal, use):
        try:
            split = setting.split(setting.game.stuck_family)
        except TooManyVoters:
            return
        if split and split.one:  # where even all together pass nothing, VOT-14 says so
            one, other = sides(deal, split)
            yield Finding(
                at=f"{path}.needs",
                says=f"On the essential matter {matter.id!r} the partners can be stuck, {one} against {other}, "
                "and the deal has no deadlock clause.",
                fix="Add `deadlock`, ask for a smaller majority, or do not mark the matter as essential.",
                also=("deadlock",),
            )
            return
