"""A house is read once, checked whole, and refused with everything that it lacks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from partnerdocs.library.data import data_folder
from partnerdocs.word.base import build, parts
from partnerdocs.word.gate import Refused, open_parts
from partnerdocs.word.house import SHELL, house_from, load_house
from partnerdocs.word.lint import lint
from partnerdocs.word.outline import outline
from partnerdocs.word.package import zipped
from partnerdocs.word.write import to_bytes, to_parts
from tests.word import samples
from tests.word.test_round_trip import expected

PLAIN = data_folder("templates") / "houses" / "plain"
MAP = (PLAIN / "map.yaml").read_text("utf-8")


def broken(name: str, change: Callable[[str], str]) -> tuple[str, ...]:
    """What is said about the plain house with one part changed."""
    made = parts()
    text = made[name].decode()
    assert text != change(text)
    return refused(zipped(made | {name: change(text).encode()}), MAP)


def refused(docx: bytes, style_map: str) -> tuple[str, ...]:
    """Why a house is refused."""
    with pytest.raises(Refused) as reason:
        house_from(docx, style_map)
    assert all(finding.fix for finding in reason.value.findings)
    return tuple(f"{finding.at}: {finding.says}" for finding in reason.value.findings)


def test_the_script_makes_the_committed_house() -> None:
    """What is reviewed as text is what is shipped, part for part: how a part is compressed depends on the machine."""
    assert open_parts((PLAIN / "house.docx").read_bytes()) == parts()


def test_the_plain_house_is_read_once() -> None:
    """Compiling takes far longer than drafting into it."""
    assert load_house() is load_house()


def test_every_shell_name_is_filled_in() -> None:
    """A house may print each name of the contract."""
    tags = "".join(f"{{{{ {name} }}}}" for name in SHELL if name not in {"notices", "contents", "body", "parties"})
    made = parts()
    footer = made["word/footer1.xml"].decode().replace("{{ edition }}", tags)
    house = house_from(zipped(made | {"word/footer1.xml": footer.encode()}), MAP)
    assert "22 November 2026" in to_parts(samples.agreement(), house)["word/footer1.xml"].decode()


def test_a_missing_style_is_named_with_its_use() -> None:
    """The map names a style that the file does not have."""
    said = refused(build(), MAP.replace("clause-3: Clause 3", "clause-3: House Level 3"))
    assert said == (
        "map.yaml paragraphs.clause-3: It names the paragraph style 'House Level 3', which house.docx does not have.",
    )


def test_everything_that_is_missing_is_said_at_once() -> None:
    """An empty map gives a finding for each use of a style."""
    count = sum(line.startswith("  ") for line in MAP.splitlines())
    assert count == len(refused(build(), "paragraphs: {}\n"))


MAPS = {
    "paragraphs: [": "map.yaml: It is no YAML that can be read",
    "[" * 5000: "map.yaml: It is no YAML that can be read",
    "\x00": "map.yaml: It is no YAML that can be read",
    "paragraphs: [Party]": "map.yaml paragraphs: It is no mapping of uses to names of styles.",
    "paragraphs: Party": "map.yaml paragraphs: It is no mapping of uses to names of styles.",
    "- paragraphs": "map.yaml: It is no mapping of uses to names of styles.",
    "Party": "map.yaml: It is no mapping of uses to names of styles.",
    "": "map.yaml paragraphs.",
}


@pytest.mark.parametrize("style_map", MAPS)
def test_a_map_that_is_none_is_refused(style_map: str) -> None:
    """Whatever stands in it."""
    assert refused(build(), style_map)[0].startswith(MAPS[style_map])


PARTS = {
    "word/styles.xml": b"",
    "word/numbering.xml": b"",
    "word/document.xml": '<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9</a>'.encode("latin-1"),
    "word/header1.xml": '<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9</a>'.encode("latin-1"),
    "word/footer1.xml": b"",
}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_that_cannot_be_read_is_refused(name: str) -> None:
    """Empty, or not saved as Word saves it."""
    said = refused(zipped(parts() | {name: PARTS[name]}), MAP)
    assert said == (f"{name}: It is not XML in UTF-8, as Word saves it.",)


def test_a_house_without_the_usual_main_part_is_refused() -> None:
    """Its text stands under another name."""
    made = parts()
    made["word/other.xml"] = made.pop("word/document.xml")
    for name in ("_rels/.rels", "[Content_Types].xml"):
        made[name] = made[name].replace(b"word/document.xml", b"word/other.xml")
    assert refused(zipped(made), MAP) == ("word/document.xml: The house has no such part.",)


def test_a_comment_among_the_parts_does_not_matter() -> None:
    """Some programs sign what they write there."""
    made = parts()
    for name in ("_rels/.rels", "[Content_Types].xml", "word/_rels/document.xml.rels"):
        made[name] = made[name].replace(b"</", b"<!-- ours --></", 1)
    assert house_from(zipped(made), MAP).ids


def test_a_folder_that_is_no_house_is_refused(tmp_path: Path) -> None:
    """It is not there, is a file, lacks a part, or its map is no text in UTF-8."""
    folder = tmp_path / "house"
    for prepare in (
        lambda: None,
        lambda: folder.write_bytes(b""),
        lambda: (folder.unlink(), folder.mkdir()),
        lambda: (folder / "house.docx").write_bytes(build()),
        (folder / "map.yaml").mkdir,
        lambda: ((folder / "map.yaml").rmdir(), (folder / "map.yaml").write_bytes("a: \u00e9".encode("latin-1"))),
    ):
        prepare()
        with pytest.raises(Refused) as reason:
            load_house(folder)
        (finding,) = reason.value.findings
        assert str(folder) in finding.at
        assert finding.fix
    (folder / "map.yaml").write_text(MAP)
    assert load_house(folder).name == "house"


def test_a_style_without_a_number_is_refused() -> None:
    """Clause 2 that counts in no list would print no numbers."""
    number = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    said = broken("word/styles.xml", lambda text: text.replace(number, "", 1))
    assert said == ("style Clause 2: The style for clause-2 counts in no list.",)


def test_a_number_may_come_from_the_style_below() -> None:
    """A style takes the list of the style that it is based on."""
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    own = '<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Ours"/><w:basedOn w:val="Party"/></w:style>'
    made = parts()
    styles = made["word/styles.xml"].decode()
    assert number in styles
    styles = styles.replace("</w:styles>", own + "</w:styles>")
    lists = made["word/numbering.xml"].decode().replace('<w:pStyle w:val="Party"/>', '<w:pStyle w:val="Ours"/>')
    docx = zipped(made | {"word/styles.xml": styles.encode(), "word/numbering.xml": lists.encode()})
    assert house_from(docx, MAP.replace("party: Party", "party: Ours")).ids["party"] == "Ours"


def test_a_level_out_of_place_is_refused() -> None:
    """Clause 2 at the third level would print (a)."""
    said = broken(
        "word/styles.xml",
        lambda text: text.replace(
            '<w:ilvl w:val="1"/><w:numId w:val="1"/>', '<w:ilvl w:val="2"/><w:numId w:val="1"/>', 1
        ),
    )
    assert said[0] == "style Clause 2: The style for clause-2 stands at level 3, not 2."


def test_numbers_of_another_form_are_refused() -> None:
    """References are written for 2.1(a); a house that prints 2.1(A) would contradict them."""
    old = '<w:numFmt w:val="lowerLetter"/><w:pStyle w:val="Clause3"/>'
    said = broken("word/numbering.xml", lambda text: text.replace(old, old.replace("lower", "upper")))
    assert said == (
        "style Clause 3: The style for clause-3 prints '(%3)' (upperLetter); references expect '(%3)' (lowerLetter).",
    )


def test_a_tag_that_nothing_fills_in_is_refused() -> None:
    """A typing error in a tag is found when the house is read, not when the client reads the page."""
    said = broken("word/header1.xml", lambda text: text.replace("{{ title }}", "{{ tittle }}"))
    assert said == ("word/header1.xml: It prints 'tittle', which nothing fills in.",)


def test_a_tag_that_is_not_closed_is_refused() -> None:
    """Jinja's own complaint is passed on with the part."""
    (said,) = broken("word/document.xml", lambda text: text.replace("{%p endfor %}", "{%p endfr %}"))
    assert said.startswith("word/document.xml: A Jinja tag is not well formed")


