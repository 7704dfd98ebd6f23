"""Conditions on transfers, deadlock, disputes, default and exit, each on a deal in which it holds and on another."""

from __future__ import annotations

import pytest

from partnerdocs.library.conditions import deadlock, default, disputes, ending, transfers
from tests.library.conditions.cases import Case, answers

_OTHER_PRICE = "{transfers: {pre_emption: {price: offered-price}}}"
_CHANGE = "{parties: {scan: {change_of_control: {counts_as: transfer}}}}"
_DIRECT = "{parties: {scan: {change_of_control: {look_through: false, counts_as: default}}}}"
_NOTHING = "{parties: {scan: {change_of_control: {look_through: true, counts_as: nothing}}}}"
_NAMED = _NOTHING.replace("{scan: {", "{scan: {owners: {Ada plc: 1/1}, ")
_BUY_OUT = (
    "{deadlock: {steps: [{buy_out: {price: fair-value, first: nhs-partners, offer: 1 month, window: 2 months}}]}}"
)
_DEAR_BUY_OUT = "{deadlock: {steps: [{buy_out: {price: offered-price, offer: 1 month, window: 2 months}}]}}"
_CALL = "{default: {remedies: [{call: {discount: 10%, within: 1 month}}]}}"
_DEAR_CALL = "{default: {remedies: [{call: {within: 1 month}}]}}"
_DRAG = "{transfers: {drag_along: {at_least: 3/4, notice: 1 month, lowest: 1_000_000 GBP}}}"
_STEPS = (
    "{deadlock: {steps: [{champions: 1 month}, {chief-executives: 1 month},"
    " {mediation: 1 month, body: CEDR, refer: 5 days}, {expert: 1 month, body: CEDR},"
    " {buy_out: {price: fair-value, first: trust, offer: 1 month, window: 2 months}},"
    " {wind_up: {notice: 6 months, not_later_than: 1 month}}]}}"
)
_REVERSED = (
    "{deadlock: {steps: [{wind_up: {notice: 6 months}},"
    " {buy_out: {price: offered-price, offer: 1 month, window: 2 months}}, {expert: 1 month, body: CEDR},"
    " {mediation: 1 month, body: CEDR}, {chief-executives: 1 month}, {champions: 1 month}]}}"
)
_LEADS = "{disputes: {steps: [{project-leads: 1 month}]}}"
_EXPERT = "{disputes: {steps: [{expert: 1 month, body: CEDR}]}}"
_ARBITRATION = "{disputes: {then: arbitration}}"
_EVENTS = (
    "non-payment",
    "material-breach",
    "insolvency",
    "change-of-control",
    "loss-of-registration",
    "prohibited-act",
    "missed-measures",
)
_REMEDIES = (
    "{default: {remedies: [{suspend_vote: {except: [unanimous]}}, {interest: {}}, {set_off: {}},"
    " {call: {discount: 10%, within: 1 month}}, {terminate: {notice: 1 month}}]}}"
)
_TURNED = (
    "{default: {remedies: [{terminate: {notice: 1 month}}, {suspend_vote: {}}, {call: {within: 1 month}},"
    " {interest: {}}, {suspend_vote: {}}]}}"
)
_ON_EXIT = "{resources: {cash: {on_exit: %s}, scanner: {on_exit: %s}}}"
_PEOPLE = "{resources: {cash: {kind: staff, on_exit: %s}}}"
_LENT = "{resources: {cash: {kind: equipment, on_exit: returns}}}"
_CAPITAL = "{resources: {cash: {on_exit: ends}, scanner: {treated_as: capital, on_exit: %s}}}"
_NO_EXPERT = (
    "{transfers: null, exit: null, deadlock: null, deliverables: null, money: {accounts: none, savings: null}, "
    "resources: {scanner: {value: {valuer: null}}}}"
)
_TWO_STAY = "{exit: {withdrawal: {minimum_partners_left: 2}}}"
_GATE = "{review: {gateways: [{what: the case, at: {by: 2030-03-31}, needs: unanimous}]}}"
_OPEN_GATE = "{review: {gateways: [{what: the case, at: {by: 2030-03-31}}]}}"
_THIRD = ", parties: {third: {name: Third Trust, kind: nhs-trust}}}"
_THIRD_ALONE = "{" + _THIRD[2:]
_AGAIN = "{transfers: {pre_emption: {then: 15 days}}}"
_INSOLVENT = (
    "{default: {events: [{event: insolvency, cure: none}], remedies: [{call: {discount: %s, within: 1 month}}]}}"
)
_MISSED = (
    "{default: {events: [{event: missed-measures, cure: %s, times: 3}]},"
    " deliverables: [{id: scans, measures: [{consequence: remedy}]}]}"
)
_CALLED = "{money: {funding: {if_missed: %s}}}"
_MOVED = "{resources: {cash: {kind: staff, on_exit: returns, model: %s}}}"
_LOAN = "{resources: {cash: {treated_as: loan, on_exit: %s}}}"
_MANAGER = "{governance: {management: {manager: Manager}}}"
_DOCUMENT = "{transaction_documents: [{id: lease, what: lease, between: [trust, scan], ends_with: agreement}]}"
_ALLIANCE_STEPS = "{deadlock: {after: {meetings: 2}, notice: 5 days, steps: [%s]}}"


