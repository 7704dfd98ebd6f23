"""Whether a proposed change can be answered in time."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import surely_longer
from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import ADVICE, rule
from partnerdocs.rules.wording import period


@rule("REV-09", "answer-slower-than-the-board", ADVICE, source="Practice: change control.")
def answer_slower_than_the_board(deal: Deal) -> Iterator[Finding]:
    """The partners have longer to answer a proposed change than it takes until the board meets again.

    Why: a proposal that is made at one meeting cannot be settled by the next, and a change that services need waits for
    the one after.

    Base: two
    Fails:  {change_control: {answer: 40 working days, needs: ordinary}}
    Passes: {change_control: {answer: 15 working days, needs: ordinary}}
    """
    changes = settled(deal.change_control)
    if changes is None:
        return
    answer = settled(changes.answer)
    every = settled(settled(settled(settled(deal.governance).board).meetings).every)
    if surely_longer((answer,), (every,)):
        yield Finding(
            at="change_control.answer",
            says=f"A proposed change is answered within {period(answer)}, and the board meets every {period(every)}.",
            fix="Shorten the time to answer, or accept it.",
            also=("governance.board.meetings.every",),
        )
