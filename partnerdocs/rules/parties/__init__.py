"""Rules about who contracts: identity, registration, capacity, authority, ownership."""

from partnerdocs.rules.parties.authority import (
    approval_lapsed,
    approval_missing_or_late,
    partnership_without_its_partners,
    public_body_without_power,
)
from partnerdocs.rules.parties.capacity import not_a_legal_person, trust_without_consent
from partnerdocs.rules.parties.groups import one_group_counted_as_several, owners_above_not_looked_at
from partnerdocs.rules.parties.guarantee import guarantee_that_is_none, new_company_without_guarantor
from partnerdocs.rules.parties.identity import one_party_twice, party_details_missing
from partnerdocs.rules.parties.interest import customer_votes_on_its_contract
from partnerdocs.rules.parties.ownership import cross_holding, vehicle_signs_before_it_exists
from partnerdocs.rules.parties.registration import number_of_another_kind, vehicle_number_of_another_kind
from partnerdocs.rules.parties.service import overseas_party_without_agent
from partnerdocs.rules.parties.short_names import short_name_taken
from partnerdocs.rules.parties.signing import cannot_sign_so, trust_deed_without_seal
from partnerdocs.rules.parties.succession import party_abolished
from partnerdocs.rules.parties.trading import charity_in_business_for_profit, council_trades_without_company

RULES = (
    one_party_twice,
    party_details_missing,
    number_of_another_kind,
    not_a_legal_person,
    party_abolished,
    trust_without_consent,
    vehicle_signs_before_it_exists,
    cross_holding,
    short_name_taken,
    vehicle_number_of_another_kind,
    cannot_sign_so,
    trust_deed_without_seal,
    partnership_without_its_partners,
    public_body_without_power,
    council_trades_without_company,
    charity_in_business_for_profit,
    approval_missing_or_late,
    new_company_without_guarantor,
    guarantee_that_is_none,
    one_group_counted_as_several,
    owners_above_not_looked_at,
    overseas_party_without_agent,
    customer_votes_on_its_contract,
    approval_lapsed,
)
