"""The law behind a draft: what its clauses cite, and what the deal itself states, looked up in the register of law."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from partnerdocs.drafting.instrument import Citation, Instrument
from partnerdocs.library.clause import Library, Provision
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open
from partnerdocs.model.party import Party
from partnerdocs.wording.names import spelt_out


@attrs.frozen(kw_only=True)
class Stated:
    """A provision that the deal states: its path, its words, and the register's status or "not in the register"."""

    path: str
    words: str
    status: str

    @property
    def checked(self) -> bool:
        """Whether somebody has compared it with the text of the law."""
        return self.status in ("in-force", "amended")


def cited(instrument: Instrument, library: Library) -> tuple[Provision, ...]:
    """The provisions that the text of a document cites, each once, in the order of the register."""
    keys = {run.law for paragraph in instrument.paragraphs() for run in paragraph.runs if isinstance(run, Citation)}
    return tuple(p for key, p in library.law.items() if key in keys)


def stated_provisions(deal: Deal, library: Library) -> tuple[Stated, ...]:
    """The provisions that parties rely on, each looked up in the register by its Act and its number.

    A sub-section is found under its own entry or, failing that, under the section's.
    """
    if is_open(deal.parties):
        return ()
    known = {(p.short_title, p.provision): p.status for p in library.law.values()}
    return tuple(s for pid, party in deal.parties.items() for s in _of_party(pid, party, known))


def _of_party(pid: str, party: Party, known: dict[tuple[str, str], str]) -> Iterator[Stated]:
    if is_open(party) or is_open(party.power):
        return
    for i, power in enumerate(party.power):
        if is_open(power) or is_open(power.act) or is_open(power.provisions):
            continue
        for provision in power.provisions or ("",):
            if is_open(provision):
                continue
            words = spelt_out(provision)
            status = known.get((power.act, words)) or known.get((power.act, re.sub(r"\(.*", "", words).strip()))
            yield Stated(
                path=f"parties.{pid}.power[{i}]",
                words=f"{words} of the {power.act}" if words else power.act,
                status=status or "not in the register",
            )
