"""The command line: arguments in, exit codes out, no logic.

Exit codes: 0 done, no errors; 1 errors found (nothing is written); 2 something cannot be read or done; 3 a document was
written, and places of it must be read by hand, because the clause library is at fault there.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import click

from partnerdocs.cli.answers import (
    CANNOT,
    ERRORS,
    OK,
    cannot,
    checked_deal,
    print_checked,
    print_findings,
    read_deal,
    stop,
)
from partnerdocs.cli.drafting import draft


class Commands(click.Group):
    """The commands; where their answer cannot be printed, a sentence says so."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever reads has seen enough; click ends quietly
            if error.filename or not error.strerror:
                cannot(f"{error.filename} cannot be read or written", error)
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is not tried again
            stop(f"The answer cannot be printed: {error.strerror}.")


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

    read = read_deal(deal, output)
    checked = checked_deal(read, final=final)
    line = form_line(read)
    print_checked(checked, output, text=final and not line)
    if line and output == "text":
        click.echo(line)
    sys.exit(ERRORS if checked.errors else OK)


@main.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Show the page of RULE, such as SHR-01: what it finds, why, and an example."""
    from partnerdocs.report.explain import explain as page
    from partnerdocs.report.explain import meant

    text = page(rule)
    if text is None:
        close = f" Did you mean {' or '.join(found)}?" if (found := meant(rule)) else ""
        stop(f"There is no rule {rule!r}.{close} The documentation lists them all under Rules.")
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
        print_findings(refused.findings)
        sys.exit(CANNOT)
    except OSError as error:
        cannot(f"{file} cannot be read", error)


@main.group()
def clauses() -> None:
    """Work with the clause library."""


@clauses.command(name="check")
@click.option("--clauses", "folder", type=click.Path(path_type=Path), help="A team's own clauses, laid over ours.")
def clauses_check(folder: Path | None) -> None:
    """Look for faults in the clause library: terms, references, duties, numbers, words to replace."""
    from partnerdocs.report.clauses import check_clauses

    findings, said = check_clauses(folder)
    print_findings(findings)
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
        file = Path(error.filename or folder)
        cannot(f"{file} cannot be {'written' if file.is_relative_to(folder) else 'read'}", error)


main.add_command(draft)
