"""Rules about majorities, about power, and about standstill."""

from partnerdocs.rules.voting.bodies import (
    no_majority_for_the_partners,
    votes_cast_singly_under_a_majority_of_partners,
)
from partnerdocs.rules.voting.changed import power_changes_with_shares
from partnerdocs.rules.voting.kept_out import (
    one_decides_if_another_is_conflicted,
    out_of_reach_while_suspended,
    suspension_leaves_one_partner,
)
from partnerdocs.rules.voting.percent import more_than_half_falls_short
from partnerdocs.rules.voting.power import (
    public_partner_controls_by_veto,
    small_public_partner_unprotected,
    vote_that_never_decides,
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
    more_than_half_falls_short,
    vote_that_never_decides,
    threshold_at_least_or_more_than,
    decision_nobody_can_pass,
    out_of_reach_while_suspended,
    suspension_leaves_one_partner,
    unanimity_without_a_vote,
    standstill_without_deadlock_clause,
    power_changes_with_shares,
    no_majority_for_the_partners,
    votes_cast_singly_under_a_majority_of_partners,
    one_decides_if_another_is_conflicted,
    public_partner_controls_by_veto,
    small_public_partner_unprotected,
)
