"""What follows from a deal: votes, money, time, exits; exact, with witnesses."""

from partnerdocs.analysis.votes import VoteAnalysis, votes_of

__all__ = ["VoteAnalysis", "votes_of"]
