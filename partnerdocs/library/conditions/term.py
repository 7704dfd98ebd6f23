"""Conditions about the term, procurement, transaction documents, charter, reviews and changes."""

from partnerdocs.library.conditions.asking import by_name, given, is_one_of, some, stated
from partnerdocs.model.amount import Period
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import settled
from partnerdocs.model.term import Gateway


def has_extensions(deal: Deal, _: object) -> bool:
    """The partners may extend the term."""
    return given(deal.term.extensions)


def winds_up_at_end(deal: Deal, _: object) -> bool:
    """At the end of the term everything is brought to an end under the exit plan."""
    return is_one_of(deal.term.at_end, "wind-up-under-exit-plan") and given(deal.exit)


def has_term_advertised(deal: Deal, _: object) -> bool:
    """The longest term was advertised when the partner was chosen."""
    return given(deal.procurement) and stated(deal.procurement and deal.procurement.term_advertised)


def _fills_what_was_advertised(deal: Deal) -> bool:
    """Whether the term, without any extension, is as long as the term that was advertised."""
    advertised = None if deal.procurement is None else settled(deal.procurement.term_advertised)
    return advertised is not None and _in_months(settled(deal.term.length)) == _in_months(advertised)


def _in_months(length: Period) -> tuple[int, str]:
    """A length to compare: years as months, which need not be a period that a deal could state."""
    return (length.count * 12, "months") if length.unit == "years" else (settled(length.count), settled(length.unit))


def term_uses_all_advertised(deal: Deal, _: object) -> bool:
    """No extension is agreed, and the term leaves nothing of what was advertised."""
    return not has_extensions(deal, None) and _fills_what_was_advertised(deal)


def extension_by_agreement_only(deal: Deal, _: object) -> bool:
    """No extension is agreed, and nothing that is known of the procurement rules one out."""
    return not has_extensions(deal, None) and not _fills_what_was_advertised(deal)


def advertised_limits_extensions(deal: Deal, _: object) -> bool:
    """A longest term was advertised, and some extension could still be agreed."""
    return has_term_advertised(deal, None) and not term_uses_all_advertised(deal, None)


def has_award_date(deal: Deal, _: object) -> bool:
    """The award of the deal has a date."""
    return given(deal.procurement) and stated(deal.procurement and deal.procurement.awarded)


def has_procurement_notice(deal: Deal, _: object) -> bool:
    """A notice of the procurement was published."""
    return given(deal.procurement) and stated(deal.procurement and deal.procurement.notice)


def _regime(deal: Deal, name: str) -> bool:
    return given(deal.procurement) and is_one_of(deal.procurement and deal.procurement.regime, name)


def procured_under_2023_act(deal: Deal, _: object) -> bool:
    """The partner was chosen under the Procurement Act 2023."""
    return _regime(deal, "procurement-act-2023")


def procured_under_2015_regulations(deal: Deal, _: object) -> bool:
    """The partner was chosen under the Public Contracts Regulations 2015."""
    return _regime(deal, "public-contracts-regulations-2015")


def procured_under_selection_regime(deal: Deal, _: object) -> bool:
    """The partner was chosen under the Provider Selection Regime."""
    return _regime(deal, "provider-selection-regime")


def procured_by_vertical_exemption(deal: Deal, _: object) -> bool:
    """The deal rests on the exemption of vertical arrangements."""
    return _regime(deal, "vertical-exemption")


def procured_by_horizontal_exemption(deal: Deal, _: object) -> bool:
    """The deal rests on the exemption of horizontal arrangements."""
    return _regime(deal, "horizontal-exemption")


def procured_below_threshold(deal: Deal, _: object) -> bool:
    """What is procured stays below the thresholds."""
    return _regime(deal, "below-threshold")


def without_procurement(deal: Deal, _: object) -> bool:
    """The partners take the deal to be no procurement."""
    return _regime(deal, "not-a-procurement")


def has_transaction_documents(deal: Deal, _: object) -> bool:
    """Other documents go with the agreement."""
    return given(deal.transaction_documents)


def some_document_to_come(deal: Deal, _: object) -> bool:
    """The text of at least one of those documents is not settled."""
    return some(deal.transaction_documents, lambda d: is_one_of(d.status, "to-come"))


def document_to_come_may_be_disputed(deal: Deal, _: object) -> bool:
    """The text of such a document is not settled, and disputes have steps of their own."""
    return some_document_to_come(deal, None) and given(deal.disputes)


def some_document_ends_with_agreement(deal: Deal, _: object) -> bool:
    """At least one of those documents ends when the agreement ends."""
    return some(deal.transaction_documents, lambda d: is_one_of(d.ends_with, "agreement"))


