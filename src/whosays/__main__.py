"""`python -m whosays`: the command line without its console script."""

from whosays.cli import main

main()
