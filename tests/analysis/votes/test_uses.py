"""Which body decides by which named decision, and that the answers come from there."""

from fractions import Fraction
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_type_hints

import attrs
import pytest

import partnerdocs.model
from partnerdocs.analysis import votes_of
from partnerdocs.analysis.votes import bodies_of
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.decision import Consent, Rule
from partnerdocs.model.finance import BusinessPlan, Finance, Funding
from partnerdocs.model.governance import Chair, Matter
from partnerdocs.model.open_point import tbc
from partnerdocs.model.term import ChangeControl, Extension, Gateway, Review, Term
from tests.analysis.votes.deals import any_of, every, more_than, percent, voting_deal

HALF = Fraction(1, 2)
SHARES, SEATS = more_than(HALF), more_than(HALF, "seats")


def using(decisions: dict[str, Rule], matters: dict[str, tuple[Rule, Any]], **facts: Any) -> Deal:
    """A deal with these named decisions, and reserved matters by id, each with its rule and level."""
    deal = voting_deal(percent(80, 20), SHARES, decisions={"ordinary": SHARES, **decisions}, **facts)
    reserved = tuple(Matter(id=k, matter="do it", level=level, needs=rule) for k, (rule, level) in matters.items())
    return attrs.evolve(deal, governance=attrs.evolve(deal.governance, reserved=reserved))


@pytest.mark.parametrize(
    ("levels", "bodies"),
    [
        (("board",), ("board",)),
        (("partners",), ("partners",)),
        (("both",), ("board", "partners")),
        (("partners", "board"), ("board", "partners")),
        ((), ("partners",)),
        ((tbc("who decides"),), ("partners",)),
    ],
)
def test_a_decision_is_used_where_the_matters_that_need_it_are_decided(levels: tuple[Any, ...], bodies: Any) -> None:
    """A decision that nothing uses, or whose only use is open, is one of the partners."""
    deal = using({"special": SHARES}, {f"m{n}": ("special", level) for n, level in enumerate(levels)})
    assert bodies_of(deal) == {"ordinary": ("board", "partners"), "special": bodies}


def test_a_decision_inside_another_is_used_where_that_one_is() -> None:
    """However deep, and also where a matter has a rule of its own."""
    rules: dict[str, Rule] = {
        "inner": SEATS,
        "outer": every(any_of("inner", Consent(of="a")), Consent(of="b")),
        "free": SEATS,
    }
    deal = using(rules, {"m": (every("outer", Consent(of="a")), "board"), "n": ("outer", "partners")})
    assert bodies_of(deal) | {"ordinary": ()} == {
        "ordinary": (),
        "inner": ("board", "partners"),
        "outer": ("board", "partners"),
        "free": ("board",),  # used by nothing; only the board has seats
    }


def test_a_decision_defined_by_itself_ends() -> None:
    """It is used where it is used."""
    rules: dict[str, Rule] = {"x": every("y"), "y": every("x"), "z": every("z")}
    found = bodies_of(using(rules, {"m": ("x", "board")}))
    assert (found["x"], found["y"], found["z"]) == (("board",), ("board",), ("partners",))


def test_plan_calls_changes_extensions_and_gateways_are_for_the_partners() -> None:
    """Their clauses say that the partners decide."""
    week = Period(count=5, unit="working days")
    deal = using(dict.fromkeys(("plan", "call", "change", "extend", "go-on"), SEATS), {})
    deal = attrs.evolve(
        deal,
        money=Finance(plan=BusinessPlan(needs="plan"), funding=Funding(needs="call")),
        change_control=ChangeControl(answer=week, needs="change"),
        term=Term(extensions=(tbc("another"), Extension(needs="extend"))),
        review=Review(gateways=(Gateway(), Gateway(needs="go-on"))),
    )
    assert set(bodies_of(deal).values()) == {("board", "partners"), ("partners",)}


def test_every_fact_that_names_a_decision_is_known() -> None:
    """A new one must be added to the uses, or it is shown for the wrong body."""
    naming = set()
    for module in iter_modules(partnerdocs.model.__path__, "partnerdocs.model."):
        for cls in vars(import_module(module.name)).values():
            if isinstance(cls, type) and attrs.has(cls) and cls.__module__ == module.name:
                hints = get_type_hints(cls, include_extras=True)
                naming |= {f"{cls.__name__}.{k}" for k, hint in hints.items() if "governance.decisions" in repr(hint)}
    assert naming == {
        "BusinessPlan.needs",
        "Funding.needs",
        "ChangeControl.needs",
        "Extension.needs",
        "Gateway.needs",
        "Matter.needs",
        "Governance.decisions",
        "Governance.otherwise",
        "Every.rules",
        "AnyOf.rules",
        "SuspendVote.except_",  # whose vote is not suspended: no decision is made by it
    }


def test_a_decision_of_the_board_alone_is_asked_of_the_board() -> None:
    """4 + 1 seats and four independents: the partner with 4 of 9 needs one of them, whatever its shares."""
    deal = using(
        {"majority": SEATS},
        {"fees": ("majority", "board")},
        seats={"a": 4, "b": 1},
        independents=4,
        by="representative",
        chair=Chair(appointed_by="a", casting_vote=True),
    )
    found = votes_of(deal, "majority")
    assert found.level == "board"
    assert votes_of(deal, "fees").cases == found.cases
    assert found.cases[0].least_coalitions[:2] == (("a", "b"), ("a", "independent-1"))
    assert found.vetoers == found.dictators == ()


def test_a_casting_vote_counts_where_the_board_decides() -> None:
    """2 + 2 seats: whoever has the chair passes alone what the board decides, and nothing at the partners' meeting."""
    deal = using(
        {"majority": SEATS, "half": SHARES},
        {"fees": ("majority", "board"), "plan": ("half", "both")},
        seats={"a": 2, "b": 2},
        by="representative",
        chair=Chair(appointed_by="b", casting_vote=True),
    )
    assert votes_of(deal, "majority").dictators == ("b",)
    assert votes_of(deal, "half").level == "partners"
    assert votes_of(deal, "half").dictators == ("a",)


@pytest.mark.parametrize("level", ["board", "partners"])
def test_each_body_can_be_asked(level: Any) -> None:
    """By name; the ordinary majority is the board's own if none is named."""
    deal = using({}, {})
    assert votes_of(deal, "ordinary").level == "board"
    assert votes_of(deal, "ordinary", level=level).level == level
