"""Whether shares have been rounded that were meant to be exact fractions."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import listed, names

#: Numbers of equal parts that a decimal cannot say exactly; beyond a dozen a near miss may well be meant.
NO_DECIMAL = (3, 6, 7, 9, 11, 12)
#: How far each share may be from such a part: a percentage with one decimal (33.3 %) is within it, 33 % is not.
NEAR = Fraction(1, 1000)


@rule("SHR-03", "shares-rounded", WARNING, source="Arithmetic: a hundredth of a percent decides a vote of two thirds.")
def shares_rounded(deal: Deal) -> Iterator[Finding]:
    """The shares are decimals that stand for thirds, sevenths or the like, and one of them took the rest.

    Why: with 33.33, 33.33 and 33.34 two partners have less than two thirds together, or more, as it falls; and one is
    paid a little more than the others for ever. Shares that do not add up at all are a matter of SHR-01.

    Base: two
    Fails:  {shares: {a: 33.33%, b: 66.67%}}
    Passes: {shares: {a: 1/3, b: 2/3}}
    """
    shares = {pid: settled(share) for pid, share in settled(deal.shares).items()}
    meant = next((m for d in NO_DECIMAL if (m := _in_parts(shares, d))), None)
    if meant and meant != shares:
        pairs = sorted({(share, meant[pid]) for pid, share in shares.items() if share})
        off = listed(f"{_percent(s)} for {m} ({names(deal, _at(shares, s))})" for s, m in pairs)
        yield Finding(
            at="shares",
            says=f"The shares look like rounded fractions: {off}.",
            fix=f"Write {listed(dict.fromkeys(str(m) for _, m in pairs))}, or accept it if the decimals are meant.",
        )


def _at(shares: Mapping[str, Fraction], share: Fraction) -> Iterator[str]:
    return (pid for pid, has in shares.items() if has == share)


def _in_parts(shares: Mapping[str, Fraction], parts: int) -> Mapping[str, Fraction] | None:
    """The shares as whole numbers of so many equal parts, if all are close to that and make a whole; otherwise None."""
    meant = {pid: Fraction(round(share * parts), parts) for pid, share in shares.items()}
    near = all(abs(share - meant[pid]) < NEAR for pid, share in shares.items())
    return meant if near and sum(meant.values(), Fraction(0)) == sum(shares.values(), Fraction(0)) == 1 else None


def _percent(share: Fraction) -> str:
    """A decimal share as a percentage, exactly."""
    hundredths = share * 10_000
    if hundredths.denominator != 1:
        return str(share)
    whole, rest = divmod(int(hundredths), 100)
    return f"{whole}.{rest:02} %".replace(".00 %", " %")
