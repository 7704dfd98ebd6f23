"""Simple games: the exhaustive test bed, the invariants, and published numbers."""

import time
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerdocs.analysis.votes.answer import Listing
from partnerdocs.analysis.votes.family import coalitions, least
from partnerdocs.analysis.votes.game import MOST, Game, TooManyVoters, game_of, weighted
from partnerdocs.analysis.votes.power import banzhaf, shapley_shubik
from partnerdocs.analysis.votes.tree import Atom, Tree
from tests.analysis.votes.games import all_coalitions, favours, least_of, monotone_games, trees, wins

SIZES = st.integers(1, 5)


@pytest.mark.parametrize(("players", "rules"), [(1, 1), (2, 4), (3, 18), (4, 166), (5, 7579)])
def test_the_monotone_rules_are_as_many_as_dedekind_counted(players: int, rules: int) -> None:
    """All but the two constant ones."""
    assert rules == sum(1 for _ in monotone_games(players))


@pytest.mark.parametrize(("players", "rules"), [(1, 1), (2, 2), (3, 4), (4, 12), (5, 81)])
def test_the_rules_that_are_never_stuck_and_never_contradictory(players: int, rules: int) -> None:
    """They are the self-dual ones, and as many as are published."""
    sound = [g for g in monotone_games(players) if not g.stuck and not g.contradictory]
    assert rules == len(sound)
    assert all(g.dual == g for g in sound)


@pytest.mark.parametrize("players", range(1, 6))
def test_a_veto_without_a_dictator_is_a_possible_standstill(players: int) -> None:
    """The theorem: never stuck, never contradictory and a vetoer means a dictatorship, on every rule up to five."""
    for game in monotone_games(players):
        if game.vetoers and not game.stuck and not game.contradictory:
            assert game.dictators == game.vetoers
            assert len(game.dictators) == 1


@pytest.mark.parametrize("players", range(1, 6))
def test_what_holds_of_every_rule(players: int) -> None:
    """The invariants of the literature, on every rule up to five partners."""
    for game in monotone_games(players):
        everybody = set(range(players))
        winning, half = game.winning.bit_count(), 2 ** (players - 1)
        swings = [game.swings(i) for i in range(players)]
        in_least = {i for c in game.least_coalitions for i in c}
        stuck, both = game.stuck_family.bit_count() // 2, game.contradictory_family.bit_count() // 2
        assert winning + game.dual.winning.bit_count() == 2**players
        assert winning == half - stuck + both
        assert game.dual.dual == game
        assert [game.dual.swings(i) for i in range(players)] == swings
        assert {s % 2 for s in swings} == {winning % 2}
        assert {i for i, s in enumerate(swings) if s == winning} == set(game.vetoers)
        assert everybody - in_least == set(game.dummies)
        assert sum(shapley_shubik(game)) == 1
        assert sum(banzhaf(game)) == 1
        assert len(game.dictators) <= 1


@pytest.mark.parametrize("players", range(1, 5))
def test_every_answer_agrees_with_its_definition(players: int) -> None:
    """Each query, worked out again from sets alone, on every rule up to four partners."""
    everything = all_coalitions(players)
    whole = frozenset(range(players))
    for game in monotone_games(players):
        winning = [c for c in everything if wins(game, c)]
        blocking = [c for c in everything if not wins(game, whole - c)]
        assert {frozenset(c) for c in game.least_coalitions} == least_of(winning)
        assert {frozenset(c) for c in game.least_blockers} == least_of(blocking)
        assert set(game.vetoers) == {i for i in whole if all(i in c for c in winning)}
        assert set(game.alone) == {i for i in whole if frozenset({i}) in winning}
        assert set(game.dictators) == {i for i in whole if all((i in c) == (c in winning) for c in everything)}
        stuck = [c for c in everything if c not in winning and whole - c not in winning]
        assert (game.stuck is None) == (not stuck)
        if game.stuck:
            assert frozenset(game.stuck[0]) in stuck
            assert set(game.stuck[1]) == whole - set(game.stuck[0])
            assert len(game.stuck[0]) == min(map(len, stuck))
        both = [c for c in everything if c in winning and whole - c in winning]
        assert (game.contradictory is None) == (not both)
        if game.contradictory:
            assert frozenset(game.contradictory[0]) in both
            assert len(game.contradictory[0]) == min(map(len, both))


@given(SIZES.flatmap(lambda n: st.tuples(st.just(n), trees(n))))
@settings(max_examples=150, deadline=None)
def test_a_compiled_family_holds_just_the_coalitions_that_meet_the_rule(case: tuple[int, Tree]) -> None:
    """Enumeration by doubling agrees with evaluating the rule on each coalition."""
    players, tree = case
    game = game_of(tree, players)
    for coalition in all_coalitions(players):
        assert favours(tree, coalition) == wins(game, coalition)


@given(SIZES.flatmap(lambda n: st.tuples(st.just(n), trees(n))))
@settings(max_examples=100, deadline=None)
def test_another_vote_in_favour_never_hurts(case: tuple[int, Tree]) -> None:
    """A fixed tree is monotone, also with a casting vote in it."""
    players, tree = case
    game = game_of(tree, players)
    for coalition in all_coalitions(players):
        if wins(game, coalition):
            assert all(wins(game, coalition | {i}) for i in range(players))


