"""What may be wrong with the words and the structure of the clause library, one module a topic."""
