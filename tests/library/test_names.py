"""Names in clause files: paths against the model, wordings that fit, conditions that ask about the right element."""

from __future__ import annotations

from typing import Any

import pytest

from partnerdocs.library.conditions import CONDITIONS
from partnerdocs.library.names import Names, check_names
from partnerdocs.library.paths import WrongPath, element_of, kinds_of
from partnerdocs.library.wordings import known_tables, known_wordings
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.field import facets
from partnerdocs.model.party import Party
from partnerdocs.model.walk import alternatives, element_kind, mapping_kinds
from partnerdocs.wording.filters import ACCEPTS, FILTERS
from tests.library.clauses import clause_of

NAMES = Names(
    wordings=known_wordings(), tables={"resources-table", "interests-table"}, law={"llp-act-2000", "foia-2000"}
)


def check(body: str, *head: str) -> list[str]:
    """What is wrong with the names of a clause, as said."""
    return [f"{f.name}: {f.says} {f.fix}".strip() for f in check_names(clause_of(body, *head), NAMES)]


def every_path(kind: Any, path: str, above: tuple[Any, ...] = ()) -> list[str]:
    """Every path that leads from a class of the model to a fact, without going through lists."""
    found = []
    for option in alternatives(kind):
        if isinstance(option, type) and option not in above and hasattr(option, "__attrs_attrs__"):
            for facet in facets(option):
                found.append(f"{path}.{facet.key}")
                found.extend(every_path(facet.type, f"{path}.{facet.key}", (*above, option)))
    return found


PATHS = every_path(Deal, "deal")


@pytest.mark.parametrize("path", PATHS)
def test_every_path_of_the_model_is_known_and_none_beyond_it(path: str) -> None:
    """Each field is reached by its key; a key that it does not have is refused."""
    kinds_of(path, None)
    with pytest.raises(WrongPath):
        kinds_of(f"{path}.no-such-key", None) if not _is_mapping(path) else kinds_of(f"{path[:-1]}~", None)


def _is_mapping(path: str) -> bool:
    return any(mapping_kinds(k) != (Any, Any) for k in kinds_of(path, None))


def test_there_are_paths_to_walk() -> None:
    """The walk above reaches deep places."""
    assert "deal.governance.board.quorum.adjourned.after" in PATHS
    assert len(PATHS) > 200


@pytest.mark.parametrize("path", ["deal.deadlock.steps", "deal.money.waterfall", "deal.default.remedies"])
def test_a_path_into_alternatives_is_fine_if_one_of_them_has_it(path: str) -> None:
    """Which step it is, a condition decides."""
    element = element_of(path, None)
    keys = [{f.key for f in facets(k)} for k in element.kinds]
    assert len(keys) > 1
    for key in set().union(*keys):
        kinds_of(f"it.{key}", element)


def test_misspelt_paths_are_met_with_what_was_meant() -> None:
    """Did you mean, where the path goes wrong."""
    assert check("1. {{ deal.governance.bord.quorum.wait }}.") == [
        "wrong-path: `deal.governance` has no `bord`. Did you mean 'board'?"
    ]
    assert check("1. {{ deal.deadlock.steps.length }}.")[0].endswith("Go through it with `each`.")
    assert check("1. {{ it.name }}.")[0].startswith("wrong-path: `it.name` stands outside an `each`.")
    assert check('1. {each="deal.title"}\n   {{ it }}.')[0].startswith("wrong-path: `each` goes over `deal.title`")


def test_a_wrong_each_does_not_drag_findings_about_it_after_it() -> None:
    """One slip, one finding."""
    assert len(check('1. {each="deal.partys"}\n   {{ it.name }}, {{ it.key | short }}.')) == 1


def test_it_is_the_element_and_its_key() -> None:
    """In a mapping the key names what the mapping is keyed by; in a plain list there is none."""
    assert check('1. {each="deal.parties"}\n   {{ it.name }} (**{{ it.key | short }}**), {{ it | kind }}.') == []
    assert check('1. {each="deal.shares"}\n   {{ it.key | short }}: {{ it | percent }}.') == []
    assert check('1. {each="deal.resources"}\n   {{ it.key | thing }}: {{ it.what | lower }}.') == []
    assert check('1. {each="deal.background"}\n   {{ it }}.') == []
    assert check('1. {each="deal.background"}\n   {{ it.key }}.')[0].startswith("wrong-path")


def test_each_inside_each_goes_on_from_it() -> None:
    """The inner `it` is the inner element."""
    body = '1. {each="deal.parties"}\n   {{ it.name }}:\n\n   1. {each="it.approvals"}\n      {{ it.body }}; and\n'
    assert check(body) == []
    assert check(body.replace("it.body", "it.name"))[0].startswith("wrong-path: `it` has no `name`.")


