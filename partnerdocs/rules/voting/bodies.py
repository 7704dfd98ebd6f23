"""Whether each body can use the majorities that are given to it, as its votes are cast."""

from collections.abc import Iterator

from partnerdocs.analysis.votes import CircularDecision
from partnerdocs.analysis.votes.electorate import counts_seats
from partnerdocs.analysis.votes.named import expanded
from partnerdocs.analysis.votes.question import Level
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.voting.asked import Use, in_each_use, passable, written
from partnerdocs.rules.wording import short_name


@rule("VOT-24", "no-majority-for-the-partners", WARNING, source="Logic: a gap.")
def no_majority_for_the_partners(deal: Deal) -> Iterator[Finding]:
    """The majority for what is not reserved counts seats, and the partners are to decide by it too.

    Why: the agreement has one such majority. The board decides by it what is not reserved, and the partners each
    matter of theirs for which no other is stated, such as the appointment of an independent member of the board. At
    their meeting no representative votes, so by seats they can pass nothing.

    Base: three
    Fails:  {governance: {otherwise: seated,
                          decisions: {seated: {more_than: 1/2, of: seats, counted: entitled}}}}
    Passes: {governance: {decisions: {seated: {more_than: 1/2, of: seats, counted: entitled}},
                          reserved: {site: {matter: open a site, level: board, needs: seated}}}}
    """
    governance = settled(deal.governance)
    name = settled(governance.otherwise)
    try:
        whole = expanded(deal, name)
    except CircularDecision:
        return  # VOT-14 reports it
    if not counts_seats(whole) or settled(governance.partners_meeting) is None:
        return
    if _passable(deal, name, "board") and not _passable(deal, name, "partners"):
        asked = written(whole, ("seats",)) or "the vote of all representatives"
        yield Finding(
            at="governance.otherwise",
            says=f"Where no other majority is stated the partners too decide by {name!r}, {asked}; "
            "no representative votes at their meeting, so they can pass nothing by it.",
            fix="Let it count shares or partners, and reserve for the board, with a majority of seats, what the board "
            "is to decide so; or accept it, if each decision of the partners has a majority of its own.",
            also=(f"governance.decisions.{name}",),
        )


def _passable(deal: Deal, name: str, level: Level) -> bool:
    """Whether a decision passes in a body if all who vote there vote for it, in each case."""
    return passable(deal, Use(path="", what="", rule=name, level=level, binding=False))


@rule("GOV-17", "votes-cast-singly-under-a-majority-of-partners", WARNING, source="Practice: under-counting.")
def votes_cast_singly_under_a_majority_of_partners(deal: Deal) -> Iterator[Finding]:
    """Each representative votes singly on the board, and a majority that is used there counts shares or partners.

    Why: a partner has one share, and counts as one. If its representatives vote apart, nothing says for which side its
    share is counted, and whether it has voted for a resolution at all.

    Base: three
    Fails:  {governance: {board: {votes: {by: representative, cast_as: individually}}}}
    Passes: {governance: {board: {votes: {by: representative, cast_as: block}}}}
    """
    board = settled(settled(deal.governance).board)
    votes = settled(board.votes)
    if settled(votes.by) == "representative" and settled(votes.cast_as) == "individually":
        yield from in_each_use(deal, _undivided)


def _undivided(deal: Deal, use: Use) -> Iterator[Finding]:
    try:
        asked = written(expanded(deal, use.rule), ("shares", "partners"))
    except CircularDecision:
        return
    seats = {pid: settled(number) for pid, number in settled(deal.governance.board.seats).items()}
    most = max(seats.values(), default=0)
    if use.level == "partners" or not asked or most < 2:
        return
    who = min(short_name(deal, pid) for pid, number in seats.items() if number == most)
    yield Finding(
        at="governance.board.votes.cast_as",
        says=f"On the board each representative votes singly, but {use.what} needs {asked}: if the {most} "
        f"representatives of {who} vote apart, it is not said for which side {who} counts.",
        fix="Let the representatives of a partner vote as one (`cast_as: block`), or its votes go by its share "
        "(`by: share`), divided among them.",
        also=(use.path,),
    )
