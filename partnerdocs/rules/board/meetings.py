"""Whether notice, papers, minutes and the interval between meetings of the board fit together."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import surely_longer
from partnerdocs.finding import Finding
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Meetings
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ADVICE, WARNING, rule
from partnerdocs.rules.wording import period

MEETINGS = "governance.board.meetings"
#: How seldom a board may meet before advice is given: the precedents for such boards meet each quarter or more often.
LEAST_OFTEN = Period(count=3, unit="months")


def _meetings(deal: Deal) -> Meetings:
    return settled(settled(settled(deal.governance).board).meetings)


@rule(
    "GOV-10",
    "notice-longer-than-interval",
    WARNING,
    source="Logic; compare DESCA (45 and 15 days) and the Lambert consortium agreements (21 days) (confirm).",
)
def notice_longer_than_interval(deal: Deal) -> Iterator[Finding]:
    """The notice of a board meeting is longer than the time between two meetings.

    Why: the next meeting would have to be called, with its items, before the last one has been held, so what one
    meeting leaves over always misses the next. A notice that is not given is an open point.

    Base: two
    Fails:  {governance: {board: {meetings: {notice: 2 months}}}}
    Passes: {governance: {board: {meetings: {notice: 20 days}}}}
    """
    meetings = _meetings(deal)
    every, notice = settled(meetings.every), settled(meetings.notice)
    if surely_longer((notice,), (every,)):
        yield Finding(
            at=f"{MEETINGS}.notice",
            says=f"Notice of a meeting of the board is {period(notice)}, but the board meets once in {period(every)}.",
            fix="Shorten the notice, or let the board meet less often.",
            also=(f"{MEETINGS}.every",),
        )


@rule("GOV-11", "papers-before-notice", WARNING, source="Logic; compare DESCA (notice, agenda, additions) (confirm).")
def papers_before_notice(deal: Deal) -> Iterator[Finding]:
    """The papers for a board meeting are due before the meeting has to be called.

    Why: whoever sends the papers in time cannot yet know that there is a meeting, nor what it is about.

    Base: two
    Fails:  {governance: {board: {meetings: {papers: 15 working days}}}}
    Passes: {governance: {board: {meetings: {papers: 10 working days}}}}
    """
    meetings = _meetings(deal)
    papers, notice = settled(meetings.papers), settled(meetings.notice)
    if papers is not None and surely_longer((papers,), (notice,)):
        yield Finding(
            at=f"{MEETINGS}.papers",
            says=f"Papers are sent {period(papers)} before a meeting of the board, but notice of it is "
            f"only {period(notice)}.",
            fix="Shorten the time for papers, or lengthen the notice.",
            also=(f"{MEETINGS}.notice",),
        )


@rule(
    "GOV-12",
    "board-meets-seldom",
    ADVICE,
    source="Practice: precedents for such boards meet each quarter or more often (confirm).",
)
def board_meets_seldom(deal: Deal) -> Iterator[Finding]:
    """The board need not meet each quarter.

    Why: a board that runs a business or a service and meets more seldom hears of trouble too late, and what it should
    decide is decided by others. The partners may mean it, as for a body that only supervises.

    Base: two
    Fails:  {governance: {board: {meetings: {every: 6 months}}}}
    Passes: {governance: {board: {meetings: {every: 3 months}}}}
    """
    every = settled(_meetings(deal).every)
    if surely_longer((every,), (LEAST_OFTEN,)):
        yield Finding(
            at=f"{MEETINGS}.every",
            says=f"The board need meet only once in {period(every)}; the usual least is once in {period(LEAST_OFTEN)}.",
            fix="Let it meet more often, or accept this with the reason.",
        )


@rule(
    "GOV-36",
    "minutes-after-next-meeting",
    WARNING,
    source="Logic; compare the Lambert consortium agreements (14 days) and DESCA (15 days) (confirm).",
)
def minutes_after_next_meeting(deal: Deal) -> Iterator[Finding]:
    """The minutes of a board meeting may be sent after the next meeting.

    Why: nobody could correct them, or act on them, in time. A time that the deal leaves out prints as a bracketed
    default.

    Base: two
    Fails:  {governance: {board: {meetings: {minutes: 2 months}}}}
    Passes: {governance: {board: {meetings: {minutes: 14 days}}}}
    """
    meetings = _meetings(deal)
    minutes, every = settled(meetings.minutes), settled(meetings.every)
    if minutes is not None and surely_longer((minutes,), (every,)):
        yield Finding(
            at=f"{MEETINGS}.minutes",
            says=f"Minutes are sent within {period(minutes)} after a meeting of the board, but the board meets "
            f"once in {period(every)}.",
            fix="Shorten the time for the minutes.",
            also=(f"{MEETINGS}.every",),
        )
