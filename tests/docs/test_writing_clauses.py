"""The clause that docs/writing-clauses.md shows is one that the library takes."""

from __future__ import annotations

import re
from pathlib import Path

from partnerdocs.report.clauses import check_clauses

PAGE = Path(__file__).resolve().parents[2] / "docs" / "writing-clauses.md"


def test_the_example_passes_the_check(tmp_path: Path) -> None:
    """Laid over our own clauses, as a team would lay its own, it gives no error."""
    found = re.search(r"```markdown\n(---\nid: (\w+)\.([\w-]+)\n.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    file = tmp_path / found[2] / f"{found[3]}.md"
    file.parent.mkdir()
    file.write_text(found[1], encoding="utf-8")
    findings, _ = check_clauses(tmp_path)
    assert [str(f) for f in findings] == []
