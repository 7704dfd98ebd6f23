"""Rules about the partners' shares and their changes."""

from partnerdocs.rules.shares.changes import missed_call_shares_not_whole, share_change_not_whole
from partnerdocs.rules.shares.departures import share_without_contribution, split_off_shares_without_reason
from partnerdocs.rules.shares.halves import two_halves_without_deadlock_clause
from partnerdocs.rules.shares.land import land_shares_without_valuation
from partnerdocs.rules.shares.public import (
    public_vehicle_without_information_clause,
    vertical_exemption_with_outside_owner,
)
from partnerdocs.rules.shares.rounded import shares_rounded
from partnerdocs.rules.shares.whole import (
    alliance_without_shares,
    share_of_nothing,
    shares_not_on_their_basis,
    shares_not_whole,
)

RULES = (
    shares_not_whole,
    alliance_without_shares,
    share_of_nothing,
    shares_not_on_their_basis,
    share_change_not_whole,
    missed_call_shares_not_whole,
    shares_rounded,
    split_off_shares_without_reason,
    two_halves_without_deadlock_clause,
    public_vehicle_without_information_clause,
    vertical_exemption_with_outside_owner,
    share_without_contribution,
    land_shares_without_valuation,
)
