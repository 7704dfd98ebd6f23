"""The gate for every Word file that is opened: a returned draft, a team's house, any file for the outline.

A file that could hurt (fetch something, run something, fill the memory) is refused before anything else reads it.
Every reason is given at once, each with the part of the file, what stands there and why it is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from partnerdocs.finding import Finding
from partnerdocs.word.ooxml import W
from partnerdocs.word.package import CONTENT_TYPES, OFFICE, RELATIONSHIPS, WORD_TYPE

MAX_FILE = 50_000_000
MAX_TOTAL = 200_000_000
MAX_PARTS = 2_000
MAX_RATIO = 200
#: Parts below this size are not held to the ratio: a page of blanks compresses very well.
RATIO_FROM = 2_000_000

_MAIN_TYPES = {f"{WORD_TYPE}document.main+xml"}
_BAD_RELATIONS = {
    "vbaProject": "it carries macros",
    "wordVbaData": "it carries macros",
    "aFChunk": "it pulls in a document that Word would convert on opening",
    "oleObject": "it embeds another program's object",
    "package": "it embeds another file",
    "control": "it carries an ActiveX control",
    "activeXControlBinary": "it carries an ActiveX control",
    "frame": "it shows another file in a frame",
    "subDocument": "it pulls in another file",
    "attachedToolbars": "it carries commands",
    "customizationUi": "it carries commands",
}
# Fields that fetch, run or ask. Everything else (REF, PAGE, TOC, DATE ...) only computes.
_ACTIVE_FIELDS = {
    "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "EMBED", "MACROBUTTON", "ASK",
    "FILLIN", "DATABASE", "AUTOTEXT", "AUTOTEXTLIST", "CONTROL", "GOTOBUTTON", "PRINT", "RD", "HTMLCONTROL",
}  # fmt: skip
# What stands for a field whose own name is computed by another field: nobody writes that but to hide the name.
_NESTED = "(COMPUTED)"
_ACTIVE_ELEMENTS = {"altChunk": "pulls in another document", "object": "embeds another program's object",
                    "control": "carries a control", "subDoc": "pulls in another file"}  # fmt: skip


class Refused(ValueError):
    """A Word file was not opened. `findings` say what is wrong with it, each with the part where it stands."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings

    def __reduce__(self) -> tuple[type[Refused], tuple[tuple[Finding, ...]]]:
        return (Refused, (self.findings,))


def gate(data: bytes) -> tuple[Finding, ...]:
    """Why the file must not be opened; nothing if it may be."""
    return _through(data)[1]


