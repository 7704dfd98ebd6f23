"""Rules about majorities, and about standstill."""

from partnerdocs.rules.voting.bodies import (
    no_majority_for_the_partners,
    votes_cast_singly_under_a_majority_of_partners,
)
from partnerdocs.rules.voting.standstill import standstill_without_deadlock_clause
from partnerdocs.rules.voting.thresholds import (
    decision_nobody_can_pass,
    opposite_resolutions_both_pass,
    threshold_at_least_or_more_than,
    unanimity_without_a_vote,
)

RULES = (
    opposite_resolutions_both_pass,
    threshold_at_least_or_more_than,
    decision_nobody_can_pass,
    unanimity_without_a_vote,
    standstill_without_deadlock_clause,
    no_majority_for_the_partners,
    votes_cast_singly_under_a_majority_of_partners,
)
