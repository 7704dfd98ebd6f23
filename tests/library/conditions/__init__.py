"""Conditions of the clause library, each on a deal in which it holds and on one in which it does not."""
