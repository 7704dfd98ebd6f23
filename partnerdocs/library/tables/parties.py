"""Tables of the partners: their interests and their seats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from partnerdocs.library.tables.build import SILENT, cell, elements
from partnerdocs.model.amount import Money
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.governance import Board
from partnerdocs.model.open_point import OpenPoint, StillOpen, is_open, settled
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short
from partnerdocs.wording.numbers import figures, percent, plain_sum
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.table import Cell, Table
from partnerdocs.wording.texts import listed

#: What is missing where several partners give one thing together; no fact of the deal has room for it.
JOINT = OpenPoint("each partner's part of a joint contribution")


def interests(_: object, deal: Deal, lexicon: Lexicon) -> Table:
    """Each partner's share, capital, seats and votes, with totals; capital only where somebody gives some."""
    ids = partners(deal)
    columns: list[tuple[str, int, list[Cell]]] = [
        ("Partner", 0, [_name(pid, lexicon) for pid in ids]),
        ("Percentage Share", 30, _with_total(ids, lambda p: _share(deal, p), percent, lambda p: f"shares.{p}")),
    ]
    if _has_capital(deal, ids):
        columns.append(("Capital", 36, _capital_cells(deal, ids)))
    columns.append(("Seats on the Board", 24, _with_total(ids, lambda p: _seats(deal, p), figures, _seat_path)))
    columns.append(("Votes on the Board", 26, _vote_cells(deal, ids)))
    return _table("Partners and their Interests", columns, lexicon)


def seats(_: object, deal: Deal, lexicon: Lexicon) -> Table:
    """How many representatives each partner appoints, and how many others there are."""
    ids = partners(deal)
    names = [_name(pid, lexicon) for pid in ids]
    counts = _with_total(ids, lambda p: _seats(deal, p), figures, _seat_path)
    others = _attempt(lambda: _board(deal).independents, figures)
    if others not in ("0", OPEN) or _has_open_independents(deal):
        names.append(cell(lexicon.in_form("Appointed by no Partner alone")))
        total = _attempt(lambda: sum(_seats(deal, p) for p in ids) + _board(deal).independents, figures)
        counts = [*counts[:-1], cell(others, "governance.board.independents"), cell(total)]
    columns = [("Partner", 0, names), ("Representatives on the Board", 50, counts)]
    return _table("Seats on the Board", columns, lexicon)


def _has_open_independents(deal: Deal) -> bool:
    """Whether the board is known and only the number of its other members is open."""
    try:
        return is_open(_board(deal).independents)
    except StillOpen:
        return False


def partners(deal: Deal) -> tuple[str, ...]:
    """Ids of the partners; where it is open who they are, of whoever has a share; none if that is open too."""
    try:
        return deal.partners
    except StillOpen:
        return () if is_open(deal.shares) else tuple(deal.shares)


def _table(title: str, columns: Sequence[tuple[str, int, list[Cell]]], lexicon: Lexicon) -> Table:
    total = cell("Total")
    body = [cells if i else [*cells, total] for i, (_, _, cells) in enumerate(columns)]
    rows = tuple(zip(*body, strict=True))
    if len(rows) == 1:  # nobody is known: a row of holes instead of a total of nothing
        rows = (tuple(cell(OPEN, "parties") for _ in columns), *rows)
    taken = sum(width for _, width, _ in columns)
    return Table(
        title=lexicon.in_form(title),
        head=tuple(lexicon.in_form(head) for head, _, _ in columns),
        widths=tuple(width or 160 - taken for _, width, _ in columns),
        rows=rows,
        total=True,
    )


def _name(pid: str, lexicon: Lexicon) -> Cell:
    return cell(short(pid, lexicon), f"parties.{pid}.short")


def _attempt(find: Callable[[], object], words: Callable[..., str]) -> str:
    try:
        return words(settled(find()))
    except StillOpen:
        return OPEN


def _with_total(
    ids: Sequence[str], find: Callable[[str], Fraction | int], words: Callable[..., str], path: Callable[[str], str]
) -> list[Cell]:
    """One cell for each partner and one for the sum of all."""
    cells = [cell(_attempt(lambda p=p: find(p), words), path(p)) for p in ids]  # type: ignore[misc]  # a bound default
    total = _attempt(
        lambda: sum((find(p) for p in ids), Fraction(0)), lambda s: words(int(s) if words is figures else s)
    )
    return [*cells, cell(total if ids else OPEN)]


