"""Tables of the partners: their interests and their seats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from partnerdocs.library.tables.build import cell
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Board
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.wording.lexicon import Lexicon
from partnerdocs.wording.names import short
from partnerdocs.wording.numbers import figures, percent
from partnerdocs.wording.open_words import OPEN
from partnerdocs.wording.table import Cell, Table


def interests(_: object, deal: Deal, lexicon: Lexicon) -> Table:
    """Each partner's share, and the total; what else a partner has stands where it is agreed."""
    ids = partners(deal)
    shares = _with_total(ids, lambda p: _share(deal, p), percent, lambda p: f"shares.{p}")
    columns = [("Partner", 0, [_name(pid, lexicon) for pid in ids]), ("Percentage Share", 50, shares)]
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
