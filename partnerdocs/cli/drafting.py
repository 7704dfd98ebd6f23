"""`partnerdocs draft`: from a deal file to a Word file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from partnerdocs.cli.answers import (
    CANNOT,
    ERRORS,
    FAULTY,
    OK,
    cannot,
    checked_deal,
    print_checked,
    print_findings,
    read_deal,
    stop,
)

if TYPE_CHECKING:
    from partnerdocs.library.clause import Library
    from partnerdocs.model.deal import Deal
    from partnerdocs.rules import Checked

NOTHING_WRITTEN = "Nothing was written. Mend the errors, accept them in the deal with a reason, or ask for --working."


class Copy(NamedTuple):
    """Which copy of a draft is asked for: see the options of `draft`."""

    file: bool
    notes: bool
    working: bool
    pages: bool


@click.command()
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
@click.option(
    "--pages",
    is_flag=True,
    help="Fill in the page numbers of the contents (needs LibreOffice; without it the draft says so and has none).",
)
@click.option("--clauses", "own", type=click.Path(path_type=Path), help="A team's own clauses, laid over ours.")
@click.option("--force", is_flag=True, help="Overwrite the file if it exists.")
def draft(
    deal: Path, target: Path, working: bool, reader: str, notes: bool, pages: bool, own: Path | None, force: bool
) -> None:
    """Draft the agreement of DEAL into a Word file.

    A deal with errors is not drafted unless you ask for a working draft (--working). Nor is the text to be signed
    (`status: execution` in the deal) while anything in it is open, blank or a library default in brackets.

    Exit code 0 if the file was written, 1 if errors kept it from being written, 2 if something cannot be read or
    written, 3 if it was written and the clause library has a fault in it: the places are named, read them by hand.
    """
    from partnerdocs.report.signing import for_execution

    _guard_target(deal, target, force)
    if notes and reader != "file" and not working:
        stop("Drafting notes never leave the house: ask for them with --to file.")
    read = read_deal(deal, "text")
    final = for_execution(read)
    library = _library(own)
    checked = checked_deal(read, library, final=final)
    if checked.errors and not working:
        if final:
            click.echo(
                "The deal says `status: execution`: its text is to be signed, so nothing in it may be open.", err=True
            )
        print_checked(checked, "text", text=final, only_errors=True)
        click.echo(NOTHING_WRITTEN, err=True)
        sys.exit(ERRORS)
    copy = Copy(file=working or reader == "file", notes=notes, working=working, pages=pages)
    _write(read, checked, target, copy, library, force=force)


def _guard_target(deal: Path, target: Path, force: bool) -> None:
    """Say what is wrong with a target before any work is done; what happens later the writing itself notices."""
    try:
        if target.is_dir():
            stop(f"{target} is a folder. Name a Word file in it, as {target / deal.with_suffix('.docx').name}.")
        if not target.parent.is_dir():
            stop(f"There is no folder {target.parent}. Make it, or name another.")
        if target.exists() and deal.exists() and target.samefile(deal):
            stop(f"{target} is the deal file itself. Give the Word file another name.")
        if target.suffix.lower() != ".docx":
            name = target.with_suffix(".docx").name
            stop(f"A draft is a Word file, and {target.name} is no name of one. Call it {name}.")
        if target.exists() and not target.is_file():
            stop(f"{target} is no ordinary file. Give another name.")
        if target.exists() and not force:
            stop(f"{target} exists. Give another name, or --force to overwrite it.")
    except OSError as error:  # such as a name that is too long
        cannot(f"{target} cannot be written", error)


def _library(folder: Path | None) -> Library:
    """The clause library, with a team's own folder laid over it; stops where it has faults."""
    from partnerdocs.library.load import LibraryError, default_library, load_library, shipped_folders

    try:
        if folder is None:
            return default_library()
        clauses, plans = shipped_folders()
        return load_library(*clauses, folder, plans=plans)
    except LibraryError as error:
        print_findings(error.findings)
        stop("The clause library cannot be used: see the findings.")


def _write(deal: Deal, checked: Checked, target: Path, copy: Copy, library: Library, *, force: bool) -> None:
    from partnerdocs.drafting import NoInstrument
    from partnerdocs.report.drafted import draft_for, page_numbers_for
    from partnerdocs.word import save
    from partnerdocs.word.gate import Refused

    try:
        made = draft_for(
            deal, checked.errors, file_copy=copy.file, notes=copy.notes, working=copy.working, library=library
        )
        pages, unmeasured = page_numbers_for(made.instrument) if copy.pages else (None, "")
        save(made.instrument, target, force=force, pages=pages)
    except NoInstrument as error:
        stop(str(error))
    except Refused as refused:
        print_findings(refused.findings)
        sys.exit(CANNOT)
    except FileExistsError:
        stop(f"{target} exists. Give another name, or --force to overwrite it.")
    except OSError as error:
        cannot(f"{target} cannot be written", error)
    print_findings(made.findings)
    click.echo(f"Wrote {target}.")
    if unmeasured:
        click.echo(unmeasured, err=True)
    for line in made.lines:
        click.echo(line)
    sys.exit(FAULTY if made.faulty else OK)
