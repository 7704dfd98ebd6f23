"""Deals that leave something out, or say less or more than the examples do, still read as agreements."""

from __future__ import annotations

import re

import attrs
import pytest

from partnerdocs.dealfile import loads
from partnerdocs.drafting import draft, draft_with_findings
from partnerdocs.drafting.instrument import Paragraph, PlacedTable
from partnerdocs.drafting.outline import outline
from partnerdocs.finding import Severity
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import tbc
from partnerdocs.testing.patch import patched


def clause(deal: Deal, section: str) -> list[str]:
    """The paragraphs and the table rows of one clause or schedule, each with its number."""
    found: list[str] = []
    for part in draft(deal).sections:
        for block in part.blocks if part.id == section else ():
            if isinstance(block, Paragraph):
                found.append(f"{block.label} {block.text}".strip())
            elif isinstance(block, PlacedTable):
                found.extend(" | ".join(c.text for c in row) for row in block.table.rows)
    return found


def limbs(deal: Deal, section: str, lead: str) -> list[str]:
    """The limbs of the list that a sub-clause with these words leads to."""
    paragraphs = clause(deal, section)
    start = next(i for i, text in enumerate(paragraphs) if lead in text) + 1
    found = []
    for text in paragraphs[start:]:
        if not text.startswith("("):
            break
        found.append(text)
    return found


def test_a_winding_up_without_a_stated_order_takes_nobodys_capital_and_no_credited_profit() -> None:
    """It pays as the other clauses say: debts, capital, a preferred return, other credited profit, the rest."""
    deal = patched("llp", "{exit: {order: []}}")
    found = limbs(deal, "exit.winding-up", "is applied in this order")
    steps = ("(a) payment of the costs", "(b)", "(c)", "(d)", "(e) payment of what is left")
    things = ("each debt of the LLP", "Capital Account", "Preferred Return", "Profit Account", "Percentage Shares")
    assert len(found) == len(things)
    for limb, step, thing in zip(found, steps, things, strict=True):
        assert limb.startswith(step)
        assert thing in limb


def test_a_loan_that_ranks_behind_is_repaid_before_capital() -> None:
    """Also where the deal states no order."""
    lent = "{exit: {order: []}, resources: {cash: {treated_as: loan, loan: {rate: 5%, repay: commencement}}}}"
    found = limbs(patched("llp", lent), "exit.winding-up", "is applied in this order")
    assert found[0].endswith("each debt of the LLP for which no later step provides;")
    assert found[1].startswith("(b) payment of the loans")
    assert "rank behind those debts" in found[1]


def test_two_preferred_returns_are_one_term_and_are_credited_and_paid_in_the_order_of_the_waterfall() -> None:
    """Each is named by what it is a return on, which also tells two returns of one member apart."""
    returns = (
        "{{preferred: {{to: {}, rate: 6%, method: {}, base: {{unreturned: {}}}, from: commencement, arrears: {}}}}}"
    )
    cash, scan = (
        returns.format("trust", "compound", "cash", "lost"),
        returns.format("scan", "simple", "scanner", "carried"),
    )
    tiers = f"[{cash}, {{return_capital: {{of: cash, to: trust}}}}, {scan}, {{split: by-share}}]"
    deal = patched("llp", f"{{money: {{waterfall: {tiers}}}}}")
    meanings = limbs(deal, "money.profit", "The Preferred Return is a share of profit")
    assert [m[:32] for m in meanings] == ["(a) for Northgate, interest at 6", "(b) for Scanwell, simple interes"]
    assert ["for working capital from day" in m for m in meanings] == [True, False]
    lost = "(what that profit does not cover is lost)"
    assert limbs(deal, "money.profit", "in this order") == [
        f"(a) to Northgate, up to the Preferred Return on working capital for that Accounting Period {lost};",
        "(b) to Scanwell, up to the Preferred Return on a scanner that has built up and has not yet been credited; and",
        "(c) then, to the Members in their Percentage Shares.",
    ]
    paid = limbs(deal, "money.distributions", "in this order")
    assert ["working capital" in p for p in paid] == [True, True, False, False]
    assert any("is also paid before it" in p for p in clause(deal, "exit.winding-up"))
    assert [f for f in draft_with_findings(deal)[1] if f.rule == "DOC-07"] == []


def test_an_individual_warrants_nothing_that_only_a_body_can_warrant() -> None:
    """It was not formed and is not wound up; where every party is a body the words stay as they are."""
    person = "name: Jo Smith, kind: individual, number: null, executes: {by: director-and-witness}"
    given = "\n".join(clause(patched("llp", f"{{parties: {{scan: {{{person}}}}}}}"), "warranties.warranties"))
    assert "it exists under the law of the place where it was formed, unless it is an individual;" in given
    assert "or, if it is an individual, for its bankruptcy" in given
    bodies = "\n".join(clause(patched("llp", "{}"), "warranties.warranties"))
    assert "individual" not in bodies


