"""The house: a Word file that gives the cover, headers, footers, styles and lists, read and compiled once.

A team supplies a folder with `house.docx` and `map.yaml` (which style each kind of paragraph takes, by name).
docxtpl and Jinja fill in the shell; the body is written by us and put where the house says `{{p body }}`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import attrs

from partnerdocs.drafting.instrument import Style as ParagraphStyle
from partnerdocs.finding import Finding
from partnerdocs.library.data import data_folder
from partnerdocs.word.gate import Refused, open_parts
from partnerdocs.word.ooxml import W
from partnerdocs.word.package import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONSHIPS, RELATIONSHIPS
from partnerdocs.word.styles import Lists, Style, counts_in, read_lists, read_styles, whole

#: What a house may print: names for its Jinja tags. the last three stand alone, as `{{p body }}`.
SHELL = (
    "title",  # of the instrument
    "deal",  # title of the deal
    "parties",  # full names, in order
    "status",  # for the cover
    "short_status",  # for the header
    "dated",  # printed after "Dated"
    "drafted",  # day of drafting in words, or nothing
    "version",
    "edition",  # version and day, for the footer
    "marking",  # of a file copy or working draft; it must stand in a header
    "notices",
    "contents",
    "body",
)

_PLACES = {"notices", "contents", "body"}
FURNITURE = (
    "table-text", "table-head", "table-number", "table-gap", "signature-text", "signature-space", "signature-line",
    "contents-title", "contents-1", "list-title", "list-text", "comment",
)  # fmt: skip
_GROUPS = ("paragraphs", "furniture", "characters", "tables")
CHARACTERS = ("defined", "emphasis", "open", "default", "comment-mark")

# The level and the form that each numbered style must have, or references would show other numbers than the page.
_NUMBERS: Mapping[str, tuple[int, str, str]] = {
    "party": (0, "decimal", "(%1)"),
    "recital": (0, "upperLetter", "(%1)"),
    "clause-1": (0, "decimal", "%1"),
    "clause-2": (1, "decimal", "%1.%2"),
    "clause-3": (2, "lowerLetter", "(%3)"),
    "clause-4": (3, "lowerRoman", "(%4)"),
    "schedule": (0, "decimal", "Schedule %1"),
    "schedule-part": (0, "decimal", "Part %1"),
    "paragraph-1": (0, "decimal", "%1"),
    "paragraph-2": (1, "decimal", "%1.%2"),
    "paragraph-3": (2, "lowerLetter", "(%3)"),
    "paragraph-4": (3, "lowerRoman", "(%4)"),
    "definition-a": (0, "lowerLetter", "(%1)"),
    "definition-i": (1, "lowerRoman", "(%2)"),
}


@attrs.frozen(kw_only=True, eq=False)
class House:
    """A house, ready to draft into.

    parts: of house.docx; shells: compiled templates of the parts that hold Jinja tags.
    ids: style ids by what they are for (`clause-1`, `table-text`, `open`).
    counts: for each numbered style, its list's instance, the abstract list behind it, and the level.
    last_num: the highest number of a list instance in the house.
    """

    name: str
    parts: Mapping[str, bytes]
    shells: Mapping[str, Any]
    ids: Mapping[str, str]
    counts: Mapping[str, tuple[str, str, int]]
    last_num: int
    width: int


@functools.lru_cache(maxsize=8)
def load_house(folder: Path | None = None) -> House:
    """Read, check and compile a house; the plain one if no folder is given. Read once per process and folder.

    Raises Refused with everything that is wrong or missing.
    """
    folder = folder or data_folder("templates") / "houses" / "plain"
    try:
        return house_from((folder / "house.docx").read_bytes(), (folder / "map.yaml").read_text("utf-8"), folder.name)
    except FileNotFoundError as missing:
        flaw = _flaw(str(missing.filename), "The house lacks this file.", "Add it, or name another house.")
    except OSError as error:
        says = f"It cannot be read: {error.strerror}."
        flaw = _flaw(str(error.filename or folder), says, "A house is a folder with house.docx and map.yaml in it.")
    except UnicodeDecodeError:
        flaw = _flaw(str(folder / "map.yaml"), "It is no text in UTF-8.", "Save it as UTF-8.")
    raise Refused((flaw,))


def house_from(docx: bytes, style_map: str, name: str = "house") -> House:
    """A house from the bytes of its Word file and the text of its map. Raises Refused."""
    from lxml import etree

    opened = open_parts(docx)
    if flaws := tuple(_part_flaws(opened)):
        raise Refused(flaws)
    parts = _stripped(opened)
    styles = read_styles(etree.fromstring(parts["word/styles.xml"]))
    lists = read_lists(etree.fromstring(parts["word/numbering.xml"]))
    named, findings = _mapped(style_map, styles)
    counts: dict[str, tuple[str, str, int]] = {}
    for what, ident in named.items():
        if what in _NUMBERS:
            findings.extend(_number_flaws(what, ident, styles, lists, counts))
    shells, shell_findings = _compiled(parts)
    findings.extend(shell_findings)
    if findings:
        raise Refused(tuple(findings))
    return House(
        name=name,
        parts=parts,
        shells=shells,
        ids=named,
        counts=counts,
        last_num=max((int(n) for n in lists.nums if n.isdigit()), default=0),
        width=_text_width(parts[DOCUMENT]),
    )


def _part_flaws(parts: Mapping[str, bytes]) -> Iterator[Finding]:
    """The parts without which there is no house, and those that are read here and cannot be.

    Whatever is in them the gate has parsed: what is left is an empty part, and one in another encoding.
    """
    for name in ("word/styles.xml", "word/numbering.xml", DOCUMENT):
        if name not in parts:
            yield _flaw(name, "The house has no such part.", "Save it from Word, with its styles and lists in it.")
    for name, part in parts.items():
        read = name.endswith((".xml", ".rels")) and not name.startswith(("docProps/", "customXml/"))
        if read and not (part and _is_utf8(part)):
            yield _flaw(name, "It is not XML in UTF-8, as Word saves it.", "Open the house in Word and save it anew.")


def _is_utf8(part: bytes) -> bool:
    try:
        part.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _stripped(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts without the properties, thumbnail and custom data of whoever made the house: they name people."""
    from lxml import etree

    kept = {name: part for name, part in parts.items() if not name.startswith(("docProps/", "customXml/"))}
    for name, attribute in ((RELATIONSHIPS, "Target"), (DOCUMENT_RELATIONSHIPS, "Target"), (CONTENT_TYPES, "PartName")):
        root = etree.fromstring(kept.get(name, b"<Relationships/>"))
        for entry in list(root):
            if (entry.get(attribute) or "").lstrip("/.").startswith(("docProps/", "customXml/")):
                root.remove(entry)
        if name in kept:
            kept[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return kept


def _flaw(at: str, says: str, fix: str) -> Finding:
    return Finding(at=at, says=says, fix=fix, rule="WRD-00", name="house-incomplete")


def _mapped(style_map: str, styles: Mapping[str, Style]) -> tuple[dict[str, str], list[Finding]]:
    """Style ids by what they are for, and what the map or the file lacks."""
    given, findings = _groups(style_map)
    if findings:
        return {}, findings
    wanted = (
        ("paragraphs", get_args(ParagraphStyle), "paragraph"),
        ("furniture", FURNITURE, "paragraph"),
        ("characters", CHARACTERS, "character"),
        ("tables", ("table",), "table"),
    )
    ids: dict[str, str] = {}
    for group, keys, kind in wanted:
        names = {style.name: style.id for style in styles.values() if style.kind == kind}
        for key in keys:
            style = given[group].get(key)
            if not isinstance(style, str):
                findings.append(_flaw(f"map.yaml {group}.{key}", "No style is named for it.", f"Name a {kind} style."))
            elif style not in names:
                says = f"It names the {kind} style {style!r}, which house.docx does not have."
                findings.append(_flaw(f"map.yaml {group}.{key}", says, "Make that style in Word, or name another."))
            else:
                ids[key] = names[style]
    return ids, findings


def _groups(style_map: str) -> tuple[dict[str, dict[str, Any]], list[Finding]]:
    """The groups of the map, each a mapping; or what keeps it from being read."""
    import yaml

    fix = "Write it as the map of the plain house is written."
    try:
        given = yaml.load(style_map, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        said = str(getattr(error, "problem", "") or "it is nested too deep, or holds what is no text")
        return {}, [_flaw("map.yaml", f"It is no YAML that can be read ({said}).", fix)]
    if given and not isinstance(given, dict):
        return {}, [_flaw("map.yaml", "It is no mapping of uses to names of styles.", fix)]
    groups = {group: (given or {}).get(group) or {} for group in _GROUPS}
    odd = [group for group, entries in groups.items() if not isinstance(entries, dict)]
    return groups, [_flaw(f"map.yaml {group}", "It is no mapping of uses to names of styles.", fix) for group in odd]


def _number_flaws(
    what: str,
    ident: str,
    styles: Mapping[str, Style],
    lists: Lists,
    counts: dict[str, tuple[str, str, int]],
) -> Iterator[Finding]:
    level, form, text = _NUMBERS[what]
    at = f"style {styles[ident].name}"
    num, found = counts_in(styles, ident)
    if num not in lists.nums:
        yield _flaw(at, f"The style for {what} counts in no list.", "Tie it to a level of a multilevel list.")
        return
    abstract = lists.nums[num].abstract
    counts[what] = (num, abstract, found)
    has = lists.abstract.get(abstract, {}).get(found)
    if found != level or has is None:
        yield _flaw(at, f"The style for {what} stands at level {found + 1}, not {level + 1}.", "Move it in its list.")
    elif (has.format, has.text.rstrip(".")) != (form, text):
        says = f"The style for {what} prints {has.text!r} ({has.format}); references expect {text!r} ({form})."
        yield _flaw(at, says, "Change the number's format in Word.")
    family = what.rsplit("-", 1)[0] + "-"
    others = {counts[other][1] for other in counts if other.startswith(family) and other[len(family) :] != "part"}
    if level and others != {abstract}:
        yield _flaw(at, f"The styles of {family[:-1]} count in different lists.", "Tie them to one multilevel list.")


def _compiled(parts: Mapping[str, bytes]) -> tuple[dict[str, Any], list[Finding]]:
    """Templates of the document, headers and footers, and what is wrong with their tags."""
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateSyntaxError, meta
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    patch = DocxTemplate("").patch_xml  # works on text alone; opens no file
    shells: dict[str, Any] = {}
    findings: list[Finding] = []
    used: dict[str, set[str]] = {}
    for name in sorted(parts):
        if name != DOCUMENT and not re.fullmatch(r"word/(header|footer)\d*\.xml", name):
            continue
        source = patch(parts[name].decode("utf-8"))
        try:
            used[name] = meta.find_undeclared_variables(environment.parse(source))
            shells[name] = environment.from_string(source)
        except TemplateSyntaxError as error:
            findings.append(_flaw(name, f"A Jinja tag is not well formed: {error.message}.", "Mend the tag in Word."))
            continue
        for unknown in sorted(used[name] - set(SHELL)):
            fix = f"Use one of: {', '.join(SHELL)}."
            findings.append(_flaw(name, f"It prints {unknown!r}, which nothing fills in.", fix))
    for place in sorted(_PLACES - used.get(DOCUMENT, _PLACES)):
        fix = f"Add a paragraph {{{{p {place} }}}}."
        findings.append(_flaw(DOCUMENT, f"It does not say where the {place} goes.", fix))
    if not any("marking" in names for part, names in used.items() if "header" in part) and not findings:
        fix = "Add a paragraph {{ marking }} to each header."
        findings.append(_flaw("header", "No header prints the marking of a file copy or working draft.", fix))
    return shells, findings


def _text_width(document: bytes) -> int:
    """Width between the margins of the last section, in twentieths of a point."""
    from lxml import etree

    for section in list(etree.fromstring(document).iter(W + "sectPr"))[-1:]:
        size, margin = section.find(W + "pgSz"), section.find(W + "pgMar")
        if size is not None and margin is not None:
            page, left, right = size.get(W + "w", ""), margin.get(W + "left", ""), margin.get(W + "right", "")
            return whole(page, 11906) - whole(left, 1440) - whole(right, 1440)
    return 9026  # A4 with margins of an inch
