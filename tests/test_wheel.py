"""The wheel is the product: installed far from the checkout it carries its prompts and sample, and does its work."""

import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment's folder of commands, with the wheel installed and its dependencies lent from this one."""
    built = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built), cwd=ROOT)
    place = tmp_path_factory.mktemp("environment")
    _run(sys.executable, "-m", "venv", "--without-pip", str(place), cwd=built)
    python = place / "bin" / "python"
    wheel = next(built.glob("*.whl"))
    _run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        str(wheel),
        cwd=built,
    )
    # A folder that a .pth file names is searched, but its own .pth files, the editable install's among them, are not.
    packages = next(place.glob("lib/python*/site-packages"))
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return place / "bin"


def tieout(installed: Path, *arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    """The installed command, in an empty home and with nothing of the checkout on its path."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("TIEOUT", "PYTHON", "OPENAI"))
    }
    environment |= {"HOME": str(home), "TIEOUT_HOME": str(home / "tieout")}
    command = [str(installed / "tieout"), *arguments]
    return subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_the_wheel_analyses_its_own_sample(installed: Path, tmp_path: Path):
    done = tieout(installed, "demo", home=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "Sympatheia Power Fund" in done.stdout
    assert "implied value" in done.stdout


def test_the_wheel_says_its_version_and_analyses_a_file(installed: Path, tmp_path: Path):
    (tmp_path / "deal.txt").write_text("Acme agreed to buy Beta for up to $30 million.")

    told = tieout(installed, "--version", home=tmp_path)
    done = tieout(installed, "analyze", "deal.txt", home=tmp_path)

    assert told.stdout.strip() == f"tieout {version('tieout')}"
    assert (done.returncode, done.stderr) == (0, "")
    assert "up to $30,000,000" in done.stdout


def test_the_wheel_runs_its_own_code_and_not_the_checkouts(installed: Path, tmp_path: Path):
    done = _run(str(installed / "python"), "-c", "import agent; print(agent.__file__)", cwd=tmp_path)

    assert done.stdout.startswith(str(installed.parent))


def test_the_wheel_carries_every_prompt(installed: Path):
    carried = {path.name for path in installed.parent.glob("lib/python*/site-packages/agent/_data/prompts/*.md")}

    assert carried == {path.name for path in (ROOT / "prompts").glob("*.md")}
    assert carried


def _run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(command, cwd=cwd, env=environment, check=True, capture_output=True, text=True, timeout=120)


def test_the_wheel_measures_a_teams_folder(installed: Path, tmp_path: Path):
    shutil.copytree(ROOT / "corpus" / "quillon-acquisition", tmp_path / "ours" / "quillon")
    done = tieout(installed, "eval", "run", "--data", "ours", "--workers", "1", home=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "figure value" in done.stdout
