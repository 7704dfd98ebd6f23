"""The gate refuses what could hurt, says why, and lets ordinary files through."""

from __future__ import annotations

import io
import zipfile

import pytest

from partnerdocs.word.gate import Refused, gate, open_parts
from partnerdocs.word.outline import outline
from partnerdocs.word.package import CONTENT_TYPES, DOCUMENT_RELATIONSHIPS, OFFICE, zipped
from tests.word.edit import DOCUMENT, GOOD, replaced, twice, with_parts, with_text, without


def relation(kind: str, target: str, mode: str = ' TargetMode="External"') -> bytes:
    """The good file with one more relationship."""
    entry = f'<Relationship Id="rIdX" Type="{OFFICE}{kind}" Target="{target}"{mode}/></Relationships>'
    return replaced(DOCUMENT_RELATIONSHIPS, "</Relationships>", entry)


def complex_field(*pieces: str) -> str:
    """A field whose instruction is split into pieces, as an attacker would."""
    code = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    return (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def bomb() -> bytes:
    """A part of 60 MB that compresses to almost nothing."""
    return with_parts({"word/media/image1.bmp": b"\0" * 60_000_000})


def renamed(name: str) -> bytes:
    """The good file with a part of a name that no honest program writes."""
    target = io.BytesIO(zipped(GOOD))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"x")
    return target.getvalue()


def encrypted() -> bytes:
    """The good file with the mark of a part that a password locks."""
    data = bytearray(zipped(GOOD))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        start = archive.start_dir
    data[start + 8] |= 1
    return bytes(data)


_NESTED = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE 68 68 69 </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> cmd.exe </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_ENTITY = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_DECLARATION_END = 'standalone="yes"?>\n'

