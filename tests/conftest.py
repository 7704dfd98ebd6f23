"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

from tests.properties.effort import FULL

# How long an example takes depends on what else the machine does; speed is shown by `make bench`.
# `make test` tries the same examples everywhere, so that it says the same of the same code; `make fuzz` tries new ones.
settings.register_profile("partnerdocs", deadline=None, derandomize=not FULL)
settings.load_profile("partnerdocs")