@given(st.lists(st.fractions(0, 1, max_denominator=20), min_size=2, max_size=5), st.fractions(0, 2), st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_partners_changes_nothing(weights: list[Fraction], quota: Fraction, random: object) -> None:
    """The answers move with the partners."""
    order = random.choice(list(permutations(range(len(weights)))))  # type: ignore[attr-defined]
    game = weighted(quota, tuple(weights))
    moved = weighted(quota, tuple(weights[i] for i in order))
    assert [game.swings(i) for i in order] == [moved.swings(i) for i in range(len(order))]
    assert {frozenset(c) for c in game.least_coalitions} == {
        frozenset(order[i] for i in c) for c in moved.least_coalitions
    }
    assert set(game.vetoers) == {order[i] for i in moved.vetoers}


def test_the_council_of_1958_left_luxembourg_without_a_voice() -> None:
    """[12; 4, 4, 4, 2, 2, 1]: published Banzhaf 5/21, 1/7 and 0; the smallest member is a dummy."""
    council = weighted(12, (4, 4, 4, 2, 2, 1))
    assert council.winning.bit_count() == 14
    assert banzhaf(council) == (*(Fraction(5, 21),) * 3, *(Fraction(1, 7),) * 2, Fraction(0))
    assert shapley_shubik(council) == (*(Fraction(7, 30),) * 3, *(Fraction(3, 20),) * 2, Fraction(0))
    assert council.dummies == (5,)
    assert council.vetoers == ()


def test_the_security_council_has_five_vetoers() -> None:
    """[39; 7 x5, 1 x10]: 848 winning coalitions of 32768; Shapley-Shubik 421/2145 and 4/2145."""
    council = weighted(39, (7,) * 5 + (1,) * 10)
    assert council.winning.bit_count() == 848
    assert shapley_shubik(council) == (*(Fraction(421, 2145),) * 5, *(Fraction(4, 2145),) * 10)
    assert council.vetoers == (0, 1, 2, 3, 4)
    assert council.dictators == ()


def test_nassau_county_had_three_dummies() -> None:
    """[58; 31, 31, 28, 21, 2, 2], 1964: a third of the power for each of three, none for the others."""
    board = weighted(58, (31, 31, 28, 21, 2, 2))
    assert banzhaf(board) == (*(Fraction(1, 3),) * 3, *(Fraction(0),) * 3)
    assert board.dummies == (3, 4, 5)


def test_one_per_cent_has_as_much_power_as_forty_nine() -> None:
    """[51; 50, 49, 1]: Banzhaf 3/5, 1/5, 1/5; the first vetoes."""
    company = weighted(51, (50, 49, 1))
    assert banzhaf(company) == (Fraction(3, 5), Fraction(1, 5), Fraction(1, 5))
    assert company.vetoers == (0,)


def test_fifty_of_a_hundred_is_counted_exactly() -> None:
    """[50; 50, 25, 25], on which a published package errs: the first wins alone, the other two win together."""
    game = weighted(50, (50, 25, 25))
    assert game.least_coalitions == ((0,), (1, 2))
    assert game.contradictory == ((0,), (1, 2))


def test_twenty_partners_are_enumerated_and_twenty_one_are_refused() -> None:
    """The wall stands where it is said to stand: 20 equal partners, more than half."""
    game = weighted(Fraction(1, 2), (Fraction(1, 20),) * 20, strict=True)
    assert game.winning.bit_count() == 431910  # 2^19 less half of the 184756 even splits
    assert game.stuck == (tuple(range(10)), tuple(range(10, 20)))
    assert game.vetoers == ()
    assert game.contradictory is None
    with pytest.raises(TooManyVoters, match="at most 20"):
        weighted(11, (1,) * (MOST + 1))


def test_a_rule_measured_against_votes_cast_is_refused_as_a_game() -> None:
    """It is not monotone under a quorum, so it belongs to a meeting."""
    atom = Atom(weights=(Fraction(1), Fraction(1)), needed=Fraction(1, 2), strict=True, base="cast")
    with pytest.raises(ValueError, match="not a game"):
        game_of(atom, 2)


def test_a_rule_that_nobody_can_meet_has_no_vetoer_and_no_coalition() -> None:
    """Unpassable is not "everybody vetoes"."""
    game: Game = weighted(4, (1, 1, 1))
    assert game.unpassable
    assert game.least_coalitions == ()
    assert game.vetoers == ()
    assert game.dictators == ()
    assert game.least_blockers == ((),)


@given(st.integers(1, 5).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, (1 << (1 << n)) - 1))))
def test_a_listing_answers_as_the_tuple_of_its_coalitions(case: tuple[int, int]) -> None:
    """Whatever is asked of it without listing them."""
    players, family = case
    ids = tuple("ebdac"[:players])
    listing = Listing(family, ids)
    told = tuple(tuple(ids[i] for i in c) for c in coalitions(family))
    assert (listing, len(listing), bool(listing)) == (told, len(told), bool(told))
    assert (tuple(listing), listing[:2], repr(listing)) == (told, told[:2], repr(told))
    assert listing.smallest == min(map(len, told), default=0)
    assert listing.alone == tuple(pid for pid in ids if (pid,) in told)
    for pid in ids:
        assert listing.all_hold(pid) is all(pid in c for c in told)
        assert listing.without(pid) == tuple(c for c in told if pid not in c)
    if told:
        assert sorted(listing.first) == min((sorted(c) for c in told), key=lambda c: (len(c), c))


def test_a_rule_over_twenty_voters_is_analysed_at_once() -> None:
    """Also where its least coalitions are more than anybody reads: half of twenty equal voters and one more."""
    begun = time.perf_counter()
    game = weighted(10, (1,) * 20, strict=True)
    listing = Listing(least(game.winning, 20), tuple(f"p{i:02}" for i in range(20)))
    assert len(listing) == 167_960
    assert listing.first == tuple(f"p{i:02}" for i in range(11))
    assert (listing.smallest, listing.alone, listing.all_hold("p00")) == (11, (), False)
    assert time.perf_counter() - begun < 2
