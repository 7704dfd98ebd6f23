"""What the words of one deal rest on beside the value itself: its form's nouns, its parties' names, its documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import attrs

from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.terms import TERMS

#: Words that cannot stand as a short name by themselves, nor at the end of one: the name goes on to the next word.
_NEEDS_MORE = frozenset(
    {"the", "of", "and", "&", "for", "st", "saint", "dr", "mr", "mrs", "ms", "prof", "sir", "dame", "nhs"}
)
_ENDINGS = frozenset({"limited", "ltd", "llp", "lp", "plc", "cic", "inc", "se"})
_TERMS = frozenset(term.casefold() for term in TERMS)


@attrs.frozen(kw_only=True)
class Lexicon:
    """The names and nouns that one deal's documents use.

    nouns: the form's word for each standard word ("Partner" -> "Member", "the Vehicle" -> "the LLP").
    shorts, names: short and full name of each party by id; `[●]` where the name is open.
    vehicle: the vehicle's full name; empty if the deal has none.
    documents, things: what each transaction document, and each deliverable and resource, is, by id.
    matters: what each reserved matter is, by id.
    law: the governing law's key.
    """

    nouns: Mapping[str, str]
    shorts: Mapping[str, str]
    names: Mapping[str, str]
    vehicle: str
    documents: Mapping[str, str]
    things: Mapping[str, str]
    law: str
    matters: Mapping[str, str] = attrs.field(factory=dict)
    proper: frozenset[str] = frozenset()
    _standard: re.Pattern[str] | None = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(lambda self: _pattern(self.nouns), takes_self=True)
    )

    def noun(self, word: str) -> str:
        """The form's word for a standard word; the word itself if the form has no other."""
        return self.nouns.get(word, word)

    def in_form(self, text: str) -> str:
        """Text of ours with each standard word in the form's own; never for text of the deal."""
        return self._standard.sub(lambda m: self.nouns[m[0]], text) if self._standard else text


def _pattern(nouns: Mapping[str, str]) -> re.Pattern[str] | None:
    words = sorted(nouns, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b") if words else None


def lexicon_of(deal: Deal, nouns: Mapping[str, str]) -> Lexicon:
    """The lexicon of a deal in a form's nouns; open facts give `[●]`, never an error."""
    shorts, names = short_names(deal), full_names(deal)
    vehicle = deal.vehicle
    return Lexicon(
        nouns=dict(nouns),
        shorts=shorts,
        names=names,
        vehicle="" if vehicle is None else OPEN if is_open(vehicle) else _or_hole(vehicle.name),
        documents=_whats(deal.transaction_documents),
        things={**_whats(deal.deliverables), **_whats(deal.resources)},
        matters=_matters(deal),
        law=_or_hole(deal.law),
        proper=frozenset(w for n in (*shorts.values(), *names.values()) for w in n.split()[:1]) - {"The", OPEN},
    )


def _or_hole(value: str | None) -> str:
    return OPEN if value is None or is_open(value) else value


def _whats(things: Iterable[object]) -> dict[str, str]:
    if is_open(things):
        return {}
    return {str(t.id): _or_hole(t.what) for t in things if not is_open(t) and not is_open(t.id)}  # type: ignore[attr-defined]


def _matters(deal: Deal) -> dict[str, str]:
    if is_open(deal.governance) or is_open(deal.governance.reserved):
        return {}
    return {m.id: _or_hole(m.matter) for m in deal.governance.reserved if not is_open(m)}


def full_names(deal: Deal) -> dict[str, str]:
    """The full legal name of each party by id."""
    if is_open(deal.parties):
        return {}
    return {pid: OPEN if is_open(p) else _or_hole(p.name) for pid, p in deal.parties.items()}


def short_names(deal: Deal) -> dict[str, str]:
    """The short name of each party by id: as given, else as few words of its name as tell it from the others."""
    if is_open(deal.parties):
        return {}
    given: dict[str, str] = {}
    full: dict[str, Sequence[str]] = {}
    for pid, party in deal.parties.items():
        if is_open(party) or is_open(party.short):
            given[pid] = OPEN
        elif party.short is not None:
            given[pid] = party.short
        elif is_open(party.name):
            given[pid] = OPEN
        else:
            full[pid] = [w for i, w in enumerate(party.name.split()) if i or w != "The"] or [party.name]
    derived = _shortest(full, taken=frozenset(given.values()))
    return {pid: given.get(pid) or derived[pid] for pid in deal.parties}


def names_to_tell(deal: Deal) -> dict[str, str]:
    """The short name of each party by id, for people who look at the deal: its id where the name is still open."""
    return {pid: pid if OPEN in short else short for pid, short in short_names(deal).items()}


def _shortest(full: Mapping[str, Sequence[str]], taken: frozenset[str]) -> dict[str, str]:
    """The shortest heads of the names that differ; names that are wholly alike stay alike."""
    lengths = {pid: _whole_words(words, 1) for pid, words in full.items()}
    while True:
        heads = {pid: " ".join(full[pid][:n]).strip(",;:") for pid, n in lengths.items()}
        times = Counter(heads.values())
        longer = [
            pid for pid, head in heads.items() if (times[head] > 1 or head in taken) and lengths[pid] < len(full[pid])
        ]
        if not longer:
            return heads
        for pid in longer:
            lengths[pid] = _whole_words(full[pid], lengths[pid] + 1)


def _whole_words(words: Sequence[str], n: int) -> int:
    """The fewest words of a name, at least n, that can stand for it: no title, initial or term of the agreement."""
    while n < len(words) and (_needs_more(words[n - 1], words[n]) or _is_term(words[:n])):
        n += 1
    return n


def _needs_more(word: str, following: str) -> bool:
    plain = word.strip(".,").lower()
    initial = len(plain) < 2 and following.strip(".,").lower() not in _ENDINGS  # "A Ltd" is A, "A. Smith" is not
    return plain in _NEEDS_MORE or initial


def _is_term(words: Sequence[str]) -> bool:
    """Whether a name so far means something else in the agreement, as "Board" of "Board Street Surgery"."""
    return " ".join(words).strip(",;:").casefold() in _TERMS
