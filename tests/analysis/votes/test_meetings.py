"""Meetings: quorum, absence, abstention and votes cast, against an oracle that tries every state."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerdocs.analysis.votes.game import Game
from partnerdocs.analysis.votes.meeting import Meeting
from partnerdocs.analysis.votes.tree import Atom, Both, Either, Tree
from tests.analysis.votes.games import all_coalitions, trees, wins

STATES = ("for", "against", "abstains", "away")
SHARES = (Fraction(4, 10), Fraction(3, 10), Fraction(2, 10), Fraction(1, 10))
HALF = Fraction(1, 2)


def oracle(tree: Tree, state: tuple[str, ...]) -> bool:
    """Whether a rule is met in a state, from the words of the rule alone."""
    if isinstance(tree, Both):
        return all(oracle(part, state) for part in tree.parts)
    if isinstance(tree, Either):
        return any(oracle(part, state) for part in tree.parts)
    pairs = list(zip(tree.weights, state, strict=True))
    favour = sum(w for w, s in pairs if s == "for")
    if tree.base == "fixed":
        base = Fraction(1)
    elif tree.base == "present":
        base = sum(w for w, s in pairs if s != "away")
    else:
        base = sum(w for w, s in pairs if s in ("for", "against"))
    if base == 0:
        return False
    over, level = favour > tree.needed * base, favour == tree.needed * base
    if tree.strict:
        return over or (level and tree.casting is not None and state[tree.casting] == "for")
    return over or level


def carried(meeting: Meeting, state: tuple[str, ...]) -> bool:
    """Whether a resolution passes in a state, quorum and all."""
    present = tuple("for" if s != "away" else "away" for s in state)
    return oracle(meeting.quorum, present) and oracle(meeting.rule, state)


def completions(players: int, fixed: dict[int, str], others: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Every state in which some voters do as said and the rest do any of these."""
    free = [i for i in range(players) if i not in fixed]
    found = []
    for chosen in product(others, repeat=len(free)):
        state = fixed | dict(zip(free, chosen, strict=True))
        found.append(tuple(state[i] for i in range(players)))
    return found


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Meetings of up to four voters with any rule and any quorum."""
    players = draw(st.integers(1, 4))
    rule = draw(trees(players, ("fixed", "present", "cast")))
    quorum = draw(trees(players).filter(lambda t: all(a.casting is None for a in _atoms(t))))
    return Meeting(voters=players, rule=rule, quorum=quorum)


def _atoms(tree: Tree) -> list[Atom]:
    return [tree] if isinstance(tree, Atom) else [a for part in tree.parts for a in _atoms(part)]


@given(meetings())
@settings(max_examples=120, deadline=None)
def test_a_meeting_passes_what_its_words_say(meeting: Meeting) -> None:
    """In every one of the 4^n states."""
    for state in product(STATES, repeat=meeting.voters):
        assert carried(meeting, state) == meeting.passes(state)


@given(meetings())
@settings(max_examples=120, deadline=None)
def test_what_coalitions_can_do_agrees_with_trying_everything(meeting: Meeting) -> None:
    """With all voting, with the rest away, and whatever the rest do: each against all states of the rest."""
    n = meeting.voters
    for coalition in all_coalitions(n):
        fixed = dict.fromkeys(coalition, "for")
        against = completions(n, fixed, ("against",))[0]
        away = completions(n, fixed, ("away",))[0]
        every = completions(n, fixed, STATES[1:])
        assert carried(meeting, against) == wins(meeting.if_all_vote, coalition)
        assert carried(meeting, away) == wins(meeting.if_rest_stay_away, coalition)
        assert all(carried(meeting, s) for s in every) == wins(meeting.whatever_the_rest_do, coalition)


@given(meetings())
@settings(max_examples=80, deadline=None)
def test_blocking_agrees_with_trying_everything(meeting: Meeting) -> None:
    """A coalition blocks by voting no, or by staying away, if nothing that the rest do passes a resolution."""
    n = meeting.voters
    for coalition in all_coalitions(n):
        no = completions(n, dict.fromkeys(coalition, "against"), STATES)
        away = completions(n, dict.fromkeys(coalition, "away"), STATES)
        assert (not any(carried(meeting, s) for s in no)) == wins(meeting.if_all_vote.dual, coalition)
        assert (not any(carried(meeting, s) for s in away)) == wins(meeting.if_rest_stay_away.dual, coalition)


def letters(game: Game) -> list[str]:
    """Least coalitions of A, B, C, D."""
    return ["".join("ABCD"[i] for i in c) for c in game.least_coalitions]


def majority(base: str) -> Atom:
    """More than one half of the shares of A, B, C and D, against this base."""
    return Atom(weights=SHARES, needed=HALF, strict=True, base=base)


HEADS = (Fraction(1),) * 4
TWO_PARTNERS = Atom(weights=HEADS, needed=Fraction(2))
THREE_QUARTERS = Atom(weights=SHARES, needed=Fraction(3, 4))
NONE: Tree = Both(())

TABLE = {
    "cast, quorum two partners": (majority("cast"), TWO_PARTNERS, "AB AC BCD", "AB AC AD BC BD CD", "AB AC AD BC",
                                  "ABC ABD ACD BCD"),
    "cast, quorum 75 % of shares": (majority("cast"), THREE_QUARTERS, "ABC ABD", "ABC ABD", "AB AC AD BC", "A B CD"),
    "cast, adjourned without quorum": (majority("cast"), NONE, "AB AC BCD", "A B C D", "AB AC AD BC", "ABCD"),
    "of all shares": (majority("fixed"), NONE, "AB AC BCD", "AB AC BCD", "AB AC AD BC", "AB AC AD BC"),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_the_questions_that_drafts_confuse(name: str) -> None:
    """40, 30, 20 and 10 per cent: who can force, who can capture, who can block by voting no and by staying away."""
    rule, quorum, force, capture, by_no, by_absence = TABLE[name]
    meeting = Meeting(voters=4, rule=rule, quorum=quorum)
    assert force.split() == letters(meeting.whatever_the_rest_do)
    assert capture.split() == letters(meeting.if_rest_stay_away)
    assert by_no.split() == letters(meeting.if_all_vote.dual)
    assert by_absence.split() == letters(meeting.if_rest_stay_away.dual)


@pytest.mark.parametrize(("quorum", "states"), [(THREE_QUARTERS, 18), (NONE, 0)])
def test_coming_to_vote_no_can_make_a_resolution_pass(quorum: Tree, states: int) -> None:
    """The attendance paradox: states that fail with somebody away and pass once it comes and votes against."""
    meeting = Meeting(voters=4, rule=majority("cast"), quorum=quorum)
    found = set()
    for state in product(STATES, repeat=4):
        for i in range(4):
            came = (*state[:i], "against", *state[i + 1 :])
            if state[i] == "away" and not meeting.passes(state) and meeting.passes(came):
                found.add(came)
    assert states == len(found)


def test_an_abstention_counts_against_where_the_base_is_all_or_those_present() -> None:
    """Two in favour, one abstaining, of 40, 20 and 40 per cent at two thirds."""
    shares = (Fraction(2, 5), Fraction(1, 5), Fraction(2, 5))
    state = ("for", "for", "abstains")
    passed = {}
    for base in ("fixed", "present", "cast"):
        rule = Atom(weights=shares, needed=Fraction(2, 3), base=base)
        passed[base] = Meeting(voters=3, rule=rule, quorum=NONE).passes(state)
    assert passed == {"fixed": False, "present": False, "cast": True}


def test_a_meeting_at_which_nobody_votes_passes_nothing() -> None:
    """Nought of nought votes is no majority, however small the part that is needed."""
    rule = Atom(weights=(HALF, HALF), needed=Fraction(1, 100), base="cast")
    assert not Meeting(voters=2, rule=rule, quorum=NONE).passes(("abstains", "abstains"))


def test_a_quorum_is_not_measured_against_votes() -> None:
    """A quorum with a moving base is refused."""
    with pytest.raises(ValueError, match="quorum"):
        Meeting(voters=4, rule=THREE_QUARTERS, quorum=majority("cast"))


def test_a_casting_vote_counts_also_where_only_those_in_favour_come() -> None:
    """A part of the whole base that must be passed, with a chair: only those with the chair among them pass it."""
    rule = Atom(weights=(Fraction(0), Fraction(1)), needed=Fraction(1), strict=True, base="present", casting=0)
    meeting = Meeting(voters=2, rule=rule, quorum=NONE)
    assert meeting.if_rest_stay_away.least_coalitions == ((0, 1),)
    assert meeting.passes(("for", "for"))
    assert not meeting.passes(("away", "for"))
