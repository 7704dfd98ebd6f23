"""Whether a notice can still take effect within the term."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import (
    latest_end,
    length_in_days,
    longest_term,
    longest_term_in_days,
    when_it_happens,
)
from partnerdocs.finding import Finding
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.ending import Withdrawal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import one_after_another, period


@rule("TRM-07", "notice-longer-than-term", ERROR, source="Logic; precedents on notice to withdraw.")
def notice_longer_than_term(deal: Deal) -> Iterator[Finding]:
    """A notice is so long, or may take effect so late, that the term is over before.

    Why: a right to withdraw that can never be used is no right, and an option to extend that had to be exercised
    before commencement cannot be. Measured with every extension used, and from the first day on which notice may be
    given.

    Base: llp
    Fails:  {exit: {withdrawal: {notice: 20 years}}}
    Passes: {exit: {withdrawal: {notice: 2 years}}}
    """
    yield from _extensions(deal)
    leaving = settled(deal.exit)
    withdrawal = None if leaving is None else settled(leaving.withdrawal)
    if withdrawal is not None:
        yield from _withdrawal(deal, withdrawal)


def _withdrawal(deal: Deal, withdrawal: Withdrawal) -> Iterator[Finding]:
    longest = longest_term_in_days(deal)
    notice = withdrawal.notice
    if not is_open(notice) and length_in_days(notice)[0] > longest:
        yield Finding(
            at="exit.withdrawal.notice",
            says=f"Notice of withdrawal is {period(notice)}; the term, with all extensions, lasts {_whole(deal)}.",
            fix="Shorten the notice.",
            also=("term.length",),
        )
    earliest = settled(withdrawal.not_before)
    if earliest is None:
        return
    too_late = False
    if settled(earliest.within) is not None and earliest.within is not None and settled(earliest.of) == "commencement":
        too_late = length_in_days(earliest.within)[0] > longest
    elif (end := latest_end(deal)) is not None and (day := when_it_happens(deal, earliest).earliest) is not None:
        too_late = day > end
    if too_late:
        yield Finding(
            at="exit.withdrawal.not_before",
            says=f"A withdrawal may take effect only after the term, with all extensions, has ended ({_whole(deal)}).",
            fix="Allow it earlier, or leave withdrawal out.",
            also=("term.length",),
        )


def _whole(deal: Deal) -> str:
    return one_after_another(longest_term(deal))


def _extensions(deal: Deal) -> Iterator[Finding]:
    term = settled(deal.term)
    before: list[Period] = [settled(term.length)]
    for i, extension in enumerate(settled(term.extensions)):
        if is_open(extension):
            return
        notice = extension.notice
        if not is_open(notice) and length_in_days(notice)[0] > sum(length_in_days(p)[1] for p in before):
            yield Finding(
                at=f"term.extensions[{i}].notice",
                says=f"The extension must be decided {period(notice)} before the end, "
                f"but the term until then lasts {one_after_another(before)}.",
                fix="Shorten the notice.",
                also=("term.length",),
            )
        before.append(settled(extension.length))
