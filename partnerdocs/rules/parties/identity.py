"""Whether there are two persons to contract, and whether each is fully described."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.model.party import NUMBERED_KINDS, Party
from partnerdocs.rules.parties.numbers import companies_house, normal
from partnerdocs.rules.rule import ERROR, OPEN_POINT, rule
from partnerdocs.rules.wording import names, short_name


@rule(
    "PTY-01",
    "not-two-persons",
    ERROR,
    source="Partnership Act 1890, s. 1(1); Limited Liability Partnerships Act 2000, s. 2(1)(a): two or more persons.",
)
def one_party_twice(deal: Deal) -> Iterator[Finding]:
    """There are not two distinct partners, or one person stands twice among the parties.

    Why: nobody can contract with itself, and a partner that is listed twice would be counted twice.

    Base: two
    Fails:  {parties: {b: {number: "01234567"}}}
    Passes: {parties: {b: {number: "01234568"}}}
    """
    yield from _doubles(deal)
    partners = deal.partners
    if len(partners) < 2:
        who = f"only {names(deal, partners)}" if partners else "nobody"
        yield Finding(
            at="parties",
            says=f"An agreement needs two partners; there is {who}.",
            fix="Add the other partner, or correct `role`.",
        )


def _doubles(deal: Deal) -> Iterator[Finding]:
    seen: dict[tuple[str, str], str] = {}
    for pid in sorted(settled(deal.parties)):
        party = deal.parties[pid]
        if is_open(party):
            continue
        for key, what in _marks(party):
            first = seen.setdefault((what, key), pid)
            if first != pid:
                yield Finding(
                    at=f"parties.{pid}.{what}",
                    says=f"{short_name(deal, first)} and {short_name(deal, pid)} have the same {what} ({key}).",
                    fix=f"Correct the {what} of one of them, or remove one party.",
                    also=(f"parties.{first}.{what}",),
                )


def _marks(party: Party) -> Iterator[tuple[str, str]]:
    """What no two persons share: a number in the companies' register, and a name other than an individual's."""
    if is_open(party.kind):
        return
    if companies_house(party) and party.number is not None and not is_open(party.number):
        yield normal(party.number), "number"
    if not is_open(party.name) and party.kind not in ("individual", "overseas-company", "not-a-legal-person"):
        yield party.name, "name"


@rule(
    "PTY-02",
    "party-details-missing",
    OPEN_POINT,
    source="Partnerships for healthy outcomes (2012): who the parties are. Companies Act 2006, s. 82 (confirm).",
    each="parties",
)
def party_details_missing(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A party lacks its legal name, its kind, its place of registration, its address or its registration number.

    Why: the parties clause must say who is bound so that nobody else can be meant. A number is asked of the kinds that
    stand in a register: companies, LLPs, limited partnerships, registered charities and societies.

    Base: two
    Fails:  {parties: {a: {number: null}}}
    Passes: {parties: {a: {number: "01234567"}}}
    """
    if party.number is None and settled(party.kind) in NUMBERED_KINDS:
        yield Finding(
            at=f"{path}.number",
            says=f"Not given: registration number ({short_name(deal, path.removeprefix('parties.'))}).",
            fix="State `number`, or mark it {tbc: what is missing, owner: who is to settle it}.",
        )