def _one_event(event: str) -> str:
    return f"{{default: {{events: [{{event: {event}, cure: none}}]}}}}"


TRANSFERS = (
    Case("transfers-agreed", "{}", "{transfers: null}"),
    Case("lock-in-agreed", "{}", "{transfers: {lock_in: null}}"),
    Case("unsuitable-listed", "{transfers: {unsuitable: [a maker of tobacco]}}", "{}"),
    Case("permitted-transfers-agreed", "{}", "{transfers: {permitted: null}}"),
    Case("permitted-transfers-agreed", "{}", "{parties: {trust: {kind: company}}}"),
    Case("successor-transfer", "{}", "{transfers: {permitted: [group-company]}}"),
    Case("successor-transfer", "{}", "{parties: {trust: {kind: company}}}"),
    Case("group-transfer", "{transfers: {permitted: [statutory-successor, group-company]}}", "{}"),
    Case("admission-granted", "{}", "{transfers: {admission: unanimous}}"),
    Case("admission-unanimous", "{transfers: {admission: unanimous}}", "{}"),
    Case("admission-unanimous", "{transfers: null}", "{}"),
    Case("pre-emption-agreed", "{}", "{transfers: {pre_emption: null}}"),
    Case("pre-emption-at-fair-value", "{}", _OTHER_PRICE),
    Case("offer-from-price", "{}", "{transfers: {pre_emption: {offer: {days: 30, from: notice}}}}"),
    Case("second-offer-to-acceptors", _AGAIN[:-1] + _THIRD, _AGAIN),
    Case("second-offer-to-other", _AGAIN, "{}"),
    Case("exempt-transfers", "{}", "{transfers: {lock_in: null, pre_emption: null}}"),
    Case("exempt-transfers", "{transfers: {pre_emption: null}}", "{transfers: null}"),
    Case("tag-agreed", "{transfers: {tag_along: 1 month}}", "{}"),
    Case(
        "options-agreed", "{transfers: {options: [{by: trust, of: scan, at: commencement, price: fair-value}]}}", "{}"
    ),
    Case(
        "option-at-fair-value",
        "{transfers: {options: [{by: trust, of: scan, at: commencement, price: fair-value}]}}",
        "{transfers: {options: [{by: trust, of: scan, at: commencement, price: 5 GBP}]}}",
        at="transfers.options.0",
    ),
    Case("drag-agreed", _DRAG, "{}"),
    Case("drag-lowest-price", _DRAG, "{transfers: {drag_along: {at_least: 3/4, notice: 1 month}}}"),
    Case("call-agreed", _CALL, "{}"),
    Case("deadlock-offers", _BUY_OUT, "{}"),
    Case("attorney-needed", _CALL, "{}"),
    Case("attorney-needed", _DRAG, _DRAG[:-1] + ", execute_as: simple-contract}"),
    Case("resources-bought-on-exit", _ON_EXIT % ("bought-at-fair-value", "stays"), "{}"),
    Case("fair-value-used", "{}", _OTHER_PRICE),
    Case("fair-value-used", _BUY_OUT[:-1] + ", transfers: null}", _DEAR_BUY_OUT[:-1] + ", transfers: null}"),
    Case("some-change-is-transfer", _CHANGE, _NOTHING),
    Case("change-of-control-agreed", _CHANGE, "{}"),
    Case("change-of-control-agreed", "{default: {events: [{event: change-of-control, cure: none}]}}", "{}"),
    Case("change-looks-through-owners", _NAMED, _NOTHING, at="parties.scan"),
    Case("change-looks-through-unnamed", _NOTHING, _NAMED, at="parties.scan"),
    Case("change-direct-only", _DIRECT, _NOTHING, at="parties.scan"),
    Case("change-direct-only", _DIRECT, "{}", at="parties.scan"),
    Case("change-is-transfer-llp", _CHANGE, _DIRECT, at="parties.scan"),
    Case("change-is-transfer-consent", _CHANGE[:-1] + ", transfers: null}", _CHANGE, at="parties.scan"),
    Case("change-is-default", _DIRECT, _CHANGE, at="parties.scan"),
    Case("change-is-default", _DIRECT, _DIRECT[:-1] + ", default: null}", at="parties.scan"),
    Case("change-is-breach", _DIRECT[:-1] + ", default: null}", _DIRECT, at="parties.scan"),
    Case("change-is-nothing", _NOTHING, _CHANGE, at="parties.scan"),
)
_TALKS = "{deadlock: {steps: [{mediation: 9 days, body: CEDR}]}}"
_ONCE = "{deadlock: {after: {meetings: 1}}}"
_AT_ONCE = "{disputes: {steps: []}}"

