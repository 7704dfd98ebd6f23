"""What may be wrong with a deal: every rule, listed by hand, and the functions that run them.

A topic is a package with a tuple `RULES`; to add a rule, write it in a module of its topic and name it there.
"""

from partnerdocs.rules import (
    board,
    deliverables,
    form,
    money,
    parties,
    reserved,
    resources,
    review,
    shares,
    term,
    voting,
)
from partnerdocs.rules.accept import Accepted, unaccepted
from partnerdocs.rules.rule import Rule, rule
from partnerdocs.rules.run import Checked, check, check_deal

#: Every rule, in the order of the ids.
RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *parties.RULES,
            *term.RULES,
            *shares.RULES,
            *deliverables.RULES,
            *resources.RULES,
            *money.RULES,
            *form.RULES,
            *board.RULES,
            *voting.RULES,
            *reserved.RULES,
            *review.RULES,
        ),
        key=lambda r: r.id,
    )
)

__all__ = ["RULES", "Accepted", "Checked", "Rule", "check", "check_deal", "rule", "unaccepted"]
