"""`python -m agent` is `tieout`."""

from agent.cli import run

run()
