"""Rules about the partners' shares and their changes."""

from partnerdocs.rules.shares.changes import missed_call_shares_not_whole, share_change_not_whole
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
)
