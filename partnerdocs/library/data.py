"""Where the files that ship with the package lie: clauses, templates and the example deals."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

PACKAGE = Path(__file__).resolve().parents[1]

#: Where each folder lies in a checkout, beside the package.
_IN_CHECKOUT = {"clauses": "clauses", "templates": "templates", "examples": "docs/examples"}


def data_folder(name: Literal["clauses", "templates", "examples"]) -> Path:
    """The folder of that name: inside an installed package, or beside the package in a checkout.

    Raises `FileNotFoundError` if neither is there; nothing else is ever searched.
    """
    shipped = PACKAGE / "_data" / name
    if shipped.is_dir():
        return shipped
    checkout = PACKAGE.parent
    beside = checkout / _IN_CHECKOUT[name]
    if (checkout / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    raise FileNotFoundError(
        f"The {name} that ship with partnerdocs are missing: neither {shipped} nor {beside} exists."
    )


def examples_folder() -> Path:
    """The folder of the example deals."""
    return data_folder("examples")
