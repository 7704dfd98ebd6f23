"""Who stands on the cover and who signs."""

from __future__ import annotations

from typing import get_args, get_type_hints

import attrs
import pytest

from partnerdocs.drafting import draft, draft_with_findings
from partnerdocs.drafting.instrument import ExecutionBlock, Instrument
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import NOT_GIVEN, tbc
from partnerdocs.model.party import Party, PartyKind, Signing
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


KINDS = get_args(PartyKind)
WAYS = get_args(get_type_hints(Signing)["by"])


def block(kind: str, *, by: object, deed: bool = True, **facts: object) -> list[str]:
    """The block of a party called Kind: the words above the lines, and each line."""
    party = Party(name="Kind", kind=kind, executes=Signing(by=by), **facts)  # type: ignore[arg-type]
    base = fairmile()
    parties = {"kind": party, **base.parties}
    made = attrs.evolve(base, parties=parties, execute_as="deed" if deed else "simple-contract")
    found = [b for s in draft(made).sections for b in s.blocks if isinstance(b, ExecutionBlock) and b.party == "kind"]
    return [p.text for p in (*found[0].testimonium, *found[0].lines)]


@pytest.mark.parametrize("deed", [True, False])
@pytest.mark.parametrize("by", WAYS)
def test_an_individual_signs_in_person_whatever_else_the_deal_says(by: str, deed: bool) -> None:
    """Nobody is authorised for it but an attorney, and it has no seal, members, partners or directors."""
    words = block("individual", by=by, deed=deed)
    if by == "attorney":
        assert "by an attorney under a power of attorney" in words[0]
    else:
        assert words[0].startswith("Signed as a deed by Kind" if deed else "Signed by Kind")
        assert words[1] == "Signature"
    assert any("witness" in line for line in words) or not deed


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("by", WAYS)
def test_nobody_claims_a_seal_or_members_that_it_cannot_have(kind: str, by: str) -> None:
    """A person and a firm have no seal; only partnerships of all three sorts act by members."""
    words = " ".join(block(kind, by=by))
    assert "common seal" not in words or kind not in ("individual", "general-partnership", "limited-partnership")
    assert "partner" not in words.casefold() or kind in ("general-partnership", "limited-partnership")
    assert "Member, acting" not in words or kind == "llp"


def test_a_firm_signs_by_all_its_partners_or_by_those_whom_the_deal_names() -> None:
    """Never by both lists one after the other."""
    everybody = block("general-partnership", by="members", members=("Ada Lake", "Ben Hill"))
    assert everybody[0] == "Executed as a deed by all the partners in Kind:"
    assert [p for p in everybody[1:] if "witness" not in p] == ["Ada Lake", "Ben Hill"]
    all_named = Signing(by="members", signatories=("Ben Hill", "Ada Lake"))
    firm = Party(name="Kind", kind="general-partnership", members=("Ada Lake", "Ben Hill"), executes=all_named)
    made = attrs.evolve(fairmile(), parties={"kind": firm, **fairmile().parties})
    assert blocks(draft(made))["kind"].startswith(everybody[0])
    named = Party(
        name="Kind",
        kind="general-partnership",
        members=("Ada Lake", "Ben Hill"),
        executes=Signing(by="members", signatories=("Ada Lake",)),
    )
    base = fairmile()
    made = attrs.evolve(base, parties={"kind": named, **base.parties})
    assert blocks(draft(made))["kind"] == "Executed as a deed by Kind, acting by these partners: Ada Lake"


def test_a_limited_partnership_signs_by_its_general_partner() -> None:
    """Its limited partners do not bind it."""
    assert "acting by its general partner" in block("limited-partnership", by="members")[0]


@pytest.mark.parametrize("by", [NOT_GIVEN, tbc("how it signs")])
def test_a_way_that_is_open_claims_nothing(by: object) -> None:
    """The block names the party alone, and its line stands in brackets."""
    assert block("company", by=by) == ["Executed as a deed by Kind:", "[Signature]"]
