"""Law of money, of the alliance and of the estates partnership: what must and must not stand in a draft."""

from __future__ import annotations

import pytest

from tests.drafting.test_law_one import EXAMPLES, lines, text

FAIRMILE, HOMEWARD = "Fairmile Estates", "Homeward Recovery at Home"


@pytest.mark.parametrize("title", EXAMPLES)
def test_who_may_not_vote_does_not_stop_a_unanimous_resolution(title: str) -> None:
    """Otherwise nothing unanimous could pass where a partner is interested or its vote is suspended."""
    unanimous = next(p for p in lines("governance.decisions", title) if p.startswith("Unanimous Resolution"))
    assert "entitled to vote on it votes for it" in unanimous
