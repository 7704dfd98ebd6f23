"""What a file says about itself: title, language, version, dates, and the hash of its content.

It names no people, machines or folders.
"""

from __future__ import annotations

from collections.abc import Mapping

from partnerdocs.drafting.instrument import Instrument
from partnerdocs.word.ooxml import DECLARATION, attribute, escape
from partnerdocs.word.package import OFFICE, add_part, content_hash

CUSTOM = "docProps/custom.xml"
CONTENT_PROPERTY = "partnerdocs.content"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/"
_TYPE = "application/vnd.openxmlformats-"


def add_properties(parts: dict[str, bytes], instrument: Instrument) -> None:
    """Add the three parts of properties; the last of them holds the hash of everything else."""
    core = f"{_PACKAGE}relationships/metadata/core-properties"
    add_part(parts, "docProps/core.xml", _core(instrument), f"{_TYPE}package.core-properties+xml", core)
    app_type = f"{_TYPE}officedocument.extended-properties+xml"
    add_part(parts, "docProps/app.xml", _app(), app_type, f"{OFFICE}extended-properties")
    custom_type = f"{_TYPE}officedocument.custom-properties+xml"
    add_part(parts, CUSTOM, _custom({}), custom_type, f"{OFFICE}custom-properties")
    stated = {"partnerdocs.instrument": instrument.id, "partnerdocs.copy": instrument.copy}
    rest = {name: content for name, content in parts.items() if name != CUSTOM}
    parts[CUSTOM] = _custom(stated | {CONTENT_PROPERTY: content_hash(rest)}).encode("utf-8")


def _core(instrument: Instrument) -> str:
    front = instrument.front
    stamp = f"{front.drafted.isoformat()}T00:00:00Z" if front.drafted else ""
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
        for name in ("created", "modified")
        if stamp
    )
    version = f"<cp:version>{escape(front.version)}</cp:version>" if front.version else ""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(f'{front.title}: {front.deal}')}</dc:title><dc:creator>partnerdocs</dc:creator>"
        f"{dates}<dc:language>en-GB</dc:language>{version}</cp:coreProperties>"
    )


def _app() -> str:
    inside = "<Application>partnerdocs</Application>"
    return f'{DECLARATION}<Properties xmlns="{_PROPERTIES}extended-properties">{inside}</Properties>'


def _custom(stated: Mapping[str, str]) -> str:
    entries = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{attribute(name)}">'
        f"<vt:lpwstr>{escape(words)}</vt:lpwstr></property>"
        for pid, (name, words) in enumerate(stated.items(), start=2)
    )
    return (
        f'{DECLARATION}<Properties xmlns="{_PROPERTIES}custom-properties" xmlns:vt="{_PROPERTIES}docPropsVTypes">'
        f"{entries}</Properties>"
    )
