"""Law of the beginning, the vehicle, the people and the resources: what must and what must not stand in a draft."""

from __future__ import annotations

from functools import lru_cache

import pytest

from partnerdocs.drafting import draft
from partnerdocs.drafting.instrument import Paragraph, PlacedTable, Section
from partnerdocs.testing import example_deals
from partnerdocs.testing.patch import patched

WESTSHIRE = "Westshire Pathology Services"


@lru_cache(maxsize=32)
def sections(title: str, patch: str = "") -> tuple[Section, ...]:
    """The sections of an example (by its title), or of a base deal of the rules with a patch."""
    deal = patched(title, patch) if patch else next(d for d in example_deals() if d.title == title)
    return draft(deal).sections


def lines(section: str, title: str = WESTSHIRE, patch: str = "") -> list[str]:
    """The paragraphs and table rows of a clause or schedule; of all of them for no name."""
    found: list[str] = []
    for part in sections(title, patch):
        if section in ("", part.id):
            for block in part.blocks:
                if isinstance(block, Paragraph):
                    found.append(block.text)
                elif isinstance(block, PlacedTable):
                    found.extend(" | ".join(c.text for c in row) for row in block.table.rows)
    return found


def text(section: str, title: str = WESTSHIRE, patch: str = "") -> str:
    """The same as one text."""
    return "\n".join(lines(section, title, patch))


EXAMPLES = [d.title for d in example_deals()]
LLPS = [d.title for d in example_deals() if d.vehicle is not None]


def test_the_agreement_waits_for_a_vehicle_that_does_not_exist() -> None:
    """Without an LLP that is bound and registered there is nobody to hold the registration or to take the staff."""
    start = text("commencement.commencement")
    assert "has been incorporated" in start
    assert "has delivered its Deed of Adherence" in start
    assert "has obtained the registration" in start
    assert "LLP is not ready" in text("commencement.conditions")


def test_a_vehicle_that_signs_is_not_waited_for() -> None:
    """It is bound from the date of the agreement."""
    assert "is ready" not in text("commencement.commencement", "Fairmile Estates")


def test_what_must_bind_between_signature_and_commencement_does() -> None:
    """Between incorporation and commencement the LLP exists: its members' authority and the default rules matter."""
    start = text("commencement.commencement")
    for heading in ("Profit and loss", "Authority of the Members", "Rules of law that this Agreement replaces"):
        assert f"({heading})" in start
    for heading in ("Designated Members, registers and filings", "Risk", "Withdrawal"):
        assert f"({heading})" in start


def test_a_contract_for_a_body_that_does_not_exist_is_not_taken_over_by_one_side() -> None:
    """It binds its maker until the other party agrees to a new one."""
    formation = text("vehicle.formation")
    assert "take it over" not in formation
    assert "new contract with the other party" in formation


def test_a_member_is_one_before_there_is_a_vehicle() -> None:
    """Otherwise nobody would be bound to form it."""
    definition = next(p for p in lines("interpretation.definitions") if p.startswith("Member:"))
    assert "before it has become a member" in definition


@pytest.mark.parametrize("title", EXAMPLES)
def test_what_stays_in_force_for_a_leaver_fits_it(title: str) -> None:
    """A clause that says Member also binds one that has left."""
    assert "as if it were still a" in text("interpretation.interpretation", title)


@pytest.mark.parametrize("title", LLPS)
def test_the_vehicle_warrants_nothing(title: str) -> None:
    """It cannot say on the date of the agreement that it exists."""
    assert "The LLP gives none of these warranties" in text("warranties.warranties", title)


def test_the_vehicle_is_bound_from_its_deed_and_not_backwards() -> None:
    """The clause and the form of the deed say the same."""
    for place in ("vehicle.adherence", "schedules.deed-of-adherence"):
        assert "as if it had been a party" not in text(place)
        assert "as a party to it" in text(place)


def test_claims_that_are_performed_after_a_failed_start_are_not_barred() -> None:
    """Fees, striking off, secrecy and the way to the courts outlive the failure of the conditions."""
    conditions = text("commencement.conditions")
    assert "under a provision that stays in force" in conditions
    for heading in ("The LLP", "Confidentiality", "Disputes", "Governing law and courts"):
        assert f"({heading})" in conditions


def test_the_cap_holds_if_commencement_never_comes() -> None:
    """Otherwise there would be no accounting period and no limit."""
    assert "If that day does not come" in text("liability.limits")


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_term_of_years_has_no_day_too_many(title: str) -> None:
    """The first day counts, so that the term is over on the day before its anniversary."""
    assert "counted from and including that day" in text("commencement.commencement", title)
    assert "includes the day from which it runs" in text("interpretation.interpretation", title)


def test_premises_may_be_shared() -> None:
    """The LLP uses premises of its members from the first day."""
    assert "records and premises" not in text("vehicle.formation")


@pytest.mark.parametrize("title", EXAMPLES)
def test_nobody_answers_for_an_expert_or_a_liquidator(title: str) -> None:
    """Members answer for their own organs alone."""
    assert "another person who is not a party" not in text("interpretation.interpretation", title)


def test_financial_years_end_on_the_day_that_the_deal_states() -> None:
    """The first financial year begins before the first accounting period."""
    year = next(p for p in lines("vehicle.formation") if "financial year" in p)
    assert "31 March" in year