def test_a_house_without_a_place_for_the_body_is_refused() -> None:
    """Nothing agreed may be missing from the page."""
    said = broken("word/document.xml", lambda text: text.replace("{{p body }}", ""))
    assert said == ("word/document.xml: It does not say where the body goes.",)


def test_a_house_that_does_not_print_the_marking_is_refused() -> None:
    """A working draft must say on each page that it is not for signature."""
    made = parts()
    for name in ("word/header1.xml", "word/header2.xml"):
        text = (
            made[name]
            .decode()
            .replace("{{ marking }}", "")
            .replace("{%p if marking %}", "")
            .replace("{%p endif %}", "")
        )
        made[name] = text.encode()
    said = refused(zipped(made), MAP)
    assert said == ("header: No header prints the marking of a file copy or working draft.",)


def test_a_tag_cannot_run_code() -> None:
    """Templates come from strangers too: the sandbox stops what reaches for Python's insides."""
    attack = "{{ title.__class__.__mro__[1].__subclasses__() }}"
    made = parts()
    made["word/footer1.xml"] = made["word/footer1.xml"].decode().replace("{{ edition }}", attack).encode()
    house = house_from(zipped(made), MAP)
    from jinja2.exceptions import SecurityError

    with pytest.raises(SecurityError):
        to_bytes(samples.agreement(), house)


