"""The lint finds each fault that it knows, and nothing in a good file."""

from __future__ import annotations

import re

import pytest

from partnerdocs.word.lint import lint
from partnerdocs.word.package import zipped
from tests.word.edit import DOCUMENT, GOOD, replaced, twice, with_part, with_text, without

STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def run(text: str) -> str:
    """A paragraph of plain text."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def field(instruction: str, result: str = "1") -> str:
    """A paragraph with one field."""
    return f'<w:p><w:fldSimple w:instr=" {instruction} "><w:r><w:t>{result}</w:t></w:r></w:fldSimple></w:p>'


def mark(ident: str, name: str, *, end: bool = True) -> str:
    """A paragraph with a bookmark."""
    tail = f'<w:bookmarkEnd w:id="{ident}"/>' if end else ""
    return f'<w:p><w:bookmarkStart w:id="{ident}" w:name="{name}"/>{tail}</w:p>'


def control(ident: int) -> str:
    """A content control with one paragraph."""
    return f'<w:sdt><w:sdtPr><w:id w:val="{ident}"/></w:sdtPr><w:sdtContent>{run("x")}</w:sdtContent></w:sdt>'


def styled(tag: str) -> str:
    """A paragraph with properties."""
    return f"<w:p><w:pPr>{tag}</w:pPr></w:p>"


_SECOND = '<w:style w:type="paragraph" w:styleId="Party"><w:name w:val="p"/></w:style>'
_PICTURE = f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}"><wp:docPr id="1" name="p"/></wp:inline></w:drawing>'
_FIRST_REF = re.search(r"REF (_Ref\d+)", GOOD[DOCUMENT].decode())
assert _FIRST_REF is not None

FAULTS: dict[str, tuple[str, bytes]] = {
    "a field refers to a bookmark that is not there": ("reference-to-nothing", with_text(field("REF _Ref1 \\w \\h"))),
    "a page reference leads nowhere": ("reference-to-nothing", with_text(field("PAGEREF _Toc1 \\h"))),
    "a bookmark loses its name": (
        "reference-to-nothing", replaced(DOCUMENT, f'w:name="{_FIRST_REF[1]}"', 'w:name="x"')
    ),
    "the contents go by a bookmark that is gone": (
        "reference-to-nothing",
        replaced(DOCUMENT, 'w:name="_AgreedTerms"', 'w:name="x"'),
    ),
    "a link leads nowhere": (
        "link-to-nothing",
        with_text('<w:p><w:hyperlink w:anchor="gone"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'),
    ),
    "two bookmarks have one name": ("bookmark-twice", with_text(mark("9001", "same") + mark("9002", "same"))),
    "two bookmarks have one id": ("bookmark-id-twice", with_text(mark("9001", "one") + mark("9001", "two"))),
    "a bookmark never ends": ("bookmark-without-end", with_text(mark("9001", "open", end=False))),
    "a bookmark never begins": ("bookmark-without-start", with_text('<w:p><w:bookmarkEnd w:id="9001"/></w:p>')),
    "a bookmark has a name too long for Word": ("bookmark-name-too-long", with_text(mark("9001", "n" * 41))),
    "an id is no number": ("id-no-number", with_text(mark("9001x", "one"))),
    "a field begins and never ends": (
        "field-not-closed",
        with_text('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'),
    ),
    "a field ends and never began": (
        "field-not-closed",
        with_text('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
    ),
    "two content controls have one id": ("control-id-twice", with_text(control(9001) + control(9001))),
    "two pictures have one id": ("picture-id-twice", with_text(f"<w:p><w:r>{_PICTURE * 2}</w:r></w:p>")),
    "two tracked changes have one id": (
        "revision-id-twice",
        with_text('<w:p><w:ins w:id="9001" w:author="a"/><w:ins w:id="9001" w:author="a"/></w:p>'),
    ),
    "a deletion holds text that stands": (
        "deleted-text-stands",
        with_text('<w:p><w:del w:id="9001" w:author="a"><w:r><w:t>x</w:t></w:r></w:del></w:p>'),
    ),
    "a paragraph has a style that is not defined": ("style-unknown", with_text(styled('<w:pStyle w:val="Gone"/>'))),
    "a run has a style that is not defined": (
        "style-unknown",
        with_text('<w:p><w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr></w:r></w:p>'),
    ),
    "a paragraph style is used for a table": (
        "style-unknown",
        replaced(DOCUMENT, 'w:tblStyle w:val="AgreementTable"', 'w:tblStyle w:val="Party"'),
    ),
    "a style rests on one that is not defined": (
        "style-unknown",
        replaced(STYLES, '<w:basedOn w:val="AgreementText"/>', '<w:basedOn w:val="Gone"/>'),
    ),
    "two styles have one id": ("style-twice", replaced(STYLES, "</w:styles>", f"{_SECOND}</w:styles>")),
    "the styles are missing": ("styles-missing", without(STYLES)),
    "a paragraph counts in a list that is not defined": (
        "list-missing",
        with_text(styled('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9001"/></w:numPr>')),
    ),
    "a list rests on levels that are not defined": (
        "list-without-levels",
        replaced(NUMBERING, '<w:abstractNumId w:val="2"/>', '<w:abstractNumId w:val="9001"/>'),
    ),
    "a level of a list is tied to no style": (
        "list-style-unknown",
        replaced(NUMBERING, '<w:pStyle w:val="Recital"/>', '<w:pStyle w:val="Gone"/>'),
    ),
    "a cell has no paragraph": (
        "cell-without-paragraph",
        with_text("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl><w:p/>"),
    ),
    "a part is not well formed": ("not-well-formed", replaced("docProps/core.xml", "<dc:title>", "<dc:title>A & B")),
    "the text is not well formed": ("not-well-formed", replaced(DOCUMENT, "Deadlock</w:t>", "A & B</w:t>")),
    "a part stands twice": ("part-twice", twice("docProps/core.xml")),
    "the text is missing": ("main-part-missing", without(DOCUMENT)),
    "the file is cut off": ("not-a-whole-file", zipped(GOOD)[:-200]),
    "the file is no zip": ("not-a-whole-file", b"Dear all, please find attached"),
    "a tag was not filled in": ("tag-left", with_text(run("Between {{ party }} and"))),
    "a loop was not run": ("tag-left", with_text(run("{% for party in parties %}"))),
    "a value is missing": ("value-missing", with_text(run("within None after the notice"))),
    "an amount is missing": ("value-missing", with_text(run("a fee of £None a year"))),
    "Word's own broken reference": ("reference-broken", with_text(run("clause Error! Reference source not found."))),
    "a number that was never found": ("reference-broken", with_text(run("under clause ??"))),
    "two spaces": ("space-doubled", with_text(run("the Members  agree"))),
    "two full stops": ("stop-doubled", with_text(run("The Members agree.. And"))),
    "two commas": ("stop-doubled", with_text(run("the Board,, the Members"))),
    "a stop after a semicolon": ("stop-doubled", with_text(run("it is carried;."))),
    "a reference that shows an old number": (
        "reference-stale",
        replaced(DOCUMENT, '<w:t xml:space="preserve">2.1(b)(ii)</w:t>', '<w:t xml:space="preserve">2.1(b)(i)</w:t>'),
    ),
    "a clause moved and its references did not": (
        "reference-stale",
        with_part(
            DOCUMENT,
            lambda text: text.replace(
                '<w:p><w:pPr><w:pStyle w:val="Clause3"/>',
                '<w:p><w:pPr><w:pStyle w:val="Clause3"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Clause3"/>',
                1,
            ),
        ),
    ),
}  # fmt: skip


def test_a_good_file_has_no_fault() -> None:
    """Nothing is found in what we write."""
    assert lint(zipped(GOOD)) == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_found_and_nothing_else(fault: str) -> None:
    """A good file broken in one way has that fault alone."""
    name, data = FAULTS[fault]
    assert {name} == {finding.name for finding in lint(data)}


def test_a_finding_quotes_what_stands_there() -> None:
    """The words around the fault are in the finding, so that it can be looked for in Word."""
    (finding,) = lint(with_text(run("the Members  agree")))
    assert "'the Members  agree'" in finding.says
    assert finding.at == DOCUMENT


def test_the_words_of_a_value_are_not_judged() -> None:
    """A party may be called anything; only a value that is Python's None is a fault."""
    inside = "<w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent>"
    value = f'<w:p><w:sdt><w:sdtPr><w:id w:val="9001"/></w:sdtPr>{inside}</w:sdt></w:p>'
    assert lint(with_text(value.format("{{ 7*7 }} .. Ltd.,, None of us"))) == ()
    assert [f.name for f in lint(with_text(value.format("None")))] == ["value-missing"]
