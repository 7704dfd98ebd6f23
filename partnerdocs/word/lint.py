"""What is wrong with a Word file that no validator on the market tells: the faults that a reader of a contract sees.

A reference to nothing, a number that is not the one on the page, a tag that nobody filled in, a list without its
definition. Each finding names the part and quotes what stands there. A file that is well made has none.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from partnerdocs.finding import Finding
from partnerdocs.word.gate import MAX_TOTAL, instructions, main_part
from partnerdocs.word.lint_text import stale_references, text_flaws
from partnerdocs.word.ooxml import W
from partnerdocs.word.styles import read_lists, read_styles

_STORY = re.compile(r"word/(document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml")
_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_REVISIONS = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "cellIns", "cellDel")
_MAX_NAME = 40


def lint(data: bytes) -> tuple[Finding, ...]:
    """Every fault of the file, in the order of its parts; nothing for a file that is well made."""
    parts, findings = _parts(data)
    if not parts:
        return tuple(findings)
    trees, unread = _trees(parts)
    findings += unread
    main = trees.get(main_part(parts))
    if main is None:
        return tuple(findings) or (
            _flaw("main-part-missing", "file", "The file has no main part that holds its text."),
        )
    stories = {name: root for name, root in trees.items() if _STORY.fullmatch(name)}
    findings.extend(_style_flaws(trees, stories))
    findings.extend(_list_flaws(trees, stories))
    findings.extend(_bookmark_flaws(stories))
    findings.extend(_id_flaws(stories))
    findings.extend(_field_flaws(stories))
    findings.extend(_shape_flaws(stories))
    findings.extend(text_flaws(stories))
    if not findings:  # numbers can be counted only through a file that hangs together
        findings.extend(stale_references(parts))
    return tuple(findings)


def _flaw(name: str, at: str, says: str) -> Finding:
    return Finding(at=at, says=says, rule="WRD-02", name=name)


def _parts(data: bytes) -> tuple[dict[str, bytes], list[Finding]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            total = sum(entry.file_size for entry in archive.infolist())
            if total > MAX_TOTAL:
                return {}, [_flaw("too-large", "file", f"It would unpack to {total:,} bytes.")]
            parts = {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        return {}, [_flaw("not-a-whole-file", "file", f"It is no whole .docx: {error}.")]
    doubled = [name for name, count in Counter(names).items() if count > 1]
    return parts, [_flaw("part-twice", name, "The file holds two parts of this name.") for name in doubled]


def _trees(parts: Mapping[str, bytes]) -> tuple[dict[str, Any], list[Finding]]:
    from lxml import etree

    trees, findings = {}, []
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = etree.fromstring(content, parser)
            except etree.XMLSyntaxError as error:
                findings.append(_flaw("not-well-formed", name, f"It is not well-formed XML: {error.msg}."))
    return trees, findings


def _twice(values: Iterable[str]) -> list[str]:
    return sorted(value for value, count in Counter(values).items() if count > 1)


def _style_flaws(trees: Mapping[str, Any], stories: Mapping[str, Any]) -> Iterator[Finding]:
    root = trees.get("word/styles.xml")
    if root is None:
        yield _flaw("styles-missing", "word/styles.xml", "The file has no styles.")
        return
    for ident in _twice(e.get(W + "styleId", "") for e in root.iter(W + "style")):
        yield _flaw("style-twice", "word/styles.xml", f"Two styles have the id {ident!r}.")
    known = {(s.kind, s.id) for s in read_styles(root).values()}
    for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
        for name, story in stories.items():
            used = {e.get(W + "val", "") for e in story.iter(W + tag)}
            for ident in sorted(used):
                if (kind, ident) not in known:
                    yield _flaw("style-unknown", name, f"The {kind} style {ident!r} is used and not defined.")
    for element in root.iter(W + "basedOn", W + "next", W + "link"):
        if element.get(W + "val", "") not in {ident for _, ident in known}:
            yield _flaw(
                "style-unknown", "word/styles.xml", f"A style names {element.get(W + 'val')!r}, which is not defined."
            )


def _list_flaws(trees: Mapping[str, Any], stories: Mapping[str, Any]) -> Iterator[Finding]:
    styles, root = trees.get("word/styles.xml"), trees.get("word/numbering.xml")
    lists = read_lists(root) if root is not None else None
    nums = set(lists.nums) if lists else set()
    places = dict(stories) | ({"word/styles.xml": styles} if styles is not None else {})
    for name, story in places.items():
        for num in sorted({e.get(W + "val", "") for e in story.iter(W + "numId")} - nums - {"0"}):
            yield _flaw("list-missing", name, f"A paragraph or style counts in list {num!r}, which is not defined.")
    if lists is None:
        return
    for num, instance in lists.nums.items():
        if instance.abstract not in lists.abstract:
            at = "word/numbering.xml"
            yield _flaw("list-without-levels", at, f"List {num} rests on {instance.abstract!r}, which is not defined.")
    known = set(read_styles(styles)) if styles is not None else set()
    for levels in lists.abstract.values():
        for level in levels.values():
            if level.style and level.style not in known and styles is not None:
                says = f"A level of a list is tied to the style {level.style!r}, which is not defined."
                yield _flaw("list-style-unknown", "word/numbering.xml", says)


def _bookmark_flaws(stories: Mapping[str, Any]) -> Iterator[Finding]:
    starts = [(name, e) for name, root in stories.items() for e in root.iter(W + "bookmarkStart")]
    ends = [(name, e.get(W + "id", "")) for name, root in stories.items() for e in root.iter(W + "bookmarkEnd")]
    for value in _twice(e.get(W + "name", "") for _, e in starts):
        yield _flaw("bookmark-twice", "word/document.xml", f"Two bookmarks are called {value!r}.")
    for value in _twice(e.get(W + "id", "") for _, e in starts):
        yield _flaw("bookmark-id-twice", "word/document.xml", f"Two bookmarks have the id {value!r}.")
    ended = {ident for _, ident in ends}
    for name, element in starts:
        title, ident = element.get(W + "name", ""), element.get(W + "id", "")
        if ident not in ended:
            yield _flaw("bookmark-without-end", name, f"The bookmark {title!r} begins and never ends.")
        if len(title) > _MAX_NAME:
            yield _flaw("bookmark-name-too-long", name, f"The bookmark {title!r} has over {_MAX_NAME} characters.")
    begun = {e.get(W + "id", "") for _, e in starts}
    for name, ident in ends:
        if ident not in begun:
            yield _flaw("bookmark-without-start", name, f"A bookmark with the id {ident!r} ends and never begins.")


def _id_flaws(stories: Mapping[str, Any]) -> Iterator[Finding]:
    sdts = (e.get(W + "val", "") for root in stories.values() for e in root.iterfind(f".//{W}sdtPr/{W}id"))
    for value in _twice(sdts):
        yield _flaw("control-id-twice", "word/document.xml", f"Two content controls have the id {value!r}.")
    for value in _twice(e.get("id", "") for root in stories.values() for e in root.iter(_DOC_PR)):
        yield _flaw("picture-id-twice", "word/document.xml", f"Two pictures or charts have the id {value!r}.")
    tags = [W + tag for tag in _REVISIONS]
    for name, root in stories.items():
        for value in _twice(e.get(W + "id", "") for e in root.iter(*tags)):
            yield _flaw("revision-id-twice", name, f"Two tracked changes have the id {value!r}.")
        for element in root.iter(W + "bookmarkStart", W + "bookmarkEnd", *tags):
            if not re.fullmatch(r"-?\d+", element.get(W + "id", "")):
                yield _flaw("id-no-number", name, f"The id {element.get(W + 'id')!r} is no whole number.")


def _field_flaws(stories: Mapping[str, Any]) -> Iterator[Finding]:
    marks = {e.get(W + "name", "") for root in stories.values() for e in root.iter(W + "bookmarkStart")}
    for name, root in stories.items():
        depth = 0
        for element in root.iter(W + "fldChar"):
            kind = element.get(W + "fldCharType")
            depth += (kind == "begin") - (kind == "end")
            if depth < 0:
                break
        if depth:
            yield _flaw("field-not-closed", name, "A field begins and never ends, or ends and never began.")
        for instruction in instructions(root):
            words = instruction.split()
            if len(words) > 1 and words[0] in {"REF", "PAGEREF", "NOTEREF"} and words[1] not in marks:
                yield _flaw(
                    "reference-to-nothing", name, f"A field refers to the bookmark {words[1]!r}, which is not there."
                )
            if words[:1] == ["TOC"] and "\\b" in words and words[words.index("\\b") + 1] not in marks:
                yield _flaw("reference-to-nothing", name, "The contents list a part of the text that is not marked.")
        for link in root.iter(W + "hyperlink"):
            anchor = link.get(W + "anchor")
            if anchor is not None and anchor not in marks:
                yield _flaw("link-to-nothing", name, f"A link leads to the bookmark {anchor!r}, which is not there.")


def _shape_flaws(stories: Mapping[str, Any]) -> Iterator[Finding]:
    for name, root in stories.items():
        for cell in root.iter(W + "tc"):
            if not len(cell) or cell[-1].tag not in {W + "p", W + "sdt", W + "customXml"}:
                yield _flaw("cell-without-paragraph", name, "A cell of a table does not end with a paragraph.")
        for _ in root.iterfind(f".//{W}del//{W}t"):
            yield _flaw("deleted-text-stands", name, "A tracked deletion holds text that is not marked as deleted.")
