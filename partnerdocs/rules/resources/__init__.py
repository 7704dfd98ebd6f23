"""Rules about what the partners commit: value, time, treatment, form."""

from partnerdocs.rules.resources.land import land_not_by_deed
from partnerdocs.rules.resources.loan import loan_repaid_after_the_end, loan_without_terms
from partnerdocs.rules.resources.market import market_value_without_valuer, public_gift_without_assessment
from partnerdocs.rules.resources.passing import land_without_title, rights_without_licence
from partnerdocs.rules.resources.share import contributions_off_shares
from partnerdocs.rules.resources.staff import staff_without_footing
from partnerdocs.rules.resources.time import resource_outside_term
from partnerdocs.rules.resources.value import capital_without_value, counted_twice

RULES = (
    capital_without_value,
    resource_outside_term,
    counted_twice,
    contributions_off_shares,
    staff_without_footing,
    land_without_title,
    land_not_by_deed,
    rights_without_licence,
    loan_without_terms,
    loan_repaid_after_the_end,
    market_value_without_valuer,
    public_gift_without_assessment,
)
