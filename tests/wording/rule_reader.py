"""Reads the words of a rule of decision back to its tree, by the labels and joining words alone.

It stands beside the wording as a second pair of eyes: it shares no code with it, so that words which could be read
as another tree make a test fail.
"""

import re
from fractions import Fraction

from partnerdocs.model.decision import AnyOf, Consent, Every, Everyone, Rule, Threshold

ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
SMALL = {w: n for n, w in enumerate(("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))}
BASES = {
    "the Percentage Shares entitled to vote on it": ("shares", "entitled"),
    "the Percentage Shares of all the Members": ("shares", "all"),
    "the Percentage Shares of the Members present at the meeting": ("shares", "present"),
    "the Percentage Shares voted for or against it": ("shares", "cast"),
    "the Members entitled to vote on it": ("partners", "entitled"),
    "all the Members": ("partners", "all"),
    "the Members present at the meeting": ("partners", "present"),
    "the Members that vote for or against it": ("partners", "cast"),
    "the Representatives entitled to vote on it": ("seats", "entitled"),
    "all the Representatives": ("seats", "all"),
    "the Representatives present at the meeting": ("seats", "present"),
    "the Representatives who vote for or against it": ("seats", "cast"),
}


def read_rule(words: str) -> Rule:
    """The tree that the words say."""
    if words.startswith("(1) "):
        return _labelled(words, 0, "")
    for word, branch in (("and", Every), ("or", AnyOf)):
        cut = words.rfind(f", {word} ")
        if "; " not in words and cut >= 0:
            return branch(rules=(_leaf(words[:cut]), _leaf(words[cut + len(word) + 3 :])))
        cut = words.rfind(f"; {word} ")
        if cut >= 0:
            heads = words[:cut].split("; ")
            return branch(rules=(*map(_leaf, heads), _leaf(words[cut + len(word) + 3 :])))
    return _leaf(words)


def _label(i: int, depth: int, above: str) -> str:
    return str(i + 1) if depth == 0 else ROMANS[i] if depth == 1 else f"{above}.{i + 1}"


def _labelled(words: str, depth: int, above: str) -> Rule:
    parts, joined, i = [], "", 0
    rest = words.removeprefix(f"({_label(0, depth, above)}) ")
    while True:
        here, following = _label(i, depth, above), _label(i + 1, depth, above)
        match = re.search(rf"; (and |or |)\({re.escape(following)}\) ", rest)
        parts.append((rest[: match.start()] if match else rest, here))
        if not match:
            break
        joined, rest, i = match[1].strip(), rest[match.end() :], i + 1
    branch = Every if joined == "and" else AnyOf
    return branch(rules=tuple(_nested(p, depth + 1, label) for p, label in parts))


def _nested(words: str, depth: int, above: str) -> Rule:
    for lead in ("both ", "either ", "all of ", "at least one of "):
        if words.startswith(f"{lead}({_label(0, depth, above)}) "):
            return _labelled(words.removeprefix(lead), depth, above)
    return _leaf(words)


def _leaf(words: str) -> Rule:
    if match := re.fullmatch(r"the votes for it are enough for an? (.+) Resolution", words):
        return match[1].lower()
    if match := re.fullmatch(r"(\w+) consents to it", words):
        return Consent(of=match[1].lower())
    if words == "every Member entitled to vote on it votes for it":
        return Everyone(of="partners")
    if words == "every Representative entitled to vote on it votes for it":
        return Everyone(of="representatives")
    match = re.fullmatch(
        r"(?:Members who together hold )?(at least|more than) (\S+) of (.+) (?:vote|votes) for it", words
    )
    assert match, words
    of, counted = BASES[match[3]]
    key = "at_least" if match[1] == "at least" else "more_than"
    return Threshold(**{key: _number(match[2])}, of=of, counted=counted)


def _number(words: str) -> Fraction:
    if words in SMALL:
        return Fraction(SMALL[words])
    for sign, rest in (("⅓", Fraction(1, 3)), ("⅔", Fraction(2, 3)), ("⅙", Fraction(1, 6)), ("⅚", Fraction(5, 6))):
        if words.endswith(f"{sign}%"):
            return (Fraction(words.removesuffix(f"{sign}%") or "0") + rest) / 100
    return Fraction(words.removesuffix("%")) / (100 if words.endswith("%") else 1)