DEADLOCK = (
    Case("deadlock-agreed", "{}", "{deadlock: null}"),
    Case("deadlock-step-is-meeting", "{}", _TALKS),
    Case("deadlock-on-essential", "{}", "{deadlock: {matters: reserved}}"),
    Case("deadlock-has-steps", "{}", "{deadlock: {steps: []}}"),
    Case("last-step-is-winding-up", "{}", _TALKS),
    Case("last-step-is-winding-up", "{}", "{deadlock: null}"),
    Case("last-step-is-no-winding-up", _TALKS, "{}"),
    Case("deadlock-after-several-meetings", "{}", _ONCE),
    Case("deadlock-after-one-meeting", _ONCE, "{}"),
    Case("deadlock-meetings-apart", "{}", _ONCE),
    Case("deadlock-meetings-apart", "{}", "{deadlock: {after: {apart: null}}}"),
    Case("deadlock-services-continue", "{}", "{deadlock: {services_continue: false}}"),
    Case("deadlock-instead-of-disputes", "{}", "{deadlock: {instead_of: nothing}}"),
    Case("deadlock-may-wind-up-llp", "{}", _BUY_OUT),
    Case(
        "deadlock-may-wind-up-alliance",
        _ALLIANCE_STEPS % "{wind_up: {notice: 1 month}}",
        _ALLIANCE_STEPS % "{champions: 1 month}",
        base="alliance",
    ),
    Case("step-is-champions", _STEPS, _REVERSED, at="deadlock.steps.0"),
    Case("step-is-chief-executives", _STEPS, _REVERSED, at="deadlock.steps.1"),
    Case("step-is-mediation", _STEPS, _REVERSED, at="deadlock.steps.2"),
    Case("step-is-expert", _STEPS, _REVERSED, at="deadlock.steps.3"),
    Case("step-is-buy-out", _STEPS, _REVERSED, at="deadlock.steps.4"),
    Case("step-is-wind-up", _STEPS, _REVERSED, at="deadlock.steps.5"),
    Case("step-is-wind-up-llp", _STEPS, _REVERSED, at="deadlock.steps.5"),
    Case(
        "step-is-wind-up-alliance",
        _ALLIANCE_STEPS % "{wind_up: {notice: 1 month}}",
        _ALLIANCE_STEPS % "{champions: 1 month}",
        at="deadlock.steps.0",
        base="alliance",
    ),
    Case(
        "step-has-last-day", "{}", "{deadlock: {steps: {2: {wind_up: {not_later_than: null}}}}}", at="deadlock.steps.2"
    ),
    Case("step-is-project-leads", _LEADS, _EXPERT, at="disputes.steps.0"),
    Case("mediation-has-time-to-refer", _STEPS, "{}", at="deadlock.steps.2"),
    Case("offer-at-fair-value", _BUY_OUT, _DEAR_BUY_OUT, at="deadlock.steps.0"),
    Case("offers-bind-nobody", _STEPS, _REVERSED, at="deadlock.steps.4"),
    Case("offer-priority-to-role", _BUY_OUT, _DEAR_BUY_OUT, at="deadlock.steps.0"),
    Case("offer-priority-among-several", _BUY_OUT[:-1] + _THIRD, _BUY_OUT, at="deadlock.steps.0"),
    Case("offer-priority-between-two", _BUY_OUT, _BUY_OUT[:-1] + _THIRD, at="deadlock.steps.0"),
    Case("offer-priority-between-two", _BUY_OUT, _DEAR_BUY_OUT, at="deadlock.steps.0"),
)

