"""Open points: facts that are not settled yet, as values.

Anything in a deal but `format`, `form` and ids may be an open point. A field keeps its plain type, so that no
consumer needs a guard; instead an open point refuses every use that would need its value, with `StillOpen`.
What Python lets pass in silence (`==`, `in`, `is`, `isinstance`, `dict.get`) is asked through `settled` first.
"""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

T = TypeVar("T")


class StillOpen(Exception):
    """An answer was asked that rests on an open point. `point` is that open point."""

    def __init__(self, point: OpenPoint) -> None:
        super().__init__(f"still open: {point.open_words}")
        self.point = point

    def __reduce__(self) -> tuple[type[StillOpen], tuple[OpenPoint]]:
        return (StillOpen, (self.point,))


class OpenPoint:
    """A fact that nobody has settled yet.

    open_words: what is missing, in a few words ("registered number").
    open_owner: who is to settle it (a party's id or a name); empty if nobody is named. Never leaves the house.
    open_law: "check" if a lawyer must first confirm the law.

    It equals only an open point of the same words, owner and law, so deals compare and pickle.
    """

    __slots__ = ("open_law", "open_owner", "open_words")

    open_words: str
    open_owner: str
    open_law: str

    def __init__(self, words: str, *, owner: str = "", law: str = "") -> None:
        object.__setattr__(self, "open_words", _tidy(words))
        object.__setattr__(self, "open_owner", _tidy(owner))
        object.__setattr__(self, "open_law", law)

    def _same(self) -> tuple[str, str, str]:
        return (self.open_words, self.open_owner, self.open_law)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OpenPoint) and self._same() == other._same()

    def __hash__(self) -> int:
        return hash(self._same())

    def __repr__(self) -> str:
        owner = f", owner={self.open_owner!r}" if self.open_owner else ""
        return f"OpenPoint({self.open_words!r}{owner})"

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, self._same())

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"an open point does not change ({name})")

    def __getattr__(self, name: str) -> Any:
        # Python itself looks for special names (copying, pickling, numpy's hooks): those are simply absent.
        if name.startswith("__"):
            raise AttributeError(name)
        raise StillOpen(self)

    def _refuse(self, *_: object) -> NoReturn:
        raise StillOpen(self)

    __bool__ = __len__ = __iter__ = __contains__ = __getitem__ = __call__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _refuse
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _refuse
    __pow__ = __rpow__ = __neg__ = __pos__ = __abs__ = __round__ = _refuse
    __int__ = __float__ = __complex__ = __index__ = __str__ = __format__ = _refuse


def _tidy(words: str) -> str:
    """White space as single blanks; what is no text stays, and the model says so where the open point is used."""
    return " ".join(str.split(words)) if isinstance(words, str) else words


def _rebuild(words: str, owner: str, law: str) -> OpenPoint:
    return OpenPoint(words, owner=owner, law=law)


#: A fact that the deal ought to state and does not mention at all.
NOT_GIVEN: Any = OpenPoint("not given")


def tbc(words: str, *, owner: str = "", law: str = "") -> Any:
    """Make an open point, typed so that it may stand for any fact when a deal is built in Python."""
    return OpenPoint(words, owner=owner, law=law)


def is_open(value: object) -> bool:
    """Whether the value is an open point (asking never raises)."""
    return isinstance(value, OpenPoint)


def settled(value: T) -> T:
    """Give the value back if it is settled; raise `StillOpen` if it is an open point.

    Put it around any value that is about to be compared, looked up, matched or tested for a class.
    """
    if isinstance(value, OpenPoint):
        raise StillOpen(value)
    return value
