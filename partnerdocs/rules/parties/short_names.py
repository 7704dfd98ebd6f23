"""Whether each party is called by a name that nobody and nothing else has."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.wording.lexicon import short_names
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.terms import TERMS

_TERMS = {term.casefold(): term for term in TERMS}


@rule(
    "PTY-24",
    "short-name-taken",
    ERROR,
    source="Practice: a contract calls each party by one name, and nobody else by it.",
)
def short_name_taken(deal: Deal) -> Iterator[Finding]:
    """Two parties are called by the same name, or a party by a name that means something else in the agreement.

    Why: the agreement says only "Ash shall pay"; nobody could tell which Ash owes it.
    A party that is called as the agreement calls an organ or another thing (Board, Member, Services) is only a
    warning: it can be told from the sentence, but not always. Without `short` a party is called by the first words of
    its name that tell it from the others.

    Base: two
    Fails:  {parties: {b: {short: Ashdown}}}
    Passes: {parties: {b: {short: Brookside}}}
    """
    called: dict[str, str] = {}
    for pid, name in sorted(short_names(deal).items()):
        if OPEN in name:
            continue
        first = called.setdefault(_plain(name), pid)
        if first != pid:
            yield Finding(
                at=f"parties.{pid}.short",
                says=f"Two parties, {first} and {pid}, are both called {name!r} in the agreement.",
                fix="Give each a `short` name of its own.",
                also=(f"parties.{first}.short",),
            )
        elif (other := _other_meaning(deal, name)) is not None:
            yield Finding(
                at=f"parties.{pid}.short",
                says=f"The party {pid} is called {name!r} in the agreement, which is also {other}.",
                fix="Call it otherwise: give it another `short`.",
                severity=WARNING,
            )


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _other_meaning(deal: Deal, name: str) -> str | None:
    """What else a name means in the agreement; None if nothing."""
    plain = _plain(name)
    if not is_open(deal.governance) and not is_open(deal.governance.board):
        board = deal.governance.board.name
        if not is_open(board) and _plain(board) == plain:
            return "the name of the board"
    term = _TERMS.get(plain)
    return None if term is None else f"a term with a meaning of its own there ({term})"
