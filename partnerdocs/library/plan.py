"""Plans: which clauses make an instrument, in which order (`templates/plans/<id>.yaml`)."""

from __future__ import annotations

from pathlib import PurePath
from typing import get_args

from partnerdocs.finding import Finding
from partnerdocs.library.check import did_you_mean
from partnerdocs.library.clause import Plan
from partnerdocs.library.yaml_text import Fields, read_yaml
from partnerdocs.model.deal import Form

FORMS: tuple[str, ...] = get_args(Form)


def read_plan(text: str, file: str, found: list[Finding]) -> Plan:
    """A plan file; what is wrong with it is added to `found`."""
    fields = Fields(read_yaml(text, file, found), file, found)
    plan = Plan(
        id=fields.text("id", required=True),
        forms=fields.texts("forms", required=True),
        title=fields.text("title", required=True),
        nouns=fields.text("nouns", required=True),
        parties=fields.text("parties", required=True),
        recitals=fields.text("recitals", required=True),
        clauses=fields.texts("clauses", required=True),
        schedules=fields.texts("schedules"),
        execution=fields.text("execution", required=True),
        must_not_say=fields.texts("must_not_say"),
        place=fields.place("id"),
        places=fields.places("clauses", "schedules"),
    )
    fields.done()
    if plan.id and PurePath(file).stem != plan.id:
        fields.wrong("id", f"The plan {plan.id!r} stands in {PurePath(file).name}.", f"Call the file {plan.id}.yaml.")
    for form in plan.forms:
        if form not in FORMS:
            fields.wrong("forms", f"{form!r} is no legal form.", did_you_mean(form, FORMS))
    return plan
