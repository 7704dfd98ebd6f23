"""Builds house.docx of the plain house, the same bytes each time.

A team makes its own house in Word and needs none of this; it exists so that every style and every number of ours can
be read, reviewed and compared as text.
"""

from __future__ import annotations

from partnerdocs.word.base.lists import numbering
from partnerdocs.word.base.settings import fonts, settings, theme
from partnerdocs.word.base.shell import document, footer, header
from partnerdocs.word.base.styles import styles
from partnerdocs.word.ooxml import DECLARATION
from partnerdocs.word.package import (
    CONTENT_TYPES,
    DOCUMENT,
    DOCUMENT_RELATIONSHIPS,
    OFFICE,
    RELATIONSHIPS,
    WORD_TYPE,
    zipped,
)


def parts() -> dict[str, bytes]:
    """Every part of house.docx."""
    theme_type = "application/vnd.openxmlformats-officedocument.theme+xml"
    inner = (  # kind of relationship, file, content type, text; the sections name headers and footers by their place
        ("styles", "styles.xml", f"{WORD_TYPE}styles+xml", styles()),
        ("numbering", "numbering.xml", f"{WORD_TYPE}numbering+xml", numbering()),
        ("settings", "settings.xml", f"{WORD_TYPE}settings+xml", settings()),
        ("header", "header1.xml", f"{WORD_TYPE}header+xml", header(first=False)),
        ("header", "header2.xml", f"{WORD_TYPE}header+xml", header(first=True)),
        ("footer", "footer1.xml", f"{WORD_TYPE}footer+xml", footer(first=False)),
        ("footer", "footer2.xml", f"{WORD_TYPE}footer+xml", footer(first=True)),
        ("fontTable", "fontTable.xml", f"{WORD_TYPE}fontTable+xml", fonts()),
        ("theme", "theme/theme1.xml", theme_type, theme()),
    )
    package = "http://schemas.openxmlformats.org/package/2006/"
    types = "".join(f'<Override PartName="/word/{file}" ContentType="{kind}"/>' for _, file, kind, _ in inner)
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{OFFICE}{kind}" Target="{file}"/>'
        for i, (kind, file, _, _) in enumerate(inner, start=1)
    )
    texts = {f"word/{file}": text for _, file, _, text in inner} | {
        CONTENT_TYPES: f'{DECLARATION}<Types xmlns="{package}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{DOCUMENT}" ContentType="{WORD_TYPE}document.main+xml"/>{types}</Types>',
        RELATIONSHIPS: f'{DECLARATION}<Relationships xmlns="{package}relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}officeDocument" Target="{DOCUMENT}"/></Relationships>',
        DOCUMENT_RELATIONSHIPS: f'{DECLARATION}<Relationships xmlns="{package}relationships">{links}</Relationships>',
        DOCUMENT: document(),
    }
    return {name: text.encode("utf-8") for name, text in texts.items()}


def build() -> bytes:
    """The bytes of house.docx."""
    return zipped(parts())
