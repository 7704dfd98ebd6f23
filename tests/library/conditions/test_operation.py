"""Conditions on risk, liability, people, data, premises, notices and signing, each on two deals that differ."""

from __future__ import annotations

import pytest

from partnerdocs.library.conditions import operation, risk, signing, staff
from tests.library.conditions.cases import Case, answers

_RISK = "{risks: [{id: r, what: demand falls, category: commercial, owner: %s, mitigation: watch it}]}"
_SHARED = _RISK.replace("%s", "by-share")
_OWNED = _RISK.replace("%s", "scan")
_JOINT_STEPS = _SHARED[:-1] + ", vehicle: null, money: {costs: by-share}}"
_CAPS = "{liability: {caps: {scan: 1_000 GBP}, uncapped: [a deliberate refusal], indirect_loss: excluded}}"
_BARE = "{liability: {indirect_loss: recoverable, indemnity_unauthorised: false}}"
_DOCUMENT = ", transaction_documents: [{id: lease, what: lease, between: [trust, scan]}]}"
_CLINIC = "{clinical: {registered_provider: %s, activity: scanning}}"
_INSURED = "{insurance: [{what: fire, by: vehicle, minimum: 1_000 GBP}]}"
_INSURED_BY_TRUST = "{insurance: [{what: fire, by: trust, minimum: 1_000 GBP}]}"
_PRIVATE = "parties: {trust: {kind: company}}"
_PREMISES = "{premises: [{id: p, what: a hub, from: trust, tenure: %s, on_exit: %s}]}"
_LEASE = _PREMISES.replace("%s", "lease", 1).replace("%s", "handed-back")
_LICENCE = _PREMISES.replace("%s", "licence", 1).replace("%s", "stays")
_FREEHOLD = _PREMISES.replace("%s", "freehold", 1).replace("%s", "stays")
_IDENTITY = "{publicity: {answer: 5 days, nhs_identity: true}}"
_NO_IDENTITY = "{publicity: {answer: 5 days, nhs_identity: false}}"
_BOUND = "{non_compete: {who: [scan], what: scan elsewhere, after: 1 year}}"
_BOUND_WHILE_IN = "{non_compete: {who: [scan], what: scan elsewhere}}"
_ALL_WAYS = (
    "{notices: {methods: [hand, post, courier, email], not_by_email: [default, termination, deadlock, proceedings]}}"
)
_ABROAD = "parties: {scan: {address: {lines: [Quay 1], town: Utrecht, postcode: X, country: the Netherlands}}}"
_NONE_OFF = "{notices: {not_by_email: null}}"
_SHUFFLED = "{notices: {not_by_email: [proceedings, deadlock, default, termination]}}"
_PUBLISHED = "{information_requests: {publish: [the accounts]}}"
_UNDER_HAND = "execute_as: simple-contract"


def _results(owner: str, after: str = "licence") -> str:
    return f"{{intellectual_property: {{results: {owner}, after_exit: {after}}}}}"


def _flow(role: str, health: str = "false", abroad: str = "") -> str:
    where = f", outside_uk: {abroad}" if abroad else ""
    return (
        f"{{data: [{{what: records, purpose: care, from: trust, to: vehicle, role: {role}, health: {health}{where}}}]}}"
    )


def _staff(model: str, rest: str = "") -> str:
    return f"{{staff: {{model: {model}, indemnities: true{rest}}}}}"


_SCHEME = ", pension: nhs-pension-scheme"


def _consulted(day: str) -> str:
    """Staff who transfer, consulted from a day; the agreement is to be signed in 2027."""
    return f"{{signing: 2027-01-01, staff: {{model: tupe, indemnities: true, consultation_from: {day}}}}}"


def _kind(kind: str, rest: str = "", top: str = "") -> str:
    return f"{{parties: {{scan: {{kind: {kind}{rest}}}}}{top}}}"


_NAMED = ", executes: {signatories: [Jane Doe]}"