def test_disputes_without_steps_speak_of_no_step() -> None:
    """The court is open once the dispute has been told."""
    deal = patched("llp", "{disputes: {steps: []}}")
    text = "\n".join(clause(deal, "disputes.ladder"))
    assert "step" not in text
    assert "When the last of them has received the Dispute Notice, each of those in dispute may bring" in text
    assert not any("Dispute" in line for line in clause(deal, "schedules.timetable"))
    assert clause(patched("llp", "{disputes: {steps: []}, deadlock: null}"), "schedules.timetable") == []


@pytest.mark.parametrize(("gone", "left"), [("deadlock", "Dispute"), ("disputes", "Deadlock")])
def test_the_timetable_stands_once_and_under_its_heading(gone: str, left: str) -> None:
    """Where there is only a deadlock or only a disputes clause."""
    base = patched("llp", "{}")
    lines = clause(attrs.evolve(base, **{gone: None}), "schedules.timetable")
    assert [line for line in lines if line.startswith("Part ")] == [f"Part 1 {left}"]
    assert sum("mediation" in line.casefold() for line in lines) <= 2
    assert not any(line.startswith(("Dispute: ", "Deadlock: ")) for line in lines)


def test_a_deliverable_without_measures_has_no_table_of_measures() -> None:
    """No heading, no sentence and no empty row."""
    plain = "{deliverables: {access: {measures: []}, scanner: {measures: []}}}"
    assert not any(
        "easure" in line or "\u2013" in line for line in clause(patched("llp", plain), "schedules.deliverables")[2:]
    )


ONES = """
{deadlock: {after: {meetings: 1}},
 transfers: {lock_in: 1 month},
 exit: {period: 1 month, withdrawal: {minimum_partners_left: 1}},
 money: {distribution: {keep_for: 1 month, solvent_for: 1 year}},
 vehicle: {designated_members: [scan]},
 governance: {board: {size: 1, size_at_least: 1, size_at_most: 1,
                      quorum: {seats: 1, one_from_each: false, adjourned: {seats: 1, from_at_least: 1}}},
              partners_meeting: {quorum: {partners: 1, adjourned: {partners: 1}}}},
 non_compete: {who: [scan, trust], what: run a scanner, after: 1 year}}
"""


def test_a_number_of_one_reads_as_well_as_any_other() -> None:
    """Nothing that is one is, and does, in the plural."""
    text = outline(draft(patched("llp", ONES)))
    plural = r"one [A-Z]?\w+ (?:are|have|were|end|miss)\b|\bone (?:successive|Members|seats|months|years)"
    assert re.findall(plural, text) == []
    assert "is proposed at a meeting of the body that decides it" in text
    assert "The first Designated Members are Scanwell." in text


def test_alternates_are_spoken_of_only_where_there_are_some() -> None:
    """A quorum counts those who may come."""
    alternates = "{{governance: {{board: {{alternates: {}}}}}}}"
    for may, said in ((True, True), (False, False)):
        text = "\n".join(clause(patched("llp", alternates.format(str(may).lower())), "governance.quorum"))
        assert ("alternate" in text) is said


@pytest.mark.parametrize("to", ["Registrar", "the Registrar", "The Directors"])
def test_a_notice_is_marked_for_an_addressee_with_or_without_an_article(to: str) -> None:
    """Words that come from the deal stand where both read well."""
    text = clause(patched("llp", f"{{parties: {{scan: {{notices: {{to: {to}}}}}}}}}"), "boilerplate.notices")
    assert (
        f"(b) Scanwell (for the attention of: {to}), at its address stated at the head of this Agreement; and" in text
    )


def test_somebody_who_is_its_own_addressee_is_named_once() -> None:
    """As an individual is."""
    text = clause(patched("llp", "{parties: {scan: {notices: {to: Scanwell}}}}"), "boilerplate.notices")
    assert "(b) Scanwell, at its address stated at the head of this Agreement; and" in text


def test_notices_by_email_alone_want_no_place_to_deliver_them() -> None:
    """The vehicle, which has no address for them, is told through its members."""
    text = "\n".join(clause(patched("llp", "{notices: {methods: [email]}}"), "boilerplate.notices"))
    assert "place in this list" not in text
    assert "A notice to the LLP is given by giving it to each Member." in text


@pytest.mark.parametrize("body", ["Board of Directors", "the partners", "NHS England"])
def test_who_approved_is_named_as_the_deal_names_it(body: str) -> None:
    """Nothing stands before the name that would not go with an article or with another body."""
    approvals = f"[{{body: {body}, dated: 2026-10-28, evidence: extract from the minutes}}]"
    text = clause(patched("llp", f"{{parties: {{trust: {{approvals: {approvals}}}}}}}"), "warranties.authority")
    said = f"for Northgate: {body}, on 28 October 2026 (evidence: extract from the minutes)."
    assert any(line.endswith(said) for line in text)


