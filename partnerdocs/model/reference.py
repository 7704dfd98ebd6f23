"""References inside a deal: every fact that names another element must find it, and ids are words and unique."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, islice
from typing import Annotated, Any, Literal, get_args, get_origin

from partnerdocs.model.field import facets
from partnerdocs.model.kind import Problem, Ref, shown
from partnerdocs.model.limits import ID, MAX_CHARACTERS, MAX_NODES, NONE_WORDS
from partnerdocs.model.open_point import is_open
from partnerdocs.model.party import PartyKind
from partnerdocs.model.walk import Fact, alternatives, classes_of, is_model, walk

#: More of either help nobody to mend a deal, and looking for them in a hostile file takes minutes.
MAX_PROBLEMS = 100
MAX_HINTS = 100


def known_ids(deal: Any) -> dict[str, tuple[str, ...] | None]:
    """The ids that each kind of reference may name; None where the collection is open, so that anything may."""
    from partnerdocs.model.decision import ROLES

    governance = deal.governance
    decisions = governance if is_open(governance) else governance.decisions
    reserved = governance if is_open(governance) else governance.reserved
    return {
        "parties": _keys(deal.parties),
        "vehicle": ("vehicle",),
        "roles": tuple(ROLES),
        "deliverables": _ids(deal.deliverables),
        "resources": _ids(deal.resources),
        "transaction_documents": _ids(deal.transaction_documents),
        "governance.decisions": _keys(decisions),
        "governance.reserved": _ids(reserved),
    }


@lru_cache(maxsize=16)
def words_instead_of(collection: str) -> frozenset[str]:
    """The words that may stand in the place of an id of a collection, so that no id may be one of them.

    Where a fact names a party or says `board`, a party called `board` could never be named. A party may be called by a
    kind of party, as `university`: see `_two_meanings`.
    """
    from partnerdocs.model.deal import Deal

    found: set[str] = set()
    for facet in (f for cls in classes_of(Deal) for f in facets(cls)):
        options = alternatives(facet.type)
        if any(collection in ref.kinds for o in options if (ref := _mark(o)) is not None):
            found.update(str(word) for o in options if get_origin(o) is Literal for word in get_args(o))
    return frozenset(found) - set(get_args(PartyKind))


def _keys(collection: Any) -> tuple[str, ...] | None:
    return None if is_open(collection) else tuple(collection)


def _ids(collection: Any) -> tuple[str, ...] | None:
    if is_open(collection) or any(is_open(e) for e in collection):
        return None
    return tuple(e.id for e in collection)


def reference_problems(deal: Any) -> Iterator[Problem]:
    """Each odd id, each reference that leads nowhere and each id that stands twice, with its path; the first hundred.

    Of a deal that is larger than any file only that is said.
    """
    facts = tuple(walk(deal, keys=True))
    if too_large := tuple(_size_problems(facts)):
        yield from too_large
        return
    known = known_ids(deal)
    texts = tuple(fact for fact in facts if isinstance(fact.value, str))
    dangling = (problem for fact in texts for problem in _dangling(fact, fact.kind, fact.value, known))
    yield from islice(chain(_odd_ids(texts), dangling, _doubled(deal), _two_meanings(deal, texts)), MAX_PROBLEMS)


def _size_problems(facts: tuple[Fact, ...]) -> Iterator[Problem]:
    """More than the reader would take back: facts as they are written at most, and characters."""
    says = ""
    if sum(8 if is_open(f.value) else 4 for f in facts) > MAX_NODES:  # a fast look, which hardly any deal fails
        stated = (f.value for f in facts if f.value is not f.facet.default)
        nodes = sum(8 if is_open(value) else 4 if is_model(value) else 2 for value in stated)
        says = f"The deal holds more than {MAX_NODES:,} facts; no deal does." if nodes > MAX_NODES else ""
    if sum(_characters(f.value) for f in facts) > MAX_CHARACTERS:
        says = f"The texts of the deal hold more than {MAX_CHARACTERS:,} characters; no deal does."
    if says:
        yield Problem(at="", says=says, fix="Check that it is the deal.", rule="READ-08")


def _characters(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    return len(value.open_words) + len(value.open_owner) if is_open(value) else 0


#: Mappings whose keys are ids that other facts name.
_KEYED = frozenset({("parties",), ("governance", "decisions")})


def _odd_ids(texts: Iterable[Fact]) -> Iterator[Problem]:
    """Ids that are no single word, and words that mean something of their own where an id may stand."""
    for fact in texts:
        if fact.is_key and fact.steps[:-1] in _KEYED:
            yield from _odd_id(fact, ".".join(map(str, fact.steps[:-1])))
        elif fact.facet.fixed and fact.facet.name == "id":
            yield from _odd_id(fact)


def _odd_id(fact: Fact, collection: str = "") -> Iterator[Problem]:
    from partnerdocs.model.decision import ROLES

    name = fact.value
    if not ID.fullmatch(name):
        says, fix = f"{shown(name)} is no id.", "Use one word of letters, digits, - and _."
    elif name in ("vehicle", *ROLES) or name in NONE_WORDS or name in words_instead_of(collection):
        says, fix = f"{name!r} means something of its own in a deal, so it is no id.", "Choose another id."
    else:
        return
    yield Problem(at=fact.path, says=says, fix=fix, rule="READ-14")


def _dangling(fact: Fact, kind: Any, value: str, known: Mapping[str, tuple[str, ...] | None]) -> Iterator[Problem]:
    ref = _reference(kind, value)
    if ref is None:
        return
    wanted = [known[k] for k in ref.kinds]
    if any(w is None for w in wanted) or any(value in (w or ()) for w in wanted):
        return
    yield _no_such(fact.path, value, ref, [i for w in wanted for i in w or ()])


def _no_such(path: str, value: str, ref: Ref, ids: list[str]) -> Problem:
    close = difflib.get_close_matches(value[:60], ids[:MAX_HINTS], n=1)
    hint = f"Did you mean {close[0]!r}?" if close else f"Known: {', '.join(ids[:MAX_HINTS]) or 'none'}."
    return Problem(
        at=path, says=f"{shown(value)} names no element of {' or '.join(ref.kinds)}.", fix=hint, rule="REF-01"
    )


def _reference(kind: Any, value: str) -> Ref | None:
    """The mark by which a kind says that this text refers, if it does; a word of a Literal does not."""
    if get_origin(kind) is Annotated:
        return _mark(kind)
    found = None
    for option in get_args(kind):
        if get_origin(option) is Literal and value in get_args(option):
            return None
        found = found or _reference(option, value)
    return found


def _mark(kind: Any) -> Ref | None:
    return next((m for m in get_args(kind)[1:] if isinstance(m, Ref)), None) if get_origin(kind) is Annotated else None


def _two_meanings(deal: Any, texts: Iterable[Fact]) -> Iterator[Problem]:
    """Words that name one party by its id and others by their kind, where a fact can mean either."""
    if is_open(deal.parties):
        return
    for fact in texts:
        if fact.value not in deal.parties:
            continue
        options = alternatives(fact.kind)
        names_a_party = any((mark := _mark(o)) is not None and "parties" in mark.kinds for o in options)
        if names_a_party and any(get_origin(o) is Literal and fact.value in get_args(o) for o in options):
            of_kind = {pid for pid, p in deal.parties.items() if not is_open(p) and p.kind == fact.value}
            if of_kind != {fact.value}:
                yield Problem(
                    at=fact.path,
                    says=f"{shown(fact.value)} is the id of a party and a kind of party; here it could mean either.",
                    fix="Give the party another id.",
                    rule="READ-14",
                )


def _doubled(deal: Any) -> Iterator[Problem]:
    governance = deal.governance
    lists = {
        "deliverables": (deal.deliverables, "DEL-21"),
        "resources": (deal.resources, "REF-02"),
        "risks": (deal.risks, "REF-02"),
        "premises": (deal.premises, "REF-02"),
        "transaction_documents": (deal.transaction_documents, "REF-02"),
        "governance.reserved": (() if is_open(governance) else governance.reserved, "REF-02"),
    }
    for path, (collection, rule) in lists.items():
        if is_open(collection):
            continue
        counts = Counter(e.id for e in collection if not is_open(e))
        for name, times in counts.items():
            if times > 1:
                yield Problem(
                    at=f"{path}.{name}",
                    says=f"The id {name!r} stands {times} times in {path}.",
                    fix="Give each element an id of its own.",
                    rule=rule,
                )