def _share(deal: Deal, pid: str) -> Fraction:
    """A partner's share; a partner that takes part without one has none."""
    return Fraction(settled(settled(deal.shares).get(pid, Fraction(0))))


def _board(deal: Deal) -> Board:
    return settled(settled(deal.governance).board)


def _seats(deal: Deal, pid: str) -> int:
    return settled(settled(_board(deal).seats).get(pid, 0))


def _seat_path(pid: str) -> str:
    return f"governance.board.seats.{pid}"


def _vote_cells(deal: Deal, ids: Sequence[str]) -> list[Cell]:
    """What each partner's vote counts: its share, one, or one for each representative."""
    try:
        by = settled(settled(_board(deal).votes).by)
    except StillOpen:
        return [cell(OPEN, "governance.board.votes.by") for _ in (*ids, "total")]
    if by == "share":
        return _with_total(ids, lambda p: _share(deal, p), percent, lambda _: "")
    if by == "partner":
        return _with_total(ids, lambda _: 1, figures, lambda _: "")
    return _with_total(ids, lambda p: _seats(deal, p), figures, lambda _: "")


def _capital(deal: Deal, pid: str) -> tuple[Money, ...]:
    """What a partner gives as capital; `StillOpen` where its part of a joint contribution is not stated."""
    found = []
    if deal.vehicle is not None and pid in (cash := settled(settled(deal.vehicle).capital)):
        found.append(settled(cash[pid]))
    for resource in map(settled, settled(deal.resources)):
        givers = settled(resource.from_)
        if pid not in map(settled, givers) or settled(resource.treated_as) != "capital" or resource.value is None:
            continue
        if len(givers) > 1:
            raise StillOpen(JOINT)
        found.append(settled(settled(resource.value).amount))
    return tuple(found)


def _has_capital(deal: Deal, ids: Sequence[str]) -> bool:
    try:
        return any(_capital(deal, pid) for pid in ids)
    except StillOpen:
        return True


def _capital_cells(deal: Deal, ids: Sequence[str]) -> list[Cell]:
    cells = [cell(_attempt(lambda p=p: _capital(deal, p), sums), *_capital_paths(deal, p)) for p in ids]  # type: ignore[misc]
    cells = [attrs.evolve(c, stuck=c.open and _is_joint(deal, p)) for c, p in zip(cells, ids, strict=True)]
    return [*cells, cell(_attempt(lambda: [m for p in ids for m in _capital(deal, p)], sums))]


def _is_joint(deal: Deal, pid: str) -> bool:
    """Whether the cell of a partner is open only because its part of a joint contribution is nowhere stated."""
    try:
        _capital(deal, pid)
    except StillOpen as still:
        return still.point == JOINT
    return False


def _capital_paths(deal: Deal, pid: str) -> tuple[str, tuple[str, ...]]:
    """The path of a partner's own capital, or of the resources, and the paths of what decides on its contributions."""
    vehicle = deal.vehicle
    own = vehicle is not None and (is_open(vehicle) or is_open(vehicle.capital) or pid in vehicle.capital)
    found: list[str] = []
    for path, resource in () if is_open(deal.resources) else elements(deal.resources, "resources"):
        if is_open(resource):
            found.append(path)
        elif is_open(resource.from_) or any(is_open(giver) or giver == pid for giver in resource.from_):
            found += [f"{path}.from", f"{path}.treated_as"]
            found += [f"{path}.value.amount"] if _as_capital(resource) else []
    return f"vehicle.capital.{pid}" if own else "", (*found, "resources") if is_open(deal.resources) else tuple(found)


def _as_capital(resource: Resource) -> bool:
    return is_open(resource.treated_as) or resource.treated_as == "capital"


def sums(amounts: Sequence[Money]) -> str:
    """Amounts added up, each currency by itself; nothing reads as a dash."""
    by_currency: dict[str, Decimal] = {}
    for amount in amounts:
        code = settled(amount.currency)
        by_currency[code] = by_currency.get(code, Decimal(0)) + settled(amount.amount)
    return listed([plain_sum(a, c) for c, a in by_currency.items()]) if by_currency else SILENT
