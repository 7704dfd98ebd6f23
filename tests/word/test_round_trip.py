"""What is written reads back as it was drafted."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from partnerdocs.drafting.instrument import Instrument
from partnerdocs.drafting.outline import outline as outline_of_instrument
from partnerdocs.drafting.outline import plain
from partnerdocs.word import to_bytes
from partnerdocs.word.gate import gate
from partnerdocs.word.lint import lint
from partnerdocs.word.ooxml import clean
from partnerdocs.word.outline import outline
from tests.word import samples
from tests.word.strategies import instruments

# Faults that the words of a deal can have by themselves; all others are ours.
_OF_WORDS = {"tag-left", "value-missing", "space-doubled", "stop-doubled", "reference-broken"}
_slow = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def expected(instrument: Instrument) -> str:
    """The outline of an instrument as a file can hold it: without control characters."""
    return spaced(outline_of_instrument(instrument))


def spaced(text: str) -> str:
    """An outline with single spaces: a cell of nothing but control characters is empty in a file."""
    lines = (plain(clean(line)) for line in text.split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


@_slow
@given(instruments())
def test_the_outline_of_the_file_is_the_outline_of_the_instrument(instrument: Instrument) -> None:
    """Every number that Word's lists give is the one drafted, every word stands, whatever the words are."""
    assert expected(instrument) in spaced(outline(to_bytes(instrument)))


@_slow
@given(instruments())
def test_what_is_written_passes_the_gate_and_the_lint(instrument: Instrument) -> None:
    """No reference leads to nothing, no id stands twice, no cached number is wrong, nothing active is in the file."""
    data = to_bytes(instrument)
    assert gate(data) == ()
    assert [f for f in lint(data) if f.name not in _OF_WORDS] == []


@_slow
@given(instruments())
def test_the_same_instrument_gives_the_same_bytes(instrument: Instrument) -> None:
    """Writing twice gives one file."""
    assert to_bytes(instrument) == to_bytes(instrument)


def test_the_sample_reads_back() -> None:
    """The sample agreement: the body stands between the contents and the list of open points."""
    before, body, after = spaced(outline(to_bytes(samples.agreement()))).partition(expected(samples.agreement()))
    assert before.endswith("Dated ____________________________\n")
    assert body
    assert after.startswith("Open points\n")


def test_a_returned_file_reads_as_it_stands_with_its_changes_taken() -> None:
    """Tracked insertions count, tracked deletions do not, and numbers follow."""
    from partnerdocs.word.package import zipped
    from partnerdocs.word.write import to_parts

    parts = to_parts(samples.agreement())
    text = parts["word/document.xml"].decode()
    old = '<w:r><w:t xml:space="preserve">it is not passed; or</w:t></w:r>'
    assert old in text
    changed = (
        '<w:del w:id="9001" w:author="x"><w:r><w:delText>it is not passed; or</w:delText></w:r></w:del>'
        '<w:ins w:id="9002" w:author="x"><w:r><w:t>it is refused; or</w:t></w:r></w:ins>'
    )
    parts["word/document.xml"] = text.replace(old, changed).encode()
    assert "(a) it is refused; or\n(b) no quorum is present:" in outline(zipped(parts))