RISK = (
    Case("has-risks", _OWNED, "{}"),
    Case("risks-shared-llp", _SHARED, _OWNED),
    Case("risks-shared-alliance", _SHARED[:-1] + ", vehicle: null}", _SHARED),
    Case("risks-in-parts", _RISK.replace("%s", "{parts: {scan: 1/2, trust: 1/2}}"), _OWNED),
    Case("has-risk-appetite", "{risk_appetite: we accept none}", "{}"),
    Case("caps-agreed", _CAPS, _BARE),
    Case("caps-beside-documents", _CAPS[:-1] + _DOCUMENT, _CAPS),
    Case("uncapped-listed", _CAPS, _BARE),
    Case("indirect-loss-excluded", _CAPS, _BARE),
    Case("indirect-loss-recoverable", _BARE, _CAPS),
    Case("caps-or-indirect", "{liability: {indirect_loss: excluded}}", _BARE),
    Case("caps-or-indirect", _CAPS, "{}"),
    Case("indemnity-unauthorised-agreed", _CAPS, _BARE),
    Case("insurance-agreed", _INSURED, "{}"),
    Case("public-partner-insures", _INSURED_BY_TRUST, _INSURED),
    Case("vehicle-insures-after-end", _INSURED.replace("GBP", "GBP, run_off: 6 years"), _INSURED),
    Case("vehicle-insures-after-end", _INSURED.replace("GBP", "GBP, run_off: 6 years"), _INSURED_BY_TRUST),
    Case("scheme-members", "{clinical_negligence_scheme: [trust]}", "{}"),
    Case("vehicle-gives-care", _CLINIC % "vehicle", _CLINIC % "trust"),
    Case("insurance-or-scheme", "{clinical_negligence_scheme: [trust]}", "{}"),
    Case("insurance-or-scheme", _INSURED, "{}"),
)

