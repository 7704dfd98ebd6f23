"""The rules that reading itself enforces: what `partnerdocs explain READ-01` and the docs show of them."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class ReadingRule:
    """Something that keeps a file from being a deal.

    id, name: `READ-01` and the flaw in kebab-case; ids outside READ and REF are those of the inventory of rules.
    says: the rule in one line; page: why it is so and what to do, for the docs.
    """

    id: str
    name: str
    says: str
    page: str


def _rule(id: str, name: str, says: str, page: str) -> ReadingRule:  # noqa: A002 - the word the docs use
    return ReadingRule(id=id, name=name, says=says, page=" ".join(page.split()))


_ALL = (
    _rule(
        "READ-01",
        "unknown-key",
        "A key is none of those that may stand there.",
        """A fact under a misspelt key would silently be missing from the agreement. Keys may be written with - or _.
        Inside braces a comma ends an entry: `{amount: 400,000 GBP}` holds a key `000 GBP`; write 400_000 GBP.""",
    ),
    _rule(
        "READ-02",
        "doubled-key",
        "A key stands twice in the same place.",
        """Most programs keep the last of two and say nothing. Which of the two was agreed only a person can say:
        remove the other.""",
    ),
    _rule(
        "READ-03",
        "wrong-shape",
        "A list, a mapping or a single value stands where another of them belongs.",
        """A mapping has keys (`{to: Secretary}`), a list has none (`[a, b]`). A list of one element may be written
        without its brackets.""",
    ),
    _rule(
        "READ-04",
        "wrong-value",
        "A text does not say what its key asks for.",
        """The key decides how a text is read: as a date, a period, a share, one of a few words. The message says
        what stood there and what was expected. A fact that is not settled is written {tbc: what is missing}.""",
    ),
    _rule(
        "READ-05",
        "missing-key",
        "Something without which nothing can be read is missing.",
        """Nearly every fact may be missing: it is then an open point. An element that others refer to needs its id,
        and an override needs the rule and the path that it accepts.""",
    ),
    _rule(
        "READ-06",
        "unreadable-file",
        "The file is not text in YAML or JSON.",
        """The line is where the reader lost its way; the slip is there or just before it. The usual ones: an unclosed
        bracket or quotation mark, a tab, a text with `: ` or a leading % outside quotes, a Word file in place of the
        deal file, a file that is not saved as UTF-8.""",
    ),
    _rule(
        "READ-07",
        "not-plain",
        "The file uses aliases, anchors, tags or several documents.",
        """A deal file says each thing once, in its place, so that a reader of one line knows what it means. A text that
        begins with *, & or ! stands in quotes.""",
    ),
    _rule(
        "READ-08",
        "too-large",
        "The file is larger or nested deeper than any deal.",
        "It is probably not the deal file. The limits keep a file from another house from hurting yours.",
    ),
    _rule(
        "READ-11",
        "impossible-value",
        "Values do not go together, or nothing can have such a value.",
        """The model cannot hold it: a period of nothing, two ways to say when, half a penny. The message says what
        is wrong with the values.""",
    ),
    _rule(
        "READ-12",
        "open-where-settled",
        "The format, the form or an id is marked as open.",
        "Without them nothing else can be read, so they are settled first; an id is only a name inside the file.",
    ),
    _rule(
        "READ-13",
        "placeholder-as-text",
        "A placeholder such as TBC or XX stands as text.",
        """It would be printed as if it had been agreed. Write {tbc: what is missing, owner: who settles it}: it is then
        drafted as a marked blank and listed. If the letters are really meant, as in a name, put them into quotes:
        `short: "XX"`. `[●]` is never meant, with quotes or without.""",
    ),
    _rule(
        "READ-14",
        "odd-id",
        "An id is not a single short word, or is a word with a meaning of its own.",
        """Ids are letters, digits, - and _, as other parts of the file refer to them. Some words already mean something
        where an id may stand: `vehicle`, `none`, the names of roles and, for a party, `board` and `partners`. A party
        called `board` could never appoint the chair: `appointed_by: board` means the organ. A party may be called by a
        kind of party, as `university`, unless a default is said to be `of: university` and others are of that kind.""",
    ),
    _rule(
        "READ-15",
        "more-problems",
        "The file holds more problems than are shown.",
        "Mend those that are shown and read the file again; often one slip makes many.",
    ),
    _rule(
        "REF-01",
        "dangling-reference",
        "A fact names a party, decision, resource or other element that is not there.",
        "A deal cannot be built on it. Correct the id, or add the element.",
    ),
    _rule(
        "REF-02",
        "doubled-id",
        "Two elements of one list have the same id.",
        "A reference to it could mean either. Give each its own.",
    ),
    _rule(
        "SHR-02",
        "share-outside-the-whole",
        "A share is below nought or over the whole.",
        "Nobody can own less than nothing or more than everything.",
    ),
    _rule(
        "SHR-05",
        "shares-in-mixed-units",
        "A share over 1 stands without a percent sign.",
        """`40` may mean 40 % or forty times the whole, and `0.4` beside it may be 40 % or 0.4 %. Write 2/5, 40 % or
        0.4.""",
    ),
    _rule(
        "VOT-01",
        "threshold-impossible",
        "A majority is not said, is said twice, or is one that nothing or everything meets.",
        "Say `more_than` or `at_least`, over shares a part of the whole above nought and up to 1.",
    ),
    _rule(
        "RES-15",
        "amount-without-currency",
        "An amount is below nought or has no known currency.",
        "Who pays whom is said by the keys, never by a sign; every amount names its currency.",
    ),
    _rule(
        "FIN-30",
        "currency-not-known",
        "The sign and the code of a currency disagree.",
        "One of the two is a slip, and only a person knows which.",
    ),
    _rule(
        "FIN-18",
        "year-end-impossible",
        "The day on which the accounting period ends is not a day of each year.",
        "29 February does not come each year; a year end is a day such as 31 March.",
    ),
    _rule("TRM-01", "date-impossible", "A date is not a day of the calendar.", "Such as 31 February: correct it."),
    _rule("LGF-01", "legal-form-not-chosen", "The legal form is not chosen.", "What the file means depends on it."),
    _rule(
        "DEL-21",
        "deliverable-id-doubled",
        "Two deliverables have the same id.",
        "A measure, a report or another deliverable that names it could mean either.",
    ),
)

#: Every rule of reading by its id.
READING_RULES: dict[str, ReadingRule] = {rule.id: rule for rule in _ALL}