def test_in_an_execution_block_it_is_the_party() -> None:
    """The whole file is repeated for each party."""
    assert check("{{ it.name }} acting by {{ it.executes.signatories | list }}.", "kind: execution") == []


@pytest.mark.parametrize(
    ("value", "fine"),
    [
        ("deal.title", True),
        ("deal.form", False),
        ("deal.lead", False),
        ("deal.lead | short", True),
        ("deal.title | short", False),
        ("deal.disputes.urgent_relief", False),
        ("deal.governance.meetings", None),
        ("deal.governance.board.quorum.wait | period", True),
        ("deal.governance.board.quorum.wait | money", False),
        ("deal.governance.board.quorum.seats | count", True),
        ("deal.governance.board.quorum.seats | period", False),
        ("deal.governance.otherwise | rule", True),
        ("deal.governance.decisions.special | rule", True),
        ("deal.term.commencement | when", True),
        ("deal.term.long_stop | date", True),
        ("deal.term.long_stop | when", False),
        ("deal.background | list", True),
        ("deal.background | money", False),
        ("deal.money.default_interest.by | percent", True),
        ("deal.law | law-name", True),
        ("deal.money.profit | split", True),
        ("deal.title | split", False),
        ("deal.status | split", False),
        ("deal.title | parts", False),
        ("deal.title | event", False),
        ("deal.law | party-kind", False),
        ("deal.status | resource-kind", False),
        ("deal.title | value-basis", False),
        ("deal.money.profit | exit-words", False),
        ("deal.money | preferred-interest", False),
    ],
)
def test_a_wording_must_have_words_for_its_value(value: str, fine: bool | None) -> None:
    """Ids, words of the model and yes or no are never printed as they stand."""
    expected = [] if fine else ["wrong-path"] if fine is None else ["misfit"]
    assert [said.split(":")[0] for said in check(f"1. {{{{ {value} }}}}.")] == expected


def test_unknown_names_are_reported_each_with_its_line() -> None:
    """Wordings, tables, conditions, choosers, citations."""
    head = ["when: is-lpp", "chooser: llp-or-aliance", "variant: llp"]
    body = (
        '1. {when="not-is-alliace"}\n   {{ deal.title | lover }} {{ law.llp-act-200 }}.\n\n'
        "   {{ deal.resources | resource-table }}\n"
    )
    found = list(check_names(clause_of(body, *head), NAMES))
    assert [(f.name, f.place.line if f.place else 0) for f in found] == [
        ("unknown-name", 6),
        ("unknown-name", 7),
        ("unknown-name", 11),
        ("unknown-name", 11),
        ("unknown-name", 11),
        ("unknown-name", 13),
    ]
    assert [f.fix for f in found] == [
        "Did you mean 'is-llp'?",
        "Did you mean 'llp-or-alliance'?",
        "Did you mean 'is-alliance'?",
        "Did you mean 'lower'?",
        "Did you mean 'llp-act-2000'?",
        "Did you mean 'resources-table'?",
    ]


def test_a_table_stands_alone_in_its_paragraph() -> None:
    """Among words it could not be set."""
    assert check("1. Here {{ deal.resources | resources-table }} it is.")[0].startswith("misfit: The table")


def test_a_condition_about_an_element_stands_where_there_is_one() -> None:
    """Outside its `each` it would be false for ever; over other elements too."""
    assert check('1. {when="has-approvals" each="deal.parties"}\n   {{ it.name }}.') == []
    assert check('1. {when="has-approvals"}\n   Text.')[0].startswith("misfit")
    assert check('1. {when="has-approvals" each="deal.resources"}\n   {{ it.what }}.')[0].startswith("misfit")


def test_a_default_is_for_a_path_of_the_model() -> None:
    """Its path is checked like any other."""
    assert check("1. Text.", "defaults: {deal.deadlock.notise: 10 Business Days}")[0].startswith("wrong-path")


def test_what_a_wording_accepts_is_said_of_wordings_that_there_are() -> None:
    """Each says which kinds it has words for; none accepts anything by silence."""
    assert set(ACCEPTS) == known_wordings() == set(FILTERS)
    assert all(ACCEPTS.values())
    assert all(name.endswith("-table") for name in known_tables())


def test_element_kinds_agree_with_the_model_s_own_walk() -> None:
    """The static walk sees the same elements as the walk over a deal."""
    assert element_of("deal.term.extensions", None).kinds == (element_kind(kinds_of("deal.term.extensions", None)[0]),)
    assert element_of("deal.parties", None).kinds == (Party,)
    assert kinds_of("it.length", element_of("deal.term.extensions", None)) == (Period,)


def test_no_condition_is_named_with_not() -> None:
    """`not-` negates."""
    assert not [name for name in CONDITIONS if name.startswith("not-")]
