"""`partnerdocs explain`: the page of whatever a finding can name, wherever it comes from."""

from __future__ import annotations

from partnerdocs.dealfile import READING_RULES
from partnerdocs.drafting.check import CHECKS
from partnerdocs.library.lint import all_checks, find_check
from partnerdocs.rules.explain import explain as explain_rule
from partnerdocs.rules.explain import find_entry

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
                return f"{key} {name}\n\n{meaning}"
    check = find_check(word)
    if check is not None:
        return f"{check.id} {check.name}\n\n{check.meaning}\n\nA check of the clause library."
    return None


def known_ids() -> tuple[str, ...]:
    """Every id that a finding outside the deal rules can carry."""
    return (*CHECKS, *WORD_CHECKS, *(c.id for c in all_checks()))
