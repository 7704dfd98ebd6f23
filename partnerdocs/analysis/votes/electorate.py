"""Who votes, read from the deal: partners, members that nobody alone appoints, and who else must consent."""

from fractions import Fraction
from typing import Literal

import attrs

from partnerdocs.analysis.votes.named import leaves
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import ROLES, Consent, Everyone, Rule, Threshold
from partnerdocs.model.governance import Board
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party

Body = Literal["board", "partners"]

#: The independent chair, and what the other members that nobody alone appoints are called: `independent-1`, ...
CHAIR, INDEPENDENT = "chair", "independent"


@attrs.frozen(kw_only=True)
class Electorate:
    """Who votes in one body, each with what it carries. The same voters in the same order in every body of a matter.

    A partner votes as one: its representatives do as it says, also where they vote individually.

    body: the board or the partners' meeting.
    ids: the voters; `partners` says which of them are partners.
    shares, heads, seats: what each voter carries, whether or not it may vote here; seats only on the board.
    votes: whether each may vote here: on the board, it has a seat; nowhere, if it is excluded.
    excluded: voters that are kept from voting by a conflict or because their vote is suspended.
    fewer_are_enough: whether a number that a majority needs shrinks to those who may vote.
    silent: members of the board that nobody alone appoints, where its votes are those of the partners: they make up a
        quorum, have no vote, and are not counted among the votes of representatives.
    casting: place of the voter that has the casting vote, if the chair has one; `casting_of` says over what.
    """

    body: Body
    ids: tuple[str, ...]
    partners: frozenset[str]
    shares: tuple[Fraction, ...]
    heads: tuple[Fraction, ...]
    seats: tuple[Fraction, ...]
    excluded: frozenset[str] = frozenset()
    fewer_are_enough: bool = False
    silent: frozenset[str] = frozenset()
    casting: int | None = None
    casting_of: str = ""

    @property
    def votes(self) -> tuple[bool, ...]:
        """Whether each voter may vote in this body."""
        seated = self.seats if self.body == "board" else tuple(Fraction(pid in self.partners) for pid in self.ids)
        kept = self.excluded | self.silent
        return tuple(seats > 0 and pid not in kept for pid, seats in zip(self.ids, seated, strict=True))

    def carried(self, what: str) -> tuple[Fraction, ...]:
        """What each voter carries in a vote, of `shares`, `partners` or `seats`."""
        if what == "seats":
            return tuple(Fraction(0) if pid in self.silent else s for pid, s in zip(self.ids, self.seats, strict=True))
        return {"shares": self.shares, "partners": self.heads}[what]


def electorate(
    deal: Deal,
    body: Body,
    rule: Rule,
    *,
    chair: str = "",
    excluded: frozenset[str] = frozenset(),
    fewer_are_enough: bool = False,
    board: bool = False,
) -> Electorate:
    """Those who vote on a matter with this (expanded) rule.

    chair: the voter that has the casting vote; empty if nobody has.
    board: whether members that nobody alone appoints are voters too, although the rule does not count them.
    """
    partners = deal.partners
    outside = tuple(dict.fromkeys(c for c in consents(deal, rule) if c not in partners))
    lone = independents(deal) if board or counts_seats(rule) or chair == CHAIR else {}
    ids = (*partners, *lone, *outside)
    # At the partners' meeting each partner has the votes of its share or one of its own: nobody sits on anything there.
    seats = {pid: seats_of(deal.governance.board, pid) for pid in partners} | lone if body == "board" else {}
    return Electorate(
        body=body,
        ids=ids,
        partners=frozenset(partners),
        shares=tuple(Fraction(settled(deal.shares.get(pid, 0))) if pid in partners else Fraction(0) for pid in ids)
        if counts(rule, "shares")
        else (Fraction(0),) * len(ids),
        heads=tuple(Fraction(pid in partners) for pid in ids),
        seats=tuple(Fraction(seats.get(pid, 0)) for pid in ids),
        excluded=excluded,
        fewer_are_enough=fewer_are_enough,
        silent=frozenset(lone) if lone and unit_of(deal.governance.board) != "seats" else frozenset(),
        casting=ids.index(chair) if chair in ids and chair not in excluded else None,
        casting_of=unit_of(deal.governance.board) if chair else "",
    )


