"""The board, the partners' meeting, who decides what, and with what majority."""

from collections.abc import Iterator, Mapping
from typing import Literal

from partnerdocs.model.amount import Money, Period
from partnerdocs.model.decision import AnyOf, Every, Rule
from partnerdocs.model.field import fact, model
from partnerdocs.model.kind import DecisionId, PartyId, PartyOrVehicle, Problem
from partnerdocs.model.open_point import NOT_GIVEN, StillOpen, is_open

#: The most votes and consents that a rule of decision may come to once each name in it is followed, and the most
#: names and brackets that lie within each other. No meeting could apply more; a few lines could ask for millions.
MOST_VOTES = 500
MOST_LEVELS = 60

#: The most members of a board that nobody alone appoints; each of them is a voter of its own.
MOST_INDEPENDENTS = 1_000


@model
class Votes:
    """How votes are counted on the board."""

    by: Literal["share", "partner", "representative"] = fact("what carries the vote", default=NOT_GIVEN, rule="GOV-16")
    cast_as: Literal["block", "individually"] = fact("whether a partner's representatives vote as one", default="block")


@model
class Chair:
    """Who takes the chair."""

    order: tuple[PartyId, ...] = fact("partners that appoint the chair in turn", default=())
    independent: bool = fact("whether the chair is independent of the partners", default=False)
    appointed_by: PartyId | Literal["partners", "board"] | None = fact(
        "who appoints the chair where there is no turn", default=None
    )
    term: Period | None = fact("how long each chair serves", default=None)
    casting_vote: bool = fact("whether the chair has a second vote on a tie", default=NOT_GIVEN)
    counted_in_size: bool = fact("whether the chair is one of the seats", default=True)


@model
class Conflicts:
    """What a representative of an interested partner may do."""

    declare: bool = fact("whether interests are declared", default=True)
    counts_for_quorum: bool = fact("whether such representatives count towards the quorum", default=NOT_GIVEN)
    votes: bool = fact("whether they may vote", default=NOT_GIVEN)
    sees_papers: bool = fact("whether they receive the papers on the matter", default=NOT_GIVEN)


@model
class AdjournedBoard:
    """What holds when a board meeting had no quorum."""

    after: Period = fact("how long after the first meeting", default=NOT_GIVEN, rule="GOV-08")
    seats: int = fact("how many representatives are then enough", unit="seats", default=NOT_GIVEN)
    from_at_least: int = fact("of how many partners", unit="partners", default=1)
    business: Literal["as-notified", "any"] = fact("what may be decided", default="as-notified")
    notice: Period | None = fact("time within which the adjournment is notified", default=None)


@model
class BoardQuorum:
    """How many must be present on the board."""

    seats: int = fact("representatives needed, as a whole number", unit="seats", default=NOT_GIVEN)
    one_from_each: bool = fact("whether each partner must be represented", default=False)
    wait: Period | None = fact("how long the meeting waits", default=None)
    adjourned: AdjournedBoard | None = fact("what happens if there is none", default=NOT_GIVEN)


@model
class Meetings:
    """How often the board meets and what is sent when."""

    every: Period = fact("at least how often", default=NOT_GIVEN)
    notice: Period = fact("notice of a meeting", default=NOT_GIVEN)
    papers: Period | None = fact("how long before the meeting papers are sent", default=None)
    minutes: Period | None = fact("how long after the meeting minutes are sent", default=None)
    remote: bool = fact("whether a meeting may be held by telephone or video", default=True)
    called_by: int = fact("how many representatives may call one", unit="seats", default=1)


@model
class Committee:
    """A committee of the board."""

    name: str = fact("its name", default=NOT_GIVEN)
    purpose: str = fact("what it is for, as a phrase", default=NOT_GIVEN)
    decides: tuple[str, ...] = fact("what it decides alone, each beginning with a verb; no reserved matter", default=())


@model
class Board:
    """The body on which the partners are represented."""

    name: str = fact("its name", default="Board")
    seats: Mapping[PartyId, int] = fact(
        "how many representatives each partner appoints", unit="seats", default=NOT_GIVEN
    )
    independents: int = fact("members appointed by nobody alone", unit="seats", default=0)
    size: int | None = fact("how many there are in all, if the deal states it", unit="seats", default=None)
    size_at_least: int | None = fact("fewest members", unit="seats", default=None)
    size_at_most: int | None = fact("most members", unit="seats", default=None)
    votes: Votes = fact("how votes are counted", default=NOT_GIVEN)
    chair: Chair = fact("who takes the chair", default=NOT_GIVEN)
    conflicts: Conflicts = fact("what interested representatives may do", default=NOT_GIVEN)
    quorum: BoardQuorum = fact("how many must be present", default=NOT_GIVEN)
    meetings: Meetings = fact("meetings and papers", default=NOT_GIVEN)
    alternates: bool = fact("whether a representative may send an alternate", default=True)
    observers: tuple[str, ...] = fact("who may attend without a vote", default=())
    committees: tuple[Committee, ...] = fact("committees", default=())
    secretary: PartyOrVehicle | None = fact("who provides the secretary", default=None)

    def problems(self) -> Iterator[Problem]:
        """More members than could ever be appointed one by one."""
        if self.independents > MOST_INDEPENDENTS:
            yield Problem(at="independents", says=f"No board has {self.independents:,} members of that kind.")


