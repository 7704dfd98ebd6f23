"""What keeps a text from being signed is found, with its place and how to settle it."""

from __future__ import annotations

import pytest

from partnerdocs.dealfile import load, loads
from partnerdocs.finding import Finding
from partnerdocs.library.data import examples_folder
from partnerdocs.model.ending import Deadlock
from partnerdocs.model.field import evolve
from partnerdocs.model.open_point import tbc
from partnerdocs.report.drafted import check_for_signing
from partnerdocs.rules import bases, check_deal
from partnerdocs.testing.patch import patched

FAIRMILE = load(examples_folder() / "fairmile.yaml")


def found(deal: object) -> dict[str, Finding]:
    """What checking for signing finds, by path."""
    checked = check_deal(deal, final=True)  # type: ignore[arg-type]
    return {f.at: f for f in check_for_signing(deal, checked).findings}  # type: ignore[arg-type]


def test_a_text_without_holes_can_be_signed() -> None:
    """Nothing is found where the deal says everything that the clauses print."""
    assert found(FAIRMILE) == {}


def test_a_blank_that_no_open_point_of_the_deal_explains_is_an_error() -> None:
    """The deal need not state the vehicle's office, and the text prints [●] for it."""
    assert FAIRMILE.vehicle is not None
    deal = evolve(FAIRMILE, vehicle=evolve(FAIRMILE.vehicle, office=None))
    (finding,) = found(deal).values()
    assert (finding.rule, finding.name, finding.severity.value) == ("DOC-25", "blank-at-signing", "error")
    assert finding.at == "vehicle.office"
    assert "[●]" in finding.says
    assert "Clause " in finding.says
    assert finding.fix == "State `vehicle.office`."


def test_a_library_default_is_an_error_with_the_line_that_would_agree_it() -> None:
    """As the deal file writes it, not as the text prints it."""
    deal = patched("llp", "{money: {accounts: {approved_within: null}}}")
    finding = found(deal)["money.accounts.approved_within"]
    assert (finding.rule, finding.name) == ("DOC-26", "default-at-signing")
    assert "[four months]" in finding.says
    assert "`approved_within: 4 months` under `money.accounts`" in finding.fix


def test_every_default_of_the_library_is_written_as_the_deal_reads_it() -> None:
    """Each line that a message proposes can be put into the file where the message says."""
    from partnerdocs.library.load import default_library
    from partnerdocs.model.meaning import meaning_of
    from partnerdocs.report.signing import as_fact

    defaults = {
        path.removeprefix("deal."): words
        for variants in default_library().clauses.values()
        for clause in variants
        for path, words in clause.defaults.items()
        if path.startswith("deal.")
    }
    assert len(defaults) > 20
    for path, words in defaults.items():
        assert meaning_of(path), path
        *above, last = path.split(".")
        line = as_fact(path, f"[{words}]")
        assert line.startswith(f"{last}: ")
        text = line
        for key in reversed(above):
            text = f"{key}: {{{text}}}"
        loads(f"format: 1\nform: llp\n{text}\n")


def test_an_open_point_of_the_deal_is_told_once() -> None:
    """As the open point that it is, not as a blank of the text too."""
    assert FAIRMILE.deadlock is not None
    deadlock: Deadlock = evolve(FAIRMILE.deadlock, notice=tbc("time for the notice"))
    (finding,) = found(evolve(FAIRMILE, deadlock=deadlock)).values()
    assert (finding.rule, finding.at) == ("OPN-01", "deadlock.notice")


def test_a_blank_can_be_accepted_with_a_reason_and_a_name() -> None:
    """A lawyer is never locked out: the registered office may be written in by hand."""
    assert FAIRMILE.vehicle is not None
    text = "{vehicle: {office: null}, accept: [{rule: DOC-25, at: vehicle.office, because: by hand, by: A Lawyer}]}"
    deal = patched("llp", text)
    checked = check_for_signing(deal, check_deal(deal, final=True))
    assert "vehicle.office" not in {f.at for f in checked.findings}
    assert [a.finding.rule for a in checked.accepted] == ["DOC-25"]
    assert "ACC-01" not in {f.rule for f in checked.findings}


@pytest.mark.parametrize("base", ["two", "three"])
def test_a_form_without_an_instrument_has_no_text_to_look_at(base: str) -> None:
    """The rules' answer stands."""
    deal = loads(bases.base_text(base), base)
    checked = check_deal(deal, final=True)
    assert check_for_signing(deal, checked) == checked


def test_which_draft_it_is_need_not_be_said_of_the_text_to_be_signed() -> None:
    """It prints no number of a draft."""
    assert "draft" in {f.at for f in check_deal(loads("format: 1\nform: llp\n")).findings}
    assert "draft" not in {f.at for f in check_deal(loads("format: 1\nform: llp\nstatus: execution\n")).findings}