@pytest.mark.parametrize(
    ("patch", "section", "gone"),
    [
        ("{term: {conditions: [], long_stop: null}}", "vehicle.formation", "struck off"),
        ("{deadlock: {steps: [{mediation: 9 days, body: CEDR}]}}", "deadlock.steps", "notice under that step"),
        (
            "{governance: {board: {chair: {counted_in_size: false, casting_vote: false}}}}",
            "governance.chair",
            "casting",
        ),
        ("{parties: {scan: {champion: none}}}", "governance.champions", "Each Member has a senior person"),
        ("{governance: {partners_meeting: none}}", "governance.decisions", "meetings"),
    ],
)
def test_what_is_not_there_is_not_spoken_of(patch: str, section: str, gone: str) -> None:
    """A phrase about something stands only beside it."""
    text = "\n".join(clause(patched("llp", patch), section))
    assert text
    assert gone not in text


def test_a_charter_is_what_its_schedule_states() -> None:
    """It need not have objectives, ethics and behaviours."""
    deal = patched("llp", "{charter: {vision: Shorter waits, binding: non-binding}}")
    assert any(line.startswith("Charter: what Schedule") for line in clause(deal, "interpretation.definitions"))


def faults(deal: Deal) -> list[str]:
    """What is wrong with the drafted document: references to nothing, terms without a meaning, terms with two."""
    return [str(f) for f in draft_with_findings(deal)[1] if f.severity is Severity.ERROR]


#: What a deal cannot be without, what is beside it, and what its form answers.
NEEDED = frozenset({"format", "form", "places", "vehicle"})


@pytest.mark.parametrize("base", ["llp", "alliance"])
@pytest.mark.parametrize("gone", [*(f.name for f in attrs.fields(Deal) if f.name not in NEEDED), ""])
def test_no_term_loses_its_meaning_and_no_reference_its_place_where_a_part_is_open(base: str, gone: str) -> None:
    """Each part of the deal in turn, and with none of them settled."""
    whole = patched(base, "{}")
    names = [gone] if gone else [f.name for f in attrs.fields(Deal) if f.name not in NEEDED]
    assert faults(attrs.evolve(whole, **{name: tbc(name) for name in names})) == []


def test_a_deal_that_says_almost_nothing_is_drafted_without_a_fault() -> None:
    """What is left out reads [●]."""
    for form in ("llp", "alliance"):
        assert faults(loads(f"form: {form}\nformat: 1\n", "small.yaml")) == []


def test_an_llp_in_which_costs_are_said_to_be_shared_refers_to_no_clause_that_only_an_alliance_has() -> None:
    """A rule tells that the fact is not printed."""
    savings = "savings: {what: the cost, baseline: 9 GBP, gain: {trust: 1/2, scan: 1/2}, pain: {trust: 1/2, scan: 1/2}}"
    assert faults(patched("llp", f"{{money: {{costs: by-share, {savings}}}}}")) == []


def test_an_alliance_calls_for_no_capital_of_a_vehicle() -> None:
    """Nobody could be paid it."""
    deal = patched("alliance", "{money: {funding: {needs: unanimous, borrowing_limit: 9 GBP}}}")
    assert faults(deal) == []
    assert clause(deal, "money.funding") == []


def test_a_period_without_transfers_is_stated_where_the_agreement_of_the_form_has_it() -> None:
    """An alliance has no interest, but rights that are not passed on."""
    locked = "{transfers: {lock_in: 1 year, admission: unanimous}, exit: {withdrawal: {not_before: end-of-lock-in}}}"
    assert faults(patched("alliance", locked)) == []


def test_a_deal_without_patients_names_none() -> None:
    """Two companies that run something other than care."""
    bodies = "parties: {trust: {name: Northgate Leisure Limited, kind: company, number: '01234569', power: []}}"
    access = "deliverables: {access: {measures: []}}, transfers: {permitted: []}, exit: {withdrawal: none}"
    text = outline(draft(patched("llp", f"{{{bodies}, {access}}}")))
    assert re.findall(r"[^.\n]*patient[^.\n]*", text) == []
    assert "patients" in outline(draft(patched("llp", "{}")))


def test_a_deadlock_without_steps_ends_when_it_has_been_told() -> None:
    """No step begins where there is none."""
    text = "\n".join(clause(patched("llp", "{deadlock: {steps: []}}"), "deadlock.steps"))
    assert "This Agreement has no steps for a Deadlock." in text
    assert "The first step" not in text
    assert "last step" not in text


def test_an_alliance_whose_insurer_is_open_speaks_of_no_vehicle() -> None:
    """It has none that could be the one."""
    deal = patched("alliance", "{insurance: [{what: fire, by: {tbc: who}, minimum: 1_000 GBP, run_off: 6 years}]}")
    _, found = draft_with_findings(deal)
    assert [str(f) for f in found if f.severity is Severity.ERROR] == []
