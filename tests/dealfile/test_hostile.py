"""Files that are no deal at all, or mean harm, get a clear answer soon and without much memory."""

# ruff: noqa: E501 - messages are compared as they are printed, on one line

from __future__ import annotations

import json
import os
import time
import tracemalloc
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from partnerdocs.dealfile import ReadingError, load, loads

_BOMB = "".join(
    f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 9) if i else 'lol'}]\n" for i in range(10)
)  # each level repeats the one before it nine times

HOSTILE = {
    "empty": (b"", "READ-06", "The file says nothing."),
    "only a comment": (b"# a deal\n", "READ-06", "The file says nothing."),
    "a Word file": (b"PK\x03\x04\x14\x00\x06\x00", "READ-06", "The file holds a character that is not text (U+0003)."),
    "random bytes": (bytes(range(256)), "READ-06", "The file is not text."),
    "Latin-1": ("form: llp\ntitle: £5".encode("latin-1"), "READ-06", "The byte 0xa3 is not UTF-8; an older program wrote a character its own way."),
    "UTF-16": ("form: llp".encode("utf-16"), "READ-06", "The file is saved as UTF-16."),
    "UTF-32": ("form: llp".encode("utf-32"), "READ-06", "The file is saved as UTF-32."),
    "50 MB": (b"a: " + b"x" * 50_000_000, "READ-08", "The file is larger than 4 MB; no deal is."),
    "20,000 brackets": (b"[" * 20_000, "READ-08", "Brackets and levels are nested more than 60 deep here; no deal is."),
    "20,000 braces": (b"{a: " * 20_000, "READ-08", "Brackets and levels are nested more than 60 deep here; no deal is."),
    "20,000 dashes": (b"- " * 20_000, "READ-08", "Brackets and levels are nested more than 60 deep here; no deal is."),
    "exploding aliases": (_BOMB.encode(), "READ-07", "`&l0` is a mark for repeating this part elsewhere; a deal file does not repeat."),
    "a tag that runs code": (b"a: !!python/object/apply:os.system [ls]", "READ-07", "`tag:yaml.org,2002:python/object/apply:os.system` is a tag; what a value is, its key decides."),
    "two documents": (b"form: llp\n---\nform: llp\n", "READ-07", "A second document begins here (`---`); a deal file holds one deal."),
    "a list as a key": (b"? [a]\n: b\n", "READ-06", "A list or mapping stands here as a key; a key is a word."),
    "a million facts": (b"[" + b"a," * 1_000_000 + b"]", "READ-08", "The file holds more than 50000 facts; no deal does."),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_one_clear_answer(name: str) -> None:
    """In less than five seconds and less than 500 MB, whatever it holds."""
    data, rule, says = HOSTILE[name]
    tracemalloc.start()
    begun = time.perf_counter()
    try:
        with pytest.raises(ReadingError) as caught:
            load(BytesIO(data))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert time.perf_counter() - begun < 5
    assert peak < 500_000_000
    assert [(rule, says)] == [(f.rule, f.says) for f in caught.value.findings]


_CHAIN = "form: llp\ngovernance:\n  decisions:\n    last: {all: partners}\n"

SLOW = {
    "decisions that unfold": _CHAIN
    + "".join(f"    n{i}: {{every: [n{i + 1}, n{i + 1}]}}\n" for i in range(40))
    + "    n40: {all: partners}",
    "a long chain of decisions": _CHAIN + "".join(f"    n{i}: n{i + 1}\n" for i in range(3000)) + "    n3000: last",
    "a matter with thousands of majorities": _CHAIN
    + "  reserved: [{id: m, needs: {every: ["
    + "last, " * 3000
    + "last]}}]",
    "dangling references": "form: llp\ndeliverables:\n"
    + "".join(f"- {{id: deliverable-{i}, depends_on: [deliverable-{i}x, deliverable-y{i}]}}\n" for i in range(4000)),
    "unknown keys": "form: llp\n" + "".join(f"{'titel' * 40}{i}: 1\n" for i in range(20_000)),
    "long digits": "form: llp\nterm: {length: " + "9" * 100_000 + " years}\ndraft: {number: " + "9" * 100_000 + "}",
    "long fraction": "form: llp\nshares: {a: " + "9" * 100_000 + "/" + "9" * 100_000 + "}\nparties: {a: {name: A}}",
    "long decimal": "form: llp\ndeliverables: [{id: a, measures: [{target: 1." + "0" * 100_000 + "}]}]",
    "many slashes": "form: llp\nshares: {a: " + "1 " * 20_000 + "%}\nparties: {a: {name: A}}",
    "long text": "form: llp\ntitle: [" + "x" * 1_000_000 + "]",
}


@pytest.mark.parametrize("name", SLOW)
def test_a_file_that_is_made_to_be_slow_is_not(name: str) -> None:
    """Hints are looked for a limited number of times, and numbers have a limited length."""
    begun = time.perf_counter()
    with pytest.raises(ReadingError) as caught:
        loads(SLOW[name])
    assert time.perf_counter() - begun < 5
    assert max(len(f.says) + len(f.fix) for f in caught.value.findings) < 3000


def test_json_is_read_like_yaml() -> None:
    """Numbers and true and false as JSON has them, null for none."""
    deal = loads(
        '{"form": "llp", "execute_as": "deed", "review": null, "draft": {"number": 3}, "title": "a\\/b\\u00a3"}'
    )
    assert (deal.title, deal.draft.number if deal.draft else 0, deal.review) == ("a/b£", 3, None)


@pytest.mark.parametrize("title", ["a \U0001f3e5 b", "\\\U0001f3e5", "\\\\ud83c\\\\udfe5", "\\"])
def test_json_as_python_writes_it_is_read(title: str) -> None:
    """With a pair of escapes for one character beyond U+FFFF; what only looks like a pair stays as it is."""
    assert loads(json.dumps({"form": "llp", "title": title})).title == title


def test_half_a_character_is_told() -> None:
    """One escape of a pair stands for nothing."""
    with pytest.raises(ReadingError) as caught:
        loads('{"form": "llp",\n "title": "\\ud83d"}')
    (finding,) = caught.value.findings
    assert (finding.place.line if finding.place else 0) == 2
    assert finding.fix.startswith("This is half a character")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_no_deal_file(tmp_path: Path) -> None:
    """If nobody writes to it, it would be waited for without end."""
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(OSError, match="no ordinary file"):
        load(tmp_path / "pipe.yaml")


def test_a_file_may_be_given_by_path_or_open_as_text_or_bytes(tmp_path: Path) -> None:
    """Places name the file as it was given; a byte order mark is no part of the text."""
    path = tmp_path / "deal.yaml"
    path.write_bytes("\ufeffform: llp\ntitle: Ö\n".encode())
    by_path = load(path)
    with path.open(encoding="utf-8") as text, path.open("rb") as binary:
        assert by_path == load(text) == load(binary) == load(StringIO("form: llp\ntitle: Ö"))
    assert f"{path}:2" == str(by_path.places["title"])


def test_a_missing_file_is_the_caller_s_error(tmp_path: Path) -> None:
    """There is nothing to report on."""
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none.yaml")
