"""Whether proceedings can reach a party that sits abroad."""

from collections.abc import Iterator
from typing import get_args

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Law, Party
from partnerdocs.rules.parties.numbers import prefix_of
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import short_name

#: Prefixes under which Companies House registers an establishment in the United Kingdom, where service is possible.
ESTABLISHED_HERE = ("FC", "BR")


@rule(
    "PTY-20",
    "overseas-party-without-agent",
    WARNING,
    source="Civil Procedure Rules, rules 6.11 and 6.33(2B); Companies Act 2006, s. 1139(2) (confirm).",
    each="parties",
)
def overseas_party_without_agent(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A party from abroad has no agent in the jurisdiction who receives proceedings for it.

    Why: papers would have to be served abroad, which takes months in some countries. A company with an establishment
    registered here can be served there.

    Base: two
    Fails:  {parties: {b: {kind: overseas-company, number: HRB 12, jurisdiction: Germany}}}
    Passes: {parties: {b: {kind: overseas-company, number: HRB 12, jurisdiction: Germany, process_agent: Lex Ltd}}}
    """
    home = settled(party.jurisdiction)
    if home in get_args(Law) or settled(party.process_agent) is not None:
        return
    number = settled(party.number)
    if number is None or prefix_of(number) not in ESTABLISHED_HERE:
        yield Finding(
            at=f"{path}.process_agent",
            says=f"{short_name(deal, path.removeprefix('parties.'))} is established in {home}, and has no agent for "
            "service in the United Kingdom.",
            fix="Name one under `process_agent`; a partner of its group will do.",
            also=(f"{path}.jurisdiction",),
        )
