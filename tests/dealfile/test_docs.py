"""The pages about the deal file say what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import partnerdocs
from partnerdocs.dealfile import keys, loads, nodes
from partnerdocs.model.amount import Milestone
from partnerdocs.model.decision import ROLES
from partnerdocs.model.limits import MAX_DIGITS

DOCS = Path(partnerdocs.__file__).parents[1] / "docs"
PAGE = (DOCS / "deal-file.md").read_text("utf-8")
FRAGMENTS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
PARTIES = "form: llp\nparties: {westmere: {name: W}, meridian: {name: M}}\n"


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=[f.split(":")[0] for f in FRAGMENTS])
def test_each_example_on_the_page_can_be_read(fragment: str) -> None:
    """As it stands there, with the parties that it names."""
    assert loads(fragment if "form:" in fragment else PARTIES + fragment).partners


def test_the_page_names_every_moment_role_and_limit() -> None:
    """A new one must be explained."""
    for word in (*Milestone.__args__, *ROLES):  # type: ignore[attr-defined]
        assert f"`{word}`" in PAGE
    limits = f"{nodes.MAX_BYTES // 1_000_000} MB, {nodes.MAX_NODES:,} facts and {nodes.MAX_DEPTH} levels"
    assert limits in PAGE
    assert f"more than {MAX_DIGITS} digits" in PAGE


def test_the_page_of_keys_is_up_to_date() -> None:
    """If not: python -m partnerdocs.dealfile.keys docs/deal-keys.md."""
    assert keys.page() == (DOCS / "deal-keys.md").read_text("utf-8")


def test_the_page_of_keys_leads_somewhere() -> None:
    """Each link in it goes to one of its headings."""
    page = keys.page()
    headings = {h.lower().replace(" ", "-") for h in re.findall(r"^## (.*)$", page, re.MULTILINE)}
    assert set(re.findall(r"\(#([^)]*)\)", page)) <= headings
