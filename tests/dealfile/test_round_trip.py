"""What is written is read back as it was."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partnerdocs.dealfile import dumps, dumps_json, loads
from partnerdocs.dealfile.nodes import parse
from partnerdocs.model.deal import Deal
from partnerdocs.model.party import Party
from tests.dealfile.strategies import ODD_TEXTS, PARTS, deals

few = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("part", PARTS)
@few
@given(st.data())
def test_a_deal_that_is_written_is_read_back_equal(part: str, data: st.DataObject) -> None:
    """As YAML and as JSON, open points, odd texts and all; a second writing changes nothing."""
    deal = data.draw(deals(part))
    text = dumps(deal)
    again = loads(text)
    assert deal == again
    assert text == dumps(again)
    as_json = dumps_json(deal)
    json.loads(as_json)
    assert deal == loads(as_json)


@pytest.mark.parametrize("part", ["parties", "governance", "money"])
@few
@given(st.data())
def test_both_parsers_see_the_same_tree(part: str, data: st.DataObject) -> None:
    """A machine without libyaml reads the same deal."""
    text = dumps(data.draw(deals(part)))
    assert parse(text) == parse(text, pure=True)


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_an_odd_text_stays_itself(text: str) -> None:
    """A number of a company keeps its leading nought, 1.10 stays 1.10, and TBC in quotes is a text."""
    deal = Deal(form="llp", parties={"a": Party(name=text, number=text, owners={text: 1})})
    again = loads(dumps(deal))
    assert text == again.parties["a"].name == again.parties["a"].number
    assert {text: 1} == again.parties["a"].owners
    assert deal == again == loads(dumps_json(deal))
