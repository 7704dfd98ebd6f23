"""Whether each partner's vote counts for something, and whether a small public partner can stop anything."""

from collections.abc import Iterator
from fractions import Fraction

from partnerdocs.analysis.votes import TooManyVoters
from partnerdocs.analysis.votes.question import Setting
from partnerdocs.analysis.votes.uses import stated_uses
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.voting.asked import cases, in_every_case, settled_uses
from partnerdocs.rules.wording import names, short_name

#: The share up to which a public partner is small: with a quarter or less it cannot stop three quarters.
SMALL = Fraction(1, 4)
#: The share above which a partner controls by its share, so that its vetoes add nothing.
HALF = Fraction(1, 2)


def every_setting(deal: Deal) -> list[Setting]:
    """Each case of each decision that something in the deal uses; none where there are too many voters to count.

    Raises `StillOpen` if one of the decisions is open.
    """
    stated = stated_uses(deal)
    found: list[Setting] = []
    for use in settled_uses(deal):
        named = not use.matter and not use.binding
        if not named or stated.get(str(use.rule)):
            found.extend(cases(deal, use))
    try:
        return [setting for setting in found if not setting.game.unpassable]
    except TooManyVoters:
        return []


def small_and_public(deal: Deal, pid: str) -> bool:
    """Whether a partner is a public body with a small part in a partnership that people own."""
    owned = not deal.form_is("alliance", "section-75")
    return owned and deal.party(pid).is_public() and 0 < settled(deal.shares.get(pid, Fraction(0))) <= SMALL


@rule(
    "VOT-07",
    "vote-that-never-decides",
    WARNING,
    source="Practice: the protection of minorities; voting power is not the share of the votes.",
)
def vote_that_never_decides(deal: Deal) -> Iterator[Finding]:
    """A partner has a share, and its vote decides nothing at all.

    Why: whatever the others do, no decision comes out differently for its vote, so it is a partner in money and not in
    power. It may know that; often the numbers hide it. That a vote never decides one matter is no finding: the analysis
    shows it.

    Base: three
    Fails:  {money: {plan: {needs: special}},
             governance: {otherwise: special, reserved: {admit: {needs: special}}}}
    Passes: {money: {plan: {needs: special}},
             governance: {otherwise: special, reserved: {admit: {needs: unanimous}}}}
    """
    never = in_every_case(every_setting(deal), lambda game: game.dummies)
    owners = [pid for pid in deal.partners if settled(settled(deal.shares).get(pid, 0))]
    idle = [pid for pid in owners if pid in never and not small_and_public(deal, pid)]  # of the small RSV-13 speaks
    for pid in idle:
        yield Finding(
            at=f"shares.{pid}",
            says=f"{short_name(deal, pid)} has {deal.shares[pid]} of the shares, and its vote decides nothing: each "
            "decision comes out as the others vote.",
            fix="Reserve what it must be asked about, ask for heads as well as shares, or accept this if it is meant.",
            also=("governance.decisions", "governance.reserved"),
        )


@rule(
    "RSV-13",
    "small-public-partner-unprotected",
    WARNING,
    source="Practice: public minority holdings come with a list of protected matters (confirm).",
)
def small_public_partner_unprotected(deal: Deal) -> Iterator[Finding]:
    """A public partner has a quarter of the shares or less, and there is nothing that it can stop.

    Why: money and assets of the public would be at the disposal of the others. With more than a quarter it could at
    least stop what needs three quarters. In an alliance, where nobody owns anything of the others, it is no finding.

    Base: llp
    Fails:  {shares: {trust: 1/4, scan: 3/4}, share_basis: agreed,
             term: {extensions: {0: {needs: ordinary}}}, money: {plan: {needs: ordinary}},
             governance: {reserved: {plan: {needs: ordinary}, admit: {needs: ordinary}}}}
    Passes: {shares: {trust: 1/4, scan: 3/4}, share_basis: agreed,
             term: {extensions: {0: {needs: ordinary}}}, money: {plan: {needs: ordinary}},
             governance: {reserved: {plan: {needs: ordinary}, admit: {needs: unanimous}}}}
    """
    small = [pid for pid in deal.partners if small_and_public(deal, pid)]
    found = every_setting(deal) if small else []
    for pid in small:
        if found and not any(pid in setting.named(setting.game.vetoers) for setting in found):
            yield Finding(
                at="governance.reserved",
                says=f"{short_name(deal, pid)} is a public body with {deal.shares[pid]} of the shares, and there is no "
                "decision that it can stop.",
                fix="Reserve what must not be done without it, and ask for its consent or for the vote of all.",
                also=(f"shares.{pid}", f"parties.{pid}.kind"),
            )


@rule(
    "RSV-10",
    "public-partner-controls-by-veto",
    WARNING,
    source="HM Treasury, Joint Ventures: a guidance note, 8.4; classification by the Office for National Statistics "
    "(confirm).",
)
def public_partner_controls_by_veto(deal: Deal) -> Iterator[Finding]:
    """A public partner with no more than half of the shares can stop every decision, and no other partner can.

    Why: whoever can stop everything, also what is not reserved, may be taken to control the vehicle: it may then count
    as a public body in the national accounts and as a subsidiary in those of the partner. In an alliance there is
    nothing to control.

    Base: llp
    Fails:  {governance: {otherwise: lead, decisions: {lead: {every: [{consent: trust}]}}}}
    Passes: {governance: {otherwise: lead, decisions: {lead: {every: [{consent: trust}, {consent: scan}]}}}}
    """
    if deal.form_is("alliance", "section-75"):
        return
    stops = in_every_case(every_setting(deal), lambda game: game.vetoers)
    always = [pid for pid in deal.partners if pid in stops]
    if len(always) != 1 or not deal.party(always[0]).is_public():
        return
    (pid,) = always
    share = settled(settled(deal.shares).get(pid, Fraction(0)))
    if 0 < share <= HALF:
        others = [other for other in deal.partners if other != pid]
        yield Finding(
            at="governance.otherwise",
            says=f"{short_name(deal, pid)}, a public body with {share} of the shares, can stop every decision, and "
            f"{names(deal, others)} cannot: it may be taken to control the vehicle.",
            fix="Keep its vetoes to reserved matters, or take advice on control and classification and accept this.",
            also=("governance.decisions", f"parties.{pid}.kind"),
        )