@model
class AdjournedPartners:
    """What holds when a partners' meeting had no quorum."""

    after: Period = fact("how long after the first meeting", default=NOT_GIVEN, rule="GOV-08")
    partners: int = fact("how many partners are then enough", unit="partners", default=NOT_GIVEN)


@model
class PartnersQuorum:
    """How many partners must be present."""

    partners: int = fact("partners needed, as a whole number", unit="partners", default=NOT_GIVEN)
    adjourned: AdjournedPartners | None = fact("what happens if there is none", default=NOT_GIVEN)


@model
class Written:
    """Decisions without a meeting."""

    allowed: bool = fact("whether resolutions may be written", default=NOT_GIVEN)
    within: Period | None = fact("time to answer; silence is a refusal", default=None)


@model
class PartnersMeeting:
    """How the partners themselves decide."""

    notice: Period = fact("notice of a meeting", default=NOT_GIVEN)
    wait: Period | None = fact("how long the meeting waits", default=None)
    quorum: PartnersQuorum = fact("how many must be present", default=NOT_GIVEN)
    written: Written | None = fact("decisions without a meeting", default=None)


@model
class Limit:
    """Up to what sum somebody may commit the partnership."""

    who: Literal["manager", "chief-executive", "committee", "board", "partners"] = fact("who", default=NOT_GIVEN)
    over: Money | None = fact("the sum above which the power begins", default=None)
    up_to: Money | None = fact("the sum at which it ends; without limit if left out", default=None)


@model
class Management:
    """Who runs the business from day to day."""

    manager: str = fact("the post, as `General Manager`", default=NOT_GIVEN)
    appointed_by: PartyId | Literal["board"] = fact("who appoints the holder", default="board")
    employed_by: PartyOrVehicle | None = fact("who employs the holder", default=None)
    decides: tuple[str, ...] = fact(
        "what the manager decides alone, each beginning with a verb; no reserved matter", default=()
    )
    key_posts: tuple[str, ...] = fact("posts that are not changed without notice to the partners", default=())


@model
class Matter:
    """A matter that is reserved for a decision of its own."""

    id: str = fact("its id in this deal", fixed=True)
    matter: str = fact("what it is, beginning with a verb", default=NOT_GIVEN)
    level: Literal["board", "partners", "both"] = fact("who decides", default=NOT_GIVEN, rule="RSV-08")
    needs: Rule = fact("the decision that it needs", default=NOT_GIVEN)
    over: Money | None = fact("the sum above which it is reserved", default=None)
    essential: bool = fact("whether the business cannot stand still on it", default=False)


@model
class Report:
    """Something that is sent to the partners regularly."""

    what: str = fact("what it reports, as a phrase", default=NOT_GIVEN)
    every: Period = fact("how often", default=NOT_GIVEN)
    within: Period = fact("time after the end of the period that it covers", default=NOT_GIVEN)


@model
class Governance:
    """How the partnership is led and how it decides."""

    board: Board = fact("the board", default=NOT_GIVEN)
    partners_meeting: PartnersMeeting | None = fact("meetings of the partners", default=NOT_GIVEN)
    decisions: Mapping[str, Rule] = fact("named majorities", default=NOT_GIVEN)
    otherwise: DecisionId = fact("the majority for what is not reserved", default=NOT_GIVEN)
    reserved: tuple[Matter, ...] = fact("reserved matters", default=())
    limits: tuple[Limit, ...] = fact("who may commit the partnership up to what sum", default=())
    management: Management | None = fact("day-to-day management", default=None)
    reports: tuple[Report, ...] = fact("what is reported to the partners", default=())

    def problems(self) -> Iterator[Problem]:
        """Rules of decision that come to more than anybody could count; what is defined by itself a rule reports."""
        measured: dict[str, int] = {}
        places = {} if is_open(self.decisions) else {f"decisions.{name}": name for name in self.decisions}
        asked: dict[str, Rule] = dict(places)
        if not is_open(self.reserved):
            asked |= {f"reserved.{m.id}.needs": m.needs for m in self.reserved if not is_open(m)}
        for at, rule in asked.items():
            try:
                votes = _votes(rule, {} if is_open(self.decisions) else self.decisions, measured, 0)
            except StillOpen:
                continue
            if votes > MOST_VOTES:
                yield Problem(
                    at=at,
                    says=f"With each name followed, this rule asks for more than {MOST_VOTES} votes and consents, "
                    f"or has more than {MOST_LEVELS} levels.",
                    fix="Say it with fewer.",
                    rule="READ-08",
                )
                return  # whatever names this one comes to too much as well


def _votes(rule: Rule, decisions: Mapping[str, Rule], measured: dict[str, int], level: int) -> int:
    """How many votes and consents a rule asks for; more than `MOST_VOTES` for too many or too many levels.

    measured: filled on the way: what each named decision comes to, nought while it is being measured.
    """
    if level > MOST_LEVELS:
        return MOST_VOTES + 1
    if isinstance(rule, str):
        if rule not in measured:
            measured[rule] = 0
            measured[rule] = _votes(decisions.get(rule, ""), decisions, measured, level + 1) if rule in decisions else 0
        return measured[rule]
    if isinstance(rule, Every | AnyOf):
        return sum(_votes(part, decisions, measured, level + 1) for part in rule.rules)
    return 1
