"""The register of law: every provision that clause text may cite, with its status and when it was last looked at."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Literal, get_args

from partnerdocs.finding import Finding, Place
from partnerdocs.library.check import error
from partnerdocs.library.clause import Provision
from partnerdocs.library.yaml_text import Branch, Fields, read_yaml

WRONG_LAW = error("LIB-17", "wrong-law", "An entry of the register of law is incomplete or cannot be cited.")

Status = Literal["in-force", "amended", "pending", "repealed", "unverified"]
STATUSES: tuple[str, ...] = get_args(Status)

_KEY = re.compile(r"[a-z][a-z0-9-]*")


def read_law(text: str, file: str, found: list[Finding]) -> Mapping[str, Provision]:
    """The entries of `law.yaml` by key; what is wrong with them is added to `found`."""
    provisions: dict[str, Provision] = {}
    branch = read_yaml(text, file, found)
    for key, node in branch.entries.items():
        place = Place(file=file, line=branch.lines[key])
        if not _KEY.fullmatch(key):
            says = f"The key {key!r} is not in small letters and hyphens."
            found.append(WRONG_LAW.finding(place, says, fix="Write `llp-act-2000-s6`."))
        if not isinstance(node, Branch):
            found.append(WRONG_LAW.finding(place, f"The entry {key!r} is not a mapping of keys.", at=key))
            continue
        provisions[key] = _provision(key, Fields(Branch(node.entries, node.lines, place.line), file, found, at=key))
    return provisions


def _provision(key: str, fields: Fields) -> Provision:
    short_title = fields.text("short_title", required=True)
    provision = fields.text("provision")
    checked = fields.text("checked", required=True)
    entry = Provision(
        key=key,
        cite=fields.text("cite", default=_cite(short_title, provision)),
        short_title=short_title,
        provision=provision,
        extent=fields.text("extent", required=True),
        status=fields.text("status", required=True, one_of=STATUSES),
        checked=checked,
        by=fields.text("by", required=True),
    )
    fields.text("note")  # for whoever checks the register; nothing prints it
    fields.done()
    try:
        dt.date.fromisoformat(checked)
    except ValueError:
        fields.wrong("checked", f"`checked` is {checked!r}.", "Write a date as 2026-11-22.")
    return entry


def _cite(short_title: str, provision: str) -> str:
    """How an agreement cites a provision; of a whole Act the short title, to which the text adds `the`."""
    return f"{provision} of the {short_title}" if provision else short_title
