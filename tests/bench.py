"""How fast drafting is, as ratios in one run: `make bench`. Never a test: machines differ, ratios hardly do.

1. Westshire from `Deal` to bytes, library and house already loaded, against docxtpl alone, which opens, renders and
   saves the same paragraphs from a ready template (without the text of our tables, and without numbers, references,
   bookmarks and controls, which are ours alone).
2. The same against zipping the finished parts at level 6.
3. The first draft of Westshire in a process that has drafted another agreement of the form.
4. `partnerdocs check` on Westshire as a fresh process.
"""

from __future__ import annotations

import io
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable

import docx
import docxtpl

from partnerdocs.dealfile import load
from partnerdocs.drafting import draft
from partnerdocs.library.data import examples_folder
from partnerdocs.word import to_bytes

RUNS = 15


def median_ms(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median time of some runs in milliseconds, after two that do not count."""
    times = []
    for run in range(runs + 2):
        start = time.perf_counter()
        work()
        if run > 1:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def docxtpl_template() -> bytes:
    """A template that prints the same paragraphs through docxtpl: one loop, and a style for each level."""
    document = docx.Document()
    for text, style in (
        ("{%p for p in paragraphs %}", "Normal"),
        ("{%p if p.level == '1' %}", "Normal"),
        ("{{ p.text }}", "Heading 1"),
        ("{%p elif p.level == '2' %}", "Normal"),
        ("{{ p.text }}", "Body Text"),
        ("{%p elif p.level == '3' %}", "Normal"),
        ("{{ p.text }}", "Body Text 2"),
        ("{%p else %}", "Normal"),
        ("{{ p.text }}", "Normal"),
        ("{%p endif %}", "Normal"),
        ("{%p endfor %}", "Normal"),
    ):
        document.add_paragraph(text, style=style)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def main() -> int:
    """Print the figures."""
    path = examples_folder() / "westshire.yaml"
    deal = load(path)
    to_bytes(draft(load(examples_folder() / "fairmile.yaml")))
    start = time.perf_counter()
    made = to_bytes(draft(deal))
    first = (time.perf_counter() - start) * 1000
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    texts = [(p.style[-1:], f"{p.label} {p.text}") for p in draft(deal).paragraphs()]
    template = docxtpl_template()
    context = {"paragraphs": [{"level": level, "text": text} for level, text in texts]}

    def by_docxtpl() -> None:
        document = docxtpl.DocxTemplate(io.BytesIO(template))
        document.render(context, autoescape=True)
        document.save(io.BytesIO())

    def by_zip() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)

    ours = median_ms(lambda: to_bytes(draft(deal)))
    drafting = median_ms(lambda: draft(deal))
    theirs = median_ms(by_docxtpl)
    zipping = median_ms(by_zip)
    checking = median_ms(
        lambda: subprocess.run(
            [sys.executable, "-m", "partnerdocs.cli", "check", str(path)], stdout=subprocess.DEVNULL, check=False
        ),
        runs=5,
    )
    sys.stdout.write(
        f"Westshire: {len(texts)} paragraphs, {sum(len(t.split()) for _, t in texts)} words, {len(made)} bytes\n"
        f"deal to bytes        {ours:8.1f} ms   (drafting {drafting:.1f}, Word {ours - drafting:.1f})\n"
        f"docxtpl, same text   {theirs:8.1f} ms   ratio {ours / theirs:.2f} (at most 1, aim at 0.5)\n"
        f"zip of the parts     {zipping:8.1f} ms   ratio {ours / zipping:.2f} (at most 5)\n"
        f"first draft of it    {first:8.1f} ms   ratio {first / theirs:.2f} (after another LLP)\n"
        f"check, cold process  {checking:8.1f} ms   (at most 500)\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
