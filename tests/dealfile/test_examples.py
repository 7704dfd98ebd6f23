"""The example deals: complete, settled but for what they mean to leave open, and stating every field between them."""

from __future__ import annotations

from pathlib import Path

import pytest

import partnerdocs
from partnerdocs.dealfile import dumps, dumps_json, load, loads
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open
from partnerdocs.model.walk import walk
from tests.dealfile.coverage import fields, stated

EXAMPLES = Path(partnerdocs.__file__).parents[1] / "docs" / "examples"
NAMES = ("westshire", "fairmile", "homeward")

#: What no example states, and why.
LEFT_OUT = {
    "Threshold.threshold": "a majority of which it is still to be said whether reaching it is enough",
    "Party.non_economic": "both sources name only partners with a share",
    "Party.income_generation_consent": "only for an NHS trust that is no foundation trust",
    "Party.members": "only for a party that is itself a general partnership",
    "Party.successor": "only for a body that has been abolished",
    "Vehicle.holds": "a vehicle that owns part of its own partner is a fault (PTY-18)",
    "Committee.decides": "both sources leave every decision to the board and the partners",
    "Management.decides": "as above",
    "Transfers.drag_along": "no trust can promise to sell when others wish it",
    "Drag.at_least": "as above",
    "Drag.notice": "as above",
    "Drag.lowest": "as above",
}


@pytest.fixture(params=NAMES)
def deal(request: pytest.FixtureRequest) -> Deal:
    """Each example in turn."""
    return load(EXAMPLES / f"{request.param}.yaml")


def test_the_examples_are_these() -> None:
    """No example is left out of these tests."""
    assert sorted(f"{name}.yaml" for name in NAMES) == sorted(p.name for p in EXAMPLES.glob("*.yaml"))


def test_between_them_the_examples_state_every_field_but_those_with_a_reason() -> None:
    """A new field of the model must appear in an example, or say here why it does not."""
    said = set().union(*(stated(load(EXAMPLES / f"{name}.yaml")) for name in NAMES))
    assert sorted(LEFT_OUT) == sorted(set(fields()) - said)


def test_an_example_is_read_back_equal(deal: Deal) -> None:
    """As YAML and as JSON."""
    assert deal == loads(dumps(deal)) == loads(dumps_json(deal))


def test_westshire_leaves_open_what_its_first_lines_say() -> None:
    """Five points, each with an owner."""
    facts = [f for f in walk(load(EXAMPLES / "westshire.yaml")) if is_open(f.value)]
    assert [(f.path, f.value.open_owner) for f in facts] == [
        ("parties.westmere.address.postcode", "westmere"),
        ("parties.westmere.executes.authenticated_by", "westmere"),
        ("parties.westmere.notices.email", "westmere"),
        ("parties.meridian.number", "meridian"),
        ("procurement.regime", "westmere"),
    ]


@pytest.mark.parametrize("name", ["fairmile", "homeward"])
def test_the_other_examples_are_settled(name: str) -> None:
    """They leave nothing open."""
    assert [f.path for f in walk(load(EXAMPLES / f"{name}.yaml")) if is_open(f.value)] == []


def test_every_fact_of_an_example_knows_its_line(deal: Deal) -> None:
    """Each path that the walk gives and the file states has a line, and the line holds its key or its text."""
    text = (EXAMPLES / deal.places["title"].file).read_text("utf-8").splitlines()
    assert len(deal.places) > 500
    for path, place in deal.places.items():
        assert 1 <= place.line <= len(text)
        last = path.rsplit(".", 1)[-1].split("[")[0]
        if last not in ("length", "rules", "of", "split") and "[" not in path.rsplit(".", 1)[-1]:
            assert last in text[place.line - 1].replace("-", "_") or last in text[place.line - 1], (path, place.line)


def test_no_example_holds_an_error(deal: Deal) -> None:
    """The rules find nothing that contradicts itself, and what is accepted is really found."""
    from partnerdocs.rules import check

    assert [str(f) for f in check(deal) if f.severity.name != "OPEN_POINT"] == []
