"""Rules about the board, its quorum and its meetings."""

from partnerdocs.rules.board.adjournment import reservation_lost_by_adjournment
from partnerdocs.rules.board.chair import chair_needed_to_appoint_the_chair
from partnerdocs.rules.board.quorum import quorum_asks_for_the_unseated, quorum_lost_by_conflict, quorum_out_of_reach
from partnerdocs.rules.board.size import board_size_contradicts_seats

RULES = (
    board_size_contradicts_seats,
    quorum_out_of_reach,
    quorum_asks_for_the_unseated,
    quorum_lost_by_conflict,
    reservation_lost_by_adjournment,
    chair_needed_to_appoint_the_chair,
)
