"""Conditions about the chair of the board."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of
from partnerdocs.library.conditions.governance import has_independents
from partnerdocs.library.conditions.parties import more_than_two_partners
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Chair
from partnerdocs.model.open_point import settled


def _chair(deal: Deal) -> Chair:
    return settled(deal.governance.board.chair)


def chair_in_turn(deal: Deal, _: object) -> bool:
    """The partners appoint the chair in turn."""
    return given(_chair(deal).order)


def chair_by_partners(deal: Deal, _: object) -> bool:
    """The partners together appoint the chair."""
    return not chair_in_turn(deal, None) and is_one_of(_chair(deal).appointed_by, "partners")


def chair_by_board(deal: Deal, _: object) -> bool:
    """The board appoints its chair, or the deal names nobody who does."""
    return not chair_in_turn(deal, None) and is_one_of(_chair(deal).appointed_by, "board", None)


def chair_by_one_partner(deal: Deal, _: object) -> bool:
    """One partner always appoints the chair."""
    return not chair_in_turn(deal, None) and not is_one_of(_chair(deal).appointed_by, "partners", "board", None)


def chair_independent(deal: Deal, _: object) -> bool:
    """The chair is independent of the partners."""
    return settled(_chair(deal).independent)


def chair_beside_the_seats(deal: Deal, _: object) -> bool:
    """The chair takes none of the seats."""
    return not settled(_chair(deal).counted_in_size)


def chair_takes_independent_seat(deal: Deal, _: object) -> bool:
    """The chair is independent and takes one of the seats for independent people."""
    return chair_independent(deal, None) and not chair_beside_the_seats(deal, None)


def chair_in_turn_of_several(deal: Deal, _: object) -> bool:
    """At least three partners, so that a turn may pass over one that has left, appoint the chair in turn."""
    return chair_in_turn(deal, None) and more_than_two_partners(deal, None)


def independents_without_chair(deal: Deal, _: object) -> bool:
    """There are seats for independent people, and the chair takes none of them."""
    return has_independents(deal, None) and not chair_takes_independent_seat(deal, None)


def independents_beside_chair(deal: Deal, _: object) -> bool:
    """The chair takes one of the seats for independent people, and there are more of them."""
    return deal.governance.board.independents > 1 and chair_takes_independent_seat(deal, None)


def _chair_is_representative(deal: Deal) -> bool:
    return not chair_independent(deal, None) and not chair_beside_the_seats(deal, None)


def chair_from_own_representatives(deal: Deal, _: object) -> bool:
    """The chair is a representative of the partner that makes the appointment."""
    by_one = chair_in_turn(deal, None) or chair_by_one_partner(deal, None)
    return by_one and _chair_is_representative(deal)


def chair_from_any_representatives(deal: Deal, _: object) -> bool:
    """The chair is any of the representatives."""
    by_all = chair_by_partners(deal, None) or chair_by_board(deal, None)
    return by_all and _chair_is_representative(deal)


def chair_has_casting_vote(deal: Deal, _: object) -> bool:
    """The chair has a second vote on a tie."""
    return settled(_chair(deal).casting_vote)


def extra_chair_with_casting_vote(deal: Deal, _: object) -> bool:
    """The chair takes none of the seats and has a casting vote."""
    return chair_beside_the_seats(deal, None) and chair_has_casting_vote(deal, None)


def extra_chair_without_vote(deal: Deal, _: object) -> bool:
    """The chair takes none of the seats and has no vote at all."""
    return chair_beside_the_seats(deal, None) and not chair_has_casting_vote(deal, None)


def seated_chair_without_casting_vote(deal: Deal, _: object) -> bool:
    """The chair takes one of the seats and has no second vote."""
    return not chair_beside_the_seats(deal, None) and not chair_has_casting_vote(deal, None)


CONDITIONS = by_name(
    chair_in_turn,
    chair_in_turn_of_several,
    independents_without_chair,
    independents_beside_chair,
    chair_by_partners,
    chair_by_board,
    chair_by_one_partner,
    chair_independent,
    chair_beside_the_seats,
    chair_takes_independent_seat,
    chair_from_own_representatives,
    chair_from_any_representatives,
    chair_has_casting_vote,
    extra_chair_with_casting_vote,
    extra_chair_without_vote,
    seated_chair_without_casting_vote,
)
