"""Who stands on the cover and who signs."""

from __future__ import annotations

import attrs

from partnerdocs.drafting import draft, draft_with_findings
from partnerdocs.drafting.instrument import ExecutionBlock, Instrument
from partnerdocs.model.deal import Deal
from partnerdocs.testing import example_deals


def fairmile() -> Deal:
    """The example whose vehicle exists and signs the agreement."""
    return next(d for d in example_deals() if d.title == "Fairmile Estates")


def blocks(instrument: Instrument) -> dict[str, str]:
    """Who signs, and the words above the signature lines."""
    found = [b for s in instrument.sections for b in s.blocks if isinstance(b, ExecutionBlock)]
    return {b.party: " ".join(p.text for p in (*b.testimonium, *b.lines)) for b in found}


def test_a_vehicle_that_signs_has_a_block_of_its_own_and_stands_on_the_cover() -> None:
    """It is a party: without its signature the agreement would not bind it. It signs by two of its members."""
    instrument, found = draft_with_findings(fairmile())
    assert list(blocks(instrument)) == ["fairmile", "ravelin", "ravelin-groep", "vehicle"]
    assert blocks(instrument)["vehicle"].startswith(
        "Executed as a deed by Fairmile Estates LLP, acting by two of its members:"
    )
    assert instrument.front.parties[-1] == "Fairmile Estates LLP"
    assert [f for f in found if f.rule == "DOC-20"] == []


def test_a_vehicle_that_adheres_later_does_not_sign() -> None:
    """It becomes bound by its deed of adherence."""
    deal = fairmile()
    assert deal.vehicle is not None
    later = attrs.evolve(deal, vehicle=attrs.evolve(deal.vehicle, joins_by="deed-of-adherence"))
    instrument = draft(later)
    assert "vehicle" not in blocks(instrument)
    assert "Fairmile Estates LLP" not in instrument.front.parties
