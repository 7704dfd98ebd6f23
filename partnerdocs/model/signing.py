"""Which kinds of party can sign in which way: what the blocks for signature and the rules about them both ask."""

from partnerdocs.model.party import PartyKind

#: Kinds that act by their members or partners.
MEMBER_KINDS: frozenset[PartyKind] = frozenset({"llp", "general-partnership", "limited-partnership"})
#: Kinds that can have no common seal: a person, and a firm that is no body of its own.
SEALLESS_KINDS: frozenset[PartyKind] = frozenset({"individual", "general-partnership", "limited-partnership"})
#: Kinds that execute a deed as the Companies Act 2006 says.
COMPANY_KINDS: frozenset[PartyKind] = frozenset(
    {"company", "public-company", "guarantee-company", "community-interest-company", "charitable-company"}
)
