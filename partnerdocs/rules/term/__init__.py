"""Rules about commencement, length, conditions, notice and reviews."""

from partnerdocs.rules.term.commencement import begins_after_its_end, begins_before_signature, commencement_on_no_day
from partnerdocs.rules.term.long_stop import long_stop_too_early
from partnerdocs.rules.term.notice import notice_longer_than_term
from partnerdocs.rules.term.review import review_outside_term

RULES = (
    begins_after_its_end,
    begins_before_signature,
    notice_longer_than_term,
    long_stop_too_early,
    review_outside_term,
    commencement_on_no_day,
)
