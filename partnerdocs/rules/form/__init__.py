"""Rules about what a legal form asks of the deal."""

from partnerdocs.rules.form.llp import llp_without_accounts, llp_without_profit, member_made_to_contribute
from partnerdocs.rules.form.unused import fact_without_clause
from partnerdocs.rules.form.vehicle import alliance_with_a_vehicle, vehicle_missing

RULES = (
    llp_without_profit,
    member_made_to_contribute,
    vehicle_missing,
    alliance_with_a_vehicle,
    fact_without_clause,
    llp_without_accounts,
)
