"""Whether what is said to follow from a measure can follow, and who says that it was met."""

from collections.abc import Iterator

from partnerdocs.finding import Finding
from partnerdocs.model.deal import Deal
from partnerdocs.model.deliverable import Deliverable, Measure
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import short_name, word


@rule(
    "DEL-16",
    "incentive-that-nothing-pays",
    WARNING,
    source="Partnerships for healthy outcomes (2012): measurable outcomes that are linked to incentives.",
    each="deliverables.measures",
)
def incentive_that_nothing_pays(deal: Deal, measure: Measure, path: str) -> Iterator[Finding]:
    """A measure leads to an incentive, and nothing in the deal pays or withholds anything.

    Why: the agreement pays incentives out of a shared saving; without one it leaves them to another document, and there
    is none. What a measure leads to is a fact that the deal must state: an incentive, a remedy, or a report only.

    Base: alliance
    Fails:  {money: {savings: null}}
    Passes: {money: {savings: null}, deliverables: {home: {measures: {0: {consequence: information}}}}}
    """
    if settled(measure.consequence) != "incentive":
        return
    if settled(settled(deal.money).savings) is None and not settled(deal.transaction_documents):
        yield Finding(
            at=f"{path}.consequence",
            says="This measure leads to an incentive; the deal shares no savings and has no other document that "
            "could state a payment.",
            fix="Share savings (`money.savings`), list the document that states the payment, or choose another "
            "consequence.",
            also=("money.savings", "transaction_documents"),
        )


@rule(
    "DEL-18",
    "owner-marks-its-own-work",
    WARNING,
    source="Practice: results are verified by somebody else than the one who is paid by them.",
    each="deliverables",
)
def owner_marks_its_own_work(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """The partner that gains or pays by a measure is the only one that measures it.

    Why: the others learn of a miss from the one who would lose by it. If nobody is named to measure, the owner does.
    Measures that are only reported, and those of the vehicle, which all partners see, are no matter of this rule.

    Base: alliance
    Fails:  {deliverables: {home: {measures: {0: {verified_by: null}}}}}
    Passes: {deliverables: {home: {measures: {0: {verified_by: ambulance}}}}}
    """
    owner = settled(deliverable.owner)
    if owner == "vehicle":
        return
    for i, measure in enumerate(settled(deliverable.measures)):
        if is_open(measure) or any(map(is_open, (measure.consequence, measure.measured_by, measure.verified_by))):
            continue
        alone = (measure.measured_by or owner) == owner and measure.verified_by in (None, owner)
        if alone and measure.consequence != "information":
            yield Finding(
                at=f"{path}.measures[{i}].verified_by",
                says=f"{short_name(deal, owner)} owns {word(deliverable.id)} and alone measures whether it is "
                f"achieved, and the measure leads to {'an' if measure.consequence == 'incentive' else 'a'} "
                f"{measure.consequence}.",
                fix="Name another partner or the vehicle to measure or to verify it.",
                also=(f"{path}.measures[{i}].measured_by", f"{path}.owner"),
            )


@rule(
    "DEL-20",
    "remedy-for-an-aim",
    WARNING,
    source="Lessons of the franchise of Hinchingbrooke Hospital: savings that were forecast, not promised (confirm).",
    each="deliverables",
)
def remedy_for_an_aim(deal: Deal, deliverable: Deliverable, path: str) -> Iterator[Finding]:
    """A deliverable is an aim that does not bind, and a remedy follows when one of its measures is missed.

    Why: missing an aim is no breach, but the remedy treats it as one, and where missed measures are an event of default
    it can cost its owner the partnership. One of the two was probably not meant.

    Base: two
    Fails:  {deliverables: {network: {binding: false}}}
    Passes: {deliverables: {network: {binding: true}}}
    """
    if settled(deliverable.binding):
        return
    for i, measure in enumerate(settled(deliverable.measures)):
        if is_open(measure) or is_open(measure.consequence) or measure.consequence != "remedy":
            continue
        yield Finding(
            at=f"{path}.binding",
            says=f"{word(deliverable.id)} is an aim that does not bind, "
            f"and {_default(deal)} if this is missed: {settled(measure.what)}.",
            fix="Let it bind, or have the measure reported only (`consequence: information`).",
            also=(f"{path}.measures[{i}].consequence",),
        )


def _default(deal: Deal) -> str:
    terms = None if is_open(deal.default) else deal.default
    events = () if terms is None or is_open(terms.events) else terms.events
    if any(not is_open(e) and not is_open(e.event) and e.event == "missed-measures" for e in events):
        return "a remedy follows, and in the end a default,"
    return "a remedy follows"
