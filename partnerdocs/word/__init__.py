"""An instrument to Word and back: writing .docx, reading its text, the gate for files that come in.

Each name loads what it needs when it is first used: reading a Word file needs no clause library.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from partnerdocs.word.write import TargetExists, save, to_bytes

__all__ = ["TargetExists", "save", "to_bytes"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'partnerdocs.word' has no attribute {name!r}")
    return getattr(import_module("partnerdocs.word.write"), name)
