"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes depends on what else the machine does; speed is shown by `make bench`.
settings.register_profile("partnerdocs", deadline=None)
settings.load_profile("partnerdocs")
