"""Whether a party can contract at all, and can take part in the form that is chosen."""

import re
from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.party import Party
from partnerdocs.rules.rule import ERROR, WARNING, rule
from partnerdocs.rules.wording import short_name, word

#: How the name of each kind must end by law, leaving aside the exemptions; Welsh forms included.
ENDINGS = {
    "company": (r"limited|ltd|cyfyngedig|cyf|unlimited|anghyfyngedig", "Limited", "Companies Act 2006, s. 59"),
    "public-company": (r"public limited company|plc|cwmni cyfyngedig cyhoeddus|ccc|se", "plc", "s. 58"),
    "llp": (
        r"limited liability partnership|llp|partneriaeth atebolrwydd cyfyngedig|pac",
        "LLP",
        "Limited Liability Partnerships Act 2000, Sch. para. 2",
    ),
}


@rule(
    "PTY-04",
    "not-a-legal-person",
    ERROR,
    source="General law: only a person can contract. Companies Act 2006, ss. 58 to 62 for the endings of names.",
    each="parties",
)
def not_a_legal_person(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """A party is a trading name, a practice, a department, a service or a project, not a person.

    Why: nobody is bound by what a department signs. The party is the person behind it: the partners of the practice,
    the trust whose department it is, the company that uses the trading name.
    A company or LLP whose name lacks the ending that the law asks of it is only a warning: there are exemptions.

    Base: two
    Fails:  {parties: {b: {name: Brookside, kind: not-a-legal-person, number: null}}}
    Passes: {parties: {b: {name: Brookside, kind: individual, number: null}}}
    """
    who = short_name(deal, path.removeprefix("parties."))
    if party.is_kind("not-a-legal-person"):
        yield Finding(
            at=f"{path}.kind",
            says=f"{who} is no legal person, so it cannot be a party.",
            fix="Name the person behind it as the party.",
        )
    elif (known := ENDINGS.get(party.kind)) and party.jurisdiction in ("england-and-wales", "scotland"):
        endings, usual, law = known
        name = re.sub(r"[.,]", "", settled(party.name)).casefold().strip(" )")
        if not re.search(rf"(^|\W)({endings})$", name) and not re.search(r"\b(cic|community interest)", name):
            yield Finding(
                at=f"{path}.name",
                says=f"{party.name} does not end in {usual}: a trading name, or not a {word(party.kind)}?",
                fix=f"Give the name as it stands in the register ({law}).",
                severity=WARNING,
            )


@rule(
    "PTY-08",
    "trust-without-consent",
    ERROR,
    source="National Health Service Act 2006, s. 25 and Sch. 4; Health and Medicines Act 1988, s. 7(2); NHS England "
    "guidance on forming or changing a subsidiary, 2024 (unverified: a lawyer confirms).",
    each="parties",
)
def trust_without_consent(deal: Deal, party: Party, path: str) -> Iterator[Finding]:
    """An NHS trust (not a foundation trust) takes an interest in a body corporate, and no power or consent is recorded.

    Why: NHS trusts have no general power to form or join companies and LLPs; income generation with consent is the
    usual ground. Any recorded power or consent answers the rule; whether it is enough is for a lawyer.

    Base: llp
    Fails:  {parties: {trust: {kind: nhs-trust, power: []}}}
    Passes: {parties: {trust: {kind: nhs-trust, power: [{act: Health and Medicines Act 1988, provisions: [s. 7(2)]}]}}}
    """
    if not deal.form_is("llp", "company", "guarantee-company", "cic") or not party.is_kind("nhs-trust"):
        return
    if (
        settled(party.role) == "partner"
        and not settled(party.power)
        and settled(party.income_generation_consent) is None
    ):
        yield Finding(
            at=f"{path}.kind",
            says=f"{short_name(deal, path.removeprefix('parties.'))} is an NHS trust and joins a body corporate "
            f"({deal.form}), but no power and no income generation consent is recorded.",
            fix="Record the `power` or the `income_generation_consent`, or choose an alliance.",
            also=(f"{path}.power", f"{path}.income_generation_consent"),
        )
