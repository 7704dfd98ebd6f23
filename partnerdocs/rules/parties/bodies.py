"""Public bodies that are gone, with the day on which each ended.

Facts with dates, so that a rule may say "abolished" only of what was abolished at the day of signature. A body that
Parliament may yet abolish is entered here once the Act is in force, never before.
"""

import datetime as dt
import re

import attrs


@attrs.frozen(kw_only=True)
class Gone:
    """A body, or a class of bodies, that no longer exists.

    pattern: matches the whole name, in lower case and without a leading "the".
    what: how a finding names it.
    ended: first day on which it no longer existed; None for what never was a legal person of its own.
    by: the law that ended it.
    now: where its functions went, in general terms.
    """

    pattern: str
    what: str
    ended: dt.date | None
    by: str
    now: str


#: Sources as named in `by`; days of commencement are to be confirmed by a lawyer.
GONE: tuple[Gone, ...] = (
    Gone(
        pattern=r".* (primary care trust|pct)",
        what="primary care trusts",
        ended=dt.date(2013, 4, 1),
        by="Health and Social Care Act 2012, s. 34",
        now="clinical commissioning groups, later integrated care boards",
    ),
    Gone(
        pattern=r".* strategic health authority",
        what="strategic health authorities",
        ended=dt.date(2013, 4, 1),
        by="Health and Social Care Act 2012, s. 33",
        now="NHS England and others",
    ),
    Gone(
        pattern=r".* (clinical commissioning group|ccg)",
        what="clinical commissioning groups",
        ended=dt.date(2022, 7, 1),
        by="Health and Care Act 2022, Part 1",
        now="integrated care boards",
    ),
    Gone(
        pattern=r"monitor",
        what="Monitor",
        ended=dt.date(2022, 7, 1),
        by="Health and Care Act 2022, Part 1",
        now="NHS England",
    ),
    Gone(
        pattern=r"(nhs |national health service )trust development authority",
        what="the NHS Trust Development Authority",
        ended=dt.date(2022, 7, 1),
        by="Health and Care Act 2022, Part 1",
        now="NHS England",
    ),
    Gone(
        pattern=r"nhs digital|health and social care information centre",
        what="the Health and Social Care Information Centre (NHS Digital)",
        ended=dt.date(2023, 2, 1),
        by="regulations under the Health and Care Act 2022",
        now="NHS England",
    ),
    Gone(
        pattern=r"health education england",
        what="Health Education England",
        ended=dt.date(2023, 4, 1),
        by="regulations under the Health and Care Act 2022",
        now="NHS England",
    ),
    Gone(
        pattern=r"health protection agency",
        what="the Health Protection Agency",
        ended=dt.date(2013, 4, 1),
        by="Health and Social Care Act 2012, s. 56",
        now="the UK Health Security Agency, through the Secretary of State",
    ),
    Gone(
        pattern=r"public health england",
        what="Public Health England",
        ended=None,
        by="it was an executive agency of the Department of Health and Social Care, closed on 1 October 2021",
        now="the Secretary of State, who acts through the UK Health Security Agency",
    ),
    Gone(
        pattern=r"nhs improvement",
        what="NHS Improvement",
        ended=None,
        by="it was a working name of Monitor and the NHS Trust Development Authority",
        now="NHS England",
    ),
)


def gone(name: str, on: dt.date) -> Gone | None:
    """The entry of a body that did not exist on a day, by its full name; None if it is not known to be gone."""
    plain = re.sub(r"^the ", "", " ".join(name.casefold().split()))
    for body in GONE:
        if re.fullmatch(body.pattern, plain) and (body.ended is None or body.ended <= on):
            return body
    return None
