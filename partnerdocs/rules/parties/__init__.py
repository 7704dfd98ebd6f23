"""Rules about who contracts: identity, registration, capacity, ownership."""

from partnerdocs.rules.parties.capacity import not_a_legal_person, trust_without_consent
from partnerdocs.rules.parties.identity import one_party_twice, party_details_missing
from partnerdocs.rules.parties.ownership import cross_holding, vehicle_signs_before_it_exists
from partnerdocs.rules.parties.registration import number_of_another_kind, vehicle_number_of_another_kind
from partnerdocs.rules.parties.short_names import short_name_taken
from partnerdocs.rules.parties.signing import cannot_sign_so, trust_deed_without_seal
from partnerdocs.rules.parties.succession import party_abolished

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
)
