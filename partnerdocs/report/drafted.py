"""A draft for a reader: the instrument, what is wrong with it as a document, and what its drafter ought to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from partnerdocs.drafting import NoInstrument, draft_with_findings
from partnerdocs.drafting.citations import Stated, cited, stated_provisions
from partnerdocs.drafting.coverage import unprinted
from partnerdocs.drafting.instrument import Block, Instrument, Note, Paragraph, Value
from partnerdocs.finding import Finding, Severity, sort_findings
from partnerdocs.library.clause import Library
from partnerdocs.library.load import default_library
from partnerdocs.library.readability import figures
from partnerdocs.library.review import is_reviewed
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open
from partnerdocs.report.faults import line_about, told
from partnerdocs.report.signing import counting, unsettled
from partnerdocs.report.summary import counted
from partnerdocs.rules import Checked
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.times import date


@attrs.frozen(kw_only=True)
class Made:
    """A draft with its report: `findings` about the document, `lines` for the person who asked for it."""

    instrument: Instrument
    findings: tuple[Finding, ...]
    lines: tuple[str, ...]

    @property
    def faulty(self) -> bool:
        """Whether a place of the document must be read by hand, because the clause library is at fault there."""
        return any(f.severity is Severity.ERROR for f in self.findings)


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
    instrument, faults = draft_with_findings(deal, library)
    found, _ = counting(deal, told(instrument, faults))
    stays_home = file_copy or working
    left_out = unprinted(deal, library)
    stated = stated_provisions(deal, library)
    instrument = attrs.evolve(
        instrument,
        copy="file" if stays_home else "issue",
        notes=notes and stays_home,
        unprinted=left_out if stays_home else (),
        errors=tuple(str(e) for e in errors) if working else (),
        working=working,
    )
    if instrument.notes:
        instrument = _with_notes(instrument, stated)
    lines = [_law_line(deal, instrument, library, stated), *_lines(instrument, left_out, library)]
    if last := line_about(found):
        lines.append(last)
    return Made(instrument=instrument, findings=found, lines=tuple(lines))


def check_for_signing(deal: Deal, checked: Checked, library: Library | None = None) -> Checked:
    """What the rules found in a deal that is about to be signed, and what keeps its text from being signed.

    checked: the rules' answer for signing. The agreement is drafted in memory, so this takes longer than the rules.
    A form without an instrument has no text to look at.
    """
    try:
        instrument, faults = draft_with_findings(deal, library or default_library())
    except NoInstrument:
        return checked
    in_text = (*(f for f in told(instrument, faults) if f.severity is Severity.ERROR), *unsettled(deal, instrument))
    found, accepted = counting(deal, in_text)
    return attrs.evolve(
        checked,
        findings=sort_findings({*checked.findings, *found}),
        accepted=(*checked.accepted, *accepted),
    )


def _law_line(deal: Deal, instrument: Instrument, library: Library, stated: Sequence[Stated]) -> str:
    """As at when the law is stated, and how much of what is cited nobody has compared with its text."""
    day = OPEN if is_open(deal.law_stated_at) else date(deal.law_stated_at)
    provisions = cited(instrument, library)
    unchecked = [p for p in provisions if p.status not in ("in-force", "amended")]
    line = (
        f"Law stated as at {day}. {counted(len(provisions), 'provision', 'provisions')} of law cited by clauses, "
        f"{len(unchecked)} of them unchecked."
    )
    if open_ones := [s for s in stated if not s.checked]:
        line += " Stated by the deal and unchecked: " + "; ".join(dict.fromkeys(s.words for s in open_ones)) + "."
    return line


def _with_notes(instrument: Instrument, stated: Sequence[Stated]) -> Instrument:
    """The instrument with a drafting note where it prints a provision that the deal states and nobody has checked."""
    unchecked = [s for s in stated if not s.checked]

    def noted(block: Block) -> Block:
        if not isinstance(block, Paragraph):
            return block
        paths = {r.path for r in block.runs if isinstance(r, Value)}
        about = [s for s in unchecked if s.path.rpartition("[")[0] in paths or s.path in paths]
        notes = tuple(Note(text=f"Unchecked: {s.words} ({s.status}).", about=s.path) for s in about)
        return attrs.evolve(block, notes=(*block.notes, *notes)) if notes else block

    sections = (attrs.evolve(s, blocks=tuple(noted(b) for b in s.blocks)) for s in instrument.sections)
    return attrs.evolve(instrument, sections=tuple(sections))


def page_numbers_for(instrument: Instrument) -> tuple[Mapping[str, int] | None, str]:
    """The pages of the contents' entries, by LibreOffice; or None, and a sentence that says why not."""
    from partnerdocs.word.pages import NoLayout, page_numbers

    try:
        return page_numbers(instrument), ""
    except NoLayout as reason:
        return None, f"The contents show no page numbers: {reason}"


def _lines(instrument: Instrument, left_out: Sequence[str], library: Library) -> list[str]:
    """What the drafter ought to know, without a comfort word."""
    open_points = [i for i in instrument.open_items if i.state == "open"]
    defaults = [i for i in instrument.open_items if i.state == "default"]
    points = counted(len(open_points), "open point", "open points")
    ours = counted(len(defaults), "library default", "library defaults")
    lines = [f"In the text: {points} as [●], {ours} in brackets."]
    unreviewed = _unreviewed(instrument, library)
    lines.append(f"{counted(unreviewed, 'clause', 'clauses')} not yet reviewed by a lawyer.".capitalize())
    lines.append(_readability(instrument))
    if left_out:
        lines.append("Facts of the deal that no clause printed or decided on: " + ", ".join(left_out) + ".")
    return lines


def _readability(instrument: Instrument) -> str:
    """How the text reads, in figures."""
    paragraphs = instrument.paragraphs()
    found = figures([p.text for p in paragraphs], [p.style for p in paragraphs])
    tenths = round(found.mean * 10)
    return (
        f"Readability: {found.words} words; mean sentence {tenths // 10}.{tenths % 10} words, longest outside lists "
        f"{found.longest}; {found.levels} levels; "
        f"{counted(len(found.to_replace), 'word', 'words')} that plain drafting replaces."
    )


def _unreviewed(instrument: Instrument, library: Library) -> int:
    """How many clauses of the document nobody has reviewed as they now read."""
    used = set(instrument.clauses)
    printed = [c for variants in library.clauses.values() for c in variants if (c.id, c.variant) in used]
    return sum(not is_reviewed(clause) for clause in printed)