def unit_of(board: Board) -> str:
    """What the votes on the board are counted in: `shares`, `partners` or `seats`."""
    return {"share": "shares", "partner": "partners", "representative": "seats"}[settled(board.votes.by)]


def seats_of(board: Board, pid: str) -> int:
    """How many representatives a partner appoints; none if the deal gives it no seat."""
    return settled(board.seats.get(pid, 0))


def independents(deal: Deal) -> dict[str, int]:
    """The members of the board that nobody alone appoints, each with its seats: an independent chair may have none."""
    board = deal.governance.board
    number, chair = settled(board.independents), settled(board.chair)
    found: dict[str, int] = {}
    if settled(chair.independent):
        counted = settled(chair.counted_in_size)
        found[CHAIR] = int(counted)
        number -= counted and number > 0
    return found | {f"{INDEPENDENT}-{n + 1}": 1 for n in range(number)}


def counts_seats(rule: Rule) -> bool:
    """Whether an expanded rule counts seats or asks all representatives."""
    return any(
        (isinstance(leaf, Threshold) and settled(leaf.of) == "seats")
        or (isinstance(leaf, Everyone) and settled(leaf.of) == "representatives")
        for leaf in leaves(rule)
    )


def counts(rule: Rule, what: str) -> bool:
    """Whether a majority in an expanded rule counts `shares`, `partners` or `seats`."""
    return any(isinstance(leaf, Threshold) and settled(leaf.of) == what for leaf in leaves(rule))


def consents(deal: Deal, rule: Rule) -> tuple[str, ...]:
    """The parties whose consent an expanded rule asks for by name."""
    named = (settled(leaf.of) for leaf in leaves(rule) if isinstance(leaf, Consent))
    return tuple(name for name in named if name in deal.parties)


def in_role(deal: Deal, role: str) -> tuple[str, ...]:
    """The partners that can stand in a described role, in the order of the deal."""
    kinds = ROLES[role].kinds

    def fits(party: Party) -> bool:
        if kinds == "any":
            return True
        if kinds == "private":
            return not party.is_public()
        return party.is_nhs() if kinds == "nhs" else party.is_public()

    return tuple(pid for pid in deal.partners if fits(deal.party(pid)))


def roles_asked(deal: Deal, rule: Rule) -> tuple[str, ...]:
    """The described roles of which an expanded rule asks the consent of the one partner that the matter concerns."""
    named = (settled(leaf.of) for leaf in leaves(rule) if isinstance(leaf, Consent))
    return tuple(dict.fromkeys(name for name in named if name not in deal.parties and not ROLES[name].each))


def possible_chairs(deal: Deal, rule: Rule, body: Body) -> tuple[str, ...]:
    """Who may have a casting vote on a matter with this rule, one after another; `("",)` if nobody has.

    A casting vote is asked for only where a tie can be: a rule of more than one half, on the board.
    """
    ties = [
        leaf for leaf in leaves(rule) if isinstance(leaf, Threshold) and leaf.number * 2 == 1 and not leaf.inclusive
    ]
    if body != "board" or not ties:
        return ("",)
    board = deal.governance.board
    chair = settled(board.chair)
    if not settled(chair.casting_vote) or unit_of(board) not in [settled(leaf.of) for leaf in ties]:
        return ("",)
    if settled(chair.independent):
        return (CHAIR,)
    if chair.order:
        return tuple(dict.fromkeys(settled(pid) for pid in chair.order))
    appointer = settled(chair.appointed_by)
    if appointer is not None and appointer in deal.parties:
        return (appointer,)
    return tuple(pid for pid in deal.partners if seats_of(board, pid))
