"""Rules about reserved matters and limits of authority."""

from partnerdocs.rules.reserved.limits import money_limits_do_not_fit
from partnerdocs.rules.reserved.matters import matter_at_two_thresholds, reserved_matter_delegated

RULES = (matter_at_two_thresholds, reserved_matter_delegated, money_limits_do_not_fit)
