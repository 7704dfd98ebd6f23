"""Conditions about the board, the partners' meeting, who decides and who runs the business."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some, stated
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Committee, Management, PartnersMeeting
from partnerdocs.model.open_point import settled


def board_has_own_name(deal: Deal, _: object) -> bool:
    """The board is called something other than the Board."""
    return not is_one_of(deal.governance.board.name, "Board")


def has_independents(deal: Deal, _: object) -> bool:
    """Some seats on the board are for people independent of every partner."""
    return deal.governance.board.independents > 0


def independents_vote(deal: Deal, _: object) -> bool:
    """Independent people on the board have votes, because each seat has one."""
    return has_independents(deal, None) and board_votes_by_representative(deal, None)


def independents_do_not_vote(deal: Deal, _: object) -> bool:
    """Independent people on the board have no votes, because shares or partners carry them."""
    return has_independents(deal, None) and not board_votes_by_representative(deal, None)


def has_board_size(deal: Deal, _: object) -> bool:
    """The deal states the size of the board."""
    return stated(deal.governance.board.size)


def has_least_board_size(deal: Deal, _: object) -> bool:
    """The deal states the least size of the board."""
    return stated(deal.governance.board.size_at_least)


def has_greatest_board_size(deal: Deal, _: object) -> bool:
    """The deal states the greatest size of the board."""
    return stated(deal.governance.board.size_at_most)


def has_alternates(deal: Deal, _: object) -> bool:
    """A representative may send an alternate."""
    return settled(deal.governance.board.alternates)


def has_observers(deal: Deal, _: object) -> bool:
    """Others may attend the board without a vote."""
    return stated(deal.governance.board.observers)


def has_committees(deal: Deal, _: object) -> bool:
    """The board has committees."""
    return given(deal.governance.board.committees)


def committee_decides_matters(_: Deal, it: Committee) -> bool:
    """The deal leaves some matters to the committee."""
    return stated(it.decides)


def has_secretary(deal: Deal, _: object) -> bool:
    """The deal says who provides the secretary."""
    return stated(deal.governance.board.secretary)


def meetings_may_be_remote(deal: Deal, _: object) -> bool:
    """The board may meet by telephone or video."""
    return settled(deal.governance.board.meetings.remote)


def quorum_needs_each_partner(deal: Deal, _: object) -> bool:
    """The board's quorum needs a representative of each partner."""
    return settled(deal.governance.board.quorum.one_from_each)


def has_adjourned_board(deal: Deal, _: object) -> bool:
    """A board meeting without a quorum is adjourned."""
    return given(deal.governance.board.quorum.adjourned)


def _may_be_a_day_off(after: Period) -> bool:
    """The time is not counted in Business Days, so that it may end on another day."""
    return settled(settled(after).unit) != "working days"


def adjourned_board_may_fall_on_a_day_off(deal: Deal, _: object) -> bool:
    """The board meets again after a time that is not counted in Business Days."""
    adjourned = settled(deal.governance.board.quorum.adjourned)
    return adjourned is not None and _may_be_a_day_off(adjourned.after)


def adjourned_quorum_from_several(deal: Deal, _: object) -> bool:
    """The quorum of an adjourned board meeting must come from more than one partner."""
    adjourned = settled(deal.governance.board.quorum.adjourned)
    return adjourned is not None and adjourned.from_at_least > 1


def adjourned_quorum_from_anybody(deal: Deal, _: object) -> bool:
    """The quorum of an adjourned board meeting may come from one partner alone."""
    return has_adjourned_board(deal, None) and not adjourned_quorum_from_several(deal, None)


def adjourned_board_deals_as_notified(deal: Deal, _: object) -> bool:
    """An adjourned board meeting deals only with what was notified."""
    adjourned = settled(deal.governance.board.quorum.adjourned)
    return adjourned is not None and is_one_of(adjourned.business, "as-notified")


def adjourned_board_deals_with_anything(deal: Deal, _: object) -> bool:
    """An adjourned board meeting may deal with any item."""
    adjourned = settled(deal.governance.board.quorum.adjourned)
    return adjourned is not None and is_one_of(adjourned.business, "any")


def board_votes_by_share(deal: Deal, _: object) -> bool:
    """On the board the share carries the vote."""
    return is_one_of(deal.governance.board.votes.by, "share")


def board_votes_by_partner(deal: Deal, _: object) -> bool:
    """On the board each partner has one vote."""
    return is_one_of(deal.governance.board.votes.by, "partner")


def board_votes_by_representative(deal: Deal, _: object) -> bool:
    """On the board each representative has one vote."""
    return is_one_of(deal.governance.board.votes.by, "representative")