def test_who_made_the_house_stays_unknown() -> None:
    """The properties of the house's own file name people; they do not reach a draft."""
    from partnerdocs.word.package import OFFICE, add_part

    made = parts()
    add_part(
        made,
        "docProps/app.xml",
        "<Properties><Company>Quuxley LLP</Company></Properties>",
        "x",
        f"{OFFICE}extended-properties",
    )
    add_part(
        made,
        "docProps/thumbnail.xml",
        "<Quuxley/>",
        "x",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
    )
    drafted = to_parts(samples.agreement(), house_from(zipped(made), MAP))
    assert not [name for name, part in drafted.items() if b"Quuxley" in part or "thumbnail" in name]
    assert lint(zipped(drafted)) == ()
    assert b"thumbnail" not in drafted["_rels/.rels"] + drafted["[Content_Types].xml"]


def test_a_house_of_other_ids_drafts_the_same_text() -> None:
    """Styles are found by name and lists by style, whatever Word called them inside."""
    made = parts()
    for name, part in made.items():
        text = part.decode()
        text = re.sub(r'((?:pStyle|rStyle|basedOn|next|tblStyle) w:val|w:styleId)="', r'\1="House', text)
        text = re.sub(r'(w:numId|numId w:val|w:abstractNumId|abstractNumId w:val)="', r'\1="7', text)
        made[name] = text.encode()
    house = house_from(zipped(made), MAP)
    assert house.ids["clause-2"] == "HouseClause2"
    assert house.last_num == 77
    data = to_bytes(samples.agreement(copy="file", notes=True), house)
    assert expected(samples.agreement()) in outline(data)
    assert lint(data) == ()


def test_a_house_must_pass_the_gate() -> None:
    """A house with macros is refused like any other file."""
    assert "macros" in refused(zipped(parts() | {"word/vbaProject.bin": b"x"}), MAP)[0]
