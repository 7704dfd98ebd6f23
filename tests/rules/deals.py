"""Deals of kinds that the base deals do not have, as patches of a base deal."""

import yaml

from partnerdocs.testing.patch import merged

_NEW = tuple(f"p{i}" for i in range(6))
_PARTY = (
    "{{name: {0} NHS Foundation Trust, short: {0}, kind: nhs-foundation-trust,"
    " champion: {{post: Chief Nurse, deputy: Matron}}}}"
)


def nine(governance: str = "{}") -> str:
    """The alliance with six more trusts: nine equal partners with one seat each; `governance` is laid over it."""
    base = {
        "parties": {pid: yaml.safe_load(_PARTY.format(pid.upper())) for pid in _NEW},
        "shares": dict.fromkeys(("trust", "ambulance", "council", *_NEW), "1/9"),
        "governance": {
            "board": {
                "seats": dict.fromkeys(("trust", *_NEW), 1),
                "quorum": {"seats": 5, "one_from_each": False, "adjourned": {"seats": 4, "from_at_least": 4}},
            },
            "partners_meeting": {"quorum": {"partners": 6, "adjourned": {"partners": 5}}},
        },
    }
    # `null` in a patch takes a key away from the base deal, so it is kept here, not carried out.
    over = yaml.safe_load(governance.replace(": null", ": __null__"))
    text = yaml.safe_dump(merged(base, {"governance": over}), default_flow_style=True, width=10_000)
    return text.replace("__null__", "null")


NINE = nine()
