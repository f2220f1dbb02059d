"""House rules that a machine can check: what may stand in the tree, and how long a file may grow."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

LONGEST_FILE = 350


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.mark.parametrize("path", tracked("agent/*.py", "evals/*.py"), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_says_what_lives_in_it_and_stays_readable(path: Path):
    source = path.read_text(encoding="utf-8")

    assert source.count("\n") <= LONGEST_FILE
    assert not source or source.lstrip().startswith(('"""', 'r"""')), "no module docstring"


# A lock that names a host would tie every user to one registry.
@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_have_hashes_and_name_no_host(name: str):
    lock = (ROOT / name).read_text(encoding="utf-8")

    assert lock.count("--hash=sha256:") > lock.count("==")
    assert not re.search(r"https?://|--index|--find-links|file:", lock)


def test_no_path_of_a_machine_is_in_the_tree():
    machine_path = r"(^|[^A-Za-z0-9_.])/(work|root|home/[a-z]+)/"
    command = ["git", "grep", "-nIE", machine_path, "--", ".", ":!tests/test_house_rules.py"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert found.stdout == ""
