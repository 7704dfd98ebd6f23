"""What a Word file of ours holds, and what an issue copy never holds."""

from __future__ import annotations

import datetime as dt
import re

import attrs
import pytest
from lxml import etree

from partnerdocs.drafting.instrument import Front, Instrument, OpenItem, Paragraph, Reference, Section, Text, Value
from partnerdocs.word import to_bytes
from partnerdocs.word.ooxml import W
from partnerdocs.word.outline import outline
from partnerdocs.word.package import content_hash, zipped
from partnerdocs.word.properties import CUSTOM
from partnerdocs.word.write import to_parts
from tests.word import samples
from tests.word.edit import DOCUMENT

HOSTILE = (
    "Smith & Sons <UK> *x* {{ 7*7 }}",
    "]]>",
    " REF _Ref1 \\w \\h ",
    "DDEAUTO c:\\cmd.exe",
    '"><w:p/>',
    "<!--x-->",
)


def document(instrument: Instrument) -> str:
    """word/document.xml."""
    return to_parts(instrument)[DOCUMENT].decode("utf-8")


def only(*runs: object) -> Instrument:
    """An instrument of one clause with one sub-clause."""
    heading = Paragraph(key="c", style="clause-1", runs=(Text("Clause"),), label="1.", number="1")
    sub = Paragraph(key="c/1", style="clause-2", runs=runs, label="1.1", number="1.1")  # type: ignore[arg-type]
    return Instrument(
        id="only",
        front=samples.FRONT,
        sections=(Section(kind="clause", id="c", title="Clause", blocks=(heading, sub)),),
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_out_as_themselves_wherever_they_stand(words: str) -> None:
    """In a value, in plain text, on the cover, in the header: never markup, never a field, never a tag."""
    front = attrs.evolve(samples.FRONT, title=words, deal=words, parties=(words,), status=words, short_status=words)
    made = attrs.evolve(only(Text(words), Text(" | "), Value(words, "a.b")), front=front)
    parts = to_parts(made)
    shown = " ".join(words.split())
    assert f"1.1 {shown} | {shown}" in " ".join(outline(to_bytes(made)).split())
    assert sum(line.endswith(shown) for line in outline(to_bytes(made)).splitlines()) == 5
    for part in ("word/header1.xml", DOCUMENT):
        texts = [t.text for t in etree.fromstring(parts[part]).iter(W + "t")]
        assert words in texts


def test_the_text_of_a_value_cannot_be_filled_in_a_second_time() -> None:
    """What looks like a tag in a party's name is not computed."""
    assert "49" not in outline(to_bytes(only(Value("{{ 7*7 }}", "a"))))


def test_a_reference_is_a_live_field_that_shows_the_right_number() -> None:
    """REF to a hidden bookmark around the target, in full context, with the number cached."""
    xml = document(only(Text("see "), Reference("c/1", "1.1")))
    (name,) = set(re.findall(r"REF (_Ref\d{9}) \\w \\h", xml))
    assert f'w:name="{name}"' in xml
    assert '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">1.1</w:t>' in xml


def test_a_bookmark_is_named_by_its_key_alone() -> None:
    """Versions of one document keep their bookmarks, whatever else changes."""
    name = r'w:name="(_Ref\d+)"'
    short = re.findall(name, document(only(Reference("c/1", "1.1"))))
    long = re.findall(name, document(samples.agreement()))
    again = re.findall(name, document(samples.agreement(front=attrs.evolve(samples.FRONT, title="Other"))))
    assert long == again
    assert len(short) == 1


def test_a_reference_to_what_has_no_number_is_plain_text() -> None:
    """Word would print 0 for it."""
    assert " REF " not in document(only(Reference("nowhere", "the Schedule")))


def test_each_use_of_a_value_can_be_found_again() -> None:
    """A bookmark around a content control, numbered by use; both are unique."""
    xml = document(only(Value("ten", "a.b"), Text(" and "), Value("ten", "a.b")))
    names = re.findall(r'w:name="(v_\d{12}_\d)"', xml)
    assert [name[-2:] for name in names] == ["_1", "_2"]
    assert len({name[:-2] for name in names}) == 1
    assert re.findall(r'<w:tag w:val="(v_\d{12})"/>', xml) == [names[0][:-2]] * 2


def test_open_points_and_library_defaults_are_highlighted() -> None:
    """The reader sees what is not settled; what is agreed looks like the rest."""
    for state, count in (("agreed", 0), ("open", 1), ("default", 1)):
        assert count == document(only(Value("[●]", "a", state))).count('<w:highlight w:val="yellow"/>')  # type: ignore[arg-type]


def internal(instrument: Instrument) -> set[str]:
    """Everything in an instrument that must stay in the house."""
    notes = {n.text for p in instrument.paragraphs() for n in p.notes}
    owners = {item.owner for item in instrument.open_items}
    paths = {item.path for item in instrument.open_items}
    paths |= {r.path for p in instrument.paragraphs() for r in p.runs if isinstance(r, Value)}
    keys = {p.key for p in instrument.paragraphs() if "." in p.key}
    return {
        words for words in notes | owners | paths | keys | set(instrument.errors) | set(instrument.unprinted) if words
    }


INTERNAL = samples.agreement(notes=True, errors=("The shares add up to 5/6.",), unprinted=("money.accounts.audit",))


def test_an_issue_copy_holds_nothing_internal_in_any_part() -> None:
    """No note, owner, path, key, error or unused fact; not in the text, the names, the tags or the properties."""
    secrets = internal(INTERNAL)
    assert len(secrets) > 20
    for name, part in to_parts(INTERNAL).items():
        text = part.decode("utf-8")
        assert [secret for secret in secrets if secret in text] == [], name


def test_a_file_copy_holds_all_of_it() -> None:
    """Notes as comments, owners in the list, paths in the tags, errors in front, facts that nothing printed."""
    parts = to_parts(attrs.evolve(INTERNAL, copy="file"))
    everything = "".join(part.decode("utf-8") for part in parts.values())
    keys = {p.key for p in INTERNAL.paragraphs()}
    assert set() == {secret for secret in internal(INTERNAL) - keys if secret not in everything}


def test_a_working_draft_says_so_on_every_page_and_lists_its_errors_first() -> None:
    """The first lines are the errors; both headers carry the warning."""
    made = attrs.evolve(INTERNAL, copy="file")
    lines = outline(to_bytes(made)).splitlines()
    assert lines[0] == "Working draft: not for signature"
    assert lines[2] == "1. The shares add up to 5/6."
    parts = to_parts(made)
    for header in ("word/header1.xml", "word/header2.xml"):
        assert b"Working draft: not for signature. File copy: not to leave the house" in parts[header]


def test_an_issue_copy_has_no_marking() -> None:
    """The header of an issue copy holds the title and the status."""
    assert "Draft (1): subject to contract" in to_parts(samples.agreement())["word/header1.xml"].decode()
    assert b"File copy" not in to_parts(samples.agreement())["word/header1.xml"]


def test_drafting_notes_are_comments_with_the_date_of_the_draft() -> None:
    """They hang on their paragraph, from partnerdocs, dated when drafted."""
    comments = to_parts(samples.agreement(copy="file", notes=True))["word/comments.xml"].decode()
    assert 'w:author="partnerdocs" w:initials="pd" w:date="2026-11-22T00:00:00Z"' in comments
    assert "word/comments.xml" not in to_parts(samples.agreement(copy="file"))


def test_the_open_points_of_an_issue_copy_say_where_they_stand() -> None:
    """By clause and schedule, without owners or paths."""
    end = outline(to_bytes(samples.agreement())).splitlines()[-3:]
    assert end == [
        "Parties (1) | postcode | Trust Headquarters, Infirmary Road, Westmere [●]",
        "Clause 2.1(b)(i) | to be confirmed | [30 minutes]",
        "Schedule 1, table | balance of the example | [●]",
    ]


def test_no_open_point_is_left_out_of_the_list() -> None:
    """Two points of the same words at the same place are two; one that also decides on its sentence is one."""
    two = only(Value("[●]", "parties.a.email", "open"), Value("[●]", "parties.b.email", "open"))
    points = [
        OpenItem(path=path, words="e-mail address", owner="", state="open", where=("c/1",))
        for path in ("parties.a.email", "parties.b.email", "")
    ]
    rows = outline(to_bytes(attrs.evolve(two, open_items=tuple(points)))).splitlines()[-3:]
    assert rows == ["Where | To be settled | It now reads", *["Clause 1.1 | e-mail address | [●]"] * 2]


def test_an_open_point_that_decides_on_a_sentence_shows_the_sentence() -> None:
    """Whether it stands is not settled: the list says which one is meant."""
    made = only(
        Text("[The Board meets monthly, and the Members meet after each accounting period has ended as below.]")
    )
    point = OpenItem(path="c: board", words="whether there is a board", owner="", state="open", where=("c/1",))
    row = outline(to_bytes(attrs.evolve(made, open_items=(point,)))).splitlines()[-1]
    assert row == (
        "Clause 1.1 | whether there is a board | "
        "[The Board meets monthly, and the Members meet after each accounting period has ended ..."
    )


def test_the_file_names_nobody_and_says_what_it_is() -> None:
    """Title, language, version and dates of the draft; no user, host or folder."""
    core = to_parts(samples.agreement())["docProps/core.xml"].decode()
    assert "<dc:title>Limited liability partnership agreement: Westshire Pathology Services</dc:title>" in core
    assert "<dc:creator>partnerdocs</dc:creator>" in core
    assert "<dc:language>en-GB</dc:language><cp:version>1</cp:version>" in core
    assert core.count("2026-11-22T00:00:00Z") == 2
    assert "lastModifiedBy" not in core


def test_a_draft_without_a_date_invents_none() -> None:
    """Nothing is dated by the clock."""
    parts = to_parts(samples.agreement(front=attrs.evolve(samples.FRONT, drafted=None), copy="file", notes=True))
    assert b"dcterms:" not in parts["docProps/core.xml"].replace(b"xmlns:dcterms", b"")
    assert b"w:date" not in parts["word/comments.xml"]
    assert str(dt.date.today().year).encode() not in zipped({"a": parts[DOCUMENT]})  # noqa: DTZ011  # the year alone


def test_the_hash_in_the_file_is_that_of_all_its_other_parts() -> None:
    """Whoever gets the file can tell whether a part was changed, whatever zipped it."""
    parts = to_parts(samples.agreement())
    stated = re.search(r'name="partnerdocs.content"><vt:lpwstr>([0-9a-f]{64})<', parts.pop(CUSTOM).decode())
    assert stated is not None
    assert stated[1] == content_hash(parts)


def test_bytes_do_not_depend_on_the_order_of_sets() -> None:
    """Another hash seed gives the same file."""
    import os
    import subprocess
    import sys

    code = (
        "import hashlib; from tests.word import samples; from partnerdocs.word import to_bytes; "
        "print(hashlib.sha256(to_bytes(samples.agreement(copy='file', notes=True))).hexdigest())"
    )
    seen = set()
    for seed in ("0", "1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "2" else "UTC"}
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        seen.add(done.stdout)
    assert len(seen) == 1


def test_one_fact_that_reads_in_two_ways_has_a_line_for_each() -> None:
    """Two readings under one heading would show the one and hide the other."""
    here = Value("[30 minutes]", "board.wait", "default")
    there = Value("[five Business Days]", "board.wait", "default")
    item = OpenItem(path="board.wait", words="how long", owner="", state="default", where=("c",))
    made = attrs.evolve(only(here, Text(" or "), there, Text(" or "), here), open_items=(item,))
    assert outline(to_bytes(made)).splitlines()[-2:] == [
        "Clause 1.1 | how long: to be confirmed | [30 minutes]",
        "Clause 1.1 | how long: to be confirmed | [five Business Days]",
    ]


def test_only_the_hole_of_an_open_value_is_marked() -> None:
    """An address of which the postcode is missing is not unsettled as a whole; a value without a hole is."""
    made = samples.agreement()
    xml = to_parts(made)[DOCUMENT].decode()
    marked = re.findall(r'<w:highlight w:val="yellow"/></w:rPr><w:t [^>]*>(.*?)</w:t>', xml)
    holes = [r.text for p in made.paragraphs() for r in p.runs if isinstance(r, Value) and r.state != "agreed"]
    assert holes
    assert set(marked) <= {"[●]", *(text for text in holes if "[●]" not in text)}
    assert ">Trust Headquarters, Infirmary Road, Westmere </w:t>" in xml


def test_page_numbers_are_shown_where_they_are_known() -> None:
    """Blank otherwise: a wrong page is worse than none."""
    pages = {"governance.deadlock": 4}
    xml = to_parts(samples.agreement(), pages=pages)[DOCUMENT].decode()
    results = (piece.split('fldCharType="end"')[0] for piece in xml.split(" PAGEREF ")[1:])
    shown = ["".join(re.findall(r"<w:t [^>]*>(.*?)</w:t>", result)) for result in results]
    assert shown == ["", "4", "", ""]


def test_an_instrument_with_nothing_in_it_is_still_a_file() -> None:
    """No clause, no party, no word: no crash."""
    front = Front(title="", deal="", parties=(), status="", short_status="", dated="", drafted=None, version="")
    assert "Dated" in outline(to_bytes(Instrument(id="", front=front, sections=())))


@pytest.mark.parametrize(("words", "kept"), [("These are due:", True), ("This is due.", False)])
def test_what_leads_to_a_list_stays_on_the_page_of_its_first_limb(words: str, kept: bool) -> None:
    """A lead-in alone at the foot of a page leads nowhere."""
    sub = next(p for p in document(only(Text(words))).split("<w:p>") if words in p)
    assert ("<w:keepNext/>" in sub) is kept


def test_tables_repeat_their_head_and_are_described() -> None:
    """For readers of long schedules and of screen readers."""
    xml = document(samples.agreement())
    assert (
        '<w:tblCaption w:val="Worked example of the waterfall"/><w:tblDescription w:val="Columns: Tier; Westmere; '
        in xml
    )
    assert xml.count("<w:cantSplit/><w:tblHeader/>") == 2  # the waterfall and the list of open points


@pytest.mark.parametrize(
    ("relative", "total"), [((5, 3, 3, 3), 9026), ((0, 0), 9026), ((1,), 9027), ((7, 11, 13), 10000)]
)
def test_column_widths_add_up_exactly(relative: tuple[int, ...], total: int) -> None:
    """No column is lost to rounding."""
    from partnerdocs.word.tables import column_widths

    widths = column_widths(relative, total)
    assert total == sum(widths)
    assert all(width > 0 for width in widths)
