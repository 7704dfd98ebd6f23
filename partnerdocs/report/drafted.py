"""A draft for a reader: the instrument, what is wrong with it as a document, and what its drafter ought to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from partnerdocs.drafting import draft_with_findings
from partnerdocs.drafting.coverage import unprinted
from partnerdocs.drafting.instrument import Instrument
from partnerdocs.finding import Finding
from partnerdocs.library.clause import Library
from partnerdocs.library.load import default_library
from partnerdocs.model.deal import Deal
from partnerdocs.report.summary import counted


@attrs.frozen(kw_only=True)
class Made:
    """A draft with its report: `findings` about the document, `lines` for the person who asked for it."""

    instrument: Instrument
    findings: tuple[Finding, ...]
    lines: tuple[str, ...]


def draft_for(
    deal: Deal,
    errors: Sequence[Finding] = (),
    *,
    file_copy: bool = False,
    notes: bool = False,
    working: bool = False,
    library: Library | None = None,
) -> Made:
    """Draft a deal for one reader.

    errors: what the rules found; a working draft lists them on its first page.
    file_copy: it stays in the house and may carry everything; notes: drafting notes as comments.
    working: marked "Not for signature" on each page, and always a file copy.
    Raises `NoInstrument` for a form without an instrument.
    """
    library = library or default_library()
    instrument, found = draft_with_findings(deal, library)
    stays_home = file_copy or working
    left_out = unprinted(deal, library)
    instrument = attrs.evolve(
        instrument,
        copy="file" if stays_home else "issue",
        notes=notes and stays_home,
        unprinted=left_out if stays_home else (),
        errors=tuple(str(e) for e in errors) if working else (),
        working=working,
    )
    return Made(instrument=instrument, findings=found, lines=tuple(_lines(instrument, left_out, library)))


def page_numbers_for(instrument: Instrument) -> Mapping[str, int] | None:
    """The pages of the contents' entries, by LibreOffice; None where it is not there to measure them."""
    from partnerdocs.word.pages import NoLayout, page_numbers

    try:
        return page_numbers(instrument)
    except NoLayout:
        return None


def _lines(instrument: Instrument, left_out: Sequence[str], library: Library) -> list[str]:
    """What the drafter ought to know, without a comfort word."""
    open_points = [i for i in instrument.open_items if i.state == "open"]
    defaults = [i for i in instrument.open_items if i.state == "default"]
    points = counted(len(open_points), "open point", "open points")
    ours = counted(len(defaults), "library default", "library defaults")
    lines = [f"In the text: {points} as [●], {ours} in brackets."]
    unreviewed = _unreviewed(instrument, library)
    lines.append(f"{counted(unreviewed, 'clause', 'clauses')} not yet reviewed by a lawyer.".capitalize())
    if left_out:
        lines.append("Facts of the deal that no clause printed or decided on: " + ", ".join(left_out) + ".")
    return lines


def _unreviewed(instrument: Instrument, library: Library) -> int:
    """How many clauses of the document nobody has reviewed."""
    used = {s.id for s in instrument.sections}
    return sum(1 for key in used if not any(c.reviewed for c in library.clauses.get(key, ())))
