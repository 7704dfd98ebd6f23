"""Whether the size that the deal states is the size that its seats come to."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Board
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import parts


def appointed(board: Board) -> int:
    """How many representatives the partners appoint."""
    return sum(settled(n) for n in settled(board.seats).values())


def sizes(board: Board) -> tuple[int, ...]:
    """How many the board may have: two answers where it is not clear whether an independent chair is among the rest."""
    without_chair = appointed(board) + settled(board.independents)
    chair = settled(board.chair)
    independent, counted = settled(chair.independent), settled(chair.counted_in_size)
    if not independent:
        return (without_chair if counted else without_chair + 1,)
    # An independent chair is one of the independents or comes on top of them; the deal may mean either.
    return (without_chair, without_chair + 1)


@rule("GOV-02", "board-size-contradicts-seats", ERROR, source="Source report: the composition of the board.")
def board_size_contradicts_seats(deal: Deal) -> Iterator[Finding]:
    """The board is said to have more or fewer members than its seats come to.

    Why: quorum and majorities are measured against the number of members, and the agreement would state two of them.

    Base: two
    Fails:  {governance: {board: {size: 5}}}
    Passes: {governance: {board: {size: 4}}}
    """
    board = settled(settled(deal.governance).board)
    size, fewest, most = settled(board.size), settled(board.size_at_least), settled(board.size_at_most)
    if fewest is not None and most is not None and fewest > most:
        yield Finding(
            at="governance.board.size_at_least",
            says=f"The board has at least {fewest} and at most {most} members, which no number is.",
            fix="Exchange or correct the two numbers.",
            also=("governance.board.size_at_most",),
        )
        return
    if (size, fewest, most) == (None, None, None):
        return
    possible = sizes(board)
    made_up = f"its seats come to {' or '.join(map(str, possible))} ({_composition(deal, board)})"
    if size is not None and size not in possible:
        yield Finding(
            at="governance.board.size",
            says=f"The board is said to have {size} members, but {made_up}.",
            fix="Correct the size or the seats.",
            also=("governance.board.seats",),
        )
    if fewest is not None and max(possible) < fewest:
        yield _outside("size_at_least", f"The board has at least {fewest} members, but {made_up}.")
    if most is not None and min(possible) > most:
        yield _outside("size_at_most", f"The board has at most {most} members, but {made_up}.")


def _outside(key: str, says: str) -> Finding:
    return Finding(
        at=f"governance.board.{key}", says=says, fix="Correct the limit or the seats.", also=("governance.board.seats",)
    )


def _composition(deal: Deal, board: Board) -> str:
    lone = settled(board.independents)
    chair = settled(board.chair)
    more = [f"independent {lone}"] if lone else []
    more += ["an independent chair"] if settled(chair.independent) else []
    more += [] if settled(chair.independent) or settled(chair.counted_in_size) else ["the chair"]
    return ", ".join([parts(deal, board.seats), *more])
