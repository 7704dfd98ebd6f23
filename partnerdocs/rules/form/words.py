"""Whether the deal speaks of itself in the words of another legal form."""

import re
from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import DRAFTED, Deal
from partnerdocs.model.governance import Matter
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.parties.capacity import ENDINGS
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import word

#: Words about a company's own shares; a matter that names a subsidiary or another company may use them.
OF_A_COMPANY = re.compile(
    r"\b(dividends?|shareholders?|share capital|allot(ment)?|articles of association|issue (any )?(new )?shares)\b"
)
OF_ANOTHER_BODY = re.compile(r"\b(subsidiar(y|ies)|compan(y|ies)|parent)\b|'s shareholders?")

#: Words in a title that name a form, for the forms for which there is an agreement. Any may be called a partnership.
_COMPANY = r"limited|ltd|plc|company|cic|community interest"
_LLP = r"limited liability partnership|llp"
_OWN = {"llp": re.compile(rf"\b({_LLP})\b"), "alliance": re.compile(r"\b(alliance|collaborat\w+)\b")}
_OTHERS = {
    "llp": re.compile(rf"\b({_COMPANY}|section 75|collaboration agreement|alliance agreement)\b"),
    "alliance": re.compile(rf"\b({_LLP}|{_COMPANY}|limited partnership|section 75|members.? agreement)\b"),
}


@rule(
    "LGF-11",
    "words-of-a-company",
    WARNING,
    source="Practice: lists of reserved matters are copied from shareholders' agreements.",
    each="governance.reserved",
)
def words_of_a_company(deal: Deal, matter: Matter, path: str) -> Iterator[Finding]:
    """A reserved matter of an LLP or an alliance speaks of dividends, shareholders, share capital or articles.

    Why: neither has any, so that the matter reserves nothing, and what was meant (a distribution, the admission of a
    partner, a change of this agreement) is not reserved. A matter about a subsidiary or another company is left alone.

    Base: llp
    Fails:  {governance: {reserved: {admit: {matter: declare a dividend}}}}
    Passes: {governance: {reserved: {admit: {matter: make a distribution}}}}
    """
    if not deal.form_is("llp", "alliance"):
        return
    text = settled(matter.matter).casefold()
    hit = OF_A_COMPANY.search(text)
    if hit is not None and not OF_ANOTHER_BODY.search(text):
        has = "an LLP" if deal.form_is("llp") else "an alliance"
        yield Finding(
            at=f"{path}.matter",
            says=f"The matter {word(matter.id)} speaks of {hit.group(0)!r}, which {has} does not have.",
            fix="Say it in words of this form: distribution, Partner, Interest, this Agreement.",
            also=("form",),
        )


@rule(
    "LGF-24",
    "title-of-another-form",
    WARNING,
    source="Published agreements: a limited liability partnership that called itself a company. Limited Liability "
    "Partnerships Act 2000, Sch. para. 2 for the ending.",
)
def title_of_another_form(deal: Deal) -> Iterator[Finding]:
    """The title names another legal form than the deal has, or the name of the LLP does not end as an LLP's must.

    Why: the first page would contradict the clauses, and outsiders would be told of a company that there is not. The
    names of the parties do not count, nor does a title that names the right form too; any may be called a partnership.

    Base: alliance
    Fails:  {title: Southvale Rehabilitation LLP}
    Passes: {title: Southvale Rehabilitation Partnership}
    """
    form, vehicle = settled(deal.form), deal.vehicle
    if form == "llp" and not is_open(vehicle) and vehicle is not None and not is_open(vehicle.name):
        name = re.sub(r"[.,]", "", vehicle.name).casefold().strip()
        if not re.search(rf"(^|\W)({ENDINGS['llp'][0]})$", name):
            yield Finding(
                at="vehicle.name",
                says=f"{vehicle.name} does not end in LLP, as the name of an LLP must.",
                fix="Give the name as it stands, or is to stand, in the register.",
                also=("form",),
            )
    if form not in DRAFTED:
        return
    title = settled(deal.title).casefold()
    for party in settled(deal.parties).values():
        if not is_open(party) and not is_open(party.name):
            title = title.replace(party.name.casefold(), " ")
    hit = _OTHERS[form].search(title)
    if hit is not None and not _OWN[form].search(title):
        is_one = "an LLP" if form == "llp" else "an alliance without a legal person of its own"
        yield Finding(
            at="title",
            says=f"The title speaks of {hit.group(0)!r}, and the deal is {is_one}.",
            fix="Correct the title or the form.",
            also=("form",),
        )
