"""Whether each partner is heard on the board."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import listed, names, word


@rule(
    "GOV-01",
    "partner-without-seat",
    WARNING,
    source="Partnerships for healthy outcomes (2012): each partner is represented where decisions are made.",
)
def partner_without_seat(deal: Deal) -> Iterator[Finding]:
    """The seats on the board leave a partner out.

    Why: a partner that appoints nobody is not heard where everything is decided that is not reserved. Some partners are
    meant to have no seat; `0` says so.

    Base: three
    Fails:  {governance: {board: {seats: {c: null}, chair: {order: [a, b]}, quorum: {one_from_each: false}}}}
    Passes: {governance: {board: {seats: {c: 0}, chair: {order: [a, b]}, quorum: {one_from_each: false}}}}
    """
    board = settled(settled(deal.governance).board)
    seats = settled(board.seats)
    left_out = sorted(pid for pid in deal.partners if pid not in seats)
    if left_out and not settled(settled(board.quorum).one_from_each):  # otherwise GOV-04 says it
        yield Finding(
            at="governance.board.seats",
            says=f"The seats on the board leave out {names(deal, left_out)}, and it is not said that no seat is meant.",
            fix=f"Give a seat, or write {listed(word(f'{pid}: 0') for pid in left_out)}.",
            also=tuple(f"governance.board.seats.{pid}" for pid in left_out),
        )
