"""The command line: arguments in, exit codes out, no logic.

Exit codes: 0 done, no errors; 1 errors found (nothing is written); 2 something cannot be read or done; 3 a document was
written, and places of it must be read by hand, because the clause library is at fault there.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from partnerdocs.finding import Finding
    from partnerdocs.model.deal import Deal
    from partnerdocs.rules import Checked

OK, ERRORS, CANNOT, FAULTY = 0, 1, 2, 3

NOTHING_WRITTEN = "Nothing was written. Mend the errors, accept them in the deal with a reason, or ask for --working."


class Copy(NamedTuple):
    """Which copy of a draft is asked for: see the options of `draft`."""

    file: bool
    notes: bool
    working: bool
    pages: bool


class Commands(click.Group):
    """The commands; where their answer cannot be printed, a sentence says so."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever reads has seen enough; click ends quietly
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is not tried again
            _stop(f"The answer cannot be printed: {error.strerror}.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="partnerdocs")
def main() -> None:
    """Check partnership and joint-venture deals, and draft them into Word.

    A deal is a YAML or JSON file; docs/deal-file.md explains how to write one.
    """


@main.command()
@click.argument("deal", type=click.Path(path_type=Path))
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How to print findings.")
@click.option(
    "--final",
    is_flag=True,
    help="As for signing: the agreement is drafted in memory, and each open point, each blank [●] and each library "
    "default in brackets is an error.",
)
def check(deal: Path, output: str, final: bool) -> None:
    """Say what is inconsistent, dangerous or still open in DEAL.

    Exit code 0 if no error was found, 1 if there are errors, 2 if the file cannot be read.
    """
    from partnerdocs.report.summary import form_line

    read = _read(deal, output)
    checked = _check(read, final=final)
    line = form_line(read)
    _print_checked(checked, output, text=final and not line)
    if line and output == "text":
        click.echo(line)
    sys.exit(ERRORS if checked.errors else OK)


@main.command()
@click.argument("deal", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    required=True,
    help="The Word file to write, as agreement.docx.",
)
@click.option("--working", is_flag=True, help="Draft despite errors, as a working draft marked not for signature.")
@click.option(
    "--to",
    "reader",
    type=click.Choice(["other-side", "file"]),
    default="other-side",
    help="Who will read it. A copy for the other side carries only what its text says. The file copy also names the "
    "owners of open points, the paths of facts, errors and what no clause printed; notes and acceptances stay in the "
    "deal file.",
)
@click.option("--notes", is_flag=True, help="With --to file: drafting notes as comments.")
@click.option("--pages", is_flag=True, help="Fill in the page numbers of the contents (needs LibreOffice).")
@click.option("--force", is_flag=True, help="Overwrite the file if it exists.")
def draft(deal: Path, target: Path, working: bool, reader: str, notes: bool, pages: bool, force: bool) -> None:
    """Draft the agreement of DEAL into a Word file.

    A deal with errors is not drafted unless you ask for a working draft (--working). Nor is the text to be signed
    (`status: execution` in the deal) while anything in it is open, blank or a library default in brackets.

    Exit code 0 if the file was written, 1 if errors kept it from being written, 2 if something cannot be read or
    written, 3 if it was written and the clause library has a fault in it: the places are named, read them by hand.
    """
    from partnerdocs.report.signing import for_execution

    _guard_target(deal, target, force)
    if notes and reader != "file" and not working:
        _stop("Drafting notes never leave the house: ask for them with --to file.")
    read = _read(deal, "text")
    final = for_execution(read)
    checked = _check(read, final=final)
    if checked.errors and not working:
        if final:
            click.echo(
                "The deal says `status: execution`: its text is to be signed, so nothing in it may be open.", err=True
            )
        _print_checked(checked, "text", text=final, only_errors=True)
        click.echo(NOTHING_WRITTEN, err=True)
        sys.exit(ERRORS)
    copy = Copy(file=working or reader == "file", notes=notes, working=working, pages=pages)
    _write(read, checked, target, copy, force=force)


@main.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Show the page of RULE, such as SHR-01: what it finds, why, and an example."""
    from partnerdocs.report.explain import explain as page

    text = page(rule)
    if text is None:
        _stop(f"There is no rule {rule!r}. The documentation lists them all under Rules.")
    click.echo(text)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
def outline(file: Path) -> None:
    """Print the text of a Word FILE with its numbers as Word shows them."""
    from partnerdocs.word.gate import Refused
    from partnerdocs.word.outline import outline as outline_of

    try:
        click.echo(outline_of(file))
    except Refused as refused:
        _print_findings(refused.findings)
        sys.exit(CANNOT)
    except OSError as error:
        _stop(f"{file} cannot be read: {error.strerror}.")


@main.group()
def clauses() -> None:
    """Work with the clause library."""


@clauses.command(name="check")
@click.option("--clauses", "folder", type=click.Path(path_type=Path), help="A team's own clauses, laid over ours.")
def clauses_check(folder: Path | None) -> None:
    """Look for faults in the clause library: terms, references, duties, numbers, words to replace."""
    from partnerdocs.report.clauses import check_clauses

    findings, said = check_clauses(folder)
    _print_findings(findings)
    click.echo(said)
    sys.exit(ERRORS if any(f.severity.value == "error" for f in findings) else OK)


@main.command()
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("out"), help="Where to write.")
def demo(folder: Path) -> None:
    """Draft the Westshire example into Word, and say what was checked."""
    from partnerdocs.report.demo import run_demo

    try:
        click.echo(run_demo(folder))
    except OSError as error:
        _stop(f"{folder} cannot be written: {error.strerror}.")


def _read(path: Path, output: str) -> Deal:
    from partnerdocs.dealfile import ReadingError, load

    try:
        return load(path)
    except OSError as error:
        _stop(f"{path} cannot be read: {(error.strerror or 'it is not there').lower()}.")
    except ReadingError as error:
        if output == "json":
            _print_json(error.findings)
        else:
            _print_findings(error.findings)
            click.echo(f"{path} cannot be read as a deal.", err=True)
        sys.exit(CANNOT)


def _check(deal: Deal, *, final: bool) -> Checked:
    """What the rules find, and for signing also what the drafted text leaves open."""
    from partnerdocs.rules import check_deal

    checked = check_deal(deal, final=final)
    if not final:
        return checked
    from partnerdocs.report.drafted import check_for_signing

    return check_for_signing(deal, checked)


def _guard_target(deal: Path, target: Path, force: bool) -> None:
    """Say what is wrong with a target before any work is done; what happens later the writing itself notices."""
    try:
        if target.is_dir():
            _stop(f"{target} is a folder. Name a Word file in it, as {target / deal.with_suffix('.docx').name}.")
        if not target.parent.is_dir():
            _stop(f"There is no folder {target.parent}. Make it, or name another.")
        if target.exists() and deal.exists() and target.samefile(deal):
            _stop(f"{target} is the deal file itself. Give the Word file another name.")
        if target.suffix.lower() != ".docx":
            name = target.with_suffix(".docx").name
            _stop(f"A draft is a Word file, and {target.name} is no name of one. Call it {name}.")
        if target.exists() and not target.is_file():
            _stop(f"{target} is no ordinary file. Give another name.")
        if target.exists() and not force:
            _stop(f"{target} exists. Give another name, or --force to overwrite it.")
    except OSError as error:  # such as a name that is too long
        _stop(f"{target} cannot be written: {error.strerror}.")


def _write(deal: Deal, checked: Checked, target: Path, copy: Copy, *, force: bool) -> None:
    from partnerdocs.drafting import NoInstrument
    from partnerdocs.report.drafted import draft_for, page_numbers_for
    from partnerdocs.word import save

    try:
        made = draft_for(deal, checked.errors, file_copy=copy.file, notes=copy.notes, working=copy.working)
        save(made.instrument, target, force=force, pages=page_numbers_for(made.instrument) if copy.pages else None)
    except NoInstrument as error:
        _stop(str(error))
    except FileExistsError:
        _stop(f"{target} exists. Give another name, or --force to overwrite it.")
    except OSError as error:
        _stop(f"{target} cannot be written: {error.strerror}.")
    _print_findings(made.findings)
    click.echo(f"Wrote {target}.")
    for line in made.lines:
        click.echo(line)
    sys.exit(FAULTY if made.faulty else OK)


def _print_checked(checked: Checked, output: str, *, text: bool, only_errors: bool = False) -> None:
    from partnerdocs.report.summary import summary

    if output == "json":
        _print_json(checked.findings)
        return
    _print_findings(checked.errors if only_errors else checked.findings)
    click.echo(summary(checked.findings, rules=checked.rules, accepted=len(checked.accepted), text=text))


def _print_json(findings: Sequence[Finding]) -> None:
    from partnerdocs.report.summary import as_json

    click.echo(json.dumps({"findings": [as_json(f) for f in findings]}, ensure_ascii=False, indent=2))


_COLOURS = {"error": "red", "warning": "yellow", "advice": "cyan", "open-point": "magenta"}


def _print_findings(findings: Sequence[Finding]) -> None:
    for finding in findings:
        head, *rest = str(finding).split("\n")
        click.echo(click.style(f"{finding.severity.value}: ", fg=_COLOURS[finding.severity.value], bold=True) + head)
        for line in rest:
            click.echo(line)
        if finding.rule:
            click.echo(f"  More: partnerdocs explain {finding.rule}")


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(CANNOT)


if __name__ == "__main__":
    main()
