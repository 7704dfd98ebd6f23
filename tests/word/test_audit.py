"""What Microsoft's own rules for the format say of our files (openxml-audit is a port of the Open XML SDK)."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnerdocs.drafting.instrument import Instrument
from partnerdocs.word import to_bytes
from partnerdocs.word.base import build
from tests.word import samples

MADE: dict[str, Instrument] = {
    "issue copy": samples.agreement(),
    "file copy": samples.agreement(copy="file", notes=True, errors=("One.", "Two."), unprinted=("a.b",), working=True),
    "large": samples.large(8, 4),
}


def findings(path: Path) -> list[str]:
    """What the validator says of a file."""
    from openxml_audit import OpenXmlValidator

    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


@pytest.mark.parametrize("which", MADE)
def test_a_file_of_ours_breaks_no_rule_of_the_format(which: str, tmp_path: Path) -> None:
    """No finding at all, of any grade."""
    (tmp_path / "a.docx").write_bytes(to_bytes(MADE[which]))
    assert findings(tmp_path / "a.docx") == []


def test_the_plain_house_breaks_no_rule_of_the_format(tmp_path: Path) -> None:
    """A team may take it as the start of its own."""
    (tmp_path / "house.docx").write_bytes(build())
    assert findings(tmp_path / "house.docx") == []


def test_the_audit_can_fail(tmp_path: Path) -> None:
    """It sees a paragraph whose properties stand behind its text."""
    from tests.word.edit import with_text

    (tmp_path / "bad.docx").write_bytes(with_text("<w:p><w:r/><w:pPr/></w:p>"))
    assert findings(tmp_path / "bad.docx")
