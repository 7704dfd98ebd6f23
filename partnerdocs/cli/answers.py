"""What every command answers with: findings, sentences, exit codes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from partnerdocs.finding import Finding
    from partnerdocs.library.clause import Library
    from partnerdocs.model.deal import Deal
    from partnerdocs.rules import Checked

OK, ERRORS, CANNOT, FAULTY = 0, 1, 2, 3


def read_deal(path: Path, output: str) -> Deal:
    """The deal of a file; stops where it cannot be read. `output`: how findings are printed, as text or json."""
    from partnerdocs.dealfile import ReadingError, load

    try:
        return load(path)
    except OSError as error:
        cannot(f"{path} cannot be read", error)
    except ReadingError as error:
        if output == "json":
            print_json(error.findings)
        else:
            print_findings(error.findings)
            click.echo(f"{path} cannot be read as a deal.", err=True)
        sys.exit(CANNOT)


def checked_deal(deal: Deal, library: Library | None = None, *, final: bool) -> Checked:
    """What the rules find, and for signing also what the drafted text leaves open; without a library, with ours."""
    from partnerdocs.rules import check_deal

    checked = check_deal(deal, final=final)
    if not final:
        return checked
    from partnerdocs.report.drafted import check_for_signing

    return check_for_signing(deal, checked, library)


def print_checked(checked: Checked, output: str, *, text: bool, only_errors: bool = False) -> None:
    """Print what the rules found and count it; `text`: the drafted text was looked at too."""
    from partnerdocs.report.summary import summary

    if output == "json":
        print_json(checked.findings)
        return
    print_findings(checked.errors if only_errors else checked.findings)
    click.echo(summary(checked.findings, rules=checked.rules, accepted=len(checked.accepted), text=text))


def print_json(findings: Sequence[Finding]) -> None:
    """Print findings for a program."""
    from partnerdocs.report.summary import as_json

    click.echo(json.dumps({"findings": [as_json(f) for f in findings]}, ensure_ascii=False, indent=2))


_COLOURS = {"error": "red", "warning": "yellow", "advice": "cyan", "open-point": "magenta"}


def print_findings(findings: Sequence[Finding]) -> None:
    """Print findings for a person, each with the page that explains it."""
    for finding in findings:
        head, *rest = str(finding).split("\n")
        click.echo(click.style(f"{finding.severity.value}: ", fg=_COLOURS[finding.severity.value], bold=True) + head)
        for line in rest:
            click.echo(line)
        if finding.rule:
            click.echo(f"  More: partnerdocs explain {finding.rule}")


def cannot(what: str, error: OSError) -> NoReturn:
    """Stop because of a file, with the reason; where the package's own files are missing, the error says it all."""
    stop(f"{what}: {error.strerror.lower()}." if error.strerror else str(error))


def stop(message: str) -> NoReturn:
    """End with a sentence that says why nothing could be done."""
    click.echo(message, err=True)
    sys.exit(CANNOT)