def has_charter(deal: Deal, _: object) -> bool:
    """The partners have a charter."""
    return given(deal.charter)


def charter_binding(deal: Deal, _: object) -> bool:
    """The charter binds the partners."""
    return given(deal.charter) and is_one_of(deal.charter and deal.charter.binding, "binding")


def binding_charter_and_default(deal: Deal, _: object) -> bool:
    """The charter binds the partners, and the deal says what counts as default."""
    return charter_binding(deal, None) and given(deal.default)


def charter_interpretive(deal: Deal, _: object) -> bool:
    """The charter only helps to read the agreement."""
    return given(deal.charter) and is_one_of(deal.charter and deal.charter.binding, "interpretive")


def charter_non_binding(deal: Deal, _: object) -> bool:
    """The charter has no legal effect."""
    return given(deal.charter) and is_one_of(deal.charter and deal.charter.binding, "non-binding")


def charter_has_objectives(deal: Deal, _: object) -> bool:
    """The charter states objectives."""
    return given(deal.charter) and stated(deal.charter and deal.charter.objectives)


def charter_has_ethics(deal: Deal, _: object) -> bool:
    """The charter states shared ethics."""
    return given(deal.charter) and stated(deal.charter and deal.charter.ethics)


def charter_has_behaviours(deal: Deal, _: object) -> bool:
    """The charter says how the partners treat each other."""
    return given(deal.charter) and stated(deal.charter and deal.charter.behaviours)


def has_review(deal: Deal, _: object) -> bool:
    """The partners review the agreement."""
    return given(deal.review)


def has_mid_term_review(deal: Deal, _: object) -> bool:
    """There is a mid-term review."""
    return given(deal.review) and stated(deal.review and deal.review.mid_term)


def has_rebase_threshold(deal: Deal, _: object) -> bool:
    """It is said from what change on baselines are set again."""
    return given(deal.review) and stated(deal.review and deal.review.rebase)


def has_review_outcomes(deal: Deal, _: object) -> bool:
    """It is said what a review may propose."""
    return given(deal.review) and stated(deal.review and deal.review.outcomes)


def has_benchmarking(deal: Deal, _: object) -> bool:
    """Costs are compared with the market."""
    return given(deal.review) and stated(deal.review and deal.review.benchmarking)


def gateway_needs_decision(_: Deal, it: Gateway) -> bool:
    """The partnership passes this gateway only by a decision."""
    return stated(it.needs)


def has_change_control(deal: Deal, _: object) -> bool:
    """The deal says how services and plans are changed."""
    return given(deal.change_control)


def has_plan(deal: Deal, _: object) -> bool:
    """There is a business plan."""
    return given(deal.money.plan)


def _fallback(deal: Deal, name: str) -> bool:
    return given(deal.money.plan) and is_one_of(deal.money.plan and deal.money.plan.fallback, name)


def plan_rolls_over(deal: Deal, _: object) -> bool:
    """The last budget goes on while none is adopted."""
    return _fallback(deal, "rollover")


def plan_rolls_over_indexed(deal: Deal, _: object) -> bool:
    """The last budget goes on with an index while none is adopted."""
    return _fallback(deal, "rollover-indexed")


def plan_falls_back_to_essentials(deal: Deal, _: object) -> bool:
    """Only what is essential is spent while no budget is adopted."""
    return _fallback(deal, "essential-only")


CONDITIONS = by_name(
    has_extensions,
    extension_by_agreement_only,
    term_uses_all_advertised,
    advertised_limits_extensions,
    winds_up_at_end,
    has_term_advertised,
    has_award_date,
    has_procurement_notice,
    procured_under_2023_act,
    procured_under_2015_regulations,
    procured_under_selection_regime,
    procured_by_vertical_exemption,
    procured_by_horizontal_exemption,
    procured_below_threshold,
    without_procurement,
    has_transaction_documents,
    some_document_to_come,
    document_to_come_may_be_disputed,
    some_document_ends_with_agreement,
    has_charter,
    charter_binding,
    binding_charter_and_default,
    charter_interpretive,
    charter_non_binding,
    charter_has_objectives,
    charter_has_ethics,
    charter_has_behaviours,
    has_review,
    has_mid_term_review,
    has_rebase_threshold,
    has_review_outcomes,
    has_benchmarking,
    gateway_needs_decision,
    has_change_control,
    has_plan,
    plan_rolls_over,
    plan_rolls_over_indexed,
    plan_falls_back_to_essentials,
)
