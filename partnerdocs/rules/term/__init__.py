"""Rules about commencement, length, conditions, notice and reviews."""

from partnerdocs.rules.term.commencement import begins_after_its_end, begins_before_signature, commencement_on_no_day
from partnerdocs.rules.term.conditions import (
    condition_that_nobody_must_meet,
    condition_without_evidence,
    conditions_without_end,
)
from partnerdocs.rules.term.length import term_ends_within_a_financial_year, term_longer_than_advertised
from partnerdocs.rules.term.long_stop import long_stop_too_early
from partnerdocs.rules.term.notice import notice_longer_than_term
from partnerdocs.rules.term.premises import lease_shorter_than_term
from partnerdocs.rules.term.review import review_outside_term

RULES = (
    begins_after_its_end,
    begins_before_signature,
    term_longer_than_advertised,
    notice_longer_than_term,
    conditions_without_end,
    long_stop_too_early,
    condition_without_evidence,
    review_outside_term,
    lease_shorter_than_term,
    term_ends_within_a_financial_year,
    condition_that_nobody_must_meet,
    commencement_on_no_day,
)
