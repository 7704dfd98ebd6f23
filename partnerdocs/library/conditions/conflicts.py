"""Conditions about conflicts of interest."""

from partnerdocs.library.conditions.asking import by_name
from partnerdocs.library.conditions.governance import has_partners_meeting
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled


def conflicts_declared(deal: Deal, _: object) -> bool:
    """Interests are declared."""
    return settled(deal.governance.board.conflicts.declare)


def conflicted_count_for_quorum(deal: Deal, _: object) -> bool:
    """Representatives of an interested partner count towards the quorum."""
    return settled(deal.governance.board.conflicts.counts_for_quorum)


def conflicted_may_vote(deal: Deal, _: object) -> bool:
    """An interested partner may vote."""
    return settled(deal.governance.board.conflicts.votes)


def conflicted_see_papers(deal: Deal, _: object) -> bool:
    """An interested partner receives the papers."""
    return settled(deal.governance.board.conflicts.sees_papers)


def conflicted_count_while_out(deal: Deal, _: object) -> bool:
    """Representatives of an interested partner leave the room for the item, and still count towards the quorum."""
    return conflicted_count_for_quorum(deal, None) and not conflicted_see_papers(deal, None)


def conflicted_vote_as_partners(deal: Deal, _: object) -> bool:
    """An interested partner may not vote on the board, and the partners have meetings of their own."""
    return not conflicted_may_vote(deal, None) and has_partners_meeting(deal, None)


def interest_changes_the_board(deal: Deal, _: object) -> bool:
    """Whether a partner is interested makes a difference to votes, papers or the quorum on the board."""
    unchanged = (conflicted_may_vote, conflicted_see_papers, conflicted_count_for_quorum)
    return not all(holds(deal, None) for holds in unchanged)


CONDITIONS = by_name(
    conflicts_declared,
    conflicted_count_for_quorum,
    conflicted_may_vote,
    conflicted_see_papers,
    conflicted_count_while_out,
    conflicted_vote_as_partners,
    interest_changes_the_board,
)
