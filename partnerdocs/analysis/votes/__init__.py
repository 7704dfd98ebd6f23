"""Votes: who can pass, who can block, and whether the partners can be stuck or contradict themselves."""

from partnerdocs.analysis.votes.analysis import votes_of
from partnerdocs.analysis.votes.answer import Case, Sitting, Split, VoteAnalysis
from partnerdocs.analysis.votes.game import TooManyVoters
from partnerdocs.analysis.votes.named import CircularDecision
from partnerdocs.analysis.votes.uses import bodies_of

__all__ = ["Case", "CircularDecision", "Sitting", "Split", "TooManyVoters", "VoteAnalysis", "bodies_of", "votes_of"]
