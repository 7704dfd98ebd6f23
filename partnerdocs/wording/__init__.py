"""Values to words and words to values, for British agreements.

A wording is a function from a value and a `Lexicon` to words; `filters.FILTERS` lists them by the names that clauses
use, and `filters.say` runs one. A part of a value that is still open is worded as `[●]`, never guessed.
"""
