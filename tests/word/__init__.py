"""Word: what is written, what is read back, and what is refused."""
