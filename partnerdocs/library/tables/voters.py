"""Voters in words: partners by their names, members of the board that nobody alone appoints by their number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short
from partnerdocs.wording.numbers import count
from partnerdocs.wording.texts import listed, sentence

if TYPE_CHECKING:
    from partnerdocs.analysis.votes.answer import Case, Listing
    from partnerdocs.model.deal import Deal

#: More coalitions than this are counted, not listed.
MOST_COALITIONS = 8


@attrs.frozen(kw_only=True)
class Voters:
    """Who votes in one case of a decision, and what each is called.

    alike: ids of the independent members of the board, each of whom can stand in for another: so they are told by
        how many of them there are.
    chair: whether an independent chair with the casting vote is a voter apart; seated: whether on one of their seats.
    """

    lexicon: Lexicon
    alike: tuple[str, ...] = ()
    chair: bool = False
    seated: bool = False

    @classmethod
    def of(cls, deal: Deal, case: Case, lexicon: Lexicon) -> Voters:
        """The voters of a case of a decision."""
        from partnerdocs.analysis.votes.electorate import CHAIR, independents

        lone = independents(deal)
        return cls(
            lexicon=lexicon,
            alike=tuple(pid for pid, seats in lone.items() if seats and pid != case.chair),
            chair=case.chair == CHAIR,
            seated=case.chair == CHAIR and bool(lone[CHAIR]),
        )

    def groups(self, found: Listing) -> str:
        """Coalitions as alternatives; how many there are, if they are many."""
        kinds = found.one_of_each(self.alike)
        if len(kinds) > MOST_COALITIONS:
            words = f"{count(len(kinds))} combinations, the smallest of {count(kinds.smallest)}"
            return self.lexicon.in_form(words)
        return "; ".join(self._group(group) for group in kinds)

    def each(self, ids: Sequence[str]) -> str:
        """Voters, any one of whom is meant."""
        names = [self._name(pid) for pid in ids if pid not in self.alike]
        if len(names) < len(ids):
            names.append(self._independents(1, any_of=True))
        return sentence(listed(names, "or")) if names else "Nobody alone"

    def _group(self, ids: Sequence[str]) -> str:
        names = [self._name(pid) for pid in ids if pid not in self.alike]
        if len(names) < len(ids):
            names.append(self._independents(len(ids) - len(names)))
        return listed(names)

    def _name(self, pid: str) -> str:
        return "the chair" if self.chair and pid == "chair" else short(pid, self.lexicon)

    def _independents(self, number: int, *, any_of: bool = False) -> str:
        """So many of them, in the defined term of the clause on the board."""
        kind = "other Independent" if self.seated else "Independent"
        if len(self.alike) == 1:
            return f"the {kind}"
        if any_of:
            return f"any of the {kind}s"
        if number == len(self.alike):
            return f"{'both' if number == 2 else 'all'} of the {kind}s"
        return f"{count(number)} of the {kind}s"
