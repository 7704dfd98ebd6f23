"""The meetings of a deal's bodies: the quorum of the first meeting and of the adjourned one."""

from fractions import Fraction

from partnerdocs.analysis.votes.electorate import Electorate
from partnerdocs.analysis.votes.meeting import Meeting
from partnerdocs.analysis.votes.tree import Atom, Both, Tree
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import AdjournedBoard, BoardQuorum
from partnerdocs.model.open_point import settled


def first_meeting(deal: Deal, rule: Tree, voters: Electorate, uncounted: frozenset[str] = frozenset()) -> Meeting:
    """The meeting that is called. `uncounted`: voters that, being conflicted, do not make up the board's quorum."""
    if voters.body == "board":
        quorum = settled(settled(deal.governance.board).quorum)
        return Meeting(voters=len(voters.ids), rule=rule, quorum=_board_quorum(settled(quorum), voters, uncounted))
    meeting = settled(deal.governance.partners_meeting)
    needed = meeting.quorum.partners if meeting else 0
    return Meeting(voters=len(voters.ids), rule=rule, quorum=_heads(needed, voters))


def adjourned_meeting(
    deal: Deal, rule: Tree, voters: Electorate, uncounted: frozenset[str] = frozenset()
) -> Meeting | None:
    """The meeting that follows one without a quorum; None if the deal has none."""
    if voters.body == "board":
        board = settled(deal.governance.board.quorum.adjourned)
        tree = _adjourned_quorum(board, voters, uncounted) if board else None
    else:
        meeting = settled(deal.governance.partners_meeting)
        partners = settled(meeting.quorum.adjourned) if meeting else None
        tree = _heads(partners.partners, voters) if partners else None
    return Meeting(voters=len(voters.ids), rule=rule, quorum=tree) if tree else None


def _board_quorum(quorum: BoardQuorum, voters: Electorate, uncounted: frozenset[str]) -> Tree:
    seats = _seats(quorum.seats, voters, uncounted)
    if not settled(quorum.one_from_each):
        return seats
    return Both((seats, _represented(len(voters.partners), voters, uncounted)))


def _adjourned_quorum(quorum: AdjournedBoard, voters: Electorate, uncounted: frozenset[str]) -> Tree:
    return Both(
        (_seats(quorum.seats, voters, uncounted), _represented(settled(quorum.from_at_least), voters, uncounted))
    )


def _seats(needed: int, voters: Electorate, uncounted: frozenset[str]) -> Tree:
    weights = (Fraction(0) if pid in uncounted else s for pid, s in zip(voters.ids, voters.seats, strict=True))
    return Atom(weights=tuple(weights), needed=Fraction(settled(needed)))


def _represented(needed: int, voters: Electorate, uncounted: frozenset[str]) -> Tree:
    """So many partners have a representative there."""
    weights = (
        Fraction(pid in voters.partners and seats > 0 and pid not in uncounted)
        for pid, seats in zip(voters.ids, voters.seats, strict=True)
    )
    return Atom(weights=tuple(weights), needed=Fraction(needed))


def _heads(needed: int, voters: Electorate) -> Tree:
    """So many partners are there."""
    return Atom(weights=voters.heads, needed=Fraction(settled(needed)))
