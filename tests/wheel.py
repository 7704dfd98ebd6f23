"""Build the wheel, install it into an environment of its own, and draft from it outside the checkout."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Say what was drafted; raise if anything fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _run(sys.executable, "-m", "build", "--wheel", "--outdir", str(folder / "dist"), str(ROOT))
        (wheel,) = (folder / "dist").glob("*.whl")
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv" / "bin" / "python"
        _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel))
        _run(str(folder / "venv" / "bin" / "partnerdocs"), "demo", "-o", str(folder / "out"), cwd=folder)
        made = sorted(p.name for p in (folder / "out").glob("*.docx"))
        if not made:
            sys.stderr.write("The installed wheel drafted nothing.\n")
            return 1
        sys.stdout.write(f"Drafted {', '.join(made)} from the installed wheel.\n")
    return 0


def _run(*command: str, cwd: Path | None = None) -> None:
    subprocess.run(command, check=True, cwd=cwd, stdout=subprocess.DEVNULL if cwd is None else None)


if __name__ == "__main__":
    sys.exit(main())
