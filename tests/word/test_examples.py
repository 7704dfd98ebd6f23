"""The example deals, drafted and written: what a reader opens."""

from __future__ import annotations

import functools
import re
from collections import Counter

import pytest

from partnerdocs.dealfile import load
from partnerdocs.drafting import draft
from partnerdocs.drafting.instrument import Instrument, Reference
from partnerdocs.library.data import data_folder
from partnerdocs.word import to_bytes
from partnerdocs.word.gate import gate
from partnerdocs.word.lint import lint
from partnerdocs.word.outline import outline
from partnerdocs.word.package import zipped
from partnerdocs.word.write import to_parts
from tests.office import convert
from tests.word.edit import DOCUMENT
from tests.word.test_layout import ref_results, wiped
from tests.word.test_round_trip import expected, spaced

EXAMPLES = sorted(path.stem for path in data_folder("examples").glob("*.yaml"))


@functools.cache
def drafted(name: str) -> Instrument:
    """The agreement of an example deal."""
    return draft(load(data_folder("examples") / f"{name}.yaml"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_written_without_a_fault(name: str) -> None:
    """The numbers of its outline are those drafted; the gate and the lint find nothing."""
    data = to_bytes(drafted(name))
    assert expected(drafted(name)) in spaced(outline(data))
    assert gate(data) == ()
    assert [str(finding) for finding in lint(data)] == []


@pytest.mark.libreoffice
@pytest.mark.parametrize("name", EXAMPLES)
def test_libreoffice_computes_the_references_that_an_example_shows(name: str) -> None:
    """Every reference of a whole agreement; each is computed anew, because what we cached is wiped first."""
    parts = to_parts(drafted(name))
    computed = convert({name: zipped(parts | {DOCUMENT: wiped(parts[DOCUMENT])})}, "docx")[name]
    shown = ref_results(zipped(parts))
    references = [r for p in drafted(name).paragraphs() for r in p.runs if isinstance(r, Reference)]
    assert len(shown) == len(references) > 100  # none fell back to plain text
    assert Counter(shown) - Counter(ref_results(computed)) == Counter()


@pytest.mark.libreoffice
def test_libreoffice_prints_the_numbers_of_an_example() -> None:
    """Its text export has every numbered line of ours, in our order."""
    printed = convert({"a": to_bytes(drafted(EXAMPLES[-1]))}, "txt:Text", ending="txt")["a"].decode("utf-8-sig")
    lines = [" ".join(line.split()) for line in printed.splitlines()]
    numbered = re.compile(r"(\d+\.|\d+\.\d+|\([a-z]+\)|\([A-Z]\)|Schedule \d+|Part \d+) ")
    wanted = [
        line for line in expected(drafted(EXAMPLES[-1])).splitlines() if numbered.match(line) and " | " not in line
    ]
    known = set(wanted)
    kept = [line for line in lines[lines.index("Parties") :] if line in known]
    assert len(wanted) > 500
    assert kept == wanted
