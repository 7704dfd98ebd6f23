"""LibreOffice computes every number and reference anew and lays out the pages: what it finds is what we wrote."""

from __future__ import annotations

import re

import pytest

from partnerdocs.drafting.instrument import Block, Instrument, Paragraph, Reference, Section, Text
from partnerdocs.drafting.outline import outline as outline_of_instrument
from partnerdocs.drafting.outline import plain
from partnerdocs.word import to_bytes
from partnerdocs.word.package import zipped
from partnerdocs.word.pages import NoLayout, page_numbers
from partnerdocs.word.write import to_parts
from tests.office import convert, need, pages_of
from tests.word import samples
from tests.word.edit import DOCUMENT

pytestmark = pytest.mark.libreoffice


def references(seed: int = 3) -> Instrument:
    """Every numbered paragraph of the sample referred to from a clause, the definitions and both schedules."""
    sample = samples.agreement()
    targets = [p for p in sample.paragraphs() if p.number]
    extra = Section(
        kind="clause",
        id="references",
        title="References",
        blocks=(
            samples.para("clause-1", "3.", "References", key="references"),
            *(
                samples.para(
                    "clause-2",
                    f"3.{i}",
                    "see ",
                    Reference(p.key, p.number),
                    ".",
                    key=f"references/{i}",
                    number=f"3.{i}",
                )
                for i, p in enumerate(targets, 1)
            ),
        ),
    )
    *front, execution = sample.sections
    clauses = [s for s in front if s.kind != "schedule"]
    schedules = [s for s in front if s.kind == "schedule"]
    return Instrument(id="references", front=sample.front, sections=(*clauses, extra, *schedules, execution))


def signing(offset: int) -> Instrument:
    """Seven places to sign below some lines of text, so that the end of the page meets them elsewhere each time."""
    filler = tuple(Paragraph(key=f"filler/{i}", style="text", runs=(Text(f"Filler {i}."),)) for i in range(offset))
    blocks: list[Block] = []
    for i in range(7):
        words = f"Executed as a deed by Party{i} acting by a director before a witness, whose name stands beside."
        lines = ("Director", "Witness", "Name", "Address")
        blocks.append(
            samples.execution_block(f"p{i}", words, tuple(f"Sign{i}{line}" for line in lines)),
        )
    section = Section(kind="execution", id="execution", title="Execution", blocks=(*filler, *blocks))
    return Instrument(id="signing", front=samples.FRONT, sections=(section,))


def wiped(document: bytes) -> bytes:
    """The text with every cached reference gone, so that an echo of it cannot pass for a computation."""
    found = re.compile(
        r'(REF _Ref\d+ \\w \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        r'<w:r><w:t xml:space="preserve">)[^<]*'
    )
    return found.sub(r"\1??", document.decode()).encode()


def ref_results(data: bytes) -> list[tuple[str, str]]:
    """Bookmark and shown words of each reference, as they stand in a file."""
    import io
    import zipfile

    xml = zipfile.ZipFile(io.BytesIO(data)).read(DOCUMENT).decode("utf-8")
    found = []
    for piece in re.split(r'fldCharType="begin"', xml)[1:]:
        code, _, rest = piece.partition('fldCharType="separate"')
        result = rest.partition('fldCharType="end"')[0]
        name = re.search(r"\bREF (_Ref\d+)", "".join(re.findall(r"<w:instrText[^>]*>([^<]*)<", code)))
        if name:
            found.append((name[1], "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)<", result))))
    return found


def test_every_cached_reference_is_what_libreoffice_computes() -> None:
    """Clauses, limbs, schedules that restart, parts, parties and recitals: more than forty, and none differs."""
    ours = to_bytes(references())
    parts = to_parts(references())
    computed = convert({"wiped": zipped(parts | {DOCUMENT: wiped(parts[DOCUMENT])})}, "docx")["wiped"]
    expected = ref_results(ours)
    assert len(expected) > 40
    assert expected == ref_results(computed)


def test_every_number_and_word_is_what_libreoffice_prints() -> None:
    """The text that LibreOffice exports, with the numbers that it counts, is our outline."""
    made = references()
    printed = convert({"text": to_bytes(made)}, "txt:Text", ending="txt")["text"].decode("utf-8-sig")
    lines = [plain(line) for line in printed.splitlines()]
    wanted = [line for line in outline_of_instrument(made).splitlines() if " | " not in line and "| " not in line]
    start = lines.index("Parties")
    kept = [line for line in lines[start:] if line in set(wanted)]
    assert wanted == kept
    assert [line for line in lines[start : lines.index("Tier")] if line] == wanted[: wanted.index("Schedule 2 Exit")]


def test_no_place_to_sign_splits_over_two_pages() -> None:
    """Whatever stands above it; and without our marks it would, so the test can fail."""
    files = {f"at{offset}": to_bytes(signing(offset)) for offset in range(10)}
    loose = to_parts(signing(4))
    xml = loose[DOCUMENT].replace(b"<w:keepNext/>", b"").replace(b"<w:cantSplit/>", b"")
    files["loose"] = zipped(loose | {DOCUMENT: xml})
    pdfs = convert(files, "pdf")
    for name, pdf in pdfs.items():
        pages = pages_of(pdf)
        split = []
        for i in range(7):
            signs = [f"Party{i}", *(f"Sign{i}{line}" for line in ("Director", "Witness", "Name", "Address"))]
            on = {n for n, page in enumerate(pages) for sign in signs if sign in page}
            assert all(any(sign in page for page in pages) for sign in signs)
            if len(on) > 1:
                split.append(i)
        assert bool(split) == (name == "loose"), f"{name}: {split}"


def test_the_pages_of_the_contents_are_those_of_the_layout() -> None:
    """Each heading stands on the page that the contents give, counted apart from the text of the pages."""
    made = references()
    numbers = page_numbers(made)
    pages = pages_of(convert({"numbered": to_bytes(made, pages=numbers)}, "pdf")["numbered"])
    assert set(numbers) == {p.key for p in made.paragraphs() if p.style in {"clause-1", "schedule"}}
    for key, words in (("governance.deadlock", "Deadlock"), ("references", "References"), ("schedules.exit", "Exit")):
        assert re.search(rf"^ *(\d\.|Schedule \d) +{words}$", pages[numbers[key] - 1], re.MULTILINE)
        assert re.search(rf"{words}\.+ ?{numbers[key]}$", pages[1], re.MULTILINE)


def test_the_footer_counts_the_pages() -> None:
    """Page 2 of n stands on the second page, nothing on the cover."""
    pages = pages_of(convert({"counted": to_bytes(samples.agreement())}, "pdf")["counted"])
    assert f"Page 2 of {len(pages)}" in pages[1]
    assert "Page" not in pages[0]


def test_a_missing_program_is_said() -> None:
    """Page numbers are an extra; who asks for them without LibreOffice is told what is missing."""
    need("pdfinfo")
    with pytest.raises(NoLayout, match="no-such-office is not installed"):
        page_numbers(samples.agreement(), soffice="no-such-office")
