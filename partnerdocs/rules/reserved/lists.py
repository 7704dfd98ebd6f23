"""Whether the list of reserved matters says each once."""

import re
from collections.abc import Iterator
from functools import lru_cache

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.governance import Matter
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.reserved.matters import same_majority, same_matter, same_place
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import word

#: Words that do not tell one matter from another.
_SMALL_WORDS = frozenset(
    (
        "a",
        "all",
        "an",
        "and",
        "any",
        "by",
        "each",
        "every",
        "for",
        "in",
        "of",
        "on",
        "or",
        "other",
        "the",
        "their",
        "to",
    )
)


@rule(
    "RSV-02",
    "matter-listed-twice",
    WARNING,
    source="Practice: lists that are put together from several precedents.",
    each="governance.reserved",
)
def matter_listed_twice(deal: Deal, matter: Matter, path: str) -> Iterator[Finding]:
    """Two reserved matters for the same body are said in the same words, or in words that differ only in small things.

    Why: a matter that falls under two entries needs both decisions, so a second entry is either idle or makes the
    matter harder than one of them says. Compared are the words that carry meaning, in any order, singular or plural.
    The very same words with two majorities are RSV-01, and different sums make different matters.

    Base: three
    Fails:  {governance: {reserved: {plans: {matter: change or adopt business plans, level: partners, needs: special}}}}
    Passes: {governance: {reserved: {plans: {matter: change or adopt business cards, level: partners, needs: special}}}}
    """
    words = _meaning(settled(matter.matter))
    for earlier in deal.governance.reserved:
        if is_open(earlier):
            continue
        if earlier.id == matter.id:
            return
        if is_open(earlier.matter) or not words or _meaning(earlier.matter) != words or not same_place(earlier, matter):
            continue
        if same_matter(earlier, matter) and not same_majority(deal, earlier, matter):
            continue  # RSV-01 looks at these
        yield Finding(
            at=f"{path}.matter",
            says=f"{word(earlier.id)} and {word(matter.id)} reserve the same: {earlier.matter!r}, {matter.matter!r}.",
            fix="Keep one of them, or say what sets them apart.",
            also=(f"governance.reserved.{earlier.id}.matter",),
        )
        return


@lru_cache(maxsize=1024)
def _meaning(matter: str) -> frozenset[str]:
    """The words of a matter that carry meaning, without the `s` of a plural."""
    words = re.findall(r"[^\W_]+", matter.casefold())
    return frozenset(w.removesuffix("s") if len(w) > 3 else w for w in words if w not in _SMALL_WORDS)
