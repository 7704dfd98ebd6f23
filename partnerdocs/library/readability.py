"""How easily a text reads, in figures: sentences, their length, and words that plain drafting replaces.

It takes plain strings: the paragraphs of an instrument, of a schedule, or of any document.
The rule: sentences have 25 words or fewer on average, none has more than 60 outside a list, and numbered text is at
most four levels deep.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs

MEAN_AT_MOST = 25
LONGEST = 60
DEEPEST = 4

#: Words that plain drafting replaces, with what to write in their place.
WORDS_TO_REPLACE: tuple[tuple[str, str], ...] = (
    (r"forthwith|promptly", "a number of days"),
    (r"in the event that", "`if`"),
    (r"prior to", "`before`"),
    (r"deem(?:s|ed|ing)?", "`treated as`"),
    (r"notwithstanding", "`despite`, or a sentence that says which prevails"),
    (r"provided that", "a new sentence"),
    (r"and/or", "`or`, or a list"),
    (r"best endeavours", "`reasonable endeavours`"),
    (r"procures?(?= that\b)|shall procure", "`make sure that`"),
    (r"in respect of", "`for` or `about`"),
    (r"null and void", "`void`"),
    (r"the (?:parties|partners) agree that", "nothing: leave it out"),
    (r"here(?:by|in|of|to|under|after|inafter|with)|there(?:of|in|to|under|by)|aforesaid|aforementioned", "nothing"),
    (r"the said", "`the`"),
    (r"time is of the essence", "the consequence of being late"),
    (r"pursuant to", "`under`"),
    (r"witnesseth|whereas", "nothing"),
    (r"(?:set out|mentioned|referred to|described|listed|stated) (?:above|below)", "a cross-reference"),
)

_REPLACE = re.compile("|".join(rf"(?P<w{i}>\b(?:{p})\b)" for i, (p, _) in enumerate(WORDS_TO_REPLACE)), re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"(?<=[.?!])[\"')\]]*\s+(?=[\"'(\[]*[A-Z\N{WHITE SQUARE}\N{RIGHTWARDS ARROW}\N{BLACK CIRCLE}])"
)
_WORD = re.compile(r"[^\s]*\w[^\s]*|[\N{WHITE SQUARE}\N{RIGHTWARDS ARROW}]|\[\N{BLACK CIRCLE}\]")
_LIMB_ENDS = (";", "; and", "; or", ",")


@attrs.frozen(kw_only=True)
class Figures:
    """How a text reads.

    sentences, words: how many there are; longest: words of the longest sentence outside lists.
    levels: how deep numbered text goes; nought if that was not asked.
    to_replace: words that plain drafting replaces, each as it stands in the text.
    """

    sentences: int
    words: int
    longest: int
    longest_sentence: str
    levels: int
    to_replace: tuple[str, ...]

    @property
    def mean(self) -> Fraction:
        """Words in a sentence on average; nought for an empty text."""
        return Fraction(self.words, self.sentences) if self.sentences else Fraction(0)

    @property
    def good(self) -> bool:
        """Whether the text keeps the rule."""
        short = self.mean <= MEAN_AT_MOST and self.longest <= LONGEST
        return short and self.levels <= DEEPEST and not self.to_replace


def figures(paragraphs: Iterable[str], styles: Iterable[str] = ()) -> Figures:
    """The figures of some paragraphs. A limb of a list is a sentence of its own, but never the longest.

    styles: the paragraphs' styles as an instrument names them (`clause-3`, `paragraph-4`), for the levels.
    """
    lengths: list[tuple[int, str, bool]] = []
    replace: list[str] = []
    for paragraph in paragraphs:
        limb = paragraph.rstrip().endswith(_LIMB_ENDS)
        lengths.extend((words_in(s), s, limb) for s in sentences(paragraph) if words_in(s))
        replace.extend(found for found, _, _ in words_to_replace(paragraph))
    longest = max(((n, s) for n, s, limb in lengths if not limb), default=(0, ""), key=lambda pair: pair[0])
    return Figures(
        sentences=len(lengths),
        words=sum(n for n, _, _ in lengths),
        longest=longest[0],
        longest_sentence=longest[1],
        levels=max((int(s[-1]) for s in styles if s[-1:].isdigit()), default=0),
        to_replace=tuple(replace),
    )


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph."""
    return tuple(s for s in _SENTENCE_END.split(text.strip()) if s)


def words_in(text: str) -> int:
    """How many words a text has; a value or a reference counts as one."""
    return len(_WORD.findall(text))


def words_to_replace(text: str) -> Iterator[tuple[str, str, int]]:
    """Each word that plain drafting replaces: the word, what to write, and where it stands."""
    for found in _REPLACE.finditer(text):
        index = next(i for i in range(len(WORDS_TO_REPLACE)) if found[f"w{i}"])
        yield found[0], WORDS_TO_REPLACE[index][1], found.start()
