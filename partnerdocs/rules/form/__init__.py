"""Rules about what a legal form asks of the deal."""

from partnerdocs.rules.form.llp import llp_without_accounts, llp_without_profit, member_made_to_contribute
from partnerdocs.rules.form.procurement import (
    health_care_under_another_regime,
    horizontal_exemption_with_outsider,
    no_procurement_route,
)
from partnerdocs.rules.form.public import (
    nhs_contract_called_binding,
    public_body_in_general_partnership,
    section_75_without_its_parties,
)
from partnerdocs.rules.form.unused import fact_without_clause
from partnerdocs.rules.form.vehicle import alliance_with_a_vehicle, vehicle_missing
from partnerdocs.rules.form.words import title_of_another_form, words_of_a_company

RULES = (
    llp_without_profit,
    member_made_to_contribute,
    vehicle_missing,
    alliance_with_a_vehicle,
    fact_without_clause,
    llp_without_accounts,
    public_body_in_general_partnership,
    words_of_a_company,
    section_75_without_its_parties,
    no_procurement_route,
    health_care_under_another_regime,
    horizontal_exemption_with_outsider,
    title_of_another_form,
    nhs_contract_called_binding,
)
