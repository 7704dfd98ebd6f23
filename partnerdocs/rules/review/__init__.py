"""Rules about looking at the partnership again and changing it."""

from partnerdocs.rules.review.change import answer_slower_than_the_board
from partnerdocs.rules.review.often import no_review, review_longer_than_term

RULES = (no_review, review_longer_than_term, answer_slower_than_the_board)