OPERATION = (
    Case("ip-agreed", _results("joint"), "{}"),
    Case("results-to-creator", _results("creator"), _results("joint")),
    Case("results-to-vehicle", _results("vehicle"), _results("creator")),
    Case("results-to-lead", _results("lead"), _results("vehicle")),
    Case("results-joint", _results("joint"), _results("lead")),
    Case("vehicle-uses-results-of-others", _results("joint"), _results("vehicle")),
    Case("ip-licence-after-exit", _results("joint"), _results("joint", "none")),
    Case("publications-agreed", "{information_requests: {publish: [the accounts]}}", "{}"),
    Case("publications-by-vehicle", _PUBLISHED, _PUBLISHED[:-1] + ", vehicle: null}"),
    Case("publications-by-lead", _PUBLISHED[:-1] + ", vehicle: null, lead: scan}", _PUBLISHED),
    Case(
        "publications-by-each",
        _PUBLISHED[:-1] + ", vehicle: null}",
        _PUBLISHED[:-1] + ", vehicle: null, lead: scan}",
    ),
    Case("has-data-flows", _flow("processor"), "{}"),
    Case("flows-between-controllers", _flow("controller-to-controller"), _flow("processor")),
    Case("flows-between-joint-controllers", _flow("joint-controllers"), _flow("controller-to-controller")),
    Case("flows-to-processors", _flow("processor"), _flow("joint-controllers")),
    Case("flows-about-health", _flow("processor", "true"), _flow("processor")),
    Case("flows-abroad", _flow("processor", abroad="France"), _flow("processor")),
    Case("clinical-agreed", "{clinical: {registered_provider: vehicle}}", "{}"),
    Case(
        "vehicle-is-registered-provider",
        "{clinical: {registered_provider: vehicle}}",
        "{clinical: {registered_provider: trust}}",
    ),
    Case("has-premises", _LEASE, "{}"),
    Case("premises-are-resource", _LEASE.replace("tenure", "resource: scanner, tenure"), _LEASE, at="premises.0"),
    Case("premises-by-lease", _LEASE, _LICENCE),
    Case("premises-by-licence", _LICENCE, _FREEHOLD),
    Case("premises-by-freehold", _FREEHOLD, _LEASE),
    Case("premises-handed-back", _LEASE, _LICENCE),
    Case("nhs-identity-used", _IDENTITY, _NO_IDENTITY),
    Case("nhs-identity-used", _IDENTITY, f"{_IDENTITY[:-1]}, {_PRIVATE}}}"),
    Case("nhs-identity-not-used", _NO_IDENTITY, _IDENTITY),
    Case("nhs-identity-not-used", _NO_IDENTITY, f"{_NO_IDENTITY[:-1]}, {_PRIVATE}}}"),
    Case("non-compete-agreed", _BOUND_WHILE_IN, "{}"),
    Case("non-compete-after", _BOUND, _BOUND_WHILE_IN),
    Case("non-compete-after-llp", _BOUND, _BOUND[:-1] + ", vehicle: null}"),
    Case("non-compete-binds-public", _BOUND.replace("scan]", "trust]"), _BOUND),
    Case("force-majeure-agreed", "{force_majeure: {relief: 90 days}}", "{}"),
)
STAFF = (
    Case("staff-agreed", _staff("tupe"), "{}"),
    Case("staff-numbers-listed", _staff("tupe", ", numbers: {trust: 5}"), _staff("tupe")),
    Case("staff-by-tupe", _staff("tupe"), _staff("secondment")),
    Case("staff-by-tupe-llp", _staff("tupe"), _staff("tupe")[:-1] + ", vehicle: null}"),
    Case("staff-by-tupe-between-partners", _staff("tupe")[:-1] + ", vehicle: null}", _staff("tupe")),
    Case("staff-by-secondment", _staff("secondment"), _staff("services")),
    Case("secondment-to-vehicle", _staff("secondment"), _staff("secondment")[:-1] + ", vehicle: null}"),
    Case("secondment-to-other", _staff("secondment")[:-1] + ", vehicle: null}", _staff("secondment")),
    Case(
        "secondment-to-one-of-several",
        _staff("secondment")[:-1] + ", vehicle: null, parties: {third: {name: Third Trust, kind: nhs-trust}}}",
        _staff("secondment")[:-1] + ", vehicle: null}",
    ),
    Case("staff-by-services", _staff("services"), _staff("own-employees")),
    Case("staff-own-employees", _staff("own-employees"), _staff("tupe")),
    Case("staff-by-tupe-dated", _staff("tupe", ", transfer_on: 2027-04-01"), _staff("tupe")),
    Case(
        "staff-start-dated",
        _staff("services", ", transfer_on: 2027-04-01"),
        _staff("tupe", ", transfer_on: 2027-04-01"),
    ),
    Case("staff-consultation-begun", _consulted("2020-01-04"), _consulted("2099-01-04")),
    Case("staff-consultation-to-begin", _consulted("2099-01-04"), _consulted("2020-01-04")),
    Case("staff-consultation-to-begin", _consulted("2020-01-04")[:-1] + ", signing: null}", _staff("tupe")),
    Case("staff-indemnities", _staff("tupe"), "{staff: {model: tupe, indemnities: false}}"),
    Case("staff-indemnities-tupe", _staff("tupe"), _staff("services")),
    Case("staff-indemnities-other", _staff("services"), _staff("tupe")),
    Case("staff-pension-nhs-kept", _staff("services", _SCHEME), _staff("tupe", _SCHEME)),
    Case("staff-pension-nhs-sought", _staff("tupe", _SCHEME), _staff("services", _SCHEME)),
    Case("staff-pension-nhs-sought", _staff("tupe", _SCHEME), _staff("tupe", ", pension: employer-scheme")),
    Case("staff-pension-comparable", _staff("tupe", ", pension: broadly-comparable"), _staff("tupe")),
    Case("staff-pension-employer", _staff("tupe", ", pension: employer-scheme"), _staff("tupe")),
    Case("staff-two-tier", _staff("tupe", ", two_tier: true"), _staff("tupe")),
)
_EMAIL_ONLY = "{notices: {methods: [email]}}"

