"""Rules about the board, its people, its quorum and its meetings."""

from partnerdocs.rules.board.absence import few_decide_in_absence, outvoted_in_absence, stopped_by_staying_away
from partnerdocs.rules.board.adjournment import reservation_lost_by_adjournment
from partnerdocs.rules.board.casting import casting_vote_gives_control, casting_vote_without_effect
from partnerdocs.rules.board.chair import chair_needed_to_appoint_the_chair
from partnerdocs.rules.board.meetings import (
    board_meets_seldom,
    minutes_after_next_meeting,
    notice_longer_than_interval,
    papers_before_notice,
)
from partnerdocs.rules.board.people import (
    champion_without_deputy,
    one_designated_member,
    partner_without_champion,
    same_people_at_two_steps,
)
from partnerdocs.rules.board.quorum import quorum_asks_for_the_unseated, quorum_lost_by_conflict, quorum_out_of_reach
from partnerdocs.rules.board.seats import partner_without_seat
from partnerdocs.rules.board.size import board_size_contradicts_seats

RULES = (
    partner_without_seat,
    board_size_contradicts_seats,
    quorum_out_of_reach,
    quorum_asks_for_the_unseated,
    quorum_lost_by_conflict,
    outvoted_in_absence,
    stopped_by_staying_away,
    reservation_lost_by_adjournment,
    notice_longer_than_interval,
    papers_before_notice,
    board_meets_seldom,
    chair_needed_to_appoint_the_chair,
    casting_vote_gives_control,
    casting_vote_without_effect,
    partner_without_champion,
    same_people_at_two_steps,
    champion_without_deputy,
    one_designated_member,
    minutes_after_next_meeting,
    few_decide_in_absence,
)
