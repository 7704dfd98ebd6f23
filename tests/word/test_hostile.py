"""No file, however broken, does more to a reader than to be refused."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerdocs.word.gate import Refused, gate
from partnerdocs.word.lint import lint
from partnerdocs.word.outline import outline
from partnerdocs.word.package import zipped
from tests.word.edit import DOCUMENT, GOOD, replaced, with_part

_PARTS = (DOCUMENT, "word/styles.xml", "word/numbering.xml", "word/comments.xml", "[Content_Types].xml", "_rels/.rels")
_JUNK = ("", "-1", "99999999999", "x", "0", "\u0661", "true", "_Ref000000000", "1e9", "%1%2%3%4")


def read_all(data: bytes) -> None:
    """Everything that opens a file."""
    refused = gate(data)
    lint(data)
    if refused:
        with pytest.raises(Refused):
            outline(data)
    else:
        outline(data)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(_PARTS), st.randoms(use_true_random=False), st.integers(1, 6))
def test_a_file_with_its_xml_torn_about_is_read_or_refused(name: str, dice: random.Random, cuts: int) -> None:
    """Elements lost, doubled or moved and attributes of any kind: no crash, no endless work."""
    text = GOOD[name].decode()
    for _ in range(cuts):
        text = torn(text, dice)
    read_all(zipped(GOOD | {name: text.encode()}))


def torn(text: str, dice: random.Random) -> str:
    """XML with one random cut that mostly leaves it well formed."""
    how = dice.randrange(4)
    if how == 0:  # another value in an attribute
        found = list(re.finditer(r'(?<==")[^"]*(?=")', text))
        spot = dice.choice(found)
        return text[: spot.start()] + dice.choice(_JUNK) + text[spot.end() :]
    leaves = list(re.finditer(r"<w:(\w+)(?: [^>]*)?/>|<w:(\w+)(?: [^>]*)?>[^<]*</w:\2>", text))
    if not leaves:
        return text
    leaf = dice.choice(leaves)
    if how == 1:
        return text[: leaf.start()] + text[leaf.end() :]
    if how == 2:
        return text[: leaf.end()] + leaf[0] + text[leaf.end() :]
    other = dice.choice(leaves)
    return text[: leaf.start()] + other[0] + text[leaf.end() :]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**20), st.binary(min_size=1, max_size=8))
def test_a_file_with_wrong_bytes_is_read_or_refused(where: int, wrong: bytes) -> None:
    """Damage on the way."""
    data = bytearray(zipped(GOOD))
    where %= len(data) - 8
    data[where : where + len(wrong)] = wrong
    read_all(bytes(data))


@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_refused(data: bytes) -> None:
    """What is no Word file is told so."""
    assert gate(data)
    assert lint(data)


@pytest.mark.parametrize("form", ["lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "ordinal"])
def test_a_list_that_starts_at_a_thousand_million_is_read(form: str) -> None:
    """Letters would be forty million characters long."""
    data = replaced(
        "word/numbering.xml",
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Clause1"/>',
        f'<w:start w:val="1000000000"/><w:numFmt w:val="{form}"/><w:pStyle w:val="Clause1"/>',
    )
    assert len(outline(data)) < 20_000


def test_a_list_with_an_endless_text_is_cut() -> None:
    """It would stand in front of every paragraph."""
    data = with_part(
        "word/numbering.xml", lambda text: text.replace('w:lvlText w:val="%1.%2"', f'w:lvlText w:val="{"%1" * 50_000}"')
    )
    assert len(outline(data)) < 20_000


def test_a_level_that_no_list_has_is_no_number() -> None:
    """A tenth level, in the list and in the style."""
    numbering = GOOD["word/numbering.xml"].decode().replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="12">')
    styles = GOOD["word/styles.xml"].decode().replace('<w:ilvl w:val="1"/>', '<w:ilvl w:val="12"/>')
    parts = GOOD | {"word/numbering.xml": numbering.encode(), "word/styles.xml": styles.encode()}
    assert "In this Agreement these words have these meanings:" in outline(zipped(parts)).splitlines()


def test_styles_that_rest_on_each_other_are_read() -> None:
    """A circle of styles ends."""
    data = with_part(
        "word/styles.xml",
        lambda text: text.replace(
            'w:styleId="AgreementText"><w:name w:val="Agreement Text"/><w:basedOn w:val="Normal"/>',
            'w:styleId="AgreementText"><w:name w:val="Agreement Text"/><w:basedOn w:val="ClauseText"/>',
        ),
    )
    assert "Deadlock" in outline(data)
