"""Hypothesis strategies and helpers for tests, public: install `partnerdocs[testing]`."""

from partnerdocs.testing.bundles import bundled
from partnerdocs.testing.edits import (
    EXTREMES,
    HOSTILE,
    Edit,
    all_extreme,
    edit,
    extreme_values,
    facts_to_edit,
    opened,
    other_values,
    single_edits,
)
from partnerdocs.testing.strategies import deals, example_deals, sound_deals

__all__ = [
    "EXTREMES",
    "HOSTILE",
    "Edit",
    "all_extreme",
    "bundled",
    "deals",
    "edit",
    "example_deals",
    "extreme_values",
    "facts_to_edit",
    "opened",
    "other_values",
    "single_edits",
    "sound_deals",
]
