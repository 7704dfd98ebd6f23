"""Whether the board can come by a chair."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.board.size import appointed
from partnerdocs.rules.rule import ERROR, rule


@rule("GOV-13", "chair-needed-to-appoint-the-chair", ERROR, source="Logic.")
def chair_needed_to_appoint_the_chair(deal: Deal) -> Iterator[Finding]:
    """The board appoints an independent chair, and has no quorum without one.

    Why: the first chair could never be appointed, nor one who follows a chair that has left.

    Base: two
    Fails:  {governance: {board: {
              chair: {order: [], independent: true, counted_in_size: false, appointed_by: board},
              quorum: {seats: 5, adjourned: {seats: 5}}}}}
    Passes: {governance: {board: {
              chair: {order: [], independent: true, counted_in_size: false, appointed_by: board},
              quorum: {seats: 5, adjourned: {seats: 4}}}}}
    """
    board = settled(settled(deal.governance).board)
    chair = settled(board.chair)
    if not settled(chair.independent) or settled(chair.appointed_by) != "board" or settled(chair.order):
        return
    lone = settled(board.independents)
    others = appointed(board) + (max(lone - 1, 0) if settled(chair.counted_in_size) else lone)
    quorum = settled(board.quorum)
    adjourned = settled(quorum.adjourned)
    needed = (
        min(settled(quorum.seats), *(settled(adjourned.seats),) if adjourned else ()) if adjourned else quorum.seats
    )
    if settled(needed) > others:
        yield Finding(
            at="governance.board.chair.appointed_by",
            says=f"The board appoints its independent chair, but without the chair it has {others} members, "
            f"and a quorum is {needed}.",
            fix="Let the partners appoint the chair, or let the others be a quorum.",
            also=("governance.board.quorum.seats",),
        )
