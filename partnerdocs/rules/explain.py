"""The page of a rule, from its docstring: for `partnerdocs explain`, for the docs and for the tests.

A rule's docstring is its page: a sentence that states the flaw, `Why:`, and one example that fails and one that
passes, each a small change of a base deal, as YAML on one or more lines.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from difflib import get_close_matches

import attrs

from partnerdocs.finding import Severity
from partnerdocs.rules.entry import Entry, Refusal, with_refusals

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
    flowed = " ".join(text.split())
    return flowed[:1].upper() + flowed[1:]


def find_entry(word: str, refusals: Iterable[Refusal] = ()) -> Entry | None:
    """The entry with this id or name, upper or lower case; None if there is none."""
    wanted = word.strip().casefold()
    known = with_refusals(refusals)
    return next((e for e in known if wanted and wanted in (e.id.casefold(), e.name, e.other_name)), None)


def suggestions(word: str, refusals: Iterable[Refusal] = ()) -> tuple[str, ...]:
    """Ids and names close to a word that is neither."""
    known = [w for e in with_refusals(refusals) for w in (e.id, e.name, e.other_name) if w]
    close = get_close_matches(word.strip().upper(), known, n=2) + get_close_matches(word.strip().lower(), known, n=3)
    return tuple(dict.fromkeys(close))


def explain(word: str, refusals: Iterable[Refusal] = ()) -> str:
    """The page of a rule as plain text, by its id or its name. Raises `KeyError` with suggestions if there is none.

    refusals: what reading refuses, with pages of its own (`dealfile.READING_RULES`, a layer beside this one).
    """
    refusals = tuple(refusals)
    entry = find_entry(word, refusals)
    if entry is None:
        close = suggestions(word, refusals)
        raise KeyError(f"There is no rule {word!r}." + (f" Did you mean {' or '.join(close)}?" if close else ""))
    it = page(entry.text)
    blocks = [
        f"{entry.id} {entry.name}",
        it.says,
        f"Why: {it.why}" if it.why else "",
        it.more,
        SEVERITIES[entry.severity] + "\n" + ENFORCED[entry.enforced],
        f"Source: {entry.source}" if entry.source else "",
    ]
    if it.fails:
        blocks.append(
            f"On the base deal `{it.base}` (docs/rules/base-{it.base}.md) this is found:\n  {it.fails}\n"
            f"and this is not:\n  {it.passes}"
        )
    if entry.enforced == "rule":
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
        f"**Source.** {entry.source}" if entry.source else "",
    ]
    if it.fails:
        lines += [
            f"On the base deal [`{it.base}`](base-{it.base}.md) this change is found:",
            f"```yaml\n{it.fails}\n```",
            "and this one is not:",
            f"```yaml\n{it.passes}\n```",
        ]
    return "\n\n".join(line for line in lines if line) + "\n"


def pages(refusals: Iterable[Refusal] = ()) -> dict[str, str]:
    """The generated part of the docs: file name to text, one page an id and an index."""
    known = with_refusals(refusals)
    files = {f"{e.id}.md": markdown(e) for e in known}
    rows = [f"| [{e.id}]({e.id}.md) | {e.name} | {e.severity.value} | {page(e.text).says} |" for e in known]
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
