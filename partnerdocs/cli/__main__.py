"""`python -m partnerdocs.cli`: the same as the command `partnerdocs`."""

from partnerdocs.cli import main

main()
