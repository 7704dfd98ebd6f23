"""The words of one paragraph of a clause file: text, terms, emphasis, values and references, and nothing else.

Whatever Markdown would take for markup and drop, or leave standing as a stray sign, is refused with its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from partnerdocs.library.check import error
from partnerdocs.library.clause import Defines, Emphatic, Piece, Pointer, Slot, Words, plain

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

STRAY_SIGN = error("LIB-05", "stray-sign", "A sign of Markdown was left in the text: a brace, star, backslash or so.")
NOT_IN_SUBSET = error("LIB-06", "not-in-subset", "Markdown that clause files do not use: links with text, code, HTML.")
BAD_VALUE = error("LIB-07", "bad-value", "A `{{ }}` is not a dotted path with at most one wording.")

SLOT = re.compile(r"((?:deal|it|law)(?:\.[A-Za-z][A-Za-z0-9_-]*)*)(?:\s*\|\s*([a-z][a-z0-9-]*))?")
_STRAY = re.compile(r"\]\(|&#?\w+;|[{}*_`\\<>~|]")
_TARGET = re.compile(r"#([a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)?)(?:(?<=[a-z0-9])~(it\.[a-z_.]+))?")

Report = Callable[..., None]

_NAMES = {
    "code_inline": "Code",
    "html_inline": "HTML",
    "image": "An image",
    "s_open": "Struck-out text",
    "hardbreak": "A forced line break (two blanks or a backslash at the end of a line)",
    "link_open": "A link",
}


@lru_cache(maxsize=1)
def markdown() -> MarkdownIt:
    """The parser: CommonMark, with what we refuse switched on so that it is recognised, and nothing dropped unseen.

    Blocks only; `read_pieces` reads the words. Reference definitions, escapes and entities are off: they vanish.
    """
    from markdown_it import MarkdownIt
    from mdit_py_plugins.substitution import substitution_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(substitution_plugin)
    parser.disable(["inline", "text_join", "reference", "escape", "entity", "substitution_block"])
    return parser


@attrs.frozen
class Paragraph:
    """The words of one paragraph; `breaks` says where in their plain text each further line begins."""

    pieces: tuple[Piece, ...]
    breaks: tuple[int, ...]


def read_pieces(content: str, report: Report) -> Paragraph:
    """The pieces of a paragraph. `report(check, line, says, fix)` takes what is wrong, line counted from 0."""
    parser = markdown()
    tokens: list[Token] = []
    parser.inline.parse(content, parser, {}, tokens)
    return _Reading(tokens, report).paragraph()


class _Reading:
    """The tokens of one paragraph on their way to pieces."""

    def __init__(self, tokens: Sequence[Token], report: Report) -> None:
        self.tokens = tokens
        self.report = report
        self.line = 0
        self.pieces: list[Piece] = []
        self.breaks: list[int] = []

    def paragraph(self) -> Paragraph:
        index = 0
        while index < len(self.tokens):
            index = self._take(index)
        return Paragraph(_joined(self.pieces), tuple(self.breaks))

    def _take(self, index: int) -> int:
        token = self.tokens[index]
        if token.type == "text":
            self.pieces.append(self._words(token.content))
        elif token.type == "softbreak":
            self._break(self.pieces)
        elif token.type == "substitution_inline":
            self.pieces.extend(self._slot(token.content))
        elif token.type == "strong_open":
            return self._strong(index)
        elif token.type == "em_open":
            return self._emphasis(index)
        elif token.type == "link_open":
            return self._link(index)
        else:
            self._refuse(token)
        self.line += token.content.count("\n")
        return index + 1

    def _words(self, text: str) -> Words:
        for stray in _STRAY.finditer(text):
            self._stray(stray[0])
        return Words(text)

    def _stray(self, sign: str) -> None:
        fix = {
            "{": "A value is `{{ path }}`; a mark stands alone on the first line of its item.",
            "}": "A value is `{{ path }}`; a mark stands alone on the first line of its item.",
            "*": "A term is `**Term**`, emphasis `*words*`, without blanks inside the stars.",
            "](": "A reference is `[](#topic.name)`, with nothing between the square brackets.",
        }.get(sign, "Write it in words, or leave it out.")
        self.report(STRAY_SIGN, self.line, f"The sign `{sign}` was left in the text.", fix)

    def _break(self, pieces: list[Piece]) -> None:
        pieces.append(Words(" "))
        self.line += 1
        if pieces is self.pieces:
            self.breaks.append(len(plain(tuple(pieces))))

    def _slot(self, content: str) -> tuple[Slot, ...]:
        found = SLOT.fullmatch(" ".join(content.split()))
        if not found or found[1] in ("deal", "law"):
            self._bad_value(content, "Write `{{ deal.path }}` or `{{ deal.path | wording }}`.")
            return ()
        if found[1].startswith("law.") and (found[1].count(".") != 1 or found[2]):
            self._bad_value(content, "A citation is `{{ law.key }}`, without a wording.")
            return ()
        return (Slot(found[1], found[2] or ""),)

    def _bad_value(self, content: str, fix: str) -> None:
        self.report(BAD_VALUE, self.line, f"`{{{{ {' '.join(content.split())} }}}}` is no value.", fix)

    def _strong(self, index: int) -> int:
        inner: list[Words | Slot] = []
        index += 1
        while self.tokens[index].type != "strong_close":
            token = self.tokens[index]
            if token.type == "text":
                inner.append(self._words(token.content))
            elif token.type == "softbreak":
                inner.append(Words(" "))
                self.line += 1
                self.breaks.append(len(plain((*self.pieces, *inner))))
            elif token.type == "substitution_inline":
                inner.extend(self._slot(token.content))
            elif token.content or token.nesting >= 0:
                self._refuse(token, "inside a term")
            index += 1
        self.pieces.append(Defines(_term(inner)))
        return index + 1

    def _emphasis(self, index: int) -> int:
        words: list[Piece] = []
        index += 1
        while self.tokens[index].type != "em_close":
            token = self.tokens[index]
            if token.type == "text":
                words.append(self._words(token.content))
            elif token.type == "softbreak":
                words.append(Words(" "))
                self.line += 1
                self.breaks.append(len(plain((*self.pieces, *words))))
            else:
                self._refuse(token, "inside emphasis")
            index += 1
        self.pieces.append(Emphatic(plain(tuple(words))))
        return index + 1

    def _link(self, index: int) -> int:
        token = self.tokens[index]
        target = str(token.attrGet("href") or "")
        found = _TARGET.fullmatch(target)
        empty = self.tokens[index + 1].type == "link_close"
        if not empty or not found or token.attrGet("title") or token.markup:
            self.report(
                NOT_IN_SUBSET,
                self.line,
                f"A link to {target!r}{'' if empty else ' with a text of its own'} stands here.",
                "Write `[](#topic.name)`, `[](#topic.name/item)` or `[](#topic.name/item~it.fact)`; the words follow.",
            )
        else:
            self.pieces.append(Pointer(found[1], found[2] or ""))
        while self.tokens[index].type != "link_close":
            self.line += self.tokens[index].type == "softbreak"
            index += 1
        return index + 1

    def _refuse(self, token: Token, where: str = "") -> None:
        if token.type.endswith("_close"):
            return
        what = _NAMES.get(token.type) or {
            "em_open": "Emphasis",
            "strong_open": "A term",
            "substitution_inline": "A value",
        }.get(token.type, f"Markdown of the kind {token.type!r}")
        place = f" stands {where}" if where else ""
        self.report(NOT_IN_SUBSET, self.line, f"{what}{place or ' stands here'}; clause files do not use that.", "")
        self.line += token.type == "hardbreak"


def _term(pieces: Sequence[Words | Slot]) -> tuple[Words | Slot, ...]:
    """The pieces of a term; only words and values ever stand in one."""
    return tuple(p for p in _joined(pieces) if isinstance(p, Words | Slot))


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same pieces with neighbouring words made one."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if isinstance(piece, Words) and isinstance(last, Words):
            joined[-1] = Words(last.text + piece.text)
        elif piece != Words(""):
            joined.append(piece)
    return tuple(joined)
