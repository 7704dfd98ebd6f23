"""Deal, plan and library to an `Instrument`: selects, defines, numbers, refers, and checks the document."""

from partnerdocs.drafting.draft import NoInstrument, draft, draft_with_findings

__all__ = ["NoInstrument", "draft", "draft_with_findings"]
