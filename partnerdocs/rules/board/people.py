"""Whether each partner has its people: a champion with a deputy, others for the next step, and designated members."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import Champions, ChiefExecutives
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party
from partnerdocs.rules.rule import ADVICE, WARNING, rule
from partnerdocs.rules.wording import names, short_name, word

#: How a post is called where a party gives none for its chief executive.
CHIEF_EXECUTIVE = "chief executive"
#: How many designated members the clause on them promises, and the law expects.
LEAST_DESIGNATED = 2


@rule(
    "GOV-27",
    "partner-without-champion",
    WARNING,
    source="Partnerships for healthy outcomes (2012): a senior champion on each side.",
    each="parties",
)
def partner_without_champion(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A partner is said to have no champion.

    Why: a partnership lives by somebody senior on each side who wants it; a step in which the champions meet would have
    nobody there. What is only not known yet is an open point, and a guarantor has no champion.

    Base: two
    Fails:  {parties: {b: {champion: none}}}
    Passes: {parties: {b: {champion: {post: Operations Director, deputy: Depot Manager}}}}
    """
    if settled(party.role) == "partner" and settled(party.champion) is None:
        yield Finding(
            at=f"{path}.champion",
            says=f"{short_name(deal, path.removeprefix('parties.'))} has no champion.",
            fix="Name the post whose holder stands for it, and a deputy.",
        )


@rule(
    "GOV-29",
    "champion-without-deputy",
    ADVICE,
    source="Partnerships for healthy outcomes (2012): what depends on one person ends with that person.",
    each="parties",
)
def champion_without_deputy(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A champion has no deputy.

    Why: while the post is vacant or its holder away, nobody speaks for the partner, and the time of a step in which
    champions meet runs out.

    Base: two
    Fails:  {parties: {b: {champion: {deputy: null}}}}
    Passes: {parties: {b: {champion: {deputy: Depot Manager}}}}
    """
    champion = settled(party.champion) if settled(party.role) == "partner" else None
    if champion is not None and settled(champion.deputy) is None:
        yield Finding(
            at=f"{path}.champion",
            says=f"The champion of {short_name(deal, path.removeprefix('parties.'))} ({settled(champion.post)}) "
            "has no deputy.",
            fix="Name the post whose holder acts in the champion's absence.",
        )


@rule(
    "GOV-28",
    "same-people-at-two-steps",
    WARNING,
    source="Logic; Partnerships for healthy outcomes (2012): what depends on one person.",
)
def same_people_at_two_steps(deal: Deal) -> Iterator[Finding]:
    """The champions and the chief executives meet at two steps of a ladder, and are the same people everywhere.

    Why: those who could not agree meet again, and the second step only costs time. Where one partner alone has nobody
    above its champion, as a small company, somebody new still comes to the table, so that is no finding.

    Base: two
    Fails:  {parties: {a: {champion: {post: Managing Director}, chief_executive: Managing Director},
                       b: {chief_executive: Managing Director}},
             disputes: {steps: [{champions: 10 working days}, {chief-executives: 10 working days}]}}
    Passes: {parties: {a: {champion: {post: Managing Director}, chief_executive: Chair},
                       b: {chief_executive: Managing Director}},
             disputes: {steps: [{champions: 10 working days}, {chief-executives: 10 working days}]}}
    """
    for name, clause in (("disputes", deal.disputes), ("deadlock", deal.deadlock)):
        steps = () if settled(clause) is None or clause is None else settled(clause.steps)
        kinds = [type(settled(step)) for step in steps]
        if Champions not in kinds or ChiefExecutives not in kinds:
            continue
        if all(_is_own_champion(deal.party(pid)) for pid in deal.partners):
            yield Finding(
                at=f"{name}.steps[{kinds.index(ChiefExecutives)}]",
                says=f"Both the champions and the chief executives meet, and for each partner "
                f"({names(deal, deal.partners)}) they are the holder of one post.",
                fix="Leave one step out, or name other champions.",
                also=tuple(f"parties.{pid}.champion.post" for pid in sorted(deal.partners)),
            )


def _is_own_champion(party: Party) -> bool:
    champion, chief = settled(party.champion), settled(party.chief_executive)
    return champion is not None and settled(champion.post).casefold() == (chief or CHIEF_EXECUTIVE).casefold()


@rule(
    "GOV-30",
    "one-designated-member",
    WARNING,
    source="Limited Liability Partnerships Act 2000, s. 8.",
)
def one_designated_member(deal: Deal) -> Iterator[Finding]:
    """Fewer than two members of an LLP are named as its designated members.

    Why: every member is then a designated member by law, with the duties and the liability of one, whatever the
    agreement says; and the clause on designated members promises two.

    Base: llp
    Fails:  {vehicle: {designated_members: [trust]}}
    Passes: {vehicle: {designated_members: [trust, scan]}}
    """
    vehicle = settled(deal.vehicle)
    if not deal.form_is("llp") or vehicle is None:
        return
    named = dict.fromkeys(settled(pid) for pid in settled(vehicle.designated_members))
    members = [pid for pid in named if pid in deal.partners]
    if len(members) < LEAST_DESIGNATED:
        whose = f"Only {names(deal, members)}" if members else "No member"
        yield Finding(
            at="vehicle.designated_members",
            says=f"{whose} is named under {word('designated_members')}; an LLP keeps "
            f"{LEAST_DESIGNATED}, and with fewer the law makes every member one.",
            fix="Name two members, or all of them.",
        )
