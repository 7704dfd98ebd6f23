"""Rules about what the partners commit: value, time, treatment, form."""

from partnerdocs.rules.resources.land import land_not_by_deed
from partnerdocs.rules.resources.share import contributions_off_shares
from partnerdocs.rules.resources.time import resource_outside_term
from partnerdocs.rules.resources.value import capital_without_value, counted_twice

RULES = (capital_without_value, resource_outside_term, counted_twice, contributions_off_shares, land_not_by_deed)
