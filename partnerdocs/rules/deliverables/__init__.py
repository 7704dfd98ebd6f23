"""Rules about what is to be achieved: time, order, levels, measures, targets, doubles, what follows from a miss."""

from partnerdocs.rules.deliverables.achieved import deliverable_without_measure, no_result_before_due
from partnerdocs.rules.deliverables.consequence import (
    incentive_that_nothing_pays,
    owner_marks_its_own_work,
    remedy_for_an_aim,
)
from partnerdocs.rules.deliverables.dependency import dependency_cycle
from partnerdocs.rules.deliverables.level import objectives_without_deliverables, step_without_aim
from partnerdocs.rules.deliverables.missed import missed_measures_without_measure
from partnerdocs.rules.deliverables.order import (
    depends_on_what_is_due_later,
    due_before_conditions_can_be_met,
    resource_not_there_in_time,
)
from partnerdocs.rules.deliverables.percent import percentage_outside_the_whole
from partnerdocs.rules.deliverables.realistic import no_measure_of_results, target_far_and_soon
from partnerdocs.rules.deliverables.target import target_against_direction
from partnerdocs.rules.deliverables.time import due_outside_term
from partnerdocs.rules.deliverables.twice import deliverable_twice

RULES = (
    deliverable_without_measure,
    due_outside_term,
    due_before_conditions_can_be_met,
    target_against_direction,
    percentage_outside_the_whole,
    no_measure_of_results,
    step_without_aim,
    objectives_without_deliverables,
    dependency_cycle,
    depends_on_what_is_due_later,
    resource_not_there_in_time,
    incentive_that_nothing_pays,
    owner_marks_its_own_work,
    target_far_and_soon,
    remedy_for_an_aim,
    deliverable_twice,
    no_result_before_due,
    missed_measures_without_measure,
)
