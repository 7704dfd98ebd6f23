"""Rules about commencement, length, conditions, notice and reviews."""

from partnerdocs.rules.term.commencement import begins_after_its_end
from partnerdocs.rules.term.long_stop import long_stop_too_early
from partnerdocs.rules.term.notice import notice_longer_than_term
from partnerdocs.rules.term.review import review_outside_term

RULES = (begins_after_its_end, notice_longer_than_term, long_stop_too_early, review_outside_term)
