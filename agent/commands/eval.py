"""`tieout eval`: the accuracy harness, with a team's own folder of articles or whatever else it can measure."""

from collections.abc import Sequence

from evals.__main__ import main


def run_evals(arguments: Sequence[str]) -> int:
    """The exit status; the arguments are those of `python -m evals`."""
    return main(list(arguments) or ["--help"], name="tieout eval")
