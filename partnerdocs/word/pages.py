"""The pages on which headings stand, measured by laying the document out with LibreOffice.

It is optional: without it the contents show no page numbers until Word fills them in. Word breaks pages by its own
measure, so that a number may be off by one until the contents are updated there (F9).
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from partnerdocs.drafting.instrument import Instrument
from partnerdocs.word.contents import entries_of
from partnerdocs.word.house import House
from partnerdocs.word.ooxml import Names
from partnerdocs.word.write import to_bytes

# LibreOffice writes the underscore of a bookmark's name as its code: _Toc123456789 becomes 5FToc123456789.
_DESTINATION = re.compile(r'^\s*(\d+) \[.*\] "(?:_|5F)Toc(\d+)"')
_FILTER = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'


class NoLayout(RuntimeError):
    """The pages could not be measured: LibreOffice or poppler's pdfinfo is missing, or could not read the file."""


def page_numbers(
    instrument: Instrument, house: House | None = None, *, soffice: str = "soffice", seconds: int = 120
) -> dict[str, int]:
    """The page of each entry of the contents, by the paragraph's key. Takes about two seconds. Raises NoLayout.

    soffice: the program; seconds: how long it may take.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "measured.docx").write_bytes(to_bytes(instrument, house))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        convert = [soffice, profile, "--headless", "--convert-to", _FILTER, "--outdir", name]
        _run([*convert, str(folder / "measured.docx")], seconds)
        if not (folder / "measured.pdf").exists():  # its exit code tells nothing
            raise NoLayout("LibreOffice could not lay the document out.")
        listed = _run(["pdfinfo", "-dests", str(folder / "measured.pdf")], seconds)
    pages = {match[2]: int(match[1]) for line in listed.splitlines() if (match := _DESTINATION.match(line))}
    return _by_key(instrument, pages)


def _by_key(instrument: Instrument, pages: Mapping[str, int]) -> dict[str, int]:
    names = Names("", 9)
    found = ((p.key, pages.get(names[p.key])) for p in entries_of(instrument))
    return {key: page for key, page in found if page is not None}


def _run(command: list[str], seconds: int) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    except FileNotFoundError:
        raise NoLayout(f"{command[0]} is not installed; page numbers need LibreOffice and poppler.") from None
    except OSError as error:
        raise NoLayout(f"{command[0]} cannot be run ({error.strerror}).") from None
    except subprocess.TimeoutExpired:
        raise NoLayout(f"{command[0]} did not finish within {seconds} seconds.") from None
    return done.stdout