def open_parts(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file by name, once the gate has let it through. Raises Refused."""
    parts, findings = _through(data)
    if findings:
        raise Refused(findings)
    return parts


def _through(data: bytes) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    parts, findings = _unzipped(data)
    if not findings:
        findings = [*_package_flaws(parts)]
        for name, content in parts.items():
            findings.extend(_part_flaws(name, content))
    return parts, tuple(findings)


def _refusal(at: str, says: str, fix: str = "Ask for the file as an ordinary .docx, saved anew in Word.") -> Finding:
    return Finding(at=at, says=says, fix=fix, rule="WRD-01", name="unsafe-word-file")


def _unzipped(data: bytes) -> tuple[dict[str, bytes], list[Finding]]:
    if len(data) > MAX_FILE:
        return {}, [_refusal("file", f"The file has {len(data):,} bytes; at most {MAX_FILE:,} are read.")]
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        says = "It is an old .doc, or a .docx that is protected by a password."
        return {}, [_refusal("file", says, "Open it in Word and save it as .docx without a password.")]
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            findings = [*_listing_flaws(archive.infolist())]
            if findings:
                return {}, findings
            return {i.filename: archive.read(i) for i in archive.infolist() if not i.is_dir()}, []
    except (
        zipfile.BadZipFile,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        OverflowError,
    ) as error:
        return {}, [_refusal("file", f"It is no Word file, or a damaged one ({error}).", "Ask for the file again.")]
    except Exception as error:  # zlib and lzma raise their own errors on damaged data
        return {}, [_refusal("file", f"A part of it is damaged ({error}).", "Ask for the file again.")]


def _listing_flaws(entries: list[zipfile.ZipInfo]) -> Iterator[Finding]:
    """What the list of parts alone tells; nothing has been unpacked yet."""
    if len(entries) > MAX_PARTS:
        yield _refusal("file", f"It has {len(entries):,} parts; at most {MAX_PARTS:,} are read.")
    total = sum(entry.file_size for entry in entries)
    if total > MAX_TOTAL:
        yield _refusal("file", f"It would unpack to {total:,} bytes; at most {MAX_TOTAL:,} are read.")
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename
        if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            yield _refusal(
                name, f"It unpacks from {entry.compress_size:,} to {entry.file_size:,} bytes, like a zip bomb."
            )
        if entry.flag_bits & 1:
            yield _refusal(name, "It is encrypted.", "Ask for the file without a password.")
        raw = entry.orig_filename
        if ".." in raw.split("/") or raw.startswith("/") or "\\" in raw or ":" in raw or "\0" in raw:
            yield _refusal(repr(raw), "Its name points outside the file.")
        if name.casefold() in seen:
            yield _refusal(name, "The file holds two parts of this name; programs differ on which one they show.")
        seen.add(name.casefold())


def _package_flaws(parts: Mapping[str, bytes]) -> Iterator[Finding]:
    for needed in (CONTENT_TYPES, RELATIONSHIPS):
        if needed not in parts:
            yield _refusal("file", f"It is a zip, but no Word file: {needed} is missing.")
            return
    types = parts[CONTENT_TYPES].decode("utf-8", "replace")
    for kind in sorted(set(re.findall(r'ContentType="([^"]*(?:macroEnabled|vba|activeX|oleObject)[^"]*)"', types))):
        yield _refusal(CONTENT_TYPES, f"It says that the file carries active content ({kind}).")
    mains = set(re.findall(r'ContentType="([^"]*\.main\+xml)"', types))
    if "macroEnabled" not in types and not mains & _MAIN_TYPES:
        what = ", ".join(sorted(mains)) or "no main part at all"
        yield _refusal(CONTENT_TYPES, f"It is no Word document; it says it holds {what}.")
    elif main_part(parts) not in parts:
        yield _refusal(RELATIONSHIPS, "It names no main document part, or one that is not there.")
    for name in parts:
        if name.casefold().endswith(("vbaproject.bin", "vbadata.xml")):
            yield _refusal(name, "It carries macros.")


def main_part(parts: Mapping[str, bytes]) -> str:
    """Name of the part that holds the text."""
    for kind, target, _ in _relations(parts.get(RELATIONSHIPS, b"")):
        if kind.endswith("/officeDocument"):
            return target.lstrip("/")
    return ""


def _part_flaws(name: str, content: bytes) -> Iterator[Finding]:
    if not name.endswith((".xml", ".rels", ".vml")):
        return
    from lxml import etree

    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or _is_wide(content):
        yield _refusal(name, "It declares a document type, entities or an unusual encoding, which Word never writes.")
        return
    try:
        # One pass, nothing resolved or fetched, libxml2's own limits on depth and size kept.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(content, parser) if content else None
    except etree.XMLSyntaxError as error:
        yield _refusal(name, f"It is not well-formed XML ({error.msg}).", "Ask for the file again.")
        return
    if name.endswith(".rels"):
        yield from _relation_flaws(name, content)
    elif name.startswith("word/") and root is not None:
        yield from _active_flaws(name, root)


def _is_wide(content: bytes) -> bool:
    """Whether it is UTF-16 or the like, in which a forbidden word would not be seen."""
    return b"\0" in content[:400] or content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"UTF-7" in content[:200].upper()


def _relations(content: bytes) -> Iterator[tuple[str, str, bool]]:
    """Kind, target and whether it is outside the file, of each relationship."""
    from lxml import etree

    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return
    for element in root.iter("{*}Relationship"):
        yield element.get("Type", ""), element.get("Target", ""), element.get("TargetMode") == "External"


def _relation_flaws(name: str, content: bytes) -> Iterator[Finding]:
    for kind, target, outside in _relations(content):
        last = kind.rsplit("/", 1)[-1]
        if last in _BAD_RELATIONS and kind.startswith(("http://schemas.", OFFICE, "http://purl.oclc.org/")):
            yield _refusal(name, f"A relationship of the kind {last} to {target!r}: {_BAD_RELATIONS[last]}.")
        elif outside and last != "hyperlink":
            yield _refusal(name, f"A relationship of the kind {last} fetches {target!r} from outside the file.")
        elif not outside and ".." in target and target.count("../") > name.count("/"):
            yield _refusal(name, f"A relationship points outside the file: {target!r}.")


def _active_flaws(name: str, root: object) -> Iterator[Finding]:
    for tag, why in _ACTIVE_ELEMENTS.items():
        if root.find(f".//{W}{tag}") is not None:  # type: ignore[attr-defined]  # an lxml element
            yield _refusal(name, f"It {why} (w:{tag}).")
    for instruction in sorted(set(instructions(root))):
        words = instruction.split()
        if words and words[0].upper().strip('"\\') in {*_ACTIVE_FIELDS, _NESTED}:
            shown = " ".join(words)[:80]
            yield _refusal(name, f"The field {shown!r} fetches, runs or asks for something when Word updates it.")


def instructions(root: object) -> Iterator[str]:
    """The instruction of each field, its pieces joined; of nested fields each by itself."""
    tags = (f"{W}fldSimple", f"{W}fldChar", f"{W}instrText", f"{W}delInstrText")
    running: list[list[str]] = []  # of the fields that have begun, the pieces of each
    for element in root.iter(*tags):  # type: ignore[attr-defined]  # an lxml element
        if element.tag == tags[0]:
            yield element.get(f"{W}instr", "")
            continue
        if element.tag != tags[1]:
            if running:
                running[-1].append(element.text or "")
            else:
                yield element.text or ""
            continue
        step = element.get(f"{W}fldCharType")
        if step == "begin":
            if running and not "".join(running[-1]).strip():
                running[-1].append(_NESTED)
            running.append([])
        elif step == "end" and running:
            yield "".join(running.pop())
    for pieces in running:
        yield "".join(pieces)