SIGNING = (
    Case("executed-as-deed", "{}", f"{{{_UNDER_HAND}}}"),
    Case("some-party-seals", "{}", "{parties: {trust: {executes: {by: attorney}}}}"),
    Case("some-party-is-individual", _kind("individual"), "{}"),
    Case("some-party-is-individual", _kind("individual", ", role: guarantor"), "{}"),
    Case("has-individual-partner", _kind("individual"), "{}"),
    Case("has-overseas-partner", _kind("overseas-company"), "{}"),
    Case("is-guaranteed", _kind("company", ", guarantor: trust"), "{}", at="parties.scan"),
    Case("some-party-guaranteed", _kind("company", ", guarantor: trust"), "{}"),
    Case("has-process-agent", _kind("company", ", process_agent: Agents Limited"), "{}", at="parties.scan"),
    Case("notice-by-hand", "{}", "{notices: {methods: [post]}}"),
    Case("notice-by-hand", "{notices: null}", "{notices: {methods: [post]}}"),
    Case("notice-by-post", "{notices: null}", "{notices: {methods: [hand]}}"),
    Case("notice-by-courier", _ALL_WAYS, "{notices: null}"),
    Case("some-notice-goes-abroad", _ABROAD, "{}"),
    Case("guarantee-and-disputes", _kind("company", ", guarantor: trust"), "{disputes: null}", at="parties.scan"),
    Case("guarantee-and-vehicle", _kind("company", ", guarantor: trust"), "{}", at="parties.scan"),
    Case("notice-by-email", "{}", "{notices: null}"),
    Case("notice-on-paper", "{notices: {methods: [courier, email]}}", _EMAIL_ONLY),
    Case("notice-on-paper", "{notices: null}", _EMAIL_ONLY),
    Case("vehicle-without-letterbox", _EMAIL_ONLY, "{}"),
    Case("vehicle-without-letterbox", _EMAIL_ONLY, _EMAIL_ONLY[:-1] + ", vehicle: null}"),
    Case(
        "notices-go-to-another-name",
        "{}",
        "{parties: {scan: {notices: {to: Scanwell}}}}",
        at="parties.scan",
    ),
    Case(
        "notices-go-to-another-name",
        "{}",
        "{parties: {scan: {notices: {to: Scanwell Imaging Limited}}}}",
        at="parties.scan",
    ),
    Case("some-notices-not-by-email", "{}", _NONE_OFF),
    Case("some-notices-not-by-email", "{}", "{notices: {methods: [hand, post]}}"),
    Case("off-email-default", _ALL_WAYS, _SHUFFLED, at="notices.not_by_email.0"),
    Case("off-email-default", _ALL_WAYS, _ALL_WAYS[:-1] + ", default: null}", at="notices.not_by_email.0"),
    Case("off-email-termination", _ALL_WAYS, _SHUFFLED, at="notices.not_by_email.1"),
    Case("off-email-deadlock", _ALL_WAYS, _SHUFFLED, at="notices.not_by_email.2"),
    Case("off-email-deadlock", _ALL_WAYS, _ALL_WAYS[:-1] + ", deadlock: null}", at="notices.not_by_email.2"),
    Case("off-email-proceedings", _ALL_WAYS, _SHUFFLED, at="notices.not_by_email.3"),
    Case(
        "has-own-notice-address",
        _kind("company", ", notices: {address: {lines: [2 Lens Road], town: Derby, postcode: DE1 1AB}}"),
        "{}",
        at="parties.scan",
    ),
    Case("has-notice-email", "{}", "{notices: {methods: [hand]}}", at="parties.scan"),
    Case("nobody-named-to-sign", "{}", _kind("company", _NAMED), at="parties.scan"),
    Case(
        "seal-authenticated",
        "{}",
        "{parties: {trust: {executes: {authenticated_by: null}}}}",
        at="parties.trust",
    ),
    Case("seal-of-nhs-trust-unnamed", _kind("nhs-trust"), _kind("nhs-trust", _NAMED), at="parties.scan"),
    Case("seal-of-nhs-trust-unnamed", _kind("nhs-trust"), _kind("nhs-foundation-trust"), at="parties.scan"),
    Case("seal-of-authority-unnamed", _kind("local-authority"), _kind("nhs-trust"), at="parties.scan"),
    Case("seal-of-other-unnamed", _kind("nhs-foundation-trust"), _kind("nhs-trust"), at="parties.scan"),
    Case("company-signs-unnamed", "{}", _kind("individual"), at="parties.scan"),
    Case("company-signs-unnamed", "{}", _kind("company", _NAMED), at="parties.scan"),
    Case("cio-signs-unnamed", _kind("charitable-incorporated-organisation"), "{}", at="parties.scan"),
    Case("society-signs-unnamed", _kind("registered-society"), "{}", at="parties.scan"),
    Case("other-signs-unnamed", _kind("university"), _kind("registered-society"), at="parties.scan"),
    Case("director-signs-unnamed", "{}", _kind("individual"), at="parties.scan"),
    Case("llp-signs-unnamed", _kind("llp"), "{}", at="parties.scan"),
    Case("llp-signs-unnamed", _kind("llp"), _kind("llp", _NAMED), at="parties.scan"),
    Case("other-witnessed-unnamed", _kind("university"), _kind("llp"), at="parties.scan"),
    Case("individual-witnessed", _kind("individual"), _kind("individual", top=f", {_UNDER_HAND}"), at="parties.scan"),
    Case(
        "individual-witnessed-contract",
        _kind("individual", ", executes: {by: director-and-witness}", top=f", {_UNDER_HAND}"),
        _kind("individual", ", executes: {by: director-and-witness}"),
        at="parties.scan",
    ),
    Case(
        "individual-not-witnessed", _kind("individual", top=f", {_UNDER_HAND}"), _kind("individual"), at="parties.scan"
    ),
    Case("no-way-of-signing", _kind("company"), _kind("company", _NAMED), at="parties.scan"),
    Case(
        "no-partners-named",
        _kind("general-partnership"),
        _kind("general-partnership", ", members: [Jane Doe]"),
        at="parties.scan",
    ),
    Case("overseas-signs-deed", _kind("overseas-company"), "{}", at="parties.scan"),
    Case(
        "overseas-signs-deed",
        _kind("overseas-company"),
        _kind("overseas-company", top=f", {_UNDER_HAND}"),
        at="parties.scan",
    ),
    Case("home-signs-deed", "{}", _kind("overseas-company"), at="parties.scan"),
    Case("llp-signs-deed", _kind("llp"), _kind("general-partnership"), at="parties.scan"),
    Case("llp-signs-contract", _kind("llp", top=f", {_UNDER_HAND}"), _kind("llp"), at="parties.scan"),
    Case("partners-sign-deed", _kind("general-partnership"), _kind("llp"), at="parties.scan"),
    Case(
        "partners-sign-contract",
        _kind("general-partnership", top=f", {_UNDER_HAND}"),
        _kind("general-partnership"),
        at="parties.scan",
    ),
)


@pytest.mark.parametrize("case", RISK + OPERATION + STAFF + SIGNING, ids=lambda c: c.name)
def test_a_condition_tells_the_two_deals_apart(case: Case) -> None:
    """It holds with the first patch and not with the second."""
    assert answers(case) == (True, False)


@pytest.mark.parametrize(("topic", "cases"), [(risk, RISK), (operation, OPERATION), (staff, STAFF), (signing, SIGNING)])
def test_every_condition_of_the_topic_is_tried(topic: object, cases: tuple[Case, ...]) -> None:
    """No condition stands in the module without a case here."""
    assert {c.name for c in cases} == set(topic.CONDITIONS)  # type: ignore[attr-defined]
