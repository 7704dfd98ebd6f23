"""LibreOffice for tests: it computes every list number and every reference anew, so it checks ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest


def convert(files: Mapping[str, bytes], to: str, *, ending: str = "") -> dict[str, bytes]:
    """Convert Word files, by name without ending, in one call; `to` is LibreOffice's filter (`pdf`, `txt:Text`).

    Skips the test where LibreOffice is missing, and fails it there if CI=true.
    """
    need("soffice")
    ending = ending or to.split(":", maxsplit=1)[0]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, data in files.items():
            (folder / f"{file}.docx").write_bytes(data)
        out = folder / "out"
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(out)]
        sources = [str(folder / f"{file}.docx") for file in files]
        done = subprocess.run([*command, *sources], capture_output=True, text=True, timeout=300, check=False)
        lost = [file for file in files if not (out / f"{file}.{ending}").exists()]
        assert not lost, f"LibreOffice did not convert {lost}: {done.stdout} {done.stderr}"
        return {file: (out / f"{file}.{ending}").read_bytes() for file in files}


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page of a PDF."""
    need("pdftotext")
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, timeout=60, check=True)
    return done.stdout.decode("utf-8").split("\f")[:-1]


def need(program: str) -> None:
    """Skip the test if the program is missing; where CI=true that is a failure."""
    if shutil.which(program):
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{program} is missing, and CI must have it.")
    pytest.skip(f"{program} is not installed.")
