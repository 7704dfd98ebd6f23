"""Rules about what is to be achieved: time, targets, dependencies, doubles, what can be missed."""

from partnerdocs.rules.deliverables.dependency import dependency_cycle
from partnerdocs.rules.deliverables.missed import missed_measures_without_measure
from partnerdocs.rules.deliverables.target import target_against_direction
from partnerdocs.rules.deliverables.time import due_outside_term
from partnerdocs.rules.deliverables.twice import deliverable_twice

RULES = (
    due_outside_term,
    target_against_direction,
    dependency_cycle,
    deliverable_twice,
    missed_measures_without_measure,
)
