"""Facts that the agreement never looked at are told."""

from __future__ import annotations

import gc
import weakref

import pytest

from partnerdocs.drafting import draft
from partnerdocs.drafting.coverage import unprinted
from partnerdocs.drafting.prepare import prepare
from partnerdocs.library.data import data_folder
from partnerdocs.library.load import read_library
from partnerdocs.model.deal import Deal
from partnerdocs.model.vehicle import Vehicle


@pytest.mark.parametrize("vehicle", [None, Vehicle()])
def test_a_fact_that_no_clause_reads_is_told(vehicle: Vehicle | None) -> None:
    """Also in an LLP that the deal does not describe: completing it reads no fact."""
    deal = Deal(form="llp", title="Bare", risk_appetite="we take few risks", vehicle=vehicle)
    assert unprinted(deal) == ("risk_appetite",)


def test_what_the_agreement_prints_is_not_told() -> None:
    """The title stands on the cover."""
    assert unprinted(Deal(form="alliance", title="Bare")) == ()


def test_a_library_is_forgotten_with_what_was_worked_out_from_it() -> None:
    """A program that reads a library again and again does not grow."""
    library, _ = read_library(data_folder("clauses"), plans=[data_folder("templates") / "plans"])
    gone = weakref.ref(library)
    assert prepare(library, "llp") is prepare(library, "llp")
    draft(Deal(form="llp", title="Bare"), library)
    del library
    gc.collect()
    assert gone() is None
