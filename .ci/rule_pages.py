"""Write docs/rules from the rules and checks themselves: one page an id, the base deals of their examples, an index.

`--check` only says what is out of date.
"""

from __future__ import annotations

import sys
from pathlib import Path

from partnerdocs.report.explain import pages

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "rules"


def stale(folder: Path = FOLDER) -> dict[Path, str | None]:
    """Each file that is not as it should be, with the text that it should have; None for one that should not be."""
    wanted = {folder / name: text for name, text in pages().items()}
    changed: dict[Path, str | None] = {
        path: text for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    }
    return changed | {path: None for path in folder.glob("*.md") if path not in wanted}


def main(arguments: list[str]) -> int:
    """Write what is out of date, or with `--check` only name it and return 1 if there is anything."""
    changed = stale()
    for path, text in sorted(changed.items()):
        print(path.relative_to(FOLDER.parent.parent))
        if "--check" not in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n") if text is not None else path.unlink()
    return 1 if changed and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
