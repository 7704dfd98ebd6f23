"""The law text: reads `clauses/` and `templates/plans/`, lints them, and decides what each deal calls for.

`load` reads, `lint` judges; `conditions`, `choosers` and `tables` are the Python that clause files name.
"""
