"""The members' agreement of the Westshire example, as a lawyer of a member reads it before advising to sign."""

from __future__ import annotations

import re

import pytest

from tests.drafting.reading import lines as paragraphs
from tests.drafting.reading import text as clause

#: Words in which a member could be taken to have agreed to bear losses of the vehicle (Insolvency Act 1986, s. 74).
LOSS_IN_SHARES = re.compile(
    r"(?:loss|debt|deficit|risk|cost)[^.\n]*\b(?:borne|falls?|paid|met)\b[^.\n]*Percentage Shares?", re.I
)


def test_no_sentence_puts_a_loss_or_a_cost_of_the_vehicle_on_the_members_in_their_shares() -> None:
    """Shared risks and joint costs of the exit fall on the vehicle, and only rights follow a share."""
    assert [p for p in paragraphs() if LOSS_IN_SHARES.search(p)] == []
    assert not any("burden" in p for p in paragraphs("money.shares"))
    assert "Shared, through the LLP" in clause("schedules.risk-register")
    assert "Percentage Shares" not in clause("schedules.risk-register")


def test_a_percentage_share_obliges_nobody_to_pay() -> None:
    """What follows the shares is a right."""
    assert "a Percentage Share obliges nobody to pay" in clause("money.shares")


@pytest.mark.parametrize("words", ["the partnership", "jointly liable", "dividend", "share capital"])
def test_words_of_other_forms_stay_out(words: str) -> None:
    """A limited liability partnership is called the LLP."""
    assert [p for p in paragraphs() if words in p.replace("limited liability partnership", "")] == []


def test_the_cap_covers_every_head_of_liability_and_not_only_what_members_owe_each_other() -> None:
    """An NHS member's indemnity binds it only if its sum is limited, so the limit must reach indemnities."""
    text = clause("liability.limits")
    assert "for breach, in tort, under an indemnity or otherwise" in text
    assert "The liability of a Member under this Agreement and in connection with it" in text


def test_people_are_not_given_back_as_things_are() -> None:
    """Their employment passes by the law, if at all."""
    things, _, people = clause("exit.resources").partition("People. ")
    assert "staff" in people
    assert "staff" not in things


def test_a_plan_or_a_change_that_passes_by_a_majority_adds_nothing_to_what_a_member_owes() -> None:
    """Westmere and Meridian together could otherwise put on Harrowdale what it never promised."""
    assert "also needs that Member's agreement in writing" in clause("governance.change-control")
    assert "Business Plan" not in clause("governance.reserved-matters")


def test_terms_that_the_deal_names_lead_to_their_clause() -> None:
    """A reader of another clause finds the majorities through the definitions."""
    for term in ("Ordinary", "Special", "Unanimous"):
        assert f"{term} Resolution: defined in" in clause("interpretation.definitions")


def test_the_winding_up_of_a_vehicle_with_one_member_left_does_not_wait_for_the_exit_period() -> None:
    """After the time that the law allows, the one that is left answers for the debts."""
    assert "fewer than two Members are left on the last day" in clause("exit.exit")
    assert "even if an Exit Period is running" in clause("exit.exit")
