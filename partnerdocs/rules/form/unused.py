"""Whether the agreement of the deal's form has words for everything that the deal says."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import DRAFTED, Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.model.walk import Fact, walk
from partnerdocs.rules.rule import WARNING, rule

#: How a finding calls the agreement of each form.
AGREEMENTS = {"llp": "the members' agreement of an LLP", "alliance": "the collaboration agreement of an alliance"}


@rule(
    "LGF-32",
    "fact-without-clause",
    WARNING,
    source="Own rule of this program: nothing agreed is missing from the page without a word.",
)
def fact_without_clause(deal: Deal) -> Iterator[Finding]:
    """The deal states something for which the agreement of its legal form has no clause.

    Why: the partners would sign an agreement from which a term that they agreed is missing. An alliance has no interest
    that could be offered, sold along or bought out, and no surplus that is paid out in tiers; an LLP has no partner
    that acts for the others.

    Base: alliance
    Fails:  {transfers: {tag_along: 20 working days}}
    Passes: {transfers: {tag_along: null}}
    """
    form = settled(deal.form)
    if form not in DRAFTED:
        return
    above = ""
    for fact in walk(deal):
        if above and fact.path.startswith((above + ".", above + "[")):
            continue
        forms = printed_by(fact)
        if fact.path == "vehicle":  # LGF-34 says what that means
            above = fact.path
        elif forms and form not in forms and _says_something(fact):
            above = fact.path
            yield Finding(
                at=fact.path,
                says=f"There is no clause for this in {AGREEMENTS[form]}, so it would not be printed: "
                f"{_meaning(fact)}.",
                fix=f"Remove it, choose the form that has it ({', '.join(forms)}), or have a clause written for it.",
                also=("form",),
            )


def printed_by(fact: Fact) -> tuple[str, ...]:
    """The forms whose agreements print a fact; empty for all."""
    if fact.facet.forms:
        return fact.facet.forms
    forms: tuple[str, ...] = getattr(type(fact.value), "forms", ())
    return forms


def _meaning(fact: Fact) -> str:
    """What the fact is; of one of several kinds of thing, what that kind is."""
    if fact.facet.forms:
        return fact.facet.meaning
    words = (type(fact.value).__doc__ or "").strip().split("\n")[0].rstrip(".")
    return words[:1].lower() + words[1:]


def _says_something(fact: Fact) -> bool:
    """Whether the fact differs from what the deal would say without it; a missing fact is no term."""
    if is_open(fact.value):  # nothing is agreed yet
        return False
    return bool(fact.value not in (None, (), {}) and fact.value != fact.facet.default)
