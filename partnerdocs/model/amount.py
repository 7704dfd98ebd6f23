"""Amounts and times: money, periods, days of the year, and when something happens."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from partnerdocs.model.field import fact, model, resolve
from partnerdocs.model.kind import Problem, shown
from partnerdocs.model.limits import MAX_NESTS
from partnerdocs.model.open_point import is_open

Currency = Literal["GBP", "EUR", "USD", "CHF", "AUD", "CAD", "NZD", "JPY", "SEK", "NOK", "DKK", "SGD", "HKD"]

Unit = Literal["minutes", "hours", "days", "working days", "weeks", "months", "years"]

#: Moments that the agreement itself knows; anything else is described in words (`When.event`).
Milestone = Literal[
    "signature",
    "conditions-met",
    "incorporation",
    "commencement",
    "end-of-lock-in",
    "price-fixed",
    "exit-start",
    "end",
]


@model
class Money:
    """An exact amount in a currency; never negative: who pays whom is said elsewhere."""

    amount: Decimal = fact("how much, in the currency's main unit")
    currency: Currency = fact("ISO 4217 code", default="GBP")

    def problems(self) -> Iterator[Problem]:
        """Negative amounts, and more decimals than pennies."""
        if self.amount < 0:
            yield Problem(
                at="amount",
                says=f"The amount {self.amount} is below nought.",
                fix="Give the amount without a sign, and say who pays it.",
                rule="RES-15",
            )
        elif self.amount.adjusted() > 17:
            yield Problem(at="amount", says=f"{shown(self.amount)} is more money than there is.", rule="RES-15")
        elif (Fraction(self.amount) * (1 if self.currency == "JPY" else 100)).denominator != 1:
            yield Problem(at="amount", says=f"{self.amount} {self.currency} is not a whole number of minor units.")


@model
class Period:
    """A length of time: a whole number of one unit. Working days are the agreement's Business Days."""

    count: int = fact("how many")
    unit: Unit = fact("of what")

    def problems(self) -> Iterator[Problem]:
        """A period of nothing."""
        if not 1 <= self.count <= 100_000:
            yield Problem(at="count", says=f"A period of {self.count} {self.unit} cannot run.", fix="Give 1 or more.")


@model
class YearDay:
    """A day of each year, such as 31 March."""

    day: int = fact("day of the month")
    month: int = fact("month, 1 to 12")

    def problems(self) -> Iterator[Problem]:
        """A day that no calendar has; 29 February does not come each year."""
        if (
            not 1 <= self.month <= 12
            or not 1 <= self.day <= (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[self.month - 1]
        ):
            yield Problem(
                at="",
                says=f"Day {self.day} of month {self.month} does not come each year.",
                fix="Give a day of the calendar, as 31 March.",
                rule="FIN-18",
            )


@model
class When:
    """When something happens or is due: exactly one of a date, a time after an event, an event, or the latest of some.

    Written `2027-04-01`, `commencement`, `{by: 2027-12-31}`, `{within: 6 months, of: commencement}`,
    `{event: the hub opens}` or `{later_of: [2027-04-01, conditions-met]}`.
    """

    on: dt.date | None = fact("the very day", default=None)
    by: dt.date | None = fact("the last day", default=None)
    within: Period | None = fact("how long after the event named in `of`", default=None)
    of: Milestone | None = fact("the event from which `within` runs", default=None)
    at: Milestone | None = fact("a moment that the agreement knows", default=None)
    event: str | None = fact("another event, in words", default=None)
    later_of: tuple["When", ...] = fact("whichever of these comes last", default=())

    def problems(self) -> Iterator[Problem]:
        """None or several of the ways to say when."""
        said = [k for k in ("on", "by", "within", "at", "event", "later_of") if getattr(self, k) not in (None, ())]
        if len(said) != 1:
            yield Problem(
                at="",
                says="It is not said when." if not said else f"It is said in {len(said)} ways: {', '.join(said)}.",
                fix="Give one: a date, an event, {by: date}, {within: period, of: event} or {later_of: [...]}.",
            )
        if (self.within is None) is not (self.of is None):
            yield Problem(at="", says="`within` and `of` belong together.", fix="Say within how long, and of what.")
        if self.nests > MAX_NESTS:
            says = f"Moments stand inside moments more than {MAX_NESTS} deep here."
            yield Problem(at="later_of", says=says, fix="Put them into one list: the last of all is the same.")

    @property
    def nests(self) -> int:
        """How many lists of moments stand inside each other in it; 0 for a moment that is no list."""
        if is_open(self.later_of) or not self.later_of:
            return 0
        return 1 + max(0 if is_open(moment) else moment.nests for moment in self.later_of)

    def day(self) -> dt.date | None:
        """The calendar day if the deal fixes one without counting, otherwise None."""
        return self.on if self.on is not None else self.by


resolve(When, globals())
