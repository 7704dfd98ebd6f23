"""What a piece of text means as a number, a share, a rate or a sum of money, and how such a value is written.

Each reader takes the text and gives the value, or raises `Unreadable` with what stood there, what was expected and
how to mend it. Nothing passes through a float. Times are in `times.py`.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import get_args

from partnerdocs.model.amount import Currency, Money
from partnerdocs.model.kind import shown
from partnerdocs.model.limits import MAX_DIGITS, too_long

#: Groups of three by comma or underscore, or no groups at all: `1,5` is not a number here.
_WHOLE = r"(?:[0-9]{1,3}(?:[,_][0-9]{3})+|[0-9]+)"
_NUMBER = rf"{_WHOLE}(?:\.[0-9]+)?"
_INT = re.compile(rf"(-?)({_WHOLE})(?:\s+(\S.*))?")
_DECIMAL = re.compile(rf"-?{_NUMBER}")
_RATIO = re.compile(r"(-?[0-9]+)\s*/\s*([0-9]+)")
_PERCENT = re.compile(rf"(-?)(?:({_NUMBER})|([0-9]+)\s+([0-9]+)/([0-9]+)|([0-9]+)/([0-9]+)|([0-9]*)([¼-¾⅐-⅞]))\s*%")
_MONEY = re.compile(rf"(?:([A-Za-z]{{3}}|[£€$¥])\s*)?([£€$¥])?\s*(-?)({_NUMBER})\s*([A-Za-z]{{3}})?")

_SYMBOLS: dict[str, tuple[str, ...]] = {
    "£": ("GBP",),
    "€": ("EUR",),
    "¥": ("JPY",),
    "$": ("USD", "AUD", "CAD", "NZD", "SGD", "HKD"),
}
CURRENCIES: tuple[str, ...] = get_args(Currency)


class Unreadable(Exception):
    """A text that is not what its key wants: `says` what stood there and what was expected, `fix` how to mend it.

    rule is the id in the inventory of rules where the problem has one, otherwise the reading rule's.
    """

    def __init__(self, says: str, fix: str = "", rule: str = "READ-04") -> None:
        super().__init__(says)
        self.says = says
        self.fix = fix
        self.rule = rule


def unlike(text: str, expected: str, fix: str = "", rule: str = "READ-04") -> Unreadable:
    """The usual complaint: this stands here, that was expected."""
    return Unreadable(f"{shown(text)} stands here; expected {expected}.", fix, rule)


def _plain(number: str) -> str:
    """A matched number without its group marks; refuses one of absurd length."""
    digits = number.replace(",", "").replace("_", "")
    if too_long(digits):
        raise unlike(number, f"a number of at most {MAX_DIGITS} digits")
    return digits


def read_int(text: str, unit: str = "") -> int:
    """A whole number, with the unit that its key counts in if anybody likes to write it: `2 partners`."""
    wanted = f"a whole number of {unit}" if unit else "a whole number"
    found = _INT.fullmatch(text)
    if not found:
        raise unlike(text, wanted)
    sign, digits, said = found.groups()
    if said and not _same_unit(said, unit):
        raise unlike(text, wanted, f"Give the number alone, or in {unit}." if unit else "Give the number alone.")
    return int(sign + _plain(digits))


def _same_unit(said: str, unit: str) -> bool:
    return bool(unit) and said.lower().rstrip("s") == unit.lower().rstrip("s")


def show_int(value: int) -> str:
    """As it is read."""
    return str(value)


def read_bool(text: str) -> bool:
    """`true` or `false`; other words for yes and no mean different things to different programs."""
    if text in ("true", "false"):
        return text == "true"
    meant = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
    word = meant.get(text.lower(), text.lower())
    fix = f"Write {word}." if word in ("true", "false") else ""
    raise unlike(text, "true or false", fix)


def read_decimal(text: str) -> Decimal:
    """An exact number: `95`, `-0.5`, `1,550`."""
    if not _DECIMAL.fullmatch(text):
        percent = _PERCENT.fullmatch(text)
        raise unlike(
            text,
            "an exact number, as 95 or 1.5",
            "Give the number alone; its unit stands under `unit`." if percent else "",
        )
    return Decimal(_plain(text))


def show_decimal(value: Decimal) -> str:
    """In full, without an exponent, with the decimals that it was given."""
    return f"{value:f}"


def read_share(text: str) -> Fraction:
    """A part of a whole: `2/5`, `40 %`, `33 1/3 %`, `0.4`, `0` or `1`."""
    expected = "a part of the whole, as 2/5, 40 % or 0.4"
    share = _fraction(text, expected, bare_limit=1, rule="SHR-05")
    if not 0 <= share <= 1:
        raise Unreadable(f"{shown(text)} is not a part of a whole; expected {expected}.", "Correct it.", "SHR-02")
    return share


def read_rate(text: str) -> Fraction:
    """A rate or a change: `6 %`, `6/100` or `0.06`; it may pass the whole."""
    return _fraction(text, "a percentage, as 6 %", bare_limit=Fraction(99, 100), rule="READ-04")


def read_threshold(text: str) -> Fraction:
    """How much a decision needs: `2`, `3/4`, `75 %` or `0.75`. What it can be of, the model says."""
    return _fraction(text, "a number, as 2, or a part, as 3/4 or 75 %", bare_limit=None, rule="VOT-01")


def _fraction(text: str, expected: str, *, bare_limit: Fraction | int | None, rule: str) -> Fraction:
    if len(text) > 3 * MAX_DIGITS:
        raise unlike(text, expected)
    if found := _RATIO.fullmatch(text):
        return _divided(int(found[1]), int(found[2]), text, expected)
    if found := _PERCENT.fullmatch(text):
        return _percentage(found, text, expected) / 100
    if not _DECIMAL.fullmatch(text):
        raise unlike(text, expected)
    number = Fraction(_plain(text))
    if bare_limit is not None and number > bare_limit:
        says = f"{shown(text)} stands here without a percent sign; expected {expected}."
        raise Unreadable(says, f"{text} %?", rule)
    return number


def _divided(over: int, under: int, text: str, expected: str) -> Fraction:
    if under == 0:
        raise unlike(text, expected, "Nothing can be divided by nought.")
    return Fraction(over, under)


def _percentage(found: re.Match[str], text: str, expected: str) -> Fraction:
    sign, number, whole, over, under, alone_over, alone_under, before, vulgar = found.groups()
    if number is not None:
        value = Fraction(_plain(number))
    elif whole is not None:
        value = int(whole) + _divided(int(over), int(under), text, expected)
    elif alone_over is not None:
        value = _divided(int(alone_over), int(alone_under), text, expected)
    else:
        # The database of characters gives a float; the nearest fraction with a small denominator is the exact one.
        exact = Fraction(unicodedata.numeric(vulgar)).limit_denominator(10)
        value = int(before or 0) + exact
    return -value if sign else value


def show_share(value: Fraction | int) -> str:
    """As a fraction: `2/5`."""
    return str(Fraction(value))


show_threshold = show_share

_FINEST = 10**6


def show_rate(value: Fraction | int) -> str:
    """As a percentage where that is exact and short, otherwise as a fraction."""
    millionths, odd = divmod(abs(value.numerator) * 100 * _FINEST, value.denominator)
    whole, part = divmod(millionths, _FINEST)
    if odd or too_long(whole * _FINEST):
        return f"{value.numerator}/{value.denominator}"
    decimals = f".{part:06}".rstrip("0") if part else ""
    return f"{'-' if value < 0 else ''}{whole}{decimals}%"


_MONEY_EXPECTED = "an amount with its currency, as 400_000 GBP or £400,000.50"


def read_money(text: str) -> Money:
    """An amount with its currency: `400_000 GBP`, `GBP 400,000`, `£400,000.50`."""
    found = _MONEY.fullmatch(text)
    if not found:
        rule = "RES-15" if text.startswith("-") else "READ-04"
        raise unlike(text, _MONEY_EXPECTED, _money_hint(text), rule)
    before, symbol, minus, number, after = found.groups()
    if before in _SYMBOLS:
        if symbol:
            raise unlike(text, _MONEY_EXPECTED)
        before, symbol = None, before
    if minus:
        raise Unreadable(
            f"{shown(text)} is below nought.", "Give the amount without a sign, and say who pays it.", "RES-15"
        )
    return Money(amount=Decimal(_plain(number)), currency=_currency(text, before, symbol, after))  # type: ignore[arg-type]


def _money_hint(text: str) -> str:
    if text.startswith(("-", "(")):
        return "Give the amount without a sign, and say who pays it."
    if re.search(r"[0-9]\s*(?:k|m|bn|thousand|million|billion)\b", text, re.IGNORECASE):
        return "Write the amount out in figures."
    return ""


def _currency(text: str, before: str | None, symbol: str | None, after: str | None) -> str:
    codes = {code.upper() for code in (before, after) if code}
    if len(codes) > 1:
        raise Unreadable(f"{shown(text)} names two currencies.", "Keep one of them.", "FIN-30")
    if unknown := codes - set(CURRENCIES):
        raise Unreadable(
            f"{shown(text)} stands here; {unknown.pop()} is no currency that is known here.",
            f"Known: {', '.join(CURRENCIES)}.",
            "RES-15",
        )
    if not codes and not symbol:
        raise Unreadable(
            f"{shown(text)} stands here without a currency; expected {_MONEY_EXPECTED}.",
            "Add the code of the currency.",
            "RES-15",
        )
    if not symbol:
        return codes.pop()
    meant = _SYMBOLS[symbol]
    if not codes:
        if len(meant) > 1:
            raise Unreadable(f"{shown(text)} can be one of {', '.join(meant)}.", "Add the code.", "RES-15")
        return meant[0]
    code = codes.pop()
    if code not in meant:
        raise Unreadable(
            f"{shown(text)} says {symbol} and {code}, which disagree.", "Keep the one that is meant.", "FIN-30"
        )
    return code


def show_money(value: Money) -> str:
    """As a grouped amount and its code: `400_000 GBP`."""
    return f"{value.amount.copy_abs():,f}".replace(",", "_") + f" {value.currency}"
