"""Rules of decision, as trees: what it takes for a resolution to pass.

A leaf counts shares, partners or seats against a base, asks everybody, or asks one consent; branches join leaves
by `every` and `any`. The same tree is voted on, proved about and put into words.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar, Literal, Union

import attrs

from partnerdocs.model.field import fact, model, resolve
from partnerdocs.model.kind import DecisionId, PartyOrRole, Problem
from partnerdocs.model.limits import MAX_NESTS
from partnerdocs.model.open_point import NOT_GIVEN, is_open


@model
class Threshold:
    """So much of something must vote in favour.

    Over shares the number is a part of the whole. Over partners or seats a whole number is a count and a
    fraction a part. `counted` is the base: those entitled to vote on the matter, all, those present, or the
    votes cast.
    """

    more_than: Fraction | None = fact("the votes in favour must pass this", default=None)
    at_least: Fraction | None = fact("the votes in favour must reach this", default=None)
    threshold: Fraction | None = fact(
        "a number of which it is not yet said whether reaching it is enough", default=None
    )
    of: Literal["shares", "partners", "seats"] = fact("what is counted", default=NOT_GIVEN, rule="GOV-16")
    counted: Literal["entitled", "all", "present", "cast"] = fact(
        "the base that it is measured against", default=NOT_GIVEN, rule="VOT-10"
    )

    def problems(self) -> Iterator[Problem]:
        """No number or several; a number that no vote can be measured against."""
        said = [k for k in ("more_than", "at_least", "threshold") if getattr(self, k) is not None]
        if len(said) != 1:
            yield Problem(
                at="",
                says="It is not said how much is needed." if not said else f"Both {' and '.join(said)} are given.",
                fix="Give either more_than or at_least.",
                rule="VOT-01",
            )
            return
        value = getattr(self, said[0])
        if is_open(value):
            return
        if (self.of == "shares" and not (value < 1 if said[0] == "more_than" else value > 0)) or value < 0:
            yield Problem(at=said[0], says=self._impossible(said[0], value), fix="Change the number.", rule="VOT-01")
        elif self.of == "shares" and value > 1:
            question = f"{value} %?" if 1 < value <= 100 else "a part between 0 and 1?"
            yield Problem(
                at=said[0],
                says=f"{value} of the shares is more than all of them.",
                fix=question,
                rule="VOT-01",
            )
        elif self.of in ("partners", "seats") and said[0] == "at_least" and value == 0:
            yield Problem(at=said[0], says=self._impossible(said[0], value), fix="Give 1 or more.", rule="VOT-01")

    def _impossible(self, key: str, value: Fraction) -> str:
        return f"`{key}: {value}` of the {self.of} is a threshold that nothing meets, or that is met by nothing."

    @property
    def inclusive(self) -> bool:
        """Whether reaching the number is enough; raises `StillOpen` where that is not said."""
        if self.threshold is not None:
            from partnerdocs.model.open_point import OpenPoint, StillOpen

            raise StillOpen(OpenPoint("at least or more than"))
        return self.at_least is not None

    @property
    def number(self) -> Fraction:
        """The number itself, whichever way it is given."""
        for value in (self.more_than, self.at_least, self.threshold):
            if value is not None:
                return value
        raise AssertionError("a threshold without a number cannot be built")


@model
class Everyone:
    """All of them must vote in favour."""

    tag: ClassVar[str] = "all"
    of: Literal["partners", "representatives"] = fact("all of whom", default="partners", primary=True)


@model
class Consent:
    """One partner, or the partner in a described role, must vote in favour."""

    tag: ClassVar[str] = "consent"
    of: PartyOrRole = fact("whose consent", default=NOT_GIVEN, primary=True)


@model
class Every:
    """Each of these rules must be met."""

    tag: ClassVar[str] = "every"
    rules: tuple["Rule", ...] = fact("the rules that must all be met", default=NOT_GIVEN, primary=True)

    def problems(self) -> Iterator[Problem]:
        """Rules inside rules without end."""
        return _nest_problems(self)


@model
class AnyOf:
    """One of these rules must be met."""

    tag: ClassVar[str] = "any"
    rules: tuple["Rule", ...] = fact("the rules of which one must be met", default=NOT_GIVEN, primary=True)

    def problems(self) -> Iterator[Problem]:
        """Rules inside rules without end."""
        return _nest_problems(self)


def _nest_problems(rule: Every | AnyOf) -> Iterator[Problem]:
    if _nests(rule) > MAX_NESTS:
        says = f"Rules stand inside rules more than {MAX_NESTS} deep here."
        yield Problem(at="rules", says=says, fix="Give the inner ones a name under `decisions`, and name them here.")


def _nests(rule: object) -> int:
    """How many branches stand inside each other; those inside were checked when they were built, so this ends."""
    if not isinstance(rule, Every | AnyOf) or is_open(rule.rules):
        return 0
    return 1 + max((_nests(below) for below in rule.rules), default=0)


#: A rule of decision: the id of a named decision, or a tree.
Rule = Union[DecisionId, Threshold, Everyone, Consent, Every, AnyOf]  # noqa: UP007 - it refers to itself

for _cls in (Every, AnyOf):
    resolve(_cls, globals())


@attrs.frozen
class Role:
    """A described partner or partners whose consent a rule may ask for.

    kinds: which partners can stand in the role: "nhs", "public", "private" or "any".
    each: True if all of them must consent, False if it is the one that the matter concerns.
    words: how the agreement names it.
    """

    kinds: Literal["nhs", "public", "private", "any"]
    each: bool
    words: str


#: The roles that a consent may name, and how each is resolved from the deal.
ROLES = {
    "trust-concerned": Role("nhs", False, "the NHS Partner that the matter concerns"),
    "partner-concerned": Role("any", False, "the Partner that the matter concerns"),
    "nhs-partners": Role("nhs", True, "each NHS Partner"),
    "public-partners": Role("public", True, "each Public Partner"),
    "private-partners": Role("private", True, "each Partner that is not a Public Partner"),
}
