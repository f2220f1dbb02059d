"""The wheel is the product: it must carry its prompts and sample, and work far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    place = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(place)
    return place


def tieout(installed: Path, *arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the unpacked wheel with nothing of the checkout on its path."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "HOME": str(home), "TIEOUT_HOME": str(home / "tieout")}
    command = [sys.executable, "-m", "agent", *arguments]
    return subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_the_wheel_analyses_its_own_sample(installed: Path, tmp_path: Path):
    done = tieout(installed, "demo", home=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "Sympatheia Power Fund" in done.stdout
    assert "implied_value" in done.stdout


def test_the_wheel_runs_its_own_code_and_not_the_checkouts(installed: Path, tmp_path: Path):
    where = "import agent, sys; print(agent.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", where], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith(str(installed))


def test_the_wheel_carries_every_prompt(installed: Path):
    carried = {path.name for path in (installed / "agent/_data/prompts").glob("*.md")}

    assert carried == {path.name for path in (ROOT / "prompts").glob("*.md")}
    assert carried
