"""Rules about reserved matters, consents and limits of authority."""

from partnerdocs.rules.reserved.bypass import reservation_changed_by_fewer
from partnerdocs.rules.reserved.consents import consent_of_nobody
from partnerdocs.rules.reserved.limits import money_limits_do_not_fit
from partnerdocs.rules.reserved.lists import matter_listed_twice
from partnerdocs.rules.reserved.matters import matter_at_two_thresholds, reserved_matter_delegated

RULES = (
    matter_at_two_thresholds,
    matter_listed_twice,
    reserved_matter_delegated,
    money_limits_do_not_fit,
    consent_of_nobody,
    reservation_changed_by_fewer,
)
