"""The page of a rule, from its docstring: for `partnerdocs explain`, for the docs and for the tests.

A rule's docstring is its page: a sentence that states the flaw, `Why:`, and one example that fails and one that
passes, each a small change of a base deal, as YAML on one or more lines.
"""

from __future__ import annotations

import inspect
import re
from difflib import get_close_matches

import attrs

from partnerdocs.finding import Severity
from partnerdocs.rules.entry import Entry, entries

_MARKS = re.compile(r"^(Why|Base|Fails|Passes):[ \t]*", re.MULTILINE)

SEVERITIES = {
    Severity.ERROR: "Error: the agreement would contradict itself or be unlawful on its face.",
    Severity.WARNING: "Warning: lawful, but probably not meant, or dangerous.",
    Severity.ADVICE: "Advice: good practice.",
    Severity.OPEN_POINT: "Open point: no fault while the deal is negotiated; an error at signing.",
}

ENFORCED = {
    "rule": "Found when the deal is checked.",
    "reading": "Found when the deal is read or built: no deal can hold it.",
    "open point": "Found when the deal is checked, wherever the fact is missing or marked as open.",
    "runner": "Said by the program about its own checks.",
}


@attrs.frozen(kw_only=True)
class Page:
    """A docstring taken apart.

    says: the flaw, in one sentence; why: what would come of it; more: anything else that it tells.
    base, fails, passes: the name of a base deal and two changes of it, as YAML; empty where there is no example.
    """

    says: str
    why: str
    more: str
    base: str
    fails: str
    passes: str


def page(doc: str) -> Page:
    """Take the docstring of a rule apart; what it lacks is empty."""
    text = inspect.cleandoc(doc)
    pieces = _MARKS.split(text)
    head, marked = pieces[0], dict(zip(pieces[1::2], pieces[2::2], strict=True))
    says, _, more = head.strip().partition("\n\n")
    why, _, rest = marked.get("Why", "").partition("\n\n")
    passes, _, tail = marked.get("Passes", "").partition("\n\n")
    return Page(
        says=_flowed(says),
        why=_flowed(why),
        more="\n\n".join(_flowed(p) for t in (more, rest, tail) for p in t.split("\n\n") if p.strip()),
        base=marked.get("Base", "").strip(),
        fails=_flowed(marked.get("Fails", "")),
        passes=_flowed(passes),
    )


def _flowed(text: str) -> str:
    return " ".join(text.split())


def find_entry(word: str) -> Entry | None:
    """The entry with this id or name, upper or lower case; None if there is none."""
    wanted = word.strip().casefold()
    return next((e for e in entries() if wanted in (e.id.casefold(), e.name)), None)


def suggestions(word: str) -> tuple[str, ...]:
    """Ids and names close to a word that is neither."""
    known = [e.id for e in entries()] + [e.name for e in entries()]
    close = get_close_matches(word.strip().upper(), known, n=2) + get_close_matches(word.strip().lower(), known, n=3)
    return tuple(dict.fromkeys(close))


def explain(word: str) -> str:
    """The page of a rule as plain text, by its id or its name. Raises `KeyError` with suggestions if there is none."""
    entry = find_entry(word)
    if entry is None:
        close = suggestions(word)
        raise KeyError(f"There is no rule {word!r}." + (f" Did you mean {' or '.join(close)}?" if close else ""))
    it = page(entry.text)
    blocks = [
        f"{entry.id} {entry.name}",
        it.says,
        f"Why: {it.why}" if it.why else "",
        it.more,
        SEVERITIES[entry.severity] + "\n" + ENFORCED[entry.enforced],
        f"Source: {entry.source}",
    ]
    if it.fails:
        blocks.append(f"On the base deal `{it.base}` this is found:\n  {it.fails}\nand this is not:\n  {it.passes}")
    blocks.append(f"To accept it: accept: [{{rule: {entry.id}, at: <path>, because: <reason>, by: <name>}}]")
    return "\n\n".join(b for b in blocks if b)


def markdown(entry: Entry) -> str:
    """The page of a rule for the docs site."""
    it = page(entry.text)
    lines = [
        f"# {entry.id} {entry.name}",
        it.says,
        f"**Why.** {it.why}" if it.why else "",
        it.more,
        f"**Severity.** {SEVERITIES[entry.severity]} {ENFORCED[entry.enforced]}",
        f"**Source.** {entry.source}",
    ]
    if it.fails:
        lines += [
            f"On the base deal `{it.base}` this change is found:",
            f"```yaml\n{it.fails}\n```",
            "and this one is not:",
            f"```yaml\n{it.passes}\n```",
        ]
    return "\n\n".join(line for line in lines if line) + "\n"


def pages() -> dict[str, str]:
    """The generated part of the docs: file name to text, one page an id and an index."""
    files = {f"{e.id}.md": markdown(e) for e in entries()}
    rows = [f"| [{e.id}]({e.id}.md) | {e.name} | {e.severity.value} | {page(e.text).says} |" for e in entries()]
    files["index.md"] = "\n".join(
        [
            "# Rules",
            "",
            "What the program looks for in a deal.",
            "Each page says what the rule finds, why, and where the requirement comes from.",
            "",
            "| id | name | severity | what is wrong |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )
    return files


def write_pages(folder: str) -> tuple[str, ...]:
    """Write the generated docs into a folder, remove pages of rules that are gone, and name what changed."""
    from pathlib import Path

    changed = []
    home = Path(folder)
    home.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in home.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
            changed.append(old.name)
    for name, text in wanted.items():
        target = home / name
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8", newline="\n")
            changed.append(name)
    return tuple(sorted(changed))


if __name__ == "__main__":
    import sys

    for changed_page in write_pages(sys.argv[1] if len(sys.argv) > 1 else "docs/rules"):
        print(changed_page)
