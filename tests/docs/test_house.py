"""What docs/house.md says of the house is so, and the way of a fact that it tells can be walked."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import attrs

import partnerdocs
from partnerdocs.dealfile.nodes import Mapping, Node, Scalar, parse
from partnerdocs.drafting.instrument import Paragraph, Value
from partnerdocs.finding import Place
from partnerdocs.library.data import examples_folder
from partnerdocs.model.deal import Deal
from partnerdocs.word.outline import outline

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "partnerdocs"
HOUSE = (PROJECT / "docs" / "house.md").read_text(encoding="utf-8")
PATH = "governance.board.quorum.adjourned.seats"
WESTSHIRE = examples_folder() / "westshire.yaml"


def test_every_room_stands_in_the_table_and_nothing_else() -> None:
    """A newcomer finds each package there, and no package that is gone."""
    told = set(re.findall(r"^\| `(\w+)(?:/|\.py)` \|", HOUSE, re.MULTILINE))
    rooms = {p.stem for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert told == rooms - {"__init__"}


def test_every_file_that_the_page_names_exists() -> None:
    """Beside the package or in it."""
    named = re.findall(r"`([\w./-]+/[\w.-]*\.\w+|[\w.-]+/)`", HOUSE)
    assert len(named) > 20
    assert [n for n in named if not (PROJECT / n).exists() and not (PACKAGE / n).exists()] == []


def _node(path: str) -> Node:
    node = parse(WESTSHIRE.read_text(encoding="utf-8"))
    for key in path.split("."):
        assert isinstance(node, Mapping)
        (node,) = (e.value for e in node.entries if e.key == key)
    return node


def _with_seats(deal: Deal, seats: int) -> Deal:
    board = deal.governance.board
    assert board.quorum.adjourned is not None
    adjourned = attrs.evolve(board.quorum.adjourned, seats=seats)
    board = attrs.evolve(board, quorum=attrs.evolve(board.quorum, adjourned=adjourned))
    return attrs.evolve(deal, governance=attrs.evolve(deal.governance, board=board))


def test_one_fact_goes_from_its_line_to_the_page_and_comes_back(tmp_path: Path) -> None:
    """Node, value, model, rule, clause, words, paragraph, file, outline."""
    node = _node(PATH)
    assert isinstance(node, Scalar)
    assert node.text == "3"

    deal = partnerdocs.load(WESTSHIRE)
    assert deal.governance.board.quorum.adjourned.seats == 3
    assert deal.places[PATH] == Place(file=str(WESTSHIRE), line=node.line)
    (finding,) = (f for f in partnerdocs.check(_with_seats(deal, 9)) if f.at == PATH)
    assert (finding.rule, finding.place) == ("GOV-03", deal.places[PATH])

    agreement = partnerdocs.draft(deal)
    (paragraph,) = (p for p in agreement.paragraphs() for r in p.runs if _is_the_value(r))
    assert paragraph.clause == "governance.quorum"
    assert Value("three Representatives", PATH) in paragraph.runs

    target = tmp_path / "westshire.docx"
    partnerdocs.save(agreement, target)
    assert "three Representatives" in zipfile.ZipFile(target).read("word/document.xml").decode("utf-8")
    assert _line(paragraph) in outline(target).splitlines()

    four = partnerdocs.draft(_with_seats(deal, 4))
    (changed,) = (p for p in four.paragraphs() for r in p.runs if _is_the_value(r))
    assert changed.text == paragraph.text.replace("three", "four")


def _is_the_value(run: object) -> bool:
    return isinstance(run, Value) and run.path == PATH


def _line(paragraph: Paragraph) -> str:
    return f"{paragraph.label} {paragraph.text}"
