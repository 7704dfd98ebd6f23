"""Whether a quorum can be made up: by number, by who must be represented, and without a conflicted partner."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Board, BoardQuorum
from partnerdocs.model.open_point import StillOpen, settled
from partnerdocs.rules.board.size import sizes
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import listed, names, short_name

BOARD = "governance.board.quorum"
PARTNERS = "governance.partners_meeting.quorum"


def seated(deal: Deal, board: Board) -> list[str]:
    """The partners that appoint somebody to the board."""
    return [pid for pid in deal.partners if settled(settled(board.seats).get(pid, 0))]


@rule("GOV-03", "quorum-out-of-reach", ERROR, source="Arithmetic.")
def quorum_out_of_reach(deal: Deal) -> Iterator[Finding]:
    """A quorum is larger than the body, or is nobody.

    Why: the body could never decide anything, or would decide at a meeting to which nobody has come. A quorum of one
    is lawful.

    Base: three
    Fails:  {governance: {board: {quorum: {seats: 6}}}}
    Passes: {governance: {board: {quorum: {seats: 5}}}}
    """
    still_open: StillOpen | None = None
    for quorums in (_board_quorums, _partners_quorums):
        try:
            yield from quorums(deal)
        except StillOpen as point:  # the other body may be settled
            still_open = point
    if still_open:
        raise still_open


def _board_quorums(deal: Deal) -> Iterator[Finding]:
    board = settled(settled(deal.governance).board)
    quorum = settled(board.quorum)
    members = max(sizes(board))
    yield from _reachable(settled(quorum.seats), members, "representatives", "the board", f"{BOARD}.seats")
    adjourned = settled(quorum.adjourned)
    if adjourned is not None:
        where = f"{BOARD}.adjourned.seats"
        yield from _reachable(settled(adjourned.seats), members, "representatives", "the adjourned board", where)


def _partners_quorums(deal: Deal) -> Iterator[Finding]:
    meeting = settled(settled(deal.governance).partners_meeting)
    if meeting is None:
        return
    quorum = settled(meeting.quorum)
    partners = len(deal.partners)
    yield from _reachable(
        settled(quorum.partners), partners, "partners", "the partners' meeting", f"{PARTNERS}.partners"
    )
    adjourned = settled(quorum.adjourned)
    if adjourned is not None:
        where = f"{PARTNERS}.adjourned.partners"
        yield from _reachable(settled(adjourned.partners), partners, "partners", "the adjourned meeting", where)


def _reachable(needed: int, there: int, who: str, body: str, at: str) -> Iterator[Finding]:
    if needed < 1:
        yield Finding(
            at=at,
            says=f"The quorum of {body} is {needed}: it could meet with nobody there.",
            fix=f"Give a number from 1 to {there}.",
        )
    elif needed > there:
        yield Finding(
            at=at,
            says=f"The quorum of {body} is {needed} {who}, but there are only {there}.",
            fix=f"Give a number from 1 to {there}.",
        )


@rule("GOV-04", "quorum-asks-for-the-unseated", ERROR, source="Arithmetic.")
def quorum_asks_for_the_unseated(deal: Deal) -> Iterator[Finding]:
    """The quorum asks for representatives of more partners than have a seat.

    Why: a partner without a seat cannot be represented, so no meeting of the board would ever have a quorum.

    Base: three
    Fails:  {governance: {board: {seats: {c: 0}, quorum: {one_from_each: true}}}}
    Passes: {governance: {board: {seats: {c: 0}, quorum: {one_from_each: false}}}}
    """
    board = settled(settled(deal.governance).board)
    quorum = settled(board.quorum)
    there = seated(deal, board)
    absent = [pid for pid in deal.partners if pid not in there]
    one_from_each = settled(quorum.one_from_each)
    if absent and one_from_each:
        yield Finding(
            at=f"{BOARD}.one_from_each",
            says=f"A quorum needs a representative of each partner, but {names(deal, absent)} "
            f"{'has' if len(absent) == 1 else 'have'} no seat on the board.",
            fix="Give a seat, or do not ask for one from each.",
            also=("governance.board.seats",),
        )
    adjourned = settled(quorum.adjourned)
    if adjourned is not None and settled(adjourned.from_at_least) > len(there):
        yield Finding(
            at=f"{BOARD}.adjourned.from_at_least",
            says=f"The adjourned board needs representatives of {adjourned.from_at_least} partners, "
            f"but only {len(there)} {'has' if len(there) == 1 else 'have'} a seat.",
            fix=f"Give a number from 1 to {len(there)}.",
            also=("governance.board.seats",),
        )


@rule(
    "GOV-05", "quorum-lost-by-conflict", ERROR, source="Practice: the model articles for companies, art. 14 (compare)."
)
def quorum_lost_by_conflict(deal: Deal) -> Iterator[Finding]:
    """If one partner is interested in a matter, the others cannot make up a quorum, even at the adjourned meeting.

    Why: representatives of the interested partner do not count towards the quorum, so the board could never decide
    the matter at all.

    Base: two
    Fails:  {governance: {board: {conflicts: {counts_for_quorum: false}}}}
    Passes: {governance: {board: {conflicts: {counts_for_quorum: true}}}}
    """
    board = settled(settled(deal.governance).board)
    if settled(settled(board.conflicts).counts_for_quorum):
        return
    quorum = settled(board.quorum)
    members = max(sizes(board))
    there = seated(deal, board)
    if not _quorate(deal, quorum, members, there):
        return  # no conflict is needed for that: GOV-03 and GOV-04 say so
    lost = [
        pid
        for pid in there
        if not _quorate(deal, quorum, members - board.seats[pid], [other for other in there if other != pid])
    ]
    if lost:
        who = listed(sorted(short_name(deal, pid) for pid in lost), "or")
        yield Finding(
            at="governance.board.conflicts.counts_for_quorum",
            says=f"If {who} is interested in a matter, its representatives do not count, and the others cannot make up "
            "a quorum of the board, neither at the first meeting nor at an adjourned one.",
            fix="Let conflicted representatives count towards the quorum, or let the others alone be a quorum.",
            also=(BOARD,),
        )


def _quorate(deal: Deal, quorum: BoardQuorum, members: int, partners: list[str]) -> bool:
    """Whether these can be a quorum, at the first meeting or at the adjourned one."""
    everybody = len(partners) == len(deal.partners) or not settled(quorum.one_from_each)
    if everybody and members >= settled(quorum.seats):
        return True
    adjourned = settled(quorum.adjourned)
    if adjourned is None:
        return False
    return members >= settled(adjourned.seats) and len(partners) >= settled(adjourned.from_at_least)
