"""A deal's rule of decision, compiled into a tree of atoms over the voters of one body."""

from collections.abc import Mapping
from fractions import Fraction

from partnerdocs.analysis.votes.electorate import Electorate, in_role
from partnerdocs.analysis.votes.named import is_count
from partnerdocs.analysis.votes.tree import NEVER, Atom, Both, Either, Tree
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import AnyOf, Consent, Every, Everyone, Rule, Threshold
from partnerdocs.model.open_point import settled


def compiled(deal: Deal, rule: Rule, voters: Electorate, roles: Mapping[str, str]) -> Tree:
    """The tree of an expanded rule. `roles` says which partner stands in each role that the matter concerns."""
    if isinstance(rule, Every):
        return Both(tuple(compiled(deal, part, voters, roles) for part in rule.rules))
    if isinstance(rule, AnyOf):
        return Either(tuple(compiled(deal, part, voters, roles) for part in rule.rules))
    if isinstance(rule, Threshold):
        return _threshold(rule, voters)
    if isinstance(rule, Everyone):
        return _all_of(_asked(rule, voters), voters, [Fraction(v) for v in voters.votes])
    if isinstance(rule, Consent):
        return _consent(deal, settled(rule.of), voters, roles)
    raise AssertionError("an expanded rule holds no names")


def _threshold(rule: Threshold, voters: Electorate) -> Tree:
    of, number, strict = settled(rule.of), Fraction(rule.number), not rule.inclusive
    carried = voters.carried(of)
    weights = tuple(w if votes else Fraction(0) for w, votes in zip(carried, voters.votes, strict=True))
    if not any(weights):
        return NEVER  # nought of nothing is no majority
    if is_count(rule):
        able = sum(weights, Fraction(0))
        if voters.fewer_are_enough and (number >= able if strict else number > able):
            return Atom(weights=weights, needed=able)  # all of them are enough: the clause on majorities says so
        return Atom(weights=weights, needed=number, strict=strict)
    tie = strict and number * 2 == 1 and of == voters.casting_of
    casting = voters.casting if tie else None
    counted = settled(rule.counted)
    if counted == "present" or counted == "cast":  # noqa: PLR1714 - mypy sees the two words so
        return Atom(weights=weights, needed=number, strict=strict, base=counted, casting=casting)
    whole = sum(carried if counted == "all" else weights, Fraction(0))
    return Atom(weights=weights, needed=number * whole, strict=strict, casting=casting)


def _asked(rule: Everyone, voters: Electorate) -> list[str]:
    """Of whom all must vote in favour: whoever is kept from voting, or has no vote, is not asked."""
    partners = settled(rule.of) == "partners"
    return [
        pid
        for pid, seats in zip(voters.ids, voters.carried("seats"), strict=True)
        if pid not in voters.excluded and (pid in voters.partners if partners else seats)
    ]


def _consent(deal: Deal, of: str, voters: Electorate, roles: Mapping[str, str]) -> Tree:
    """A consent may be given without a seat; it cannot be given by a partner that is kept from voting.

    Where the deal has nobody in a described role, the consent of the role asks for nothing.
    """
    if of in deal.parties:
        asked = [of]
    elif of in roles:
        asked = [roles[of]]
    else:
        asked = list(in_role(deal, of))
    free = [Fraction(pid not in voters.excluded) for pid in voters.ids]
    return _all_of(asked, voters, free) if asked else Both(())


def _all_of(asked: list[str], voters: Electorate, able: list[Fraction]) -> Tree:
    if not asked:
        return NEVER
    weights = tuple(a if pid in asked else Fraction(0) for pid, a in zip(voters.ids, able, strict=True))
    return Atom(weights=weights, needed=Fraction(len(asked)))
