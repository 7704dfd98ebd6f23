"""Whether the partnership is reviewed at all, and while it lasts."""

from collections.abc import Iterator

from partnerdocs.analysis.calendar import longest_term, surely_longer
from partnerdocs.finding import Finding, Severity
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.rules.wording import one_after_another, period

#: A longer term without a review is a warning, a shorter one advice, and one that is no longer than a year needs none.
#: The guidance wants inputs and outputs "constantly reviewed"; the numbers are ours.
LONG = Period(count=3, unit="years")
SHORT = Period(count=1, unit="years")


@rule(
    "REV-01",
    "no-review",
    WARNING,
    source="Partnerships for healthy outcomes (2012): inputs and outputs that are constantly reviewed.",
)
def no_review(deal: Deal) -> Iterator[Finding]:
    """The partnership is never reviewed, though its first term is longer than a year.

    Why: what each partner puts in and what comes of it drift apart, and nothing makes anybody look. It is a warning
    where the first term is longer than 3 years, and advice otherwise.

    Base: two
    Fails:  {review: null}
    Passes: {review: {every: 2 years}}
    """
    if settled(deal.review) is not None:
        return
    length = settled(settled(deal.term).length)
    if surely_longer((length,), (SHORT,)):
        long = surely_longer((length,), (LONG,))
        yield Finding(
            at="term.length",
            says=f"The first term lasts {period(length)}, and no review is agreed.",
            fix="Say how often the partnership is reviewed (`review: {every: 1 year}`).",
            severity=Severity.WARNING if long else Severity.ADVICE,
            also=("review",),
        )


@rule("REV-02", "review-longer-than-term", ERROR, source="Logic.")
def review_longer_than_term(deal: Deal) -> Iterator[Finding]:
    """The time between two reviews, or two comparisons with the market, is longer than the whole term.

    Why: the first would come only after the end, with every extension used.

    Base: two
    Fails:  {review: {every: 6 years}}
    Passes: {review: {every: 2 years}}
    """
    review = settled(deal.review)
    if review is None:
        return
    whole = longest_term(deal)
    for key, what, every in (
        ("every", "Reviews take place", review.every),
        ("benchmarking", "Costs are compared with the market", review.benchmarking),
    ):
        if not is_open(every) and every is not None and surely_longer((every,), whole):
            yield Finding(
                at=f"review.{key}",
                says=f"{what} every {period(every)}; the term lasts {one_after_another(whole)}.",
                fix="Shorten it, or leave it out.",
                also=("term.length",),
            )
