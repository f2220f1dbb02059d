"""A small edition of `python -m evals.kills`: the same rounds, fewer of them, in a process of its own as it forks."""

import subprocess
import sys

from tests.conftest import ROOT


def test_an_add_that_is_killed_is_finished_by_the_next_and_two_at_once_agree():
    command = [sys.executable, "-m", "evals.kills", "--kills", "3", "--documents", "5", "--seed", "3"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 kills during add of 5 documents: 0 left something wrong" in done.stdout
    assert "no error, no loss" in done.stdout