def votes_cast_as_block(deal: Deal, _: object) -> bool:
    """A partner's representatives vote as one."""
    return is_one_of(deal.governance.board.votes.cast_as, "block")


def votes_split_among_representatives(deal: Deal, _: object) -> bool:
    """A partner's votes are divided among its representatives."""
    return not votes_cast_as_block(deal, None) and not board_votes_by_representative(deal, None)


def representatives_vote_singly(deal: Deal, _: object) -> bool:
    """Each representative has a vote and casts it freely."""
    return not votes_cast_as_block(deal, None) and board_votes_by_representative(deal, None)


def _meeting(deal: Deal) -> PartnersMeeting | None:
    return settled(deal.governance.partners_meeting)


def has_partners_meeting(deal: Deal, _: object) -> bool:
    """The partners themselves meet."""
    return given(deal.governance.partners_meeting)


def has_adjourned_partners(deal: Deal, _: object) -> bool:
    """A partners' meeting without a quorum is adjourned."""
    meeting = _meeting(deal)
    return meeting is not None and given(meeting.quorum.adjourned)


def adjourned_partners_may_fall_on_a_day_off(deal: Deal, _: object) -> bool:
    """The partners meet again after a time that is not counted in Business Days."""
    meeting = _meeting(deal)
    adjourned = None if meeting is None else settled(meeting.quorum.adjourned)
    return adjourned is not None and _may_be_a_day_off(adjourned.after)


def written_resolutions_allowed(deal: Deal, _: object) -> bool:
    """The partners may decide in writing."""
    meeting = _meeting(deal)
    written = settled(meeting.written) if meeting else None
    return written is not None and settled(written.allowed)


def has_reserved_matters(deal: Deal, _: object) -> bool:
    """Some matters are reserved."""
    return given(deal.governance.reserved)


def has_reserved_limits(deal: Deal, _: object) -> bool:
    """At least one matter is reserved only above a sum."""
    return some(deal.governance.reserved, lambda m: stated(m.over))


def has_essential_matters(deal: Deal, _: object) -> bool:
    """The business cannot stand still on at least one reserved matter."""
    return some(deal.governance.reserved, lambda m: settled(m.essential))


def some_matter_at_both_levels(deal: Deal, _: object) -> bool:
    """At least one matter needs the decision of the board and of the partners."""
    return some(deal.governance.reserved, lambda m: is_one_of(m.level, "both"))


def has_authority_limits(deal: Deal, _: object) -> bool:
    """The deal says who may commit the partnership up to what sum."""
    return given(deal.governance.limits)


def _management(deal: Deal) -> Management | None:
    return settled(deal.governance.management)


def has_manager(deal: Deal, _: object) -> bool:
    """Somebody runs the business from day to day."""
    return given(deal.governance.management)


def manager_has_employer(deal: Deal, _: object) -> bool:
    """The deal says who employs the manager."""
    management = _management(deal)
    return management is not None and stated(management.employed_by)


def manager_decides_matters(deal: Deal, _: object) -> bool:
    """The deal leaves some matters to the manager alone."""
    management = _management(deal)
    return management is not None and stated(management.decides)


def has_key_posts(deal: Deal, _: object) -> bool:
    """Some posts are not changed without notice."""
    management = _management(deal)
    return management is not None and stated(management.key_posts)


def has_reports(deal: Deal, _: object) -> bool:
    """Something is reported to the partners regularly."""
    return given(deal.governance.reports)


CONDITIONS = by_name(
    board_has_own_name,
    has_independents,
    independents_vote,
    independents_do_not_vote,
    has_board_size,
    has_least_board_size,
    has_greatest_board_size,
    has_alternates,
    has_observers,
    has_committees,
    committee_decides_matters,
    has_secretary,
    meetings_may_be_remote,
    quorum_needs_each_partner,
    has_adjourned_board,
    adjourned_board_may_fall_on_a_day_off,
    adjourned_quorum_from_several,
    adjourned_quorum_from_anybody,
    adjourned_board_deals_as_notified,
    adjourned_board_deals_with_anything,
    board_votes_by_share,
    board_votes_by_partner,
    board_votes_by_representative,
    votes_cast_as_block,
    votes_split_among_representatives,
    representatives_vote_singly,
    has_partners_meeting,
    has_adjourned_partners,
    adjourned_partners_may_fall_on_a_day_off,
    written_resolutions_allowed,
    has_reserved_matters,
    has_reserved_limits,
    has_essential_matters,
    some_matter_at_both_levels,
    has_authority_limits,
    has_manager,
    manager_has_employer,
    manager_decides_matters,
    has_key_posts,
    has_reports,
)
