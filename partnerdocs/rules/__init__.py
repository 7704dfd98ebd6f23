"""What may be wrong with a deal: every rule, listed by hand, and the functions that run them."""

from partnerdocs.rules.accept import Accepted, unaccepted
from partnerdocs.rules.rule import Rule, rule
from partnerdocs.rules.run import Checked, check, check_deal

RULES: tuple[Rule, ...] = tuple(sorted((), key=lambda r: r.id))

__all__ = ["RULES", "Accepted", "Checked", "Rule", "check", "check_deal", "rule", "unaccepted"]
