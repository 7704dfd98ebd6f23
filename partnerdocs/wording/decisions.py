"""A rule of decision in words: exactly the tree that is voted on and proved about.

Two ways to say it: what must happen ("Members who together hold at least 75% of ... vote for it", after "is passed
if") and what is needed ("a Special Resolution and the consent of Westmere", after "needs").
"""

from __future__ import annotations

from fractions import Fraction

from partnerdocs.model.decision import AnyOf, Consent, Every, Everyone, Rule, Threshold
from partnerdocs.model.open_point import OpenPoint, is_open, settled
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short
from partnerdocs.wording.numbers import count, part
from partnerdocs.wording.open_words import AT_LEAST_OR_MORE_THAN, OPEN, or_open
from partnerdocs.wording.texts import listed, with_article

#: What each threshold is measured against, by what is counted and the base.
BASES = {
    ("shares", "entitled"): "the Percentage Shares entitled to vote on it",
    ("shares", "all"): "the Percentage Shares of all the Partners",
    ("shares", "present"): "the Percentage Shares of the Partners present at the meeting",
    ("shares", "cast"): "the Percentage Shares voted for or against it",
    ("partners", "entitled"): "the Partners entitled to vote on it",
    ("partners", "all"): "all the Partners",
    ("partners", "present"): "the Partners present at the meeting",
    ("partners", "cast"): "the Partners that vote for or against it",
    ("seats", "entitled"): "the Representatives entitled to vote on it",
    ("seats", "all"): "all the Representatives",
    ("seats", "present"): "the Representatives present at the meeting",
    ("seats", "cast"): "the Representatives who vote for or against it",
}
_SUFFIXES = ("resolution", "decision", "consent", "vote", "approval", "matter")


@or_open
def decision_term(value: str) -> str:
    """The term that a named decision is: "special" gives "Special Resolution"."""
    words = value.replace("_", "-").split("-")
    capital = " ".join(
        w if w in ("of", "the", "by", "and", "or") and i else w[:1].upper() + w[1:] for i, w in enumerate(words)
    )
    return capital if words[-1].lower() in _SUFFIXES else f"{capital} Resolution"


@or_open
def decision(value: Rule | str | tuple[str, ...], lexicon: Lexicon) -> str:
    """What is needed, as a noun: "a Special Resolution", "a Special Resolution and the consent of Westmere"."""
    if isinstance(value, tuple):
        return listed([decision(v, lexicon) for v in value])
    return _joined(value, lexicon, "needs")


@or_open
def rule(value: Rule, lexicon: Lexicon) -> str:
    """What must happen for a resolution to pass: words that follow "is passed if"."""
    return _joined(value, lexicon, "if")


def _joined(value: Rule, lexicon: Lexicon, mood: str, label: str = "", depth: int = 0) -> str:
    """A tree in words. Branches inside branches are labelled, so that no "and" can be read into another "or"."""
    if not isinstance(value, Every | AnyOf):
        return _leaf(value, lexicon) if mood == "if" else _need(value, lexicon)
    if is_open(value.rules) or not value.rules:
        return OPEN
    rules, word = value.rules, "and" if isinstance(value, Every) else "or"
    if len(rules) == 1:
        return _joined(rules[0], lexicon, mood, label, depth)
    if depth == 0 and not any(isinstance(r, Every | AnyOf) for r in rules):
        return _flat([_joined(r, lexicon, mood, depth=1) for r in rules], word, ", " if mood == "if" else " ")
    labels = [_label(i, depth, label) for i in range(len(rules))]
    parts = [f"({n}) {_joined(r, lexicon, mood, n, depth + 1)}" for n, r in zip(labels, rules, strict=True)]
    listing = "; ".join(parts[:-1]) + f"; {word} {parts[-1]}"
    return listing if depth == 0 else f"{_lead(word, len(rules))} {listing}"


def _flat(parts: list[str], word: str, gap: str) -> str:
    if len(parts) == 2:
        return f"{parts[0]}{gap}{word} {parts[1]}"
    return "; ".join(parts[:-1]) + f"; {word} {parts[-1]}"


def _lead(word: str, n: int) -> str:
    if n == 2:
        return "both" if word == "and" else "either"
    return "all of" if word == "and" else "at least one of"


def _label(i: int, depth: int, above: str) -> str:
    romans = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
    if depth == 0:
        return str(i + 1)
    return romans[i] if depth == 1 and i < len(romans) else f"{above}.{i + 1}"


@or_open
def _leaf(value: Rule, lexicon: Lexicon) -> str:
    """One thing that must happen."""
    if isinstance(value, str):
        return f"the votes for it are enough for {with_article(decision_term(value))}"
    if isinstance(value, Consent):
        return f"{short(value.of, lexicon)} consents to it"
    if isinstance(value, Everyone):
        return f"every {_who(value, lexicon)} entitled to vote on it votes for it"
    who, one = _voters(value, lexicon)  # type: ignore[arg-type]  # branches never come here
    return f"{who} {'votes' if one else 'vote'} for it"


@or_open
def _need(value: Rule, lexicon: Lexicon) -> str:
    """One thing that is needed."""
    if isinstance(value, str):
        return with_article(decision_term(value))
    if isinstance(value, Consent):
        return f"the consent of {short(value.of, lexicon)}"
    if isinstance(value, Everyone):
        return f"the vote of every {_who(value, lexicon)} entitled to vote on it"
    return f"the votes of {_voters(value, lexicon)[0]}"  # type: ignore[arg-type]  # branches never come here


@or_open
def _who(value: Everyone, lexicon: Lexicon) -> str:
    return lexicon.noun("Partner") if settled(value.of) == "partners" else "Representative"


def _voters(value: Threshold, lexicon: Lexicon) -> tuple[str, bool]:
    """Who must vote for it, and whether they are one."""
    compare, amount = _amount(value)
    is_count = _is_count(value, amount)
    who = f"{compare} {_count(amount) if is_count else part(amount)} of {lexicon.in_form(_base(value))}"
    if not is_open(value.of) and value.of == "shares":
        who = f"{lexicon.noun('Partners')} who together hold {who}"
    return who, is_count and not is_open(amount) and amount == 1


def _amount(value: Threshold) -> tuple[str, Fraction]:
    """How the number is compared, and the number, which may be open."""
    for key, compare in (("more_than", "more than"), ("at_least", "at least"), ("threshold", AT_LEAST_OR_MORE_THAN)):
        found = getattr(value, key)
        if found is not None:
            return compare, found
    raise AssertionError("a threshold without a number cannot be built")


def _is_count(value: Threshold, amount: Fraction) -> bool:
    """Over partners or seats a whole number is a count; everything else is a part."""
    return not is_open(value.of) and value.of != "shares" and not is_open(amount) and Fraction(amount).denominator == 1


@or_open
def _count(amount: Fraction) -> str:
    return count(int(amount))


@or_open
def _base(value: Threshold) -> str:
    if isinstance(value.counted, OpenPoint) and not is_open(value.of):
        return {"shares": "the Percentage Shares", "partners": "the Partners", "seats": "the Representatives"}[
            value.of
        ] + f" {OPEN}"
    return BASES[settled(value.of), settled(value.counted)]
