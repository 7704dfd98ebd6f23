"""What the casting vote of the chair does: too much, or nothing."""

from collections.abc import Iterator

from partnerdocs.analysis.votes import CircularDecision, TooManyVoters
from partnerdocs.analysis.votes.electorate import possible_chairs, unit_of
from partnerdocs.analysis.votes.named import expanded
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.voting.asked import Use, cases, in_each_use, settled_uses
from partnerdocs.rules.wording import listed, short_name, word

CASTING = "governance.board.chair.casting_vote"


@rule(
    "GOV-14",
    "casting-vote-gives-control",
    WARNING,
    source="HM Treasury, Joint Ventures: a guidance note, 8.15 (control and consolidation).",
)
def casting_vote_gives_control(deal: Deal) -> Iterator[Finding]:
    """The casting vote makes the partner that has the chair decide alone.

    Why: between two equal sides the chair's own votes are half, and the casting vote is the rest. Equal shares are then
    no equal power, and for accounts, tax and public classification the partner with the chair may control the whole.
    A chair who is independent of the partners is no such danger.

    Base: two
    Fails:  {governance: {board: {chair: {casting_vote: true}}}}
    Passes: {governance: {board: {chair: {casting_vote: false}}}}
    """
    if settled(settled(settled(deal.governance).board).chair).casting_vote:
        yield from in_each_use(deal, _control)


def _control(deal: Deal, use: Use) -> Iterator[Finding]:
    if use.level == "partners":
        return
    found: list[str] = []
    for setting in cases(deal, use):
        try:
            alone = setting.named(setting.game.dictators)
            before = setting.named(setting.game_without_casting_vote.dictators)
        except TooManyVoters:
            return
        if setting.chair in deal.partners and setting.chair in alone and setting.chair not in before:
            found.append(short_name(deal, setting.chair))
    if found:
        who = listed(sorted(set(found)), "or")
        yield Finding(
            at=CASTING,
            says=f"On {use.what} {who}, while it has the chair, decides alone by the casting vote.",
            fix="Write `casting_vote: false` and rely on the deadlock clause, give the chair to somebody independent, "
            "or accept this if that control is meant.",
            also=(use.path,),
        )


@rule("GOV-15", "casting-vote-without-effect", WARNING, source="Logic.")
def casting_vote_without_effect(deal: Deal) -> Iterator[Finding]:
    """The chair has a casting vote, and no majority of the board is one that a casting vote can decide.

    Why: a casting vote breaks a tie, which only a majority of more than one half can have, counted as votes are counted
    on the board. Beside unanimity, consents and other majorities it promises something that never comes.

    Base: three
    Fails:  {governance: {board: {chair: {casting_vote: true}, votes: {by: representative}}}}
    Passes: {governance: {board: {chair: {casting_vote: true}, votes: {by: share}}}}
    """
    board = settled(settled(deal.governance).board)
    if not settled(settled(board.chair).casting_vote):
        return
    for use in settled_uses(deal):
        if use.level == "partners":
            continue
        try:
            whole = expanded(deal, use.rule)
        except CircularDecision:
            return  # VOT-14 reports it
        if possible_chairs(deal, whole, "board") != ("",):
            return
    unit = unit_of(board)
    yield Finding(
        at=CASTING,
        says="The chair has a casting vote, but the board, where votes are counted by "
        f"{word(settled(board.votes).by)}, decides nothing by more than 1/2 of the {unit}: there is never a tie.",
        fix="Write `casting_vote: false`, or give the board such a majority.",
        also=("governance.board.votes.by", "governance.otherwise"),
    )
