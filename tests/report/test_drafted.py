"""What the program tells the person who asked for a draft."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from partnerdocs.drafting.citations import stated_provisions
from partnerdocs.drafting.instrument import Paragraph
from partnerdocs.library.clause import Clause
from partnerdocs.library.load import default_library
from partnerdocs.library.review import wording_hash
from partnerdocs.model.field import evolve
from partnerdocs.model.party import Power
from partnerdocs.report.drafted import draft_for
from partnerdocs.rules import check_deal
from partnerdocs.testing import example_deals

WESTSHIRE = next(d for d in example_deals() if d.title.startswith("Westshire"))


def with_power(act: str, provision: str) -> object:
    """Westshire with one power of its first trust."""
    westmere = evolve(WESTSHIRE.parties["westmere"], power=(Power(act=act, provisions=(provision,)),))
    return evolve(WESTSHIRE, parties={**WESTSHIRE.parties, "westmere": westmere})


def test_the_report_begins_with_the_day_as_at_which_the_law_is_stated() -> None:
    """The first line, with what nobody has checked."""
    first = draft_for(WESTSHIRE).lines[0]
    assert first.startswith("Law stated as at 22 November 2026.")
    assert "unchecked" in first


def test_a_provision_that_the_register_does_not_know_is_marked_unchecked() -> None:
    """What the deal states about law is looked up, not believed."""
    deal = with_power("Imaginary Powers Act 1999", "s. 3")
    (found,) = [s for s in stated_provisions(deal, default_library()) if s.path.startswith("parties.westmere")]  # type: ignore[arg-type]
    assert (found.words, found.status) == ("section 3 of the Imaginary Powers Act 1999", "not in the register")
    made = draft_for(deal, file_copy=True, notes=True)  # type: ignore[arg-type]
    assert "section 3 of the Imaginary Powers Act 1999" in made.lines[0]
    notes = [n.text for s in made.instrument.sections for b in s.blocks if isinstance(b, Paragraph) for n in b.notes]
    assert "Unchecked: section 3 of the Imaginary Powers Act 1999 (not in the register)." in notes


def test_a_provision_of_the_register_has_its_status() -> None:
    """A sub-section is found under its section."""
    found = stated_provisions(WESTSHIRE, default_library())
    assert found
    assert all(s.status != "not in the register" for s in found)


def test_a_working_draft_is_a_file_copy_with_its_errors() -> None:
    """Drafted despite errors, and marked so."""
    broken = evolve(WESTSHIRE, shares={**WESTSHIRE.shares, "westmere": WESTSHIRE.shares["meridian"] / 2})
    errors = check_deal(broken).errors
    assert errors
    made = draft_for(broken, errors, working=True).instrument
    assert (made.copy, made.working) == ("file", True)
    assert len(made.errors) == len(errors)


def test_an_issue_copy_carries_no_notes_and_nothing_unprinted() -> None:
    """Notes stay in the house even if somebody asks for them."""
    made = draft_for(WESTSHIRE, notes=True).instrument
    assert (made.copy, made.notes, made.unprinted) == ("issue", False, ())


def test_no_line_says_a_comfort_word() -> None:
    """Never valid, sound, compliant or binding."""
    for line in draft_for(WESTSHIRE).lines:
        assert not {"valid", "sound", "compliant", "binding"} & set(line.lower().split())


def test_the_report_gives_figures_of_readability() -> None:
    """Within the rule: mean at most 25 words, none over 60 outside lists, four levels."""
    (line,) = [x for x in draft_for(WESTSHIRE).lines if x.startswith("Readability")]
    assert "no words that plain drafting replaces" in line


def _unreviewed_where(key: str, variant: str, review: Callable[[Clause], str]) -> int:
    """How many clauses of Westshire are told to be unreviewed where one clause of the library has a review."""
    library = default_library()
    clauses = {
        one: tuple(
            attrs.evolve(c, reviewed={"by": "A", "hash": review(c)}) if (c.id, c.variant) == (key, variant) else c
            for c in variants
        )
        for one, variants in library.clauses.items()
    }
    lines = draft_for(WESTSHIRE, library=attrs.evolve(library, clauses=clauses)).lines
    (line,) = [line for line in lines if line.endswith("not yet reviewed by a lawyer.")]
    return int(line.split()[0])


@pytest.mark.parametrize(
    ("key", "variant", "review", "fewer"),
    [
        ("money.shares", "", wording_hash, 1),
        ("definitions.ending", "", wording_hash, 1),  # its definitions stand in the definitions clause
        ("execution.block", "seal", wording_hash, 1),
        ("business.business", "llp", wording_hash, 1),
        ("business.business", "alliance", wording_hash, 0),  # the text for another form
        ("money.shares", "", lambda _: "of an older wording", 0),
    ],
)
def test_a_clause_counts_as_reviewed_if_this_very_wording_was_reviewed(
    key: str, variant: str, review: Callable[[Clause], str], fewer: int
) -> None:
    """Only what stands in the document counts, and a review of another wording is none."""
    assert _unreviewed_where("no.clause", "", review) - _unreviewed_where(key, variant, review) == fewer
