"""What may be wrong with a deal: every rule, listed by hand."""

from partnerdocs.rules.rule import Rule

RULES: tuple[Rule, ...] = tuple(sorted((), key=lambda r: r.id))