ATTACKS: dict[str, tuple[bytes, str, str]] = {
    "an entity that reads a file": (
        replaced(DOCUMENT, _DECLARATION_END, _DECLARATION_END + _ENTITY), DOCUMENT, "document type",
    ),
    "a document in UTF-16, where a forbidden word is not seen": (
        with_parts({DOCUMENT: GOOD[DOCUMENT].decode().replace("UTF-8", "UTF-16").encode("utf-16")}),
        DOCUMENT, "encoding",
    ),
    "XML that is 1,200 deep": (with_text("<w:x>" * 1200 + "</w:x>" * 1200), DOCUMENT, "well-formed"),
    "a zip bomb": (bomb(), "word/media/image1.bmp", "60,000,000"),
    "too many parts": (with_parts({f"word/p{i}.txt": b"" for i in range(2000)}), "file", "parts"),
    "an attached template fetched from outside": (
        relation("attachedTemplate", "http://evil.example/t.dotm"), DOCUMENT_RELATIONSHIPS, "http://evil.example/t.dotm",
    ),
    "a picture fetched from outside": (relation("image", "http://evil.example/p.png"), DOCUMENT_RELATIONSHIPS, "image"),
    "an embedded object": (relation("oleObject", "embeddings/o.bin", ""), DOCUMENT_RELATIONSHIPS, "object"),
    "a document that is pulled in": (relation("aFChunk", "chunk.html", ""), DOCUMENT_RELATIONSHIPS, "pulls in"),
    "a control": (relation("control", "activeX1.xml", ""), DOCUMENT_RELATIONSHIPS, "ActiveX"),
    "a sub-document": (relation("subDocument", "file.docx"), DOCUMENT_RELATIONSHIPS, "another file"),
    "a relationship out of the file": (relation("image", "../../../etc/passwd", ""), DOCUMENT_RELATIONSHIPS, "etc"),
    "macros": (with_parts({"word/vbaProject.bin": b"x"}), "word/vbaProject.bin", "macros"),
    "the content type of a macro file": (
        replaced(CONTENT_TYPES, "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                 "vnd.ms-word.document.macroEnabled.main+xml"), CONTENT_TYPES, "macroEnabled",
    ),
    "a template in place of a document": (
        replaced(CONTENT_TYPES, "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml"),
        CONTENT_TYPES, "template",
    ),
    "an altChunk in the text": (with_text("<w:altChunk/>"), DOCUMENT, "altChunk"),
    "a DDE field": (with_text(complex_field(' DDEAUTO c:\\\\cmd.exe "/k calc" ')), DOCUMENT, "DDEAUTO"),
    "a DDE field in pieces": (with_text(complex_field(" DD", "EAU", "TO c:\\\\cmd.exe ")), DOCUMENT, "DDEAUTO"),
    "a DDE field in small letters": (with_text(complex_field(" ddeauto x ")), DOCUMENT, "ddeauto"),
    "a field that includes a file": (
        with_text('<w:p><w:fldSimple w:instr=" INCLUDETEXT file:///etc/passwd "/></w:p>'), DOCUMENT, "INCLUDETEXT",
    ),
    "a field whose name another field computes": (with_text(_NESTED), DOCUMENT, "COMPUTED"),
    "a macro button": (with_text(complex_field(" MACROBUTTON Run click ")), DOCUMENT, "MACROBUTTON"),
    "a name that climbs out": (renamed("../../evil.txt"), "'../../evil.txt'", "outside"),
    "an absolute name": (renamed("/etc/cron.d/x"), "'/etc/cron.d/x'", "outside"),
    "a name of Windows": (renamed("word\\evil.xml"), "'word\\\\evil.xml'", "outside"),
    "two parts of one name": (twice(DOCUMENT), DOCUMENT, "two parts"),
    "two parts whose names differ in case": (with_parts({"word/Document.xml": b"<x/>"}), DOCUMENT, "two parts"),
    "a part that a password locks": (encrypted(), CONTENT_TYPES, "encrypted"),
    "an old .doc or a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "file", "password"),
    "a file that is no zip": (b"MZ" + b"\0" * 600, "file", "no Word file"),
    "a file that is cut off": (zipped(GOOD)[:3000], "file", "no Word file"),
    "a zip without a document": (without(DOCUMENT), "_rels/.rels", "no main document"),
    "any other zip": (zipped({"hello.txt": b"hi"}), "file", "no Word file"),
}  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_each_attack_is_refused_with_its_place_and_reason(attack: str) -> None:
    """The finding names the part and says what stands there."""
    data, at, words = ATTACKS[attack]
    findings = gate(data)
    assert [f for f in findings if f.at == at and words in f.says], [str(f) for f in findings]
    assert all(f.fix and f.rule == "WRD-01" for f in findings)


def test_a_damaged_part_is_refused() -> None:
    """A file whose bytes were changed on the way is refused, not half read."""
    data = bytearray(zipped(GOOD))
    middle = data.index(b"word/document.xml") + 900
    data[middle : middle + 40] = bytes(40)
    assert "damaged" in gate(bytes(data))[0].says


def test_a_good_file_passes() -> None:
    """What we write passes, and gives its parts."""
    assert gate(zipped(GOOD)) == ()
    assert open_parts(zipped(GOOD)) == GOOD


@pytest.mark.parametrize("target", ["https://www.legislation.gov.uk/ukpga/1890/39", "mailto:a@example.org"])
def test_ordinary_links_pass(target: str) -> None:
    """A link to a web page is no danger by itself."""
    assert gate(relation("hyperlink", target)) == ()


def test_fields_that_only_compute_pass() -> None:
    """Dates, references and pages are what Word files are made of."""
    fields = (
        'DATE \\@ "d MMMM yyyy"',
        "PAGE",
        "REF a \\h",
        "SEQ Table",
        "IF 1 = 1 yes no",
        "HYPERLINK https://a.example",
    )
    assert gate(with_text("".join(complex_field(f" {f} ") for f in fields))) == ()


def test_all_reasons_are_given_at_once() -> None:
    """A file with two faults has both refused."""
    data = with_text("<w:altChunk/>" + complex_field(" DDE x "))
    assert len(gate(data)) == 2


def test_the_outline_refuses_what_the_gate_refuses() -> None:
    """No reader opens a file past the gate."""
    with pytest.raises(Refused) as refused:
        outline(with_text("<w:altChunk/>"))
    assert "altChunk" in str(refused.value)
    assert refused.value.findings
