"""`partnerdocs explain` and the pages in the docs: of whatever a finding can name, wherever it comes from."""

from __future__ import annotations

import re
from difflib import get_close_matches

from partnerdocs.dealfile import READING_RULES
from partnerdocs.drafting.check import CHECKS
from partnerdocs.library.lint import all_checks, find_check
from partnerdocs.rules.bases import BASES, base_text
from partnerdocs.rules.entry import with_refusals
from partnerdocs.rules.explain import explain as explain_rule
from partnerdocs.rules.explain import find_entry
from partnerdocs.rules.explain import pages as rule_pages

#: What is said about Word files: the gate, the house and the lint.
WORD_CHECKS = {
    "WRD-00": ("house-incomplete", "A house style lacks a style, a list or a place that documents need."),
    "WRD-01": ("unsafe-word-file", "A Word file holds something that is not opened here, such as a macro."),
    "WRD-02": ("word-file-broken", "A Word file is broken in a way that Word may hide or repair by guessing."),
}


def explain(word: str) -> str | None:
    """The page of a rule or check by its id or name, as plain text; None if there is none.

    It looks among deal rules and reading rules, then the checks of documents, of the clause library and of Word files.
    """
    if find_entry(word, READING_RULES.values()) is not None:
        return explain_rule(word, READING_RULES.values())
    for checks in (CHECKS, WORD_CHECKS):
        for key, (name, meaning) in checks.items():
            if word.casefold() in (key.casefold(), name):
                return f"{key} {name}\n\n{meaning}\n\n{_when_found(key)}"
    check = find_check(word)
    if check is not None:
        return f"{check.id} {check.name}\n\n{check.meaning}\n\nA check of the clause library."
    return None


def meant(word: str) -> tuple[str, ...]:
    """Ids and names that somebody may have meant by a word that is neither, the likeliest first: `SHR-1` is SHR-01."""
    rules = with_refusals(READING_RULES.values())
    ids = [*(rule.id for rule in rules), *known_ids()]
    names = [name for rule in rules for name in (rule.name, rule.other_name) if name]
    names += [*(name for name, _ in (*CHECKS.values(), *WORD_CHECKS.values())), *(c.name for c in all_checks())]
    number = re.fullmatch(r"\s*([a-z]+)[\s-]*0*([0-9]+)\s*", word, re.IGNORECASE)
    padded = f"{number[1].upper()}-{number[2]:0>2}" if number else ""
    close = get_close_matches(word.strip().upper(), ids, n=2) + get_close_matches(word.strip().lower(), names, n=3)
    return tuple(dict.fromkeys([*([padded] if padded in ids else []), *close]))[:3]


#: Checks that look at a text which is to be signed; all other checks of documents find faults of the clause library.
_AT_SIGNING = ("DOC-25", "DOC-26")


def _when_found(key: str) -> str:
    """When a check of a document or of a Word file speaks, whose the fault is, and what to do."""
    if key in _AT_SIGNING:
        return (
            "Found by `partnerdocs check --final`, and before a text of `status: execution` is written: then nothing "
            "is written unless a working draft is asked for. Settle it in the deal, or accept it there with a reason."
        )
    if key.startswith("DOC"):
        return (
            "Found when a document is drafted. It is a fault of the clause library, not of the deal: tell those who "
            "edit the clauses. Where it is an error, the document is written all the same, the command ends with exit "
            "code 3, and the place that is named must be read by hand."
        )
    return "Found when a Word file or a house style is opened, or in a Word file that was written. See Our Word files."


def pages() -> dict[str, str]:
    """The generated part of the docs: file name to text. A page for each rule, check of documents and of Word files."""
    files = rule_pages(READING_RULES.values())
    checks = {**CHECKS, **WORD_CHECKS}
    for key, (name, meaning) in checks.items():
        files[f"{key}.md"] = f"# {key} {name}\n\n{meaning}\n\n{_when_found(key)}\n"
    for name in BASES:
        files[f"base-{name}.md"] = _base_page(name)
    files["index.md"] += "\n".join(
        [
            "",
            "## Documents and Word files",
            "",
            "What is looked for in a drafted document and in a Word file.",
            "The checks of the clause library are listed in [Writing clauses](../writing-clauses.md).",
            "",
            "| id | name | what is wrong |",
            "|---|---|---|",
            *(f"| [{key}]({key}.md) | {name} | {meaning} |" for key, (name, meaning) in sorted(checks.items())),
            "",
            "## The base deals of the examples",
            "",
            "The examples on the pages are small changes of one of these deals: "
            + ", ".join(f"[`{name}`](base-{name}.md)" for name in BASES)
            + ".",
            "",
        ]
    )
    return files


def _base_page(name: str) -> str:
    return (
        f"# The base deal `{name}`\n\n"
        "The examples of some rules are changes of this deal.\n"
        "A change is written as a piece of a deal file that is laid over it: a key takes the place of the same key,\n"
        "`null` removes one, and an element of a list is named by its id.\n\n"
        f"```yaml\n{base_text(name).rstrip()}\n```\n"
    )


def known_ids() -> tuple[str, ...]:
    """Every id that a finding outside the deal rules can carry."""
    return (*CHECKS, *WORD_CHECKS, *(c.id for c in all_checks()))
