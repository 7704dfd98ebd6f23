"""Whether aims and steps belong together: the two levels of deliverables, and the objectives of the charter."""

from collections.abc import Iterator

from partnerdocs.finding import Finding, Severity
from partnerdocs.model.deal import Deal
from partnerdocs.model.open_point import is_open, settled
from partnerdocs.rules.rule import WARNING, rule
from partnerdocs.rules.wording import listed, word


@rule(
    "DEL-10",
    "step-without-aim",
    WARNING,
    source="Partnerships for healthy outcomes (2012): deliverables at a strategic and a tactical level.",
)
def step_without_aim(deal: Deal) -> Iterator[Finding]:
    """A tactical deliverable does not say which strategic one it serves, or there are deliverables of one level only.

    Why: the two levels explain each other: an aim without steps is a wish, and a step without an aim is done for its
    own sake. That a deal has one level only is advice.

    Base: two
    Fails:  {deliverables: {depots: {serves: null}}}
    Passes: {deliverables: {depots: {serves: network}}}
    """
    deliverables = tuple(settled(d) for d in settled(deal.deliverables))
    levels = {d.id: settled(d.level) for d in deliverables}
    if len(set(levels.values())) == 1:
        only = next(iter(levels.values()))
        yield Finding(
            at="deliverables",
            says=f"All deliverables are {only} ({listed(word(i) for i in sorted(levels))}).",
            fix="Add the steps that lead there." if only == "strategic" else "Add the aim that they serve.",
            severity=Severity.ADVICE,
        )
        return
    for deliverable in deliverables:
        if levels[deliverable.id] != "tactical" or is_open(deliverable.serves):
            continue
        path, aim = f"deliverables.{deliverable.id}", deliverable.serves
        if aim is None:
            says, also = f"The step {word(deliverable.id)} does not say which aim it serves.", path
        elif levels.get(aim) == "tactical":
            says = f"The step {word(deliverable.id)} serves {word(aim)}, which is a step itself."
            also = f"deliverables.{aim}"
        else:
            continue
        yield Finding(
            at=f"{path}.serves",
            says=says,
            fix="Name the strategic deliverable that it serves.",
            also=(f"{also}.level",),
        )


@rule(
    "DEL-11",
    "objectives-without-deliverables",
    WARNING,
    source="Partnerships for healthy outcomes (2012): a shared vision, and deliverables that follow from it.",
)
def objectives_without_deliverables(deal: Deal) -> Iterator[Finding]:
    """The charter has shared objectives, and the deal has no deliverables.

    Why: nobody owes anything by which an objective would be reached. Which deliverable belongs to which objective is
    for people to see; the deal does not say it.

    Base: alliance
    Fails:  {deliverables: [], charter: {objectives: [shorten stays in hospital]}}
    Passes: {deliverables: [], charter: {objectives: []}}
    """
    charter = settled(deal.charter)
    if charter is None or settled(deal.deliverables):
        return
    if objectives := settled(charter.objectives):
        yield Finding(
            at="charter.objectives",
            says=f"The charter states {len(objectives)} shared "
            f"{'objective' if len(objectives) == 1 else 'objectives'}, and the deal has no deliverables.",
            fix="Say what is to be achieved, by whom and by when (`deliverables`).",
            also=("deliverables",),
        )
