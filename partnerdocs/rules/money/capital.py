"""Whether capital comes back only once."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Resource
from partnerdocs.model.finance import ReturnCapital, Tier
from partnerdocs.model.open_point import StillOpen, is_open, settled
from partnerdocs.rules.rule import ERROR, rule
from partnerdocs.rules.wording import short_name, word


@rule(
    "FIN-34",
    "capital-returned-twice",
    ERROR,
    source="Arithmetic: a repayment reduces the capital account.",
    each="money.waterfall",
)
def capital_returned_twice(deal: Deal, tier: Tier, path: str) -> Iterator[Finding]:
    """A contribution is repaid in the waterfall, and comes back a second time at the end.

    Why: a repayment that does not reduce the capital account leaves the account full, so that the exit pays it again;
    and a thing whose value has been repaid in cash must not be handed back as well.

    Base: llp
    Fails:  {money: {waterfall: {1: {return_capital: {reduces: nothing}}}}}
    Passes: {money: {waterfall: {1: {return_capital: {reduces: capital-account}}}}}
    """
    if not isinstance(tier, ReturnCapital):
        return
    rid, to = settled(tier.of), short_name(deal, settled(tier.to))
    if settled(tier.reduces) == "nothing" and _capital_at_exit(deal):
        yield Finding(
            at=f"{path}.reduces",
            says=f"{word(rid)} is repaid to {to} out of the waterfall without reducing the capital account, "
            "and capital is repaid again on exit.",
            fix="Let the repayment reduce the capital account (`reduces: capital-account`).",
            also=("exit.order",),
        )
    resource = _resource(deal, rid)
    if (
        resource is not None
        and settled(resource.kind) not in ("cash", "loan")
        and settled(resource.on_exit) == "returns"
    ):
        yield Finding(
            at=f"resources.{rid}.on_exit",
            says=f"The value of {word(rid)} is repaid to {to} out of the waterfall, and at the end it returns itself.",
            fix="Let it stay (`on_exit: stays`), or leave the repayment out.",
            also=(path,),
        )


def _capital_at_exit(deal: Deal) -> bool:
    try:
        leaving = settled(deal.exit)
        return leaving is not None and "capital" in [settled(step) for step in settled(leaving.order)]
    except StillOpen:
        return False


def _resource(deal: Deal, rid: str) -> Resource | None:
    return next((r for r in settled(deal.resources) if not is_open(r) and r.id == rid), None)