DISPUTES = (
    Case("disputes-agreed", "{}", "{disputes: null}"),
    Case("deadlock-or-disputes", "{disputes: null}", "{deadlock: null, disputes: null}"),
    Case("vehicle-has-manager", _MANAGER, "{governance: {management: null}}"),
    Case("vehicle-has-no-manager", "{governance: {management: null}}", _MANAGER),
    Case("disputes-step-is-meeting", "{}", _EXPERT),
    Case("disputes-have-steps", "{}", _AT_ONCE),
    Case("disputes-leave-out-a-partner", "{}", _AT_ONCE),
    Case("services-go-on", "{}", "{deadlock: null, disputes: null}"),
    Case("has-expert-step", _EXPERT, "{}"),
    Case("disputes-have-steps", "{}", "{disputes: null}"),
    Case("deadlock-or-disputes", "{deadlock: null}", _AT_ONCE[:-1] + ", deadlock: null}"),
    Case("steps-end-in-court", "{}", _AT_ONCE),
    Case("steps-end-in-court", "{}", _ARBITRATION),
    Case("no-steps-before-court", _AT_ONCE, "{}"),
    Case("steps-end-in-arbitration", _ARBITRATION, "{}"),
    Case("no-steps-before-arbitration", _ARBITRATION.replace("then:", "steps: [], then:"), _ARBITRATION),
    Case("disputes-end-in-arbitration", _ARBITRATION, "{}"),
    Case("urgent-relief-allowed", "{}", "{disputes: {urgent_relief: false}}"),
    Case("disputes-services-continue", "{}", "{disputes: {services_continue: false}}"),
    Case("mediation-agreed", "{}", "{deadlock: null, disputes: {steps: [{project-leads: 1 month}]}}"),
    Case("expert-used", "{}", _NO_EXPERT),
    Case("expert-used", _EXPERT[:-1] + ", transfers: null, exit: null, money: {accounts: none}}", _NO_EXPERT),
    Case("expert-used", _NO_EXPERT.replace("accounts: none, ", ""), _NO_EXPERT),
    # accounts that nobody approves
    Case("expert-used", _NO_EXPERT.replace("valuer: null", "valuer: an expert"), _NO_EXPERT),
)
DEFAULT = (
    Case("default-agreed", "{}", "{default: null}"),
    *(
        Case(
            f"event-is-{event}",
            _one_event(event),
            _one_event(_EVENTS[i - 1]),
            at="default.events.0",
        )
        for i, event in enumerate(_EVENTS)
    ),
    Case(
        "insolvency-reaches-nhs-partner",
        "{default: {events: [{event: insolvency, cure: none}]}}",
        "{default: {events: [{event: insolvency, of: company, cure: none}]}}",
    ),
    Case(
        "insolvency-reaches-nhs-partner",
        "{default: {events: [{event: insolvency, of: trust, cure: none}]}}",
        "{default: {events: [{event: non-payment, cure: none}]}}",
    ),
    Case("event-limited-to-party", "{default: {events: {0: {of: scan}}}}", "{}", at="default.events.0"),
    Case(
        "event-limited-to-party",
        "{default: {events: {0: {of: scan}}}}",
        "{default: {events: {0: {of: company}}}}",
        at="default.events.0",
    ),
    Case(
        "event-limited-to-kind",
        "{default: {events: {0: {of: company}}}}",
        "{default: {events: {0: {of: scan}}}}",
        at="default.events.0",
    ),
    Case("event-curable", "{}", "{default: {events: {0: {cure: none}}}}", at="default.events.0"),
    Case("event-not-curable", "{}", "{default: {events: {1: {cure: 1 month}}}}", at="default.events.1"),
    Case("events-curable", "{}", "{default: {events: {0: {cure: none}}}}"),
    Case("events-not-curable", "{}", "{default: {events: {1: {cure: 1 month}}}}"),
    Case("vote-suspended", _REMEDIES, "{}"),
    Case("remedy-is-suspension", _REMEDIES, _TURNED, at="default.remedies.0"),
    Case(
        "suspension-has-exceptions", _REMEDIES, "{default: {remedies: [{suspend_vote: {}}]}}", at="default.remedies.0"
    ),
    Case("set-off-remedy-llp", "{}", _CALL),
    Case(
        "set-off-remedy-alliance",
        "{default: {events: [{event: non-payment, cure: none}], remedies: [{set_off: {}}]}}",
        "{default: {events: [{event: non-payment, cure: none}], remedies: [{interest: {}}]}}",
        base="alliance",
    ),
    Case("remedy-is-call", _REMEDIES, _TURNED, at="default.remedies.3"),
    Case("call-at-discount", _CALL, _DEAR_CALL, at="default.remedies.0"),
    Case(
        "call-discount-meets-insolvency",
        _INSOLVENT % "5%",
        _INSOLVENT.replace("insolvency", "non-payment") % "5%",
        at="default.remedies.0",
    ),
    Case("missed-measures-curable", _MISSED % "1 month", _MISSED % "none", at="default.events.0"),
    Case("missed-call-has-own-consequence", _CALLED % "dilution", _CALLED % "null"),
    Case("call-without-discount", _DEAR_CALL, _CALL, at="default.remedies.0"),
    Case("expulsion-agreed", _REMEDIES, "{}"),
    Case("remedy-needs-several", _CALL[:-1] + _THIRD, _CALL),
    Case("remedy-needs-several", "{default: {remedies: [{terminate: {notice: 1 month}}]}" + _THIRD, _THIRD_ALONE),
    Case("remedy-is-expulsion", _REMEDIES, _TURNED, at="default.remedies.4"),
)
ENDING = (
    Case("exit-agreed", "{}", "{exit: null}"),
    Case("exit-agreed-llp", "{}", "{vehicle: null}"),
    Case("exit-silent-llp", "{exit: null}", "{}"),
    Case("exit-agreed-alliance", "{vehicle: null}", "{}"),
    Case("term-ends-in-winding-up", "{}", "{term: {at_end: ends}}"),
    Case("term-ends-without-winding-up", "{term: {at_end: ends}}", "{}"),
    Case("exit-plan-updated", "{}", "{exit: {plan_update: null}}"),
    Case("alliance-shares-deficit", "{vehicle: null, exit: {deficit: by-share}}", "{exit: {deficit: by-share}}"),
    Case("alliance-bears-no-costs", "{money: none}", "{}", base="alliance"),
    Case("alliance-bears-no-deficit", "{vehicle: null}", "{vehicle: null, exit: {deficit: by-share}}"),
    Case("gateways-decide", _GATE, _OPEN_GATE),
    Case("document-ends-with-exit-llp", _DOCUMENT, _DOCUMENT[:-1] + ", exit: null}"),
    Case("document-ends-with-agreement-alone", _DOCUMENT[:-1] + ", exit: null}", _DOCUMENT),
    Case("exit-period-from-deadlock-llp", "{}", _BUY_OUT),
    Case(
        "exit-period-from-deadlock-alliance",
        _ALLIANCE_STEPS % "{wind_up: {notice: 1 month}}",
        _ALLIANCE_STEPS % "{champions: 1 month}",
        base="alliance",
    ),
    Case("more-than-two-must-stay", "{exit: {withdrawal: {minimum_partners_left: 3}}}", _TWO_STAY),
    Case("withdrawal-agreed", "{}", "{exit: {withdrawal: null}}"),
    Case("withdrawal-agreed-llp", "{}", "{exit: {withdrawal: null}}"),
    Case("withdrawal-agreed-alliance", "{vehicle: null}", "{}"),
    Case("withdrawal-not-before", "{}", "{exit: {withdrawal: {not_before: null}}}"),
    Case("withdrawal-leaves-several", "{vehicle: null" + _THIRD, "{vehicle: null}"),
    Case("several-may-withdraw", _TWO_STAY[:-1] + _THIRD, _TWO_STAY),
    Case(
        "exit-period-from-expulsion",
        "{vehicle: null, default: {remedies: [{terminate: {notice: 1 month}}]}}",
        "{vehicle: null}",
    ),
    Case("public-partner-may-end-alliance", "{vehicle: null}", "{}"),
    Case("minimum-partners-stated", "{}", "{exit: {withdrawal: {minimum_partners_left: null}}}"),
    Case("withdrawal-only-as-here", "{}", "{exit: {withdrawal: {only_as_here: false}}}"),
    Case("withdrawal-only-as-here", "{exit: null}", "{vehicle: null}"),
    Case("withdrawal-only-as-here-alliance", "{vehicle: null}", "{}"),
    Case("resource-stays", _ON_EXIT % ("stays", "ends"), _ON_EXIT % ("ends", "stays"), at="resources.0"),
    Case("thing-returns", _ON_EXIT % ("ends", "returns"), _ON_EXIT % ("returns", "ends"), at="resources.1"),
    Case("thing-returns", _LENT, _PEOPLE % "returns", at="resources.0"),
    Case("thing-returns", _LENT, _ON_EXIT % ("returns", "ends"), at="resources.0"),
    Case("capital-money-returns", _ON_EXIT % ("returns", "ends"), _ON_EXIT % ("ends", "returns")),
    Case("capital-money-returns", _ON_EXIT % ("returns", "ends"), _LENT),
    Case("capital-goes-back", _CAPITAL % "returns", _CAPITAL % "stays"),
    Case("people-transferred-return", _MOVED % "tupe", _MOVED % "secondment", at="resources.0"),
    Case("people-lent-return", _MOVED % "secondment", _MOVED % "tupe", at="resources.0"),
    Case("people-lent-return", _PEOPLE % "returns", _PEOPLE % "ends", at="resources.0"),
    Case("resource-ends", _ON_EXIT % ("ends", "stays"), _ON_EXIT % ("stays", "ends"), at="resources.0"),
    Case(
        "resource-bought-on-exit",
        _ON_EXIT % ("bought-at-fair-value", "ends"),
        _ON_EXIT % ("ends", "bought-at-fair-value"),
        at="resources.0",
    ),
    Case("resources-stay-llp", "{}", _ON_EXIT % ("ends", "ends")),
    Case("resources-stay-alliance", "{vehicle: null}", "{}"),
    Case("things-return", _ON_EXIT % ("ends", "returns"), _ON_EXIT % ("returns", "ends")),
    Case("some-people-transferred-return", _MOVED % "tupe", _MOVED % "secondment"),
    Case("some-people-lent-return", _PEOPLE % "returns", _ON_EXIT % ("returns", "returns")),
    Case("loans-end", _LOAN % "ends", _LOAN % "stays"),
    Case("resources-end", _ON_EXIT % ("ends", "stays"), "{}"),
)


@pytest.mark.parametrize("case", TRANSFERS + DEADLOCK + DISPUTES + DEFAULT + ENDING, ids=lambda c: c.name)
def test_a_condition_tells_the_two_deals_apart(case: Case) -> None:
    """It holds with the first patch and not with the second."""
    assert answers(case) == (True, False)


@pytest.mark.parametrize(
    ("topic", "cases"),
    [(transfers, TRANSFERS), (deadlock, DEADLOCK), (disputes, DISPUTES), (default, DEFAULT), (ending, ENDING)],
)
def test_every_condition_of_the_topic_is_tried(topic: object, cases: tuple[Case, ...]) -> None:
    """No condition stands in the module without a case here."""
    assert {c.name for c in cases} == set(topic.CONDITIONS)  # type: ignore[attr-defined]
