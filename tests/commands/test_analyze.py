"""`tieout analyze` as it is typed: one process, real files, real streams."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from agent.schema.analysis import Analysis

SALE = "Quarrystone Ltd sold its Larkfield mine to Borealis Power plc for up to $12 million, the companies said.\n"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def tieout(tmp_path: Path) -> Run:
    def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "COLUMNS": "100"}
        command = [sys.executable, "-m", "agent", *arguments]
        done = subprocess.run(
            command, input=stdin, cwd=tmp_path, env=environment, capture_output=True, timeout=60, check=False
        )
        return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


def test_one_bad_input_stops_no_other(tieout: Run, tmp_path: Path):
    (tmp_path / "sale.txt").write_text(SALE)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing that follows is a PDF")

    done = tieout("analyze", "empty.txt", "broken.pdf", "absent.txt", "sale.txt")

    assert done.returncode == 1
    assert "“up to $12 million”" in done.stdout
    told = [line for line in done.stderr.splitlines() if line.startswith("tieout: ")]
    assert [name for name in ("empty.txt", "broken.pdf", "absent.txt") if any(name in line for line in told)] == [
        "empty.txt",
        "broken.pdf",
        "absent.txt",
    ]
    assert "Traceback" not in done.stderr


def test_json_is_one_object_a_line_that_reads_back(tieout: Run, tmp_path: Path):
    (tmp_path / "a.txt").write_text(SALE)
    (tmp_path / "b.md").write_text(f"# Sale\n\n{SALE}")

    done = tieout("analyze", "a.txt", "b.md", "--json")

    analyses = [Analysis.model_validate_json(line) for line in done.stdout.splitlines()]
    assert [analysis.document.source for analysis in analyses] == ["a.txt", "b.md"]
    assert (done.returncode, done.stderr) == (0, "")


def test_with_json_a_failure_is_an_object_on_standard_error(tieout: Run):
    done = tieout("analyze", "absent.txt", "--json")

    error = json.loads(done.stderr)["error"]
    assert (done.returncode, done.stdout, error["input"]) == (1, "", "absent.txt")
    assert set(error) == {"input", "message", "hint"}


def test_results_go_to_a_directory_whole_and_nothing_else_does(tieout: Run, tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(SALE)
    (tmp_path / "in" / "a.md").write_text(SALE)
    (tmp_path / "in" / "b.txt").write_text("")

    done = tieout("analyze", "in", "--out", "results", "--workers", "2")

    written = sorted(path.name for path in (tmp_path / "results").iterdir())
    assert written == ["a.json", "a.txt.json"]
    assert all(json.loads((tmp_path / "results" / name).read_text())["schema_version"] == 1 for name in written)
    told = sorted(Path(line) for line in done.stdout.splitlines())
    assert (done.returncode, told) == (1, [Path("results", name) for name in written])


def test_standard_input_is_an_input(tieout: Run):
    done = tieout("analyze", "-", "--json", stdin=SALE.encode())

    assert Analysis.model_validate_json(done.stdout).text == SALE


@pytest.mark.parametrize(
    "arguments", [("analyze",), ("analyze", "--workers", "0", "a.txt"), ("summon",), ("analyze", "-", "-")]
)
def test_what_makes_no_sense_is_a_usage_error(tieout: Run, arguments: tuple[str, ...]):
    done = tieout(*arguments)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_an_article_cannot_steer_the_terminal(tieout: Run, tmp_path: Path):
    (tmp_path / "hostile.txt").write_text(f"\x1b[2J\x1b]0;owned\x07{SALE}[red]bold[/red] \u202edetrevni\n")

    done = tieout("analyze", "hostile.txt", "--figures")

    assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout)
