"""`python -m partnerdocs.library [path ...]`: check the clause files that ship with the package.

Prints what is wrong with the library; with paths, only what stands in those files or folders.
Exit code 1 if anything breaks the draft.
"""

from __future__ import annotations

import sys

from partnerdocs.finding import Severity
from partnerdocs.library.lint import check_library
from partnerdocs.library.load import shipped_folders


def main(arguments: list[str]) -> int:
    """Print the findings, and how many there are."""
    folders, plans = shipped_folders()
    library, found = check_library(*folders, plans=plans)
    if arguments:
        found = tuple(f for f in found if f.place and any(a.rstrip("/") in f.place.file for a in arguments))
    for finding in found:
        print(finding)
    errors = sum(f.severity is Severity.ERROR for f in found)
    files = sum(map(len, library.clauses.values()))
    print(f"{files} clause files read: {errors} errors, {len(found) - errors} other findings.")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
